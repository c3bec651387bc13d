#pragma once

#include "app/cli/commandline.h"
#include "app/cli/context.h"
#include "app/cli/values.h"

#include <functional>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace gatehouse {

/// What the command line asked for, once it is understood.
struct Request {
    std::function<Result<Answer>(Context &)> run;
    bool needsWorkspace = false;
    bool paints = false; ///< pictures or pages
};

/// An option as it is declared: `verb.value(…).required()`.
class VerbOption
{
public:
    explicit VerbOption(CLI::Option *option) : m_option(option) { }
    VerbOption required() const;
    /// The two cannot be given together.
    VerbOption excludes(const VerbOption &other) const;

private:
    CLI::Option *m_option;
};

/// One verb of the command line, or a group of them, while it is declared: a handle on CLI11's
/// own that reads values of our types.
///
/// Targets outlive the verb: they live in a shared struct that the run lambda holds.
class Verb
{
public:
    using Run = std::function<Result<Answer>(Context &)>;
    using Read = std::function<Result<void>(const QString &)>;

    Verb(CLI::App &app, Context &context, Request &request)
        : m_app(&app), m_context(&context), m_request(&request)
    {
    }

    Verb group(const char *name, const QString &what) const;
    /// Examples are what follows "gatehouse-cli".
    Verb verb(const char *name, const QString &what, const QStringList &examples) const;
    void showExamples(const QStringList &examples) const;
    /// Its verbs may be left out: then run() is what it does by itself.
    void makeVerbsOptional() const;

    /// The options everybody shares.
    const Verb &reads() const; ///< -w, --language, --json
    const Verb &lists() const; ///< the same and --export
    const Verb &readsIfGiven() const; ///< as reads(); works without a workspace too
    const Verb &exports() const; ///< --export and --replace: where a list goes, see show()
    const Verb &writes() const; ///< -w, --language and what actsAs() adds
    const Verb &opens() const; ///< -w alone
    const Verb &speaks() const; ///< --language
    const Verb &actsAs() const; ///< --as and --password-stdin
    const Verb &takesPassword() const; ///< --password-stdin
    const Verb &writesJson() const; ///< --json
    const Verb &paints() const; ///< It has Context::painting when it runs.

    /// `names` is "-o,--output", or a bare word for what stands by its place.
    template<class T>
    VerbOption value(const char *names, T &target, const char *valueName, const QString &what) const
    {
        return add(
            names, valueName, what + choices<T>(),
            [&target](const QString &text) { return readValue(text, target); }, false);
    }
    /// May be given several times.
    template<class T>
    VerbOption each(const char *names, std::vector<T> &target, const char *valueName,
                    const QString &what) const
    {
        return add(
            names, valueName, what + choices<T>(),
            [&target](const QString &text) -> Result<void> {
                T one{};
                TRY(readValue(text, one));
                target.push_back(std::move(one));
                return {};
            },
            true);
    }
    VerbOption flag(const char *names, bool &target, const QString &what) const;
    /// One whose value `read` looks at and takes.
    VerbOption checked(const QByteArray &names, const char *valueName, const QString &what,
                       Read read) const
    {
        return add(names.constData(), valueName, what, std::move(read), false);
    }

    /// What it does. `complaint` says what is wrong with how it was called (wrong usage), or
    /// nothing.
    void run(Run run, std::function<QString()> complaint = {}) const;

private:
    VerbOption add(const char *names, const char *valueName, const QString &what, Read read,
                   bool repeatable) const;
    void takeWorkspace(bool needed) const;

    CLI::App *m_app;
    Context *m_context;
    Request *m_request;
    std::shared_ptr<bool> m_needsWorkspace = std::make_shared<bool>(false);
    std::shared_ptr<bool> m_paints = std::make_shared<bool>(false);
};

} // namespace gatehouse
