#include "models/product/undo.h"
#include "models/organization/organizationrepository.h"
#include "models/threatmodels/threatlibrarydraftrepository.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"
#include "tests/support/auditrecords.h"

#include <QTest>

using namespace gatehouse;

class UndoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { ws.reset(); }
    void putsTheFieldsOfARecordBack();
    void putsOneAnswerOfTheProfileBack();
    void aFirstAnswerIsNoNewApp();
    void leavesWhatSignsTheLogWhereItIs();
    void putsAReferenceBack();
    void takesAnAdditionAway();
    void putsARemovedDepartmentBackAsItWas();
    void putsAPersonAndAnAppBackAsTheyWere();
    void removesAnAddedRelease();
    void linksAndUnlinksEvidenceAgain();
    void setsAFirstAssessmentToNotAssessed();
    void takesBackWhatIsDoneToADraft();
    void canBeUndoneItself();
    void refusesWhatSomebodyChangedSince();
    void refusesWhatAGateWasPassedOn();
    void refusesWhatIsADecision_data();
    void refusesWhatIsADecision();
    void needsThePermissionOfWhatItTakesBack();
    void saysThatThereIsNoSuchEntry();

private:
    qint64 last() { return need(AuditLog(ws->database()).count()); }
    Result<QString> tryUndo(qint64 sequence, Role role = Role::Administrator)
    {
        return Undo::undo(ws->session(role), sequence);
    }
    void editApp(AppId id, const std::function<void(App &)> &edit)
    {
        App app = storedApp(id);
        edit(app);
        Change change = need(Change::begin(ws->session(Role::Administrator), actions::editApp));
        need(AppRepository::update(change, app));
        need(change.commit());
    }
    App storedApp(AppId id) { return need(AppRepository(ws->database()).app(id)); }
    Change begin(const Action &action)
    {
        return need(Change::begin(ws->session(Role::Administrator), action));
    }

    std::unique_ptr<LifecycleFixture> ws;
};

void UndoTest::init()
{
    ws = std::make_unique<LifecycleFixture>();
    ws->publishSmall();
}

void UndoTest::putsTheFieldsOfARecordBack()
{
    const AppId id = ws->addApp(QStringLiteral("A"));
    const App before = storedApp(id);
    editApp(id, [](App &app) {
        app.name = QStringLiteral("新名称");
        app.userCount = 12;
        app.userCountSource = QStringLiteral("store statistics");
        app.platforms = {Platform::Ios};
        app.parties = {{PartyKind::Outsourcing, QStringLiteral("外包商"), {}, {}}};
    });
    const QString done = need(tryUndo(last()));
    QCOMPARE(done, QStringLiteral("Undone: Change an app"));
    App after = storedApp(id);
    QCOMPARE(after.revision, before.revision + 2);
    after.revision = before.revision;
    QVERIFY(after == before);
    const auto records = newestAuditRecords(ws->database());
    QCOMPARE(records.front().value("after").toObject().value("action"), QJsonValue("app.edit"));
    QCOMPARE(records.back().value("after").toObject().value("user_count"), QJsonValue(0));
}

void UndoTest::putsOneAnswerOfTheProfileBack()
{
    const AppId id = ws->addApp(QStringLiteral("A"), 3, {{QStringLiteral("has_login"), true}});
    editApp(id, [](App &app) {
        app.profile.set(QStringLiteral("has_login"), false, QStringLiteral("nobody logs in"));
        app.profile.set(QStringLiteral("has_payment"), true);
    });
    const qint64 entry = last();
    editApp(id, [](App &app) { app.profile.set(QStringLiteral("handles_spi"), true); });
    need(tryUndo(entry));
    const Profile profile = storedApp(id).profile;
    QCOMPARE(profile.answer(QStringLiteral("has_login")), std::optional(true));
    QCOMPARE(profile.answer(QStringLiteral("has_payment")), std::optional<bool>());
    QCOMPARE(profile.answer(QStringLiteral("handles_spi")), std::optional(true));
}

// Nothing was answered before, and nothing is afterwards: one side of the entry is empty.
void UndoTest::aFirstAnswerIsNoNewApp()
{
    const AppId id = ws->addApp(QStringLiteral("A"));
    const auto answer = [&] { return storedApp(id).profile.answer(QStringLiteral("has_login")); };
    editApp(id, [](App &app) { app.profile.set(QStringLiteral("has_login"), true); });
    need(tryUndo(last()));
    QCOMPARE(answer(), std::optional<bool>());
    need(tryUndo(last()));
    QCOMPARE(answer(), std::optional(true));
    need(tryUndo(last()));
    QCOMPARE(answer(), std::optional<bool>());
}

