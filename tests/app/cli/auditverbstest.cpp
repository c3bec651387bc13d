#include "models/store/database.h"
#include "tests/app/cli/cliprogram.h"

using namespace gatehouse;

/// The audit log on the command line, by either digest that it may be chained with.
class AuditVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatItIsChainedWith_data();
    void saysWhatItIsChainedWith();
    void isVerifiedByHandAsSecuritySays_data();
    void isVerifiedByHandAsSecuritySays();
    void takesNoOtherDigest();
    void aWriteIsTheOnlyEntryOfItsPassword();
    void whatAnotherProgramWroteMovesNoCursor();
    void namesEntriesThatNobodyWrote();
    void aHeadThatIsNoLongerSignedIsSaid();
    void aSignatureWhoseBytesAreElsewhereHoldsNowhere();

private:
    static void digests()
    {
        QTest::addColumn<QString>("digest");
        QTest::addColumn<QString>("shown");
        QTest::newRow("sha256") << QStringLiteral("sha256") << QStringLiteral("SHA-256");
        QTest::newRow("sm3") << QStringLiteral("sm3") << QStringLiteral("SM3");
    }
    /// A workspace with a few entries.
    static void make(const CliProgram &cli, const QString &digest)
    {
        cli.must({QStringLiteral("init"), cli.workspace(), QStringLiteral("--owner"),
                  QStringLiteral("chen"), QStringLiteral("--password-cost"), QStringLiteral("14"),
                  QStringLiteral("--digest"), digest});
        for (const char *unit : {"Sales", "Claims", "100%"})
            cli.must(words("unit add") + QStringList{QString::fromLatin1(unit)});
    }
};

void AuditVerbsTest::saysWhatItIsChainedWith_data()
{
    digests();
}

void AuditVerbsTest::saysWhatItIsChainedWith()
{
    QFETCH(const QString, digest);
    QFETCH(const QString, shown);
    const CliProgram cli;
    make(cli, digest);
    const QJsonObject verified = cli.must(words("audit verify --json")).object();
    QCOMPARE(verified["ok"], true);
    QCOMPARE(verified["digest"], digest);
    const QString head = verified["head"].toString();
    QVERIFY(QString::fromUtf8(cli.must(words("audit verify")).out)
                .contains(shown + QLatin1Char(' ') + head));
    QVERIFY(cli.must(words("audit export -o log.audit")).err.contains(shown + u' ' + head));
    const QJsonArray checked = cli.must(words("audit check log.audit --json")).array();
    QCOMPARE(checked[0]["digest"], digest);
    QCOMPARE(checked[0]["head"], head);
    QCOMPARE(cli.must(words("doctor --json")).object()["ok"], true);
}

void AuditVerbsTest::isVerifiedByHandAsSecuritySays_data()
{
    digests();
}

// With nothing but a shell and openssl.
void AuditVerbsTest::isVerifiedByHandAsSecuritySays()
{
    QFETCH(const QString, digest);
    QFile page(QStringLiteral(SOURCE_DIR "/SECURITY.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QString script = QString::fromUtf8(page.readAll())
                         .section(QStringLiteral("```sh\nprevious="), 1)
                         .section(QStringLiteral("```"), 0, 0)
                         .prepend(QStringLiteral("previous="));
    QVERIFY(script.contains(QStringLiteral("openssl dgst -sha256")));
    script.replace(QStringLiteral("-sha256"), u'-' + digest);
    const CliProgram cli;
    make(cli, digest);
    cli.must(words("audit export --from 3 -o log.audit"));
    const auto said = [&] {
        QProcess shell;
        shell.setWorkingDirectory(cli.folder());
        shell.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), script});
        return shell.waitForFinished(120000)
            ? QString::fromUtf8(shell.readAllStandardOutput() + shell.readAllStandardError())
            : QStringLiteral("not ended");
    };
    QCOMPARE(said(), QString());
    QByteArray tampered = cli.read(QStringLiteral("log.audit"));
    tampered.replace("Claims", "Claimz");
    cli.write(QStringLiteral("log.audit"), tampered);
    QVERIFY2(said().startsWith(QStringLiteral("not what was written: ")), qPrintable(said()));
    QVERIFY(said().contains(QStringLiteral("Claimz")));
}

