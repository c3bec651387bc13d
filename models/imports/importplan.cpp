#include "models/imports/importplan.h"

#include "models/findings/findingrepository.h"
#include "models/imports/contentmarks.h"
#include "models/imports/importedfinding.h"
#include "models/imports/importedreportrepository.h"
#include "models/imports/reportnotes.h"
#include "models/imports/stablekeys.h"
#include "models/imports/toolchecks.h"
#include "models/portfolio/releaserepository.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool isFailing(ToolOutcome outcome)
{
    return outcome == ToolOutcome::Failed || outcome == ToolOutcome::Review;
}

/// A result as an earlier import left it.
struct StoredResult {
    qint64 id = 0;
    bool isPresent = false;
    bool isFailing = false;
    bool isSeen = false;
    FindingId finding;
    RequirementId requirement;
    std::optional<MappedBy> mappedBy;
    ContentMarks::Mark content{};
};

using OfTool = std::pair<QString, QString>; ///< a tool and one of its rules

/// Makes the plan, step by step.
class Planner
{
public:
    Planner(const Database &database, ReleaseId release, const std::vector<ReportFile> &reports,
            ImportPlan &plan)
        : m_database(database), m_release(release), m_reports(reports), m_plan(plan)
    {
    }

    Result<void> readFindings(QDate today)
    {
        TRY_ASSIGN(const std::vector<Finding> findings,
                   FindingRepository(m_database, today).ofRelease(m_release));
        for (const Finding &each : findings)
            m_findings.insert(each.id, each);
        for (const SheetRow &row : m_plan.sheet.rows)
            m_rows.insert({row.library->key, row.requirement->key}, &row);
        return {};
    }

    Result<void> readStored()
    {
        TRY_ASSIGN(
            auto rows,
            m_database.prepare("SELECT id, series, stable_key, tool, rule, outcome, content, "
                               "mapped_by, requirement_id, finding_id, gone_import IS NULL "
                               "FROM tool_result WHERE release_id = ? ORDER BY id"));
        rows.bind(m_release);
        QByteArray series;
        QHash<QByteArray, StoredResult> *of = nullptr;
        QSet<FindingId> known;
        while (rows.next()) {
            if (!of || rows.view(1) != series) {
                series = rows.bytes(1);
                of = &m_stored[rows.text(1)];
            }
            StoredResult stored;
            stored.id = rows.integer(0);
            stored.isFailing = isFailing(rows.key<ToolOutcome>(5));
            const QByteArrayView content = rows.view(6);
            std::copy_n(content.begin(), std::min<qsizetype>(content.size(), ContentMarks::bytes),
                        stored.content.begin());
            if (!rows.view(7).isEmpty())
                stored.mappedBy = rows.key<MappedBy>(7);
            stored.requirement = rows.id<RequirementId>(8);
            stored.finding = rows.id<FindingId>(9);
            stored.isPresent = rows.boolean(10);
            // Of each finding all results are of one rule.
            if (stored.finding.isValid() && !known.contains(stored.finding)) {
                known.insert(stored.finding);
                FindingId &newest = m_findingOf[{rows.text(3), rows.text(4)}];
                newest = std::max(newest, stored.finding);
            }
            of->insert(rows.bytes(2), stored);
        }
        return rows.finished();
    }

    Result<void> planReports(const ImportOptions &options)
    {
        const QString scan = options.scan.trimmed();
        for (size_t index = 0; index < m_reports.size(); ++index) {
            const ToolReport &report = m_reports[index].report;
            TRY_ASSIGN(PlannedScan * planned, scanOf(report, scan));
            planned->reports.push_back(index);
            planResults(index, *planned);
            sayMethods(index, options.method);
        }
        return {};
    }

    void settle()
    {
        countStanding();
        for (PlannedRule &rule : m_plan.rules)
            settle(rule);
        for (PlannedScan &scan : m_plan.scans)
            findGone(scan);
    }

