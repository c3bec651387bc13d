#include "models/imports/toolchecks.h"

#include "models/base/listing.h"
#include "models/imports/toolrules.h"
#include "models/testing/testcaserepository.h"
#include "models/testing/testresultrepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

struct ToolChecks {
    Q_DECLARE_TR_FUNCTIONS(ToolChecks)
};

/// The rules that speak of one requirement, each once.
struct Spoken {
    QStringList failed;
    QStringList passed;
};

QString nameOf(const ToolResult &result)
{
    return result.rule.isEmpty() ? result.title : result.rule;
}

/// The first of them by name, the others as a number.
QString named(const QStringList &rules)
{
    constexpr qsizetype shown = 8;
    const auto others = static_cast<int>(rules.size() - shown);
    const QString first = listed(rules.mid(0, shown));
    return others > 0 ? ToolChecks::tr("%1 and %n more", nullptr, others).arg(first) : first;
}

QString recordOf(const ToolReport &report, const Spoken &spoken)
{
    QString tool = report.tool;
    if (!report.toolVersion.isEmpty())
        tool += u' ' + report.toolVersion;
    QStringList lines;
    if (!spoken.failed.isEmpty())
        lines += ToolChecks::tr("%1 reports: %2").arg(tool, named(spoken.failed));
    if (!spoken.passed.isEmpty())
        lines += ToolChecks::tr("%1 has nothing against: %2").arg(tool, named(spoken.passed));
    return lines.join(u'\n');
}

/// Whether the last result of the case a tool speaks of says this already, of the same file.
Result<bool> isSaid(const Database &database, ReleaseId release, RequirementId requirement,
                    Method method, const TestResult &said)
{
    TRY_ASSIGN(const auto cases, TestCaseRepository(database).listings(release, requirement));
    const auto found = std::ranges::find_if(cases, [method](const TestCaseListing &each) {
        return each.testCase.method == method && each.last && each.last->source == TestSource::Tool;
    });
    return found != cases.end() && found->last->evidence == said.evidence
        && found->last->outcome == said.outcome && found->last->record == said.record;
}

} // namespace

Method methodOf(const ToolReport &report, const ToolResult &result)
{
    const bool isDynamic = report.format == ReportFormat::JUnit || result.isOfRunning
        || (report.format == ReportFormat::Sarif && ToolRules::builtIn().asksWhatRuns(report.tool));
    return isDynamic ? Method::Dynamic : Method::Static;
}

Result<std::vector<TestResultId>> recordToolChecks(Change &change, ReleaseId release,
                                                   EvidenceId evidence, const ToolReport &report,
                                                   const std::vector<ToolCheck> &checks,
                                                   std::optional<Method> method)
{
    std::map<std::pair<RequirementId, Method>, Spoken> spoken;
    for (const ToolCheck &check : checks) {
        Spoken &of =
            spoken[{check.requirement, method ? *method : methodOf(report, *check.result)}];
        QStringList &rules = check.result->outcome == ToolOutcome::Passed ? of.passed : of.failed;
        if (const QString name = nameOf(*check.result); !rules.contains(name))
            rules += name;
    }
    std::vector<TestResultId> recorded;
    for (auto &[about, of] : spoken) {
        const auto &[requirement, by] = about;
        // A rule that holds in one place and not in another does not hold.
        erase_if(of.passed,
                 [&failed = of.failed](const QString &rule) { return failed.contains(rule); });
        TestResult said;
        said.outcome = of.failed.isEmpty() ? TestOutcome::Pass : TestOutcome::Fail;
        said.record = recordOf(report, of);
        said.build = report.subject.build.isEmpty() ? report.subject.version : report.subject.build;
        said.evidence = evidence;
        TRY_ASSIGN(const bool isThere, isSaid(change.database(), release, requirement, by, said));
        if (isThere)
            continue;
        TRY_ASSIGN(const TestResultId id,
                   TestResultRepository::recordFromTool(change, release, requirement, by,
                                                        std::move(said)));
        recorded.push_back(id);
    }
    return recorded;
}

} // namespace gatehouse
