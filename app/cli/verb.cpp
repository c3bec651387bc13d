#include "app/cli/verb.h"

#include <CLI/CLI.hpp>

namespace gatehouse {

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

// CLI11 prints what stands after the first line of a help text without indenting it.
std::string oneLine(const QString &text)
{
    return utf8(text.simplified());
}

CLI::App *added(CLI::App &parent, const char *name, const QString &what)
{
    CLI::App *app = parent.add_subcommand(name, oneLine(what));
    app->group(utf8(CommandLine::tr("Commands")));
    // It inherits -h from its parent, but not the heading that stands over it.
    app->get_help_ptr()->group(utf8(CommandLine::tr("Options")));
    return app;
}

} // namespace

VerbOption VerbOption::required() const
{
    m_option->required();
    return *this;
}

VerbOption VerbOption::excludes(const VerbOption &other) const
{
    m_option->excludes(other.m_option);
    return *this;
}

Verb Verb::group(const char *name, const QString &what) const
{
    CLI::App *app = added(*m_app, name, what);
    app->require_subcommand(1);
    return {*app, *m_context, *m_request};
}

Verb Verb::verb(const char *name, const QString &what, const QStringList &examples) const
{
    CLI::App *app = added(*m_app, name, what);
    Verb verb(*app, *m_context, *m_request);
    verb.showExamples(examples);
    return verb;
}

void Verb::showExamples(const QStringList &examples) const
{
    QString text = CommandLine::tr("Examples:");
    for (const QString &example : examples)
        text += QStringLiteral("\n  gatehouse-cli ") + example;
    m_app->footer(utf8(text));
}

void Verb::makeVerbsOptional() const
{
    m_app->require_subcommand(0, 1);
}

void Verb::takeWorkspace(bool needed) const
{
    *m_needsWorkspace = needed;
    value("-w,--workspace", m_context->workspacePath, "FILE",
          CommandLine::tr("The workspace; else the variable GATEHOUSE_WORKSPACE"));
}

const Verb &Verb::opens() const
{
    takeWorkspace(true);
    return *this;
}

const Verb &Verb::reads() const
{
    opens();
    speaks();
    return writesJson();
}

const Verb &Verb::lists() const
{
    exports();
    return reads();
}

const Verb &Verb::exports() const
{
    value("--export", m_context->exportPath, "FILE",
          CommandLine::tr("Write the list into a file, as a workbook or, ending in .csv, as CSV"));
    flag("--replace", m_context->replaces,
         CommandLine::tr("Replace the file that stands there; never a workspace"));
    return *this;
}

const Verb &Verb::readsIfGiven() const
{
    takeWorkspace(false);
    speaks();
    return writesJson();
}

const Verb &Verb::writes() const
{
    opens();
    speaks();
    return actsAs();
}

const Verb &Verb::speaks() const
{
    // Read before anything else, since it decides how all of this is worded (see main.cpp).
    value("--language", m_context->language, "zh|en",
          CommandLine::tr("The language of what is "
                          "said"));
    return *this;
}

const Verb &Verb::actsAs() const
{
    value("--as", m_context->accountName, "NAME",
          CommandLine::tr("The account that acts; else GATEHOUSE_ACCOUNT, else the only "
                          "administrator"));
    return takesPassword();
}

const Verb &Verb::takesPassword() const
{
    flag("--password-stdin", m_context->passwords.fromInput,
         CommandLine::tr("Read the password from standard input; else from the file that "
                         "GATEHOUSE_PASSWORD_FILE names, else it is asked for"));
    return *this;
}

const Verb &Verb::writesJson() const
{
    flag("--json", m_context->json, CommandLine::tr("Print JSON"));
    return *this;
}

const Verb &Verb::paints() const
{
    *m_paints = true;
    return *this;
}

VerbOption Verb::flag(const char *names, bool &target, const QString &what) const
{
    return VerbOption(m_app->add_flag(names, target, oneLine(what)));
}

VerbOption Verb::add(const char *names, const char *valueName, const QString &what, Read read,
                     bool repeatable) const
{
    const std::string shown = std::string(names).substr(std::string(names).rfind(',') + 1);
    const auto take = [read = std::move(read), shown](const std::string &text) {
        if (const auto taken = read(QString::fromStdString(text)); !taken)
            throw CLI::ValidationError(shown, utf8(taken.error().message));
    };
    CLI::Option *option = nullptr;
    if (repeatable) {
        option = m_app->add_option_function<std::vector<std::string>>(
            names,
            [take](const std::vector<std::string> &texts) {
                for (const std::string &text : texts)
                    take(text);
            },
            oneLine(what));
        // One value behind each mention, so that it never swallows what follows it.
        if (names[0] == '-')
            option->allow_extra_args(false);
    } else {
        option = m_app->add_option_function<std::string>(names, take, oneLine(what));
    }
    option->type_name(valueName);
    return VerbOption(option);
}

void Verb::run(Run run, std::function<QString()> complaint) const
{
    m_app->callback([app = m_app, request = m_request, needed = m_needsWorkspace, paints = m_paints,
                     run = std::move(run), complaint = std::move(complaint)] {
        // A group that does something by itself is called after its verb, too.
        if (!app->get_subcommands().empty())
            return;
        if (complaint) {
            if (const QString sentence = complaint(); !sentence.isEmpty())
                throw CLI::ValidationError(utf8(sentence));
        }
        request->run = run;
        request->needsWorkspace = *needed;
        request->paints = *paints;
    });
}

} // namespace gatehouse
