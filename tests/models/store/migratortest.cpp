#include "models/base/digest.h"
#include "models/store/packedsnapshot.h"
#include "models/store/workspacefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

namespace {

using Rows = QStringList;

Rows rowsOf(const Database &database, const QByteArray &query)
{
    auto rows = database.prepare(query);
    if (!rows)
        qFatal("%s", qUtf8Printable(rows.error().cause));
    Rows found;
    rows->bind();
    while (rows->next()) {
        QStringList cells;
        for (int column = 0; column < rows->columnCount(); ++column)
            cells += QString::fromLatin1(rows->bytes(column).toHex());
        found += cells.join(u'|');
    }
    return found;
}

QString hex(const QByteArray &text)
{
    return QString::fromLatin1(text.toHex());
}

QStringList namesOf(const Database &database)
{
    QStringList names;
    for (const QString &hex :
         rowsOf(database,
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                "'search_index%' ORDER BY name"))
        names += QString::fromUtf8(QByteArray::fromHex(hex.toLatin1()));
    return names;
}

QByteArray allOf(const QString &table, const QByteArray &columns)
{
    return "SELECT " + columns + " FROM " + table.toUtf8() + " ORDER BY 1"
        + (columns.contains(',') ? ", 2" : "");
}

QByteArray columnsOf(const Database &database, const QString &table)
{
    QByteArrayList columns;
    for (const QString &hex :
         rowsOf(database, "SELECT name FROM pragma_table_info('" + table.toUtf8() + "')"))
        columns += QByteArray::fromHex(hex.toLatin1());
    return columns.join(", ");
}

std::vector<Migration> upTo(int version)
{
    std::vector<Migration> steps;
    for (const Migration &step : shippedMigrations()) {
        if (step.version <= version)
            steps.push_back(step);
    }
    return steps;
}

} // namespace

class MigratorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsEveryVersionUpToDate_data();
    void bringsEveryVersionUpToDate();
    void hasAFixtureOfEveryVersionBeforeThisOne();
    void rebuildsATableThatOthersReferTo();
    void keepsJudgementsForThePhasesPassedOnThem();
    void letsAuditorsGoOnAssessing();
    void takesWhatWasDecidedBeforeAsConfirmed();
    void refusesToLeaveABrokenReference();
    void keepsDecisionsAppendOnly();
    void isRefusedWhileAnotherProgramHasTheFileOpen();

private:
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    static QString fixture(int version)
    {
        return QStringLiteral("%1/schema-%2.sql")
            .arg(QFileInfo(QStringLiteral(__FILE__)).absolutePath() + QStringLiteral("/fixtures"))
            .arg(version);
    }
    static void load(const QString &path, int version)
    {
        QFile script(fixture(version));
        const auto database = Database::open(path, Database::Mode::Create);
        if (!database || !script.open(QIODevice::ReadOnly))
            qFatal("no fixture %d", version);
        if (const auto run = (*database)->execute(script.readAll()); !run)
            qFatal("%s", qUtf8Printable(run.error().cause));
        if (!(*database)->checkpoint())
            qFatal("cannot write");
    }
};

void MigratorTest::hasAFixtureOfEveryVersionBeforeThisOne()
{
    for (int version = 1; version < WorkspaceFile::schemaVersion(); ++version)
        QVERIFY2(QFile::exists(fixture(version)), qPrintable(fixture(version)));
}

void MigratorTest::bringsEveryVersionUpToDate_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < WorkspaceFile::schemaVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

