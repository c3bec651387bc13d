#pragma once

#include "models/lifecycle/evidenceproof.h"
#include "models/lifecycle/gaterepository.h"
#include "models/lifecycle/gatesignature.h"
#include "models/lifecycle/signaturepolicy.h"

namespace gatehouse {

/// Where the signing of a gate stands.
struct GateSigningState {
    /// That nobody has decided upon yet.
    std::optional<GateSubmission> submission;
    /// Under the submission; where there is none, under the last decision.
    std::vector<CheckedSignature> signatures;
    std::vector<SignatureSeat> open; ///< whose signatures the submission still needs
    /// What changed below the submission since it was made: it is void, and is made anew.
    std::vector<SnapshotDifference> changes;
    bool isDelta = false; ///< what was passed no longer holds, and is passed on what there is now

    bool isVoid() const { return submission && !changes.empty(); }
};

/// What came of submitting a gate.
struct GateSubmitted {
    Q_DECLARE_TR_FUNCTIONS(GateSubmitted)
public:
    GateSubmissionId id;
    std::optional<GateSubmission> replaced; ///< that nobody had decided upon
    int signaturesLost = 0; ///< that stood under it and held

    /// Whose submission, and of when, it took the place of, and what counts no longer; empty where
    /// none waited.
    QString replacement() const;
};

/// How a gate is decided: one person submits it, others sign. Each signs with the own key over what
/// GateSignature::text() says; the gate is passed with the last signature that SignaturePolicy asks
/// for. To return a gate and to re-open one takes one signature.
class GateSigning
{
    Q_DECLARE_TR_FUNCTIONS(GateSigning)
public:
    GateSigning(const Database &database, LibraryShelf &shelf)
        : m_database(database), m_shelf(shelf)
    {
    }

    Result<GateSigningState> state(const GateReading &reading, Phase phase, QDate today) const;
    /// Every signature on a release's gates, oldest first, held against its key.
    Result<std::vector<CheckedSignature>> signatures(ReleaseId release) const;
    /// Those that stand under one decision.
    static std::vector<CheckedSignature> under(const GateDecision &decision,
                                               const std::vector<CheckedSignature> &all);
    /// How many there are in the workspace, and the ones that do not hold.
    struct Verification {
        qint64 signedCount = 0;
        std::vector<CheckedSignature> broken;
    };
    Result<Verification> verify() const;
    /// What a person reads of one that does not hold.
    static QString sentence(const CheckedSignature &broken);
    Result<std::vector<GateSubmission>> submissions(ReleaseId release) const;
    /// Those of the workspace whose frozen content does not match its digest.
    Result<std::vector<GateSubmission>> damagedSubmissions() const;

    /// Freezes what the gate rests on now, and the statement (1 to 4000 characters), for others to
    /// sign; it takes the place of a submission that nobody decided upon yet, and says so. Invalid
    /// unless the gate can be passed (see GateRepository::checkAllowed), or was passed and is
    /// stale: then what changed is signed. Refused to whoever may not submit.
    static Result<GateSubmitted> submit(Change &change, LibraryShelf &shelf, ReleaseId release,
                                        Phase phase, const QString &statement);

    /// Signs with the key of the Change's account. Passing signs the standing submission's
    /// statement; returning and re-opening need one of their own. Gives the decision once there is
    /// one: nothing while further signatures are needed.
    ///
    /// Refused without a role that may (a project lead's: of the apps it leads, see
    /// checkMayDecideGates), to whoever submitted it or signed besides, now or by FormerHolders, to
    /// whoever assessed where it takes two people (see checkMayPass), with a key that is somebody
    /// else's or revoked, and where all seats that a role of the account may take are taken.
    /// Conflict when something below the submission changed, or the bytes of its evidence are
    /// others than its digests say: the sentence says which. `proof` says that they are not; what
    /// it does not cover is read here, which takes as long as it takes (see prove()).
    static Result<std::optional<GateDecisionId>>
    sign(Change &change, LibraryShelf &shelf, ReleaseId release, Phase phase,
         GateDecisionKind decision, const QString &statement, const UnlockedKey &key,
         const EvidenceProof &proof = {});
    /// Of the evidence below the standing submission, for sign(): before the Change, so that nobody
    /// waits for the workspace while gigabytes are read. Of a gate that waits for nobody: of none.
    static Result<EvidenceProof> prove(const Database &database, ReleaseId release, Phase phase,
                                       Progress *progress = nullptr);

private:
    Result<std::optional<GateSubmission>> standing(const GateReading &reading, Phase phase) const;
    Result<QByteArray> snapshotOf(const GateSubmission &submission) const;
    Result<std::vector<SnapshotDifference>>
    changesBelow(const GateSubmission &submission, const GateReading &reading, QDate today) const;
    Result<bool> isStale(const GateReading &reading, Phase phase, QDate today) const;

    const Database &m_database;
    LibraryShelf &m_shelf;
};

} // namespace gatehouse
