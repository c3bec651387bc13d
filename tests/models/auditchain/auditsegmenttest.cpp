#include "models/auditchain/auditlog.h"
#include "models/auditchain/auditsegment.h"
#include "models/base/digest.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/testworkspace.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstring>

using namespace gatehouse;

class AuditSegmentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void provesItself_data();
    void provesItself();
    void goesOnWhereTheOneBeforeEnds();
    void findsWhatWasChanged_data();
    void findsWhatWasChanged();
    void refusesWhatIsNoSegment_data();
    void refusesWhatIsNoSegment();
    void refusesEntriesThatAreNotThere();
    void endsWhenCancelled();
    void saysThatTheDiskIsFull_data();
    void saysThatTheDiskIsFull();

private:
    QByteArray written(qint64 first, qint64 last)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        need(AuditSegment::write(m_test->database(), first, last, buffer));
        return buffer.data();
    }
    static Result<AuditSegment> verify(QByteArray text)
    {
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        return AuditSegment::verify(buffer);
    }

    std::unique_ptr<TestWorkspace> m_test;
};

void AuditSegmentTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
    const AuditLog log(m_test->database());
    auto transaction = need(Transaction::begin(m_test->database()));
    while (need(log.count()) < 20)
        need(log.append(m_test->clock().now(), QStringLiteral("uid"), QStringLiteral("安全经理"),
                        QStringLiteral("test.append"),
                        {QJsonObject{{"uid", QStringLiteral("line\nbreak")}}}));
    need(transaction.commit());
}

void AuditSegmentTest::provesItself_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::newRow("all of it") << qint64(1) << qint64(0);
    QTest::newRow("the middle") << qint64(5) << qint64(9);
    QTest::newRow("one entry") << qint64(20) << qint64(20);
}

void AuditSegmentTest::provesItself()
{
    QFETCH(const qint64, first);
    QFETCH(const qint64, last);
    const QByteArray text = written(first, last);
    const AuditSegment segment = need(verify(text));
    QVERIFY(!segment.brokenAt);
    QCOMPARE(segment.first, first);
    QCOMPARE(segment.last, last == 0 ? 20 : last);
    QCOMPARE(text.count('\n'), segment.last - segment.first + 2);
    if (segment.last == 20)
        QCOMPARE(segment.head, need(AuditLog(m_test->database()).head()).digest);
}

void AuditSegmentTest::goesOnWhereTheOneBeforeEnds()
{
    const AuditSegment one = need(verify(written(1, 7)));
    QVERIFY(one.isContinuedBy(need(verify(written(8, 0)))));
    QVERIFY(!one.isContinuedBy(need(verify(written(9, 0)))));
    // Another log's entries begin elsewhere.
    QByteArray foreign = written(8, 0);
    foreign.replace(one.head.toHex(), QByteArray(64, 'a'));
    QVERIFY(!one.isContinuedBy(need(verify(foreign))));
}

void AuditSegmentTest::findsWhatWasChanged_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("again");
    QTest::newRow("who did it") << 5 << QByteArray("安全经理") << QByteArray("审计员") << false;
    QTest::newRow("what was done")
        << 5 << QByteArray("test.append") << QByteArray("test.delete") << false;
    QTest::newRow("with its own digest made to fit")
        << 5 << QByteArray("test.append") << QByteArray("test.delete") << true;
}

void AuditSegmentTest::findsWhatWasChanged()
{
    QFETCH(const int, line);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const bool, again);
    QByteArrayList lines = written(11, 0).split('\n');
    QVERIFY(lines[line].contains(from));
    lines[line].replace(from, to);
    if (again) {
        Digest digest(DigestAlgorithm::Sha256);
        digest.add(QByteArray::fromHex(lines[line - 1].left(64)));
        digest.add(lines[line].mid(65));
        lines[line].replace(0, 64, digest.result().toHex());
    }
    const AuditSegment segment = need(verify(lines.join('\n')));
    QCOMPARE(segment.brokenAt.value_or(0), 11 + line - 1 + (again ? 1 : 0));
}

void AuditSegmentTest::refusesWhatIsNoSegment_data()
{
    QTest::addColumn<int>("cut");
    QTest::addColumn<QByteArray>("added");
    QTest::newRow("nothing") << 0 << QByteArray();
    QTest::newRow("another file") << 0 << QByteArray("PK\x03\x04");
    QTest::newRow("without its last line") << -2 << QByteArray();
    QTest::newRow("with a line more") << -1 << QByteArray("more\n");
    QTest::newRow("a heading of another version")
        << 0
        << QByteArray(
               "{\"format\":\"gatehouse-audit-segment\",\"first\":1,\"last\":1,\"version\":2}"
               "\n");
}

void AuditSegmentTest::refusesWhatIsNoSegment()
{
    QFETCH(const int, cut);
    QFETCH(const QByteArray, added);
    QByteArrayList lines = written(1, 0).split('\n');
    QByteArray text;
    if (cut < 0)
        text = lines.mid(0, lines.size() + cut).join('\n') + '\n';
    const auto verified = verify(text + added);
    QVERIFY(!verified);
    QCOMPARE(verified.error().kind, ErrorKind::Unreadable);
}

void AuditSegmentTest::refusesEntriesThatAreNotThere()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    for (const auto &[first, last] : {std::pair(0, 5), std::pair(5, 4), std::pair(5, 21)}) {
        const auto refused = AuditSegment::write(m_test->database(), first, last, buffer);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    }
    QVERIFY(buffer.data().isEmpty());
}

void AuditSegmentTest::endsWhenCancelled()
{
    const AuditLog log(m_test->database());
    auto transaction = need(Transaction::begin(m_test->database()));
    for (int i = 0; i < 5000; ++i)
        need(log.append(m_test->clock().now(), QStringLiteral("uid"), QStringLiteral("a"),
                        QStringLiteral("test.append"), {}));
    need(transaction.commit());
    Progress progress;
    progress.cancel();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto cancelled = AuditSegment::write(m_test->database(), 1, 0, buffer, &progress);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
}

void AuditSegmentTest::saysThatTheDiskIsFull_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("nothing fits") << 0;
    QTest::newRow("the beginning does") << 20'000;
}

void AuditSegmentTest::saysThatTheDiskIsFull()
{
    QFETCH(const int, bytes);
    const AuditLog log(m_test->database());
    auto transaction = need(Transaction::begin(m_test->database()));
    for (int i = 0; i < 200; ++i)
        need(log.append(m_test->clock().now(), QStringLiteral("uid"), QStringLiteral("a"),
                        QStringLiteral("test.append"), {}));
    need(transaction.commit());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log.audit"));
    const auto full = [&] {
        const FileSizeLimit limit(bytes);
        return AuditSegment::writeTo(path, m_test->database(), 1, 0);
    }();
    QVERIFY(!full);
    QCOMPARE(full.error().kind, ErrorKind::Unwritable);
    QVERIFY2(full.error().message.contains(QLatin1StringView("not enough room")),
             qPrintable(full.error().message));
    QCOMPARE(full.error().cause, QString::fromLocal8Bit(std::strerror(EFBIG)));
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    need(AuditSegment::writeTo(path, m_test->database(), 1, 0));
}

QTEST_GUILESS_MAIN(AuditSegmentTest)
#include "auditsegmenttest.moc"
