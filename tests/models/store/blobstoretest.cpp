#include "models/store/blobstore.h"

#include "tests/support/testworkspace.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace gatehouse;

namespace {

QByteArray randomBytes(qsizetype size, quint32 seed)
{
    std::vector<quint32> words(static_cast<size_t>(size) / 4 + 1);
    QRandomGenerator(seed).fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), size);
}

/// A device that gives a little at a time, like a pipe.
class Trickle final : public QIODevice
{
public:
    explicit Trickle(QByteArray content) : m_content(std::move(content)) { open(ReadOnly); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const QByteArray part = m_content.mid(m_position, qMin(size, qint64(70'001)));
        std::copy(part.begin(), part.end(), data);
        m_position += part.size();
        return part.size();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    qint64 m_position = 0;
};

class FailingTarget final : public QIODevice
{
public:
    FailingTarget() { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override
    {
        setErrorString(QStringLiteral("No space left on device"));
        return -1;
    }
};

} // namespace

class BlobStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void storesWithBothDigests_data();
    void storesWithBothDigests();
    void storesFromAPipe();
    void storesTheSameContentOnce();
    void leavesNothingOfALargeDuplicate();
    void putsFilesInOrder_data();
    void putsFilesInOrder();
    void tellsWhichOfTwoEqualFilesIsNew();
    void keepsNothingWhenAFileFails_data();
    void keepsNothingWhenAFileFails();
    void keepsNothingWhenStoppedHalfWay_data();
    void keepsNothingWhenStoppedHalfWay();
    void keepsNothingWhenTheCallerFails();
    void isPartOfTheCallersTransaction();
    void discardsOnlyWhatNothingRefersTo();
    void refusesToDeleteWhatIsReferredTo();
    void copiesToADevice();
    void saysWhenTheTargetIsFull();
    void stopsCopyingWhenCancelled();
    void readsUpToALimit();
    void saysWhenThereIsNoSuchContent();
    void findsDamage_data();
    void findsDamage();
    void findsDamageAmongMany();
    void stopsVerifyingWhenCancelled();

private:
    qint64 store(const QByteArray &content);
    qint64 rows(const char *table);
    QStringList writeFiles(const QList<QByteArray> &contents);
    /// Changes what the append-only triggers protect, as somebody with another program could.
    void tamper(const QByteArray &sql);

    std::unique_ptr<TestWorkspace> m_test;
};

void BlobStoreTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

qint64 BlobStoreTest::store(const QByteArray &content)
{
    QByteArray bytes = content;
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    return need(BlobStore(m_test->database()).put(source)).id;
}

qint64 BlobStoreTest::rows(const char *table)
{
    auto statement = need(m_test->database().prepare(QByteArray("SELECT count(*) FROM ") + table));
    statement.bind();
    return statement.next() ? statement.integer(0) : -1;
}

QStringList BlobStoreTest::writeFiles(const QList<QByteArray> &contents)
{
    QStringList paths;
    for (const QByteArray &content : contents)
        paths += m_test->write(QStringLiteral("file-%1").arg(paths.size()), content);
    return paths;
}

void BlobStoreTest::tamper(const QByteArray &sql)
{
    need(m_test->database().execute(
        "DROP TRIGGER IF EXISTS blob_no_update; DROP TRIGGER IF EXISTS blob_chunk_no_update;"
        "DROP TRIGGER IF EXISTS blob_no_delete; DROP TRIGGER IF EXISTS blob_chunk_no_delete;"));
    need(m_test->database().execute(sql));
}

void BlobStoreTest::storesWithBothDigests_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("chunks");
    constexpr qint64 chunk = BlobStore::chunkSize;
    QTest::newRow("empty") << qint64(0) << qint64(0);
    QTest::newRow("one byte") << qint64(1) << qint64(1);
    QTest::newRow("a byte short of a chunk") << chunk - 1 << qint64(1);
    QTest::newRow("a chunk") << chunk << qint64(1);
    QTest::newRow("a byte over a chunk") << chunk + 1 << qint64(2);
    QTest::newRow("three chunks") << 3 * chunk << qint64(3);
}

void BlobStoreTest::storesWithBothDigests()
{
    QFETCH(qint64, size);
    QFETCH(qint64, chunks);
    QByteArray content = randomBytes(size, 1);
    QBuffer source(&content);
    source.open(QIODevice::ReadOnly);
    const BlobStore blobs(m_test->database());
    const auto stored = need(blobs.put(source));
    QCOMPARE(stored.size, size);
    QVERIFY(!stored.wasThere);
    QCOMPARE(stored.digest.sha256, Digest::of(DigestAlgorithm::Sha256, content));
    QCOMPARE(stored.digest.sm3, Digest::of(DigestAlgorithm::Sm3, content));
    QCOMPARE(rows("blob_chunk"), chunks);
    QCOMPARE(need(blobs.read(stored.id, size)), content);
}

void BlobStoreTest::storesFromAPipe()
{
    const QByteArray content = randomBytes(2 * BlobStore::chunkSize + 17, 2);
    Trickle source(content);
    const BlobStore blobs(m_test->database());
    const auto stored = need(blobs.put(source));
    QCOMPARE(stored.size, qint64(content.size()));
    QCOMPARE(rows("blob_chunk"), 3);
    QCOMPARE(need(blobs.read(stored.id, content.size())), content);
}

void BlobStoreTest::storesTheSameContentOnce()
{
    QByteArray content("privacy policy v3");
    const qint64 first = store(content);
    QBuffer source(&content);
    source.open(QIODevice::ReadOnly);
    const auto again = need(BlobStore(m_test->database()).put(source));
    QCOMPARE(again.id, first);
    QVERIFY(again.wasThere);
    QCOMPARE(rows("blob"), 1);
    QCOMPARE(rows("blob_chunk"), 1);
}

void BlobStoreTest::leavesNothingOfALargeDuplicate()
{
    const QByteArray content = randomBytes(2 * BlobStore::chunkSize + 5, 3);
    const qint64 first = store(content);
    QCOMPARE(store(content), first);
    QCOMPARE(rows("blob_chunk"), 3);
    const qint64 other = store(content + 'x');
    QVERIFY(other != first);
    QCOMPARE(rows("blob_chunk"), 6);
    QCOMPARE(need(BlobStore(m_test->database()).verifyAll()), std::vector<qint64>());
}

void BlobStoreTest::putsFilesInOrder_data()
{
    QTest::addColumn<bool>("inTransaction");
    QTest::newRow("by steps of its own") << false;
    QTest::newRow("in the caller's transaction") << true;
}

void BlobStoreTest::putsFilesInOrder()
{
    QFETCH(bool, inTransaction);
    QList<QByteArray> contents;
    for (quint32 i = 0; i < 150; ++i)
        contents += randomBytes(i * 97, i);
    for (const int at : {0, 40, 41, 149})
        contents[at] = randomBytes(BlobStore::chunkSize * 2 + at, 1000u + static_cast<quint32>(at));
    const QStringList paths = writeFiles(contents);

    const BlobStore blobs(m_test->database());
    if (inTransaction)
        need(m_test->database().begin());
    QStringList announced;
    QList<qint64> ids;
    qint64 reported = 0;
    Progress progress([&](qint64 done, qint64 total) {
        QVERIFY(done >= reported && done <= total);
        reported = done;
    });
    need(blobs.putFiles(
        paths,
        [&](const QString &path, const BlobStore::Stored &stored) -> Result<void> {
            announced += path;
            ids += stored.id;
            return {};
        },
        &progress));
    if (inTransaction)
        need(m_test->database().commit());
    QCOMPARE(announced, paths);
    qint64 total = 0;
    for (qsizetype i = 0; i < contents.size(); ++i) {
        total += contents[i].size();
        QCOMPARE(need(blobs.read(ids[i], contents[i].size())), contents[i]);
    }
    QCOMPARE(reported, total);
    QVERIFY(!m_test->database().isInTransaction());
}

void BlobStoreTest::tellsWhichOfTwoEqualFilesIsNew()
{
    const QByteArray small("same");
    const QByteArray large = randomBytes(BlobStore::chunkSize + 9, 7);
    const QStringList paths = writeFiles({large, small, small, large, "other", large});
    QList<bool> wereThere;
    QList<qint64> ids;
    need(
        BlobStore(m_test->database())
            .putFiles(paths, [&](const QString &, const BlobStore::Stored &stored) -> Result<void> {
                wereThere += stored.wasThere;
                ids += stored.id;
                return {};
            }));
    QCOMPARE(wereThere, (QList<bool>{false, false, true, true, false, true}));
    QCOMPARE(ids[3], ids[0]);
    QCOMPARE(ids[5], ids[0]);
    QCOMPARE(ids[2], ids[1]);
    QCOMPARE(rows("blob"), 3);
    QCOMPARE(rows("blob_chunk"), 4);
}

void BlobStoreTest::keepsNothingWhenAFileFails_data()
{
    QTest::addColumn<QString>("bad");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("inTransaction");
    for (const bool inTransaction : {false, true}) {
        const char *where = inTransaction ? "in a transaction" : "by steps";
        QTest::addRow("missing, %s", where)
            << QStringLiteral("missing") << ErrorKind::Unreadable << inTransaction;
        QTest::addRow("folder, %s", where)
            << QStringLiteral("folder 𠮷") << ErrorKind::Invalid << inTransaction;
        QTest::addRow("pipe, %s", where)
            << QStringLiteral("pipe") << ErrorKind::Unreadable << inTransaction;
        if (geteuid() != 0) // nothing is unreadable to root
            QTest::addRow("unreadable, %s", where)
                << QStringLiteral("unreadable") << ErrorKind::Unreadable << inTransaction;
    }
}

void BlobStoreTest::keepsNothingWhenAFileFails()
{
    QFETCH(QString, bad);
    QFETCH(ErrorKind, kind);
    QFETCH(bool, inTransaction);
    QVERIFY(QDir().mkpath(m_test->file(QStringLiteral("folder 𠮷"))));
    QCOMPARE(mkfifo(QFile::encodeName(m_test->file(QStringLiteral("pipe"))).constData(), 0600), 0);
    QFile::setPermissions(m_test->write(QStringLiteral("unreadable"), "x"), {});
    QStringList paths = writeFiles({"one", randomBytes(BlobStore::chunkSize * 3, 4), "three"});
    paths.insert(2, m_test->file(bad));

    const BlobStore blobs(m_test->database());
    const qint64 kept = store("kept");
    if (inTransaction)
        need(m_test->database().begin());
    const auto done = blobs.putFiles(
        paths, [](const QString &, const BlobStore::Stored &) -> Result<void> { return {}; });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, kind);
    QVERIFY2(done.error().message.contains(bad), qPrintable(done.error().message));
    QCOMPARE(rows("blob"), 1);
    QCOMPARE(rows("blob_chunk"), 1);
    QCOMPARE(m_test->database().isInTransaction(), inTransaction);
    if (inTransaction)
        need(m_test->database().commit());
    QCOMPARE(need(blobs.read(kept, 100)), QByteArray("kept"));
}

void BlobStoreTest::keepsNothingWhenStoppedHalfWay_data()
{
    putsFilesInOrder_data();
}

void BlobStoreTest::keepsNothingWhenStoppedHalfWay()
{
    QFETCH(bool, inTransaction);
    // More than a step, so that something was committed before.
    QList<QByteArray> contents;
    for (quint32 i = 0; i < 3; ++i)
        contents += QByteArray(40 * BlobStore::chunkSize, static_cast<char>('a' + i));
    const QStringList paths = writeFiles(contents);
    if (inTransaction)
        need(m_test->database().begin());
    Progress stopping([&](qint64 done, qint64) {
        if (done >= 100 * BlobStore::chunkSize)
            stopping.cancel();
    });
    const auto done =
        BlobStore(m_test->database())
            .putFiles(
                paths,
                [](const QString &, const BlobStore::Stored &) -> Result<void> { return {}; },
                &stopping);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
    QCOMPARE(rows("blob"), 0);
    QCOMPARE(rows("blob_chunk"), 0);
    m_test->database().rollback();
}

void BlobStoreTest::keepsNothingWhenTheCallerFails()
{
    const QStringList paths = writeFiles({"one", "two", "three"});
    const auto done =
        BlobStore(m_test->database())
            .putFiles(paths, [&](const QString &path, const BlobStore::Stored &) -> Result<void> {
                if (path == paths[1])
                    return fail(ErrorKind::Conflict, QStringLiteral("no"));
                return {};
            });
    QVERIFY(!done);
    QCOMPARE(done.error().message, QStringLiteral("no"));
    QCOMPARE(rows("blob"), 0);
    QVERIFY(!m_test->database().isInTransaction());
}

void BlobStoreTest::isPartOfTheCallersTransaction()
{
    const QStringList paths = writeFiles({"one", randomBytes(BlobStore::chunkSize * 2, 5)});
    {
        const auto transaction = need(Transaction::begin(m_test->database()));
        need(BlobStore(m_test->database())
                 .putFiles(paths, [](const QString &, const BlobStore::Stored &) -> Result<void> {
                     return {};
                 }));
        QCOMPARE(rows("blob"), 2);
    }
    QCOMPARE(rows("blob"), 0);
    QCOMPARE(rows("blob_chunk"), 0);
}

void BlobStoreTest::discardsOnlyWhatNothingRefersTo()
{
    const qint64 used = store("used");
    const qint64 unused = store(randomBytes(BlobStore::chunkSize * 2, 6));
    need(m_test->database().execute(
        "INSERT INTO evidence (uid, number, title, file_name, media_type, blob_id, added_by, "
        "added_at) VALUES ('u', 'E-0001', 't', 'f', 'text/plain', "
        + QByteArray::number(used) + ", 'me', '')"));
    const BlobStore blobs(m_test->database());
    need(blobs.discard({used, unused}));
    QCOMPARE(rows("blob"), 1);
    QCOMPARE(rows("blob_chunk"), 1);
    QCOMPARE(need(blobs.read(used, 10)), QByteArray("used"));
}

void BlobStoreTest::refusesToDeleteWhatIsReferredTo()
{
    const qint64 blob = store("used");
    const QByteArray id = QByteArray::number(blob);
    need(m_test->database().execute(
        "INSERT INTO evidence (uid, number, title, file_name, media_type, blob_id, added_by, "
        "added_at) VALUES ('u', 'E-0001', 't', 'f', 'text/plain', "
        + id + ", 'me', '')"));
    for (const QByteArray &sql :
         {"DELETE FROM blob WHERE id = " + id, "DELETE FROM blob_chunk WHERE blob_id = " + id,
          "UPDATE blob SET size = 1 WHERE id = " + id,
          "UPDATE blob_chunk SET bytes = x'00' WHERE blob_id = " + id}) {
        const auto done = m_test->database().execute(sql);
        QVERIFY2(!done, sql.constData());
        QVERIFY(done.error().cause.contains(QStringLiteral("append-only")));
    }
}

void BlobStoreTest::copiesToADevice()
{
    const QByteArray content = randomBytes(2 * BlobStore::chunkSize + 3, 8);
    const qint64 id = store(content);
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    QList<qint64> reports;
    Progress progress([&](qint64 done, qint64 total) {
        QCOMPARE(total, qint64(content.size()));
        reports += done;
    });
    need(BlobStore(m_test->database()).copyTo(id, target, &progress));
    QCOMPARE(target.data(), content);
    QCOMPARE(reports.size(), 3);
    QCOMPARE(reports.last(), qint64(content.size()));
}

void BlobStoreTest::saysWhenTheTargetIsFull()
{
    const qint64 id = store("content");
    FailingTarget target;
    const auto done = BlobStore(m_test->database()).copyTo(id, target);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Unwritable);
    QCOMPARE(done.error().cause, QStringLiteral("No space left on device"));
}

