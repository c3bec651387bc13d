#include "models/product/logcheck.h"

#include "models/assessments/assessment.h"
#include "models/auditchain/auditlog.h"
#include "models/base/canonicaljson.h"
#include "models/base/listing.h"
#include "models/libraries/libraryrows.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/releaserepository.h"
#include "models/product/earlierlog.h"
#include "models/product/loggeddigests.h"
#include "models/product/loggedqueries.h"
#include "models/product/loggedwords.h"
#include "models/product/playedlog.h"
#include "models/product/subjects.h"
#include "models/reviews/reviewstep.h"
#include "models/store/columndefaults.h"
#include "models/workspace/recordwriter.h"

#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

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
    case FieldKind::List: {
        const QString stored = rows.text(column);
        const QJsonDocument list = QJsonDocument::fromJson(stored.toUtf8());
        return list.isArray() || stored.isEmpty() ? QJsonValue(list.array()) : QJsonValue(stored);
    }
    default:
        return rows.text(column);
    }
}

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

/// The steps of reviews as they follow each other, those that were taken back left out.
class ReviewsSoFar
{
public:
    /// The last one of an assessment before this one, where this one takes it back; else 0.
    qint64 lastBefore(qint64 assessment, qint64 step, bool takesBack)
    {
        std::vector<qint64> &steps = m_standing[assessment];
        if (!takesBack) {
            steps.push_back(step);
            return 0;
        }
        if (steps.empty())
            return 0;
        const qint64 last = steps.back();
        steps.pop_back();
        return last;
    }

private:
    QHash<qint64, std::vector<qint64>> m_standing; ///< by assessment
};

class Comparison
{
public:
    Comparison(const Database &database, Progress *progress, int oneIn)
        : m_database(database), m_progress(progress), m_oneIn(oneIn), m_uids(database)
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
        QSet<QByteArray> entities;
        for (const RecordDescription *record : tables)
            entities.insert(record->entity());
        for (const LoggedQuery &query : loggedQueries())
            entities.insert(query.entity);
        for (const DigestedEntity &each : digestedEntities()) {
            entities.insert(each.entity);
            m_log.holdBefore(each.entity, each.field);
        }
        TRY_ASSIGN(const QSet<QByteArray> kept, columnsOf("assessment_history"));
        for (const Field &field : describe<Assessment>().fields()) {
            if (field.isWritten() && field.isShown() && kept.contains(field.columnName()))
                m_judged.push_back({&field, loggedField(field)});
        }
        std::vector<quint32> judged;
        for (const auto &[field, number] : m_judged)
            judged.push_back(number);
        m_log.keepBefore(describe<Assessment>().entity(), "requirement_uid", std::move(judged));
        TRY_ASSIGN(auto upgraded,
                   m_database.prepare("SELECT 1 FROM workspace_property WHERE key = "
                                      "'log_incomplete'"));
        upgraded.bind();
        m_isUpgraded = upgraded.next();
        TRY(m_log.play(m_database, entities, m_progress, m_oneIn));
        takeBeginning();
        for (const RecordDescription *record : tables)
            TRY(compareTable(*record));
        m_isDerived = false;
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
        TRY(compareLooks());
        addOvertaken();
        TRY(compareHistory());
        meetTheRest();
        TRY(takeLogged(m_database, m_report.mismatches));
        return std::move(m_report);
    }

