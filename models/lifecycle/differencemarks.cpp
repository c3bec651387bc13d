#include "models/lifecycle/differencemarks.h"

#include "models/lifecycle/snapshotparts.h"
#include "models/store/statement.h"

#include <algorithm>

namespace gatehouse {

namespace {

using Changed = SnapshotDifference::What;

/// Whether an app's record says another thing of what tier and applicability follow from.
bool decidesWhatApplies(const ScannedRecord &record)
{
    static constexpr QByteArrayView fields[] = {"tier",       "tier_decided", "tier_reason",
                                                "user_count", "kind",         "platforms"};
    std::vector<CanonicalMember> members;
    for (const QByteArrayView side : {record.before, record.after}) {
        scanMembers(side, members);
        if (std::ranges::any_of(members, [](const CanonicalMember &member) {
                return member.name.startsWith("profile.")
                    || std::ranges::find(fields, member.name) != std::end(fields);
            }))
            return true;
    }
    return false;
}

Result<void> addUid(const Database &database, const char *table, const QString &number,
                    DifferenceMarks &into)
{
    TRY_ASSIGN(auto rows,
               database.prepare(QByteArray("SELECT uid FROM ") + table + " WHERE number = ?"));
    rows.bind(number);
    while (rows.next())
        into.uids.insert(rows.text(0).toUtf8());
    return rows.finished();
}

/// Those of a list that are not in the other any more, by a member.
QJsonArray lost(const QJsonValue &before, const QJsonValue &after, QLatin1StringView by)
{
    const QJsonArray left = named(after, by);
    const QJsonArray all = before.toArray();
    QJsonArray gone;
    for (const QJsonValue &each : all) {
        if (!left.contains(each[by]))
            gone += each;
    }
    return gone;
}

void addUidOf(const QJsonValue &record, DifferenceMarks &into)
{
    if (const QString uid = record[QLatin1StringView("uid")].toString(); !uid.isEmpty())
        into.uids.insert(uid.toUtf8());
}

/// Of what is said of one requirement.
Result<DifferenceMarks> marksOfRequirement(const Database &database,
                                           const SnapshotDifference &difference,
                                           const QJsonObject &before, const QJsonObject &after,
                                           DifferenceMarks marks)
{
    const QJsonObject was = requirementIn(before, difference.key);
    const QJsonObject is = requirementIn(after, difference.key);
    const QString member = toKey(difference.what);
    marks.requirement = difference.key.toUtf8();
    switch (difference.what) {
    case Changed::Assessment:
        marks.entities = {"assessment"};
        addUidOf(was.value(member), marks);
        addUidOf(is.value(member), marks);
        // Other phases judge the same requirement in records of their own.
        if (!marks.uids.isEmpty())
            marks.requirement.clear();
        break;
    case Changed::Findings:
    case Changed::Acceptances:
        marks.entities = {difference.what == Changed::Findings ? "finding" : "risk_acceptance"};
        marks.requirement.clear();
        for (const QJsonValue &each :
             lost(was.value(member), is.value(member), QLatin1StringView("uid")))
            addUidOf(each, marks);
        break;
    case Changed::AcceptanceEnded:
    case Changed::FindingOverdue:
        marks.entities = {"finding", "risk_acceptance"};
        break;
    case Changed::Evidence:
        marks.entities = {"evidence", "evidence_link"};
        for (const QJsonValue &each :
             lost(was.value(member), is.value(member), QLatin1StringView("sha256")))
            TRY(addUid(database, "evidence", each[QLatin1StringView("number")].toString(), marks));
        break;
    case Changed::EvidenceExpired:
    case Changed::EvidenceUnusable:
        marks.entities = {"evidence"};
        for (const QJsonValue &each : was.value(toKey(Changed::Evidence)).toArray())
            TRY(addUid(database, "evidence", each[QLatin1StringView("number")].toString(), marks));
        break;
    case Changed::Reviews:
        marks.entities = {"assessment_review", "assessment"};
        break;
    case Changed::Applicability: {
        const QJsonObject subject = before.value(toKey(Changed::Release)).toObject();
        marks.entities = {"applicability_decision", "app"};
        marks.uids.insert(subject.value(QLatin1StringView("app_uid")).toString().toUtf8());
        break;
    }
    case Changed::Added:
    case Changed::Removed:
        marks.entities = {"applicability_decision", "release"};
        addUidOf(before.value(toKey(Changed::Release)), marks);
        break;
    default:
        break;
    }
    return marks;
}

} // namespace

bool DifferenceMarks::match(const ScannedRecord &record) const
{
    if (!entities.empty() && std::ranges::find(entities, record.entity) == entities.end())
        return false;
    // A link goes by its piece's identifier, and a piece stands at many requirements.
    const bool isLink = record.entity == "evidence_link";
    if (uids.contains(record.uid.toByteArray()) && !isLink)
        return record.entity != "app" || decidesWhatApplies(record);
    for (const QByteArrayView side : {record.after, record.before}) {
        if (!gate.isEmpty() && record.release == release && memberOf(side, "phase") == gate)
            return true;
        if (!test.isEmpty() && record.release == release && memberOf(side, "test_case") == test)
            return true;
        if (!requirement.isEmpty() && record.release == release
            && memberOf(side, "requirement") == requirement
            && (!isLink || uids.contains(record.uid.toByteArray())))
            return true;
    }
    return false;
}

Result<DifferenceMarks> DifferenceMarks::of(const Database &database,
                                            const SnapshotDifference &difference,
                                            const Snapshots &snapshots, ReleaseId decidedOf)
{
    const auto &[before, after] = snapshots;
    DifferenceMarks marks;
    marks.release = difference.inherited ? 0 : decidedOf.value;
    const QJsonObject subject = before.value(toKey(Changed::Release)).toObject();
    switch (difference.what) {
    case Changed::Tier:
        marks.entities = {"app"};
        marks.uids.insert(subject.value(QLatin1StringView("app_uid")).toString().toUtf8());
        return marks;
    case Changed::Release:
    case Changed::Libraries:
        marks.uids.insert(subject.value(QLatin1StringView("uid")).toString().toUtf8());
        return marks;
    case Changed::EarlierGate:
        marks.entities = {"gate_decision"};
        marks.gate = difference.key.toUtf8();
        return marks;
    case Changed::Threats:
        TRY(addUid(database, "threat", difference.key, marks));
        return marks;
    case Changed::Tests:
        // A test that is planned anew keeps the result it had.
        marks.entities = {"test_result"};
        marks.test = difference.key.toUtf8();
        return marks;
    case Changed::ThreatModel:
        return marks;
    default:
        return marksOfRequirement(database, difference, before, after, std::move(marks));
    }
}

} // namespace gatehouse
