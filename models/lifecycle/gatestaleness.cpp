#include "models/lifecycle/gatestaleness.h"

#include "models/auditchain/auditlog.h"
#include "models/auditchain/auditscan.h"
#include "models/base/canonicaljson.h"
#include "models/base/clock.h"
#include "models/base/momenttext.h"
#include "models/lifecycle/gateendings.h"
#include "models/lifecycle/signaturepolicy.h"
#include "models/workspace/actions.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

using Changed = SnapshotDifference::What;

QJsonObject requirementIn(const QJsonObject &snapshot, const QString &key)
{
    for (const QJsonValue each : snapshot.value(QLatin1StringView("requirements")).toArray()) {
        if (each[QLatin1StringView("key")].toString() == key)
            return each.toObject();
    }
    return {};
}

/// Of a list, what names its items.
QJsonArray named(const QJsonValue &list, QLatin1StringView field)
{
    QJsonArray names;
    for (const QJsonValue &each : list.toArray())
        names += each[field];
    return names;
}

void compareObjects(const QJsonObject &before, const QJsonObject &after,
                    std::vector<StaleReason::FieldChange> &into)
{
    QStringList fields = before.keys() + after.keys();
    fields.removeDuplicates();
    for (const QString &field : fields) {
        // What a person cannot have changed by itself.
        if (field == QLatin1StringView("uid") || field == QLatin1StringView("revision"))
            continue;
        if (before.value(field) != after.value(field))
            into.push_back({field, before.value(field), after.value(field)});
    }
}

std::vector<StaleReason::FieldChange> fieldsOf(const SnapshotDifference &difference,
                                               const QJsonObject &before, const QJsonObject &after)
{
    std::vector<StaleReason::FieldChange> fields;
    const QString member = toKey(difference.what);
    const QJsonValue was = requirementIn(before, difference.key).value(member);
    const QJsonValue is = requirementIn(after, difference.key).value(member);
    switch (difference.what) {
    case Changed::Tier:
    case Changed::Release:
        compareObjects(before.value(member).toObject(), after.value(member).toObject(), fields);
        break;
    case Changed::Libraries:
        fields.push_back({member, named(before.value(member), QLatin1StringView("version")),
                          named(after.value(member), QLatin1StringView("version"))});
        break;
    case Changed::Applicability:
    case Changed::Assessment:
        compareObjects(was.toObject(), is.toObject(), fields);
        break;
    case Changed::Evidence:
    case Changed::Findings:
        fields.push_back({member, named(was, QLatin1StringView("number")),
                          named(is, QLatin1StringView("number"))});
        break;
    case Changed::Acceptances:
        fields.push_back({member, named(was, QLatin1StringView("reason")),
                          named(is, QLatin1StringView("reason"))});
        break;
    default:
        break;
    }
    return fields;
}

bool endsByItself(Changed what)
{
    return what == Changed::AcceptanceEnded || what == Changed::FindingOverdue
        || what == Changed::EvidenceExpired;
}

/// By which records of the log a difference is known: their identifiers, or what they speak of.
struct Marks {
    QSet<QByteArray> uids;
    QByteArray requirement; ///< as JSON: "\"A.1\""
    QByteArray gate; ///< the phase's key, where it is an earlier gate
    qint64 release = 0; ///< 0: the organisation

    bool match(const ScannedRecord &record) const
    {
        if (uids.contains(record.uid.toByteArray()))
            return true;
        for (const QByteArrayView side : {record.after, record.before}) {
            if (!gate.isEmpty() && record.entity == "gate_decision" && record.release == release
                && memberOf(side, "phase") == gate)
                return true;
            if (!requirement.isEmpty() && record.release == release
                && memberOf(side, "requirement") == requirement)
                return true;
        }
        return false;
    }
};

Result<void> addUid(const Database &database, const char *table, const QString &number, Marks &into)
{
    TRY_ASSIGN(auto rows,
               database.prepare(QByteArray("SELECT uid FROM ") + table + " WHERE number = ?"));
    rows.bind(number);
    while (rows.next())
        into.uids.insert(rows.text(0).toUtf8());
    return rows.finished();
}

