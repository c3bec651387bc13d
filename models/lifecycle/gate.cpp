#include "models/lifecycle/gate.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

template<>
const RecordDescription &describe<GateDecision>()
{
    static constexpr Field fields[] = {
        field<&GateDecision::phase>(
            {.key = "phase", .name = QT_TRANSLATE_NOOP("Field", "Gate"), .given = true}),
        field<&GateDecision::decision>(
            {.key = "decision", .name = QT_TRANSLATE_NOOP("Field", "Decision"), .given = true}),
        field<&GateDecision::statement>({.key = "statement",
                                         .name = QT_TRANSLATE_NOOP("Field", "Statement"),
                                         .kind = FieldKind::LongText,
                                         .given = true}),
        field<&GateDecision::decidedBy>(
            {.key = "decided_by", .name = QT_TRANSLATE_NOOP("Field", "Decided by"), .given = true}),
        field<&GateDecision::role>(
            {.key = "role", .name = QT_TRANSLATE_NOOP("Field", "Role"), .given = true}),
        field<&GateDecision::decidedAt>(
            {.key = "decided_at", .name = QT_TRANSLATE_NOOP("Field", "Decided at"), .given = true}),
        loggedField({.key = "submission",
                     .name = QT_TRANSLATE_NOOP("Field", "Submission"),
                     .kind = FieldKind::Fixed}),
        loggedField({.key = "snapshot_sha256",
                     .name = QT_TRANSLATE_NOOP("Field", "Decided upon SHA-256"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description = RecordDescription::of<GateDecision>(
        {"gate_decision", QT_TRANSLATE_NOOP("Entity", "Gate decision"), "gate_decision", "d",
         fields});
    return description;
}

QString CriterionStatus::count() const
{
    return isOfFirstGate()
        ? QCoreApplication::translate("CriterionStatus", "First gate")
        : QCoreApplication::translate("CriterionStatus", "%1 of %2").arg(found).arg(required);
}

QString LoweredRisk::sentence() const
{
    return QCoreApplication::translate("LoweredRisk", "%1 (%2): %3 → %4. %5")
        .arg(number, citation, label(before), label(now), reason);
}

QString NotApplying::sentence() const
{
    return QCoreApplication::translate("NotApplying",
                                       "%1 of %2 requirements of this phase do not apply (%3%)")
        .arg(count)
        .arg(of)
        .arg(of > 0 ? qRound(100.0 * count / of) : 0);
}

NotApplying &NotApplying::operator+=(const NotApplying &other)
{
    count += other.count;
    of += other.of;
    return *this;
}

bool GateStatus::criteriaHold() const
{
    return std::all_of(criteria.begin(), criteria.end(), [](const CriterionStatus &criterion) {
        return criterion.passed || !criterion.blocking;
    });
}

} // namespace gatehouse
