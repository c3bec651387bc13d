#include "models/lifecycle/gatesigning.h"

#include "models/base/digest.h"
#include "models/base/lastday.h"
#include "models/lifecycle/gateendings.h"
#include "models/portfolio/apprepository.h"
#include "models/store/packedsnapshot.h"

#include <QSet>

#include <algorithm>

namespace gatehouse {

namespace {

SignatureState stateOf(const GateSignature &signature, const QByteArray &expectedDigest,
                       const SigningKey *record, const QString &ownerUid)
{
    const auto key = record ? record->key() : tl::unexpected(Error());
    if (!key || ownerUid != signature.accountUid)
        return SignatureState::UnknownKey;
    if (!key->verifies(signature.text(), signature.signature))
        return SignatureState::Invalid;
    if (signature.snapshotDigest != expectedDigest)
        return SignatureState::OtherContent;
    return record->isRevoked() && signature.signedAt > record->revokedAt
        ? SignatureState::RevokedKey
        : SignatureState::Valid;
}

/// release: invalid for all.
Result<std::vector<CheckedSignature>> readSignatures(const Database &database, ReleaseId release)
{
    TRY_ASSIGN(const std::vector<SigningKey> known, SigningKeyRepository(database).all());
    QHash<QString, const SigningKey *> keys;
    for (const SigningKey &key : known)
        keys.insert(key.uid, &key);
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "SELECT g.id, g.uid, g.release_id, g.phase, coalesce(g.submission_id, 0), "
            "coalesce(s.uid, ''), coalesce(g.decision_id, 0), g.decision, g.statement, g.subject, "
            "g.snapshot_digest, g.signed_by, g.account_uid, g.post, g.role, g.signed_at, "
            "g.key_uid, g.signature, coalesce(s.snapshot_digest, d.snapshot_digest), "
            "coalesce(a.uid, '') FROM gate_signature g "
            "LEFT JOIN gate_submission s ON s.id = g.submission_id "
            "LEFT JOIN gate_decision d ON d.id = g.decision_id "
            "LEFT JOIN signing_key k ON k.uid = g.key_uid "
            "LEFT JOIN account a ON a.id = k.account_id "
            "WHERE g.release_id = ?1 OR ?1 = 0 ORDER BY g.id"));
    rows.bind(release.value);
    std::vector<CheckedSignature> found;
    while (rows.next()) {
        CheckedSignature checked;
        GateSignature &each = checked.signature;
        each.id = rows.id<GateSignatureId>(0);
        each.uid = rows.text(1);
        each.release = rows.id<ReleaseId>(2);
        each.phase = rows.key<Phase>(3);
        each.submission = rows.id<GateSubmissionId>(4);
        each.submissionUid = rows.text(5);
        each.decision = rows.id<GateDecisionId>(6);
        each.kind = rows.key<GateDecisionKind>(7);
        each.statement = rows.text(8);
        each.subject = rows.text(9);
        each.snapshotDigest = rows.bytes(10);
        each.signedBy = rows.text(11);
        each.accountUid = rows.text(12);
        each.post = rows.text(13);
        each.role = rows.key<Role>(14);
        each.signedAt = rows.moment(15);
        each.keyUid = rows.text(16);
        each.signature = rows.bytes(17);
        const SigningKey *key = keys.value(each.keyUid);
        if (key)
            checked.key = *key;
        checked.state = stateOf(each, rows.bytes(18), key, rows.text(19));
        found.push_back(std::move(checked));
    }
    TRY(rows.finished());
    return found;
}

using KeyAndMoment = std::pair<QString, QDateTime>;

/// By whom and when the log's head was signed: at each signature, by the same key, in the same
/// Change. Whoever writes the log anew and takes out what was signed of it has to take out the
/// signatures under gates as well, so one that stands there alone tells of it.
Result<QSet<KeyAndMoment>> signedHeads(const Database &database)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT key_uid, signed_at FROM audit_checkpoint"));
    rows.bind();
    QSet<KeyAndMoment> found;
    while (rows.next())
        found.insert({rows.text(0), rows.moment(1)});
    TRY(rows.finished());
    return found;
}

std::vector<Role> rolesOf(const std::vector<CheckedSignature> &signatures)
{
    std::vector<Role> roles;
    for (const CheckedSignature &each : signatures) {
        if (each.isValid() && each.signature.kind == GateDecisionKind::Passed)
            roles.push_back(each.signature.role);
    }
    return roles;
}

} // namespace

Result<std::vector<GateSubmission>> GateSigning::submissions(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT id, uid, phase, coalesce(follows_id, 0), statement, "
                                  "submitted_by, account_uid, submitted_at, snapshot_digest FROM "
                                  "gate_submission WHERE release_id = ? ORDER BY id"));
    rows.bind(release);
    std::vector<GateSubmission> found;
    while (rows.next())
        found.push_back({rows.id<GateSubmissionId>(0), rows.text(1), release, rows.key<Phase>(2),
                         rows.id<GateDecisionId>(3), rows.text(4), rows.text(5), rows.text(6),
                         rows.moment(7), rows.bytes(8)});
    TRY(rows.finished());
    return found;
}

QString GateSigning::sentence(const CheckedSignature &broken)
{
    return tr("The signature of %1 under %2, %3 gate, does not hold: %4")
        .arg(broken.signature.signedBy, broken.signature.subject, label(broken.signature.phase),
             label(broken.state));
}

