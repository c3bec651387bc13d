#include "models/store/database.h"
#include "tests/support/filesizelimit.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

class DatabaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsEveryKindOfValue();
    void keepsAnyText_data();
    void keepsAnyText();
    void reusesAStatementWhileAnotherRuns();
    void reportsAFailedStatementOnce();
    void rollsBackATransactionThatIsNotCommitted();
    void refusesToWriteWhenOpenedForReading();
    void saysBusyWhenAnotherConnectionWrites();
    void stopsALongStatementThatIsCancelled();
    void saysThatThereIsNoRoomForTheIndexOfItsLog();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath("store test '#%?.db"); }
    std::unique_ptr<Database> create() const;
};

std::unique_ptr<Database> DatabaseTest::create() const
{
    auto database = Database::open(path(), Database::Mode::Create);
    if (!database
        || !(*database)->execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, value ANY) STRICT"))
        qFatal("no database");
    return *std::move(database);
}

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void DatabaseTest::keepsEveryKindOfValue()
{
    const auto database = create();
    auto insert = database->prepare("INSERT INTO thing (value) VALUES (?)");
    QVERIFY(insert);
    const QDateTime moment(QDate(2026, 3, 2), QTime(9, 0, 0, 5), Qt::UTC);
    QVERIFY(insert->bind(qint64(1) << 60).run());
    QVERIFY(insert->bind(0.25).run());
    QVERIFY(insert->bind(true).run());
    QVERIFY(insert->bind(QByteArray("\0\xff", 2)).run());
    QVERIFY(insert->bind(QByteArray()).run());
    QVERIFY(insert->bind(QDate(2026, 3, 2)).run());
    QVERIFY(insert->bind(moment).run());
    QVERIFY(insert->bind(AppId()).run());
    QVERIFY(insert->bind(QDate()).run());

    auto rows = database->prepare("SELECT value FROM thing ORDER BY id");
    QVERIFY(rows);
    rows->bind();
    QVERIFY(rows->next());
    QCOMPARE(rows->integer(0), qint64(1) << 60);
    QVERIFY(rows->next());
    QCOMPARE(rows->real(0), 0.25);
    QVERIFY(rows->next());
    QVERIFY(rows->boolean(0));
    QVERIFY(rows->next());
    QCOMPARE(rows->bytes(0), QByteArray("\0\xff", 2));
    QVERIFY(rows->next());
    QVERIFY(!rows->isNull(0));
    QVERIFY(rows->next());
    QCOMPARE(rows->date(0), QDate(2026, 3, 2));
    QVERIFY(rows->next());
    QCOMPARE(rows->moment(0), moment);
    QVERIFY(rows->next());
    QVERIFY(rows->isNull(0));
    QVERIFY(rows->next());
    QVERIFY(!rows->date(0).isValid());
    QVERIFY(!rows->next());
    QVERIFY(rows->finished());
}

void DatabaseTest::keepsAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString("");
    QTest::newRow("quotes") << QString("O'Brien \"x\"; DROP TABLE thing; --");
    QTest::newRow("Chinese") << QString("守门");
    QTest::newRow("rare character") << QString("𠮷野家");
    QTest::newRow("emoji") << QString("👩‍💻✅");
    QTest::newRow("300 characters") << QString("保").repeated(300);
    QTest::newRow("NUL inside") << QString(QChar(u'a')) + QChar(0) + QChar(u'b');
}

void DatabaseTest::keepsAnyText()
{
    QFETCH(QString, text);
    const auto database = create();
    auto insert = database->prepare("INSERT INTO thing (value) VALUES (?)");
    QVERIFY(insert && insert->bind(text).run());
    auto rows = database->prepare("SELECT value FROM thing");
    QVERIFY(rows);
    rows->bind();
    QVERIFY(rows->next());
    QCOMPARE(rows->text(0), text);
}

