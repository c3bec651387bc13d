#include "models/product/bulkedit.h"
#include "models/product/undo.h"
#include "tests/models/lifecycle/lifecyclefixture.h"

#include <QTest>

using namespace gatehouse;

class BulkEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { ws.reset(); }
    void offersWhatManyCanHaveAlike();
    void changesOneFieldOfAllInOneEntry();
    void refusesADayThatNoneMayHave_data();
    void refusesADayThatNoneMayHave();
    void saysWhatIsRefusedAndWhy();
    void previewsWithoutWriting();
    void lowersNoRiskWithoutAReason();
    void changesNothingThatWasNotSeenBefore();
    void isUndoneInOneStep();
    void needsThePermission();

private:
    BulkEdit::Wish wish(const char *key, const FieldValue &value)
    {
        const Subject *subject = subjectOf(u"finding");
        return {subject, ids, &subject->record->field(key), value};
    }
    Finding stored(qint64 id)
    {
        return need(FindingRepository(ws->database(), {}).finding(FindingId(id)));
    }
    qint64 entries() { return need(AuditLog(ws->database()).count()); }
    void close(qint64 id)
    {
        for (const FindingStatus status : {FindingStatus::Fixing, FindingStatus::AwaitingRetest}) {
            Finding finding = stored(id);
            finding.status = status;
            Change change = ws->change("finding.edit");
            need(FindingRepository::update(change, finding));
            need(change.commit());
        }
        Change change = ws->change("finding.retest");
        need(FindingRepository::retest(change, FindingId(id), true, QStringLiteral("gone")));
        need(change.commit());
    }

    std::unique_ptr<LifecycleFixture> ws;
    std::vector<qint64> ids;
};

void BulkEditTest::init()
{
    ws = std::make_unique<LifecycleFixture>();
    ws->publishSmall();
    const ReleaseId release = ws->addRelease(ws->addApp(QStringLiteral("A")));
    ids.clear();
    for (int i = 0; i < 3; ++i)
        ids.push_back(ws->openFinding(release, ws->requirement("A.1").id).value);
}

void BulkEditTest::offersWhatManyCanHaveAlike()
{
    QStringList keys;
    for (const Field *field : BulkEdit::fieldsOf(*subjectOf(u"finding")))
        keys += field->keyText();
    QCOMPARE(keys,
             (QStringList{"risk", "risk_reason", "status", "owner", "due_on", "description",
                          "advice", "source", "cwe", "component"}));
    for (const Field *field : BulkEdit::fieldsOf(*subjectOf(u"app")))
        QVERIFY2(field->keyText() != QLatin1StringView("code"), field->key);
}

void BulkEditTest::changesOneFieldOfAllInOneEntry()
{
    const qint64 before = entries();
    const auto outcomes =
        need(BulkEdit::apply(ws->session(Role::Auditor), wish("due_on", QDate(2026, 9, 30))));
    QCOMPARE(outcomes.size(), ids.size());
    for (const BulkEdit::Outcome &outcome : outcomes) {
        QVERIFY(outcome.changes);
        QCOMPARE(stored(outcome.id).dueOn, QDate(2026, 9, 30));
        QCOMPARE(outcome.name, stored(outcome.id).number);
    }
    QCOMPARE(entries(), before + 1);
}

void BulkEditTest::refusesADayThatNoneMayHave_data()
{
    QTest::addColumn<QDate>("day");
    QTest::newRow("past") << QDate(2025, 9, 30);
    QTest::newRow("never") << QDate(2099, 12, 31);
}

void BulkEditTest::refusesADayThatNoneMayHave()
{
    QFETCH(const QDate, day);
    const QDate before = stored(ids[0]).dueOn;
    const auto outcomes = need(BulkEdit::apply(ws->session(Role::Auditor), wish("due_on", day)));
    QCOMPARE(outcomes.size(), ids.size());
    for (const BulkEdit::Outcome &outcome : outcomes)
        QVERIFY(!outcome.refused.isEmpty());
    QCOMPARE(stored(ids[0]).dueOn, before);
}

