#include "models/lifecycle/gatesigning.h"

#include "models/accounts/heldpost.h"
#include "models/accounts/holder.h"
#include "models/base/momenttext.h"
#include "models/base/sentences.h"
#include "models/base/textrule.h"
#include "models/lifecycle/gateduty.h"
#include "models/portfolio/appleads.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/store/packedsnapshot.h"
#include "models/workspace/formerholders.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr qsizetype longestStatement = 4000;
constexpr std::size_t namedChanges = 3;

/// The highest of an account's roles in an app that may decide gates: roles are declared from the
/// top.
std::optional<Role> decidingRole(const Account &account, const std::set<Role> &roles)
{
    const auto found =
        std::ranges::find_if(roles, [](Role role) { return grants(role, Permission::DecideGate); });
    return account.active && found != roles.end() ? std::optional(*found) : std::nullopt;
}

Result<QString> checkStatement(const QString &statement)
{
    TRY_ASSIGN(const QString said,
               TextRule::longText(GateSigning::tr("The statement")).check(statement));
    if (said.isEmpty())
        return fail(
            ErrorKind::Invalid,
            GateSigning::tr("A decision needs a statement: say in a sentence what it rests on."));
    if (said.toUcs4().size() > longestStatement)
        return fail(ErrorKind::Invalid,
                    GateSigning::tr("The statement is too long: at most %n character(s) fit.",
                                    nullptr, static_cast<int>(longestStatement)));
    return said;
}

Result<App> checkOpenApp(const Database &database, AppId id)
{
    TRY_ASSIGN(App app, AppRepository(database).app(id));
    if (closesGates(app.status))
        return fail(
            ErrorKind::Invalid,
            GateSigning::tr("%1 is retired, so its gates are closed. What was decided stands.")
                .arg(app.code));
    return app;
}

/// The key is that of the account that signs, as it stands on record, and in use.
Result<void> checkKey(const Change &change, const UnlockedKey &key)
{
    TRY_ASSIGN(const SigningKey stored,
               SigningKeyRepository(change.database()).byUid(key.record.uid));
    if (stored.account != change.account().id)
        return fail(
            ErrorKind::Refused,
            GateSigning::tr("%1 signs with its own key only.").arg(change.account().displayName));
    if (stored.isRevoked())
        return fail(ErrorKind::Refused,
                    GateSigning::tr("This signing key was revoked on %1. Make another one.")
                        .arg(stored.revokedAt.toLocalTime().date().toString(Qt::ISODate)));
    return {};
}