// The first change on a machine puts its key on record, and every thousandth signs for good.
void UndoTest::leavesWhatSignsTheLogWhereItIs()
{
    const AppId id = ws->addApp(QStringLiteral("A"));
    const QString name = storedApp(id).name;
    ws->workspace().setKeyFolder(ws->file(QStringLiteral("keys")));
    editApp(id, [](App &app) { app.name = QStringLiteral("新名称"); });
    QCOMPARE(need(SigningKeyRepository(ws->database()).all()).size(), 1);
    need(tryUndo(last()));
    QCOMPARE(storedApp(id).name, name);
    QCOMPARE(need(SigningKeyRepository(ws->database()).all()).size(), 1);
}

void UndoTest::putsAReferenceBack()
{
    Change adding = begin(actions::addPerson);
    Person person;
    person.name = QStringLiteral("王芳");
    const PersonId first = need(OrganizationRepository::addPerson(adding, person));
    person.name = QStringLiteral("赵六");
    const PersonId second = need(OrganizationRepository::addPerson(adding, person));
    need(adding.commit());
    const AppId id = ws->addApp(QStringLiteral("A"));
    editApp(id, [&](App &app) { app.responsible = first; });
    const qint64 set = last();
    editApp(id, [&](App &app) { app.responsible = second; });
    need(tryUndo(last()));
    QCOMPARE(storedApp(id).responsible, first);
    need(tryUndo(set));
    QVERIFY(!storedApp(id).responsible.isValid());
}

void UndoTest::takesAnAdditionAway()
{
    Change adding = begin(actions::addApp);
    App app;
    app.code = QStringLiteral("NEW");
    app.name = QStringLiteral("新应用");
    app.platforms = {Platform::Android};
    const AppId id = need(AppRepository::add(adding, app));
    need(adding.commit());
    need(tryUndo(last()));
    QCOMPARE(AppRepository(ws->database()).app(id).error().kind, ErrorKind::NotFound);

    const AppId kept = ws->addApp(QStringLiteral("KEPT"));
    Change again = begin(actions::addApp);
    app.code = QStringLiteral("WALKS");
    const AppId walks = need(AppRepository::add(again, app));
    need(again.commit());
    const qint64 entry = last();
    ws->addRelease(walks);
    QCOMPARE(tryUndo(entry).error().kind, ErrorKind::Conflict);
    QVERIFY(kept != walks);
    QVERIFY(AppRepository(ws->database()).app(walks));
}

void UndoTest::putsARemovedDepartmentBackAsItWas()
{
    const auto add = [&](const QString &name, UnitId parent) {
        Change adding = begin(actions::addUnit);
        Unit unit;
        unit.name = name;
        unit.parent = parent;
        const UnitId id = need(OrganizationRepository::addUnit(adding, unit));
        need(adding.commit());
        return id;
    };
    const UnitId head = add(QStringLiteral("总部"), {});
    const UnitId it = add(QStringLiteral("信息技术部"), head);
    const QString uid = need(OrganizationRepository(ws->database()).unit(it)).uid;
    Change removing = begin(actions::removeUnit);
    need(OrganizationRepository::removeUnit(removing, it));
    need(removing.commit());
    need(tryUndo(last()));
    const auto units = need(OrganizationRepository(ws->database()).units());
    QCOMPARE(units.size(), size_t(2));
    QCOMPARE(units[1].uid, uid);
    QCOMPARE(units[1].name, QStringLiteral("信息技术部"));
    QCOMPARE(units[1].parent, head);
}

// Nobody removes a person or an app but by undoing that they were added; that is undone as well.
void UndoTest::putsAPersonAndAnAppBackAsTheyWere()
{
    Change adding = begin(actions::addPerson);
    Person person;
    person.name = QStringLiteral("王芳");
    person.post = QStringLiteral("项目经理");
    person.account = ws->session(Role::ProjectLead).account.id;
    person = need(OrganizationRepository(ws->database())
                      .person(need(OrganizationRepository::addPerson(adding, person))));
    need(adding.commit());
    need(tryUndo(last()));
    QVERIFY(need(OrganizationRepository(ws->database()).people()).empty());
    need(tryUndo(last()));
    const auto people = need(OrganizationRepository(ws->database()).people());
    QCOMPARE(people.size(), size_t(1));
    Person again = people.front();
    QCOMPARE(again.uid, person.uid);
    again.id = person.id;
    QVERIFY(again == person);

    App app;
    app.code = QStringLiteral("A");
    app.name = QStringLiteral("应用");
    app.platforms = {Platform::Android, Platform::Ios};
    app.responsible = people.front().id;
    app.userCount = 12;
    app.userCountSource = QStringLiteral("store statistics");
    app.profile.set(QStringLiteral("has_login"), true);
    app.profile.set(QStringLiteral("outsourced"), false, QStringLiteral("all of it is our own"));
    app.parties = {{PartyKind::Outsourcing, QStringLiteral("外包商"), {}, {}}};
    app.channels = {{QStringLiteral("应用商店"), QStringLiteral("https://example.com")}};
    Change addingApp = begin(actions::addApp);
    const App added = storedApp(need(AppRepository::add(addingApp, app)));
    need(addingApp.commit());
    need(tryUndo(last()));
    QCOMPARE(AppRepository(ws->database()).app(added.id).error().kind, ErrorKind::NotFound);
    need(tryUndo(last()));
    App back = need(AppRepository(ws->database()).appByCode(QStringLiteral("A")));
    back.id = added.id;
    QVERIFY(back == added);
}

