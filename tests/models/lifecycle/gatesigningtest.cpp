#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/tampering.h"

#include "models/auditchain/auditcheckpoints.h"
#include "models/auditchain/auditlog.h"
#include "models/base/momenttext.h"
#include "models/lifecycle/gatestaleness.h"
#include "models/lifecycle/signatureexport.h"
#include "models/organization/organizationrepository.h"

#include <QDir>
#include <QProcess>
#include <QtTest>

#include <cerrno>
#include <cstring>

using namespace gatehouse;

Q_DECLARE_METATYPE(gatehouse::SignatureState)

namespace {

/// A release whose first gate can be passed.
class SignedGate : public LifecycleFixture
{
public:
    explicit SignedGate(int tier = 3)
    {
        publishSmall();
        app = addApp(QStringLiteral("PAY"), tier,
                     {{QStringLiteral("has_login"), true}, {QStringLiteral("outsourced"), false}});
        release = addRelease(app);
        judge({}, "O.1", Judgement::Compliant);
        judge(release, "A.1", Judgement::Compliant);
        judge(release, "A.2", Judgement::Compliant);
        for (const char *key : {"A.1", "A.2"})
            addEvidence(release, requirement(key).id, QByteArray("evidence of ") + key);
        addEvidence({}, requirement("O.1").id, "charter");
    }

    Result<GateSubmissionId> submit(Role role = Role::Assessor, Phase phase = Phase::Requirements,
                                    const QString &statement = QStringLiteral("all criteria hold"))
    {
        TRY_ASSIGN(auto change, Change::begin(session(role), actions::submitGate));
        TRY_ASSIGN(submitted, GateSigning::submit(change, *shelf, release, phase, statement));
        TRY(change.commit());
        return submitted.id;
    }
    /// True once it is decided.
    Result<bool> sign(Role role, GateDecisionKind kind = GateDecisionKind::Passed,
                      const QString &statement = QStringLiteral("not yet"))
    {
        const UnlockedKey key = keyOf(workspace(), session(role).account);
        return signWith(role, key, kind, statement);
    }
    Result<bool> signWith(Role role, const UnlockedKey &key,
                          GateDecisionKind kind = GateDecisionKind::Passed,
                          const QString &statement = QStringLiteral("not yet"))
    {
        TRY_ASSIGN(auto change, Change::begin(session(role), actions::signGate));
        TRY_ASSIGN(
            const auto decided,
            GateSigning::sign(change, *shelf, release, Phase::Requirements, kind, statement, key));
        TRY(change.commit());
        return decided.has_value();
    }
    GateSigningState signing()
    {
        const GateReading reading = need(GateReading::load(database(), *shelf, release, today()));
        return need(GateSigning(database(), *shelf).state(reading, Phase::Requirements, today()));
    }
    std::vector<CheckedSignature> signatures()
    {
        return need(GateSigning(database(), *shelf).signatures(release));
    }
    GateState state() { return status(release, Phase::Requirements).state; }

    AppId app;
    ReleaseId release;
    GateSubmitted submitted; ///< what came of the last submission
};

} // namespace

class GateSigningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneSubmitsAndAnotherSigns();
    void whoSubmitsDoesNotSign();
    void aCoreAppTakesTwoInTheirRoles();
    void nobodySignsTwice();
    void nothingIsSignedThatNobodySubmitted();
    void whatCannotPassIsNotSubmitted();
    void aChangeBelowMakesTheSubmissionVoid();
    void returningIsSignedToo();
    void aLaterSubmissionTakesItsPlace();
    void aStaleGateIsSignedAgainOnWhatChanged();
    void onlyOwnKeysInUseSign();
    void aDecisionSignsTheLog();
    void whatIsSignedIsWhatItSays();
    void findsTampering_data();
    void findsTampering();
    void aRevokedKeyKeepsWhatItSigned();
    void opensslAloneVerifies_data();
    void opensslAloneVerifies();
    void anExportThatFailsLeavesNothing_data();
    void anExportThatFailsLeavesNothing();
    void anExportGoesOnWhereOneWasKilled();
    void anExportIsNoFolderOfAWorkspacesLog();
    void saysWhoChangedWhat();
    void warnsBeforeSomethingEnds();
    void nobodySignsOverOtherBytes();
};

