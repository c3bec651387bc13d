#include "app/cli/importoptions.h"
#include "app/cli/json/import.h"
#include "app/cli/json/values.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/listing.h"
#include "models/imports/reportimport.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

struct Wanted {
    std::vector<QString> files;
    AskedImport asked;
    ImportOptions options;
};

QString summaryOf(const ReportOutcome &outcome)
{
    const FindingCounts &findings = outcome.findings;
    QStringList methods;
    for (const Method method : outcome.methods)
        methods += label(method);
    QString text =
        CommandLine::tr("%1 (%2): %3 results, %4 passed, %5 mapped; findings: %6 new, %7 the same, "
                        "%8 gone, %9 re-opened")
            .arg(outcome.tool.isEmpty() ? outcome.file : outcome.tool, label(outcome.format))
            .arg(outcome.results)
            .arg(outcome.passes)
            .arg(outcome.mapped)
            .arg(findings.opened)
            .arg(findings.same)
            .arg(findings.gone)
            .arg(findings.reopened);
    if (const auto &recorded = outcome.recorded)
        text += CommandLine::tr("; components: %1, added: %2, gone: %3; vulnerabilities: %4, "
                                "findings opened: %5, extended: %6")
                    .arg(recorded->components)
                    .arg(recorded->added)
                    .arg(recorded->gone)
                    .arg(recorded->vulnerabilities)
                    .arg(recorded->reopening.opened)
                    .arg(recorded->reopening.extended);
    else if (outcome.components > 0 || outcome.vulnerabilities > 0)
        text += CommandLine::tr("; components: %1, vulnerabilities: %2")
                    .arg(outcome.components)
                    .arg(outcome.vulnerabilities);
    if (!methods.isEmpty())
        text += CommandLine::tr("; counts as: %1").arg(listed(methods));
    if (!outcome.evidence.isEmpty())
        text += CommandLine::tr("; the report is %1").arg(outcome.evidence);
    if (const QString notTaken = outcome.notTakenSentence(); !notTaken.isEmpty())
        text += u'\n' + notTaken;
    if (!outcome.about.isEmpty())
        text += u'\n' + outcome.about;
    return text + u'\n';
}

void printOutcome(const Context &context, const ReportOutcome &outcome)
{
    print(summaryOf(outcome));
    TextTable table({CommandLine::tr("What becomes of it"), CommandLine::tr("Finding"),
                     CommandLine::tr("Clause"), CommandLine::tr("Confidence"),
                     CommandLine::tr("Results"), CommandLine::tr("Rule"),
                     CommandLine::tr("Title")});
    table.alignRight({4});
    for (const ImportedRule &rule : outcome.rules) {
        QStringList said{rule.title, context.in(rule.explanation), rule.why};
        said.removeAll(QString());
        table.add({label(rule.fate), rule.finding, rule.citation,
                   rule.confidence ? label(*rule.confidence) : QString(),
                   QString::number(rule.results), rule.rule, said.join(QStringLiteral(" · "))});
    }
    if (!table.isEmpty())
        print(u'\n' + table.toString());
}

Result<std::vector<ReportOutcome>> importReports(Context &context, Wanted wanted)
{
    wanted.options.language = context.language;
    std::vector<ReportFile> reports;
    for (const QString &path : wanted.files) {
        TRY_ASSIGN(ReportFile file, ReportFile::read(path));
        reports.push_back(std::move(file));
    }
    if (wanted.asked.dryRun) {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const Release release, ReleaseRepository(database).byName(wanted.asked.release));
        TRY_ASSIGN(wanted.options.account, AskedImport::named(context, database));
        return ReportImport::preview(database, *open.shelf, release.id, reports,
                                     open.workspace->clock().today(), wanted.options);
    }
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(const Release release,
               ReleaseRepository(desk.database()).byName(wanted.asked.release));
    TRY_ASSIGN(Change change, desk.begin(actions::importReport));
    TRY_ASSIGN(auto outcomes,
               ReportImport::run(change, desk.shelf(), release.id, reports, wanted.options));
    TRY(change.commit());
    return outcomes;
}

Result<Answer> run(Context &context, const Wanted &wanted)
{
    TRY_ASSIGN(const auto outcomes, importReports(context, wanted));
    if (context.json && outcomes.size() == 1)
        print(toJson(outcomes.front()));
    else if (context.json)
        print(arrayOf(outcomes, [](const ReportOutcome &outcome) { return toJson(outcome); }));
    Answer answer = Answer::Yes;
    for (const ReportOutcome &outcome : outcomes) {
        for (const QString &warning : outcome.warnings)
            note(warning);
        if (!context.json)
            printOutcome(context, outcome);
        if (wanted.asked.answerTo(outcome) == Answer::No)
            answer = Answer::No;
    }
    return answer;
}

} // namespace

void addImportVerb(const Verb &root)
{
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = root.verb(
        "import",
        CommandLine::tr("Take over reports of security tools (MobSF, mobsfscan, SARIF, CycloneDX, "
                        "JUnit): each becomes evidence, its results become findings. JSON of one "
                        "report is an object, of several an array in their order"),
        {QStringLiteral("import codeql.sarif --release POLICY@5.3.0 --dry-run"),
         QStringLiteral("import codeql.sarif --release POLICY@5.3.0 --fail-on high --json")});
    verb.each("REPORT", wanted->files, "", CommandLine::tr("The reports")).required();
    wanted->asked.declareRelease(verb, CommandLine::tr("The release they are of"));
    verb.value("--scan", wanted->options.scan, "NAME",
               CommandLine::tr("Tells scans of one tool apart, of parts or languages: each is "
                               "compared with the one before of its name"));
    verb.value(
        "--method", wanted->options.method, "METHOD",
        CommandLine::tr("What the results count as (static, dynamic, pentest, config), where "
                        "the report does not show it: it counts as static analysis unless "
                        "something that ran was asked"));
    wanted->asked.declare(verb);
    verb.run([wanted](Context &context) { return run(context, *wanted); },
             [wanted] {
                 const auto &method = wanted->options.method;
                 return method && !std::ranges::count(toolMethods, *method)
                     ? CommandLine::tr("A tool's results count as static, dynamic, pentest or "
                                       "config.")
                     : wanted->asked.complaint();
             });
}

} // namespace gatehouse
