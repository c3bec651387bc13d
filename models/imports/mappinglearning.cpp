#include "models/imports/mappinglearning.h"

#include "models/assessments/assessmentsheet.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/imports/importedfinding.h"
#include "models/imports/importjournal.h"
#include "models/imports/toolmappingrepository.h"
#include "models/imports/toolresults.h"

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

struct MappingLearning {
    Q_DECLARE_TR_FUNCTIONS(MappingLearning)
};

/// The results of one tool's rule in a release that nothing had mapped.
struct UnmappedResults {
    FoundProblem problem;
    std::vector<qint64> ids;
    std::vector<qint64> failing; ///< of those, what opens a finding
    std::set<EvidenceId> reports;
};

using ByRelease = std::map<std::pair<qint64, QString>, UnmappedResults>; ///< and by tool

Result<ByRelease> unmappedResults(const Database &database, const ToolMapping &mapping)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT t.id, t.release_id, t.tool, t.title, t.message, t.path, "
                         "t.line, t.outcome, t.severity, t.cwes, t.is_suppressed, "
                         "i.evidence_id, i.tool_version FROM tool_result t "
                         "JOIN report_import i ON i.id = (SELECT max(coalesce(n.scan_id, n.id)) "
                         "FROM report_import n WHERE n.release_id = t.release_id "
                         "AND n.series = t.series) "
                         "WHERE t.rule = ? AND t.mapped_by = '' AND t.gone_import IS NULL "
                         "ORDER BY t.id"));
    rows.bind(mapping.rule);
    ByRelease found;
    while (rows.next()) {
        const QString tool = rows.text(2);
        if (!isOfTool(tool, mapping.tool))
            continue;
        UnmappedResults &results = found[{rows.integer(1), tool}];
        results.ids.push_back(rows.integer(0));
        const auto outcome = rows.key<ToolOutcome>(7);
        const bool isFailing = outcome == ToolOutcome::Failed || outcome == ToolOutcome::Review;
        if (outcome <= ToolOutcome::Passed)
            results.reports.insert(rows.id<EvidenceId>(11));
        if (!isFailing || rows.boolean(10))
            continue;
        FoundProblem &problem = results.problem;
        if (results.failing.empty()) {
            problem.tool = tool;
            problem.toolVersion = rows.text(12);
            problem.rule = mapping.rule;
            problem.title = rows.text(3);
            problem.message = rows.text(4);
            problem.cwes = rows.text(9).split(u' ', Qt::SkipEmptyParts);
            problem.reason = mapping.reason;
        }
        problem.severity = std::max(problem.severity, rows.key<ToolSeverity>(8));
        ToolPlace place;
        place.path = rows.text(5);
        place.line = static_cast<int>(rows.integer(6));
        problem.places.push_back(place);
        results.failing.push_back(rows.integer(0));
    }
    TRY(rows.finished());
    return found;
}

Result<qint64> newestImport(const Database &database)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT max(id) FROM report_import"));
    rows.bind();
    const qint64 newest = rows.next() ? rows.integer(0) : 0;
    TRY(rows.finished());
    return newest;
}

const SheetRow *rowOf(const AssessmentSheet &sheet, const ToolMapping &mapping)
{
    const auto row = std::ranges::find_if(sheet.rows, [&](const SheetRow &each) {
        return each.library->key == mapping.library && each.requirement->key == mapping.requirement;
    });
    return row != sheet.rows.end() && row->applicability.applies && !row->inherited ? &*row
                                                                                    : nullptr;
}

Result<void> apply(Change &change, ReleaseId release, const UnmappedResults &results,
                   const SheetRow *row, ImportJournal &journal, LearnedMapping &learned)
{
    const Database &database = change.database();
    FindingId finding;
    if (row && !results.failing.empty()) {
        TRY_ASSIGN(finding,
                   FindingRepository::open(
                       change, findingOf(results.problem, release, row->requirement->id)));
        TRY_ASSIGN(const Finding opened,
                   FindingRepository(database, change.today()).finding(finding));
        journal.opened.push_back({finding, opened.revision});
        ++learned.findings;
    }
    TRY_ASSIGN(auto writing,
               database.prepare("UPDATE tool_result SET mapped_by = ?, requirement_id = ?, "
                                "finding_id = ? WHERE id = ?"));
    for (const qint64 id : results.ids) {
        TRY(journal.noteResult(database, id));
        const bool speaks = std::ranges::binary_search(results.failing, id);
        writing.bind(toKey(MappedBy::Person), row ? row->requirement->id : RequirementId(),
                     speaks ? finding : FindingId(), id);
        TRY(writing.run());
        ++learned.results;
    }
    if (!row)
        return {};
    for (const EvidenceId evidence : results.reports) {
        const EvidenceUse use{evidence, release, row->requirement->id};
        TRY_ASSIGN(const auto uses, EvidenceRepository(database).usesOf(evidence));
        if (std::ranges::find(uses, use) != uses.end())
            continue;
        TRY(EvidenceRepository::link(change, use));
        journal.links.push_back(use);
    }
    return {};
}

} // namespace

Result<LearnedMapping> learnMapping(Change &change, LibraryShelf &shelf, const ToolMapping &mapping)
{
    LearnedMapping learned;
    TRY_ASSIGN(learned.mapping, ToolMappingRepository::add(change, mapping));
    const Database &database = change.database();
    TRY_ASSIGN(const ByRelease found, unmappedResults(database, learned.mapping));
    ImportJournal journal;
    TRY_ASSIGN(journal.newest, newestImport(database));
    WrittenResults written(database);
    for (const auto &[of, results] : found) {
        for (const qint64 id : results.ids)
            TRY(written.takeOfResult(id));
    }
    std::optional<AssessmentSheet> sheet;
    for (const auto &[of, results] : found) {
        const ReleaseId release(of.first);
        if (!sheet || sheet->release != release) {
            TRY_ASSIGN(sheet, AssessmentSheet::load(database, shelf, release, change.today()));
        }
        TRY(apply(change, release, results, rowOf(*sheet, learned.mapping), journal, learned));
    }
    TRY(journal.keep(change, learned.mapping.uid));
    TRY(written.note(change));
    return learned;
}

Result<void> takeBackMapping(Change &change, const ToolMapping &mapping)
{
    const Database &database = change.database();
    TRY_ASSIGN(const ImportJournal journal, ImportJournal::read(database, mapping.uid));
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT count(*) FROM tool_result t JOIN report_import i "
                                "ON i.release_id = t.release_id AND i.series = t.series "
                                "WHERE t.id = ? AND i.id > ?"));
    for (const ImportJournal::OfResult &each : journal.results) {
        rows.bind(each.id, journal.newest);
        if (!rows.next() || rows.integer(0) > 0)
            return fail(ErrorKind::Conflict,
                        MappingLearning::tr("A later report rests on what was mapped there. Remove "
                                            "the mapping of %1 by hand; the findings stay.")
                            .arg(mapping.rule));
    }
    TRY(ImportJournal::takeBack(change, mapping.uid, nullptr, WrittenResults(database)));
    return ToolMappingRepository::remove(change, mapping.id);
}

} // namespace gatehouse