void BulkEditTest::saysWhatIsRefusedAndWhy()
{
    close(ids[1]);
    auto wanted = wish("risk", QStringLiteral("high"));
    wanted.ids.push_back(9999);
    const auto outcomes = need(BulkEdit::apply(ws->session(Role::Auditor), wanted));
    QVERIFY(outcomes[0].changes);
    QVERIFY(!outcomes[1].changes);
    QVERIFY(outcomes[1].refused.contains(QStringLiteral("closed")));
    QVERIFY(outcomes[2].changes);
    QVERIFY(!outcomes[3].refused.isEmpty());
    QCOMPARE(stored(ids[0]).risk, Risk::High);
    QCOMPARE(stored(ids[1]).risk, Risk::Medium);
}

void BulkEditTest::previewsWithoutWriting()
{
    const qint64 before = entries();
    const auto outcomes =
        need(BulkEdit::preview(ws->session(Role::Auditor), wish("risk", QStringLiteral("high"))));
    QVERIFY(outcomes[0].changes);
    QCOMPARE(std::get<QString>(outcomes[0].before), QStringLiteral("medium"));
    QCOMPARE(stored(ids[0]).risk, Risk::Medium);
    QCOMPARE(entries(), before);
    // And what says so already is neither changed nor refused.
    const auto same =
        need(BulkEdit::preview(ws->session(Role::Auditor), wish("risk", QStringLiteral("medium"))));
    QVERIFY(!same[0].changes);
    QVERIFY(same[0].refused.isEmpty());
}

// Neither by many at once nor by undoing that it was raised.
void BulkEditTest::lowersNoRiskWithoutAReason()
{
    const auto lowered =
        need(BulkEdit::apply(ws->session(Role::Auditor), wish("risk", QStringLiteral("low"))));
    QVERIFY(!lowered[0].changes);
    QVERIFY2(lowered[0].refused.contains(QStringLiteral("F-0001")), qPrintable(lowered[0].refused));
    QCOMPARE(stored(ids[0]).risk, Risk::Medium);
    need(BulkEdit::apply(ws->session(Role::Auditor), wish("risk", QStringLiteral("high"))));
    QVERIFY(!Undo::undo(ws->session(Role::Auditor), entries()));
    QCOMPARE(stored(ids[0]).risk, Risk::High);
}

void BulkEditTest::changesNothingThatWasNotSeenBefore()
{
    const auto wanted = wish("due_on", QDate(2026, 9, 30));
    const auto seen = need(BulkEdit::preview(ws->session(Role::Auditor), wanted));
    Finding other = stored(ids[1]);
    other.dueOn = QDate(2026, 8, 31);
    Change change = ws->change("finding.edit");
    need(FindingRepository::update(change, other));
    need(change.commit());
    const qint64 before = entries();
    const auto refused = BulkEdit::apply(ws->session(Role::Auditor), wanted, seen);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(entries(), before);
    QCOMPARE(stored(ids[1]).dueOn, QDate(2026, 8, 31));
    need(BulkEdit::apply(ws->session(Role::Auditor), wanted,
                         need(BulkEdit::preview(ws->session(Role::Auditor), wanted))));
    QCOMPARE(stored(ids[1]).dueOn, QDate(2026, 9, 30));
}

void BulkEditTest::isUndoneInOneStep()
{
    const QDate before = stored(ids[0]).dueOn;
    need(BulkEdit::apply(ws->session(Role::Auditor), wish("due_on", QDate(2026, 9, 30))));
    need(Undo::undo(ws->session(Role::Auditor), entries()));
    for (const qint64 id : ids)
        QCOMPARE(stored(id).dueOn, before);
}

void BulkEditTest::needsThePermission()
{
    const auto refused =
        BulkEdit::apply(ws->session(Role::Viewer), wish("risk", QStringLiteral("high")));
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QCOMPARE(stored(ids[0]).risk, Risk::Medium);
}

QTEST_GUILESS_MAIN(BulkEditTest)
#include "bulkedittest.moc"