private:
    /// Whoever names the chain's digest in the first entry writes an entry of everything: what says
    /// otherwise beside such a log was put there to have what is missing in it overlooked.
    void takeBeginning()
    {
        const PlayedLog::Record *own = said(PlayedLog::keyOf("workspace", {}));
        if (!m_isUpgraded || !own || !own->value(m_log.fieldOf(AuditLog::digestKey)))
            return;
        m_isUpgraded = false;
        add(QStringLiteral("log_incomplete"), QStringLiteral("upgraded"), {});
    }

    Result<QSet<QByteArray>> columnsOf(const char *table) const
    {
        TRY_ASSIGN(const auto rows, m_database.prepare(QByteArray("SELECT * FROM ") + table));
        QSet<QByteArray> columns;
        for (int column = 0; column < rows.columnCount(); ++column)
            columns.insert(rows.columnName(column));
        return columns;
    }

    /// The member of the log that says what a field became.
    quint32 loggedField(const Field &field)
    {
        const bool isNamed = field.kind == FieldKind::Reference && field.target;
        return m_log.fieldOf(isNamed ? QByteArray(field.key) + "_uid" : QByteArray(field.key));
    }

    Result<void> compareTable(const RecordDescription &record)
    {
        // A few records are read from several tables; what is compared is the record's own.
        TRY_ASSIGN(const QSet<QByteArray> there, columnsOf(record.table()));
        QByteArrayList columns{"id", "uid"};
        std::vector<const Field *> fields;
        std::vector<quint32> numbers;
        for (const Field &field : record.fields()) {
            if (!field.isWritten() || !field.isShown() || !there.contains(field.columnName()))
                continue;
            fields.push_back(&field);
            numbers.push_back(loggedField(field));
            columns += field.columnName();
        }
        const Subject *subject = subjectOf(QString::fromLatin1(record.entity()));
        m_isDerived = subject && subject->isDerived;
        const bool hasBelow = subject
            && (!subject->logged.empty()
                || std::ranges::any_of(record.fields(), [](const Field &field) {
                       return !field.isWritten()
                           && (field.kind == FieldKind::List || field.kind == FieldKind::Map);
                   }));
        const bool isRevised = record.entity() == describe<Assessment>().entity();
        // Of a review the log has the number of what was reviewed.
        const bool isReview = record.entity() == describe<ReviewStep>().entity();
        const QByteArray besides = isRevised ? ", revision"
            : isReview                       ? ", assessment_id, coalesce(withdraws_id, 0), act"
                                             : "";
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT " + columns.join(", ") + besides + " FROM "
                                      + record.table() + " ORDER BY id"));
        rows.bind();
        TRY_ASSIGN(const std::vector<QJsonValue> defaults,
                   defaultsOf(record.table(), columns.mid(2), fields));
        const int first = static_cast<int>(columns.size());
        const QByteArray withdrawn = toKey(ReviewAct::Withdrawn).toUtf8();
        ReviewsSoFar reviews;
        quint32 last = 0;
        while (rows.next()) {
            const qint64 takesBack = isReview
                ? reviews.lastBefore(rows.integer(first), rows.integer(0),
                                     rows.view(first + 2) == withdrawn)
                : 0;
            const PlayedLog::Record *logged = meet(PlayedLog::keyOf(record.entity(), rows.view(1)));
            if (!logged)
                continue;
            if (!isReview)
                compareNumber(*logged, rows.integer(0));
            else if (logged->order < last)
                addCounted(LogMismatch::order, rows.integer(0), logged->order);
            last = logged->order;
            if (isRevised)
                compareRevision(*logged, rows.integer(first));
            if (isReview && logged->id != 0 && logged->id != rows.integer(first))
                add(LogMismatch::reviewed, rows.integer(first), {});
            if (isReview && takesBack != rows.integer(first + 1))
                addCounted(LogMismatch::takenBack, rows.integer(first + 1), takesBack);
            int column = 2;
            for (const Field *field : fields) {
                const size_t at = static_cast<size_t>(column) - 2;
                if (agrees(logged->value(numbers[at]), *field, rows, column)) {
                    ++column;
                    continue;
                }
                const QJsonValue &fresh = defaults[at];
                const QJsonValue value = jsonOf(*field, rows, column++);
                // What a rule fills in, and not what people say of it.
                m_isFilledIn = m_isDerived && !field->isRestored();
                if (field->kind != FieldKind::Reference || !field->target) {
                    compare(*logged, field->keyText(), value, fresh);
                    continue;
                }
                TRY_ASSIGN(const QString uid, m_uids.of(field->target->table, value.toInteger()));
                compare(*logged, field->keyText() + QLatin1StringView("_uid"), uid);
            }
            m_isFilledIn = false;
            if (hasBelow)
                TRY(compareBelow(*subject, rows.integer(0), *logged));
        }
        return rows.finished();
    }

    /// Whether a column plainly holds what the log says it became, as nearly every one does: told
    /// without making values of it. What is not told so is looked at closely.
    bool agrees(const PlayedLog::Value *value, const Field &field, const Statement &rows,
                int column)
    {
        switch (field.kind) {
        case FieldKind::Keys:
        case FieldKind::List:
            return false;
        case FieldKind::Flag:
        case FieldKind::Number:
        case FieldKind::Bytes:
            if (!value)
                return rows.integer(column) == 0;
            return value->hash
                == m_log.hashOf(field.kind != FieldKind::Flag
                                    ? QByteArray::number(rows.integer(column))
                                    : rows.boolean(column) ? QByteArrayLiteral("true")
                                                           : QByteArrayLiteral("false"));
        case FieldKind::Reference:
            return !value && rows.integer(column) == 0;
        default:
            break;
        }
        const QByteArrayView text = rows.view(column);
        if (!value)
            return text.isEmpty();
        const auto isEscaped = [](char character) {
            return character == '"' || character == '\\'
                || static_cast<unsigned char>(character) < 0x20;
        };
        if (std::ranges::any_of(text, isEscaped))
            return false;
        m_json.resize(text.size() + 2);
        char *end = m_json.data();
        *end = '"';
        end = std::ranges::copy(text, end + 1).out;
        *end = '"';
        return value->hash == m_log.hashOf(m_json);
    }

    /// What a field has that was not there yet when the record was written.
    Result<std::vector<QJsonValue>> defaultsOf(const char *table, const QByteArrayList &columns,
                                               const std::vector<const Field *> &fields)
    {
        std::vector<QJsonValue> defaults;
        if (fields.empty())
            return defaults;
        TRY_ASSIGN(const QByteArrayList literals, columnDefaults(m_database, table, columns));
        TRY_ASSIGN(auto row, m_database.prepare("SELECT " + literals.join(", ")));
        row.bind();
        row.next();
        int column = 0;
        for (const Field *field : fields)
            defaults.push_back(jsonOf(*field, row, column++));
        TRY(row.finished());
        return defaults;
    }

    /// What stands in tables below the record's own.
    Result<void> compareBelow(const Subject &subject, qint64 id, const PlayedLog::Record &logged)
    {
        // Reading thousands of them one by one costs more than all the rest.
        if (m_isDerived && std::ranges::none_of(subject.logged, [&](const LoggedMember &member) {
                return logged.value(m_log.fieldOf(member.key)) != nullptr;
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
            if (const auto *logged = said(PlayedLog::keyOf("release", baseline.key().toUtf8())))
                compare(*logged, QStringLiteral("baseline"), QJsonArray::fromStringList(*baseline));
        }
        return {};
    }

    Result<void> compareQuery(const LoggedQuery &query)
    {
        TRY_ASSIGN(auto rows, m_database.prepare(query.sql));
        rows.bind();
        while (rows.next()) {
            const QByteArray key = PlayedLog::keyOf(query.entity, rows.view(0));
            const PlayedLog::Record *logged = rows.view(0).isEmpty() ? meetWorkspace(key)
                : query.isWhole                                      ? meet(key)
                                                                     : said(key);
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
                    compareNumber(*logged, rows.integer(column));
                    continue;
                }
                const char kind = field.back();
                const bool isText = !QByteArrayView("?#=~").contains(kind);
                const QString name = QString::fromLatin1(isText ? field : field.chopped(1));
                compare(*logged, name,
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

    /// Row by row where they differ. Of one that an earlier version published the log says less.
    Result<void> compareLibraries()
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT uid, id, key || '@' || version FROM library ORDER BY "
                                      "id"));
        rows.bind();
        const quint32 field = m_log.fieldOf("rows");
        while (rows.next()) {
            const PlayedLog::Record *logged = said(PlayedLog::keyOf("library", rows.view(0)));
            if (!logged)
                continue;
            const PlayedLog::Value *value = logged->value(field);
            if (!value) {
                m_report.unprovenLibraries += rows.text(2);
                continue;
            }
            TRY_ASSIGN(const QJsonObject stored,
                       libraryRows(m_database, LibraryId(rows.integer(1))));
            if (value->hash != m_log.hashOf(canonicalJson(stored)))
                TRY(compareRows(stored));
        }
        return rows.finished();
    }

    Result<void> compareRows(const QJsonObject &stored)
    {
        TRY_ASSIGN(const QJsonObject logged, loggedRows(m_database, m_key));
        QStringList names = logged.keys() + stored.keys();
        names.removeDuplicates();
        for (const QString &name : names) {
            if (logged.value(name) != stored.value(name))
                add(QStringLiteral("rows.") + name, stored.value(name), {});
        }
        return {};
    }

    Result<void> compareSeries(const SeriesQuery &query)
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
            const QJsonValue value =
                isFlag ? QJsonValue(rows.boolean(1)) : QJsonValue(rows.text(1));
            Series &series = stored[key];
            series.hash = m_log.hashOfSeries(series.hash, signedIn(rows, value));
            series.values.append(value);
        }
        TRY(rows.finished());
        const quint32 number = m_log.fieldOf(field);
        for (const PlayedLog::Record *record : m_log.recordsOf(query.entity)) {
            const PlayedLog::Value *value = record->value(number);
            const Series series = stored.take(record->key);
            m_key = record->key;
            if (value ? value->hash == series.hash : series.values.isEmpty())
                continue;
            // Its hash has the times in it, which the first versions read twice (see EarlierLog).
            if (m_isUpgraded && (!value || record->id == 0))
                m_report.fromUpgrades += series.values.size();
            else
                add(QString::fromLatin1(field), series.values, {});
        }
        return {};
    }

    /// A value as the row below a record has it: its third and fourth column say who and when.
    static QByteArray signedIn(const Statement &rows, const QJsonValue &value)
    {
        const QByteArray name = canonicalJson(rows.text(2));
        return PlayedLog::signedBy(canonicalJson(value), QByteArrayView(name).sliced(1).chopped(1),
                                   rows.view(3));
    }

    Result<void> compareAttachments()
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
            const PlayedLog::Record *logged = said(key);
            if (!logged)
                continue;
            ++stored[key];
            const QJsonValue number(rows.text(1));
            const PlayedLog::Value *value =
                logged->value(m_log.fieldOfAttached(canonicalJson(number)));
            if (value && value->hash == m_log.hashOf(signedIn(rows, number)))
                continue;
            if (!value && m_isUpgraded)
                ++m_report.fromUpgrades;
            else
                add(field, number, {});
        }
        TRY(rows.finished());
        for (const PlayedLog::Record *record : m_log.recordsOf("finding")) {
            m_key = record->key;
            if (record->attached > stored.value(m_key))
                add(field, QJsonValue(QJsonValue::Null), {});
        }
        return {};
    }

    Result<void> compareDigests()
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
                    each.isWhole && !each.isEmpty ? meet(key) : said(key);
                if (logged)
                    compare(*logged, each.field, each.stored);
            });
    }

    /// A property that no version ever noted of a workspace, somebody else did. What the known ones
    /// say is held against the log, the chain or the records, each where it belongs.
    Result<void> compareProperties()
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT key, value FROM workspace_property WHERE key NOT IN "
                                      "('audit_digest', 'audit_head', 'findings.last_taken_back', "
                                      "'log_incomplete', 'reviews_demanded_since') ORDER BY key"));
        rows.bind();
        m_key = PlayedLog::keyOf("workspace", {});
        while (rows.next())
            add(rows.text(0), rows.text(1), {});
        return rows.finished();
    }

    /// Answers to questions of which the log never heard: the profile reads those it knows.
    Result<void> compareAnswers()
    {
        TRY_ASSIGN(
            auto rows,
            m_database.prepare("SELECT a.uid, p.flag, p.holds FROM profile_answer p JOIN app "
                               "a ON a.id = p.app_id ORDER BY a.id, p.flag"));
        rows.bind();
        while (rows.next()) {
            const PlayedLog::Record *logged = said(PlayedLog::keyOf("app", rows.view(0)));
            const QString field = QStringLiteral("profile.") + rows.text(1);
            if (!logged || profileFlag(rows.text(1))
                || logged->value(m_log.fieldOf(field.toUtf8())))
                continue;
            if (m_isUpgraded)
                ++m_report.fromUpgrades;
            else
                add(field, rows.boolean(2), {});
        }
        return rows.finished();
    }

    /// What somebody has looked at counts at the design gate, as long as it is drawn as it was.
    Result<void> compareLooks()
    {
        if (m_oneIn > 1)
            return {};
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT m.uid, p.name, p.subject, l.looked_by, l.looked_at "
                                      "FROM threat_model_look l JOIN threat_model m ON m.id = "
                                      "l.model_id JOIN threat_model_part p ON p.model_id = "
                                      "l.model_id AND p.subject = l.subject AND p.sha256 = "
                                      "l.sha256 ORDER BY m.id, p.position"));
        rows.bind();
        while (rows.next()) {
            const QString name = rows.text(rows.view(1).isEmpty() ? 2 : 1);
            const auto escaped = [](const QString &text) {
                return canonicalJson(text).sliced(1).chopped(1);
            };
            if (m_log.hasLook(escaped(name), escaped(rows.text(3)), rows.view(4)))
                continue;
            m_key = PlayedLog::keyOf("threat_model", rows.view(0));
            if (m_isUpgraded)
                ++m_report.fromUpgrades;
            else
                add(QStringLiteral("looked_at"), name, {});
        }
        return rows.finished();
    }

    /// What was changed behind the log before a Change made it part of what it wrote.
    void addOvertaken()
    {
        for (const PlayedLog::Overtaken &each : m_log.overtaken()) {
            m_key = each.key;
            const auto stored = QJsonDocument::fromJson('[' + each.stored + ']')[0];
            add(QString::fromLatin1(each.field), stored, {}, each.entry);
        }
    }

    /// What an assessment said before it was made anew, each time.
    Result<void> compareHistory()
    {
        QByteArrayList columns;
        for (const auto &[field, number] : m_judged)
            columns += QByteArray("h.") + field->columnName();
        struct Kept {
            size_t hash = 0;
            int revisions = 0;
        };
        QHash<QByteArray, Kept> stored;
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT coalesce(a.uid, ''), " + columns.join(", ")
                                      + " FROM assessment_history h LEFT JOIN assessment a ON a.id "
                                        "= h.assessment_id ORDER BY h.assessment_id, h.revision"));
        rows.bind();
        const QByteArray entity = describe<Assessment>().entity();
        while (rows.next()) {
            const QByteArray key = PlayedLog::keyOf(entity, rows.view(0));
            if (!m_log.holds(key))
                continue;
            size_t state = 0;
            int column = 0;
            for (const auto &[field, number] : m_judged) {
                QJsonValue value = jsonOf(*field, rows, ++column);
                if (field->kind == FieldKind::Reference && field->target) {
                    TRY_ASSIGN(value, m_uids.of(field->target->table, value.toInteger()));
                }
                state = m_log.hashWith(state, number, m_log.hashOf(canonicalJson(value)));
            }
            Kept &kept = stored[key];
            kept.hash = m_log.hashAfter(kept.hash, state);
            ++kept.revisions;
        }
        TRY(rows.finished());
        const quint32 before = m_log.fieldOf(PlayedLog::saidBefore);
        for (const PlayedLog::Record *record : m_log.recordsOf(entity)) {
            const PlayedLog::Value *value = record->value(before);
            const Kept kept = stored.take(record->key);
            m_key = record->key;
            if (value ? value->hash == kept.hash : kept.revisions == 0)
                continue;
            if (m_isUpgraded)
                m_report.fromUpgrades += kept.revisions;
            else
                add(QString::fromLatin1(PlayedLog::saidBefore), kept.revisions, {});
        }
        for (auto left = stored.cbegin(); left != stored.cend(); ++left) {
            m_key = left.key();
            add(QString::fromLatin1(PlayedLog::saidBefore), left->revisions, {});
        }
        return {};
    }

    /// What was written last counts, so nothing may change places with what was written before.
    void compareNumber(const PlayedLog::Record &logged, qint64 id)
    {
        if (logged.id != 0 && logged.id != id)
            add(LogMismatch::number, id, {});
    }

    /// Reviews and doubts speak of a revision: each change raises it by one.
    void compareRevision(const PlayedLog::Record &logged, qint64 revision)
    {
        const auto counted = static_cast<qint64>(m_log.changesOf(logged)) + 1;
        if (revision != counted)
            addCounted(LogMismatch::revision, revision, counted);
    }

    /// The log has a release's name for reading, which may have been another then, and its id.
    Result<void> compareRelease(const PlayedLog::Record &logged, qint64 release)
    {
        if (logged.id == 0 || logged.release == release)
            return {};
        const auto name = ReleaseRepository(m_database).nameOf(ReleaseId(release));
        add(QStringLiteral("release"), name ? QJsonValue(*name) : QJsonValue(), {});
        return {};
    }

    /// What the log says of a record that is compared already.
    PlayedLog::Record *said(const QByteArray &key)
    {
        m_key = key;
        return m_log.record(key);
    }

    /// What the log says of a record that is there; nullptr, and a mismatch, for nothing.
    PlayedLog::Record *meet(const QByteArray &key)
    {
        if (!m_log.holds(key))
            return nullptr;
        ++m_report.records;
        PlayedLog::Record *record = said(key);
        if (record)
            record->isMet = true;
        else if (!m_isDerived && m_isUpgraded
                 && !EarlierLog::namesEach(QByteArrayView(key).first(key.indexOf('/'))))
            ++m_report.fromUpgrades;
        else if (!m_isDerived)
            add({}, {}, QStringLiteral("present"));
        return record;
    }

    /// The same of the workspace itself, of which a log need not say anything.
    PlayedLog::Record *meetWorkspace(const QByteArray &key)
    {
        static PlayedLog::Record nothing; // never written to
        if (!m_log.holds(key))
            return nullptr;
        PlayedLog::Record *record = said(key);
        if (record)
            record->isMet = true;
        return record ? record : &nothing;
    }

    /// `fresh`: what the field has where nobody has said anything of it.
    void compare(const PlayedLog::Record &logged, const QString &field, const QJsonValue &stored,
                 const QJsonValue &fresh = {})
    {
        const PlayedLog::Value *value = logged.value(m_log.fieldOf(field.toUtf8()));
        if (value ? value->hash == m_log.hashOf(canonicalJson(stored))
                  : m_isFilledIn || isEmpty(stored) || stored == fresh)
            return;
        if (m_isUpgraded && value && m_earlier.isInOtherWords(*value, stored))
            return;
        if (m_isUpgraded && m_earlier.isOfUpgrade(logged, field, value, stored))
            ++m_report.fromUpgrades;
        else
            add(field, stored, {});
    }

    /// `overtakenBy`: see LogMismatch.
    void add(const QString &field, const QJsonValue &stored, const QJsonValue &isThere,
             qint64 overtakenBy = 0)
    {
        if (++m_report.found > LogCheck::Report::most)
            return;
        const qsizetype slash = m_key.indexOf('/');
        m_report.mismatches.push_back({QString::fromUtf8(m_key.left(slash)),
                                       QString::fromUtf8(m_key.mid(slash + 1)), field,
                                       QJsonValue(QJsonValue::Undefined),
                                       field.isEmpty() ? isThere : stored, 0, overtakenBy});
    }

    /// Of a number that the log comes to without saying it.
    void addCounted(QLatin1StringView what, qint64 stored, qint64 counted)
    {
        const size_t before = m_report.mismatches.size();
        add(what, stored, {});
        if (m_report.mismatches.size() > before)
            m_report.mismatches.back().logged = counted;
    }

    /// What the log knows and no table holds.
    void meetTheRest()
    {
        QByteArrayList missing;
        for (const PlayedLog::Record *record : m_log.records()) {
            if (record->isMet)
                continue;
            if (m_isUpgraded && EarlierLog::namesNoPlace(*record))
                ++m_report.fromUpgrades;
            else
                missing += record->key;
        }
        std::ranges::sort(missing);
        for (const QByteArray &key : missing) {
            m_key = key;
            add({}, {}, QJsonValue(QJsonValue::Undefined));
        }
    }

    const Database &m_database;
    Progress *m_progress;
    int m_oneIn;
    Uids m_uids;
    PlayedLog m_log;
    EarlierLog m_earlier{m_log};
    /// What an assessment says, as what it said before is kept.
    std::vector<std::pair<const Field *, quint32>> m_judged;
    LogCheck::Report m_report;
    QByteArray m_key; ///< of the record that is looked at
    QByteArray m_json; ///< of the text that is looked at
    bool m_isDerived = false; ///< see Subject
    bool m_isFilledIn = false; ///< the field that is looked at was, by a rule
    bool m_isUpgraded = false; ///< see Report
};

} // namespace

Result<LogCheck::Report> LogCheck::run(const Database &database, Progress *progress, int oneIn)
{
    return Comparison(database, progress, oneIn).run();
}

QStringList LogCheck::notes(const Report &report)
{
    QStringList notes;
    if (report.fromUpgrades > 0)
        notes += tr("%n value(s) of this workspace were written by an upgrade from an earlier "
                    "version, which the log does not mention.",
                    nullptr, static_cast<int>(report.fromUpgrades));
    if (!report.unprovenLibraries.isEmpty())
        notes += tr("%1: published by an earlier version, whose log holds no digest of the rows. "
                    "What they say was not held against anything.")
                     .arg(listed(report.unprovenLibraries));
    return notes;
}

} // namespace gatehouse
