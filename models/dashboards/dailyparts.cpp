#include "models/dashboards/dailyparts.h"

#include "models/lifecycle/gate.h"
#include "models/threatmodels/recordedthreat.h"

namespace gatehouse {

namespace {

Result<DailySteps> gateSteps(const Database &database, ReleaseId release)
{
    DailyGates gates;
    TRY_ASSIGN(auto shown, database.prepare("SELECT 1 FROM app WHERE current_release_id = ?"));
    shown.bind(release);
    gates.isShown = shown.next();
    if (!gates.isShown) {
        TRY(shown.finished());
        return DailySteps();
    }
    TRY_ASSIGN(
        auto plan,
        database.prepare("SELECT phase, planned_on FROM release_phase_plan WHERE release_id = ?"));
    plan.bind(release);
    while (plan.next())
        gates.plannedOn[static_cast<size_t>(indexOf(plan.key<Phase>(0)))] = plan.date(1);
    TRY(plan.finished());
    TRY_ASSIGN(auto decisions,
               database.prepare(
                   "SELECT phase, decision FROM gate_decision WHERE release_id = ? ORDER BY id"));
    decisions.bind(release);
    while (decisions.next())
        gates.passed[static_cast<size_t>(indexOf(decisions.key<Phase>(0)))] =
            decisions.key<GateDecisionKind>(1) == GateDecisionKind::Passed;
    TRY(decisions.finished());
    return gates.steps();
}

Result<DailySteps> judgementSteps(const Database &database, ReleaseId release)
{
    DailySteps steps;
    // One by one: to group them compares the judgement of each with the one before.
    static constexpr Judgement judgements[] = {Judgement::Compliant, Judgement::Partial,
                                               Judgement::Noncompliant, Judgement::NotApplicable};
    static const QByteArray sql = [] {
        QByteArrayList counts;
        for (const Judgement judgement : judgements)
            counts += "(SELECT count(*) FROM assessment WHERE coalesce(release_id, 0) = ?1 "
                      "AND judgement = '"
                + toKey(judgement).toLatin1() + "')";
        return "SELECT " + counts.join(", ");
    }();
    TRY_ASSIGN(auto rows, database.prepare(sql));
    rows.bind(release.value);
    if (rows.next()) {
        for (int i = 0; i < int(std::size(judgements)); ++i) {
            if (const auto count = static_cast<int>(rows.integer(i)))
                steps.add(DailyMeasure::judged(judgements[i]), count);
        }
    }
    TRY(rows.finished());
    return steps;
}

Result<DailySteps> findingSteps(const Database &database, ReleaseId release)
{
    DailySteps steps;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT risk, status, accepted_until FROM finding "
                                "WHERE release_id IS NOT DISTINCT FROM ?"));
    rows.bind(release);
    while (rows.next())
        steps += DailyFinding{rows.key<Risk>(0), rows.key<FindingStatus>(1), rows.date(2)}.steps();
    TRY(rows.finished());
    return steps;
}

Result<DailySteps> acceptanceSteps(const Database &database, ReleaseId release)
{
    DailySteps steps;
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT a.expires_on, EXISTS (SELECT 1 FROM risk_acceptance_withdrawal w "
                         "WHERE w.acceptance_id = a.id), EXISTS (SELECT 1 FROM risk_acceptance n "
                         "WHERE n.renews_id = a.id) FROM risk_acceptance a "
                         "WHERE a.release_id IS NOT DISTINCT FROM ?"));
    rows.bind(release);
    while (rows.next())
        steps += DailyAcceptance{rows.date(0), rows.boolean(1), rows.boolean(2)}.steps();
    TRY(rows.finished());
    return steps;
}

Result<DailySteps> threatSteps(const Database &database, ReleaseId release)
{
    DailySteps steps;
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT t.is_there, t.answer, t.confirmed_at <> '', t.accepted_until, "
                         "EXISTS (SELECT 1 FROM threat_countermeasure k JOIN countermeasure c "
                         "ON c.id = k.countermeasure_id WHERE k.threat_id = t.id "
                         "AND c.stage <> 'proposed') FROM threat_model m "
                         "JOIN threat t ON t.model_id = m.id WHERE m.release_id = ?"));
    rows.bind(release);
    while (rows.next()) {
        const ThreatAnswer answer = rows.key<ThreatAnswer>(1);
        steps +=
            DailyThreat{rows.boolean(0), answer == ThreatAnswer::NotApplicable && rows.boolean(2),
                        answer == ThreatAnswer::Accepted, rows.date(3), rows.boolean(4)}
                .steps();
    }
    TRY(rows.finished());
    return steps;
}

} // namespace

Result<DailySteps> dailySteps(const Database &database, ReleaseId release, DailyPart part)
{
    switch (part) {
    case DailyPart::Gates:
        return gateSteps(database, release);
    case DailyPart::Judgements:
        return judgementSteps(database, release);
    case DailyPart::Findings:
        return findingSteps(database, release);
    case DailyPart::Acceptances:
        return acceptanceSteps(database, release);
    case DailyPart::Threats:
        break;
    }
    return threatSteps(database, release);
}

} // namespace gatehouse