void MigratorTest::bringsEveryVersionUpToDate()
{
    QFETCH(const int, version);
    const QString file = path("old.gatehouse") + QString::number(version);
    load(file, version);
    // The columns a table had, which a step may have added to, and the rows in them.
    std::map<QString, std::pair<QByteArray, Rows>> before;
    {
        const auto old = Database::open(file, Database::Mode::ReadOnly);
        QVERIFY(old);
        for (const QString &table : namesOf(**old))
            before[table] = {columnsOf(**old, table), {}};
        for (auto &[table, kept] : before)
            kept.second = rowsOf(**old, allOf(table, kept.first));
    }
    QVERIFY(before.size() > 25);
    const auto opened = WorkspaceFile::open(file);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().cause));
    QCOMPARE(opened->schema, WorkspaceFile::SchemaState::Upgraded);
    QCOMPARE(schemaVersionOf(*opened->database).value(), WorkspaceFile::schemaVersion());
    QCOMPARE(WorkspaceFile::check(*opened->database).value(), QStringList());
    for (const auto &[table, kept] : before) {
        // A step may note a property. Counts may be left out, to be counted anew, and what is still
        // to be read of the log is mostly nothing; assessments see keepsJudgementsForThe….
        if (table == QStringLiteral("gate_decision") || table == QStringLiteral("release_rollup")
            || table == QStringLiteral("daily_backlog")
            || table == QStringLiteral("workspace_property")
            || table.startsWith(QStringLiteral("assessment")))
            continue;
        QVERIFY2(!kept.second.isEmpty(), qPrintable(table));
        QCOMPARE(rowsOf(*opened->database, allOf(table, kept.first)), kept.second);
    }
    // The snapshots are what the digests say, and smaller.
    auto decisions =
        opened->database->prepare("SELECT snapshot, snapshot_digest FROM gate_decision");
    QVERIFY(decisions);
    decisions->bind();
    int count = 0;
    for (; decisions->next(); ++count) {
        const auto snapshot = unpackSnapshot(decisions->bytes(0));
        QVERIFY(snapshot);
        QVERIFY(decisions->bytes(0).size() * 4 < snapshot->size());
        QCOMPARE(Digest::of(DigestAlgorithm::Sha256, *snapshot), decisions->bytes(1));
    }
    QCOMPARE(count, before[QStringLiteral("gate_decision")].second.size());
}

void MigratorTest::rebuildsATableThatOthersReferTo()
{
    const QString file = path("rebuilt.gatehouse");
    load(file, 1);
    auto migrations = shippedMigrations();
    const int next = migrations.back().version + 1;
    migrations.push_back({next,
                          "CREATE TABLE unit_new (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,"
                          " parent_id INTEGER REFERENCES unit (id), name TEXT NOT NULL,"
                          " revision INTEGER NOT NULL DEFAULT 1, place TEXT NOT NULL DEFAULT '')"
                          " STRICT;"
                          "INSERT INTO unit_new (id, uid, parent_id, name, revision)"
                          " SELECT id, uid, parent_id, name, revision FROM unit;"
                          "UPDATE person SET unit_id = (SELECT min(id) FROM unit);"
                          "DROP TABLE unit; ALTER TABLE unit_new RENAME TO unit;"});
    const auto opened = WorkspaceFile::open(file, Database::Mode::ReadWrite, migrations);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().cause));
    const Database &database = *opened->database;
    QCOMPARE(rowsOf(database, "SELECT 1 FROM person JOIN unit ON unit.id = unit_id").size(), 1);
    // References are enforced again.
    QCOMPARE(database.execute("DELETE FROM unit").error().kind, ErrorKind::Conflict);
}

// Requirement 1 is due at requirements, design, test and operation, and the first two gates passed.
void MigratorTest::keepsJudgementsForThePhasesPassedOnThem()
{
    const QString file = path("judged.gatehouse");
    load(file, 2);
    const QByteArray content = "SELECT uid, judgement, record, revision FROM assessment WHERE ";
    Rows kept;
    Rows history;
    {
        const auto older = Database::open(file, Database::Mode::ReadWrite);
        QVERIFY(older);
        kept = rowsOf(**older, content + "id = 1");
        history = rowsOf(**older, "SELECT record FROM assessment_history WHERE assessment_id = 1");
        QVERIFY(!history.isEmpty());
        QVERIFY((*older)->execute(
            "INSERT INTO assessment (id, uid, release_id, requirement_id, judgement, assessor, "
            "assessed_on) SELECT 50, 'shared', NULL, 1, 'compliant', 'a', '2026-11-26'"));
    }

    const auto opened = WorkspaceFile::open(file);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().cause));
    const Database &database = *opened->database;
    const QByteArray first = "requirement_id = 1 AND release_id = 1";
    QCOMPARE(rowsOf(database, "SELECT phase FROM assessment WHERE " + first + " ORDER BY phase"),
             (Rows{hex("design"), hex("requirements")}));
    for (const QByteArray phase : {"design", "requirements"}) {
        const QByteArray where = first + " AND phase = '" + phase + "'";
        QCOMPARE(rowsOf(database, content + where), kept);
        QCOMPARE(rowsOf(database,
                        "SELECT record FROM assessment_history WHERE assessment_id = (SELECT id "
                        "FROM assessment WHERE "
                            + where + ")"),
                 history);
    }
    // The organisation's is of no phase; nothing is judged where it is not due.
    QCOMPARE(rowsOf(database, "SELECT phase FROM assessment WHERE id = 50"), Rows{QString()});
    QCOMPARE(rowsOf(database,
                    "SELECT s.id FROM assessment s JOIN requirement q ON q.id = s.requirement_id "
                    "WHERE s.release_id IS NOT NULL AND ' ' || q.phases || ' ' NOT LIKE '% ' || "
                    "s.phase || ' %'"),
             Rows());
}

