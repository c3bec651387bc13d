#include "models/imports/reportimport.h"

#include "models/base/digest.h"
#include "models/base/listing.h"
#include "models/evidence/evidenceintake.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/imports/contentmarks.h"
#include "models/imports/importedfinding.h"
#include "models/imports/importedreportrepository.h"
#include "models/imports/importjournal.h"
#include "models/imports/importplan.h"
#include "models/imports/toolchecks.h"
#include "models/imports/toolresults.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/recordwriter.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <ranges>

namespace gatehouse {

namespace {

bool isFailing(const ToolResult &result)
{
    return result.outcome == ToolOutcome::Failed || result.outcome == ToolOutcome::Review;
}

/// Writes a plan.
class Importer
{
public:
    Importer(Change &change, ReleaseId release, const std::vector<ReportFile> &reports,
             const ImportOptions &options, ImportPlan &plan)
        : m_change(change), m_release(release), m_reports(reports), m_options(options), m_plan(plan)
    {
    }

    Result<void> run()
    {
        WrittenResults written(database());
        for (const PlannedScan &scan : m_plan.scans)
            TRY(written.take({m_release, scan.series}));
        // A report whose results go with those of another one is recorded before they are.
        for (const PlannedScan &scan : m_plan.scans) {
            ImportedReportId lead;
            for (const size_t index : scan.reports) {
                TRY(addReport(index, scan.series, lead));
                if (!lead.isValid())
                    lead = m_imported[index].id;
            }
        }
        for (PlannedRule &rule : m_plan.rules)
            TRY(settleFinding(rule));
        for (const PlannedScan &scan : m_plan.scans) {
            TRY(settleVanished(scan));
            TRY(writeResults(scan));
        }
        for (size_t index = 0; index < m_reports.size(); ++index) {
            TRY(recordTests(index));
            TRY(recordComponents(index));
            TRY(recordPackage(index));
            TRY(m_journals[index].keep(m_change, m_imported[index].uid));
        }
        return written.note(m_change);
    }

private:
    const Database &database() const { return m_change.database(); }

    Result<EvidenceRepository::Added> addEvidence(const ReportFile &file)
    {
        const ToolReport &report = file.report;
        Evidence said;
        said.kind = report.format == ReportFormat::CycloneDx ? EvidenceKind::Sbom
                                                             : EvidenceKind::ToolReport;
        said.source = (report.tool + u' ' + report.toolVersion).trimmed();
        said.collectedOn = report.ranAt.toLocalTime().date();
        if (!file.written.isEmpty())
            return EvidenceRepository::addContent(
                m_change, file.written, file.writtenName, {}, {},
                ReportImport::tr("Check of %1").arg(QFileInfo(file.path).fileName()), said);
        TRY_ASSIGN(const auto added,
                   EvidenceRepository::addFiles(m_change, {file.path}, {}, {}, {}, nullptr, said));
        return added.front();
    }

    /// "Cross-site scripting 2; Root is not detected 1": whoever looks at the import later sees
    /// what it left out.
    static QString rulesNotTaken(const ReportOutcome &outcome)
    {
        constexpr size_t most = 100;
        const std::vector<const ImportedRule *> rules = outcome.notTaken();
        QStringList named;
        for (const ImportedRule *each : rules | std::views::take(most))
            named += QStringLiteral("%1 %2")
                         .arg(each->title.isEmpty() ? each->rule : each->title)
                         .arg(each->notTaken);
        if (rules.size() > most)
            named += ReportImport::tr("%n more", nullptr, static_cast<int>(rules.size() - most));
        return named.join(QStringLiteral("; "));
    }

