#include "models/product/logcheck.h"
#include "models/product/openworkspace.h"
#include "models/product/playedlog.h"
#include "models/product/subjects.h"
#include "tests/support/demo/demoworkspace.h"

#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>
#include <set>

using namespace gatehouse;

/// Records that are written behind the log's back, in the demo portfolio.
class LogCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsNothingInWhatTheProductWrote();
    void findsAndPlacesEachTampering_data();
    void findsAndPlacesEachTampering();
    void findsAThousandTamperingsAtOnce();
    void vouchesForNothingThatUpgradesWrote();
    void aWorkspaceOfTheFirstVersionIsSound();
    void anEarlierLogExcusesNoText_data();
    void anEarlierLogExcusesNoText();
    void namesTheLibrariesThatTheLogHasNoDigestOf();
    void aLogThatIsWholeIsNotSaidToBeOtherwise();
    void findsWhatStandsApartOfTheWorkspace();
    void findsAPropertyThatNobodyKnows();
    void findsARevisionThatIsSaidToBeAnother();
    void knowsWhatAFieldHasThatCameLater();
    void saysItInASentence();
    void endsWhenCancelled();

private:
    /// The check on the file as these statements leave it; they are taken back.
    LogCheck::Report after(const QByteArrayList &statements)
    {
        need(m_database->execute("BEGIN"));
        const auto back = qScopeGuard([&] { need(m_database->execute("ROLLBACK")); });
        for (const QByteArray &name : m_triggers)
            need(m_database->execute("DROP TRIGGER " + name));
        for (const QByteArray &statement : statements)
            need(m_database->execute(statement));
        return need(LogCheck::run(*m_database));
    }

    OpenWorkspace firstVersion(const QString &name);

    /// Makes the first entry one of the time before the chain's digest was chosen.
    static constexpr char asOfEarlier[] =
        "UPDATE audit_entry SET content = CAST(replace(CAST(content AS TEXT), 'audit_digest', "
        "'digest_of_before') AS BLOB) WHERE sequence = 1; DELETE FROM workspace_property WHERE key "
        "= "
        "'audit_digest'";

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    QByteArrayList m_triggers;
    LogCheck::Report m_tampered;
};

void LogCheckTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("demo.gatehouse"));
    putDemoPortfolio(path);
    m_database = need(Database::open(path, Database::Mode::ReadWrite));
    // Whoever tampers drops what would refuse it.
    auto rows = need(m_database->prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'"));
    rows.bind();
    while (rows.next())
        m_triggers += rows.bytes(0);
    need(m_database->execute("PRAGMA foreign_keys = OFF"));
}

void LogCheckTest::findsNothingInWhatTheProductWrote()
{
    const LogCheck::Report report = after({});
    for (const LogMismatch &mismatch : report.mismatches)
        qWarning("%s", qUtf8Printable(mismatch.sentence()));
    QCOMPARE(report.found, 0);
    QVERIFY(report.records > 3000);
}

