#include "models/product/logcheck.h"

#include "models/auditchain/auditscan.h"
#include "models/base/canonicaljson.h"
#include "models/product/subjects.h"
#include "models/records/fieldwording.h"
#include "models/workspace/recordwriter.h"

#include <QHash>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr qint64 entriesBetweenReports = 4096;

/// A record as the log names it: "finding/6f1c…".
QByteArray keyOf(QByteArrayView entity, QByteArrayView uid)
{
    return entity.toByteArray() + '/' + uid.toByteArray();
}

/// A link of evidence is named by the evidence: what it is linked to makes it one of several.
QByteArray linkKey(QByteArrayView evidence, qint64 release, QByteArrayView requirement)
{
    return keyOf("evidence_link", evidence) + '/' + QByteArray::number(release) + '/'
        + requirement.toByteArray();
}

QByteArray keyOf(const ScannedRecord &record)
{
    if (record.entity != "evidence_link")
        return keyOf(record.entity, record.uid);
    return linkKey(record.uid, record.release,
                   memberOf(record.isGone() ? record.before : record.after, "requirement_uid"));
}

bool isEmpty(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || value == QJsonValue(QString())
        || value == QJsonValue(0) || value == QJsonValue(false)
        || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
}

/// A column as the log writes what it holds; not by way of the member, since a key that no
/// enumeration knows is to be found, not to end the reading.
QJsonValue jsonOf(const Field &field, const Statement &rows, int column)
{
    switch (field.kind) {
    case FieldKind::Flag:
        return rows.boolean(column);
    case FieldKind::Number:
    case FieldKind::Bytes:
    case FieldKind::Reference:
        return rows.integer(column);
    case FieldKind::Keys:
        return QJsonArray::fromStringList(rows.text(column).split(u' ', Qt::SkipEmptyParts));
    default:
        return rows.text(column);
    }
}

/// What the log says of records, a hash for each value.
class PlayedLog
{
public:
    struct Value {
        quint32 name;
        size_t hash;
    };
    struct Record {
        std::vector<Value> values;
        bool isMet = false;
    };

    explicit PlayedLog(const QSet<QByteArray> &entities)
        : m_entities(entities), m_seed(QRandomGenerator::system()->generate64())
    {
    }

    Result<void> play(const Database &database, Progress *progress)
    {
        TRY_ASSIGN(auto rows,
                   database.prepare("SELECT content, sequence, (SELECT max(sequence) FROM "
                                    "audit_entry) FROM audit_entry ORDER BY sequence"));
        rows.bind();
        ScannedEntry entry;
        while (rows.next()) {
            if (progress && rows.integer(1) % entriesBetweenReports == 1
                && !progress->report(rows.integer(1), rows.integer(2)))
                return fail(ErrorKind::Cancelled, QString());
            entry.scan(rows.view(0));
            for (const ScannedRecord &record : entry.records)
                play(record);
        }
        return rows.finished();
    }

    Record *record(const QByteArray &key)
    {
        const auto found = m_records.find(key);
        return found == m_records.end() ? nullptr : &*found;
    }
    QHash<QByteArray, Record> &records() { return m_records; }

    size_t hashOf(QByteArrayView json) const { return qHash(json, m_seed); }
    quint32 nameOf(QByteArrayView field)
    {
        const auto found = m_names.constFind(field.toByteArray());
        if (found != m_names.cend())
            return *found;
        return *m_names.insert(field.toByteArray(), static_cast<quint32>(m_names.size()));
    }

private:
    void play(const ScannedRecord &said)
    {
        if (!m_entities.contains(said.entity.toByteArray()))
            return;
        const QByteArray key = keyOf(said);
        if (said.isGone()) {
            m_records.remove(key);
            return;
        }
        Record &record = m_records[key];
        // Members of a map that are gone stand on the side before alone.
        scanMembers(said.before, m_members);
        for (const ScannedMember &member : m_members)
            std::erase_if(record.values,
                          [name = nameOf(member.name)](const Value &v) { return v.name == name; });
        scanMembers(said.after, m_members);
        for (const ScannedMember &member : m_members) {
            const Value value{nameOf(member.name), hashOf(member.value)};
            const auto found =
                std::ranges::find(record.values, value.name, [](const Value &v) { return v.name; });
            if (found == record.values.end())
                record.values.push_back(value);
            else
                *found = value;
        }
    }