Result<Marks> marksOf(const Database &database, const SnapshotDifference &difference,
                      const QJsonObject &before, const QJsonObject &after, ReleaseId release)
{
    Marks marks;
    marks.release = difference.inherited ? 0 : release.value;
    const QJsonObject subject = before.value(QLatin1StringView("release")).toObject();
    switch (difference.what) {
    case Changed::Tier:
        marks.uids.insert(subject.value(QLatin1StringView("app_uid")).toString().toUtf8());
        return marks;
    case Changed::Release:
    case Changed::Libraries:
        marks.uids.insert(subject.value(QLatin1StringView("uid")).toString().toUtf8());
        return marks;
    case Changed::EarlierGate:
        marks.gate = difference.key.toUtf8();
        return marks;
    case Changed::Threats:
        TRY(addUid(database, "threat", difference.key, marks));
        return marks;
    case Changed::Tests:
        TRY(addUid(database, "test_case", difference.key, marks));
        return marks;
    case Changed::ThreatModel:
        return marks;
    default:
        break;
    }
    marks.requirement = difference.key.toUtf8();
    for (const QJsonObject &snapshot : {before, after}) {
        const QJsonObject requirement = requirementIn(snapshot, difference.key);
        const auto add = [&](const QJsonValue &record) {
            if (const QString uid = record[QLatin1StringView("uid")].toString(); !uid.isEmpty())
                marks.uids.insert(uid.toUtf8());
        };
        if (difference.what == Changed::Assessment)
            add(requirement.value(toKey(Changed::Assessment)));
        if (difference.what == Changed::Findings || difference.what == Changed::Acceptances) {
            for (const QJsonValue &each : requirement.value(toKey(difference.what)).toArray())
                add(each);
        }
        if (difference.what == Changed::Applicability)
            marks.uids.insert(subject.value(QLatin1StringView("app_uid")).toString().toUtf8());
        if (difference.what == Changed::Evidence) {
            for (const QJsonValue &each : requirement.value(toKey(Changed::Evidence)).toArray())
                TRY(addUid(database, "evidence", each[QLatin1StringView("number")].toString(),
                           marks));
        }
    }
    return marks;
}

/// The first entry that is not before a moment: entries are dated as time goes.
Result<qint64> firstSince(const Database &database, const QDateTime &moment)
{
    TRY_ASSIGN(const AuditLog::Head head, AuditLog(database).head());
    TRY_ASSIGN(auto rows, database.prepare("SELECT content FROM audit_entry WHERE sequence = ?"));
    const QByteArray wanted = toTimestamp(moment).toUtf8();
    qint64 low = 1;
    qint64 high = head.sequence + 1;
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        rows.bind(middle);
        const bool isBefore = rows.next() && memberOf(rows.view(0), "at").compare(wanted) < 0;
        TRY(rows.finished());
        if (isBefore)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

QString shown(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &each : value.toArray())
            parts += shown(each);
        return parts.join(QStringLiteral(", "));
    }
    return value.isNull() || value.isUndefined() ? QStringLiteral("–")
                                                 : QString::fromUtf8(canonicalJson(value));
}

/// What a person calls a field of a snapshot: as the log and the forms do.
QString fieldLabel(const QString &field)
{
    static const QHash<QString, const char *> labels{
        {QStringLiteral("judgement"), QT_TRANSLATE_NOOP("Field", "Judgement")},
        {QStringLiteral("methods"), QT_TRANSLATE_NOOP("Field", "Methods")},
        {QStringLiteral("object"), QT_TRANSLATE_NOOP("Field", "Object")},
        {QStringLiteral("record"), QT_TRANSLATE_NOOP("Field", "Record")},
        {QStringLiteral("risk"), QT_TRANSLATE_NOOP("Field", "Risk")},
        {QStringLiteral("remark"), QT_TRANSLATE_NOOP("Field", "Remark")},
        {QStringLiteral("assessor"), QT_TRANSLATE_NOOP("Field", "Assessor")},
        {QStringLiteral("assessed_on"), QT_TRANSLATE_NOOP("Field", "Assessed on")},
        {QStringLiteral("tier"), QT_TRANSLATE_NOOP("Field", "Tier")},
        {QStringLiteral("version"), QT_TRANSLATE_NOOP("Field", "Version")},
        {QStringLiteral("build"), QT_TRANSLATE_NOOP("Field", "Build")},
        {QStringLiteral("platforms"), QT_TRANSLATE_NOOP("Field", "Platforms")},
        {QStringLiteral("package_name"), QT_TRANSLATE_NOOP("Field", "Package")},
        {QStringLiteral("package_sha256"), QT_TRANSLATE_NOOP("Field", "Package SHA-256")},
        {QStringLiteral("package_sm3"), QT_TRANSLATE_NOOP("Field", "Package SM3")},
        {QStringLiteral("applies"), QT_TRANSLATE_NOOP("Field", "Applies")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("Field", "Reason")},
    };
    const char *found = labels.value(field);
    if (found)
        return QCoreApplication::translate("Field", found);
    const auto what = fromKey<Changed>(field);
    return what ? label(*what) : field;
}

} // namespace