void LogCheckTest::findsAndPlacesEachTampering_data()
{
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("field");
    // All of them are done, and looked for once.
    QByteArrayList all;
    const auto row = [&all](const char *name, const char *entity, const char *field,
                            const QByteArrayList &statements) {
        QTest::newRow(name) << QString::fromLatin1(entity) << QString::fromLatin1(field);
        all += statements;
    };
    row("a decision's statement", "gate_decision", "statement",
        {"UPDATE gate_decision SET statement = 'fine' WHERE id = 3"});
    row("a decision's digest", "gate_decision", "snapshot_sha256",
        {"UPDATE gate_decision SET snapshot_digest = zeroblob(32) WHERE id = 4"});
    row("a decision", "gate_decision", "", {"DELETE FROM gate_decision WHERE id = 5"});
    row("a decision that goes to another release", "gate_decision", "release",
        {"UPDATE gate_decision SET release_id = (SELECT max(id) FROM app_release) WHERE id = 6"});
    row("a decision that comes after the one that took it back", "gate_decision", "id",
        {"UPDATE gate_decision SET id = id + 1000 WHERE id = 7"});
    row("a finding under another number", "finding", "id",
        {"UPDATE finding SET id = id + 1000 WHERE id = (SELECT max(id) FROM finding)"});
    row("a review that comes after the one that took it back", "assessment_review", "order",
        {"UPDATE assessment_review SET id = id + 100000 WHERE id = (SELECT min(id) FROM "
         "assessment_review)"});
    row("a review that goes to another assessment", "assessment_review", "assessment_id",
        {"UPDATE assessment_review SET assessment_id = (SELECT assessment_id FROM "
         "assessment_review ORDER BY id LIMIT 1 OFFSET 5) WHERE id = (SELECT id FROM "
         "assessment_review ORDER BY id LIMIT 1 OFFSET 9)"});
    row("a review that another one was taken back by", "assessment_review", "withdraws_id",
        {"UPDATE assessment_review SET withdraws_id = (SELECT id FROM assessment_review ORDER BY "
         "id LIMIT 1 OFFSET 12) WHERE id = (SELECT id FROM assessment_review ORDER BY id LIMIT 1 "
         "OFFSET 20)"});
    row("an assessment made anew that a review accepts still", "assessment", "revision",
        {"UPDATE assessment SET revision = 1 WHERE id = (SELECT max(assessment_id) FROM "
         "assessment_history)"});
    row("the submission of a decision", "gate_decision", "submission",
        {"UPDATE gate_decision SET submission_id = submission_id + 1 WHERE id = 8"});
    row("a submission's statement", "gate_submission", "statement",
        {"UPDATE gate_submission SET statement = 'fine' WHERE id = 3"});
    row("a submission's digest", "gate_submission", "snapshot_sha256",
        {"UPDATE gate_submission SET snapshot_digest = zeroblob(32) WHERE id = 4"});
    row("a submission", "gate_submission", "", {"DELETE FROM gate_submission WHERE id = 5"});
    row("what a submission follows", "gate_submission", "follows",
        {"UPDATE gate_submission SET follows_id = 1 WHERE id = 6"});
    row("who signed", "gate_signature", "signed_by",
        {"UPDATE gate_signature SET signed_by = 'nobody' WHERE id = 3"});
    row("a signature's bytes", "gate_signature", "signature",
        {"UPDATE gate_signature SET signature = x'00' WHERE id = 4"});
    row("a signature", "gate_signature", "", {"DELETE FROM gate_signature WHERE id = 5"});
    row("what evidence was replaced by", "evidence", "replaced_by",
        {"UPDATE evidence SET replaced_by_id = 2 WHERE id = 9"});
    row("what evidence takes the place of", "evidence", "replaces",
        {"UPDATE evidence SET replaces_id = 3 WHERE id = 10"});
    row("which finding one is the duplicate of", "finding", "duplicate_of",
        {"UPDATE finding SET duplicate_of_id = 1 WHERE id = 2"});
    row("what a report was imported with", "report_import", "scan_id",
        {"UPDATE report_import SET scan_id = (SELECT max(id) FROM report_import) WHERE id = "
         "(SELECT min(id) FROM report_import)"});
    row("what nobody looked at", "threat_model", "looked_at",
        {"UPDATE threat_model_look SET looked_at = '2020-01-01T00:00:00.000Z' WHERE rowid = "
         "(SELECT "
         "max(rowid) FROM threat_model_look)"});
    row("a signature under a decision besides", "gate_signature", "submission",
        {"UPDATE gate_signature SET decision_id = 1 WHERE id = 8"});
    row("an answer to a question that nobody asks", "app", "profile.is_exempt",
        {"INSERT INTO profile_answer (app_id, flag, holds) SELECT min(id), 'is_exempt', 1 FROM "
         "app"});
    row("a no that nobody said", "app", "profile.has_critical_ops",
        {"INSERT INTO profile_answer (app_id, flag, holds) SELECT max(id), 'has_critical_ops', 0 "
         "FROM app"});
    row("when a question was answered", "app", "profile.collects_pi.answered_at",
        {"UPDATE profile_answer SET answered_at = strftime('%Y-%m-%dT%H:%M:%fZ', answered_at, "
         "'-1 day') WHERE flag = 'collects_pi' AND app_id = (SELECT min(id) FROM app)"});
    row("when an answer was confirmed", "app", "profile.handles_spi.confirmed_at",
        {"UPDATE profile_answer SET confirmed_at = answered_at WHERE flag = 'handles_spi' AND "
         "app_id = (SELECT min(id) FROM app)"});
    row("an answer that nobody confirmed when", "app", "profile.has_payment.confirmed_at",
        {"UPDATE profile_answer SET confirmed_at = '' WHERE flag = 'has_payment' AND app_id = "
         "(SELECT min(id) FROM app)"});
    row("when a rule found a threat", "threat", "added_at",
        {"UPDATE threat SET added_at = strftime('%Y-%m-%dT%H:%M:%fZ', added_at, '+1 day') WHERE id "
         "= (SELECT max(id) FROM threat WHERE rule <> '' AND answer = 'none')"});
    row("a threat that another app's entry found", "threat", "added_at",
        {"UPDATE threat SET added_at = (SELECT max(added_at) FROM threat) WHERE id = (SELECT "
         "min(id) FROM threat WHERE rule <> '' AND answer = 'none')"});
    row("which one of the release before a threat is", "threat", "lineage_uid",
        {"UPDATE threat SET lineage = (SELECT max(lineage) FROM threat) WHERE id = (SELECT min(id) "
         "FROM threat WHERE rule <> '' AND answer = 'none')"});
    row("which one of the release before a countermeasure is", "countermeasure", "lineage_uid",
        {"UPDATE countermeasure SET lineage = 'x' WHERE id = (SELECT max(id) FROM "
         "countermeasure)"});
    row("a number of threats that is given again", "threat_model", "last_threat",
        {"UPDATE threat_model SET last_threat = last_threat - 1 WHERE id = (SELECT min(id) FROM "
         "threat_model)"});
    row("a number of countermeasures that is given again", "threat_model", "last_countermeasure",
        {"UPDATE threat_model SET last_countermeasure = 0 WHERE id = (SELECT max(id) FROM "
         "threat_model WHERE last_countermeasure > 0)"});
    row("a review that takes back though it accepts", "assessment_review", "withdraws_id",
        {"UPDATE assessment_review SET withdraws_id = (SELECT max(b.id) FROM assessment_review b "
         "WHERE b.assessment_id = assessment_review.assessment_id AND b.id < assessment_review.id) "
         "WHERE id = (SELECT max(id) FROM assessment_review WHERE act = 'accepted')"});
    row("a signature under another submission", "gate_signature", "submission",
        {"UPDATE gate_signature SET submission_id = submission_id + 2 WHERE id = 6"});
    row("a public key", "signing_key", "public_key",
        {"UPDATE signing_key SET public_key = 'AAAA' WHERE id = 1"});
    row("whose key it is", "signing_key", "account_uid",
        {"UPDATE signing_key SET account_id = 1 WHERE id = 2"});
    row("a key", "signing_key", "", {"DELETE FROM signing_key WHERE id = 3"});
    row("a checkpoint", "audit_checkpoint", "", {"DELETE FROM audit_checkpoint WHERE id = 2"});
    row("a checkpoint's key", "audit_checkpoint", "key",
        {"UPDATE audit_checkpoint SET key_uid = 'x' WHERE id = 3"});
    row("the content of evidence", "evidence", "sha256",
        {"UPDATE evidence SET blob_id = -blob_id WHERE id IN (7, 8)",
         "UPDATE evidence SET blob_id = -(SELECT blob_id FROM evidence WHERE id = 8) WHERE id = 7",
         "UPDATE evidence SET blob_id = 0 WHERE id = 8"});
    row("a withdrawal that nobody made", "risk_acceptance", "withdrawal_reason",
        {"INSERT INTO risk_acceptance_withdrawal (acceptance_id, reason, withdrawn_by, "
         "withdrawn_at) SELECT min(id), 'no longer needed', 'nobody', '2026-03-01T00:00:00.000Z' "
         "FROM risk_acceptance"});
    row("a judgement", "assessment", "judgement",
        {"UPDATE assessment SET judgement = 'compliant' WHERE id = (SELECT min(id) FROM assessment "
         "WHERE judgement = 'non_compliant')"});
    row("a judgement nobody knows", "assessment", "judgement",
        {"UPDATE assessment SET judgement = 'splendid' WHERE id = 7"});
    row("an assessment's record", "assessment", "record",
        {"UPDATE assessment SET record = record || '.' WHERE id = 11"});
    row("an assessment taken away", "assessment", "", {"DELETE FROM assessment WHERE id = 13"});
    row("two assessments that change places", "assessment", "",
        {"UPDATE assessment SET uid = uid || '-' WHERE id IN (27, 28)",
         "UPDATE assessment SET uid = (SELECT rtrim(uid, '-') FROM assessment WHERE id = 28) WHERE "
         "id = 27",
         "UPDATE assessment SET uid = 'swapped' WHERE id = 28"});
    row("an account's roles", "account", "roles",
        {"UPDATE account SET roles = 'owner' WHERE id = 3"});
    row("an account's name", "account", "name", {"UPDATE account SET name = 'x' WHERE id = 3"});
    row("a finding's status", "finding", "status",
        {"UPDATE finding SET status = 'closed' WHERE id = (SELECT min(id) FROM finding WHERE "
         "status <> 'closed')"});
    row("a finding's owner", "finding", "owner_uid",
        {"UPDATE finding SET owner_id = NULL WHERE id = (SELECT min(id) FROM finding WHERE "
         "owner_id IS NOT NULL)"});
    row("an acceptance's last day", "risk_acceptance", "expires_on",
        {"UPDATE risk_acceptance SET expires_on = '2031-01-01' WHERE id = (SELECT "
         "max(id) FROM risk_acceptance)"});
    row("evidence's title", "evidence", "title",
        {"UPDATE evidence SET title = 'other' WHERE id = 5"});
    row("a link of evidence", "evidence_link", "", {"DELETE FROM evidence_link WHERE id = 5"});
    row("a third party", "app", "parties", {"DELETE FROM app_party WHERE id = 1"});
    row("a filing", "app", "filings", {"UPDATE filing SET number = 'none' WHERE id = 1"});
    row("a channel", "app", "channels", {"DELETE FROM store_channel WHERE id = 1"});
    row("an app's tier", "app", "tier", {"UPDATE app SET tier = 4 - tier WHERE id = 1"});
    row("a plan", "release", "planned_on.test",
        {"UPDATE release_phase_plan SET planned_on = '2020-01-01' WHERE phase = 'test' AND "
         "release_id = (SELECT min(release_id) FROM release_phase_plan WHERE phase = 'test')"});
    row("a baseline", "release", "baseline", {"DELETE FROM release_library WHERE release_id = 1"});
    row("a library's digest", "library", "content_sha256",
        {"UPDATE library SET content_digest = zeroblob(32)"});
    row("a unit that nobody added", "unit", "",
        {"INSERT INTO unit (uid, name) VALUES ('new', 'Shadow department')"});
    row("a post's staffing", "post", "staffing", {"UPDATE post SET staffing = 9 WHERE id = 3"});
    row("to whom a post reports", "post", "reports_to_uid",
        {"UPDATE post SET reports_to_id = NULL WHERE id = (SELECT min(id) FROM post WHERE "
         "reports_to_id IS NOT NULL)"});
    row("an assignment's first day", "assignment", "from",
        {"UPDATE assignment SET from_on = '2001-01-01' WHERE id = 4"});
    row("an assignment taken away", "assignment", "", {"DELETE FROM assignment WHERE id = 5"});
    row("a period of service", "service_period", "until",
        {"UPDATE service_period SET until_on = '2031-01-01' WHERE id = (SELECT min(id) FROM "
         "service_period)"});
    row("who stands in", "delegation", "delegate_uid",
        {"UPDATE delegation SET delegate_id = NULL WHERE id = (SELECT min(id) FROM delegation "
         "WHERE delegate_id IS NOT NULL)"});
    row("a department's side", "unit", "side",
        {"UPDATE unit SET side = 'business' WHERE side = 'audit'"});
    row("a threat's answer", "threat", "answer_reason",
        {"UPDATE threat SET answer_reason = 'because' WHERE id = (SELECT min(id) FROM threat WHERE "
         "answer_reason <> '')"});
    row("a password that was exchanged", "credential", "fingerprint",
        {"UPDATE account_password SET digest = randomblob(32) WHERE id = 1"});
    row("a salt that was exchanged", "credential", "fingerprint",
        {"UPDATE account_password SET salt = randomblob(16) WHERE id = 2"});
    row("a password that was slipped in", "credential", "fingerprint",
        {"INSERT INTO account_password (credential_id, salt, digest, cost) VALUES (3, "
         "randomblob(16), randomblob(32), 14)"});
    row("a password that need not be changed", "credential", "must_change",
        {"UPDATE account_credential SET must_change = 1 WHERE id = 4"});
    row("a password that goes to another account", "credential", "account_uid",
        {"UPDATE account_credential SET account_id = -account_id WHERE id IN (5, 6)"});
    row("an account that needs no password", "credential", "",
        {"DELETE FROM account_credential WHERE id = 7"});
    row("a policy that asks for less", "password_policy", "attempts",
        {"UPDATE password_policy SET attempts = 1000"});
    m_tampered = after(all);
}