void GateSigningTest::oneSubmitsAndAnotherSigns()
{
    SignedGate gate;
    need(gate.submit());
    QCOMPARE(gate.state(), GateState::Ready);
    QCOMPARE(gate.signing().open.size(), 1);
    QVERIFY(gate.signing().submission);
    QVERIFY(need(gate.sign(Role::SecurityManager)));
    QCOMPARE(gate.state(), GateState::Passed);
    const GateDecision decision = need(gate.gates().decisions(gate.release)).front();
    QCOMPARE(decision.statement, QStringLiteral("all criteria hold"));
    QCOMPARE(decision.decidedBy, gate.session(Role::SecurityManager).account.displayName);
    QCOMPARE(decision.role, Role::SecurityManager);
    QVERIFY(!gate.signing().submission);
    const auto signatures = gate.signing().signatures;
    QCOMPARE(signatures.size(), 1);
    QCOMPARE(signatures.front().state, SignatureState::Valid);
    QCOMPARE(signatures.front().signature.snapshotDigest, decision.snapshotDigest);
    QVERIFY(need(gate.gates().damagedDecisions()).empty());
}

void GateSigningTest::whoSubmitsDoesNotSign()
{
    SignedGate gate;
    need(gate.submit(Role::SecurityManager));
    const auto own = gate.sign(Role::SecurityManager);
    QCOMPARE(own.error().kind, ErrorKind::Refused);
    QVERIFY(own.error().message.contains(QStringLiteral("submitted this gate")));
    QCOMPARE(gate.sign(Role::SecurityManager, GateDecisionKind::Rejected).error().kind,
             ErrorKind::Refused);
    QVERIFY(need(gate.sign(Role::Administrator)));
}

void GateSigningTest::aCoreAppTakesTwoInTheirRoles()
{
    SignedGate gate(1);
    need(gate.submit());
    QCOMPARE(gate.signing().open.size(), 2);
    QVERIFY(!need(gate.sign(Role::Administrator)));
    QCOMPARE(gate.state(), GateState::Ready);
    const std::vector<SignatureSeat> left = gate.signing().open;
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.front(), (SignatureSeat{Role::SecurityManager, Role::Approver}));
    QVERIFY(need(gate.sign(Role::SecurityManager)));
    QCOMPARE(gate.state(), GateState::Passed);
    QCOMPARE(gate.signing().signatures.size(), 2);
}

void GateSigningTest::nobodySignsTwice()
{
    SignedGate gate(1);
    need(gate.submit());
    QVERIFY(!need(gate.sign(Role::SecurityManager)));
    QCOMPARE(gate.sign(Role::SecurityManager).error().kind, ErrorKind::Invalid);
    QCOMPARE(gate.signatures().size(), 1);
}

void GateSigningTest::nothingIsSignedThatNobodySubmitted()
{
    SignedGate gate;
    const auto early = gate.sign(Role::SecurityManager);
    QCOMPARE(early.error().kind, ErrorKind::Invalid);
    QVERIFY(gate.signatures().empty());
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    QCOMPARE(gate.sign(Role::Administrator).error().kind, ErrorKind::Invalid);
}

void GateSigningTest::whatCannotPassIsNotSubmitted()
{
    SignedGate gate;
    QCOMPARE(gate.submit(Role::Viewer).error().kind, ErrorKind::Refused);
    QCOMPARE(gate.submit(Role::Assessor, Phase::Requirements, {}).error().kind, ErrorKind::Invalid);
    const auto early = gate.submit(Role::Assessor, Phase::Design);
    QCOMPARE(early.error().kind, ErrorKind::Invalid);
    QVERIFY(early.error().message.contains(QStringLiteral("the gate before it")));
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    QCOMPARE(gate.submit().error().kind, ErrorKind::Invalid); // it is passed
}

