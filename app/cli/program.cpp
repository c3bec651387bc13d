#include "app/cli/program.h"

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/textwidth.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"

#include <QTranslator>

#include <CLI/CLI.hpp>

#include <string_view>

namespace gatehouse {

namespace {

Language languageOfEnvironment()
{
    // The first of them that says anything, as POSIX has it.
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString locale = qEnvironmentVariable(variable);
        if (!locale.isEmpty())
            return locale.startsWith(QLatin1StringView("en")) ? Language::English
                                                              : Language::Chinese;
    }
    return Language::Chinese;
}

// Looked for before the command line is read: the help and the complaints are worded by it.
Language languageWanted(int argc, char **argv)
{
    Language language = languageOfEnvironment();
    constexpr std::string_view option = "--language";
    for (int index = 1; index < argc; ++index) {
        const std::string_view argument = argv[index];
        if (argument == option && index + 1 < argc)
            (void)readValue(QString::fromUtf8(argv[index + 1]), language);
        else if (argument.starts_with("--language="))
            (void)readValue(QString::fromUtf8(argv[index] + option.size() + 1), language);
    }
    return language;
}

void declare(CLI::App &app, Context &context, Request &request)
{
    const Verb root(app, context, request);
    root.readsIfGiven().actsAs();
    root.showExamples({QStringLiteral("init company.gatehouse --owner chen --owner-name 陈敏"),
                       QStringLiteral("-w company.gatehouse app list"),
                       QStringLiteral("-w company.gatehouse gate status --release POLICY@5.3.0"),
                       QStringLiteral("gate status -h")});
    addInitVerb(root);
    addDemoVerb(root);
    addAccountVerbs(root);
    addUnitVerbs(root);
    addPersonVerbs(root);
    addPostVerbs(root);
    addAssignmentVerbs(root);
    addDelegationVerbs(root);
    addOrganisationVerbs(root);
    addLibraryVerbs(root);
    addAppVerbs(root);
    addReleaseVerbs(root);
    addApplicabilityVerbs(root);
    addAssessVerbs(root);
    addReviewVerbs(root);
    addEvidenceVerbs(root);
    addFindingVerbs(root);
    addTestVerbs(root);
    addImportVerb(root);
    addMappingVerbs(root);
    addPackageVerbs(root);
    addRiskVerbs(root);
    addThreatLibraryVerbs(root);
    addThreatModelVerbs(root);
    addThreatVerbs(root);
    addCountermeasureVerbs(root);
    addComponentVerbs(root);
    addRegisterVerbs(root);
    addKeyVerbs(root);
    addGateVerbs(root);
    addBoardVerb(root);
    addWorkVerb(root);
    addDashboardVerbs(root);
    addExportVerbs(root);
    addAuditVerbs(root);
    addDoctorVerb(root);
    addTimeZoneVerbs(root);
    addReindexVerb(root);
    addBackupVerb(root);
}

// CLI11's help with its columns aligned by what a terminal shows, and our words in it.
class HelpFormatter final : public CLI::Formatter
{
public:
    HelpFormatter()
    {
        say("Usage", CommandLine::tr("Usage"));
        say("OPTIONS", CommandLine::tr("OPTIONS"));
        say("SUBCOMMAND", CommandLine::tr("COMMAND"));
        say("Positionals", CommandLine::tr("Arguments"));
        say("REQUIRED", CommandLine::tr("(required)"));
    }

    std::string make_option(const CLI::Option *option, bool isPositional) const override
    {
        const QString left = QStringLiteral("  ")
            + QString::fromStdString(make_option_name(option, isPositional)
                                     + make_option_opts(option));
        const QString right = QString::fromStdString(make_option_desc(option));
        const bool fits = textWidth(left) < leftColumn;
        const QString gap = fits ? QString() : u'\n' + QString(leftColumn, u' ');
        return (padded(left, leftColumn) + gap + right).toStdString() + '\n';
    }

    std::string make_option_opts(const CLI::Option *option) const override
    {
        std::string text;
        if (option->get_type_size() != 0 && !option->get_type_name().empty())
            text += ' ' + option->get_type_name();
        if (option->get_expected_max() == CLI::detail::expected_max_vector_size)
            text += " ...";
        return option->get_required() ? text + ' ' + get_label("REQUIRED") : text;
    }

private:
    static constexpr int leftColumn = 30;