void LogCheckTest::findsAndPlacesEachTampering()
{
    QFETCH(const QString, entity);
    QFETCH(const QString, field);
    const auto &all = m_tampered.mismatches;
    const auto found = std::ranges::find_if(all, [&](const LogMismatch &mismatch) {
        // What was written by somebody is placed in the log.
        const bool isPlaced = mismatch.entry > 0 || entity == QStringLiteral("unit")
            || field == QStringLiteral("withdrawal_reason") || field == QStringLiteral("scan_id")
            || field == QStringLiteral("profile.is_exempt")
            || field == QStringLiteral("profile.has_critical_ops")
            // Rules find threats, and no entry names them.
            || (entity == QStringLiteral("threat")
                && (field == QStringLiteral("added_at") || field == QStringLiteral("lineage_uid")));
        return mismatch.entity == entity && mismatch.field == field && isPlaced;
    });
    QVERIFY(found != all.end());
    if (!field.isEmpty()) {
        QCOMPARE(found->logged.isUndefined(), found->entry == 0);
        QVERIFY(found->logged != found->stored);
    }
}

void LogCheckTest::findsAThousandTamperingsAtOnce()
{
    QRandomGenerator random(20260302);
    struct Place {
        const RecordDescription *record;
        const Field *field;
        QByteArray column;
        std::vector<qint64> ids;
    };
    std::vector<Place> places;
    for (const RecordDescription *record : allRecords()) {
        const Subject *subject = subjectOf(QString::fromLatin1(record->entity()));
        if (!record->table() || !record->hasUid() || (subject && subject->isDerived))
            continue;
        auto own = need(m_database->prepare(QByteArray("SELECT * FROM ") + record->table()));
        QByteArrayList columns;
        for (int column = 0; column < own.columnCount(); ++column)
            columns += own.columnName(column);
        std::vector<qint64> ids;
        auto rows = need(m_database->prepare(QByteArray("SELECT id FROM ") + record->table()));
        rows.bind();
        while (rows.next())
            ids.push_back(rows.integer(0));
        for (const Field &field : record->fields()) {
            if (field.isWritten() && field.isShown() && field.kind != FieldKind::Reference
                && columns.contains(field.columnName()) && !ids.empty())
                places.push_back({record, &field, field.columnName(), ids});
        }
    }
    QVERIFY(places.size() > 60);
    std::set<std::tuple<QByteArray, qint64, QByteArray>> done;
    QByteArrayList statements;
    while (done.size() < 1000) {
        const Place &place = places[random.bounded(static_cast<quint32>(places.size()))];
        const qint64 id = place.ids[random.bounded(static_cast<quint32>(place.ids.size()))];
        if (!done.emplace(place.record->table(), id, place.column).second)
            continue;
        const bool isNumber = place.field->kind == FieldKind::Number
            || place.field->kind == FieldKind::Flag || place.field->kind == FieldKind::Bytes;
        statements += QByteArray("UPDATE OR IGNORE ") + place.record->table() + " SET "
            + place.column + " = "
            + (isNumber ? "CASE " + place.column + " WHEN 1 THEN 0 ELSE 1 END"
                        : place.column + " || ' x'")
            + " WHERE id = " + QByteArray::number(id);
    }
    need(m_database->execute("PRAGMA ignore_check_constraints = ON"));
    const LogCheck::Report report = after(statements);
    need(m_database->execute("PRAGMA ignore_check_constraints = OFF"));
    // A changed number of an evidence or code of an app is met in what names it by that, too.
    QVERIFY2(report.found >= 1000, qPrintable(QString::number(report.found)));
    QCOMPARE(report.mismatches.size(), std::size_t(LogCheck::Report::most));
}