void GateSigningTest::aChangeBelowMakesTheSubmissionVoid()
{
    SignedGate gate(1);
    need(gate.submit());
    need(gate.sign(Role::Administrator));
    gate.judge(gate.release, "A.1", Judgement::Partial);
    QVERIFY(gate.signing().isVoid());
    const auto voided = gate.sign(Role::SecurityManager);
    QCOMPARE(voided.error().kind, ErrorKind::Conflict);
    QVERIFY2(voided.error().message.contains(QStringLiteral("Assessment A.1")),
             qPrintable(voided.error().message));
    // What came in addition takes nothing away from what is signed.
    gate.judge(gate.release, "A.1", Judgement::Compliant);
    need(gate.submit());
    gate.addEvidence(gate.release, gate.requirement("A.1").id, "one more");
    QVERIFY(!gate.signing().isVoid());
    QCOMPARE(gate.signing().open.size(), 2); // those of the first submission signed another thing
    need(gate.sign(Role::Administrator));
    QVERIFY(need(gate.sign(Role::SecurityManager)));
}

void GateSigningTest::returningIsSignedToo()
{
    SignedGate gate;
    need(gate.submit());
    QCOMPARE(gate.sign(Role::SecurityManager, GateDecisionKind::Rejected, {}).error().kind,
             ErrorKind::Invalid);
    QVERIFY(need(gate.sign(Role::SecurityManager, GateDecisionKind::Rejected)));
    QCOMPARE(gate.state(), GateState::Rejected);
    QVERIFY(!gate.signing().submission);
    QCOMPARE(gate.signing().signatures.front().signature.statement, QStringLiteral("not yet"));
    QVERIFY(need(gate.sign(Role::SecurityManager, GateDecisionKind::Reopened)));
    need(gate.submit());
    QVERIFY(need(gate.sign(Role::SecurityManager)));
    QCOMPARE(gate.signatures().size(), 3);
    for (const CheckedSignature &each : gate.signatures())
        QCOMPARE(each.state, SignatureState::Valid);
}

void GateSigningTest::aLaterSubmissionTakesItsPlace()
{
    SignedGate gate(1);
    const GateSubmissionId first = need(gate.submit());
    QCOMPARE(gate.submitted.replacement(), QString());
    const GateSubmission waiting = *gate.signing().submission;
    need(gate.sign(Role::SecurityManager));
    const GateSubmissionId second =
        need(gate.submit(Role::ProjectLead, Phase::Requirements, QStringLiteral("once more")));
    QVERIFY(first != second);
    // Whoever submits is told whose it was, of when, and what is to be signed again.
    QCOMPARE(gate.submitted.replaced, std::optional(waiting));
    QCOMPARE(gate.submitted.signaturesLost, 1);
    const QString said = gate.submitted.replacement();
    QVERIFY2(said.contains(waiting.submittedBy) && said.contains(u"anew"), qPrintable(said));
    QVERIFY2(said.contains(shortMomentText(waiting.submittedAt)), qPrintable(said));
    QCOMPARE(gate.signing().submission->id, second);
    QVERIFY(gate.signing().signatures.empty());
    QCOMPARE(gate.signing().open.size(), 2);
}

void GateSigningTest::aStaleGateIsSignedAgainOnWhatChanged()
{
    SignedGate gate;
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    gate.judge(gate.release, "A.1", Judgement::Partial);
    const GateDecisionId first = need(gate.gates().decisions(gate.release)).back().id;
    QVERIFY(!need(gate.gates().changesSince(first, gate.today())).empty());
    need(gate.submit());
    QVERIFY(gate.signing().isDelta);
    QCOMPARE(gate.state(), GateState::Passed); // and stale, until the last one signs
    QCOMPARE(gate.sign(Role::SecurityManager, GateDecisionKind::Rejected).error().kind,
             ErrorKind::Invalid);
    QVERIFY(need(gate.sign(Role::SecurityManager)));
    const GateDecisionId second = need(gate.gates().decisions(gate.release)).back().id;
    QVERIFY(second != first);
    QVERIFY(need(gate.gates().changesSince(second, gate.today())).empty());
}

