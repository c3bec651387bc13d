#include "models/product/loggedtables.h"

#include "models/assessments/assessment.h"
#include "models/base/canonicaljson.h"
#include "models/libraries/libraryrows.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/releaserepository.h"
#include "models/product/loggeddigests.h"
#include "models/product/loggedwords.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace gatehouse {

namespace {

/// A value as the row below a record has it: its third and fourth column say who and when.
QByteArray signedIn(const Statement &rows, const QJsonValue &value)
{
    return PlayedLog::signedBy(canonicalJson(value), PlayedLog::escaped(rows.text(2)),
                               rows.view(3));
}

} // namespace

Result<void> LoggedTables::compare(bool isSample)
{
    TRY(compareBaselines());
    for (const LoggedQuery &query : loggedQueries())
        TRY(compareQuery(query));
    TRY(compareLibraries());
    for (const SeriesQuery &query : seriesQueries())
        TRY(compareSeries(query));
    TRY(compareAttachments());
    TRY(compareDigests());
    TRY(compareProperties());
    TRY(compareAnswers());
    // Whoever looked is noted by the part's name alone, with the models among the records.
    return isSample ? Result<void>() : compareLooks();
}

Result<void> LoggedTables::compareBaselines()
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT r.uid, l.key || '@' || l.version FROM app_release r "
                                  "LEFT JOIN release_library b ON b.release_id = r.id "
                                  "LEFT JOIN library l ON l.id = b.library_id ORDER BY r.id, "
                                  "l.key, l.version"));
    rows.bind();
    QMap<QString, QStringList> baselines;
    while (rows.next()) {
        QStringList &baseline = baselines[rows.text(0)];
        if (!rows.isNull(1))
            baseline += rows.text(1);
    }
    TRY(rows.finished());
    for (auto baseline = baselines.cbegin(); baseline != baselines.cend(); ++baseline) {
        if (const auto *logged = m_held.said(PlayedLog::keyOf("release", baseline.key().toUtf8())))
            m_held.compare(*logged, QStringLiteral("baseline"),
                           QJsonArray::fromStringList(*baseline));
    }
    return {};
}

Result<void> LoggedTables::compareQuery(const LoggedQuery &query)
{
    TRY_ASSIGN(auto rows, m_database.prepare(query.sql));
    rows.bind();
    while (rows.next()) {
        const QByteArray key = PlayedLog::keyOf(query.entity, rows.view(0));
        const PlayedLog::Record *logged = rows.view(0).isEmpty() ? m_held.meetWorkspace(key)
            : query.isWhole                                      ? m_held.meet(key)
                                                                 : m_held.said(key);
        if (!logged)
            continue;
        int column = 0;
        for (const QByteArrayView field : query.fields) {
            ++column;
            if (field == "@") {
                TRY(compareRelease(*logged, rows.integer(column)));
                continue;
            }
            if (field == "!") {
                m_held.compareNumber(*logged, rows.integer(column));
                continue;
            }
            const char kind = field.back();
            const bool isText = !QByteArrayView("?#=~").contains(kind);
            const QString name = QString::fromLatin1(isText ? field : field.chopped(1));
            m_held.compare(*logged, name,
                           kind == '~' && rows.isNull(column) ? QJsonValue()
                               : kind == '?'                  ? QJsonValue(rows.boolean(column))
                               : kind == '#'                  ? QJsonValue(rows.integer(column))
                               : kind == '='
                               ? QJsonValue(QString::fromLatin1(rows.bytes(column).toHex()))
                               : QJsonValue(rows.text(column)));
        }
    }
    return rows.finished();
}

/// The log has a release's name for reading, which may have been another then, and its id.
Result<void> LoggedTables::compareRelease(const PlayedLog::Record &logged, qint64 release)
{
    if (logged.id == 0 || logged.release == release)
        return {};
    const auto name = ReleaseRepository(m_database).nameOf(ReleaseId(release));
    m_held.add(QStringLiteral("release"), name ? QJsonValue(*name) : QJsonValue(), {});
    return {};
}

/// Row by row where they differ. Of one that an earlier version published the log says less.
Result<void> LoggedTables::compareLibraries()
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT uid, id, key || '@' || version FROM library ORDER BY "
                                  "id"));
    rows.bind();
    const quint32 field = m_log.fieldOf("rows");
    while (rows.next()) {
        const PlayedLog::Record *logged = m_held.said(PlayedLog::keyOf("library", rows.view(0)));
        if (!logged)
            continue;
        const PlayedLog::Value *value = logged->value(field);
        if (!value) {
            m_held.report.unprovenLibraries += rows.text(2);
            continue;
        }
        TRY_ASSIGN(const QJsonObject stored, libraryRows(m_database, LibraryId(rows.integer(1))));
        if (value->hash != m_log.hashOf(canonicalJson(stored)))
            TRY(compareRows(stored));
    }
    return rows.finished();
}