void LogCheckTest::vouchesForNothingThatUpgradesWrote()
{
    const LogCheck::Report report =
        after({asOfEarlier,
               "INSERT INTO workspace_property (key, value) VALUES ('log_incomplete', 'upgraded')",
               "INSERT INTO service_period (uid, person_id, from_on) SELECT 'new', max(id), "
               "'2020-01-01' FROM person",
               "UPDATE account SET roles = roles || ' assessor' WHERE name = 'auditor'",
               "UPDATE evidence SET title = 'other' WHERE id = 5",
               "INSERT INTO unit (uid, name) VALUES ('new', 'Shadow department')"});
    QCOMPARE(report.fromUpgrades, 2);
    QCOMPARE(report.found, 2);
    std::set<std::pair<QString, QString>> found;
    for (const LogMismatch &mismatch : report.mismatches)
        found.emplace(mismatch.entity, mismatch.field);
    // No step up made a department, and every version's log names one that is added.
    QCOMPARE(found,
             (std::set<std::pair<QString, QString>>{
                 {QStringLiteral("evidence"), QStringLiteral("title")},
                 {QStringLiteral("unit"), QString()}}));
}

/// One that this version opened and stepped up; of its log all that the tables hold.
OpenWorkspace LogCheckTest::firstVersion(const QString &name)
{
    const QString path = m_folder.filePath(name);
    {
        QFile script(QFileInfo(QStringLiteral(__FILE__)).absolutePath()
                     + QStringLiteral("/../store/fixtures/schema-1.sql"));
        if (!script.open(QIODevice::ReadOnly))
            qFatal("no fixture");
        const auto database = need(Database::open(path, Database::Mode::Create));
        need(database->execute(script.readAll()));
        // That its log does not know: they are there for the steps to be tried on.
        need(database->execute("DELETE FROM app_party; DELETE FROM filing; DELETE FROM "
                               "store_channel"));
    }
    return need(openWorkspace(path, std::make_shared<Clock>()));
}

