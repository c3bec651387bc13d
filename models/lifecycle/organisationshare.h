#pragma once

#include "models/lifecycle/clausescores.h"
#include "models/lifecycle/gatereading.h"

namespace gatehouse {

/// What of a release decides how the organisation's assessments count at its gates: its tier and
/// the organisation requirements that apply to it. Releases of the same share get the same counts.
struct OrganisationShare {
    static constexpr qsizetype basisLength = 16; ///< of InheritedGate::basis, in hexadecimal

    int tier = 3;
    std::vector<LibraryId> libraries; ///< those the requirements stand in
    std::vector<RequirementId> requirements; ///< organisation scope, applying

    static OrganisationShare of(const GateReading &reading);
    /// "1;4;37 38 41": tier, libraries, requirements; two shares are equal when their keys are.
    QByteArray key() const;
    static OrganisationShare fromKey(QByteArrayView key);
    bool operator==(const OrganisationShare &) const = default;
};

/// What a gate may have rested on for a while, and does no more.
struct Gone {
    QByteArray from; ///< timestamps
    QByteArray until;

    bool stoodAt(QByteArrayView moment) const
    {
        return QByteArrayView(from) <= moment && moment < QByteArrayView(until);
    }
};

/// What a gate inherits of the organisation.
struct InheritedGate {
    GateCounts counts;
    /// Stands for the judgements it inherits: the same while none is made anew.
    QByteArray basis;
    /// Evidence and acceptances that were taken away, and findings that stood for what does not
    /// comply.
    std::vector<Gone> gone;
    std::vector<QDate> endings; ///< last days of what it rests on: see GateContent
};
using InheritedGates = std::array<InheritedGate, 6>;

/// What is recorded for the organisation, read once for a whole board.
class OrganisationLedger
{
public:
    static Result<OrganisationLedger> load(const Database &database);
    /// What a release of this share inherits at each gate, counted on that day.
    Result<InheritedGates> gates(const OrganisationShare &share, const Database &database,
                                 LibraryShelf &shelf, QDate today) const;
    /// What it comes to by clause group.
    Result<ClauseScores> scores(const OrganisationShare &share, const Database &database,
                                LibraryShelf &shelf) const;

private:
    struct Entry {
        Judgement judgement = Judgement::NotAssessed;
        Risk risk = Risk::None; ///< of what falls short
        FindingTally findings;
        EvidenceTally evidence;
        QDate acceptedUntil;
        QByteArray assessment; ///< its id and revision
        std::vector<Gone> lost;
        std::vector<Gone> goneFindings;
    };
    QHash<RequirementId, Entry> m_entries;
};

} // namespace gatehouse