    /// What the reports say in sum.
    void sumUp()
    {
        for (const PlannedRule &rule : m_plan.rules) {
            ReportOutcome &outcome = m_plan.outcomes[rule.report];
            outcome.rules.push_back(rule.shown);
            const RuleFate fate = rule.shown.fate;
            outcome.findings.opened += fate == RuleFate::Opens;
            outcome.findings.reopened += fate == RuleFate::Reopens;
            outcome.findings.same += fate == RuleFate::Stands || fate == RuleFate::Accepted;
            if (fate == RuleFate::Opens || fate == RuleFate::Reopens || fate == RuleFate::Stands)
                outcome.worst = std::max(outcome.worst, riskOf(rule));
        }
        for (ReportOutcome &outcome : m_plan.outcomes)
            std::ranges::stable_sort(outcome.rules, {}, &ImportedRule::fate);
    }

private:
    Result<PlannedScan *> scanOf(const ToolReport &report, const QString &name)
    {
        QStringList parts{toolKey(report.tool)};
        if (report.subject.platform)
            parts += toKey(*report.subject.platform);
        if (!name.isEmpty())
            parts += name;
        const QString series = parts.join(u'/');
        const auto found = std::ranges::find(m_plan.scans, series, &PlannedScan::series);
        if (found != m_plan.scans.end())
            return &*found;
        PlannedScan scan;
        scan.series = series;
        TRY_ASSIGN(const auto newest,
                   ImportedReportRepository(m_database).newest(m_release, series));
        if (newest)
            scan.previous = newest->scan.isValid() ? newest->scan.value : newest->id.value;
        m_plan.scans.push_back(std::move(scan));
        return &m_plan.scans.back();
    }

    void planResults(size_t index, PlannedScan &scan)
    {
        const ToolReport &report = m_reports[index].report;
        auto &stored = m_stored[scan.series];
        QSet<QByteArray> &seen = m_seen[scan.series];
        const bool isAlone = m_reports.size() == 1;
        QHash<QString, size_t> &ruleOf = m_ruleOf[report.tool];
        StableKeys keys;
        scan.results.reserve(scan.results.size() + report.results.size());
        for (const ToolResult &result : report.results) {
            const auto known = ruleOf.constFind(result.rule);
            const size_t rule = known != ruleOf.cend() ? *known : addRule(index, result, ruleOf);
            m_plan.rules[rule].reports.insert(index);
            note(m_plan.rules[rule], result);
            count(m_plan.outcomes[index], m_plan.rules[rule], result);
            PlannedResult planned;
            planned.result = &result;
            planned.report = index;
            planned.rule = rule;
            planned.key = keys.keyOf(result);
            // Said by an earlier report of the same scan.
            if (!isAlone && seen.contains(planned.key))
                continue;
            if (!isAlone)
                seen.insert(planned.key);
            if (const auto before = stored.find(planned.key); before != stored.end()) {
                before->isSeen = true;
                planned.stored = before->id;
                planned.storedFinding = before->finding;
                planned.storedRequirement = before->requirement;
                planned.storedMappedBy = before->mappedBy;
                planned.isChanged = !before->isPresent || before->content != m_marks.of(result);
            }
            scan.results.push_back(std::move(planned));
        }
    }

    void sayMethods(size_t index, std::optional<Method> chosen)
    {
        const ToolReport &report = m_reports[index].report;
        std::set<Method> &methods = m_plan.outcomes[index].methods;
        if (chosen && !report.results.empty())
            methods.insert(*chosen);
        if (chosen)
            return;
        // A report has a tool and two kinds of results at most; not each is asked.
        for (const bool isOfRunning : {false, true}) {
            const auto one =
                std::ranges::find(report.results, isOfRunning, &ToolResult::isOfRunning);
            if (one != report.results.end())
                methods.insert(methodOf(report, *one));
        }
    }

    size_t addRule(size_t report, const ToolResult &result, QHash<QString, size_t> &ruleOf)
    {
        const QString &tool = m_reports[report].report.tool;
        const size_t index = m_plan.rules.size();
        PlannedRule rule;
        rule.report = report;
        rule.shown.tool = tool;
        rule.shown.rule = result.rule;
        rule.shown.title = result.title;
        rule.shown.outcome = ToolOutcome::NotRun;
        rule.shown.cwes = result.cwes;
        rule.shown.controls = result.controls;
        rule.mapping = m_plan.mapper.of(tool, result);
        if (rule.mapping) {
            rule.shown.confidence = rule.mapping->confidence;
            rule.shown.by = rule.mapping->by;
            rule.shown.reason = rule.mapping->reason;
        }
        if (const FindingId finding = m_findingOf.value({tool, result.rule}); finding.isValid()) {
            if (const auto stands = m_findings.find(finding); stands != m_findings.end()) {
                rule.finding = finding;
                rule.status = stands->status;
                rule.number = stands->number;
            }
        }
        m_plan.rules.push_back(std::move(rule));
        ruleOf.insert(result.rule, index);
        return index;
    }

    static void note(PlannedRule &rule, const ToolResult &result)
    {
        ++rule.shown.results;
        rule.shown.outcome = std::min(rule.shown.outcome, result.outcome);
        rule.passed += result.outcome == ToolOutcome::Passed;
        if (!isFailing(result.outcome))
            return;
        rule.shown.severity = std::max(rule.shown.severity, result.severity);
        rule.isMixed = rule.isMixed || result.title != rule.shown.title;
        if (result.isSuppressed)
            ++rule.suppressed;
        else
            rule.failing.push_back(&result);
    }