void LogCheckTest::aWorkspaceOfTheFirstVersionIsSound()
{
    const OpenWorkspace opened = firstVersion(QStringLiteral("first.gatehouse"));
    const LogCheck::Report sound = need(LogCheck::run(opened.workspace->database()));
    for (const LogMismatch &mismatch : sound.mismatches)
        qWarning("%s", qPrintable(mismatch.sentence()));
    QCOMPARE(sound.found, 0);
    // Whoever knows that it was upgraded slips nothing in for that.
    need(opened.workspace->database().execute(
        "INSERT INTO gate_decision (uid, release_id, phase, decision, statement, decided_by, role, "
        "decided_at, snapshot, snapshot_digest) SELECT 'new', release_id, phase, 'passed', "
        "statement, decided_by, role, decided_at, snapshot, snapshot_digest FROM gate_decision "
        "LIMIT 1; INSERT INTO account (uid, name, display_name, roles) VALUES ('x', 'x', 'x', "
        "'administrator')"));
    const LogCheck::Report slipped = need(LogCheck::run(opened.workspace->database()));
    std::set<QString> found;
    for (const LogMismatch &mismatch : slipped.mismatches)
        found.insert(mismatch.entity);
    QCOMPARE(found,
             (std::set<QString>{QStringLiteral("account"), QStringLiteral("gate_decision")}));
}