// Assessing is a role of its own from version 4 on.
void MigratorTest::letsAuditorsGoOnAssessing()
{
    const QString file = path("auditors.gatehouse");
    load(file, 3);
    {
        const auto older = Database::open(file, Database::Mode::ReadWrite);
        QVERIFY(older);
        QVERIFY((*older)->execute("INSERT INTO account (id, uid, name, display_name, roles) VALUES "
                                  "(50, 'a', 'a', 'A', 'auditor'), (51, 'b', 'b', 'B', "
                                  "'security_manager auditor viewer'), "
                                  "(52, 'c', 'c', 'C', 'project_lead')"));
    }
    const auto opened = WorkspaceFile::open(file);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().cause));
    QCOMPARE(rowsOf(*opened->database, "SELECT roles FROM account WHERE id >= 50 ORDER BY id"),
             (Rows{hex("auditor assessor"), hex("security_manager auditor assessor viewer"),
                   hex("project_lead")}));
}

// From version 4 on it takes a reason and a confirmation to take a requirement away.
void MigratorTest::takesWhatWasDecidedBeforeAsConfirmed()
{
    const QString file = path("decided.gatehouse");
    load(file, 3);
    const auto opened = WorkspaceFile::open(file);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().cause));
    const Database &database = *opened->database;
    QVERIFY(!rowsOf(database, "SELECT 1 FROM applicability_decision").isEmpty());
    QCOMPARE(rowsOf(database,
                    "SELECT 1 FROM applicability_decision WHERE confirmed_at = '' "
                    "OR confirmed_by <> decided_by OR confirmed_at <> decided_at"),
             Rows());
    // Of an answer nothing is made up: without a moment it was given before.
    QVERIFY(!rowsOf(database, "SELECT 1 FROM profile_answer").isEmpty());
    QCOMPARE(rowsOf(database,
                    "SELECT 1 FROM profile_answer WHERE reason || answered_by || answered_at || "
                    "confirmed_by || confirmed_at <> ''"),
             Rows());
}

void MigratorTest::refusesToLeaveABrokenReference()
{
    const QString file = path("broken.gatehouse");
    load(file, 1);
    auto migrations = shippedMigrations();
    const int next = migrations.back().version + 1;
    migrations.push_back({next, "DELETE FROM app;"});
    QVERIFY(!WorkspaceFile::open(file, Database::Mode::ReadWrite, migrations));
    const auto database = Database::open(file, Database::Mode::ReadOnly);
    QVERIFY(database);
    QCOMPARE(schemaVersionOf(**database).value(), 1);
    QCOMPARE(rowsOf(**database, "SELECT id FROM app").size(), 1);
}

void MigratorTest::keepsDecisionsAppendOnly()
{
    const QString file = path("append.gatehouse");
    load(file, 1);
    const auto opened = WorkspaceFile::open(file);
    QVERIFY(opened);
    QVERIFY(!opened->database->execute("UPDATE gate_decision SET statement = 'x'"));
    QVERIFY(!opened->database->execute("DELETE FROM gate_decision"));
    // Only the migrator has the conversions.
    QVERIFY(!opened->database->prepare("SELECT packed_snapshot(x'00')"));
}

void MigratorTest::isRefusedWhileAnotherProgramHasTheFileOpen()
{
    const QString file = path("held.gatehouse");
    load(file, 1);
    {
        const auto older = WorkspaceFile::open(file, Database::Mode::ReadWrite, upTo(1));
        QVERIFY(older);
        const auto opened = WorkspaceFile::open(file);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Busy);
    }
    QVERIFY(WorkspaceFile::open(file));
}

QTEST_GUILESS_MAIN(MigratorTest)
#include "migratortest.moc"