void GateSigningTest::onlyOwnKeysInUseSign()
{
    SignedGate gate;
    need(gate.submit());
    const UnlockedKey others = keyOf(gate.workspace(), gate.session(Role::Administrator).account);
    QCOMPARE(gate.signWith(Role::SecurityManager, others).error().kind, ErrorKind::Refused);
    const UnlockedKey own = keyOf(gate.workspace(), gate.session(Role::SecurityManager).account);
    {
        Change change =
            need(Change::begin(gate.session(Role::SecurityManager), actions::revokeKey));
        need(KeyAdministration::revoke(change, own.record.uid, QStringLiteral("lost")));
        need(change.commit());
    }
    const auto revoked = gate.signWith(Role::SecurityManager, own);
    QCOMPARE(revoked.error().kind, ErrorKind::Refused);
    QVERIFY(revoked.error().message.contains(QStringLiteral("revoked")));
    QVERIFY(gate.signatures().empty());
}

void GateSigningTest::aDecisionSignsTheLog()
{
    SignedGate gate;
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    const auto chain = need(AuditLog(gate.database()).verify());
    const auto checkpoints = need(AuditCheckpoints(gate.database()).verify(chain));
    QCOMPARE(checkpoints.valid, 1);
    QVERIFY(checkpoints.ok());
    QCOMPARE(checkpoints.upTo, need(AuditLog(gate.database()).count()));
}

void GateSigningTest::whatIsSignedIsWhatItSays()
{
    SignedGate gate;
    {
        Change change = gate.change();
        Person person;
        person.name = QStringLiteral("王芳");
        person.post = QStringLiteral("安全经理");
        person.account = gate.session(Role::SecurityManager).account.id;
        need(OrganizationRepository::addPerson(change, person));
        need(change.commit());
    }
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    const GateSignature given = gate.signatures().front().signature;
    const QJsonObject said = QJsonDocument::fromJson(given.text()).object();
    const GateDecision decision = need(gate.gates().decisions(gate.release)).front();
    QCOMPARE(said["format"].toString(), QStringLiteral("gatehouse-gate-signature-1"));
    QCOMPARE(said["snapshot_sha256"].toString(),
             QString::fromLatin1(decision.snapshotDigest.toHex()));
    QCOMPARE(said["statement"].toString(), QStringLiteral("all criteria hold"));
    QCOMPARE(said["decision"].toString(), QStringLiteral("passed"));
    QCOMPARE(said["subject"].toString(), QStringLiteral("PAY@1.0"));
    QCOMPARE(said["post"].toString(), QStringLiteral("安全经理"));
    QCOMPARE(said["role"].toString(), QStringLiteral("security_manager"));
    QCOMPARE(said["signed_by"].toString(), gate.session(Role::SecurityManager).account.displayName);
    QCOMPARE(said["signed_at"].toString(), toTimestamp(gate.clock().now()));
}

void GateSigningTest::findsTampering_data()
{
    using enum SignatureState;
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<SignatureState>("state");
    const auto row = [](const char *set, SignatureState state) {
        QTest::newRow(set) << QByteArray("UPDATE gate_signature SET ") + set << state;
    };
    row("decision = 'rejected'", Invalid);
    row("statement = 'other'", Invalid);
    row("subject = 'PAY@2.0'", Invalid);
    row("snapshot_digest = zeroblob(32)", Invalid);
    row("signed_by = 'somebody else'", Invalid);
    row("post = 'director'", Invalid);
    row("role = 'administrator'", Invalid);
    row("signed_at = '2026-01-01T00:00:00.000Z'", Invalid);
    row("phase = 'design'", Invalid);
    row("uid = 'x'", Invalid);
    row("signature = x'0011'", Invalid);
    row("account_uid = 'x'", UnknownKey);
    row("key_uid = 'x'", UnknownKey);
    QTest::newRow("another snapshot")
        << QByteArray("UPDATE gate_submission SET snapshot_digest = zeroblob(32)") << OtherContent;
    QTest::newRow("another submission")
        << QByteArray("UPDATE gate_submission SET uid = 'x'") << Invalid;
    QTest::newRow("revoked before")
        << QByteArray("UPDATE signing_key SET revoked_at = '2020-01-01T00:00:00.000Z'")
        << RevokedKey;
    QTest::newRow("another's key")
        << QByteArray("UPDATE signing_key SET account_id = 1") << UnknownKey;
    QTest::newRow("no key") << QByteArray("UPDATE signing_key SET public_key = 'AAAA'")
                            << UnknownKey;
    // The log was computed anew, and what was signed of it taken out.
    QTest::newRow("no head") << QByteArray("DELETE FROM audit_checkpoint") << HeadGone;
}