// Its log wrote lists and moments in other words: a text that is emptied, or written where there
// was none, is neither.
void LogCheckTest::anEarlierLogExcusesNoText_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *entity, const char *field,
                        const QByteArray &statement) {
        QTest::newRow(name) << statement << QString::fromLatin1(entity)
                            << QString::fromLatin1(field);
    };
    row("a text that is emptied", "unit", "name",
        "UPDATE unit SET name = '' WHERE id = (SELECT min(id) FROM unit)");
    row("a text where there was none", "person", "contact",
        "UPDATE person SET contact = 'somebody else' WHERE contact = ''");
    row("a list that is emptied", "account", "roles", "UPDATE account SET roles = ''");
    row("a moment that is emptied", "gate_decision", "decided_at",
        "UPDATE gate_decision SET decided_at = ''");
    row("a moment that is none", "gate_decision", "decided_at",
        "UPDATE gate_decision SET decided_at = 'yesterday'");
}

void LogCheckTest::anEarlierLogExcusesNoText()
{
    QFETCH(const QByteArray, statement);
    QFETCH(const QString, entity);
    QFETCH(const QString, field);
    const OpenWorkspace opened = firstVersion(QString::fromLatin1(QTest::currentDataTag()));
    const Database &database = opened.workspace->database();
    need(database.execute("DROP TRIGGER gate_decision_no_update; PRAGMA foreign_keys = OFF"));
    need(database.execute(statement));
    const LogCheck::Report report = need(LogCheck::run(database));
    QVERIFY(report.found > 0);
    for (const LogMismatch &mismatch : report.mismatches) {
        QCOMPARE(mismatch.entity, entity);
        QCOMPARE(mismatch.field, field);
        QVERIFY(mismatch.entry > 0);
    }
}