void BlobStoreTest::stopsCopyingWhenCancelled()
{
    const qint64 id = store(randomBytes(3 * BlobStore::chunkSize, 9));
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    Progress progress;
    progress.cancel();
    const auto done = BlobStore(m_test->database()).copyTo(id, target, &progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
    QCOMPARE(target.data().size(), BlobStore::chunkSize);
}

void BlobStoreTest::readsUpToALimit()
{
    const qint64 id = store("1234567890");
    const BlobStore blobs(m_test->database());
    QCOMPARE(need(blobs.read(id, 10)), QByteArray("1234567890"));
    const auto tooLarge = blobs.read(id, 9);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().kind, ErrorKind::Invalid);
}

void BlobStoreTest::saysWhenThereIsNoSuchContent()
{
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    const auto done = BlobStore(m_test->database()).copyTo(99, target);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::NotFound);
}

void BlobStoreTest::findsDamage_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a byte changed") << QByteArray(
        "UPDATE blob_chunk SET bytes = CAST(x'41' || substr(bytes, 2) AS BLOB) WHERE position = 1");
    QTest::newRow("cut off inside a chunk")
        << QByteArray("UPDATE blob_chunk SET bytes = substr(bytes, 1, 1000) WHERE position = 2");
    QTest::newRow("a middle chunk cut to an odd length")
        << QByteArray("UPDATE blob_chunk SET bytes = substr(bytes, 1, 77) WHERE position = 0");
    QTest::newRow("last chunk gone") << QByteArray("DELETE FROM blob_chunk WHERE position = 2");
    QTest::newRow("middle chunk gone") << QByteArray("DELETE FROM blob_chunk WHERE position = 1");
    QTest::newRow("all chunks gone") << QByteArray("DELETE FROM blob_chunk");
    QTest::newRow("a chunk emptied")
        << QByteArray("UPDATE blob_chunk SET bytes = x'' WHERE position = 1");
    QTest::newRow("a chunk added") << QByteArray(
        "INSERT INTO blob_chunk (blob_id, position, bytes) SELECT id, 3, x'00' FROM blob");
    QTest::newRow("chunks in another order")
        << QByteArray("UPDATE blob_chunk SET position = CASE position WHEN 0 THEN 10 ELSE position "
                      "END");
    QTest::newRow("other SHA-256") << QByteArray("UPDATE blob SET sha256 = zeroblob(32)");
    QTest::newRow("other SM3") << QByteArray("UPDATE blob SET sm3 = zeroblob(32)");
    QTest::newRow("other size") << QByteArray("UPDATE blob SET size = size - 1");
    QTest::newRow("size of nothing") << QByteArray("UPDATE blob SET size = 0");
}

