#include "models/lifecycle/gatestaleness.h"

#include "models/auditchain/auditlog.h"
#include "models/auditchain/auditscan.h"
#include "models/base/canonicaljson.h"
#include "models/base/clock.h"
#include "models/base/momenttext.h"
#include "models/lifecycle/differencemarks.h"
#include "models/lifecycle/gateendings.h"
#include "models/lifecycle/signaturepolicy.h"
#include "models/lifecycle/snapshotparts.h"
#include "models/portfolio/app.h"
#include "models/portfolio/release.h"
#include "models/testing/testcase.h"
#include "models/threatmodels/threat.h"
#include "models/workspace/actions.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

using Changed = SnapshotDifference::What;

/// In the order in which the record has its fields, so that what counts comes first.
void compareObjects(const QJsonObject &before, const QJsonObject &after,
                    const RecordDescription &record, std::vector<StaleReason::FieldChange> &into)
{
    QStringList fields;
    for (const Field &field : record.fields())
        fields += field.keyText();
    fields += before.keys() + after.keys();
    fields.removeDuplicates();
    for (const QString &field : fields) {
        // What a person cannot have changed by itself.
        if (field == QLatin1StringView("uid") || field == QLatin1StringView("revision"))
            continue;
        if (before.value(field) != after.value(field))
            into.push_back({field, before.value(field), after.value(field)});
    }
}

/// Of the item of a list that is called so, a member.
QJsonValue memberOfItem(const QJsonValue &list, QLatin1StringView name, const QString &called,
                        QLatin1StringView member)
{
    const QJsonArray items = list.toArray();
    for (const QJsonValue &item : items) {
        if (item[name].toString() == called)
            return item[member];
    }
    return {};
}

std::vector<StaleReason::FieldChange> fieldsOf(const SnapshotDifference &difference,
                                               const QJsonObject &before, const QJsonObject &after)
{
    std::vector<StaleReason::FieldChange> fields;
    const QString member = toKey(difference.what);
    const QJsonValue was = requirementIn(before, difference.key).value(member);
    const QJsonValue is = requirementIn(after, difference.key).value(member);
    switch (difference.what) {
    case Changed::Tier: {
        const QLatin1StringView tier("tier");
        fields.push_back({tier, before.value(member)[tier], after.value(member)[tier]});
        break;
    }
    case Changed::Release:
        compareObjects(before.value(member).toObject(), after.value(member).toObject(),
                       describe<Release>(), fields);
        break;
    case Changed::Libraries:
        fields.push_back({member, named(before.value(member), QLatin1StringView("version")),
                          named(after.value(member), QLatin1StringView("version"))});
        break;
    case Changed::Applicability: {
        const QLatin1StringView decision("decision");
        fields.push_back({QStringLiteral("applies"), was[QLatin1StringView("applies")],
                          is[QLatin1StringView("applies")]});
        for (const QLatin1StringView each :
             {QLatin1StringView("reason"), QLatin1StringView("decided_by")}) {
            if (was[decision][each] != is[decision][each])
                fields.push_back({each, was[decision][each], is[decision][each]});
        }
        break;
    }
    case Changed::Assessment:
        compareObjects(was.toObject(), is.toObject(), describe<Assessment>(), fields);
        break;
    case Changed::Tests: {
        const auto outcome = [&](const QJsonObject &snapshot) {
            return memberOfItem(snapshot.value(QLatin1StringView("test_plan")),
                                QLatin1StringView("case"), difference.key,
                                QLatin1StringView("outcome"));
        };
        fields.push_back({QStringLiteral("outcome"), outcome(before), outcome(after)});
        break;
    }
    case Changed::Threats: {
        const auto state = [&](const QJsonObject &snapshot) {
            return memberOfItem(
                snapshot.value(QLatin1StringView("threat_model"))[QLatin1StringView("threats")],
                QLatin1StringView("number"), difference.key, QLatin1StringView("state"));
        };
        fields.push_back({QStringLiteral("state"), state(before), state(after)});
        break;
    }
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

template<class E>
QString labelIn(const FieldWording &wording, E value)
{
    return wording.word(EnumText<E>::context, entryOf(value).label);
}

/// What is not said is told apart from what is said as nothing.
QString shown(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

/// What no record describes.
QString plain(const FieldWording &wording, const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &each : items)
            parts += plain(wording, each);
        return wording.list(parts);
    }
    if (value.isString() || value.isBool())
        return wording.text(value);
    return value.isNull() || value.isUndefined() ? QString()
                                                 : QString::fromUtf8(canonicalJson(value));
}

template<class E>
QString keyed(const FieldWording &wording, const QJsonValue &value)
{
    const auto known = fromKey<E>(value.toString());
    return known ? labelIn(wording, *known) : value.toString();
}

/// The record whose fields a difference tells, where one describes them.
const RecordDescription *recordOf(Changed what)
{
    switch (what) {
    case Changed::Assessment:
        return &describe<Assessment>();
    case Changed::Release:
        return &describe<Release>();
    case Changed::Tier:
        return &describe<App>();
    default:
        return nullptr;
    }
}

const Field *fieldOf(Changed what, const QString &field)
{
    const RecordDescription *record = recordOf(what);
    return record ? record->find(field) : nullptr;
}

/// What a person calls a field of a snapshot: as the log and the forms do.
QString fieldLabel(const FieldWording &wording, Changed what, const QString &field)
{
    if (const Field *described = fieldOf(what, field))
        return wording.name(*described);
    static const QHash<QString, const char *> labels{
        {QStringLiteral("applies"), QT_TRANSLATE_NOOP("Field", "Applies")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("Field", "Reason")},
        {QStringLiteral("decided_by"), QT_TRANSLATE_NOOP("Field", "Decided by")},
        {QStringLiteral("outcome"), QT_TRANSLATE_NOOP("Field", "Outcome")},
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("Field", "State")},
        {QStringLiteral("of_the_release_before"),
         QT_TRANSLATE_NOOP("Field", "Carried over from the release before")},
    };
    if (const char *found = labels.value(field))
        return wording.word("Field", found);
    const auto known = fromKey<Changed>(field);
    return known ? labelIn(wording, *known) : field;
}