// Its rows are said not to be proven, instead of nothing.
void LogCheckTest::namesTheLibrariesThatTheLogHasNoDigestOf()
{
    const QByteArray unnamed =
        "UPDATE audit_entry SET content = CAST(replace(CAST(content AS TEXT), '\"rows\":', "
        "'\"lines\":') AS BLOB)";
    const LogCheck::Report report =
        after({unnamed, "UPDATE requirement SET title_zh = 'other' WHERE id = 5"});
    QCOMPARE(report.found, 0);
    QVERIFY(!report.unprovenLibraries.isEmpty());
    const QStringList notes = LogCheck::notes(report);
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes.front().contains(report.unprovenLibraries.front()), qPrintable(notes.front()));
    QVERIFY(LogCheck::notes(after({})).isEmpty());
}

void LogCheckTest::aLogThatIsWholeIsNotSaidToBeOtherwise()
{
    const LogCheck::Report report =
        after({"INSERT INTO workspace_property (key, value) VALUES ('log_incomplete', 'upgraded')",
               "INSERT INTO unit (uid, name) VALUES ('new', 'Shadow department')"});
    QCOMPARE(report.fromUpgrades, 0);
    QCOMPARE(report.found, 2);
    QCOMPARE(report.mismatches[0].field, QStringLiteral("log_incomplete"));
    QCOMPARE(report.mismatches[1].entity, QStringLiteral("unit"));
}