void GateSigningTest::findsTampering()
{
    QFETCH(QByteArray, sql);
    QFETCH(SignatureState, state);
    SignedGate gate;
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    for (const char *trigger : {"gate_signature_no_update", "gate_submission_no_update",
                                "signing_key_no_update", "audit_checkpoint_no_delete"})
        need(gate.database().execute(QByteArray("DROP TRIGGER ") + trigger));
    // Only the signer's key.
    need(gate.database().execute("DELETE FROM signing_key_secret"));
    need(gate.database().execute(sql));
    const auto verification = need(GateSigning(gate.database(), *gate.shelf).verify());
    QCOMPARE(verification.signedCount, 1);
    QCOMPARE(verification.broken.size(), 1);
    QCOMPARE(verification.broken.front().state, state);
}

void GateSigningTest::aRevokedKeyKeepsWhatItSigned()
{
    SignedGate gate;
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    gate.clock().set(gate.clock().now().addDays(1));
    const UnlockedKey key = keyOf(gate.workspace(), gate.session(Role::SecurityManager).account);
    Change change = need(Change::begin(gate.session(Role::SecurityManager), actions::revokeKey));
    need(KeyAdministration::revoke(change, key.record.uid, QStringLiteral("left")));
    need(change.commit());
    QCOMPARE(gate.signatures().front().state, SignatureState::Valid);
}

void GateSigningTest::opensslAloneVerifies_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::newRow("Ed25519") << QStringLiteral("ed25519");
    QTest::newRow("SM2") << QStringLiteral("sm2");
}

void GateSigningTest::opensslAloneVerifies()
{
    QFETCH(QString, algorithm);
    SignedGate gate;
    const Session session = gate.session(Role::SecurityManager);
    {
        Change change = need(Change::begin(session, actions::createKey));
        need(KeyAdministration::create(change, *fromKey<SignatureAlgorithm>(algorithm), keyPassword,
                                       cheapSeal));
        need(change.commit());
    }
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    const GateDecision decision = need(gate.gates().decisions(gate.release)).front();
    const QString folder = gate.file(QStringLiteral("signed"));
    const auto pieces =
        need(SignatureExport::write(gate.database(), *gate.shelf, decision.id, folder));
    QCOMPARE(pieces.size(), 1);
    const auto run = [&](const QString &command) {
        QProcess process;
        process.setWorkingDirectory(folder);
        QStringList arguments = command.split(u' ');
        process.start(arguments.takeFirst(), arguments);
        if (!process.waitForFinished())
            qFatal("openssl cannot be started");
        return process.exitCode();
    };
    QFile read(folder + QStringLiteral("/VERIFY.txt"));
    QVERIFY(read.open(QIODevice::ReadOnly));
    QVERIFY(read.readAll().contains(pieces.front().command().toUtf8()));
    QCOMPARE(run(pieces.front().command()), 0);
    QFile snapshot(folder + u'/' + SignatureExport::snapshotFile());
    QVERIFY(snapshot.open(QIODevice::ReadOnly));
    QCOMPARE(Digest::of(DigestAlgorithm::Sha256, snapshot.readAll()), decision.snapshotDigest);
    // What is there stays.
    QCOMPARE(SignatureExport::write(gate.database(), *gate.shelf, decision.id, folder).error().kind,
             ErrorKind::Conflict);
    // Another text is not what was signed.
    QFile text(folder + u'/' + pieces.front().textFile);
    QVERIFY(text.open(QIODevice::ReadWrite));
    const QByteArray changed = text.readAll().replace("passed", "failed");
    text.seek(0);
    text.write(changed);
    text.close();
    QVERIFY(run(pieces.front().command()) != 0);
}

void GateSigningTest::anExportThatFailsLeavesNothing_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("a folder of its own") << false;
    QTest::newRow("a folder that was there") << true;
}