void BlobStoreTest::findsDamage()
{
    QFETCH(QByteArray, sql);
    const qint64 id = store(randomBytes(2 * BlobStore::chunkSize + 4000, 10));
    const BlobStore blobs(m_test->database());
    QCOMPARE(need(blobs.verifyAll()), std::vector<qint64>());
    tamper(sql);
    QCOMPARE(need(blobs.verifyAll()), std::vector<qint64>{id});
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    const auto copied = blobs.copyTo(id, target);
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, ErrorKind::Unreadable);
    const auto content = blobs.read(id, 4 * BlobStore::chunkSize);
    QVERIFY(!content);
    QCOMPARE(content.error().kind, ErrorKind::Unreadable);
}

void BlobStoreTest::findsDamageAmongMany()
{
    // Enough for two threads, of many sizes, in several groups.
    std::vector<qint64> ids;
    for (quint32 i = 0; i < 60; ++i)
        ids.push_back(store(randomBytes(1 + i * 15'013, 100 + i)));
    for (quint32 i = 0; i < 5; ++i)
        ids.push_back(store(randomBytes(BlobStore::chunkSize + i * 700'000, 200 + i)));
    const std::vector<qint64> broken{ids[0], ids[17], ids[59], ids[63]};
    for (const qint64 id : broken)
        tamper("UPDATE blob_chunk SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'ab' "
               "AS BLOB) WHERE position = 0 AND blob_id = "
               + QByteArray::number(id));
    QList<qint64> reports;
    Progress progress([&](qint64 done, qint64) { reports += done; });
    QCOMPARE(need(BlobStore(m_test->database()).verifyAll(&progress)), broken);
    QVERIFY(std::is_sorted(reports.begin(), reports.end()));
}

void BlobStoreTest::stopsVerifyingWhenCancelled()
{
    store("content");
    Progress progress;
    progress.cancel();
    const auto done = BlobStore(m_test->database()).verifyAll(&progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(BlobStoreTest)
#include "blobstoretest.moc"