void LogCheckTest::findsWhatStandsApartOfTheWorkspace()
{
    const LogCheck::Report report =
        after({"UPDATE workspace_property SET value = 'sm3' WHERE key = 'audit_digest'",
               "DELETE FROM workspace_property WHERE key = 'reviews_demanded_since'"});
    QCOMPARE(report.found, 2);
    QCOMPARE(report.mismatches[0].field, QStringLiteral("audit_digest"));
    QCOMPARE(report.mismatches[1].field, QStringLiteral("reviews_demanded_since"));
    QVERIFY(!report.mismatches[1].logged.toString().isEmpty());
}

void LogCheckTest::findsAPropertyThatNobodyKnows()
{
    const LogCheck::Report report = after(
        {"INSERT INTO workspace_property (key, value) VALUES ('gates.signatures_needed', '1')"});
    QCOMPARE(report.found, 1);
    QCOMPARE(report.mismatches[0].field, QStringLiteral("gates.signatures_needed"));
    const QString sentence = report.mismatches[0].sentence();
    QVERIFY2(sentence.contains(QStringLiteral("gates.signatures_needed")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("does not say who wrote it")), qPrintable(sentence));
}

void LogCheckTest::findsARevisionThatIsSaidToBeAnother()
{
    const LogCheck::Report report =
        after({"UPDATE assessment_history SET revision = revision + 7 WHERE assessment_id = "
               "(SELECT min(assessment_id) FROM assessment_history)"});
    QCOMPARE(report.found, 1);
    QCOMPARE(report.mismatches[0].entity, QStringLiteral("assessment"));
    QCOMPARE(report.mismatches[0].field, QString::fromLatin1(PlayedLog::saidBefore));
}

// As a log of the time before findings had a source, and evidence a class.
void LogCheckTest::knowsWhatAFieldHasThatCameLater()
{
    QByteArrayList earlier;
    for (const QByteArray member : {"\"source\":\"manual\",", "\"confidentiality\":\"internal\","})
        earlier += "UPDATE audit_entry SET content = CAST(replace(CAST(content AS TEXT), '" + member
            + "', '') AS BLOB)";
    QCOMPARE(after(earlier).found, 0);
    const LogCheck::Report report =
        after(earlier + QByteArrayList{"UPDATE finding SET source = 'review' WHERE id = 2"});
    QCOMPARE(report.found, 1);
    QCOMPARE(report.mismatches.front().field, QStringLiteral("source"));
}

void LogCheckTest::saysItInASentence()
{
    const auto sentenceAfter = [this](const QByteArray &statement) {
        const LogCheck::Report report = after({statement});
        return report.mismatches.empty() ? QString() : report.mismatches.front().sentence();
    };
    const QString changed =
        sentenceAfter("UPDATE evidence SET title = 'Another title' WHERE id = 5");
    QVERIFY2(changed.contains(QStringLiteral("Another title")), qPrintable(changed));
    QVERIFY2(changed.contains(QStringLiteral("Title")), qPrintable(changed));
    // What stands there is no place for what comes after it.
    const QString percents = sentenceAfter("UPDATE evidence SET title = '%4 %5' WHERE id = 5");
    QVERIFY2(percents.contains(QStringLiteral("%4 %5")), qPrintable(percents));
    QVERIFY(sentenceAfter("DELETE FROM risk_acceptance WHERE id = 1")
                .contains(QStringLiteral("is gone")));
    QVERIFY(sentenceAfter("INSERT INTO unit (uid, name) VALUES ('new', 'Shadow department')")
                .contains(QStringLiteral("does not say who added it")));
}

void LogCheckTest::endsWhenCancelled()
{
    Progress progress;
    progress.cancel();
    const auto report = LogCheck::run(*m_database, &progress);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(LogCheckTest)
#include "logchecktest.moc"