void GateSigningTest::anExportThatFailsLeavesNothing()
{
    QFETCH(const bool, isThere);
    SignedGate gate;
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    const GateDecision decision =
        need(gate.gates().decision(need(gate.gates().decisions(gate.release)).front().id));
    const QString outside = gate.file(QStringLiteral("out"));
    const QString folder = outside + QStringLiteral("/signed");
    if (isThere)
        QVERIFY(QDir().mkpath(folder));
    const auto write = [&] {
        return SignatureExport::write(gate.database(), *gate.shelf, decision.id, folder);
    };
    // It has no room for the content, which is written after what was signed of it.
    const auto full = [&] {
        const FileSizeLimit limit(decision.snapshot.size() - 1);
        return write();
    }();
    QVERIFY(!full);
    QCOMPARE(full.error().kind, ErrorKind::Unwritable);
    QVERIFY2(full.error().message.contains(QLatin1StringView("not enough room")),
             qPrintable(full.error().message));
    QCOMPARE(full.error().cause, QString::fromLocal8Bit(std::strerror(EFBIG)));
    QCOMPARE(QFileInfo::exists(outside), isThere);
    QCOMPARE(QFileInfo::exists(folder), isThere);
    QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    // So that the next one finds its names free.
    need(write());
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
             5);
}

void GateSigningTest::anExportGoesOnWhereOneWasKilled()
{
    SignedGate gate;
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    const GateDecisionId decision = need(gate.gates().decisions(gate.release)).front().id;
    const QString folder = gate.file(QStringLiteral("signed"));
    const auto write = [&] {
        return SignatureExport::write(gate.database(), *gate.shelf, decision, folder);
    };
    need(write());
    const QStringList whole = QDir(folder).entryList(QDir::Files);
    QVERIFY(QFile::remove(folder + QStringLiteral("/VERIFY.txt")));
    QVERIFY(QFile::remove(folder + QStringLiteral("/signature-1.sig")));
    need(write());
    QCOMPARE(QDir(folder).entryList(QDir::Files), whole);
    // What says something else is somebody's.
    QFile text(folder + QStringLiteral("/signature-1.json"));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("theirs") > 0);
    text.close();
    const auto refused = write();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

void GateSigningTest::anExportIsNoFolderOfAWorkspacesLog()
{
    SignedGate gate;
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    const GateDecisionId decision = need(gate.gates().decisions(gate.release)).front().id;
    for (const char *place : {"-journal", "-journal/signed"}) {
        const QString folder = gate.workspace().path() + QLatin1StringView(place);
        const auto refused = SignatureExport::write(gate.database(), *gate.shelf, decision, folder);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(!QFileInfo::exists(gate.workspace().path() + QStringLiteral("-journal")));
    }
}

void GateSigningTest::saysWhoChangedWhat()
{
    SignedGate gate;
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    const GateDecisionId decision = need(gate.gates().decisions(gate.release)).front().id;
    const GateStaleness staleness(gate.database(), *gate.shelf);
    QVERIFY(need(staleness.reasons(decision, gate.today())).empty());
    gate.clock().set(gate.clock().now().addDays(1));
    gate.judge(gate.release, "A.1", Judgement::Partial);
    const qint64 entry = need(AuditLog(gate.database()).count());
    // What others did since is not it.
    gate.judge(gate.release, "A.3", Judgement::Compliant);
    // Nor is what somebody else recorded of the same requirement.
    gate.addEvidence(gate.release, gate.requirement("A.1").id, "more of the same");
    const auto reasons = need(staleness.reasons(decision, gate.today()));
    QCOMPARE(reasons.size(), 1);
    const StaleReason &reason = reasons.front();
    QCOMPARE(reason.difference.what, SnapshotDifference::What::Assessment);
    QCOMPARE(reason.difference.key, QStringLiteral("A.1"));
    const auto judgement = std::ranges::find(reason.fields, QStringLiteral("judgement"),
                                             &StaleReason::FieldChange::field);
    QVERIFY(judgement != reason.fields.end());
    QCOMPARE(judgement->before, QJsonValue(QStringLiteral("compliant")));
    QCOMPARE(judgement->after, QJsonValue(QStringLiteral("partial")));
    QCOMPARE(reason.entry, entry);
    QCOMPARE(reason.changedBy, QStringLiteral("Owner"));
    QCOMPARE(reason.changedAt, gate.clock().now());
    // What fields hold is worded as it is elsewhere, what counts first, in either language.
    QVERIFY2(reason.changes().startsWith(QStringLiteral("Judgement: Compliant → Partially")),
             qPrintable(reason.changes()));
    const Phrasebook chinese(Language::Chinese);
    const QString inChinese = reason.sentence(FieldWording(chinese));
    QVERIFY2(inChinese.contains(QStringLiteral("：符合 → 部分符合")), qPrintable(inChinese));
    QVERIFY2(!inChinese.contains(QLatin1StringView("compliant")), qPrintable(inChinese));
    QCOMPARE(reason.firstOn(), gate.today());
    QVERIFY(StaleReason::count(reasons).contains(gate.today().toString(Qt::ISODate)));
    QVERIFY(reason.author().contains(QStringLiteral("Owner")));
}