Result<std::vector<GateSubmission>> GateSigning::damagedSubmissions() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT id, release_id, phase, snapshot, snapshot_digest FROM "
                                  "gate_submission ORDER BY id"));
    rows.bind();
    std::vector<GateSubmission> damaged;
    while (rows.next()) {
        const auto snapshot = unpackSnapshot(rows.bytes(3));
        if (snapshot && Digest::of(DigestAlgorithm::Sha256, *snapshot) == rows.bytes(4))
            continue;
        GateSubmission &each = damaged.emplace_back();
        each.id = rows.id<GateSubmissionId>(0);
        each.release = rows.id<ReleaseId>(1);
        each.phase = rows.key<Phase>(2);
        each.snapshotDigest = rows.bytes(4);
    }
    TRY(rows.finished());
    return damaged;
}

Result<std::optional<GateSubmission>> GateSigning::standing(const GateReading &reading,
                                                            Phase phase) const
{
    TRY_ASSIGN(const std::vector<GateSubmission> all, submissions(reading.release));
    const auto last = std::find_if(all.rbegin(), all.rend(), [phase](const GateSubmission &each) {
        return each.phase == phase;
    });
    const auto &decided = reading.lastDecision[static_cast<size_t>(indexOf(phase))];
    if (last == all.rend() || last->follows != (decided ? decided->id : GateDecisionId()))
        return std::optional<GateSubmission>();
    return std::optional(*last);
}

Result<QByteArray> GateSigning::snapshotOf(const GateSubmission &submission) const
{
    TRY_ASSIGN(auto rows, m_database.prepare("SELECT snapshot FROM gate_submission WHERE id = ?"));
    rows.bind(submission.id);
    const QByteArray packed = rows.next() ? rows.bytes(0) : QByteArray();
    TRY(rows.finished());
    return unpackSnapshot(packed);
}

Result<std::vector<SnapshotDifference>> GateSigning::changesBelow(const GateSubmission &submission,
                                                                  const GateReading &reading,
                                                                  QDate today) const
{
    TRY_ASSIGN(const QByteArray before, snapshotOf(submission));
    TRY_ASSIGN(const GateContent content, GateContent::load(m_database, reading));
    std::vector<SnapshotDifference> changes =
        compareSnapshots(before, content.snapshot(submission.phase).json);
    const QDate submittedOn = submission.submittedAt.toLocalTime().date();
    for (const GateEnding &ending : gateEndings(reading, submission.phase)) {
        if (ending.lastDay >= submittedOn && isPast(ending.lastDay, today))
            changes.push_back(ending.difference);
    }
    return changes;
}

Result<bool> GateSigning::isStale(const GateReading &reading, Phase phase, QDate today) const
{
    if (!reading.isPassed(phase))
        return false;
    const auto &decided = reading.lastDecision[static_cast<size_t>(indexOf(phase))];
    TRY_ASSIGN(const auto changes,
               GateRepository(m_database, m_shelf).changesSince(decided->id, reading, today));
    return !changes.empty();
}

Result<std::vector<CheckedSignature>> GateSigning::signatures(ReleaseId release) const
{
    return readSignatures(m_database, release);
}

std::vector<CheckedSignature> GateSigning::under(const GateDecision &decision,
                                                 const std::vector<CheckedSignature> &all)
{
    std::vector<CheckedSignature> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const CheckedSignature &each) {
        return decision.submission.isValid() ? each.signature.submission == decision.submission
                                             : each.signature.decision == decision.id;
    });
    return found;
}

Result<GateSigning::Verification> GateSigning::verify() const
{
    TRY_ASSIGN(std::vector<CheckedSignature> all, readSignatures(m_database, {}));
    TRY_ASSIGN(const QSet<KeyAndMoment> heads, signedHeads(m_database));
    for (CheckedSignature &each : all) {
        if (each.isValid() && !heads.contains({each.signature.keyUid, each.signature.signedAt}))
            each.state = SignatureState::HeadGone;
    }
    Verification result;
    result.signedCount = static_cast<qint64>(all.size());
    std::ranges::copy_if(all, std::back_inserter(result.broken),
                         [](const CheckedSignature &each) { return !each.isValid(); });
    return result;
}

Result<GateSigningState> GateSigning::state(const GateReading &reading, Phase phase,
                                            QDate today) const
{
    GateSigningState state;
    TRY_ASSIGN(state.submission, standing(reading, phase));
    TRY_ASSIGN(const std::vector<CheckedSignature> all, signatures(reading.release));
    const auto &decided = reading.lastDecision[static_cast<size_t>(indexOf(phase))];
    if (!state.submission) {
        if (decided)
            state.signatures = under(*decided, all);
        return state;
    }
    std::ranges::copy_if(all, std::back_inserter(state.signatures),
                         [&](const CheckedSignature &each) {
                             return each.signature.submission == state.submission->id;
                         });
    TRY_ASSIGN(const App app, AppRepository(m_database).app(reading.app));
    state.open = openSeats(SignaturePolicy::builtIn().seatsFor(app), rolesOf(state.signatures));
    state.isDelta = decided && decided->decision == GateDecisionKind::Passed;
    TRY_ASSIGN(state.changes, changesBelow(*state.submission, reading, today));
    return state;
}

} // namespace gatehouse