    void say(const char *key, const QString &word) { label(key, word.toStdString()); }
};

void wordHelp(CLI::App &app)
{
    const std::string options = CommandLine::tr("Options").toStdString();
    app.formatter(std::make_shared<HelpFormatter>());
    app.option_defaults()->group(options);
    app.set_help_flag("-h,--help", CommandLine::tr("Show this help").toStdString())->group(options);
}

QString firstWord(const std::string &message)
{
    const QString text = QString::fromStdString(message);
    return text.left(text.indexOf(u' ')).remove(u':');
}

// CLI11's complaints in our words.
QString wordingOf(const CLI::ParseError &error, const CLI::App &app)
{
    const std::string message = error.what();
    if (dynamic_cast<const CLI::ValidationError *>(&error))
        return QString::fromStdString(message);
    const bool lacks = dynamic_cast<const CLI::RequiredError *>(&error);
    const bool lacksCommand = lacks && firstWord(message) == QLatin1StringView("A");
    if (lacksCommand || dynamic_cast<const CLI::ExtrasError *>(&error)) {
        QStringList words;
        for (const std::string &word : app.remaining(true))
            words += QString::fromStdString(word);
        return words.isEmpty() ? CommandLine::tr("A command is missing.")
                               : CommandLine::tr("Not understood: %1").arg(words.join(u' '));
    }
    if (lacks)
        return CommandLine::tr("%1 is missing.").arg(firstWord(message));
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error))
        return CommandLine::tr("%1 takes exactly one value.").arg(firstWord(message));
    if (dynamic_cast<const CLI::ExcludesError *>(&error)) {
        const QString text = QString::fromStdString(message);
        return CommandLine::tr("%1 and %2 cannot be given together.")
            .arg(firstWord(message), text.mid(text.lastIndexOf(u' ') + 1));
    }
    return QString::fromStdString(message);
}

int complain(const QString &sentence)
{
    note(QStringLiteral("gatehouse-cli: ") + sentence);
    note(CommandLine::tr("Add -h for help."));
    return wrongUsage;
}

int perform(const Request &request, Context &context)
{
    if (request.needsWorkspace && context.workspacePath.isEmpty())
        return complain(
            CommandLine::tr("Name the workspace with -w FILE, or set GATEHOUSE_WORKSPACE."));
    const auto answer = request.run(context);
    // What was printed before a failure still belongs to the reader.
    const auto finished = finishOutput();
    if (!answer) {
        printError(answer.error());
        return refusedOrFailed;
    }
    if (!finished) {
        printError(finished.error());
        return refusedOrFailed;
    }
    return static_cast<int>(*answer);
}

} // namespace

Context contextOf(int argc, char **argv)
{
    Context context;
    context.language = languageWanted(argc, argv);
    context.workspacePath = qEnvironmentVariable("GATEHOUSE_WORKSPACE");
    context.accountName = qEnvironmentVariable("GATEHOUSE_ACCOUNT");
    context.clock = std::make_shared<Clock>();
    return context;
}

int runProgram(int argc, char **argv, Context &context, const std::function<void()> &goOn)
{
    QCoreApplication::setApplicationName(QStringLiteral("gatehouse-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    QTranslator translator;
    if (translator.load(context.language == Language::Chinese
                            ? QStringLiteral(":/i18n/gatehouse_zh_CN.qm")
                            : QStringLiteral(":/i18n/gatehouse_en.qm")))
        QCoreApplication::installTranslator(&translator);
    if (const QString complaint = complaintAboutCharacters(argc, argv); !complaint.isEmpty())
        return complain(complaint);
    CLI::App app(
        CommandLine::tr("Gatehouse on the command line: mobile app compliance (JR/T 0225-2021).")
            .toStdString(),
        "gatehouse-cli");
    wordHelp(app);
    app.set_version_flag("--version", "gatehouse-cli " GATEHOUSE_VERSION,
                         CommandLine::tr("Show the version").toStdString());
    app.require_subcommand(1);
    Request request;
    declare(app, context, request);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &asked) {
        return app.exit(asked); // help or version
    } catch (const CLI::ParseError &error) {
        return complain(wordingOf(error, app));
    }
    if (request.paints && !context.painting) {
        goOn();
        note(CommandLine::tr("The part of Gatehouse that paints (gatehouse-painting) is missing. "
                             "Install Gatehouse again."));
        return refusedOrFailed;
    }
    return perform(request, context);
}

} // namespace gatehouse