QString hexText(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

/// What a decision is taken on.
struct DecisionGround {
    ReleaseId release;
    AppId app;
    QString releaseName;
    Phase phase = Phase::Requirements;
    std::optional<GateSubmission> submission;
    QByteArray packedSnapshot;
    QByteArray snapshotDigest;
};

Result<GateDecisionId> writeDecision(Change &change, const DecisionGround &ground,
                                     GateDecisionKind kind, const QString &statement, Role role)
{
    const Database &database = change.database();
    const QString uid = change.newUid();
    const QString decidedBy = change.account().displayName;
    TRY_ASSIGN(auto insert,
               database.prepare("INSERT INTO gate_decision (uid, release_id, phase, decision,"
                                " statement, decided_by, role, decided_at, snapshot,"
                                " snapshot_digest, submission_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                                " ?, ?, nullif(?, 0))"));
    insert.bind(uid, ground.release, toKey(ground.phase), toKey(kind), statement, decidedBy,
                toKey(role), change.now(), ground.packedSnapshot, ground.snapshotDigest,
                ground.submission ? ground.submission->id.value : 0);
    TRY(insert.run());
    const GateDecisionId id(database.lastInsertId());
    change.record(
        {Entity::GateDecision, id.value, ground.release.value, ground.app.value}, uid, {},
        {{QStringLiteral("release"), ground.releaseName},
         {QStringLiteral("phase"), toKey(ground.phase)},
         {QStringLiteral("decision"), toKey(kind)},
         {QStringLiteral("statement"), statement},
         {QStringLiteral("decided_by"), decidedBy},
         {QStringLiteral("role"), toKey(role)},
         {QStringLiteral("decided_at"), toTimestamp(change.now())},
         {QStringLiteral("submission"), ground.submission ? ground.submission->uid : QString()},
         {QStringLiteral("snapshot_sha256"), hexText(ground.snapshotDigest)}});
    return id;
}

/// `decision`: what it stands under where there is no submission.
Result<void> writeSignature(Change &change, const DecisionGround &ground, GateDecisionId decision,
                            GateDecisionKind kind, const QString &statement, Role role,
                            const UnlockedKey &key)
{
    const Database &database = change.database();
    GateSignature given;
    given.uid = change.newUid();
    given.release = ground.release;
    given.phase = ground.phase;
    if (ground.submission) {
        given.submission = ground.submission->id;
        given.submissionUid = ground.submission->uid;
    } else {
        given.decision = decision;
    }
    given.kind = kind;
    given.statement = statement;
    given.subject = ground.releaseName;
    given.snapshotDigest = ground.snapshotDigest;
    given.signedBy = change.account().displayName;
    given.accountUid = change.account().uid;
    TRY_ASSIGN(const std::vector<HeldPost> posts,
               postsAt(database, change.account().id, change.now()));
    given.post = postTitles(posts).zh;
    given.role = role;
    given.signedAt = change.now();
    given.keyUid = key.record.uid;
    TRY_ASSIGN(given.signature, key.key.sign(given.text()));
    TRY_ASSIGN(
        auto insert,
        database.prepare("INSERT INTO gate_signature (uid, release_id, phase, submission_id, "
                         "decision_id, decision, statement, subject, snapshot_digest, signed_by, "
                         "account_uid, post, role, signed_at, key_uid, signature) VALUES (?, ?, ?, "
                         "nullif(?, 0), nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(given.uid, given.release, toKey(given.phase), given.submission.value,
                given.decision.value, toKey(given.kind), given.statement, given.subject,
                given.snapshotDigest, given.signedBy, given.accountUid, given.post,
                toKey(given.role), given.signedAt, given.keyUid, given.signature);
    TRY(insert.run());
    change.record(
        {Entity::GateSignature, database.lastInsertId(), ground.release.value, ground.app.value},
        given.uid, {},
        {{QStringLiteral("release"), ground.releaseName},
         {QStringLiteral("phase"), toKey(given.phase)},
         {QStringLiteral("decision"), toKey(given.kind)},
         {QStringLiteral("statement"), given.statement},
         {QStringLiteral("subject"), given.subject},
         {QStringLiteral("signed_by"), given.signedBy},
         {QStringLiteral("account_uid"), given.accountUid},
         {QStringLiteral("post"), given.post},
         {QStringLiteral("role"), toKey(given.role)},
         {QStringLiteral("signed_at"), toTimestamp(given.signedAt)},
         {QStringLiteral("key_uid"), given.keyUid},
         {QStringLiteral("snapshot_sha256"), hexText(given.snapshotDigest)},
         {QStringLiteral("submission"), given.submissionUid},
         {QStringLiteral("signature"), hexText(given.signature)}});
    change.checkpointWith(key);
    return {};
}

Error voided(const std::vector<SnapshotDifference> &changes, Phase phase)
{
    QStringList named;
    for (const SnapshotDifference &change : changes) {
        if (named.size() == static_cast<qsizetype>(namedChanges))
            break;
        named += (label(change.what) + u' ' + change.key).trimmed();
    }
    if (changes.size() > namedChanges)
        named += GateSigning::tr("and %n more", nullptr,
                                 static_cast<int>(changes.size() - namedChanges));
    return Error{ErrorKind::Conflict,
                 GateSigning::tr("Below the submission of the %1 gate something changed since: %2. "
                                 "Nobody signs what is no longer there: have it submitted again.")
                     .arg(label(phase), named.join(GateSigning::tr(", "))),
                 {}};
}

} // namespace

QString GateSubmitted::replacement() const
{
    if (!replaced)
        return {};
    QStringList said{tr("It takes the place of what %1 submitted on %2.")
                         .arg(replaced->submittedBy, shortMomentText(replaced->submittedAt))};
    if (signaturesLost > 0)
        said += tr("%n signature(s) under that count no longer, and are to be given anew.", nullptr,
                   signaturesLost);
    return sentences(said);
}

Result<GateSubmitted> GateSigning::submit(Change &change, LibraryShelf &shelf, ReleaseId release,
                                          Phase phase, const QString &statement)
{
    const Database &database = change.database();
    const Account &account = change.account();
    TRY_ASSIGN(const QString said, checkStatement(statement));
    TRY_ASSIGN(const GateReading reading,
               GateReading::load(database, shelf, release, change.today()));
    TRY_ASSIGN(const bool submits, change.mayIn(reading.app, Permission::SubmitGate));
    if (!submits)
        return fail(ErrorKind::Refused,
                    tr("%1 holds no role that may submit gates.").arg(account.displayName));
    TRY(checkOpenApp(database, reading.app));
    const GateSigning signing(database, shelf);
    TRY_ASSIGN(const bool isStale, signing.isStale(reading, phase, change.today()));
    TRY(GateRepository::checkAllowed(reading.statusToDecide(phase, change.today()),
                                     GateDecisionKind::Passed, isStale));
    GateSubmitted submitted;
    TRY_ASSIGN(submitted.replaced, signing.standing(reading, phase));
    if (submitted.replaced) {
        TRY_ASSIGN(const auto given, signing.signatures(release));
        submitted.signaturesLost =
            static_cast<int>(std::ranges::count_if(given, [&](const CheckedSignature &each) {
                return each.isValid() && each.signature.submission == submitted.replaced->id;
            }));
    }
    TRY_ASSIGN(const GateSnapshot snapshot, GateSnapshot::take(database, reading, phase));
    TRY_ASSIGN(const QString releaseName, ReleaseRepository(database).nameOf(release));
    const auto &decided = reading.lastDecision[static_cast<size_t>(indexOf(phase))];
    const QString uid = change.newUid();
    TRY_ASSIGN(auto insert,
               database.prepare(
                   "INSERT INTO gate_submission (uid, release_id, phase, follows_id, statement, "
                   "submitted_by, account_uid, submitted_at, snapshot, snapshot_digest) VALUES (?, "
                   "?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?)"));
    insert.bind(uid, release, toKey(phase), decided ? decided->id.value : 0, said,
                account.displayName, account.uid, change.now(), packSnapshot(snapshot.json),
                snapshot.digest);
    TRY(insert.run());
    submitted.id = GateSubmissionId(database.lastInsertId());
    change.record({Entity::GateSubmission, submitted.id.value, release.value, reading.app.value},
                  uid, {},
                  {{QStringLiteral("release"), releaseName},
                   {QStringLiteral("phase"), toKey(phase)},
                   {QStringLiteral("statement"), said},
                   {QStringLiteral("submitted_by"), account.displayName},
                   {QStringLiteral("account_uid"), account.uid},
                   {QStringLiteral("submitted_at"), toTimestamp(change.now())},
                   {QStringLiteral("follows"), decided ? decided->uid : QString()},
                   {QStringLiteral("snapshot_sha256"), hexText(snapshot.digest)}});
    return submitted;
}

Result<void> checkIsNotSubmitter(const Database &database, const Account &account,
                                 const GateSubmission &submission)
{
    TRY_ASSIGN(const Holder holder, holderOf(database, account.id));
    if (holder.has(submission.accountUid) || holder.isNamed(submission.submittedBy))
        return fail(ErrorKind::Refused,
                    GateSigning::tr("%1 submitted this gate, so others sign it.")
                        .arg(submission.submittedBy));
    TRY_ASSIGN(const FormerHolders former, FormerHolders::of(database, account.id));
    if (former.has(submission.accountUid, submission.submittedAt)
        || former.isNamed(submission.submittedBy, submission.submittedAt))
        return tl::unexpected(FormerHolders::refusal(account.displayName, submission.submittedBy));
    return {};
}

Result<void> checkHasNotSigned(const Database &database, const Account &account,
                               const std::vector<CheckedSignature> &signatures)
{
    TRY_ASSIGN(const Holder holder, holderOf(database, account.id));
    TRY_ASSIGN(const FormerHolders former, FormerHolders::of(database, account.id));
    for (const CheckedSignature &each : signatures) {
        if (!each.isValid())
            continue;
        if (holder.has(each.signature.accountUid))
            return fail(
                ErrorKind::Invalid,
                GateSigning::tr("%1 has signed this already.").arg(each.signature.signedBy));
        if (former.has(each.signature.accountUid, each.signature.signedAt))
            return tl::unexpected(
                FormerHolders::refusal(account.displayName, each.signature.signedBy));
    }
    return {};
}

Result<std::optional<GateDecisionId>>
GateSigning::sign(Change &change, LibraryShelf &shelf, ReleaseId release, Phase phase,
                  GateDecisionKind decision, const QString &statement, const UnlockedKey &key,
                  const EvidenceProof &proof)
{
    const Database &database = change.database();
    const Account &account = change.account();
    const bool passes = decision == GateDecisionKind::Passed;
    QString said;
    if (!passes) {
        TRY_ASSIGN(said, checkStatement(statement));
    }
    TRY_ASSIGN(const GateReading reading,
               GateReading::load(database, shelf, release, change.today()));
    TRY_ASSIGN(const std::set<Role> roles,
               PermissionScope::rolesIn(database, account, reading.app));
    const std::optional<Role> deciding = decidingRole(account, roles);
    if (!deciding)
        return fail(ErrorKind::Refused,
                    tr("%1 holds no role that may decide gates.").arg(account.displayName));
    TRY(checkKey(change, key));
    TRY_ASSIGN(const App unchecked, AppRepository(database).app(reading.app));
    TRY(checkMayDecideGates(database, account, unchecked));
    TRY_ASSIGN(const App app, checkOpenApp(database, reading.app));

    const GateSigning signing(database, shelf);
    DecisionGround ground;
    ground.release = release;
    ground.app = reading.app;
    ground.phase = phase;
    TRY_ASSIGN(ground.releaseName, ReleaseRepository(database).nameOf(release));
    TRY_ASSIGN(const GateSigningState state, signing.state(reading, phase, change.today()));
    ground.submission = state.submission;
    if (passes && !state.submission)
        return fail(ErrorKind::Invalid,
                    tr("Nobody has submitted the %1 gate, so there is nothing to sign. Have it "
                       "submitted first.")
                        .arg(label(phase)));
    TRY_ASSIGN(const bool isStale, signing.isStale(reading, phase, change.today()));
    const bool isDeltaReturn =
        decision == GateDecisionKind::Rejected && state.isDelta && state.submission;
    if (isDeltaReturn)
        return fail(ErrorKind::Invalid,
                    tr("The %1 gate is passed. Re-open it where what was submitted anew does not "
                       "hold.")
                        .arg(label(phase)));
    if (state.submission && decision != GateDecisionKind::Reopened)
        TRY(checkIsNotSubmitter(database, account, *state.submission));
    if (passes && state.isVoid())
        return tl::unexpected(voided(state.changes, phase));
    TRY(GateRepository::checkAllowed(reading.statusToDecide(phase, change.today()), decision,
                                     isStale));

    if (state.submission && decision != GateDecisionKind::Reopened) {
        ground.snapshotDigest = state.submission->snapshotDigest;
        TRY_ASSIGN(const QByteArray snapshot, signing.snapshotOf(*state.submission));
        ground.packedSnapshot = packSnapshot(snapshot);
        if (passes) {
            TRY_ASSIGN(const bool isProven, proof.covers(snapshot));
            if (!isProven)
                TRY(EvidenceProof::of(database, snapshot));
        }
    } else {
        ground.submission.reset();
        TRY_ASSIGN(const GateSnapshot snapshot, GateSnapshot::take(database, reading, phase));
        ground.snapshotDigest = snapshot.digest;
        ground.packedSnapshot = packSnapshot(snapshot.json);
    }
    if (!passes) {
        TRY_ASSIGN(const GateDecisionId id,
                   writeDecision(change, ground, decision, said, *deciding));
        TRY(writeSignature(change, ground, id, decision, said, *deciding, key));
        return std::optional(id);
    }

    TRY(checkMayPass(database, account, app, reading.sheet, phase));
    TRY(checkHasNotSigned(database, account, state.signatures));
    std::vector<Role> taken;
    for (const CheckedSignature &each : state.signatures) {
        if (each.isValid())
            taken.push_back(each.signature.role);
    }
    const std::vector<SignatureSeat> &seats = SignaturePolicy::builtIn().seatsFor(app);
    const std::optional<Role> role = roleForSeat(seats, taken, roles);
    if (!role) {
        QStringList needed;
        for (const SignatureSeat &seat : state.open)
            needed += seatLabel(seat);
        return fail(ErrorKind::Refused,
                    tr("%1 is not among those whose signature is still needed: %2.")
                        .arg(account.displayName, needed.join(tr("; "))));
    }
    taken.push_back(*role);
    TRY(writeSignature(change, ground, {}, decision, state.submission->statement, *role, key));
    if (!openSeats(seats, taken).empty())
        return std::optional<GateDecisionId>();
    TRY_ASSIGN(const GateDecisionId id,
               writeDecision(change, ground, decision, state.submission->statement, *role));
    return std::optional(id);
}

Result<EvidenceProof> GateSigning::prove(const Database &database, ReleaseId release, Phase phase,
                                         Progress *progress)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT snapshot FROM gate_submission WHERE release_id = ? AND "
                                "phase = ? ORDER BY id DESC LIMIT 1"));
    rows.bind(release, toKey(phase));
    const QByteArray packed = rows.next() ? rows.bytes(0) : QByteArray();
    TRY(rows.finished());
    if (packed.isEmpty())
        return EvidenceProof();
    TRY_ASSIGN(const QByteArray snapshot, unpackSnapshot(packed));
    return EvidenceProof::of(database, snapshot, progress);
}

} // namespace gatehouse
