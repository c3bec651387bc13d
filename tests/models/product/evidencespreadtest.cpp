#include "models/evidence/evidencespread.h"

#include "models/product/undo.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/support/partaccount.h"

#include <QTest>

using namespace gatehouse;

/// One piece of evidence for many requirements.
class EvidenceSpreadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { ws.reset(); }
    void linksToAllInOneEntryAndIsUndoneAsOne();
    void saysWhatIsRefusedAndWhatRestsOnItAlready();
    void previewsWithoutWriting();
    void leavesOutWhatBelongsToAll();
    void refusesAPieceThatCountsNoLonger();
    void looksAtContentThatIsStillToBeAdded();
    void needsThePermission();

private:
    EvidenceSpread::Wish wish(std::initializer_list<const char *> keys)
    {
        EvidenceSpread::Wish wish{piece, release, {}};
        for (const char *key : keys)
            wish.requirements.push_back(ws->requirement(key).id);
        return wish;
    }
    size_t uses() { return need(EvidenceRepository(ws->database()).usesOf(piece)).size(); }
    qint64 entries() { return need(AuditLog(ws->database()).count()); }

    std::unique_ptr<LifecycleFixture> ws;
    AppId app;
    ReleaseId release;
    EvidenceId piece;
};

void EvidenceSpreadTest::init()
{
    ws = std::make_unique<LifecycleFixture>();
    ws->publishSmall();
    app = ws->addApp(QStringLiteral("A"));
    release = ws->addRelease(app);
    piece = ws->addEvidence(release, ws->requirement("A.1").id, "what was seen");
}

void EvidenceSpreadTest::linksToAllInOneEntryAndIsUndoneAsOne()
{
    const qint64 before = entries();
    const auto outcomes =
        need(EvidenceSpread::apply(ws->session(Role::Administrator), wish({"A.2", "A.3", "O.1"})));
    QCOMPARE(outcomes.size(), size_t(3));
    for (const auto &outcome : outcomes)
        QVERIFY(outcome.changes());
    QCOMPARE(uses(), size_t(4));
    QCOMPARE(entries(), before + 1);
    need(Undo::undo(ws->session(Role::Administrator), entries()));
    QCOMPARE(uses(), size_t(1));
}

void EvidenceSpreadTest::saysWhatIsRefusedAndWhatRestsOnItAlready()
{
    EvidenceSpread::Wish wanted = wish({"A.1", "A.2", "A.2"});
    wanted.requirements.push_back(RequirementId(4711));
    const auto outcomes = need(EvidenceSpread::apply(ws->session(Role::Administrator), wanted));
    QVERIFY(outcomes[0].isLinked);
    QVERIFY(outcomes[1].changes());
    QVERIFY(outcomes[2].isLinked);
    QCOMPARE(outcomes[3].refused,
             QStringLiteral("The requirement is not in this workspace. Choose one from its "
                            "libraries."));
    QCOMPARE(EvidenceSpread::taken(outcomes), std::vector{ws->requirement("A.2").id});
    QCOMPARE(uses(), size_t(2));
}

void EvidenceSpreadTest::previewsWithoutWriting()
{
    const qint64 before = entries();
    QVERIFY(need(EvidenceSpread::preview(ws->session(Role::Administrator), wish({"A.2"})))[0]
                .changes());
    QCOMPARE(uses(), size_t(1));
    QCOMPARE(entries(), before);
}

void EvidenceSpreadTest::leavesOutWhatBelongsToAll()
{
    const Session part = partSession(*ws, Role::Assessor, app);
    const auto outcomes = need(EvidenceSpread::apply(part, wish({"A.2", "O.1"})));
    QVERIFY(outcomes[0].changes());
    QVERIFY(outcomes[1].refused.contains(QStringLiteral("takes a role that counts everywhere")));
    QCOMPARE(uses(), size_t(2));

    // The same is said of content that is not there yet.
    EvidenceSpread::Wish added = wish({"A.2", "O.1"});
    added.evidence = {};
    const auto looked = need(EvidenceSpread::preview(part, added));
    QVERIFY(looked[0].changes());
    QVERIFY(!looked[1].changes());
}

void EvidenceSpreadTest::refusesAPieceThatCountsNoLonger()
{
    Change retiring = ws->change("evidence.retire");
    need(EvidenceRepository::retire(retiring, piece, QStringLiteral("of another build")));
    need(retiring.commit());
    const auto refused = EvidenceSpread::preview(ws->session(Role::Administrator), wish({"A.2"}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
}

void EvidenceSpreadTest::looksAtContentThatIsStillToBeAdded()
{
    EvidenceSpread::Wish added = wish({"A.1", "A.2"});
    added.evidence = {};
    const auto taken = EvidenceSpread::taken(
        need(EvidenceSpread::preview(ws->session(Role::Administrator), added)));
    QCOMPARE(taken, added.requirements);
    Change adding = ws->change("evidence.add");
    const auto path = ws->write(QStringLiteral("new.txt"), "what was seen later");
    const auto one = need(EvidenceRepository::addFiles(adding, {path}, release, taken));
    need(adding.commit());
    QCOMPARE(need(EvidenceRepository(ws->database()).usesOf(one.front().id)).size(), size_t(2));
}

void EvidenceSpreadTest::needsThePermission()
{
    const auto refused = EvidenceSpread::preview(ws->session(Role::Viewer), wish({"A.2"}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
}

QTEST_GUILESS_MAIN(EvidenceSpreadTest)
#include "evidencespreadtest.moc"
