#include "models/lifecycle/organisationshare.h"

#include "models/assessments/clausegroup.h"
#include "models/base/digest.h"
#include "models/evidence/organisationloss.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr qsizetype basisBytes = OrganisationShare::basisLength / 2;

template<class AnyId>
QByteArray joined(const std::vector<AnyId> &ids)
{
    QByteArray text;
    for (const AnyId id : ids) {
        if (!text.isEmpty())
            text += ' ';
        text += QByteArray::number(id.value);
    }
    return text;
}

template<class AnyId>
std::vector<AnyId> parted(const QByteArray &text)
{
    std::vector<AnyId> ids;
    for (const QByteArray &each : text.split(' ')) {
        if (!each.isEmpty())
            ids.emplace_back(each.toLongLong());
    }
    return ids;
}

} // namespace

OrganisationShare OrganisationShare::of(const GateReading &reading)
{
    OrganisationShare share;
    share.tier = reading.tier;
    for (const SheetRow &row : reading.sheet.rows) {
        if (!row.inherited || !row.requirement->isAssessed() || !row.applicability.applies)
            continue;
        share.requirements.push_back(row.requirement->id);
        share.libraries.push_back(row.library->id);
    }
    std::sort(share.requirements.begin(), share.requirements.end());
    std::sort(share.libraries.begin(), share.libraries.end());
    share.libraries.erase(std::unique(share.libraries.begin(), share.libraries.end()),
                          share.libraries.end());
    return share;
}

QByteArray OrganisationShare::key() const
{
    return QByteArray::number(tier) + ';' + joined(libraries) + ';' + joined(requirements);
}

OrganisationShare OrganisationShare::fromKey(QByteArrayView key)
{
    const QList<QByteArray> parts = key.toByteArray().split(';');
    OrganisationShare share;
    if (parts.size() == 3) {
        share.tier = parts[0].toInt();
        share.libraries = parted<LibraryId>(parts[1]);
        share.requirements = parted<RequirementId>(parts[2]);
    }
    return share;
}

Result<OrganisationLedger> OrganisationLedger::load(const Database &database)
{
    OrganisationLedger ledger;
    TRY_ASSIGN(
        auto judgements,
        database.prepare("SELECT requirement_id, judgement, id, revision, risk FROM assessment"
                         " WHERE coalesce(release_id, 0) = 0"));
    judgements.bind();
    while (judgements.next()) {
        Entry &entry = ledger.m_entries[judgements.id<RequirementId>(0)];
        entry.judgement = judgements.key<Judgement>(1);
        entry.assessment = QByteArray::number(judgements.integer(2)) + ':'
            + QByteArray::number(judgements.integer(3));
        if (fallsShort(entry.judgement))
            entry.risk = judgements.key<Risk>(4);
    }
    TRY(judgements.finished());
    TRY_ASSIGN(const auto losses, OrganisationLoss::standing(database));
    for (const OrganisationLoss &each : losses)
        ledger.m_entries[each.requirement].lost.push_back({each.since, each.lostAt});
    TRY_ASSIGN(auto lost,
               database.prepare("SELECT a.requirement_id, a.approved_at, w.withdrawn_at "
                                "FROM risk_acceptance_withdrawal w JOIN risk_acceptance a "
                                "ON a.id = w.acceptance_id WHERE a.release_id IS NULL"));
    lost.bind();
    while (lost.next())
        ledger.m_entries[lost.id<RequirementId>(0)].lost.push_back({lost.bytes(1), lost.bytes(2)});
    TRY(lost.finished());
    TRY_ASSIGN(auto gone,
               database.prepare("SELECT requirement_id, opened_at, CASE status WHEN 'closed' THEN "
                                "closed_at ELSE (SELECT coalesce(max(approved_at), '') FROM "
                                "risk_acceptance WHERE finding_id = finding.id) END FROM finding "
                                "WHERE release_id IS NULL AND status IN ('closed', "
                                "'risk_accepted')"));
    gone.bind();
    while (gone.next())
        ledger.m_entries[gone.id<RequirementId>(0)].goneFindings.push_back(
            {gone.bytes(1), gone.bytes(2)});
    TRY(gone.finished());
    TRY_ASSIGN(const auto evidence, evidenceTallies(database, {}, {}));
    for (auto tally = evidence.begin(); tally != evidence.end(); ++tally)
        ledger.m_entries[tally.key()].evidence = tally.value();
    // Open or accepted is the same to a gate (GateItem), so the day makes no difference.
    TRY_ASSIGN(const auto findings, findingTallies(database, {}, {}));
    for (auto tally = findings.begin(); tally != findings.end(); ++tally)
        ledger.m_entries[tally.key()].findings = tally.value();
    TRY_ASSIGN(const AcceptedUntil accepted,
               RiskAcceptanceRepository(database).acceptedUntil(ReleaseId()));
    for (auto it = accepted.begin(); it != accepted.end(); ++it)
        ledger.m_entries[it.key()].acceptedUntil = it.value();
    return ledger;
}

