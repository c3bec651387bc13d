#include "models/tables/zippackage.h"
#include "tests/support/testworkspace.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace gatehouse;

class ZipPackageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.zip"));
        const QByteArray large = manyLines();
        write(path, large);

        const ZipReader reader = need(ZipReader::open(path));
        QCOMPARE(reader.names(), (std::vector<QByteArray>{"empty.txt", "large.txt", "名称.xml"}));
        QCOMPARE(need(reader.read("empty.txt")), QByteArray());
        QCOMPARE(need(reader.read("large.txt")), large);
        QCOMPARE(need(reader.read("名称.xml")), QByteArray("<a/>"));
        QVERIFY(QFileInfo(path).size() < large.size() / 2);
        QCOMPARE(reader.read("missing").error().kind, ErrorKind::NotFound);
    }

    void isReadByOthers()
    {
        const QString unzip = QStandardPaths::findExecutable(QStringLiteral("unzip"));
        if (unzip.isEmpty())
            QSKIP("unzip is not installed");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.zip"));
        const QByteArray large = manyLines();
        write(path, large);
        QCOMPARE(QProcess::execute(unzip, {QStringLiteral("-tqq"), path}), 0);
        QProcess extract;
        extract.start(unzip, {QStringLiteral("-p"), path, QStringLiteral("large.txt")});
        QVERIFY(extract.waitForFinished());
        QCOMPARE(extract.readAllStandardOutput(), large);
    }

    void writesTheSameBytesForTheSameContent()
    {
        QTemporaryDir folder;
        const QString first = folder.filePath(QStringLiteral("a.zip"));
        const QString second = folder.filePath(QStringLiteral("b.zip"));
        write(first, manyLines());
        write(second, manyLines());
        QCOMPARE(bytesOf(first), bytesOf(second));
    }

    void refusesDamage_data()
    {
        QTest::addColumn<int>("kept");
        QTest::addColumn<int>("flipped");
        QTest::newRow("cut off") << 200 << -1;
        QTest::newRow("empty") << 0 << -1;
        QTest::newRow("a bit flipped") << -1 << 5000;
    }
    void refusesDamage()
    {
        QFETCH(int, kept);
        QFETCH(int, flipped);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.zip"));
        write(path, manyLines());
        QByteArray bytes = bytesOf(path);
        if (kept >= 0)
            bytes.truncate(kept);
        if (flipped >= 0)
            bytes[flipped] = char(bytes[flipped] ^ 0x10);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();

        const auto reader = ZipReader::open(path);
        if (reader)
            QCOMPARE(reader->read("large.txt").error().kind, ErrorKind::Unreadable);
        else
            QCOMPARE(reader.error().kind, ErrorKind::Unreadable);
    }

private:
    static QByteArray manyLines()
    {
        QByteArray lines;
        for (int i = 0; lines.size() < 3 * ZipWriter::blockSize + 17; ++i)
            lines += "row " + QByteArray::number(i * 7919) + " 结果记录\n";
        return lines;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &large)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        ZipWriter zip(file);
        zip.add("empty.txt", {});
        zip.begin("large.txt");
        for (qsizetype at = 0; at < large.size(); at += ZipWriter::blockSize)
            zip.write(large.mid(at, ZipWriter::blockSize));
        zip.end();
        zip.add("名称.xml", "<a/>");
        QVERIFY(zip.finish());
        QCOMPARE(zip.bytesWritten() > 0, true);
    }
};

QTEST_GUILESS_MAIN(ZipPackageTest)
#include "zippackagetest.moc"