QString StaleReason::sentence() const
{
    QStringList parts;
    for (const FieldChange &each : fields)
        parts += GateStaleness::tr("%1: %2 → %3")
                     .arg(fieldLabel(each.field), shown(each.before), shown(each.after));
    const auto phase = fromKey<Phase>(difference.key);
    const QString head =
        (label(difference.what) + u' ' + (phase ? label(*phase) : difference.key)).trimmed();
    return parts.isEmpty()
        ? head
        : GateStaleness::tr("%1 – %2").arg(head, parts.join(GateStaleness::tr("; ")));
}

QString StaleReason::author() const
{
    if (endedOn.isValid())
        return GateStaleness::tr("by itself, after %1").arg(endedOn.toString(Qt::ISODate));
    if (entry == 0)
        return {};
    return GateStaleness::tr("%1, %2, %3 (entry %4 of the audit log)")
        .arg(changedBy, shortMomentText(changedAt), actionLabel(action))
        .arg(entry);
}

QString EndingSoon::sentence() const
{
    return GateStaleness::tr("%1 gate: “%2 %3” in %n day(s), after %4", nullptr, daysLeft)
        .arg(label(phase), label(difference.what), difference.key, lastDay.toString(Qt::ISODate));
}

Result<std::vector<StaleReason>> GateStaleness::reasons(GateDecisionId id, QDate today) const
{
    const GateRepository gates(m_database, m_shelf);
    TRY_ASSIGN(const GateDecision decision, gates.decision(id));
    TRY_ASSIGN(const GateReading reading,
               GateReading::load(m_database, m_shelf, decision.release, today));
    TRY_ASSIGN(const auto changes, gates.changesSince(id, reading, today));
    std::vector<StaleReason> reasons;
    if (changes.empty())
        return reasons;
    TRY_ASSIGN(const GateContent content, GateContent::load(m_database, reading));
    const QJsonObject before = QJsonDocument::fromJson(decision.snapshot).object();
    const QJsonObject after =
        QJsonDocument::fromJson(content.snapshot(decision.phase).json).object();
    const std::vector<GateEnding> endings = gateEndings(reading, decision.phase);
    std::vector<Marks> marks;
    for (const SnapshotDifference &change : changes) {
        StaleReason reason;
        reason.difference = change;
        reason.fields = fieldsOf(change, before, after);
        if (endsByItself(change.what)) {
            for (const GateEnding &ending : endings) {
                if (ending.difference == change)
                    reason.endedOn = ending.lastDay;
            }
        }
        TRY_ASSIGN(Marks mark, marksOf(m_database, change, before, after, decision.release));
        marks.push_back(std::move(mark));
        reasons.push_back(std::move(reason));
    }

    TRY_ASSIGN(const qint64 first, firstSince(m_database, decision.decidedAt));
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT sequence, content FROM audit_entry WHERE sequence >= ? "
                                  "ORDER BY sequence"));
    rows.bind(first);
    ScannedEntry entry;
    while (rows.next()) {
        entry.scan(rows.view(1));
        for (std::size_t i = 0; i < reasons.size(); ++i) {
            if (reasons[i].endedOn.isValid()
                || std::ranges::none_of(entry.records, [&](const ScannedRecord &record) {
                       return marks[i].match(record);
                   }))
                continue;
            const QJsonObject said = QJsonDocument::fromJson(rows.bytes(1)).object();
            reasons[i].entry = rows.integer(0);
            reasons[i].changedBy = said.value(QLatin1StringView("account_name")).toString();
            reasons[i].changedAt = fromTimestamp(said.value(QLatin1StringView("at")).toString());
            reasons[i].action = said.value(QLatin1StringView("action")).toString();
        }
    }
    TRY(rows.finished());
    return reasons;
}

std::vector<EndingSoon> GateStaleness::endingSoon(const GateReading &reading, QDate today)
{
    std::vector<EndingSoon> found;
    for (const Phase phase : allPhases) {
        if (!reading.isPassed(phase))
            continue;
        for (const GateEnding &ending : gateEndings(reading, phase)) {
            const int warning = SignaturePolicy::builtIn().warningFor(ending.lastDay, today);
            if (warning > 0)
                found.push_back({phase, ending.difference, ending.lastDay, warning,
                                 static_cast<int>(today.daysTo(ending.lastDay))});
        }
    }
    std::ranges::stable_sort(found, {}, &EndingSoon::lastDay);
    return found;
}

} // namespace gatehouse