    Result<void> addReport(size_t index, const QString &series, ImportedReportId lead)
    {
        const ReportFile &file = m_reports[index];
        ReportOutcome &outcome = m_plan.outcomes[index];
        TRY_ASSIGN(const EvidenceRepository::Added added, addEvidence(file));
        const EvidenceId evidence = added.id;
        TRY_ASSIGN(const Evidence stored, EvidenceRepository(database()).evidence(evidence));
        if (stored.digest.sha256 != file.sha256)
            return fail(ErrorKind::Conflict,
                        ReportImport::tr("%1 is not what was read any more: somebody has written "
                                         "to it since. Import it again.")
                            .arg(QDir::toNativeSeparators(file.path)));
        outcome.evidence = added.number;
        TRY(link(index, stored));

        ImportedReport report;
        report.release = m_release;
        report.evidence = evidence;
        report.series = series;
        report.scan = lead;
        report.format = outcome.format;
        report.tool = outcome.tool;
        report.toolVersion = outcome.toolVersion;
        report.ranAt = file.report.ranAt;
        report.results = outcome.results;
        report.passes = outcome.passes;
        report.opened = outcome.findings.opened;
        report.same = outcome.findings.same;
        report.gone = outcome.findings.gone;
        report.reopened = outcome.findings.reopened;
        report.importedBy = m_change.account().displayName;
        report.importedAt = m_change.now();
        TRY(insertRecord(m_change, report));
        const ImportedReport *none = nullptr;
        TRY_ASSIGN(JsonDifference difference, recordDifference(database(), none, &report));
        if (const QString notTaken = outcome.notTakenSentence(); !notTaken.isEmpty()) {
            difference.after.insert(QStringLiteral("not_taken"), notTaken);
            difference.after.insert(QStringLiteral("not_taken_rules"), rulesNotTaken(outcome));
        }
        m_change.record({Entity::ImportedReport, report.id.value, m_release.value}, report.uid, {},
                        difference.after);
        m_imported[index] = std::move(report);
        return {};
    }

    /// The report is evidence of the requirements that it says something of.
    Result<void> link(size_t index, const Evidence &evidence)
    {
        std::set<RequirementId> wanted;
        const ToolReport &report = m_reports[index].report;
        if (!report.components.empty() || !report.vulnerabilities.empty()) {
            const auto row = std::ranges::find_if(m_plan.sheet.rows, [](const SheetRow &each) {
                return each.library->key == builtInLibraryKey
                    && each.requirement->key == QLatin1StringView(vulnerableComponentRequirement)
                    && each.applicability.applies;
            });
            if (row != m_plan.sheet.rows.end())
                wanted.insert(row->requirement->id);
        }
        for (const PlannedRule &rule : m_plan.rules) {
            const bool speaks = rule.shown.outcome <= ToolOutcome::Passed;
            if (rule.row && speaks && rule.reports.contains(index))
                wanted.insert(rule.row->requirement->id);
        }
        TRY_ASSIGN(const auto uses, EvidenceRepository(database()).usesOf(evidence.id));
        for (const RequirementId requirement : wanted) {
            const EvidenceUse use{evidence.id, m_release, requirement};
            if (std::ranges::find(uses, use) != uses.end())
                continue;
            // As addFiles() links a file: where its content was evidence before, somebody has it.
            TRY_ASSIGN(const EvidenceSubject subject,
                       EvidenceSubject::find(database(), m_release, requirement));
            TRY(linkEvidence(m_change, evidence.id, evidence.uid, evidence.number, subject));
            m_journals[index].links.push_back(use);
        }
        return {};
    }

    Result<void> settleFinding(PlannedRule &rule)
    {
        const RuleFate fate = rule.shown.fate;
        const bool isAgain = fate == RuleFate::Reopens && rule.status != FindingStatus::Closed;
        ImportJournal &journal = m_journals[leadOf(rule.report)];
        if (isAgain) {
            TRY_ASSIGN(const qint64 revision,
                       FindingRepository::scanned(m_change, rule.finding, FindingStatus::Fixing));
            journal.moved.push_back({rule.finding, revision, rule.status, revision - 1});
            return {};
        }
        if (fate != RuleFate::Opens && fate != RuleFate::Reopens)
            return {};
        const ToolReport &report = m_reports[rule.report].report;
        const ToolResult &first = *rule.failing.front();
        FoundProblem problem;
        problem.tool = report.tool;
        problem.toolVersion = report.toolVersion;
        problem.rule = rule.shown.rule;
        problem.title = rule.shown.title;
        if (const auto others = static_cast<int>(rule.failing.size()) - 1;
            rule.isMixed && others > 0)
            problem.title = ReportImport::tr("%1 (and %n more)", nullptr, others).arg(first.title);
        problem.message = first.message;
        problem.advice = first.advice;
        problem.cwes = rule.shown.cwes;
        problem.severity = rule.shown.severity;
        problem.reason = rule.shown.reason.in(m_options.language);
        problem.earlier = rule.finding.isValid() ? rule.number : QString();
        for (const ToolResult *result : rule.failing)
            problem.places.insert(problem.places.end(), result->places.begin(),
                                  result->places.end());
        TRY_ASSIGN(rule.finding,
                   FindingRepository::open(
                       m_change, findingOf(problem, m_release, rule.row->requirement->id)));
        TRY_ASSIGN(const Finding opened,
                   FindingRepository(database(), m_change.today()).finding(rule.finding));
        journal.opened.push_back({rule.finding, opened.revision});
        name(rule, opened.number);
        return {};
    }