QString fieldText(const FieldWording &wording, Changed what, const QString &field,
                  const QJsonValue &value)
{
    if (field == QLatin1StringView("of_the_release_before"))
        return wording.text(QJsonValue(value.toBool()));
    if (what == Changed::Tests)
        return keyed<TestOutcome>(wording, value);
    if (what == Changed::Threats)
        return keyed<ThreatState>(wording, value);
    const Field *described = fieldOf(what, field);
    if (!described)
        return plain(wording, value);
    // Only what somebody said is in a snapshot.
    if (described->kind == FieldKind::Flag)
        return wording.text(QJsonValue(value.toBool()));
    const auto held = fieldValueOf(*described, value);
    return held ? wording.text(*described, *held) : plain(wording, value);
}

} // namespace

QString StaleReason::subject(const FieldWording &wording) const
{
    const auto phase = fromKey<Phase>(difference.key);
    return (labelIn(wording, difference.what) + u' '
            + (phase ? labelIn(wording, *phase) : difference.key))
        .trimmed();
}

QString StaleReason::changes(const FieldWording &wording) const
{
    QStringList parts;
    for (const FieldChange &each : fields)
        parts += wording.word("GateStaleness", QT_TRANSLATE_NOOP("GateStaleness", "%1: %2 → %3"))
                     .arg(fieldLabel(wording, difference.what, each.field),
                          shown(fieldText(wording, difference.what, each.field, each.before)),
                          shown(fieldText(wording, difference.what, each.field, each.after)));
    return parts.join(wording.word("GateStaleness", QT_TRANSLATE_NOOP("GateStaleness", "; ")));
}

QString StaleReason::sentence(const FieldWording &wording) const
{
    const QString said = changes(wording);
    return said.isEmpty()
        ? subject(wording)
        : wording.word("GateStaleness", QT_TRANSLATE_NOOP("GateStaleness", "%1 – %2"))
              .arg(subject(wording), said);
}

