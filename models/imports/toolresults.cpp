#include "models/imports/toolresults.h"

#include "models/portfolio/releaserepository.h"
#include "models/store/rowdigest.h"

namespace gatehouse {

namespace {

Result<void> take(Statement rows, std::set<ToolResults> &found)
{
    while (rows.next())
        found.insert({rows.id<ReleaseId>(0), rows.text(1)});
    return rows.finished();
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

Result<void> ToolResults::note(Change &change) const
{
    const Database &database = change.database();
    TRY_ASSIGN(const Release of, ReleaseRepository(database).release(release));
    TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(release));
    TRY_ASSIGN(const QString now, digest(database));
    const QJsonObject names{{QStringLiteral("release"), name}, {QStringLiteral("series"), series}};
    QJsonObject said;
    if (!now.isEmpty()) {
        said = names;
        said.insert(QStringLiteral("sha256"), now);
    }
    change.record({Entity::ToolResults, 0, release.value, of.app.value}, uidOf(of.uid, series),
                  now.isEmpty() ? names : QJsonObject(), said);
    return {};
}

Result<void> ToolResults::ofResult(const Database &database, qint64 id,
                                   std::set<ToolResults> &found)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT release_id, series FROM tool_result WHERE id = ?"));
    rows.bind(id);
    return take(std::move(rows), found);
}

Result<void> ToolResults::ofFinding(const Database &database, FindingId finding,
                                    std::set<ToolResults> &found)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT DISTINCT release_id, series FROM tool_result "
                                "WHERE finding_id = ?"));
    rows.bind(finding);
    return take(std::move(rows), found);
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
