#include "models/imports/importedreportrepository.h"

namespace gatehouse {

namespace {

QByteArray select(const char *rest)
{
    return "SELECT " + describe<ImportedReport>().selection() + " FROM report_import i " + rest;
}

} // namespace

Result<ImportedReport> ImportedReportRepository::report(ImportedReportId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE i.id = ?")));
    rows.bind(id);
    if (rows.next())
        return readRecord<ImportedReport>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("This import is no longer there."));
}

Result<std::vector<ImportedReport>> ImportedReportRepository::ofRelease(ReleaseId release) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE i.release_id = ? ORDER BY i.id")));
    rows.bind(release);
    return readRecords<ImportedReport>(std::move(rows));
}

Result<std::optional<ImportedReport>> ImportedReportRepository::newest(ReleaseId release,
                                                                       const QString &series) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(select("WHERE i.release_id = ? AND i.series = ? "
                                         "ORDER BY i.id DESC LIMIT 1")));
    rows.bind(release, series);
    TRY_ASSIGN(auto found, readRecords<ImportedReport>(std::move(rows)));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<UnmappedRule>> ImportedReportRepository::unmapped() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT tool, rule, max(title), count(*), "
                                  "count(DISTINCT release_id), max(cwes), max(controls) "
                                  "FROM tool_result WHERE mapped_by = '' AND gone_import IS NULL "
                                  "AND outcome IN ('failed', 'review') "
                                  "GROUP BY tool, rule ORDER BY count(*) DESC, tool, rule"));
    rows.bind();
    std::vector<UnmappedRule> rules;
    while (rows.next())
        rules.push_back({rows.text(0), rows.text(1), rows.text(2),
                         static_cast<int>(rows.integer(3)), static_cast<int>(rows.integer(4)),
                         rows.text(5).split(u' ', Qt::SkipEmptyParts),
                         rows.text(6).split(u' ', Qt::SkipEmptyParts)});
    TRY(rows.finished());
    return rules;
}

} // namespace gatehouse