void AuditVerbsTest::takesNoOtherDigest()
{
    const CliProgram cli;
    const Outcome refused = cli.run(words("init x.gatehouse --digest md5"));
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(QStringLiteral("sha256, sm3")), qPrintable(refused.err));
    QVERIFY(!QFile::exists(cli.file(QStringLiteral("x.gatehouse"))));
}

// Each verb asks for the password; to log that besides would double the log.
void AuditVerbsTest::aWriteIsTheOnlyEntryOfItsPassword()
{
    const CliProgram cli;
    make(cli, QStringLiteral("sha256"));
    const auto entries = [&] {
        return cli.must(words("audit verify --json")).object()["entries"].toInteger();
    };
    const qint64 before = entries();
    cli.must(words("unit add Life"));
    QCOMPARE(entries(), before + 1);
    cli.must(words("work"));
    cli.must(words("review mine"));
    QCOMPARE(entries(), before + 1);
}

// Else whoever changes the file has the warning about it wiped out.
void AuditVerbsTest::whatAnotherProgramWroteMovesNoCursor()
{
    const CliProgram cli;
    make(cli, QStringLiteral("sha256"));
    {
        const auto file = Database::open(cli.workspace(), Database::Mode::ReadWrite);
        QVERIFY(file
                && (*file)->execute("UPDATE unit SET name = name || char(27) || '[2K' || char(13) "
                                    "|| char(155) || '2J' || char(0x202E) WHERE name = 'Sales'"));
    }
    for (const char *verb : {"audit verify", "doctor", "unit list"}) {
        const Outcome outcome = cli.run(words(verb));
        const QString said = QString::fromUtf8(outcome.out) + outcome.err;
        QVERIFY2(said.contains(QStringLiteral("Sales")), verb);
        for (const char16_t mark : {u'\x1b', u'\r', u'\x9b', u'\u202e'})
            QVERIFY2(!said.contains(QChar(mark)), verb);
    }
}

void AuditVerbsTest::namesEntriesThatNobodyWrote()
{
    const CliProgram cli;
    make(cli, QStringLiteral("sha256"));
    {
        const auto file = Database::open(cli.workspace(), Database::Mode::ReadWrite);
        QVERIFY(file
                && (*file)->execute("INSERT INTO audit_entry SELECT -5, CAST(replace(CAST(content "
                                    "AS TEXT), '\"sequence\":2}', '\"sequence\":-5}') AS BLOB), "
                                    "digest FROM audit_entry WHERE sequence = 2"));
    }
    const Outcome verified = cli.run(words("audit verify"));
    QCOMPARE(verified.code, 1);
    QVERIFY2(verified.out.contains("-5"), verified.out.constData());
    const Outcome json = cli.run(words("audit verify --json"));
    QCOMPARE(json.code, 1);
    QCOMPARE(json.object()["ok"], false);
    QCOMPARE(json.object()["broken_at"], -5);
    QCOMPARE(json.object()["strays"].toArray(), QJsonArray{-5});
    const Outcome checked = cli.run(words("doctor"));
    QCOMPARE(checked.code, 1);
    QVERIFY2(checked.out.contains("-5"), checked.out.constData());
    for (const QJsonValue entry : cli.must(words("audit log --json")).array())
        QVERIFY(entry["sequence"].toInteger() > 0);
    QVERIFY(cli.run(words("audit undo -- -5")).code != 0);
}