QString StaleReason::author(const FieldWording &wording) const
{
    if (endedOn.isValid())
        return wording
            .word("GateStaleness", QT_TRANSLATE_NOOP("GateStaleness", "by itself, after %1"))
            .arg(endedOn.toString(Qt::ISODate));
    if (entry == 0)
        return {};
    const Action *known = actionOf(action);
    return wording
        .word("GateStaleness",
              QT_TRANSLATE_NOOP("GateStaleness", "%1, %2, %3 (entry %4 of the audit log)"))
        .arg(changedBy, shortMomentText(changedAt),
             known ? wording.word("Action", known->label) : action)
        .arg(entry);
}

QDate StaleReason::firstOn() const
{
    return endedOn.isValid() ? endedOn.addDays(1) : firstAt.toLocalTime().date();
}

QString StaleReason::count(const std::vector<StaleReason> &reasons, const FieldWording &wording)
{
    if (reasons.empty())
        return wording.word("StaleReason", QT_TRANSLATE_NOOP("StaleReason", "nothing changed"));
    QDate first;
    for (const StaleReason &each : reasons) {
        const QDate day = each.firstOn();
        if (day.isValid() && (!first.isValid() || day < first))
            first = day;
    }
    const QString count = QString::number(reasons.size());
    return first.isValid()
        ? wording
              .word("StaleReason", QT_TRANSLATE_NOOP("StaleReason", "changes: %1, the first on %2"))
              .arg(count, first.toString(Qt::ISODate))
        : wording.word("StaleReason", QT_TRANSLATE_NOOP("StaleReason", "changes: %1")).arg(count);
}

QString EndingSoon::sentence() const
{
    return GateStaleness::tr("%1 gate: “%2 %3” in %n day(s), after %4", nullptr, daysLeft)
        .arg(label(phase), label(difference.what), difference.key, lastDay.toString(Qt::ISODate));
}

Result<std::vector<StaleReason>> GateStaleness::reasons(GateDecisionId id, QDate today) const
{
    TRY_ASSIGN(const GateDecision decision, GateRepository(m_database, m_shelf).decision(id));
    TRY_ASSIGN(const GateReading reading,
               GateReading::load(m_database, m_shelf, decision.release, today));
    return reasons(id, reading, today);
}

Result<std::vector<StaleReason>>
GateStaleness::reasons(GateDecisionId id, const GateReading &reading, QDate today) const
{
    const GateRepository gates(m_database, m_shelf);
    TRY_ASSIGN(const GateDecision decision, gates.decision(id));
    TRY_ASSIGN(const auto changes, gates.changesSince(id, reading, today));
    std::vector<StaleReason> reasons;
    if (changes.empty())
        return reasons;
    TRY_ASSIGN(const GateContent content, GateContent::load(m_database, reading));
    const QJsonObject before = QJsonDocument::fromJson(decision.snapshot).object();
    const QJsonObject after =
        QJsonDocument::fromJson(content.snapshot(decision.phase).json).object();
    const std::vector<GateEnding> endings = gateEndings(reading, decision.phase);
    std::vector<DifferenceMarks> marks;
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
        TRY_ASSIGN(DifferenceMarks mark,
                   DifferenceMarks::of(m_database, change, {before, after}, decision.release));
        marks.push_back(std::move(mark));
        reasons.push_back(std::move(reason));
    }

    TRY_ASSIGN(const qint64 first, firstSince(m_database, decision.decidedAt));
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT sequence, content FROM audit_entry WHERE sequence >= ? "
                                  "ORDER BY sequence"));
    rows.bind(first);
    const QByteArray own = decision.uid.toUtf8();
    ScannedEntry entry;
    while (rows.next()) {
        entry.scan(rows.view(1));
        // What was recorded at the moment of the decision, and stands before it, is not since then.
        if (std::ranges::any_of(entry.records, [&](const ScannedRecord &record) {
                return record.entity == "gate_decision" && record.uid == own;
            })) {
            for (StaleReason &reason : reasons)
                reason = {reason.difference, reason.fields, reason.endedOn, 0, {}, {}, {}, {}};
            continue;
        }
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
            if (!reasons[i].firstAt.isValid())
                reasons[i].firstAt = reasons[i].changedAt;
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