    const QSet<QByteArray> &m_entities;
    size_t m_seed;
    QHash<QByteArray, Record> m_records;
    QHash<QByteArray, quint32> m_names;
    std::vector<ScannedMember> m_members;
};

/// Names of records by their ids, a table read once.
class Uids
{
public:
    explicit Uids(const Database &database) : m_database(database) { }

    Result<QString> of(const char *table, qint64 id)
    {
        if (id == 0)
            return QString();
        auto found = m_tables.find(table);
        if (found == m_tables.end()) {
            found = m_tables.insert(table, {});
            TRY_ASSIGN(auto rows, m_database.prepare(QByteArray("SELECT id, uid FROM ") + table));
            rows.bind();
            while (rows.next())
                found->insert(rows.integer(0), rows.text(1));
            TRY(rows.finished());
        }
        return found->value(id);
    }

private:
    const Database &m_database;
    QHash<QByteArray, QHash<qint64, QString>> m_tables;
};

class Comparison
{
public:
    Comparison(const Database &database, Progress *progress)
        : m_database(database), m_progress(progress), m_uids(database), m_log(m_entities)
    {
    }

    Result<LogCheck::Report> run()
    {
        std::vector<const RecordDescription *> tables;
        for (const RecordDescription *record : allRecords()) {
            if (record->table() && record->hasUid()
                && std::ranges::any_of(record->fields(), &Field::isWritten))
                tables.push_back(record);
        }
        for (const RecordDescription *record : tables)
            m_entities.insert(record->entity());
        TRY_ASSIGN(auto upgraded,
                   m_database.prepare("SELECT 1 FROM workspace_property WHERE key = "
                                      "'log_incomplete'"));
        upgraded.bind();
        m_isUpgraded = upgraded.next();
        m_entities += {"evidence_link", "applicability_decision", "library", "gate_decision"};
        TRY(m_log.play(m_database, m_progress));
        for (const RecordDescription *record : tables)
            TRY(compareTable(*record));
        m_isDerived = false;
        TRY(compareBaselines());
        TRY(compareDecisions());
        TRY(compareUnnamed());
        meetTheRest();
        TRY(readLogged());
        return std::move(m_report);
    }

private:
    Result<void> compareTable(const RecordDescription &record)
    {
        // A few records are read from several tables; what is compared is the record's own.
        TRY_ASSIGN(const auto own,
                   m_database.prepare(QByteArray("SELECT * FROM ") + record.table()));
        QSet<QByteArray> there;
        for (int column = 0; column < own.columnCount(); ++column)
            there.insert(own.columnName(column));
        QByteArrayList columns{"id", "uid"};
        std::vector<const Field *> fields;
        for (const Field &field : record.fields()) {
            if (!field.isWritten() || !field.isShown() || !there.contains(field.columnName()))
                continue;
            fields.push_back(&field);
            columns += field.columnName();
        }
        const Subject *subject = subjectOf(QString::fromLatin1(record.entity()));
        m_isDerived = subject && subject->isDerived;
        const bool hasBelow = subject
            && (!subject->logged.empty()
                || std::ranges::any_of(record.fields(), [](const Field &field) {
                       return field.kind == FieldKind::List || field.kind == FieldKind::Map;
                   }));
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT " + columns.join(", ") + " FROM " + record.table()
                                      + " ORDER BY id"));
        rows.bind();
        while (rows.next()) {
            PlayedLog::Record *logged = meet(record.entity(), rows.text(1).toUtf8());
            if (!logged)
                continue;
            int column = 2;
            for (const Field *field : fields) {
                const QJsonValue value = jsonOf(*field, rows, column++);
                if (field->kind != FieldKind::Reference || !field->target) {
                    compare(*logged, field->keyText(), value);
                    continue;
                }
                TRY_ASSIGN(const QString uid, m_uids.of(field->target->table, value.toInteger()));
                compare(*logged, field->keyText() + QLatin1StringView("_uid"), uid);
            }
            if (hasBelow)
                TRY(compareBelow(*subject, rows.integer(0), *logged));
        }
        return rows.finished();
    }

    /// What stands in tables below the record's own.
    Result<void> compareBelow(const Subject &subject, qint64 id, const PlayedLog::Record &logged)
    {
        // Reading thousands of them one by one costs more than all the rest.
        if (m_isDerived && std::ranges::none_of(subject.logged, [&](const LoggedMember &member) {
                return isSaid(logged, QString::fromLatin1(member.key));
            }))
            return {};
        const auto read = subject.read(m_database, id, {});
        if (!read) {
            add({}, {}, {});
            return {};
        }
        for (const Field &field : subject.record->fields()) {
            if (field.isWritten() || !field.isShown())
                continue;
            if (field.kind == FieldKind::List)
                compare(logged, field.keyText(), gatehouse::jsonOf(field.get(read->get())));
            if (field.kind != FieldKind::Map)
                continue;
            const QJsonObject members = std::get<QJsonObject>(field.get(read->get()));
            const QString prefix = field.keyText() + u'.';
            for (const QString &member : field.map->keys())
                compare(logged, prefix + member, members.value(member));
        }
        for (const LoggedMember &member : subject.logged) {
            TRY_ASSIGN(const QJsonValue value, member.get(m_database, read->get()));
            compare(logged, QString::fromLatin1(member.key), value);
        }
        return {};
    }

    Result<void> compareBaselines()
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
            m_key = keyOf("release", baseline.key().toUtf8());
            if (const PlayedLog::Record *logged = m_log.record(m_key))
                compare(*logged, QStringLiteral("baseline"), QJsonArray::fromStringList(*baseline));
        }
        return {};
    }

    /// Of a decision the log has what was decided, and the digest of what it rests on.
    Result<void> compareDecisions()
    {
        static constexpr const char *fields[] = {"phase",      "decision", "statement",
                                                 "decided_by", "role",     "decided_at"};
        TRY_ASSIGN(
            auto rows,
            m_database.prepare("SELECT uid, phase, decision, statement, decided_by, role, "
                               "decided_at, snapshot_digest FROM gate_decision ORDER BY id"));
        rows.bind();
        while (rows.next()) {
            const PlayedLog::Record *logged = meet("gate_decision", rows.text(0).toUtf8());
            if (!logged)
                continue;
            int column = 1;
            for (const char *field : fields)
                compare(*logged, QString::fromLatin1(field), rows.text(column++));
            compare(*logged, QStringLiteral("snapshot_sha256"),
                    QString::fromLatin1(rows.bytes(column).toHex()));
        }
        return rows.finished();
    }

    /// Records that have no identifier of their own, and libraries, which are logged as a whole.
    Result<void> compareUnnamed()
    {
        TRY_ASSIGN(auto links,
                   m_database.prepare("SELECT e.uid, coalesce(l.release_id, 0), q.uid, e.number, "
                                      "q.key FROM evidence_link l JOIN evidence e ON e.id = "
                                      "l.evidence_id JOIN requirement q ON q.id = "
                                      "l.requirement_id ORDER BY l.id"));
        links.bind();
        while (links.next()) {
            const PlayedLog::Record *logged =
                meet(linkKey(links.view(0), links.integer(1), links.view(2)));
            if (!logged)
                continue;
            compare(*logged, QStringLiteral("evidence"), links.text(3));
            compare(*logged, QStringLiteral("requirement"), links.text(4));
        }
        TRY(links.finished());
        TRY_ASSIGN(auto decisions,
                   m_database.prepare("SELECT r.uid || '/' || q.key, d.applies, d.reason, "
                                      "d.decided_by, d.decided_at FROM applicability_decision d "
                                      "JOIN app_release r ON r.id = d.release_id JOIN requirement "
                                      "q ON q.id = d.requirement_id ORDER BY 1"));
        decisions.bind();
        while (decisions.next()) {
            const PlayedLog::Record *logged =
                meet("applicability_decision", decisions.text(0).toUtf8());
            if (!logged)
                continue;
            compare(*logged, QStringLiteral("applies"), decisions.boolean(1));
            compare(*logged, QStringLiteral("reason"), decisions.text(2));
            compare(*logged, QStringLiteral("decided_by"), decisions.text(3));
            compare(*logged, QStringLiteral("decided_at"), decisions.text(4));
        }
        TRY(decisions.finished());
        TRY_ASSIGN(auto libraries,
                   m_database.prepare("SELECT uid, key, version, edition, title_zh, title_en, "
                                      "content_digest FROM library ORDER BY id"));
        libraries.bind();
        while (libraries.next()) {
            const PlayedLog::Record *logged = meet("library", libraries.text(0).toUtf8());
            if (!logged)
                continue;
            int column = 1;
            for (const char *field : {"key", "version", "edition", "title_zh", "title_en"})
                compare(*logged, QString::fromLatin1(field), libraries.text(column++));
            compare(*logged, QStringLiteral("content_sha256"),
                    QString::fromLatin1(libraries.bytes(column).toHex()));
        }
        return libraries.finished();
    }

    PlayedLog::Record *meet(QByteArrayView entity, const QByteArray &uid)
    {
        return meet(keyOf(entity, uid));
    }

    /// What the log says of a record that is there; nullptr, and a mismatch, for nothing.
    PlayedLog::Record *meet(const QByteArray &key)
    {
        ++m_report.records;
        m_key = key;
        PlayedLog::Record *record = m_log.record(key);
        if (record)
            record->isMet = true;
        else if (!m_isDerived && m_isUpgraded)
            ++m_report.fromUpgrades;
        else if (!m_isDerived)
            add({}, {}, QStringLiteral("present"));
        return record;
    }

    bool isSaid(const PlayedLog::Record &logged, const QString &field)
    {
        return std::ranges::find(logged.values, m_log.nameOf(field.toUtf8()),
                                 [](const PlayedLog::Value &v) { return v.name; })
            != logged.values.end();
    }

    void compare(const PlayedLog::Record &logged, const QString &field, const QJsonValue &stored)
    {
        const quint32 name = m_log.nameOf(field.toUtf8());
        const auto said = std::ranges::find(logged.values, name,
                                            [](const PlayedLog::Value &v) { return v.name; });
        const bool isSaid = said != logged.values.end();
        if (isSaid ? said->hash == m_log.hashOf(canonicalJson(stored))
                   : m_isDerived || isEmpty(stored))
            return;
        if (m_isUpgraded && (!isSaid || said->hash == hashWithoutAssessor(stored)))
            ++m_report.fromUpgrades;
        else
            add(field, stored, {});
    }

    /// Auditors became assessors besides when assessing became a role of its own.
    size_t hashWithoutAssessor(const QJsonValue &roles) const
    {
        QJsonArray left;
        for (const QJsonValue &role : roles.toArray()) {
            if (role != QLatin1StringView("assessor"))
                left += role;
        }
        return m_log.hashOf(canonicalJson(left));
    }

    void add(const QString &field, const QJsonValue &stored, const QJsonValue &isThere)
    {
        if (++m_report.found > LogCheck::Report::most)
            return;
        const qsizetype slash = m_key.indexOf('/');
        m_report.mismatches.push_back(
            {QString::fromUtf8(m_key.left(slash)), QString::fromUtf8(m_key.mid(slash + 1)), field,
             QJsonValue(QJsonValue::Undefined), field.isEmpty() ? isThere : stored, 0});
    }

    /// What the log knows and no table holds.
    void meetTheRest()
    {
        QByteArrayList missing;
        for (auto record = m_log.records().cbegin(); record != m_log.records().cend(); ++record) {
            if (!record->isMet)
                missing += record.key();
        }
        std::ranges::sort(missing);
        for (const QByteArray &key : missing) {
            m_key = key;
            add({}, {}, QJsonValue(QJsonValue::Undefined));
        }
    }

    /// The last words of the log on what does not agree.
    Result<void> readLogged()
    {
        QHash<QByteArray, std::vector<LogMismatch *>> wanted;
        for (LogMismatch &mismatch : m_report.mismatches)
            wanted[mismatch.entity.toUtf8() + '/' + mismatch.uid.toUtf8()].push_back(&mismatch);
        if (wanted.isEmpty())
            return {};
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT content, sequence FROM audit_entry ORDER BY "
                                      "sequence"));
        rows.bind();
        ScannedEntry entry;
        std::vector<ScannedMember> members;
        while (rows.next()) {
            entry.scan(rows.view(0));
            for (const ScannedRecord &record : entry.records) {
                const auto found = wanted.constFind(keyOf(record));
                if (found == wanted.cend())
                    continue;
                scanMembers(record.after, members);
                for (LogMismatch *mismatch : *found)
                    takeLogged(*mismatch, members, rows.integer(1));
            }
        }
        return rows.finished();
    }

    static void takeLogged(LogMismatch &mismatch, const std::vector<ScannedMember> &members,
                           qint64 sequence)
    {
        if (mismatch.field.isEmpty()) {
            mismatch.entry = sequence;
            mismatch.logged = members.empty() ? QJsonValue(QJsonValue::Undefined)
                                              : QJsonValue(QStringLiteral("present"));
            return;
        }
        for (const ScannedMember &member : members) {
            if (member.name != mismatch.field.toUtf8())
                continue;
            mismatch.entry = sequence;
            mismatch.logged = QJsonDocument::fromJson('[' + member.value.toByteArray() + ']')[0];
        }
    }

    const Database &m_database;
    Progress *m_progress;
    Uids m_uids;
    QSet<QByteArray> m_entities;
    PlayedLog m_log;
    LogCheck::Report m_report;
    QByteArray m_key; ///< of the record that is looked at
    bool m_isDerived = false; ///< see Subject
    bool m_isUpgraded = false; ///< see Report
};