// Whatever wrote, each command leaves the head signed, a wrong password too.
void AuditVerbsTest::aHeadThatIsNoLongerSignedIsSaid()
{
    const CliProgram cli;
    make(cli, QStringLiteral("sha256"));
    const auto checkpoints = [&] {
        return cli.run(words("audit verify --json")).object()["checkpoints"].toObject();
    };
    cli.must(words("unit add Development"));
    cli.must(words("unit add Operations"));
    QCOMPARE(checkpoints()["unsigned"], 0);
    QCOMPARE(checkpoints()["signed"], 1);
    {
        const auto file = Database::open(cli.workspace(), Database::Mode::ReadWrite);
        QVERIFY(file
                && (*file)->execute(
                    "DELETE FROM workspace_property WHERE key = 'audit_head_signature'"));
    }
    QCOMPARE(checkpoints()["valid"], 0);
    QCOMPARE(checkpoints()["broken"].toArray().size(), 1);
    for (const char *verb : {"audit verify", "doctor"}) {
        const Outcome said = cli.run(words(verb));
        QCOMPARE(said.code, 1);
        QVERIFY2(said.out.contains("the signature of its head is gone"), said.out.constData());
    }
    // Who writes next does not make up for it.
    cli.must(words("unit add Audit"));
    QCOMPARE(checkpoints()["unsigned"], 0);
    QCOMPARE(checkpoints()["broken"].toArray().size(), 1);
}

// A byte of what was signed and one of the signature change places.
void AuditVerbsTest::aSignatureWhoseBytesAreElsewhereHoldsNowhere()
{
    const CliProgram cli;
    const QString path = cli.file(QStringLiteral("demo.gatehouse"));
    cli.must({QStringLiteral("demo"), path});
    const QString gate =
        QStringLiteral(" -w %1 --release TRAIN@1.0.3 --phase requirements").arg(path);
    cli.must(words(qUtf8Printable(QStringLiteral("gate export-signature -o whole") + gate)));
    QString uid;
    {
        const auto file = Database::open(path, Database::Mode::ReadWrite);
        QVERIFY(file.has_value());
        auto rows = (*file)->prepare(
            "SELECT g.uid, g.snapshot_digest, g.signature, t.sql FROM gate_signature g JOIN "
            "app_release r ON r.id = g.release_id JOIN app a ON a.id = r.app_id JOIN sqlite_schema "
            "t ON t.name = 'gate_signature_no_update' WHERE a.code = 'TRAIN' AND r.version = "
            "'1.0.3' AND g.phase = 'requirements' ORDER BY g.id DESC LIMIT 1");
        QVERIFY(rows && rows->next());
        uid = rows->text(0);
        QByteArray digest = rows->bytes(1);
        QByteArray signature = rows->bytes(2);
        const QByteArray trigger = rows->bytes(3);
        QVERIFY(digest[5] != signature[5]);
        const char byte = digest[5];
        digest[5] = signature[5];
        signature[5] = byte;
        QVERIFY(rows->finished());
        QVERIFY((*file)->execute("DROP TRIGGER gate_signature_no_update; UPDATE gate_signature SET "
                                 "snapshot_digest = x'"
                                 + digest.toHex() + "', signature = x'" + signature.toHex()
                                 + "' WHERE uid = '" + uid.toUtf8() + "'; " + trigger));
    }
    const Outcome verified = cli.run({"audit", "verify", "-w", path, "--json"});
    QCOMPARE(verified.code, 1);
    const QJsonArray broken = verified.object()["signatures"]["broken"].toArray();
    QCOMPARE(broken.size(), 1);
    QCOMPARE(broken[0]["uid"], uid);
    QStringList fields;
    for (const QJsonValue mismatch : verified.object()["mismatches"].toArray()) {
        QCOMPARE(mismatch["uid"], uid);
        QVERIFY(mismatch["entry"].toInt() > 0);
        fields += mismatch["field"].toString();
    }
    fields.sort();
    QCOMPARE(fields, (QStringList{QStringLiteral("signature"), QStringLiteral("snapshot_sha256")}));
    const Outcome checked = cli.run({"doctor", "-w", path});
    QCOMPARE(checked.code, 1);
    const QString said = QStringLiteral("TRAIN@1.0.3");
    QVERIFY(QString::fromUtf8(checked.out).contains(said));
    // What goes out says so by itself, before anybody asks openssl.
    const Outcome exported =
        cli.run(words(qUtf8Printable(QStringLiteral("gate export-signature -o changed") + gate)));
    QCOMPARE(exported.code, 1);
    QVERIFY2(exported.err.contains(said), qPrintable(exported.err));
    QVERIFY(cli.read("changed/signature-1.sig") != cli.read("whole/signature-1.sig"));
}

QTEST_GUILESS_MAIN(AuditVerbsTest)
#include "auditverbstest.moc"
