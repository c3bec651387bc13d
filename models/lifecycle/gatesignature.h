#pragma once

#include "models/lifecycle/gate.h"
#include "models/signatures/signingkey.h"

namespace gatehouse {

/// What somebody asks others to sign; never changed, only followed by another. Snapshot and
/// statement stand still from here on.
struct GateSubmission {
    GateSubmissionId id;
    QString uid;
    ReleaseId release;
    Phase phase = Phase::Requirements;
    GateDecisionId follows; ///< the last decision on the gate at that time
    QString statement;
    QString submittedBy; ///< display name of the account
    QString accountUid;
    QDateTime submittedAt;
    QByteArray snapshotDigest; ///< SHA-256
    bool operator==(const GateSubmission &) const = default;
};

template<>
const RecordDescription &describe<GateSubmission>();

/// One person's signature: under a submission, or under a decision that nobody had to submit.
struct GateSignature {
    GateSignatureId id;
    QString uid;
    ReleaseId release;
    Phase phase = Phase::Requirements;
    GateSubmissionId submission;
    QString submissionUid;
    GateDecisionId decision; ///< where there is no submission
    GateDecisionKind kind = GateDecisionKind::Passed; ///< what is signed
    QString statement;
    QString subject; ///< the release, as it was called: "POLICY@5.3.0"
    QByteArray snapshotDigest; ///< SHA-256 of what it rests on
    QString signedBy; ///< display name of the account
    QString accountUid;
    QString post; ///< at that time
    Role role = Role::Viewer; ///< in which it was given
    QDateTime signedAt;
    QString keyUid;
    QByteArray signature; ///< over text()

    /// What is signed, byte by byte: canonical JSON of everything above but the ids. Frozen: the
    /// format names its version, and signatures are verified by writing it once more.
    QByteArray text() const;
    static constexpr const char *format = "gatehouse-gate-signature-1";
    bool operator==(const GateSignature &) const = default;
};

template<>
const RecordDescription &describe<GateSignature>();

/// How a signature stands.
enum class SignatureState {
    Valid,
    Invalid, ///< it is not one of that key over that text
    OtherContent, ///< valid, and not of the snapshot that it stands under
    UnknownKey, ///< none on record, or somebody else's
    RevokedKey, ///< given after its key was revoked
    HeadGone, ///< valid, and what its key signed of the log with it is there no longer: only
              ///< GateSigning::verify() looks
};

/// A signature with what its key says of it.
struct CheckedSignature {
    GateSignature signature;
    SignatureState state = SignatureState::Valid;
    std::optional<SigningKey> key;
    bool isValid() const { return state == SignatureState::Valid; }
};

template<>
struct EnumText<SignatureState> {
    static constexpr const char *context = "SignatureState";
    static std::span<const EnumEntry<SignatureState>> entries()
    {
        static constexpr EnumEntry<SignatureState> table[] = {
            {SignatureState::Valid, "valid", QT_TRANSLATE_NOOP("SignatureState", "Valid")},
            {SignatureState::Invalid, "invalid", QT_TRANSLATE_NOOP("SignatureState", "Invalid")},
            {SignatureState::OtherContent, "other_content",
             QT_TRANSLATE_NOOP("SignatureState", "Of other content")},
            {SignatureState::UnknownKey, "unknown_key",
             QT_TRANSLATE_NOOP("SignatureState", "Unknown key")},
            {SignatureState::RevokedKey, "revoked_key",
             QT_TRANSLATE_NOOP("SignatureState", "Key was revoked")},
            {SignatureState::HeadGone, "head_gone",
             QT_TRANSLATE_NOOP("SignatureState", "What was signed of the log with it is gone")},
        };
        return table;
    }
};

} // namespace gatehouse