void UndoTest::removesAnAddedRelease()
{
    const AppId app = ws->addApp(QStringLiteral("A"));
    const ReleaseId first = ws->addRelease(app);
    Change adding = begin(actions::addRelease);
    Release release;
    release.app = app;
    release.version = QStringLiteral("2.0");
    release.plannedOn[Phase::Design] = QDate(2026, 3, 1);
    const ReleaseId second = need(ReleaseRepository::add(adding, release));
    need(adding.commit());
    const qint64 added = last();
    QCOMPARE(storedApp(app).currentRelease, second);

    need(tryUndo(added));
    QCOMPARE(storedApp(app).currentRelease, first);
    QCOMPARE(need(ReleaseRepository(ws->database()).ofApp(app)).size(), size_t(1));
    QVERIFY(need(GateRollup::stale(ws->database(), *ws->shelf)).empty());
    // Once anything was recorded of one, it stays.
    Change again = begin(actions::addRelease);
    const ReleaseId used = need(ReleaseRepository::add(again, release));
    need(again.commit());
    const qint64 addedAgain = last();
    Change assessing = begin(actions::assess);
    ws->record(assessing, used, ws->requirement("A.1").id, Judgement::Compliant);
    need(assessing.commit());
    const auto refused = tryUndo(addedAgain);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(storedApp(app).currentRelease, used);
}

void UndoTest::linksAndUnlinksEvidenceAgain()
{
    const ReleaseId release = ws->addRelease(ws->addApp(QStringLiteral("A")));
    const EvidenceId evidence =
        ws->addEvidence(release, ws->requirement("A.1").id, "what was seen");
    const EvidenceUse use{evidence, release, ws->requirement("A.2").id};
    const EvidenceRepository repository(ws->database());
    Change linking = begin(actions::linkEvidence);
    need(EvidenceRepository::link(linking, use));
    need(linking.commit());
    const qint64 linked = last();
    QCOMPARE(need(repository.usesOf(evidence)).size(), size_t(2));
    need(tryUndo(linked));
    QCOMPARE(need(repository.usesOf(evidence)).size(), size_t(1));
    need(tryUndo(last()));
    const auto uses = need(repository.usesOf(evidence));
    QVERIFY(std::find(uses.begin(), uses.end(), use) != uses.end());
}

void UndoTest::setsAFirstAssessmentToNotAssessed()
{
    const ReleaseId release = ws->addRelease(ws->addApp(QStringLiteral("A")));
    const auto assess = [&](Judgement judgement) {
        Change assessing = begin(actions::assess);
        ws->record(assessing, release, ws->requirement("A.1"), Phase::Requirements, judgement);
        need(assessing.commit());
        return last();
    };
    const auto stored = [&] {
        return *need(AssessmentRepository(ws->database())
                         .find(release, ws->requirement("A.1").id, Phase::Requirements));
    };
    const qint64 first = assess(Judgement::Noncompliant);
    const qint64 second = assess(Judgement::Compliant);
    need(tryUndo(second));
    QCOMPARE(stored().judgement, Judgement::Noncompliant);
    QCOMPARE(stored().risk, Risk::High);
    need(tryUndo(first));
    QCOMPARE(stored().judgement, Judgement::NotAssessed);
    QCOMPARE(need(AssessmentRepository(ws->database()).history(stored().id)).size(), size_t(3));
    QVERIFY(need(GateRollup::stale(ws->database(), *ws->shelf)).empty());
}