Result<InheritedGates> OrganisationLedger::gates(const OrganisationShare &share,
                                                 const Database &database, LibraryShelf &shelf,
                                                 QDate today) const
{
    InheritedGates gates;
    std::array<QByteArray, 6> judged;
    for (const LibraryId id : share.libraries) {
        TRY_ASSIGN(const auto library, shelf.library(database, id));
        for (const Requirement &requirement : library->requirements) {
            if (!std::binary_search(share.requirements.begin(), share.requirements.end(),
                                    requirement.id))
                continue;
            const Entry entry = m_entries.value(requirement.id);
            for (const Phase phase : allPhases) {
                if (!requirement.isDueIn(phase))
                    continue;
                const auto index = static_cast<size_t>(indexOf(phase));
                InheritedGate &gate = gates[index];
                const GateItem item =
                    gateItem(requirement, phase, share.tier, entry.judgement, entry.risk,
                             entry.findings, entry.acceptedUntil, entry.evidence);
                gate.counts += countsOf(item, today);
                judged[index] += entry.assessment + ' ';
                gate.gone.insert(gate.gone.end(), entry.lost.begin(), entry.lost.end());
                if (entry.judgement == Judgement::Noncompliant)
                    gate.gone.insert(gate.gone.end(), entry.goneFindings.begin(),
                                     entry.goneFindings.end());
                const bool restsOnIt = entry.judgement == Judgement::Noncompliant
                    || entry.risk == Risk::High || entry.findings.high > 0;
                if (restsOnIt && entry.acceptedUntil.isValid())
                    gate.endings.push_back(entry.acceptedUntil);
                if (item.inHandUntil().isValid())
                    gate.endings.push_back(item.inHandUntil());
                for (const DaySpans::Span &span : entry.evidence.days.spans()) {
                    if (span.until.isValid())
                        gate.endings.push_back(span.until);
                }
            }
        }
    }
    for (size_t phase = 0; phase < gates.size(); ++phase)
        gates[phase].basis =
            Digest::of(DigestAlgorithm::Sha256, judged[phase]).first(basisBytes).toHex();
    return gates;
}

Result<ClauseScores> OrganisationLedger::scores(const OrganisationShare &share,
                                                const Database &database, LibraryShelf &shelf) const
{
    ClauseScores scores;
    for (const LibraryId id : share.libraries) {
        TRY_ASSIGN(const auto library, shelf.library(database, id));
        for (const Requirement &requirement : library->requirements) {
            if (!std::binary_search(share.requirements.begin(), share.requirements.end(),
                                    requirement.id))
                continue;
            const Entry entry = m_entries.value(requirement.id);
            scores.of(clauseGroupKey(*library, requirement).toUtf8())
                .add(entry.judgement, entry.risk == Risk::High || entry.findings.high > 0);
        }
    }
    return scores;
}

} // namespace gatehouse
