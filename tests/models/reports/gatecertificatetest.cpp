#include "models/reports/gatecertificate.h"
#include "tests/support/filesizelimit.h"

#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/models/reports/pdfreading.h"

#include <QTest>

using namespace gatehouse;

/// The certificate as it is read, in the PDF's own text.
class GateCertificateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoSignedWhatInBothLanguages();
    void saysWhetherWhatItRestsOnHasChanged();
    void isOfWhatWasSignedOnly();
    void isWholeOrRefused_data();
    void isWholeOrRefused();
};

void GateCertificateTest::tellsWhoSignedWhatInBothLanguages()
{
    LifecycleFixture bench;
    bench.publishSmall();
    const ReleaseId release = bench.addRelease(bench.addApp(QStringLiteral("PAY")));
    const GateDecisionId id =
        bench.decide(release, Phase::Requirements, GateDecisionKind::Rejected);
    const QString target = bench.file(QStringLiteral("certificate.pdf"));
    need(GateCertificate::write(bench.database(), *bench.shelf, id, target, bench.clock().now()));
    const QString text = PdfReading(target).text();
    const auto signatures = need(GateSigning(bench.database(), *bench.shelf).signatures(release));
    const QString fingerprint = signatures.front().key->fingerprint();
    const GateDecision decision = need(bench.gates().decision(id));
    for (const QString &said :
         {QStringLiteral("门禁证书"), QStringLiteral("Gatecertificate"), QStringLiteral("已退回"),
          QStringLiteral("Rejected"), QStringLiteral("reviewed"), QStringLiteral("Securitymanager"),
          QStringLiteral("Ed25519"), fingerprint,
          QString::fromLatin1(decision.snapshotDigest.toHex()),
          QStringLiteral("opensslpkeyutl-verify"), QStringLiteral("Valid"), QStringLiteral("有效")})
        QVERIFY2(text.contains(said), qPrintable(said + u'\n' + text));
    // What is there stays, unless somebody says otherwise.
    QCOMPARE(GateCertificate::write(bench.database(), *bench.shelf, id, target, bench.clock().now())
                 .error()
                 .kind,
             ErrorKind::Conflict);
}

void GateCertificateTest::saysWhetherWhatItRestsOnHasChanged()
{
    LifecycleFixture bench;
    bench.publishSmall();
    const ReleaseId release = bench.addRelease(bench.addApp(QStringLiteral("PAY")));
    bench.judge(release, "A.1", Judgement::Compliant);
    const GateDecisionId id =
        bench.decide(release, Phase::Requirements, GateDecisionKind::Rejected);
    const auto written = [&](const char *name) {
        const QString target = bench.file(QLatin1String(name));
        need(GateCertificate::write(bench.database(), *bench.shelf, id, target,
                                    bench.clock().now()));
        return PdfReading(target).text();
    };
    const QString then = written("then.pdf");
    QVERIFY2(then.contains(QStringLiteral("Nothingthatitrestsonhadchanged")), qPrintable(then));
    bench.clock().set(bench.clock().now().addDays(2));
    bench.judge(release, "A.1", Judgement::Partial);
    const QString since = written("since.pdf");
    for (const QString &said : {QStringLiteral("Sincethedecision"), QStringLiteral("决定之后"),
                                QStringLiteral("gatewhy-stale"), QStringLiteral("changes:1"),
                                bench.today().toString(Qt::ISODate)})
        QVERIFY2(since.contains(said), qPrintable(said + u'\n' + since));
    // What was signed is what it was.
    QVERIFY(since.contains(
        QString::fromLatin1(need(bench.gates().decision(id)).snapshotDigest.toHex())));
}

void GateCertificateTest::isOfWhatWasSignedOnly()
{
    LifecycleFixture bench;
    bench.publishSmall();
    const ReleaseId release = bench.addRelease(bench.addApp(QStringLiteral("PAY")));
    const GateDecisionId id =
        bench.decide(release, Phase::Requirements, GateDecisionKind::Rejected);
    need(bench.database().execute("DROP TRIGGER gate_signature_no_delete"));
    need(bench.database().execute("DELETE FROM gate_signature"));
    const QString target = bench.file(QStringLiteral("certificate.pdf"));
    const auto written =
        GateCertificate::write(bench.database(), *bench.shelf, id, target, bench.clock().now());
    QCOMPARE(written.error().kind, ErrorKind::NotFound);
    QVERIFY(!QFile::exists(target));
}

void GateCertificateTest::isWholeOrRefused_data()
{
    QTest::addColumn<qint64>("room");
    for (const qint64 room : {0, 4096, 12288, 32768})
        QTest::addRow("%lld bytes", static_cast<long long>(room)) << room;
}

void GateCertificateTest::isWholeOrRefused()
{
    QFETCH(const qint64, room);
    LifecycleFixture bench;
    bench.publishSmall();
    const ReleaseId release = bench.addRelease(bench.addApp(QStringLiteral("PAY")));
    const GateDecisionId id =
        bench.decide(release, Phase::Requirements, GateDecisionKind::Rejected);
    const QString target = bench.file(QStringLiteral("certificate.pdf"));
    // What is read for the first time must not need the room.
    need(bench.gates().decision(id));
    const auto written = [&] {
        const FileSizeLimit limit(room);
        return GateCertificate::write(bench.database(), *bench.shelf, id, target,
                                      bench.clock().now());
    }();
    QVERIFY(!written);
    QVERIFY(!QFile::exists(target));
}

QTEST_MAIN(GateCertificateTest)
#include "gatecertificatetest.moc"