Result<void> LoggedTables::compareRows(const QJsonObject &stored)
{
    TRY_ASSIGN(const QJsonObject logged, loggedRows(m_database, m_held.key()));
    QStringList names = logged.keys() + stored.keys();
    names.removeDuplicates();
    for (const QString &name : names) {
        if (logged.value(name) != stored.value(name))
            m_held.add(QStringLiteral("rows.") + name, stored.value(name), {});
    }
    return {};
}

Result<void> LoggedTables::compareSeries(const SeriesQuery &query)
{
    const QByteArrayView named(query.field);
    const bool isFlag = named.endsWith('?');
    const QByteArray field = named.chopped(isFlag ? 1 : 0).toByteArray();
    struct Series {
        size_t hash = 0;
        QJsonArray values;
    };
    QHash<QByteArray, Series> stored;
    TRY_ASSIGN(auto rows, m_database.prepare(query.sql));
    rows.bind();
    while (rows.next()) {
        const QByteArray key = PlayedLog::keyOf(query.entity, rows.view(0));
        if (!m_log.holds(key))
            continue;
        const QJsonValue value = isFlag ? QJsonValue(rows.boolean(1)) : QJsonValue(rows.text(1));
        Series &series = stored[key];
        series.hash = m_log.hashOfSeries(series.hash, signedIn(rows, value));
        series.values.append(value);
    }
    TRY(rows.finished());
    const quint32 number = m_log.fieldOf(field);
    for (const PlayedLog::Record *record : m_log.recordsOf(query.entity)) {
        const PlayedLog::Value *value = record->value(number);
        const Series series = stored.take(record->key);
        m_held.at(record->key);
        if (value ? value->hash == series.hash : series.values.isEmpty())
            continue;
        // Its hash has the times in it, which the first versions read twice (see EarlierLog).
        if (m_held.isUpgraded && (!value || record->id == 0))
            m_held.report.fromUpgrades += series.values.size();
        else
            m_held.add(QString::fromLatin1(field), series.values, {});
    }
    return {};
}

Result<void> LoggedTables::compareAttachments()
{
    QHash<QByteArray, int> stored;
    const QString field = QStringLiteral("attached");
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT f.uid, e.number, k.linked_by, k.linked_at FROM "
                                  "finding_evidence k JOIN finding f ON f.id = k.finding_id "
                                  "JOIN evidence e ON e.id = k.evidence_id ORDER BY f.id"));
    rows.bind();
    while (rows.next()) {
        const QByteArray key = PlayedLog::keyOf("finding", rows.view(0));
        const PlayedLog::Record *logged = m_held.said(key);
        if (!logged)
            continue;
        ++stored[key];
        const QJsonValue number(rows.text(1));
        const PlayedLog::Value *value = logged->value(m_log.fieldOfAttached(canonicalJson(number)));
        if (value && value->hash == m_log.hashOf(signedIn(rows, number)))
            continue;
        if (!value && m_held.isUpgraded)
            ++m_held.report.fromUpgrades;
        else
            m_held.add(field, number, {});
    }
    TRY(rows.finished());
    for (const PlayedLog::Record *record : m_log.recordsOf("finding")) {
        m_held.at(record->key);
        if (record->attached > stored.value(record->key))
            m_held.add(field, QJsonValue(QJsonValue::Null), {});
    }
    return {};
}

Result<void> LoggedTables::compareDigests()
{
    // A release that is gone had its list until then.
    for (const PlayedLog::Record *record : m_log.recordsOf(componentsEntity))
        m_log.record(record->key)->isMet = true;
    return eachLoggedDigest(
        m_database,
        [this](const QByteArray &entity, const QByteArray &uid) {
            return m_log.holds(PlayedLog::keyOf(entity, uid));
        },
        [this](const LoggedDigest &each) {
            const QByteArray key = PlayedLog::keyOf(each.entity, each.uid);
            const PlayedLog::Record *logged =
                each.isWhole && !each.isEmpty ? m_held.meet(key) : m_held.said(key);
            if (logged)
                m_held.compare(*logged, each.field, each.stored);
        });
}

/// A property that no version ever noted of a workspace, somebody else did. What the known ones
/// say is held against the log, the chain or the records, each where it belongs.
Result<void> LoggedTables::compareProperties()
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT key, value FROM workspace_property WHERE key NOT IN "
                                  "('audit_digest', 'audit_head', 'audit_head_signature', "
                                  "'findings.last_taken_back', 'log_incomplete', "
                                  "'reviews_demanded_since', 'time_zone') ORDER BY key"));
    rows.bind();
    m_held.at(PlayedLog::keyOf("workspace", {}));
    while (rows.next())
        m_held.add(rows.text(0), rows.text(1), {});
    return rows.finished();
}