    void name(PlannedRule &rule, const QString &number)
    {
        rule.shown.finding = number;
        for (ImportedRule &each : m_plan.outcomes[rule.report].rules) {
            if (each.tool == rule.shown.tool && each.rule == rule.shown.rule)
                each.finding = number;
        }
    }

    Result<void> settleVanished(const PlannedScan &scan)
    {
        for (const auto &[finding, status] : scan.vanished) {
            TRY_ASSIGN(
                const qint64 revision,
                FindingRepository::scanned(m_change, finding, FindingStatus::AwaitingRetest));
            m_journals[scan.reports.front()].moved.push_back(
                {finding, revision, status, revision - 1});
        }
        return {};
    }

    Result<void> writeResults(const PlannedScan &scan)
    {
        const size_t lead = scan.reports.front();
        const qint64 import = m_imported[lead].id.value;
        ImportJournal &journal = m_journals[lead];
        for (const PlannedResult &each : scan.results) {
            if (each.stored != 0 && differs(each))
                TRY(journal.noteResult(database(), each.stored));
        }
        TRY_ASSIGN(auto losing,
                   database().prepare("UPDATE tool_result SET last_import = ?, gone_import = ? "
                                      "WHERE id = ?"));
        for (const qint64 id : scan.gone) {
            losing.bind(scan.previous, import, id);
            TRY(losing.run());
        }
        TRY_ASSIGN(
            auto adding,
            database().prepare(
                "INSERT INTO tool_result (title, message, path, line, outcome, severity, cwes, "
                "controls, is_suppressed, suppression, content, mapped_by, requirement_id, "
                "finding_id, first_import, tool, rule, release_id, series, stable_key) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        TRY_ASSIGN(auto changing,
                   database().prepare(
                       "UPDATE tool_result SET title = ?, message = ?, path = ?, line = ?, "
                       "outcome = ?, severity = ?, cwes = ?, controls = ?, is_suppressed = ?, "
                       "suppression = ?, content = ?, mapped_by = ?, requirement_id = ?, "
                       "finding_id = ?, last_import = NULL, gone_import = NULL WHERE id = ?"));
        for (const PlannedResult &each : scan.results) {
            if (each.stored == 0) {
                adding.rewind();
                int position = bindResult(adding, each);
                adding.bindOne(++position, import);
                const PlannedRule &rule = m_plan.rules[each.rule];
                adding.bindOne(++position, rule.shown.tool);
                adding.bindOne(++position, rule.shown.rule);
                adding.bindOne(++position, m_release);
                adding.bindOne(++position, scan.series);
                adding.bindBorrowedText(++position, each.key);
                TRY(adding.run());
            } else if (differs(each)) {
                changing.rewind();
                int position = bindResult(changing, each);
                changing.bindOne(++position, each.stored);
                TRY(changing.run());
            }
        }
        return {};
    }

    /// The columns of a result from the title to the finding; gives how many they are.
    int bindResult(Statement &statement, const PlannedResult &each)
    {
        const ToolResult &result = *each.result;
        static const ToolPlace nowhere;
        const ToolPlace &place = result.places.empty() ? nowhere : result.places.front();
        int position = 0;
        statement.bindOne(++position, result.title);
        statement.bindOne(++position, result.message);
        statement.bindOne(++position, place.path.isEmpty() ? place.logical : place.path);
        statement.bindOne(++position, place.line);
        statement.bindOne(++position, toKey(result.outcome));
        statement.bindOne(++position, toKey(result.severity));
        statement.bindOne(++position, result.cwes.join(u' '));
        statement.bindOne(++position, result.controls.join(u' '));
        statement.bindOne(++position, result.isSuppressed);
        statement.bindOne(++position, result.suppression);
        const ContentMarks::Mark mark = m_marks.of(result);
        statement.bindOne(++position, QByteArray(mark.data(), ContentMarks::bytes));
        statement.bindOne(++position, mappedBy(each));
        statement.bindOne(++position, requirementOf(each));
        statement.bindOne(++position, findingFor(each));
        return position;
    }

    QString mappedBy(const PlannedResult &each) const
    {
        const RuleMapping *mapping = m_plan.rules[each.rule].mapping;
        return mapping ? toKey(mapping->by) : QStringLiteral("");
    }
    RequirementId requirementOf(const PlannedResult &each) const
    {
        const SheetRow *row = m_plan.rules[each.rule].row;
        return row ? row->requirement->id : RequirementId();
    }
    /// What does not speak for a finding now goes on naming the one it spoke for.
    FindingId findingFor(const PlannedResult &each) const
    {
        return isFailing(*each.result) && !each.result->isSuppressed
            ? m_plan.rules[each.rule].finding
            : each.storedFinding;
    }
    bool differs(const PlannedResult &each) const
    {
        const RuleMapping *mapping = m_plan.rules[each.rule].mapping;
        return each.isChanged || findingFor(each) != each.storedFinding
            || requirementOf(each) != each.storedRequirement
            || (mapping ? std::optional(mapping->by) : std::nullopt) != each.storedMappedBy;
    }

    /// What the report says of requirements is a run of their tests.
    Result<void> recordTests(size_t index)
    {
        std::vector<ToolCheck> checks;
        for (const PlannedScan &scan : m_plan.scans) {
            for (const PlannedResult &each : scan.results) {
                const SheetRow *row = m_plan.rules[each.rule].row;
                const ToolResult &result = *each.result;
                if (each.report == index && row && row->applicability.applies && !row->inherited
                    && !result.isSuppressed
                    && (isFailing(result) || result.outcome == ToolOutcome::Passed))
                    checks.push_back({row->requirement->id, &result});
            }
        }
        TRY_ASSIGN(m_journals[index].tests,
                   recordToolChecks(m_change, m_release, m_imported[index].evidence,
                                    m_reports[index].report, checks, m_options.method));
        return {};
    }

    /// A bill of materials, or what is known of its vulnerabilities.
    Result<void> recordComponents(size_t index)
    {
        const ToolReport &report = m_reports[index].report;
        if (report.components.empty() && report.vulnerabilities.empty())
            return {};
        ImportJournal &journal = m_journals[index];
        TRY_ASSIGN(journal.components, ShippedList::of(database(), m_release));
        TRY_ASSIGN(const RecordedComponents recorded,
                   ComponentRepository::record(m_change, m_release, report.components,
                                               report.vulnerabilities, m_imported[index].evidence));
        for (const FindingId opened : recorded.reopening.findings) {
            TRY_ASSIGN(const Finding finding,
                       FindingRepository(database(), m_change.today()).finding(opened));
            m_plan.outcomes[index].worst = std::max(m_plan.outcomes[index].worst, finding.risk);
            // Another release ships what is vulnerable whatever becomes of this import.
            if (finding.release == m_release)
                journal.opened.push_back({opened, finding.revision});
        }
        m_plan.outcomes[index].recorded = recorded;
        return {};
    }

    /// The release's package, where none is recorded.
    Result<void> recordPackage(size_t index)
    {
        const std::optional<PackageDigest> &package = m_reports[index].package;
        if (!package)
            return {};
        TRY_ASSIGN(Release release, ReleaseRepository(database()).release(m_release));
        TRY_ASSIGN(const bool records, m_change.mayIn(release.app, Permission::ManagePortfolio));
        if (!records) {
            m_plan.outcomes[index].warnings += ReportImport::tr(
                "The package's digests were not recorded at the release: that is for those who may "
                "change releases.");
            return {};
        }
        if (release.packageSha256 == package->sha256)
            return {};
        if (!release.packageSha256.isEmpty() || !release.packageSm3.isEmpty())
            return fail(ErrorKind::Conflict,
                        ReportImport::tr("Another package was recorded at the release meanwhile. "
                                         "Check this one again."));
        release.packageSha256 = package->sha256;
        release.packageSm3 = package->sm3;
        TRY(ReleaseRepository::update(m_change, release));
        m_journals[index].package = package->sha256;
        return {};
    }

    size_t leadOf(size_t report) const
    {
        for (const PlannedScan &scan : m_plan.scans) {
            if (std::ranges::find(scan.reports, report) != scan.reports.end())
                return scan.reports.front();
        }
        return report;
    }

    Change &m_change;
    ReleaseId m_release;
    const std::vector<ReportFile> &m_reports;
    const ImportOptions &m_options;
    ImportPlan &m_plan;
    ContentMarks m_marks;
    std::vector<ImportedReport> m_imported{m_reports.size()};
    std::vector<ImportJournal> m_journals{m_reports.size()};
};

} // namespace

std::vector<const ImportedRule *> ReportOutcome::notTaken() const
{
    std::vector<const ImportedRule *> found;
    for (const ImportedRule &each : rules) {
        if (each.notTaken > 0)
            found.push_back(&each);
    }
    return found;
}

QString ReportOutcome::notTakenSentence() const
{
    std::map<RuleFate, int> counts;
    int all = 0;
    for (const ImportedRule *each : notTaken()) {
        counts[each->notTakenWhy] += each->notTaken;
        all += each->notTaken;
    }
    QStringList why;
    for (const auto &[fate, count] : counts)
        why += ReportImport::tr("%1 %2").arg(label(fate)).arg(count);
    return all == 0
        ? QString()
        : ReportImport::tr("%n result(s) count for nothing: %1", nullptr, all).arg(listed(why));
}

std::vector<const ImportedRule *> ReportOutcome::unmapped() const
{
    std::vector<const ImportedRule *> found;
    for (const ImportedRule &each : rules) {
        if (!each.confidence)
            found.push_back(&each);
    }
    return found;
}

Result<std::vector<ReportOutcome>> ReportImport::preview(const Database &database,
                                                         LibraryShelf &shelf, ReleaseId release,
                                                         const std::vector<ReportFile> &reports,
                                                         QDate today, const ImportOptions &options)
{
    TRY_ASSIGN(const auto plan,
               ImportPlan::make(database, shelf, release, reports, options, today));
    return std::move(plan->outcomes);
}

Result<std::vector<ReportOutcome>> ReportImport::run(Change &change, LibraryShelf &shelf,
                                                     ReleaseId release,
                                                     const std::vector<ReportFile> &reports,
                                                     const ImportOptions &options)
{
    TRY_ASSIGN(const Release shipped, ReleaseRepository(change.database()).release(release));
    TRY_ASSIGN(const bool keeps, change.mayIn(shipped.app, Permission::AddEvidence));
    if (!keeps)
        return fail(ErrorKind::Refused,
                    tr("%1 may not do this (%2): the report becomes evidence.")
                        .arg(change.account().displayName, label(Permission::AddEvidence)));
    ImportOptions asked = options;
    asked.account = change.account();
    TRY_ASSIGN(const auto plan,
               ImportPlan::make(change.database(), shelf, release, reports, asked, change.today()));
    TRY(Importer(change, release, reports, asked, *plan).run());
    return std::move(plan->outcomes);
}

Result<void> ReportImport::takeBack(Change &change, const ImportedReport &report)
{
    const Database &database = change.database();
    TRY_ASSIGN(const auto newest,
               ImportedReportRepository(database).newest(report.release, report.series));
    if (newest && newest->id != report.id)
        return fail(
            ErrorKind::Conflict,
            tr("A later report of %1 was imported since. Take that back first.").arg(report.tool));
    const auto run = [&](const char *sql, auto &&...values) -> Result<void> {
        TRY_ASSIGN(auto statement, database.prepare(sql));
        statement.bind(values...);
        return statement.run();
    };
    WrittenResults written(database);
    TRY(written.take({report.release, report.series}));
    TRY(run("DELETE FROM tool_result WHERE release_id = ? AND series = ? AND first_import = ?",
            report.release, report.series, report.id));
    TRY(run("UPDATE tool_result SET gone_import = NULL, last_import = NULL WHERE release_id = ? "
            "AND series = ? "
            "AND gone_import = ?",
            report.release, report.series, report.id));
    TRY(ImportJournal::takeBack(change, report.uid, &report, std::move(written)));
    TRY(run("DELETE FROM report_import WHERE id = ?", report.id));
    const ImportedReport *none = nullptr;
    TRY_ASSIGN(const JsonDifference difference, recordDifference(database, &report, none));
    change.record({Entity::ImportedReport, report.id.value, report.release.value}, report.uid,
                  difference.before, {});
    return {};
}

} // namespace gatehouse
