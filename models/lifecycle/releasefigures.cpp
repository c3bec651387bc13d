#include "models/lifecycle/releasefigures.h"

#include "models/lifecycle/organisationshare.h"

namespace gatehouse {

Result<QHash<ReleaseId, ReleaseFigures>> ReleaseFigures::ofCurrentReleases(const Database &database,
                                                                           LibraryShelf &shelf)
{
    TRY_ASSIGN(const OrganisationLedger ledger, OrganisationLedger::load(database));
    // A portfolio has a handful of shares.
    QHash<QByteArray, ClauseScores> inherited;
    QHash<ReleaseId, ReleaseFigures> figures;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT release_id, organisation_key, clause_scores, shortfalls "
                                "FROM release_rollup "
                                "JOIN app ON app.current_release_id = release_id"));
    while (rows.next()) {
        const QByteArray key = rows.bytes(1);
        auto share = inherited.find(key);
        if (share == inherited.end()) {
            TRY_ASSIGN(const ClauseScores scores,
                       ledger.scores(OrganisationShare::fromKey(key), database, shelf));
            share = inherited.insert(key, scores);
        }
        ReleaseFigures &each = figures[rows.id<ReleaseId>(0)];
        each.scores = ClauseScores::fromStored(rows.view(2));
        each.scores += *share;
        each.shortfalls = shortfallsFromStored(rows.view(3));
    }
    TRY(rows.finished());
    return figures;
}

QByteArray ReleaseFigures::storedShortfalls() const
{
    QByteArray text;
    for (const Shortfall &each : shortfalls) {
        text += text.isEmpty() ? "" : " ";
        text += each.judgement == Judgement::Noncompliant ? 'N' : 'P';
        text += QByteArray::number(each.requirement.value);
    }
    return text;
}

std::vector<ReleaseFigures::Shortfall> ReleaseFigures::shortfallsFromStored(QByteArrayView text)
{
    std::vector<Shortfall> found;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(' ');
        const QByteArrayView word = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        found.push_back({RequirementId(word.sliced(1).toLongLong()),
                         word.front() == 'N' ? Judgement::Noncompliant : Judgement::Partial});
    }
    return found;
}

} // namespace gatehouse
