#include "models/lifecycle/releasemove.h"
#include "models/product/logcheck.h"
#include "models/product/undo.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"

#include <QTest>

#include <algorithm>

using namespace gatehouse;

namespace {

struct MomentsGround : LifecycleFixture {
    MomentsGround()
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

/// Who linked evidence, and when: by that is told which passed gates rest on it. When a question
/// was answered and confirmed. No entry says it in so many words; it is the entry's own.
class EntryMomentsTest : public QObject
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
    void anAnswerIsOfTheEntryThatGivesIt();
};

void EntryMomentsTest::aShiftedLinkIsFoundAndPlaced_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("by another one") << QByteArray("linked_by") << QByteArray("'Somebody else'");
    QTest::newRow("a day later") << QByteArray("linked_at")
                                 << QByteArray("strftime('%Y-%m-%dT%H:%M:%fZ', linked_at, "
                                               "'+1 day')");
    QTest::newRow("never") << QByteArray("linked_at") << QByteArray("''");
}

void EntryMomentsTest::aShiftedLinkIsFoundAndPlaced()
{
    QFETCH(const QByteArray, column);
    QFETCH(const QByteArray, value);
    MomentsGround ground;
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

void EntryMomentsTest::linkedAgainIsOfTheLastTime()
{
    MomentsGround ground;
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

void EntryMomentsTest::whatTakesAnothersPlaceIsLinkedThen()
{
    MomentsGround ground;
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

void EntryMomentsTest::whatIsTakenBackIsLinkedAnew()
{
    MomentsGround ground;
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

void EntryMomentsTest::whatMovesWithItsReleaseKeepsThem()
{
    MomentsGround ground;
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

void EntryMomentsTest::whatTheOrganisationCopiesKeepsThem()
{
    MomentsGround ground;
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

void EntryMomentsTest::anAnswerIsOfTheEntryThatGivesIt()
{
    MomentsGround ground;
    const auto found = [&] { return need(LogCheck::run(ground.database())).mismatches; };
    const auto entry = [&] {
        auto last = need(ground.database().prepare("SELECT max(sequence) FROM audit_entry"));
        last.bind();
        last.next();
        return last.integer(0);
    };
    const QString login = QStringLiteral("has_login");
    const AppId id = ground.addApp(QStringLiteral("CLAIM"), 3, {{login, true}});
    const auto app = [&] { return need(AppRepository(ground.database()).app(id)); };
    const auto edit = [&](Role role, const auto &write) {
        ground.pass();
        App edited = app();
        write(edited);
        Change editing = need(Change::begin(ground.session(role), actions::editApp));
        need(AppRepository::update(editing, edited));
        need(editing.commit());
    };
    QVERIFY(found().empty());
    // By whoever decides what applies, and so confirmed with it: then anew, by the same.
    for (const char *reason : {"nobody logs in", "nobody logs in, as was seen"}) {
        edit(Role::SecurityManager,
             [&](App &edited) { edited.profile.set(login, false, QString::fromLatin1(reason)); });
        QVERIFY(found().empty());
    }
    // By somebody whose answer another one confirms.
    edit(Role::ProjectLead, [&](App &edited) { edited.profile.set(login, true); });
    edit(Role::ProjectLead, [&](App &edited) {
        edited.profile.set(login, false, QStringLiteral("it is a catalogue"));
    });
    QVERIFY(found().empty());
    QVERIFY(!app().profile.given(login)->confirmedAt.isValid());
    ground.pass();
    Change confirming =
        need(Change::begin(ground.session(Role::SecurityManager), actions::confirmProfile));
    need(AppRepository::confirm(confirming, id, app().revision, {login}));
    need(confirming.commit());
    const QDateTime confirmedAt = app().profile.given(login)->confirmedAt;
    QVERIFY(confirmedAt.isValid());
    QVERIFY(found().empty());
    const qint64 confirmed = entry();
    // Something else is said, and taken back.
    edit(Role::ProjectLead,
         [&](App &edited) { edited.profile.set(QStringLiteral("has_payment"), true); });
    ground.pass();
    need(Undo::undo(ground.session(Role::Administrator), entry()));
    QVERIFY(found().empty());
    need(ground.database().execute("UPDATE profile_answer SET confirmed_at = answered_at, "
                                   "answered_at = confirmed_at WHERE flag = 'has_login' AND "
                                   "app_id = "
                                   + QByteArray::number(id.value)));
    const auto swapped = found();
    QCOMPARE(swapped.size(), 2u);
    QCOMPARE(swapped[0].logged, swapped[1].stored);
    QCOMPARE(swapped[1].logged, swapped[0].stored);
    QCOMPARE(swapped[1].logged.toString(), toTimestamp(confirmedAt));
    QCOMPARE(swapped[1].entry, confirmed);
    QVERIFY(swapped[0].entry < confirmed);
    // And what is taken back with everything that was said of it.
    edit(Role::ProjectLead, [&](App &edited) { edited.profile.clear(login); });
    QVERIFY(found().empty());
}

QTEST_GUILESS_MAIN(EntryMomentsTest)
#include "entrymomentstest.moc"