/// When each was answered and confirmed; and answers of which the log never heard: the profile
/// reads those to questions that it knows.
Result<void> LoggedTables::compareAnswers()
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT a.uid, p.flag, p.holds, p.answered_at, p.confirmed_at "
                                  "FROM profile_answer p JOIN app a ON a.id = p.app_id ORDER BY "
                                  "a.id, p.flag"));
    rows.bind();
    while (rows.next()) {
        const PlayedLog::Record *logged = m_held.said(PlayedLog::keyOf("app", rows.view(0)));
        if (!logged)
            continue;
        const QString field = QStringLiteral("profile.") + rows.text(1);
        m_held.compare(*logged, field + QStringLiteral(".answered_at"), rows.text(3));
        m_held.compare(*logged, field + QStringLiteral(".confirmed_at"), rows.text(4));
        // A yes to a question that is known is compared already; a no says as much.
        if (logged->value(m_log.fieldOf(field.toUtf8()))
            || (profileFlag(rows.text(1)) && rows.boolean(2)))
            continue;
        m_held.addUnlessUpgraded(field, rows.boolean(2));
    }
    return rows.finished();
}

/// What somebody has looked at counts at the design gate, as long as it is drawn as it was.
Result<void> LoggedTables::compareLooks()
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT m.uid, p.name, p.subject, l.looked_by, l.looked_at "
                                  "FROM threat_model_look l JOIN threat_model m ON m.id = "
                                  "l.model_id JOIN threat_model_part p ON p.model_id = "
                                  "l.model_id AND p.subject = l.subject AND p.sha256 = "
                                  "l.sha256 ORDER BY m.id, p.position"));
    rows.bind();
    while (rows.next()) {
        const QString name = rows.text(rows.view(1).isEmpty() ? 2 : 1);
        if (m_log.hasLook(PlayedLog::escaped(name), PlayedLog::escaped(rows.text(3)), rows.view(4),
                          rows.bytes(0)))
            continue;
        m_held.at(PlayedLog::keyOf("threat_model", rows.view(0)));
        m_held.addUnlessUpgraded(QStringLiteral("looked_at"), name);
    }
    return rows.finished();
}

Result<void> LoggedTables::compareHistory(const Judged &judged)
{
    QByteArrayList columns;
    for (const auto &[field, number] : judged)
        columns += QByteArray("h.") + field->columnName();
    struct Kept {
        size_t hash = 0;
        int revisions = 0;
    };
    QHash<QByteArray, Kept> stored;
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   "SELECT coalesce(a.uid, ''), " + columns.join(", ")
                   + ", h.revision FROM assessment_history h LEFT JOIN assessment a ON a.id "
                     "= h.assessment_id ORDER BY h.assessment_id, h.revision"));
    rows.bind();
    const QByteArray entity = describe<Assessment>().entity();
    while (rows.next()) {
        const QByteArray key = PlayedLog::keyOf(entity, rows.view(0));
        if (!m_log.holds(key))
            continue;
        size_t state = 0;
        int column = 0;
        for (const auto &[field, number] : judged) {
            QJsonValue value = storedJson(*field, rows, ++column);
            if (field->kind == FieldKind::Reference && field->target) {
                TRY_ASSIGN(value, m_held.uidOf(field->target->table, value.toInteger()));
            }
            state = m_log.hashWith(state, number, m_log.hashOf(canonicalJson(value)));
        }
        Kept &kept = stored[key];
        const auto revision = static_cast<size_t>(rows.integer(++column));
        kept.hash = m_log.hashAfter(kept.hash, m_log.hashAfter(state, revision));
        ++kept.revisions;
    }
    TRY(rows.finished());
    const quint32 before = m_log.fieldOf(PlayedLog::saidBefore);
    for (const PlayedLog::Record *record : m_log.recordsOf(entity)) {
        const PlayedLog::Value *value = record->value(before);
        const Kept kept = stored.take(record->key);
        m_held.at(record->key);
        if (value ? value->hash == kept.hash : kept.revisions == 0)
            continue;
        m_held.addUnlessUpgraded(QString::fromLatin1(PlayedLog::saidBefore), kept.revisions,
                                 kept.revisions);
    }
    for (auto left = stored.cbegin(); left != stored.cend(); ++left) {
        m_held.at(left.key());
        m_held.add(QString::fromLatin1(PlayedLog::saidBefore), left->revisions, {});
    }
    return {};
}

} // namespace gatehouse