void GateSigningTest::warnsBeforeSomethingEnds()
{
    SignedGate gate;
    const QDate last = gate.today().addDays(40);
    {
        Change change = gate.change("evidence.edit");
        for (const Evidence &stored :
             need(EvidenceRepository(gate.database()).ofRelease(gate.release))) {
            Evidence ending = stored;
            ending.expiresOn = last;
            need(EvidenceRepository::update(change, ending));
        }
        need(change.commit());
    }
    need(gate.submit());
    need(gate.sign(Role::SecurityManager));
    const auto warnings = [&] {
        const GateReading reading =
            need(GateReading::load(gate.database(), *gate.shelf, gate.release, gate.today()));
        return GateStaleness::endingSoon(reading, gate.today());
    };
    const auto goTo = [&](int daysLeft) {
        gate.clock().set(QDateTime(last.addDays(-daysLeft), QTime(9, 0), Qt::UTC));
    };
    QVERIFY(warnings().empty());
    for (const auto &[left, step] : {std::pair(30, 30), std::pair(15, 30), std::pair(14, 14),
                                     std::pair(8, 14), std::pair(7, 7), std::pair(0, 7)}) {
        goTo(left);
        const auto found = warnings();
        QVERIFY(!found.empty());
        QCOMPARE(found.front().warning, step);
        QCOMPARE(found.front().daysLeft, left);
        QCOMPARE(found.front().difference.what, SnapshotDifference::What::EvidenceExpired);
    }
    goTo(-1);
    QVERIFY(warnings().empty()); // it is stale now
    const GateDecisionId decision = need(gate.gates().decisions(gate.release)).front().id;
    const auto reasons =
        need(GateStaleness(gate.database(), *gate.shelf).reasons(decision, gate.today()));
    QVERIFY(!reasons.empty());
    QCOMPARE(reasons.front().endedOn, last);
}

// The digests of evidence are what is signed; the bytes behind them can be others since.
void GateSigningTest::nobodySignsOverOtherBytes()
{
    SignedGate gate;
    need(gate.submit());
    keyOf(gate.workspace(), gate.session(Role::SecurityManager).account);
    const auto write = [&gate](const QByteArray &bytes) {
        runPast(gate.database(), {"blob_chunk_no_update"},
                "UPDATE blob_chunk SET bytes = CAST('" + bytes
                    + "' AS BLOB) WHERE blob_id = (SELECT blob_id FROM evidence WHERE number = "
                      "'E-0002')");
    };
    write("evidence of a.2");
    const auto refused = gate.sign(Role::SecurityManager);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY2(refused.error().message.contains(QStringLiteral("E-0002")),
             qPrintable(refused.error().message));
    const auto proof = GateSigning::prove(gate.database(), gate.release, Phase::Requirements);
    QCOMPARE(proof.error().message, refused.error().message);
    QVERIFY(gate.signatures().empty());
    write("evidence of A.2");
    need(GateSigning::prove(gate.database(), gate.release, Phase::Requirements));
    QVERIFY(need(gate.sign(Role::SecurityManager)));
}

QTEST_GUILESS_MAIN(GateSigningTest)
#include "gatesigningtest.moc"
