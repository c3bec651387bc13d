#include "models/lifecycle/releasemove.h"
#include "models/product/logcheck.h"
#include "models/product/undo.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"

#include <QTest>

#include <algorithm>

using namespace gatehouse;

namespace {

struct LinkedGround : LifecycleFixture {
    LinkedGround()
    {
        publishSmall();
        release = addRelease(addApp(QStringLiteral("PAY")));
    }

    /// What the log has against who linked what, and when.
    std::vector<LogMismatch> found()
    {
        std::vector<LogMismatch> mismatches = need(LogCheck::run(database())).mismatches;
        std::erase_if(mismatches, [](const LogMismatch &each) {
            return each.entity != QStringLiteral("evidence_link");
        });
        return mismatches;
    }
    /// Not even in a sample, whichever it is.
    bool isSound()
    {
        bool sound = found().empty();
        for (int sample = 0; sound && sample < 8; ++sample) {
            const auto report = need(LogCheck::run(database(), nullptr, 3));
            sound = std::ranges::none_of(report.mismatches, [](const LogMismatch &each) {
                return each.entity == QStringLiteral("evidence_link");
            });
        }
        return sound;
    }
    void pass(qint64 seconds = 60) { clock().set(clock().now().addSecs(seconds)); }
    EvidenceId add(ReleaseId of, const char *key, const QByteArray &content)
    {
        pass();
        return addEvidence(of, requirement(key).id, content);
    }
    void move()
    {
        pass();
        Change moving = need(Change::begin(session(Role::SecurityManager), actions::moveRelease));
        need(ReleaseMover::move(moving, *shelf, release, libraryId));
        need(moving.commit());
    }
    QString stored(const char *column)
    {
        auto rows = need(
            database().prepare(QByteArray("SELECT DISTINCT ") + column + " FROM evidence_link"));
        rows.bind();
        QStringList all;
        while (rows.next())
            all += rows.text(0);
        return all.join(u' ');
    }

    ReleaseId release;
};

} // namespace

/// Who linked evidence, and when: by that is told which passed gates rest on it. No entry says it
/// in so many words; it is whose the entry is.
class LinkSignersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShiftedLinkIsFoundAndPlaced_data();
    void aShiftedLinkIsFoundAndPlaced();
    void linkedAgainIsOfTheLastTime();
    void whatTakesAnothersPlaceIsLinkedThen();
    void whatIsTakenBackIsLinkedAnew();
    void whatMovesWithItsReleaseKeepsThem();
    void whatTheOrganisationCopiesKeepsThem();
};

void LinkSignersTest::aShiftedLinkIsFoundAndPlaced_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("by another one") << QByteArray("linked_by") << QByteArray("'Somebody else'");
    QTest::newRow("a day later") << QByteArray("linked_at")
                                 << QByteArray("strftime('%Y-%m-%dT%H:%M:%fZ', linked_at, "
                                               "'+1 day')");
    QTest::newRow("never") << QByteArray("linked_at") << QByteArray("''");
}

void LinkSignersTest::aShiftedLinkIsFoundAndPlaced()
{
    QFETCH(const QByteArray, column);
    QFETCH(const QByteArray, value);
    LinkedGround ground;
    ground.add(ground.release, "A.1", "minutes");
    ground.add(ground.release, "A.2", "capture");
    QVERIFY(ground.isSound());
    const QString before = ground.stored(column);
    need(ground.database().execute("UPDATE evidence_link SET " + column + " = " + value
                                   + " WHERE id = 1"));
    const auto found = ground.found();
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].field, QString::fromLatin1(column));
    QVERIFY(!found[0].logged.toString().isEmpty());
    QVERIFY(before.startsWith(found[0].logged.toString()));
    QVERIFY(found[0].stored != found[0].logged);
    QVERIFY(found[0].entry > 0);
    QVERIFY2(found[0].sentence().contains(QStringLiteral("Linked")),
             qPrintable(found[0].sentence()));
}

