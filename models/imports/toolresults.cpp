#include "models/imports/toolresults.h"

#include "models/portfolio/releaserepository.h"
#include "models/store/rowdigest.h"

namespace gatehouse {

namespace {

Result<void> noteOne(Change &change, const ToolResults &results,
                     const std::optional<QString> &before)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Release of, ReleaseRepository(database).release(results.release));
    TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(results.release));
    TRY_ASSIGN(const QString now, results.digest(database));
    const auto said = [&](const QString &digest) {
        return QJsonObject{{QStringLiteral("release"), name},
                           {QStringLiteral("series"), results.series},
                           {QStringLiteral("sha256"), digest}};
    };
    change.record({Entity::ToolResults, 0, results.release.value, of.app.value},
                  ToolResults::uidOf(of.uid, results.series),
                  before ? said(*before) : QJsonObject(),
                  now.isEmpty() ? QJsonObject() : said(now));
    return {};
}

} // namespace

Result<QString> ToolResults::digest(const Database &database) const
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT stable_key, tool, rule, title, message, path, line, "
                                "outcome, severity, cwes, controls, is_suppressed, suppression, "
                                "content, mapped_by, requirement_id, finding_id, first_import, "
                                "last_import, gone_import FROM tool_result "
                                "WHERE release_id = ? AND series = ? ORDER BY id"));
    // By their keys they would be read from all over the file, in four times the time.
    rows.bind(release, series);
    RowDigest digest;
    bool isEmpty = true;
    while (rows.next()) {
        digest.add(rows);
        isEmpty = false;
    }
    TRY(rows.finished());
    return isEmpty ? QString() : digest.result();
}

Result<void> WrittenResults::take(const ToolResults &results)
{
    if (m_before.contains(results))
        return {};
    TRY_ASSIGN(const QString digest, results.digest(m_database));
    std::optional<QString> &before = m_before[results];
    if (!digest.isEmpty()) {
        before = digest;
        return {};
    }
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT 1 FROM report_import WHERE release_id = ? AND series = ? "
                                  "LIMIT 1"));
    rows.bind(results.release, results.series);
    if (rows.next())
        before = digest;
    return rows.finished();
}

Result<void> WrittenResults::takeOfResult(qint64 id)
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT release_id, series FROM tool_result WHERE id = ?"));
    rows.bind(id);
    return takeAll(std::move(rows));
}

Result<void> WrittenResults::takeOfFinding(FindingId finding)
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT DISTINCT release_id, series FROM tool_result "
                                  "WHERE finding_id = ?"));
    rows.bind(finding);
    return takeAll(std::move(rows));
}

Result<void> WrittenResults::takeAll(Statement rows)
{
    while (rows.next())
        TRY(take({rows.id<ReleaseId>(0), rows.text(1)}));
    return rows.finished();
}

Result<void> WrittenResults::note(Change &change) const
{
    for (const auto &[results, before] : m_before)
        TRY(noteOne(change, results, before));
    return {};
}

template<>
const RecordDescription &describe<ToolResults>()
{
    static constexpr Field fields[] = {
        loggedField({.key = "series", .name = QT_TRANSLATE_NOOP("Field", "Series")}),
        loggedField({.key = "sha256",
                     .name = QT_TRANSLATE_NOOP("Field", "Content SHA-256"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description({"tool_result",
                                                QT_TRANSLATE_NOOP("Entity", "Results of a tool"),
                                                nullptr, nullptr, fields});
    return description;
}

} // namespace gatehouse
