#include "models/product/logcheck.h"

#include "models/assessments/assessment.h"
#include "models/auditchain/auditlog.h"
#include "models/base/listing.h"
#include "models/product/loggeddigests.h"
#include "models/product/loggedtables.h"
#include "models/product/loggedthreats.h"
#include "models/product/loggedwords.h"
#include "models/product/subjects.h"
#include "models/reviews/reviewstep.h"
#include "models/store/columndefaults.h"
#include "models/workspace/recordwriter.h"

#include <QJsonObject>

#include <algorithm>

namespace gatehouse {

namespace {

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
        : m_database(database), m_progress(progress), m_oneIn(oneIn), m_held(database)
    {
    }

    Result<LogCheck::Report> run(SignerCheck *signers)
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
        TRY_ASSIGN(m_held.isUpgraded, AuditLog(m_database).isIncomplete());
        ThreatBeginnings begun;
        m_log.listen(ThreatBeginnings::entities()
                         | (signers ? SignerCheck::entities() : QSet<QByteArray>()),
                     [signers, &begun](const ScannedEntry &entry, const ScannedRecord &record,
                                       qint64 sequence) {
                         begun.play(entry, record, sequence);
                         if (signers)
                             signers->play(entry, record, sequence);
                     });
        TRY(m_log.play(m_database, entities, m_progress, m_oneIn));
        begun.finish();
        // A sample is looked at beside other work.
        if (signers && m_oneIn == 1)
            TRY(signers->finish(m_database));
        takeBeginning();
        for (const RecordDescription *record : tables)
            TRY(compareTable(*record));
        m_held.isDerived = false;
        LoggedTables below(m_database, m_held);
        TRY(below.compare(m_oneIn > 1));
        TRY(LoggedThreats(m_database, m_held, begun).compare());
        m_held.addOvertaken();
        TRY(below.compareHistory(m_judged));
        m_held.meetTheRest();
        TRY(takeLogged(m_database, m_held.report.mismatches));
        return std::move(m_held.report);
    }

private:
    /// Whoever names the chain's digest in the first entry writes an entry of everything: what says
    /// otherwise beside such a log was put there to have what is missing in it overlooked.
    void takeBeginning()
    {
        const PlayedLog::Record *own = m_held.said(PlayedLog::keyOf("workspace", {}));
        if (!m_held.isUpgraded || !own || !own->value(m_log.fieldOf(AuditLog::digestKey)))
            return;
        m_held.isUpgraded = false;
        m_held.add(QStringLiteral("log_incomplete"), QStringLiteral("upgraded"), {});
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
        m_held.isDerived = subject && subject->isDerived;
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
            const PlayedLog::Record *logged =
                m_held.meet(PlayedLog::keyOf(record.entity(), rows.view(1)));
            if (!logged)
                continue;
            if (!isReview)
                m_held.compareNumber(*logged, rows.integer(0));
            else if (logged->order < last)
                m_held.addExpected(LogMismatch::order, rows.integer(0), qint64(logged->order));
            last = logged->order;
            if (isRevised)
                compareRevision(*logged, rows.integer(first));
            if (isReview && logged->id != 0 && logged->id != rows.integer(first))
                m_held.add(LogMismatch::reviewed, rows.integer(first), {});
            if (isReview && takesBack != rows.integer(first + 1))
                m_held.addExpected(LogMismatch::takenBack, rows.integer(first + 1), takesBack);
            int column = 2;
            for (const Field *field : fields) {
                const size_t at = static_cast<size_t>(column) - 2;
                if (agrees(logged->value(numbers[at]), *field, rows, column)) {
                    ++column;
                    continue;
                }
                const QJsonValue &fresh = defaults[at];
                const QJsonValue value = storedJson(*field, rows, column++);
                // What a rule fills in, and not what people say of it.
                m_held.isFilledIn = m_held.isDerived && !field->isRestored();
                if (field->kind != FieldKind::Reference || !field->target) {
                    m_held.compare(*logged, field->keyText(), value, fresh);
                    continue;
                }
                TRY_ASSIGN(const QString uid,
                           m_held.uidOf(field->target->table, value.toInteger()));
                m_held.compare(*logged, field->keyText() + QLatin1StringView("_uid"), uid);
            }
            m_held.isFilledIn = false;
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
            defaults.push_back(storedJson(*field, row, column++));
        TRY(row.finished());
        return defaults;
    }

    /// What stands in tables below the record's own.
    Result<void> compareBelow(const Subject &subject, qint64 id, const PlayedLog::Record &logged)
    {
        // Reading thousands of them one by one costs more than all the rest.
        if (m_held.isDerived
            && std::ranges::none_of(subject.logged, [&](const LoggedMember &member) {
                   return logged.value(m_log.fieldOf(member.key)) != nullptr;
               }))
            return {};
        const auto read = subject.read(m_database, id, {});
        if (!read) {
            m_held.add({}, {}, {});
            return {};
        }
        for (const Field &field : subject.record->fields()) {
            if (field.isWritten() || !field.isShown())
                continue;
            if (field.kind == FieldKind::List)
                m_held.compare(logged, field.keyText(), jsonOf(field.get(read->get())));
            if (field.kind != FieldKind::Map)
                continue;
            const QJsonObject members = std::get<QJsonObject>(field.get(read->get()));
            const QString prefix = field.keyText() + u'.';
            for (const QString &member : field.map->keys())
                m_held.compare(logged, prefix + member, members.value(member));
        }
        for (const LoggedMember &member : subject.logged) {
            TRY_ASSIGN(const QJsonValue value, member.get(m_database, read->get()));
            m_held.compare(logged, QString::fromLatin1(member.key), value);
        }
        return {};
    }

    /// Reviews and doubts speak of a revision: each change raises it by one.
    void compareRevision(const PlayedLog::Record &logged, qint64 revision)
    {
        const auto counted = static_cast<qint64>(m_log.changesOf(logged)) + 1;
        if (revision != counted)
            m_held.addExpected(LogMismatch::revision, revision, counted);
    }

    const Database &m_database;
    Progress *m_progress;
    int m_oneIn;
    LogComparison m_held;
    PlayedLog &m_log = m_held.log;
    /// What an assessment says, as what it said before is kept.
    LoggedTables::Judged m_judged;
    QByteArray m_json; ///< of the text that is looked at
};

} // namespace

Result<LogCheck::Report> LogCheck::run(const Database &database, Progress *progress, int oneIn,
                                       SignerCheck *signers)
{
    return Comparison(database, progress, oneIn).run(signers);
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