void DatabaseTest::reusesAStatementWhileAnotherRuns()
{
    const auto database = create();
    QVERIFY(database->execute("INSERT INTO thing (value) VALUES (1), (2)"));
    constexpr const char *sql = "SELECT value FROM thing ORDER BY id";
    auto outer = database->prepare(sql);
    QVERIFY(outer);
    outer->bind();
    QVERIFY(outer->next());
    {
        auto inner = database->prepare(sql);
        QVERIFY(inner);
        inner->bind();
        QVERIFY(inner->next());
        QCOMPARE(inner->integer(0), 1);
    }
    QVERIFY(outer->next());
    QCOMPARE(outer->integer(0), 2);
}

void DatabaseTest::reportsAFailedStatementOnce()
{
    const auto database = create();
    QVERIFY(database->execute("INSERT INTO thing (id, value) VALUES (1, 1)"));
    auto insert = database->prepare("INSERT INTO thing (id, value) VALUES (?, ?)");
    QVERIFY(insert);
    const auto again = insert->bind(1, 2).run();
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QVERIFY(!again.error().message.isEmpty());
    QVERIFY(again.error().cause.contains("thing"));
    QVERIFY(insert->bind(2, 2).run());

    const auto nonsense = database->prepare("SELECT nothing FROM nowhere");
    QVERIFY(!nonsense);
    QCOMPARE(nonsense.error().kind, ErrorKind::Internal);
}

void DatabaseTest::rollsBackATransactionThatIsNotCommitted()
{
    const auto database = create();
    {
        auto transaction = Transaction::begin(*database);
        QVERIFY(transaction);
        QVERIFY(database->execute("INSERT INTO thing (value) VALUES (1)"));
        QVERIFY(database->isInTransaction());
    }
    QVERIFY(!database->isInTransaction());
    auto rows = database->prepare("SELECT count(*) FROM thing");
    QVERIFY(rows);
    rows->bind();
    QVERIFY(rows->next());
    QCOMPARE(rows->integer(0), 0);
}

void DatabaseTest::refusesToWriteWhenOpenedForReading()
{
    create();
    const auto reader = Database::open(path(), Database::Mode::ReadOnly);
    QVERIFY(reader);
    const auto written = (*reader)->execute("INSERT INTO thing (value) VALUES (1)");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Unwritable);
}

void DatabaseTest::saysBusyWhenAnotherConnectionWrites()
{
    const auto first = create();
    const auto second = Database::open(path(), Database::Mode::ReadWrite);
    QVERIFY(second);
    QVERIFY((*second)->execute("PRAGMA busy_timeout = 1"));
    QVERIFY(first->begin());
    const auto blocked = (*second)->begin();
    QVERIFY(!blocked);
    QCOMPARE(blocked.error().kind, ErrorKind::Busy);
    first->rollback();
    QVERIFY((*second)->begin());
    (*second)->rollback();
}

void DatabaseTest::stopsALongStatementThatIsCancelled()
{
    const auto database = create();
    const auto countTo = [&](int last) -> Result<qint64> {
        TRY_ASSIGN(auto count,
                   database->prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                     "FROM n WHERE i < ?) SELECT count(*) FROM n"));
        count.bind(last);
        const bool counted = count.next();
        TRY(count.finished());
        return counted ? count.integer(0) : -1;
    };
    Progress progress;
    database->stopWith(&progress);
    QCOMPARE(countTo(100'000).value(), 100'000);
    progress.cancel();
    const auto stopped = countTo(100'000);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    database->stopWith(nullptr);
    QCOMPARE(countTo(100'000).value(), 100'000);
}

// As on a full disk, where reading fails before anything is written.
void DatabaseTest::saysThatThereIsNoRoomForTheIndexOfItsLog()
{
    create().reset();
    const FileSizeLimit full(100);
    const auto opened = Database::open(path(), Database::Mode::ReadWrite);
    const auto done = opened ? (*opened)->execute("SELECT count(*) FROM thing") : Result<void>();
    const Error error = opened ? done.error() : opened.error();
    QCOMPARE(error.kind, ErrorKind::Unwritable);
    QVERIFY2(error.message.contains(QStringLiteral("is full")), qUtf8Printable(error.cause));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "databasetest.moc"
