#include "app/cli/importoptions.h"
#include "app/cli/json/import.h"
#include "app/cli/json/values.h"
#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/verbs/verbs.h"
#include "models/base/listing.h"
#include "models/base/quantity.h"
#include "models/packages/packagecheck.h"
#include "models/packages/readpackage.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"

#include <algorithm>

namespace gatehouse {

namespace {

struct WantedCheck {
    QString file;
    AskedImport asked;
};

/// A package as it was checked, and what came of it.
struct Checked {
    ReportFile file;
    ReportOutcome outcome;
    QHash<RequirementId, QString> keys; ///< of the requirements that its rules speak of

    const ImportedRule *ruleOf(const ToolResult &result) const
    {
        const auto rule = std::ranges::find(outcome.rules, result.rule, &ImportedRule::rule);
        return rule == outcome.rules.end() ? nullptr : &*rule;
    }
};

Result<void> readKeys(Checked &checked, const Database &database, LibraryShelf &shelf)
{
    for (const ImportedRule &rule : checked.outcome.rules) {
        if (!rule.requirement.isValid())
            continue;
        TRY_ASSIGN(const auto requirement, shelf.requirement(database, rule.requirement));
        checked.keys.insert(rule.requirement, requirement->key);
    }
    return {};
}

Result<Checked> check(const Context &context, const WantedCheck &wanted,
                      const PackageReport &package)
{
    ImportOptions options;
    options.language = context.language;
    Checked checked;
    const auto hold = [&](const Database &database) -> Result<ReleaseId> {
        TRY_ASSIGN(const Release release, ReleaseRepository(database).byName(wanted.asked.release));
        TRY_ASSIGN(const PackageGround ground, PackageGround::load(database, release.id));
        checked.file = packageReportFile(package, ground);
        return release.id;
    };
    if (wanted.asked.dryRun) {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        TRY_ASSIGN(const ReleaseId release, hold(database));
        TRY_ASSIGN(const auto outcomes,
                   ReportImport::preview(database, *open.shelf, release, {checked.file},
                                         open.workspace->clock().today(), options));
        checked.outcome = outcomes.front();
        TRY(readKeys(checked, database, *open.shelf));
        return checked;
    }
    TRY_ASSIGN(const Desk desk, context.openToWrite());
    TRY_ASSIGN(Change change, desk.begin(actions::importReport));
    TRY_ASSIGN(const ReleaseId release, hold(desk.database()));
    TRY_ASSIGN(const auto outcomes,
               ReportImport::run(change, desk.shelf(), release, {checked.file}, options));
    TRY(change.commit());
    checked.outcome = outcomes.front();
    TRY(readKeys(checked, desk.database(), desk.shelf()));
    return checked;
}

QJsonObject toJson(const Checked &checked, const ToolResult &result)
{
    const ImportedRule *rule = checked.ruleOf(result);
    return {{QStringLiteral("rule"), result.rule},
            {QStringLiteral("outcome"), toKey(result.outcome)},
            {QStringLiteral("severity"), toKey(result.severity)},
            {QStringLiteral("requirement"),
             orNull(rule ? checked.keys.value(rule->requirement) : QString())},
            {QStringLiteral("title"), result.title},
            {QStringLiteral("message"), result.message},
            {QStringLiteral("finding"), rule ? orNull(rule->finding) : QJsonValue()}};
}

QString factsOf(const PackageReport &package)
{
    const auto yesOrNo = [](const std::optional<bool> &flag) {
        return !flag ? CommandLine::tr("not known")
            : *flag  ? CommandLine::tr("yes")
                     : CommandLine::tr("no");
    };
    const auto known = [](const QString &text) {
        return text.isEmpty() ? CommandLine::tr("not known") : text;
    };
    QStringList signers;
    for (const PackageSigner &each : package.signers)
        signers += each.subject;
    TextTable table({CommandLine::tr("Package"), label(package.kind)});
    table.add({CommandLine::tr("Size"), sizeText(package.size)});
    table.add({QStringLiteral("SHA-256"), package.sha256});
    table.add({QStringLiteral("SM3"), package.sm3});
    table.add({CommandLine::tr("Name"), known(package.name)});
    table.add({CommandLine::tr("Package name"), known(package.package)});
    table.add({CommandLine::tr("Version"), known(package.version)});
    table.add({CommandLine::tr("Build"), known(package.build)});
    table.add({CommandLine::tr("Lowest system"), known(package.minimumSystem)});
    table.add({CommandLine::tr("Target system"), known(package.targetSystem)});
    table.add({CommandLine::tr("Permissions"), QString::number(package.permissions.size())});
    table.add({CommandLine::tr("Exported"), QString::number(package.exported.size())});
    table.add({CommandLine::tr("Debuggable"), yesOrNo(package.isDebuggable)});
    table.add({CommandLine::tr("Signed"), yesOrNo(package.isSigned)});
    table.add({CommandLine::tr("Signer"), known(listed(signers))});
    table.add({CommandLine::tr("Schemes"), known(listed(package.schemes))});
    return table.toString();
}

void printChecked(const PackageReport &package, const Checked &checked)
{
    print(factsOf(package) + u'\n');
    TextTable table({CommandLine::tr("Outcome"), CommandLine::tr("Clause"),
                     CommandLine::tr("Finding"), CommandLine::tr("Check"),
                     CommandLine::tr("What the check says")});
    for (const ToolResult &result : checked.file.report.results) {
        const ImportedRule *rule = checked.ruleOf(result);
        table.add({label(result.outcome), rule ? rule->citation : QString(),
                   rule ? rule->finding : QString(), result.title, result.message});
    }
    print(table.toString());
    const FindingCounts &findings = checked.outcome.findings;
    QString sum = CommandLine::tr("Findings: %1 new, %2 the same, %3 gone, %4 re-opened")
                      .arg(findings.opened)
                      .arg(findings.same)
                      .arg(findings.gone)
                      .arg(findings.reopened);
    if (!checked.outcome.evidence.isEmpty())
        sum += CommandLine::tr("; the check is %1").arg(checked.outcome.evidence);
    print(u'\n' + sum + u'\n');
}

Result<Answer> run(const Context &context, const WantedCheck &wanted)
{
    LongWork work;
    TRY_ASSIGN(const PackageReport package, readPackage(wanted.file, work.progress()));
    TRY_ASSIGN(const Checked checked, check(context, wanted, package));
    if (context.json) {
        QJsonObject object = toJson(checked.outcome);
        object.insert(QStringLiteral("package"), toJson(package));
        object.insert(QStringLiteral("checks"),
                      arrayOf(checked.file.report.results,
                              [&](const ToolResult &result) { return toJson(checked, result); }));
        print(object);
    } else {
        printChecked(package, checked);
    }
    for (const QString &warning : checked.outcome.warnings)
        note(warning);
    return wanted.asked.answerTo(checked.outcome);
}

} // namespace

void addPackageVerbs(const Verb &root)
{
    const Verb package =
        root.group("package", CommandLine::tr("What is delivered: APK and IPA files of a release"));
    const auto wanted = std::make_shared<WantedCheck>();
    const Verb verb = package.verb(
        "check",
        CommandLine::tr("Look at a package and hold it against the register and what was tested; "
                        "the check becomes evidence, what is wrong becomes findings"),
        {QStringLiteral("package check policy-5.4.1.apk --release POLICY@5.3.0 --dry-run"),
         QStringLiteral("package check policy-5.4.1.apk --release POLICY@5.3.0 --fail-on high "
                        "--json")});
    verb.value("FILE", wanted->file, "", CommandLine::tr("The package")).required();
    wanted->asked.declareRelease(verb, CommandLine::tr("The release it is of"));
    wanted->asked.declare(verb);
    verb.run([wanted](Context &context) { return run(context, *wanted); },
             [wanted] { return wanted->asked.complaint(); });
}

} // namespace gatehouse
