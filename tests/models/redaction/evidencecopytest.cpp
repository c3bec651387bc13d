#include "models/redaction/evidencecopy.h"
#include "models/redaction/picture.h"
#include "tests/models/evidence/evidencefixture.h"
#include "tests/support/auditrecords.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QTest>

using namespace gatehouse;

namespace {

Redaction mark(int left, int top, int width, int height)
{
    Redaction mark;
    mark.left = left;
    mark.top = top;
    mark.width = width;
    mark.height = height;
    return mark;
}

/// White, with a text in it that no pixel shows.
QByteArray picture(const char *format, QSize size = {60, 40})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setText(QStringLiteral("Comment"), QStringLiteral("taken by Zhang San"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// A JPEG whose EXIF says that its left side is up, as a phone held upright writes it.
QByteArray turnedJpeg()
{
    const QByteArray tiff("II*\0\x08\0\0\0"
                          "\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0",
                          26);
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray jpeg = picture("jpg");
    const auto length = static_cast<char>(exif.size() + 2);
    jpeg.insert(2, QByteArray("\xff\xe1\0", 3) + QByteArray(1, length) + exif);
    return jpeg;
}

} // namespace

class EvidenceCopyTest : public QObject
{
    Q_OBJECT

    EvidenceId file(const QString &name, const QByteArray &content)
    {
        return m_test->add(content, EvidenceFixture::first, {EvidenceFixture::a1}, name);
    }
    Result<void> paint(EvidenceId id, const std::vector<Redaction> &marks)
    {
        Evidence marked = need(m_test->repository().evidence(id));
        marked.redactions = marks;
        Change change = m_test->change();
        TRY(EvidenceRepository::update(change, marked));
        return change.commit();
    }
    Result<int> save(EvidenceId id, CopyForm form, Role role = Role::Administrator)
    {
        return saveEvidenceCopy(m_test->database(), m_test->session(role).account, id,
                                {target(), FileTarget::Existing::Replace}, form);
    }
    QString target() const { return m_test->file(QStringLiteral("copy")); }
    QByteArray saved() const
    {
        QFile copy(target());
        return copy.open(QIODevice::ReadOnly) ? copy.readAll() : QByteArray();
    }

    std::unique_ptr<EvidenceFixture> m_test;

private Q_SLOTS:
    void init() { m_test = std::make_unique<EvidenceFixture>(); }

    void marksNameWhoAndWhen()
    {
        const EvidenceId id = file(QStringLiteral("a.png"), picture("png"));
        need(paint(id, {mark(1, 2, 3, 4)}));
        auto stored = need(m_test->repository().evidence(id)).redactions;
        QCOMPARE(stored.size(), 1u);
        QCOMPARE(stored[0].width, 3);
        QVERIFY(!stored[0].markedBy.isEmpty());
        QCOMPARE(stored[0].markedAt, m_test->clock().now());
        const QJsonObject logged = newestAuditRecords(m_test->database())[0];
        QCOMPARE(logged["before"].toObject(), (QJsonObject{{"redactions", QJsonArray()}}));
        QCOMPARE(logged["after"]["redactions"][0]["left"].toInt(), 1);

        // What is there stays whose it is when another is added.
        const Redaction first = stored[0];
        m_test->clock().set(m_test->clock().now().addDays(1));
        stored.push_back(mark(5, 5, 5, 5));
        need(paint(id, stored));
        stored = need(m_test->repository().evidence(id)).redactions;
        QCOMPARE(stored[0], first);
        QCOMPARE(stored[1].markedAt, m_test->clock().now());
        need(paint(id, {}));
        QVERIFY(need(m_test->repository().evidence(id)).redactions.empty());
    }

    void refusesMarks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<int>>("place");
        QTest::addColumn<int>("many");
        QTest::newRow("on what is no picture") << "a.txt" << QList<int>{0, 0, 1, 1} << 1;
        QTest::newRow("without a width") << "a.png" << QList<int>{0, 0, 0, 1} << 1;
        QTest::newRow("without a height") << "a.png" << QList<int>{0, 0, 1, 0} << 1;
        QTest::newRow("outside") << "a.png" << QList<int>{-1, 0, 1, 1} << 1;
        QTest::newRow("far outside") << "a.png" << QList<int>{0, 200'000, 1, 1} << 1;
        QTest::newRow("too many") << "a.png" << QList<int>{0, 0, 1, 1} << Redaction::most + 1;
    }
    void refusesMarks()
    {
        QFETCH(QString, name);
        QFETCH(QList<int>, place);
        QFETCH(int, many);
        const EvidenceId id = file(name, picture("png"));
        const Redaction one = mark(place[0], place[1], place[2], place[3]);
        const auto done = paint(id, std::vector<Redaction>(static_cast<size_t>(many), one));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
        QCOMPARE(need(m_test->repository().evidence(id)).revision, qint64(1));
    }

    void nothingIsLeftUnderAMark_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("PNG") << QByteArray("png");
        QTest::newRow("JPEG") << QByteArray("jpeg");
        QTest::newRow("BMP") << QByteArray("bmp");
    }
    void nothingIsLeftUnderAMark()
    {
        QFETCH(QByteArray, format);
        const QByteArray content = picture(format.constData());
        const EvidenceId id = file(QStringLiteral("a.") + QString::fromLatin1(format), content);
        need(paint(id, {mark(8, 8, 16, 8), mark(50, 30, 100, 100)}));
        QCOMPARE(need(save(id, CopyForm::PaintedOver)), 2);
        QByteArray copy = saved();
        QBuffer buffer(&copy);
        QImageReader reader(&buffer);
        QCOMPARE(reader.format(), format);
        const QImage painted = reader.read();
        QCOMPARE(painted.size(), QSize(60, 40));
        QVERIFY(painted.textKeys().isEmpty());
        QVERIFY(!copy.contains("Zhang San"));
        const auto grey = [&](int x, int y) { return qGray(painted.pixel(x, y)); };
        for (const QPoint inside : {QPoint(8, 8), QPoint(23, 15), QPoint(59, 39), QPoint(50, 30)})
            QVERIFY(grey(inside.x(), inside.y()) < 40);
        for (const QPoint outside : {QPoint(0, 0), QPoint(40, 20), QPoint(30, 39)})
            QVERIFY(grey(outside.x(), outside.y()) > 215);
        // The original stays, and goes out only where it is asked for.
        QCOMPARE(need(save(id, CopyForm::Original)), 0);
        QCOMPARE(saved(), content);
    }

    void marksLieOnThePictureAsItIsSeen()
    {
        const EvidenceId id = file(QStringLiteral("phone.jpg"), turnedJpeg());
        need(paint(id, {mark(0, 48, 40, 12)}));
        need(save(id, CopyForm::PaintedOver));
        const QByteArray copy = saved();
        QVERIFY(!copy.contains("Exif"));
        const QImage painted = QImage::fromData(copy);
        QCOMPARE(painted.size(), QSize(40, 60));
        QVERIFY(qGray(painted.pixel(20, 54)) < 40);
        QVERIFY(qGray(painted.pixel(20, 20)) > 215);
    }

    void whatHasNoMarksIsCopiedAsItIs()
    {
        const QByteArray content = picture("png");
        const EvidenceId id = file(QStringLiteral("a.png"), content);
        QCOMPARE(need(save(id, CopyForm::PaintedOver, Role::Viewer)), 0);
        QCOMPARE(saved(), content);
        QCOMPARE(need(save(id, CopyForm::Original, Role::Viewer)), 0);
    }

    void theOriginalIsForThoseWhoMayTakeTheMarksOff()
    {
        const EvidenceId id = file(QStringLiteral("a.png"), picture("png"));
        need(paint(id, {mark(0, 0, 5, 5)}));
        const auto refused = save(id, CopyForm::Original, Role::Viewer);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(saved().isEmpty());
        QCOMPARE(need(save(id, CopyForm::PaintedOver, Role::Viewer)), 1);
        need(save(id, CopyForm::Original, Role::Developer));
    }

    void whatCannotBePaintedOverIsNotSaved_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("damaged") << picture("png").left(40);
        QTest::newRow("no picture") << QByteArray("only said to be one");
        // 30,000 by 30,000 pixels in a few bytes.
        QByteArray bomb = picture("png", {1, 1});
        bomb.replace(16, 8, QByteArray("\0\0\x75\x30\0\0\x75\x30", 8));
        QTest::newRow("too large once unpacked") << bomb;
    }
    void whatCannotBePaintedOverIsNotSaved()
    {
        QFETCH(QByteArray, content);
        const EvidenceId id = file(QStringLiteral("a.png"), content);
        need(paint(id, {mark(0, 0, 5, 5)}));
        const auto refused = save(id, CopyForm::PaintedOver);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("E-0001")));
        QVERIFY(saved().isEmpty());
        QCOMPARE(need(save(id, CopyForm::Original)), 0);
    }

    void namesACopyByWhatItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("copied");
        QTest::newRow("PNG") << "a.b.PNG"
                             << "a.b.PNG";
        QTest::newRow("JPEG") << "a.jpeg"
                              << "a.jpeg";
        QTest::newRow("GIF") << "a.gif"
                             << "a.png";
        QTest::newRow("WebP") << "屏幕.webp" << QStringLiteral("屏幕.png");
    }
    void namesACopyByWhatItIs()
    {
        QFETCH(QString, name);
        QFETCH(QString, copied);
        Evidence evidence;
        evidence.fileName = name;
        QCOMPARE(copyName(evidence, CopyForm::PaintedOver), name);
        evidence.redactions = {mark(0, 0, 1, 1)};
        QCOMPARE(copyName(evidence, CopyForm::PaintedOver), copied);
        QCOMPARE(copyName(evidence, CopyForm::Original), name);
    }
};

QTEST_GUILESS_MAIN(EvidenceCopyTest)
#include "evidencecopytest.moc"