QString text(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(canonicalJson(value));
}

} // namespace

Result<LogCheck::Report> LogCheck::run(const Database &database, Progress *progress)
{
    return Comparison(database, progress).run();
}

QString LogCheck::sentence(const LogMismatch &mismatch)
{
    const RecordDescription *record = recordOf(mismatch.entity);
    const QString what = QStringLiteral("%1 %2").arg(
        record ? QCoreApplication::translate("Entity", record->name()) : mismatch.entity,
        mismatch.uid);
    if (mismatch.field.isEmpty() && mismatch.stored.isNull())
        return tr("%1 cannot be read.").arg(what);
    if (mismatch.field.isEmpty() && mismatch.stored.isUndefined())
        return tr("%1 is gone, and the log does not say so (last written by entry %2).")
            .arg(what)
            .arg(mismatch.entry);
    if (mismatch.field.isEmpty())
        return tr("%1 is there, and the log does not say who added it.").arg(what);
    QString key = mismatch.field;
    if (key.endsWith(QLatin1StringView("_uid")))
        key.chop(4);
    const Field *field = record ? record->find(QStringView(key).left(key.indexOf(u'.'))) : nullptr;
    const QString name = field ? FieldWording().name(*field) : mismatch.field;
    if (mismatch.entry == 0)
        return tr("%1: “%2” is %3, and the log does not say who wrote it.")
            .arg(what, name, text(mismatch.stored));
    return tr("%1: “%2” is %3, and by entry %4 of the log it should be %5.")
        .arg(what, name, text(mismatch.stored))
        .arg(mismatch.entry)
        .arg(text(mismatch.logged));
}

} // namespace gatehouse
