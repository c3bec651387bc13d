#include "models/lifecycle/gateendings.h"

#include "models/lifecycle/gatecriteria.h"

namespace gatehouse {

std::vector<GateEnding> gateEndings(const GateReading &reading, Phase phase)
{
    using What = SnapshotDifference::What;
    std::vector<GateEnding> endings;
    for (const SheetRow &row : reading.sheet.rows) {
        if (!isDue(row, phase))
            continue;
        const RequirementId id = row.requirement->id;
        const auto add = [&](What what, QDate lastDay) {
            if (lastDay.isValid())
                endings.push_back({{what, row.requirement->key, row.inherited}, lastDay});
        };
        // What stands in for a finding: of a non-compliance, or of a high risk.
        const QDate acceptedUntil = reading.acceptedUntil.value(id);
        if (row.judgement(phase) == Judgement::Noncompliant || row.hasHighRisk())
            add(What::AcceptanceEnded, acceptedUntil);
        const QDate inHandUntil = gateItem(row, phase, reading.tier, acceptedUntil).inHandUntil();
        if (inHandUntil != acceptedUntil)
            add(What::FindingOverdue, inHandUntil);
        for (const DaySpans::Span &span : row.evidenceDays.spans())
            add(What::EvidenceExpired, span.until);
    }
    if (const auto &threats = reading.threatsOfNoDay; phase == Phase::Design && threats) {
        for (const ThreatRow &row : threats->threats.threats) {
            if (row.state == ThreatState::Accepted)
                endings.push_back({{What::Threats, row.threat.number}, row.threat.acceptedUntil});
        }
    }
    return endings;
}

} // namespace gatehouse