void UndoTest::takesBackWhatIsDoneToADraft()
{
    const ThreatLibraryDraftRepository drafts(ws->database());
    const ThreatLibraryContent content =
        need(threatLibraryContentFromJson(ThreatLibrary::builtInJson()));
    Change beginning = begin(actions::beginThreatLibrary);
    const ThreatLibraryDraftId id =
        need(ThreatLibraryDraftRepository::begin(beginning, content, QStringLiteral("own-app")));
    need(beginning.commit());
    const auto rule = [&](const char *key) {
        return need(drafts.partNamed(id, LibraryPartKind::Rule, QString::fromLatin1(key)));
    };
    const LibraryPart before = rule("T06");
    LibraryPart changed = before;
    changed.impact = 1;
    changed.categories = {ThreatCategory::Unawareness};
    Change editing = begin(actions::editThreatLibrary);
    need(ThreatLibraryDraftRepository::updatePart(editing, changed));
    need(editing.commit());
    need(tryUndo(last()));
    QCOMPARE(rule("T06").impact, before.impact);
    QCOMPARE(rule("T06").categories, before.categories);

    Change removing = begin(actions::editThreatLibrary);
    need(ThreatLibraryDraftRepository::removePart(removing, before.id));
    need(removing.commit());
    need(tryUndo(last()));
    LibraryPart again = rule("T06");
    QCOMPARE(again.uid, before.uid);
    QCOMPARE(toJson(again), toJson(before));

    Change publishing = begin(actions::publishThreatLibrary);
    need(ThreatLibraryRepository::publishBuiltIn(publishing));
    need(publishing.commit());
    QCOMPARE(tryUndo(last()).error().kind, ErrorKind::Refused);
}

void UndoTest::canBeUndoneItself()
{
    const AppId id = ws->addApp(QStringLiteral("A"));
    const QString before = storedApp(id).name;
    editApp(id, [](App &app) { app.name = QStringLiteral("新名称"); });
    need(tryUndo(last()));
    QCOMPARE(need(tryUndo(last())), QStringLiteral("Done again: Change an app"));
    QCOMPARE(storedApp(id).name, QStringLiteral("新名称"));
    QCOMPARE(need(tryUndo(last())), QStringLiteral("Undone: Change an app"));
    QCOMPARE(storedApp(id).name, before);
    QCOMPARE(need(tryUndo(last())), QStringLiteral("Done again: Change an app"));
}

void UndoTest::refusesWhatSomebodyChangedSince()
{
    const AppId id = ws->addApp(QStringLiteral("A"));
    editApp(id, [](App &app) {
        app.name = QStringLiteral("一");
        app.audience = QStringLiteral("客户");
    });
    const qint64 entry = last();
    editApp(id, [](App &app) { app.name = QStringLiteral("二"); });
    const qint64 before = last();
    const auto refused = tryUndo(entry);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(refused.error().message.contains(QStringLiteral("Name")));
    QCOMPARE(storedApp(id).audience, QStringLiteral("客户"));
    QCOMPARE(last(), before);
}

void UndoTest::refusesWhatAGateWasPassedOn()
{
    const AppId app = ws->addApp(QStringLiteral("A"));
    const ReleaseId release = ws->addRelease(app);
    Change assessing = begin(actions::assess);
    for (const char *key : {"A.1", "A.2"})
        ws->record(assessing, release, ws->requirement(key).id, Judgement::Compliant);
    ws->record(assessing, {}, ws->requirement("O.1").id, Judgement::Compliant);
    need(assessing.commit());
    const qint64 entry = last();
    ws->addEvidence(release, ws->requirement("A.2").id, "seen");
    ws->decide(release, Phase::Requirements, GateDecisionKind::Passed);
    const auto refused = tryUndo(entry);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(refused.error().message.contains(QStringLiteral("A@1.0")));
}

void UndoTest::refusesWhatIsADecision_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action : {"gate.decide", "risk.accept", "finding.retest", "evidence.add",
                               "library.publish", "release.move", "workspace.create", "account.add",
                               "applicability.decide", "finding.open", "no.such.action"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void UndoTest::refusesWhatIsADecision()
{
    QFETCH(QString, action);
    AuditEntry entry;
    entry.action = action;
    QVERIFY(!Undo::refusal(entry).isEmpty());
}

void UndoTest::needsThePermissionOfWhatItTakesBack()
{
    const AppId id = ws->addApp(QStringLiteral("A"));
    editApp(id, [](App &app) { app.name = QStringLiteral("新名称"); });
    QCOMPARE(tryUndo(last(), Role::Auditor).error().kind, ErrorKind::Refused);
    QCOMPARE(storedApp(id).name, QStringLiteral("新名称"));
}

void UndoTest::saysThatThereIsNoSuchEntry()
{
    for (const qint64 sequence : {qint64(0), qint64(-3), last() + 1})
        QCOMPARE(tryUndo(sequence).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(UndoTest)
#include "undotest.moc"