    static void count(ReportOutcome &outcome, const PlannedRule &rule, const ToolResult &result)
    {
        ++outcome.results;
        outcome.passes += result.outcome == ToolOutcome::Passed;
        outcome.mapped += rule.mapping != nullptr;
    }

    /// How many results stood for each finding, and do so now whatever these reports say.
    void countStanding()
    {
        for (auto series = m_stored.begin(); series != m_stored.end(); ++series) {
            const auto planned =
                std::ranges::find(m_plan.scans, series.key(), &PlannedScan::series);
            for (const StoredResult &each : *series) {
                if (!each.isPresent || !each.isFailing || !each.finding.isValid())
                    continue;
                ++m_before[each.finding];
                if (planned == m_plan.scans.end())
                    ++m_after[each.finding];
            }
        }
    }

    void settle(PlannedRule &rule)
    {
        ImportedRule &shown = rule.shown;
        findRow(rule);
        leaveOut(rule);
        if (rule.failing.empty() && rule.suppressed == 0) {
            shown.fate = shown.outcome == ToolOutcome::Passed ? RuleFate::Passed : RuleFate::Noted;
            return;
        }
        const bool isClosed = rule.status == FindingStatus::Closed;
        if (rule.finding.isValid()) {
            m_after[rule.finding] += static_cast<int>(rule.failing.size()) + rule.suppressed;
            if (!isClosed)
                shown.finding = rule.number;
        }
        if (!rule.mapping && !shown.requirement.isValid())
            shown.fate = RuleFate::Unmapped;
        else if (!rule.row)
            shown.fate =
                rule.mapping->requirements.isEmpty() ? RuleFate::NotAsked : RuleFate::NotApplicable;
        else if (rule.failing.empty())
            shown.fate = RuleFate::Suppressed;
        else if (!rule.finding.isValid())
            shown.fate = RuleFate::Opens;
        else if (isClosed)
            shown.fate = RuleFate::Reopens;
        else if (rule.status == FindingStatus::RiskAccepted)
            shown.fate = RuleFate::Accepted;
        else if (rule.status == FindingStatus::AwaitingRetest && m_before[rule.finding] == 0)
            shown.fate = RuleFate::Reopens;
        else
            shown.fate = RuleFate::Stands;
        if (shown.fate == RuleFate::Stands && rule.status == FindingStatus::AwaitingRetest)
            shown.why = ReportImport::tr("It awaits its re-test, and the tool finds it still.");
    }

    /// What is said for information speaks of nothing; of all else it is told what became of it.
    static void leaveOut(PlannedRule &rule)
    {
        const int all = static_cast<int>(rule.failing.size()) + rule.suppressed + rule.passed;
        if (rule.row) {
            rule.shown.notTaken = rule.suppressed;
            rule.shown.notTakenWhy = RuleFate::Suppressed;
            return;
        }
        rule.shown.notTaken = all;
        rule.shown.notTakenWhy = !rule.mapping     ? RuleFate::Unmapped
            : rule.mapping->requirements.isEmpty() ? RuleFate::NotAsked
                                                   : RuleFate::NotApplicable;
    }

    /// What the rule is held against: where its finding stands, as long as that is not closed; else
    /// the first requirement it is mapped to that applies.
    void findRow(PlannedRule &rule)
    {
        const auto finding = m_findings.find(rule.finding);
        if (finding != m_findings.end() && finding->status != FindingStatus::Closed) {
            rule.row = m_plan.sheet.row(finding->requirement);
        } else if (rule.mapping) {
            for (const QString &key : rule.mapping->requirements) {
                const SheetRow *row = m_rows.value({rule.mapping->library, key});
                if (row && row->applicability.applies && !row->inherited) {
                    rule.row = row;
                    break;
                }
            }
            if (!rule.row && !rule.mapping->requirements.isEmpty())
                explain(rule);
        }
        if (rule.row)
            name(rule.shown, *rule.row);
    }

    void explain(PlannedRule &rule)
    {
        const QString &key = rule.mapping->requirements.first();
        const SheetRow *row = m_rows.value({rule.mapping->library, key});
        if (!row) {
            rule.shown.why =
                ReportImport::tr("The release is not held against %1 of the library %2.")
                    .arg(key, rule.mapping->library);
            return;
        }
        name(rule.shown, *row);
        rule.shown.requirement = {};
        rule.shown.explanation = row->applicability.explanation();
    }

    static void name(ImportedRule &shown, const SheetRow &row)
    {
        shown.requirement = row.requirement->id;
        shown.citation = row.requirement->citation();
        shown.requirementTitle = row.requirement->title;
    }