void LinkSignersTest::linkedAgainIsOfTheLastTime()
{
    LinkedGround ground;
    const EvidenceId id = ground.add(ground.release, "A.1", "minutes");
    const EvidenceUse use{id, ground.release, ground.requirement("A.1").id};
    ground.pass();
    Change taking = ground.change("evidence.unlink");
    need(EvidenceRepository::unlink(taking, use));
    need(taking.commit());
    QVERIFY(ground.isSound());
    ground.pass();
    Change linking = ground.change("evidence.link");
    need(EvidenceRepository::link(linking, use));
    // Twice is once.
    need(EvidenceRepository::link(linking, use));
    need(linking.commit());
    ground.pass();
    Change again = ground.change("evidence.link");
    need(EvidenceRepository::link(again, use));
    need(again.commit());
    QVERIFY(ground.isSound());
    // As it was before it was taken away.
    need(ground.database().execute("UPDATE evidence_link SET linked_at = (SELECT added_at FROM "
                                   "evidence)"));
    QCOMPARE(ground.found().size(), 1u);
}

void LinkSignersTest::whatTakesAnothersPlaceIsLinkedThen()
{
    LinkedGround ground;
    const EvidenceId id = ground.add(ground.release, "A.1", "minutes");
    const QString before = ground.stored("linked_at");
    ground.pass();
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("again.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("other minutes");
    file.close();
    Change revising = ground.change("evidence.revise");
    need(EvidenceRepository::revise(revising, id, file.fileName()));
    need(revising.commit());
    QVERIFY(ground.isSound());
    QVERIFY(ground.stored("linked_at") != before);
    need(ground.database().execute("UPDATE evidence_link SET linked_at = '" + before.toUtf8()
                                   + "'"));
    QCOMPARE(ground.found().size(), 1u);
}

void LinkSignersTest::whatIsTakenBackIsLinkedAnew()
{
    LinkedGround ground;
    const EvidenceId id = ground.add(ground.release, "A.1", "minutes");
    ground.pass();
    Change taking = ground.change("evidence.unlink");
    need(EvidenceRepository::unlink(taking, {id, ground.release, ground.requirement("A.1").id}));
    need(taking.commit());
    ground.pass();
    auto last = need(ground.database().prepare("SELECT max(sequence) FROM audit_entry"));
    last.bind();
    QVERIFY(last.next());
    need(Undo::undo(ground.session(Role::Administrator), last.integer(0)));
    QVERIFY(!ground.stored("linked_at").isEmpty());
    QVERIFY(ground.isSound());
}

void LinkSignersTest::whatMovesWithItsReleaseKeepsThem()
{
    LinkedGround ground;
    ground.add(ground.release, "A.1", "minutes");
    const QString before = ground.stored("linked_at");
    ground.publishSmallAgain();
    ground.move();
    QCOMPARE(ground.stored("linked_at"), before);
    QVERIFY(ground.isSound());
    need(ground.database().execute("UPDATE evidence_link SET linked_at = "
                                   "'2026-03-03T10:00:00.000Z'"));
    const auto found = ground.found();
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].logged.toString(), before);
    QVERIFY(found[0].entry > 0);
}

void LinkSignersTest::whatTheOrganisationCopiesKeepsThem()
{
    LinkedGround ground;
    const EvidenceId policy = ground.add({}, "O.1", "policy");
    const QString before = ground.stored("linked_at");
    ground.publishSmallAgain();
    ground.move();
    QCOMPARE(need(EvidenceRepository(ground.database()).usesOf(policy)).size(), 2u);
    QCOMPARE(ground.stored("linked_at"), before);
    QVERIFY(ground.isSound());
    // What it was copied from goes: the copy stays what it was.
    ground.pass();
    Change taking = ground.change("evidence.unlink");
    need(EvidenceRepository::unlink(
        taking, need(EvidenceRepository(ground.database()).usesOf(policy)).front()));
    need(taking.commit());
    QVERIFY(ground.isSound());
    need(ground.database().execute("UPDATE evidence_link SET linked_at = "
                                   "'2026-03-03T10:00:00.000Z'"));
    QCOMPARE(ground.found().size(), 1u);
}

QTEST_GUILESS_MAIN(LinkSignersTest)
#include "linksignerstest.moc"
