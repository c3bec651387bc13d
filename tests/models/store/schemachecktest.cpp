#include "models/store/schemacheck.h"
#include "models/store/schemawatch.h"
#include "models/store/workspacefile.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

class SchemaCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsNothingInANewWorkspace();
    void findsNothingAfterAnUpgrade_data();
    void findsNothingAfterAnUpgrade();
    void takesAwayWhatAKilledCheckLeft();
    void namesWhatWasChanged_data();
    void namesWhatWasChanged();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    int m_files = 0;
};

void SchemaCheckTest::init()
{
    auto made = WorkspaceFile::create(m_folder.filePath(QString::number(++m_files)));
    QVERIFY(made);
    m_database = *std::move(made);
}

void SchemaCheckTest::findsNothingInANewWorkspace()
{
    const auto found = SchemaCheck::run(*m_database);
    QVERIFY(found);
    QVERIFY(found->empty());
    // A migration that adds a view or trigger says its digest anew.
    QCOMPARE(SchemaWatch::digestOf(*m_database).value().toHex(),
             SchemaWatch::shippedDigest().toHex());
}

void SchemaCheckTest::findsNothingAfterAnUpgrade_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < WorkspaceFile::schemaVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

// The fixtures have the statements of their time without the comments within them.
void SchemaCheckTest::findsNothingAfterAnUpgrade()
{
    QFETCH(const int, version);
    QFile script(QFileInfo(QStringLiteral(__FILE__)).absolutePath()
                 + QStringLiteral("/fixtures/schema-%1.sql").arg(version));
    QVERIFY(script.open(QIODevice::ReadOnly));
    const QString path = m_folder.filePath(QStringLiteral("old%1").arg(version));
    {
        const auto old = Database::open(path, Database::Mode::Create);
        QVERIFY(old);
        QVERIFY((*old)->execute(script.readAll()));
        QVERIFY((*old)->checkpoint());
    }
    const auto opened = WorkspaceFile::open(path);
    QVERIFY(opened);
    const auto found = SchemaCheck::run(*opened->database);
    QVERIFY(found);
    QStringList said;
    for (const SchemaDifference &difference : *found)
        said += SchemaCheck::sentence(difference);
    QCOMPARE(said, QStringList());
    QCOMPARE(SchemaWatch::digestOf(*opened->database).value(), SchemaWatch::shippedDigest());
}

void SchemaCheckTest::takesAwayWhatAKilledCheckLeft()
{
    const QTemporaryDir place;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(place.path()));
    const auto restore = qScopeGuard([&] {
        if (before.isEmpty())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", before);
    });
    const QString left = place.filePath(QStringLiteral(".gatehouse-1.part"));
    QVERIFY(QDir().mkdir(left));
    QFile content(left + QStringLiteral("/content"));
    QVERIFY(content.open(QIODevice::WriteOnly));
    content.close();
    QVERIFY(SchemaCheck::run(*m_database));
    QVERIFY(!QFile::exists(left));
}

void SchemaCheckTest::namesWhatWasChanged_data()
{
    using enum SchemaDifference::Kind;
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, const QByteArray &statement, SchemaDifference::Kind kind,
                        const char *type, const char *name) {
        QTest::newRow(what) << statement << static_cast<int>(kind) << QString::fromLatin1(type)
                            << QString::fromLatin1(name);
    };
    row("a trigger that refuses", "DROP TRIGGER audit_entry_no_update", Missing, "trigger",
        "audit_entry_no_update");
    row("an index", "DROP INDEX unit_by_parent", Missing, "index", "unit_by_parent");
    row("a table", "DROP TABLE finding_comment", Missing, "table", "finding_comment");
    row("a view", "DROP VIEW standing_review", Missing, "view", "standing_review");
    row("a column", "ALTER TABLE unit ADD COLUMN secret TEXT", Changed, "table", "unit");
    row("a trigger that writes",
        "CREATE TRIGGER helpful AFTER INSERT ON finding BEGIN UPDATE finding SET status = "
        "'closed'; "
        "END",
        Added, "trigger", "helpful");
    row("a trigger emptied",
        "DROP TRIGGER audit_entry_no_update; CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON "
        "audit_entry BEGIN SELECT 1; END",
        Changed, "trigger", "audit_entry_no_update");
}

void SchemaCheckTest::namesWhatWasChanged()
{
    QFETCH(const QByteArray, statement);
    QFETCH(const int, kind);
    QFETCH(const QString, type);
    QFETCH(const QString, name);
    const auto done = m_database->execute(statement);
    QVERIFY2(done, done ? "" : qPrintable(done.error().cause));
    const auto found = SchemaCheck::run(*m_database);
    QVERIFY(found);
    const SchemaDifference wanted{static_cast<SchemaDifference::Kind>(kind), type, name};
    QVERIFY(std::ranges::find(*found, wanted) != found->end());
    QVERIFY(SchemaCheck::sentence(wanted).contains(name));
}

QTEST_GUILESS_MAIN(SchemaCheckTest)
#include "schemachecktest.moc"