    void findGone(PlannedScan &scan)
    {
        // What was not looked at may be there still.
        for (const size_t index : scan.reports) {
            if (m_reports[index].report.isIncomplete)
                return sayKept(scan, index);
        }
        std::set<FindingId> touched;
        for (const StoredResult &each : std::as_const(m_stored[scan.series])) {
            if (!each.isPresent)
                continue;
            if (!each.isSeen)
                scan.gone.push_back(each.id);
            if (each.isFailing && each.finding.isValid() && m_after.value(each.finding) == 0)
                touched.insert(each.finding);
        }
        ReportOutcome &outcome = m_plan.outcomes[scan.reports.front()];
        for (const FindingId id : touched) {
            const auto finding = m_findings.find(id);
            if (finding == m_findings.end() || finding->status == FindingStatus::Closed)
                continue;
            ++outcome.findings.gone;
            outcome.goneFindings.push_back(finding->number);
            if (finding->status == FindingStatus::Open || finding->status == FindingStatus::Fixing)
                scan.vanished.emplace_back(id, finding->status);
        }
        std::ranges::sort(scan.gone);
        std::ranges::sort(outcome.goneFindings);
    }

    void sayKept(const PlannedScan &scan, size_t incomplete)
    {
        const auto &stored = std::as_const(m_stored[scan.series]);
        const auto kept = std::ranges::count_if(
            stored, [](const StoredResult &each) { return each.isPresent && !each.isSeen; });
        if (kept > 0)
            m_plan.outcomes[incomplete].warnings += ReportImport::tr(
                "The report does not say everything that there is: %n result(s) of earlier ones "
                "that are not in it stay, and nothing counts as gone.",
                nullptr, static_cast<int>(kept));
    }

    Risk riskOf(const PlannedRule &rule) const
    {
        const bool isNew = rule.shown.fate == RuleFate::Opens
            || (rule.shown.fate == RuleFate::Reopens && rule.status == FindingStatus::Closed);
        return isNew ? gatehouse::riskOf(rule.shown.severity) : m_findings[rule.finding].risk;
    }

    const Database &m_database;
    ReleaseId m_release;
    const std::vector<ReportFile> &m_reports;
    ImportPlan &m_plan;
    QHash<FindingId, Finding> m_findings;
    QHash<std::pair<QString, QString>, const SheetRow *> m_rows; ///< by library and key
    QHash<QString, QHash<QByteArray, StoredResult>> m_stored; ///< by series, then by key
    QHash<QString, QSet<QByteArray>> m_seen; ///< of several reports
    QHash<OfTool, FindingId> m_findingOf; ///< the newest
    QHash<QString, QHash<QString, size_t>> m_ruleOf; ///< by tool
    QHash<FindingId, int> m_before;
    QHash<FindingId, int> m_after;
    ContentMarks m_marks;
};

} // namespace

Result<std::unique_ptr<ImportPlan>> ImportPlan::make(const Database &database, LibraryShelf &shelf,
                                                     ReleaseId release,
                                                     const std::vector<ReportFile> &reports,
                                                     const ImportOptions &options, QDate today)
{
    auto plan = std::make_unique<ImportPlan>();
    TRY_ASSIGN(const Release to, ReleaseRepository(database).release(release));
    TRY_ASSIGN(plan->sheet, AssessmentSheet::load(database, shelf, release, today));
    TRY_ASSIGN(plan->mapper, RuleMapper::load(database));
    for (const ReportFile &each : reports) {
        ReportOutcome outcome;
        outcome.file = each.path;
        outcome.format = each.report.format;
        outcome.tool = each.report.tool;
        outcome.toolVersion = each.report.toolVersion;
        outcome.components = static_cast<int>(each.report.components.size());
        outcome.vulnerabilities = static_cast<int>(each.report.vulnerabilities.size());
        outcome.about = subjectNote(each.report, to);
        TRY_ASSIGN(const QStringList unmatched, unmatchedNotes(database, release, each.report));
        outcome.differences = differenceNotes(each.report, to);
        outcome.warnings = outcome.differences + each.report.warnings + unmatched;
        if (options.account) {
            TRY_ASSIGN(const QStringList kept, keptNotes(database, *options.account, each.report));
            TRY_ASSIGN(const QStringList news,
                       newsNotes(database, *options.account, release, each.report));
            outcome.warnings += kept + news;
        }
        plan->outcomes.push_back(std::move(outcome));
    }
    Planner planner(database, release, reports, *plan);
    TRY(planner.readFindings(today));
    TRY(planner.readStored());
    TRY(planner.planReports(options));
    planner.settle();
    planner.sumUp();
    return plan;
}

} // namespace gatehouse
