#include "models/portfolio/apprepository.h"

#include "models/libraries/libraryrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/releaserepository.h"
#include "models/store/searchindex.h"
#include "models/workspace/actions.h"
#include "tests/support/auditrecords.h"
#include "tests/support/difficultnames.h"
#include "tests/support/testworkspace.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace gatehouse;

class AppRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsEveryField();
    void keepsEveryName_data();
    void keepsEveryName();
    void listsAppsByCode();
    void listsAllInOneStatement();
    void readsAnAppInFewStatements();
    void findsAnAppByItsCode();
    void namesTheCodesThereAre();
    void readsTheProfileAlone();
    void asksRetiredQuestionsWhereAnEarlierVersionDoes();
    void refusesACodeTwice();
    void refusesANewCodeThatNoFileCanBeCalledBy();
    void refusesWhatIsNoLongerThere();
    void refusesTheReleaseOfAnotherApp();
    void refusesAnUpdateOfAnOldRevision();
    void storesNothingOfARefusedApp();
    void replacesListsAndProfile();
    void suggestsTheTierAgainWhenTheProfileChanges();
    void needsAReasonForWhatTakesAway();
    void refusesAnswersThatContradict_data();
    void refusesAnswersThatContradict();
    void leavesAContradictionOfBeforeAlone();
    void asksNoReasonWhereNothingIsTakenAway();
    void leavesAnAnswerToBeConfirmed_data();
    void leavesAnAnswerToBeConfirmed();
    void confirmsAnAnswerOfSomebodyElse();
    void letsNobodyConfirmHisOwnAnswer();
    void confirmsNothingThatContradicts();
    void takesAnotherPersonAtTier1ForWhatOneConfirmedBefore();
    void leavesOutNothingOfTheLifecycleWithOneAnswer();
    void confirmsOnlyWhatIsOpen();
    void confirmsOnlyWhatWasSeen();
    void needsAConfirmationForEachAnswerAnew();
    void takesEarlierAnswersAsConfirmed();
    void indexesForSearch();
    void logsEveryFieldOfANewApp();
    void logsOnlyTheFieldsThatChanged();
    void writesNothingWhenNothingChanged();
    void announcesTheApp();
    void takesNoUnknownKindForAnother();

private:
    static App sampleApp(const QString &code = QStringLiteral("LIFE"));
    AppId add(const App &app);
    void update(const App &app);
    /// As somebody of a role.
    Result<void> tryUpdate(Role role, const App &app);
    Result<void> tryConfirm(Role role, const App &app, const QStringList &flags);
    void confirmAll(AppId id);
    /// An app of a decided tier in a workspace with the built-in library.
    App appAsked(int tier);
    ReleaseId addRelease(AppId app, const QString &version);
    AppRepository repository() const { return AppRepository(m_test->database()); }
    int statementsRunBy(const std::function<void()> &work) const;

    std::unique_ptr<TestWorkspace> m_test;
};

void AppRepositoryTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

App AppRepositoryTest::sampleApp(const QString &code)
{
    App app;
    app.code = code;
    app.name = QStringLiteral("掌上人寿");
    app.platforms = {Platform::Android, Platform::Ios};
    return app;
}

AppId AppRepositoryTest::add(const App &app)
{
    Change change = m_test->change("app.add");
    const AppId id = need(AppRepository::add(change, app));
    need(change.commit());
    return id;
}

void AppRepositoryTest::update(const App &app)
{
    Change change = m_test->change("app.edit");
    need(AppRepository::update(change, app));
    need(change.commit());
}

Result<void> AppRepositoryTest::tryUpdate(Role role, const App &app)
{
    TRY_ASSIGN(Change change, Change::begin(m_test->session(role), actions::editApp));
    TRY(AppRepository::update(change, app));
    return change.commit();
}

Result<void> AppRepositoryTest::tryConfirm(Role role, const App &app, const QStringList &flags)
{
    TRY_ASSIGN(Change change, Change::begin(m_test->session(role), actions::confirmProfile));
    TRY(AppRepository::confirm(change, app.id, app.revision, flags));
    return change.commit();
}

void AppRepositoryTest::confirmAll(AppId id)
{
    const App app = need(repository().app(id));
    const DecidingAnswers deciding = need(repository().decidingAnswers(id));
    QStringList open;
    for (const QString &flag : app.profile.answers().keys()) {
        if (deciding.isOpen(flag, *app.profile.given(flag)))
            open += flag;
    }
    need(tryConfirm(Role::Auditor, app, open));
}

App AppRepositoryTest::appAsked(int tier)
{
    Change change = m_test->change("library.publish");
    need(LibraryRepository::publish(change, need(builtInLibrary())));
    need(change.commit());
    App app = sampleApp();
    app.tier = tier;
    app.tierDecided = true;
    app.tierReason = QStringLiteral("集团规定");
    return need(repository().app(add(app)));
}

ReleaseId AppRepositoryTest::addRelease(AppId app, const QString &version)
{
    Change change = m_test->change("release.add");
    Release release;
    release.app = app;
    release.version = version;
    const ReleaseId id = need(ReleaseRepository::add(change, release));
    need(change.commit());
    return id;
}

int AppRepositoryTest::statementsRunBy(const std::function<void()> &work) const
{
    int count = 0;
    sqlite3 *handle = m_test->database().handle();
    const auto note = [](unsigned, void *counter, void *, void *) {
        ++*static_cast<int *>(counter);
        return 0;
    };
    sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, note, &count);
    work();
    sqlite3_trace_v2(handle, 0, nullptr, nullptr);
    return count;
}

void AppRepositoryTest::keepsEveryField()
{
    Change change = m_test->change();
    Unit unit;
    unit.name = QStringLiteral("个险部");
    Person person;
    person.name = QStringLiteral("张伟");
    App app = sampleApp();
    app.ownerUnit = need(OrganizationRepository::addUnit(change, unit));
    app.responsible = need(OrganizationRepository::addPerson(change, person));
    app.kind = AppKind::MiniProgram;
    app.platforms = {Platform::WeChat, Platform::Alipay};
    app.status = AppStatus::Live;
    app.businessLine = QStringLiteral("寿险");
    app.userCount = 3'000'000'000;
    app.userCountSource = QStringLiteral("商店后台");
    app.userCountOn = QDate(2026, 2, 28);
    app.audience = QStringLiteral("客户");
    app.description = QStringLiteral("第一行\n第二行");
    app.tier = 1;
    app.tierDecided = true;
    app.tierReason = QStringLiteral("集团重点");
    app.profile.set(QStringLiteral("has_login"), true);
    app.profile.set(QStringLiteral("has_payment"), false, QStringLiteral("保费在柜面收取"));
    app.parties = {{PartyKind::Outsourcing, QStringLiteral("某科技"), QStringLiteral("开发"),
                    QStringLiteral("HT-1")},
                   {PartyKind::ThirdParty, QStringLiteral("某支付"), {}, {}}};
    app.filings = {{FilingAuthority::Nifa, Platform::Alipay, QStringLiteral("NIFA-1"),
                    QDate(2025, 3, 1), QStringLiteral("1.0")},
                   {FilingAuthority::Miit, Platform::WeChat, QStringLiteral("京ICP备1号"), {}, {}}};
    app.channels = {{QStringLiteral("微信"), QStringLiteral("gh_1")},
                    {QStringLiteral("支付宝"), {}}};
    app.id = need(AppRepository::add(change, app));
    need(change.commit());

    const App stored = need(repository().app(app.id));
    QVERIFY(!stored.uid.isEmpty());
    app.uid = stored.uid;
    app.createdAt = m_test->clock().now();
    for (const QString &flag : app.profile.answers().keys()) {
        GivenAnswer given = *app.profile.given(flag);
        given.answeredBy = QStringLiteral("Owner");
        given.answeredAt = m_test->clock().now();
        app.profile.put(flag, given);
    }
    QVERIFY(stored == app);
}

void AppRepositoryTest::keepsEveryName_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[what, name] : difficultNames())
        QTest::newRow(what) << name;
}

void AppRepositoryTest::keepsEveryName()
{
    QFETCH(QString, name);
    App app = sampleApp();
    app.name = name;
    app.parties = {{PartyKind::ThirdParty, name, name, name}};
    const AppId id = add(app);
    QCOMPARE(need(repository().app(id)).name, name);
    QCOMPARE(need(repository().app(id)).parties.front().contract, name);
    QCOMPARE(need(repository().all()).front().name, name);
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.front()["after"].toObject()["name"].toString(), name);
}

void AppRepositoryTest::listsAppsByCode()
{
    Change change = m_test->change();
    Unit unit;
    unit.name = QStringLiteral("个险部");
    Person person;
    person.name = QStringLiteral("张伟");
    App app = sampleApp(QStringLiteral("B"));
    app.ownerUnit = need(OrganizationRepository::addUnit(change, unit));
    app.responsible = need(OrganizationRepository::addPerson(change, person));
    app.status = AppStatus::Live;
    app.userCount = 20'000'000;
    app.userCountSource = QStringLiteral("store statistics");
    app.profile.set(QStringLiteral("has_payment"), true);
    app.id = need(AppRepository::add(change, app));
    need(AppRepository::add(change, sampleApp(QStringLiteral("A"))));
    need(change.commit());
    const ReleaseId release = addRelease(app.id, QStringLiteral("2.0"));

    const auto apps = need(repository().all());
    QCOMPARE(apps.size(), 2u);
    QCOMPARE(apps[0].code, QStringLiteral("A"));
    QVERIFY(!apps[0].currentRelease.isValid());
    QCOMPARE(apps[0].ownerUnit, QString());
    const AppSummary expected{app.id,
                              need(repository().app(app.id)).uid,
                              QStringLiteral("B"),
                              app.name,
                              AppKind::NativeApp,
                              AppStatus::Live,
                              1,
                              QStringLiteral("个险部"),
                              QStringLiteral("张伟"),
                              release,
                              QStringLiteral("2.0")};
    QVERIFY(apps[1] == expected);

    QVERIFY(need(repository().ownedBy(app.ownerUnit)) == std::vector<AppSummary>{expected});
    QVERIFY(need(repository().answeredForBy(app.responsible)) == std::vector<AppSummary>{expected});
    QVERIFY(need(repository().ownedBy(UnitId(app.ownerUnit.value + 1))).empty());
    QVERIFY(need(repository().answeredForBy(PersonId(app.responsible.value + 1))).empty());
}

void AppRepositoryTest::listsAllInOneStatement()
{
    for (const char *code : {"A", "B", "C"})
        add(sampleApp(QString::fromLatin1(code)));
    QCOMPARE(statementsRunBy([&] { QCOMPARE(need(repository().all()).size(), 3u); }), 1);
}

void AppRepositoryTest::readsAnAppInFewStatements()
{
    const AppId id = add(sampleApp());
    QVERIFY(statementsRunBy([&] { need(repository().app(id)); }) <= 5);
    QCOMPARE(statementsRunBy([&] { need(repository().profile(id)); }), 1);
}

void AppRepositoryTest::findsAnAppByItsCode()
{
    const AppId id = add(sampleApp(QStringLiteral("人寿-1")));
    QVERIFY(need(repository().appByCode(QStringLiteral(" 人寿-1 "))) == need(repository().app(id)));
    QCOMPARE(repository().app(AppId(99)).error().kind, ErrorKind::NotFound);
}

void AppRepositoryTest::namesTheCodesThereAre()
{
    auto missing = repository().appByCode(QStringLiteral("X"));
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(missing.error().message.contains(QStringLiteral("the portfolio is empty")));

    for (int i = 0; i < 10; ++i)
        add(sampleApp(QStringLiteral("A%1").arg(i)));
    missing = repository().appByCode(QStringLiteral("X"));
    QVERIFY2(missing.error().message.contains(
                 QStringLiteral("no app X. The portfolio lists the codes there are: A0, A1, ")),
             qPrintable(missing.error().message));
    QVERIFY(missing.error().message.endsWith(QStringLiteral("A9.")));
    add(sampleApp(QStringLiteral("B")));
    missing = repository().appByCode(QStringLiteral("X"));
    QVERIFY(missing.error().message.endsWith(QStringLiteral("A9, ….")));
}

void AppRepositoryTest::readsTheProfileAlone()
{
    App app = sampleApp();
    const AppId empty = add(app);
    app.code = QStringLiteral("B");
    app.profile.set(QStringLiteral("has_login"), true);
    app.profile.set(QStringLiteral("has_payment"), false, QStringLiteral("保费在柜面收取"));
    const AppId answered = add(app);
    QVERIFY(need(repository().profile(empty)) == Profile());
    QVERIFY(need(repository().profile(answered)) == need(repository().app(answered)).profile);
    QCOMPARE(need(repository().profile(answered)).answer(QStringLiteral("has_payment")),
             std::optional(false));
    QCOMPARE(repository().profile(AppId(99)).error().kind, ErrorKind::NotFound);
}

void AppRepositoryTest::asksRetiredQuestionsWhereAnEarlierVersionDoes()
{
    const auto publish = [&](const QString &version) {
        Change change = m_test->change("library.publish");
        need(LibraryRepository::publish(change, need(builtInLibrary(version))));
        need(change.commit());
    };
    const QSet<QString> retired{"has_account", "has_identity_check", "lifecycle_selected"};
    const AppId held = add(sampleApp());
    QCOMPARE(need(repository().retiredFlagsAsked(held)), QSet<QString>());
    publish(QStringLiteral("1.0.0"));
    // Its next release will be held against that version.
    QCOMPARE(need(repository().retiredFlagsAsked(held)), retired);
    QCOMPARE(need(repository().retiredFlagsAsked({})), retired);
    addRelease(held, QStringLiteral("1.0"));
    publish(QStringLiteral("1.1.0"));
    const AppId later = add(sampleApp(QStringLiteral("LATER")));
    addRelease(later, QStringLiteral("1.0"));
    QCOMPARE(need(repository().retiredFlagsAsked(held)), retired);
    QCOMPARE(need(repository().retiredFlagsAsked(later)), QSet<QString>());
    QCOMPARE(need(repository().retiredFlagsAsked({})), QSet<QString>());
}

void AppRepositoryTest::refusesACodeTwice()
{
    add(sampleApp(QStringLiteral("A")));
    App other = sampleApp(QStringLiteral("B"));
    other.id = add(other);
    Change change = m_test->change();
    const auto added = AppRepository::add(change, sampleApp(QStringLiteral(" A ")));
    QCOMPARE(added.error().kind, ErrorKind::Conflict);
    QVERIFY2(added.error().message.contains(
                 QStringLiteral("The code A belongs to the app 掌上人寿 already")),
             qPrintable(added.error().message));
    other.code = QStringLiteral("A");
    QCOMPARE(AppRepository::update(change, other).error().kind, ErrorKind::Conflict);
    // Case and width make no other code.
    for (const auto &code : {QStringLiteral("a"), QStringLiteral("Ａ")})
        QCOMPARE(AppRepository::add(change, sampleApp(code)).error().kind, ErrorKind::Conflict);
}

void AppRepositoryTest::refusesANewCodeThatNoFileCanBeCalledBy()
{
    App app = sampleApp(QStringLiteral("A"));
    app.id = add(app);
    {
        Change change = m_test->change();
        for (const auto &code :
             {QStringLiteral("a/b"), QStringLiteral("Ｂ"), QStringLiteral("-b")}) {
            const auto added = AppRepository::add(change, sampleApp(code));
            QCOMPARE(added.error().kind, ErrorKind::Invalid);
            QVERIFY2(added.error().message.startsWith(QStringLiteral("The code of the app")),
                     qPrintable(added.error().message));
            App renamed = need(AppRepository(m_test->database()).app(app.id));
            renamed.code = code;
            QCOMPARE(AppRepository::update(change, renamed).error().kind, ErrorKind::Invalid);
        }
    }
    // One from before the rule is read, found and changed as ever.
    need(m_test->database().execute("UPDATE app SET code = 'a/b'"));
    App earlier = need(AppRepository(m_test->database()).appByCode(QStringLiteral("a/b")));
    earlier.name = QStringLiteral("新名称");
    Change change = m_test->change();
    need(AppRepository::update(change, earlier));
}

void AppRepositoryTest::refusesWhatIsNoLongerThere()
{
    Change change = m_test->change();
    App app = sampleApp();
    app.ownerUnit = UnitId(99);
    const auto unit = AppRepository::add(change, app);
    QCOMPARE(unit.error().kind, ErrorKind::NotFound);
    QVERIFY(unit.error().message.contains(QStringLiteral("department")));
    app.ownerUnit = {};
    app.responsible = PersonId(99);
    const auto person = AppRepository::add(change, app);
    QCOMPARE(person.error().kind, ErrorKind::NotFound);
    QVERIFY(person.error().message.contains(QStringLiteral("person")));
    app.responsible = {};
    app.id = AppId(99);
    QCOMPARE(AppRepository::update(change, app).error().kind, ErrorKind::NotFound);
}

void AppRepositoryTest::refusesTheReleaseOfAnotherApp()
{
    const AppId first = add(sampleApp(QStringLiteral("A")));
    const AppId second = add(sampleApp(QStringLiteral("B")));
    const ReleaseId foreign = addRelease(second, QStringLiteral("1.0"));
    App app = need(repository().app(first));
    app.currentRelease = foreign;
    Change change = m_test->change();
    QCOMPARE(AppRepository::update(change, app).error().kind, ErrorKind::NotFound);
}

void AppRepositoryTest::refusesAnUpdateOfAnOldRevision()
{
    const AppId id = add(sampleApp());
    App mine = need(repository().app(id));
    App theirs = mine;
    mine.name = QStringLiteral("新名");
    update(mine);
    theirs.description = QStringLiteral("别的");
    Change change = m_test->change();
    const auto late = AppRepository::update(change, theirs);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QVERIFY(late.error().message.contains(QStringLiteral("新名")));
    QCOMPARE(need(repository().app(id)).revision, 2);
}

void AppRepositoryTest::storesNothingOfARefusedApp()
{
    {
        Change change = m_test->change();
        App app = sampleApp();
        app.parties = {{PartyKind::ThirdParty, {}, {}, {}}};
        QCOMPARE(AppRepository::add(change, app).error().kind, ErrorKind::Invalid);
        need(change.commit());
    }
    QVERIFY(need(repository().all()).empty());
}

void AppRepositoryTest::replacesListsAndProfile()
{
    App app = sampleApp();
    app.profile.set(QStringLiteral("has_login"), true);
    app.profile.set(QStringLiteral("has_sms_otp"), true);
    app.parties = {{PartyKind::ThirdParty, QStringLiteral("甲"), {}, {}},
                   {PartyKind::ThirdParty, QStringLiteral("乙"), {}, {}}};
    app.filings = {{FilingAuthority::Miit, Platform::Ios, QStringLiteral("1"), {}, {}}};
    app.channels = {{QStringLiteral("华为"), {}}};
    App changed = need(repository().app(add(app)));
    changed.profile.clear(QStringLiteral("has_login"));
    changed.profile.set(QStringLiteral("has_sms_otp"), false);
    changed.parties.erase(changed.parties.begin());
    changed.filings.clear();
    changed.channels.push_back({QStringLiteral("小米"), QStringLiteral("https://mi.com")});
    update(changed);
    changed.revision = 2;
    const App stored = need(repository().app(changed.id));
    QCOMPARE(stored.profile.answers().keys(), QStringList{QStringLiteral("has_sms_otp")});
    QVERIFY(!stored.profile.holds(QStringLiteral("has_sms_otp")));
    changed.profile = stored.profile;
    QVERIFY(stored == changed);
}

void AppRepositoryTest::suggestsTheTierAgainWhenTheProfileChanges()
{
    App app = need(repository().app(add(sampleApp())));
    QCOMPARE(app.tier, 1); // nothing is answered
    const QSet<QString> yes{"has_payment", "has_critical_ops", "has_sensitive_ops", "handles_spi",
                            "collects_pi"};
    for (const ProfileFlag &flag : profileFlags())
        app.profile.set(flag.key, yes.contains(flag.key),
                        QStringLiteral("a leaflet with a payment form"));
    app.userCount = 200;
    app.userCountSource = QStringLiteral("counted by hand");
    update(app);
    app = need(repository().app(app.id));
    QCOMPARE(app.tier, 1); // the answers are to be confirmed
    confirmAll(app.id);
    app = need(repository().app(app.id));
    QCOMPARE(app.tier, 2);
    app.tierDecided = true;
    app.tier = 1;
    app.tierReason = QStringLiteral("集团重点");
    update(app);
    app = need(repository().app(app.id));
    app.profile = {};
    update(app);
    QCOMPARE(need(repository().app(app.id)).tier, 1);
}

void AppRepositoryTest::needsAReasonForWhatTakesAway()
{
    App app = appAsked(3);
    app.profile.set(QStringLiteral("has_image_captcha"), false, QStringLiteral(" \n"));
    const auto refused = tryUpdate(Role::SecurityManager, app);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(QStringLiteral("“Image CAPTCHA” with no takes")),
             qPrintable(refused.error().message));
    app.profile.set(QStringLiteral("has_image_captcha"), false, QStringLiteral(" text only "));
    need(tryUpdate(Role::SecurityManager, app));
    const Profile stored = need(repository().profile(app.id));
    QCOMPARE(stored.given(QStringLiteral("has_image_captcha"))->reason,
             QStringLiteral("text only"));
    // Without a library there are still the points of the tier.
    App bare = sampleApp(QStringLiteral("BARE"));
    bare.profile.set(QStringLiteral("has_payment"), false);
    Change change = m_test->change();
    QCOMPARE(AppRepository::add(change, bare).error().kind, ErrorKind::Invalid);
}

void AppRepositoryTest::refusesAnswersThatContradict_data()
{
    QTest::addColumn<QString>("before"); ///< what the app was added with
    QTest::addColumn<QString>("changed");
    QTest::addColumn<QString>("refused"); ///< the two questions; empty: it is stored
    const auto row = [](const char *name, const char *before, const char *changed,
                        const char *refused = "") {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(changed)
                            << QString::fromLatin1(refused);
    };
    row("both at once", "", "has_sms_otp=yes has_one_time_code=no",
        "SMS one-time code, One-time codes");
    row("the yes is new", "has_one_time_code=no", "has_sms_otp=yes",
        "SMS one-time code, One-time codes");
    row("the no is new", "has_sms_otp=yes", "has_one_time_code=no",
        "SMS one-time code, One-time codes");
    row("a step further", "", "has_numeric_password=yes collects_pi=no",
        "Numeric passwords, Personal information");
    row("not answered", "has_sms_otp=yes", "has_points=yes");
    row("the other way round", "", "has_one_time_code=yes has_sms_otp=no");
    row("put right", "has_one_time_code=no", "has_one_time_code=yes has_sms_otp=yes");
    row("both no", "", "has_one_time_code=no has_sms_otp=no");
}

void AppRepositoryTest::refusesAnswersThatContradict()
{
    QFETCH(const QString, before);
    QFETCH(const QString, changed);
    QFETCH(const QString, refused);
    const auto answer = [](App &app, const QString &answers) {
        for (const QString &each : answers.split(u' ', Qt::SkipEmptyParts))
            app.profile.set(each.section(u'=', 0, 0), each.endsWith(u"=yes"),
                            QStringLiteral("as the owner says"));
    };
    App app = sampleApp();
    answer(app, before);
    app = need(repository().app(add(app)));
    answer(app, changed);
    const auto stored = tryUpdate(Role::SecurityManager, app);
    if (refused.isEmpty()) {
        QVERIFY2(stored, stored ? "" : qUtf8Printable(stored.error().message));
        return;
    }
    QVERIFY(!stored);
    QCOMPARE(stored.error().kind, ErrorKind::Invalid);
    for (const QString &title : refused.split(QStringLiteral(", ")))
        QVERIFY2(stored.error().message.contains(u'“' + title + u'”'),
                 qUtf8Printable(stored.error().message));
    // A new app is asked the same.
    App other = sampleApp(QStringLiteral("NEW"));
    answer(other, before);
    answer(other, changed);
    Change change = m_test->change();
    QCOMPARE(AppRepository::add(change, other).error().message, stored.error().message);
}

// Answers given before the questions were held against each other: whoever edits something else is
// not asked to settle them.
void AppRepositoryTest::leavesAContradictionOfBeforeAlone()
{
    App app = sampleApp();
    app.profile.set(QStringLiteral("has_sms_otp"), true);
    app.profile.set(QStringLiteral("has_one_time_code"), true);
    const AppId id = add(app);
    need(m_test->database().execute(
        "UPDATE profile_answer SET holds = 0 WHERE flag = 'has_one_time_code'"));
    app = need(repository().app(id));
    QCOMPARE(app.profile.answer(QStringLiteral("has_one_time_code")), std::optional(false));

    app.name = QStringLiteral("Another name");
    app.profile.set(QStringLiteral("has_points"), true);
    need(tryUpdate(Role::SecurityManager, app));
    app = need(repository().app(id));
    QCOMPARE(app.name, QStringLiteral("Another name"));
    QVERIFY(app.profile.holds(QStringLiteral("has_points")));

    // Who answers one of the two anew is.
    app.profile.set(QStringLiteral("has_sms_otp"), true, QStringLiteral("said again"));
    QVERIFY(!tryUpdate(Role::SecurityManager, app));
    app.profile.set(QStringLiteral("has_one_time_code"), true);
    need(tryUpdate(Role::SecurityManager, app));
}

void AppRepositoryTest::asksNoReasonWhereNothingIsTakenAway()
{
    App app = need(repository().app(add(sampleApp(QStringLiteral("BARE")))));
    app.profile.set(QStringLiteral("has_image_captcha"), false); // no library asks it
    need(tryUpdate(Role::ProjectLead, app));
    app = appAsked(3);
    app.profile.set(QStringLiteral("has_image_captcha"), true);
    need(tryUpdate(Role::ProjectLead, app));
    const DecidingAnswers deciding = need(repository().decidingAnswers(app.id));
    QVERIFY(deciding.takesAway(QStringLiteral("has_image_captcha"), false));
    QVERIFY(!deciding.takesAway(QStringLiteral("has_image_captcha"), true));
    DecidingAnswers negated;
    negated.add(QStringLiteral("has_login & !(has_points | has_file_upload)"));
    QVERIFY(negated.takesAway(QStringLiteral("has_points"), true));
    QVERIFY(!negated.takesAway(QStringLiteral("has_points"), false));
    QVERIFY(negated.takesAway(QStringLiteral("has_login"), false));
}

void AppRepositoryTest::leavesAnAnswerToBeConfirmed_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<int>("tier");
    QTest::addColumn<bool>("confirmed");
    QTest::newRow("a lead may not decide") << Role::ProjectLead << 3 << false;
    QTest::newRow("a manager at tier 3") << Role::SecurityManager << 3 << true;
    QTest::newRow("a manager at tier 2") << Role::SecurityManager << 2 << true;
    QTest::newRow("tier 1 takes two") << Role::SecurityManager << 1 << false;
}

void AppRepositoryTest::leavesAnAnswerToBeConfirmed()
{
    QFETCH(Role, role);
    QFETCH(int, tier);
    QFETCH(bool, confirmed);
    const QString flag = QStringLiteral("has_image_captcha");
    App app = appAsked(tier);
    app.profile.set(flag, false, QStringLiteral("none is shown"));
    need(tryUpdate(role, app));
    const GivenAnswer given = *need(repository().profile(app.id)).given(flag);
    QCOMPARE(given.isConfirmed(), confirmed);
    QCOMPARE(given.answeredBy, QString::fromLatin1(entryOf(role).label));
    QCOMPARE(given.answeredAt, m_test->clock().now());
    QCOMPARE(given.confirmedBy, confirmed ? given.answeredBy : QString());
    QCOMPARE(need(repository().decidingAnswers(app.id)).isOpen(flag, given), !confirmed);
    if (tier != 1)
        return;
    // Lowering the tier in the same breath opens no door: the tier as it was counts too.
    app = need(repository().app(app.id));
    app.tier = 3;
    app.profile.set(QStringLiteral("has_points"), false, QStringLiteral("none are given"));
    need(tryUpdate(role, app));
    const Profile profile = need(repository().profile(app.id));
    QVERIFY(!profile.given(QStringLiteral("has_points"))->isConfirmed());
}

void AppRepositoryTest::confirmsAnAnswerOfSomebodyElse()
{
    const QString flag = QStringLiteral("has_image_captcha");
    App app = appAsked(1);
    app.profile.set(flag, false, QStringLiteral("none is shown"));
    need(tryUpdate(Role::ProjectLead, app));
    app = need(repository().app(app.id));
    QCOMPARE(tryConfirm(Role::ProjectLead, app, {flag}).error().kind, ErrorKind::Refused);
    need(tryConfirm(Role::Auditor, app, {flag}));
    const App stored = need(repository().app(app.id));
    const GivenAnswer given = *stored.profile.given(flag);
    QVERIFY(given.isConfirmed());
    QCOMPARE(given.answeredBy, QStringLiteral("Project lead"));
    QCOMPARE(given.confirmedBy, QStringLiteral("Auditor"));
    QCOMPARE(given.confirmedAt, m_test->clock().now());
    QCOMPARE(stored.revision, app.revision + 1);
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.front()["before"].toObject(), QJsonObject());
    QCOMPARE(records.front()["after"].toObject(),
             (QJsonObject{{"profile.has_image_captcha.confirmed_by", "Auditor"}}));
}

void AppRepositoryTest::letsNobodyConfirmHisOwnAnswer()
{
    const QString flag = QStringLiteral("has_image_captcha");
    App app = appAsked(1);
    app.profile.set(flag, false, QStringLiteral("none is shown"));
    need(tryUpdate(Role::SecurityManager, app));
    app = need(repository().app(app.id));
    const auto refused = tryConfirm(Role::SecurityManager, app, {flag});
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("Another person confirms it")));
    QVERIFY(!need(repository().profile(app.id)).given(flag)->isConfirmed());
    need(tryConfirm(Role::Administrator, app, {flag}));
}

void AppRepositoryTest::confirmsNothingThatContradicts()
{
    App app = appAsked(3);
    const QString no = QStringLiteral("has_one_time_code");
    app.profile.set(no, false, QStringLiteral("none is sent"));
    need(tryUpdate(Role::ProjectLead, app));
    // As the questions could be answered before they were held against each other.
    need(m_test->database().execute(
        "INSERT INTO profile_answer (app_id, flag, holds) SELECT id, 'has_sms_otp', 1 FROM app"));
    app = need(repository().app(app.id));
    const auto refused = tryConfirm(Role::SecurityManager, app, {no});
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(QStringLiteral("Correct one of the two answers")),
             qPrintable(refused.error().message));
    QVERIFY(!need(repository().profile(app.id)).given(no)->isConfirmed());
}

void AppRepositoryTest::takesAnotherPersonAtTier1ForWhatOneConfirmedBefore()
{
    const QString flag = QStringLiteral("has_image_captcha");
    App app = appAsked(3);
    app.profile.set(flag, false, QStringLiteral("none is shown"));
    need(tryUpdate(Role::SecurityManager, app));
    app = need(repository().app(app.id));
    QVERIFY(!need(repository().decidingAnswers(app.id)).isOpen(flag, *app.profile.given(flag)));
    app.tier = 1;
    need(tryUpdate(Role::SecurityManager, app));
    app = need(repository().app(app.id));
    QVERIFY(need(repository().decidingAnswers(app.id)).isOpen(flag, *app.profile.given(flag)));
    QCOMPARE(tryConfirm(Role::SecurityManager, app, {flag}).error().kind, ErrorKind::Refused);
    need(tryConfirm(Role::Auditor, app, {flag}));
    app = need(repository().app(app.id));
    QVERIFY(!need(repository().decidingAnswers(app.id)).isOpen(flag, *app.profile.given(flag)));
    QCOMPARE(app.profile.given(flag)->confirmedBy, QStringLiteral("Auditor"));
}

void AppRepositoryTest::leavesOutNothingOfTheLifecycleWithOneAnswer()
{
    Change publishing = m_test->change("library.publish");
    need(LibraryRepository::publish(publishing, need(builtInLibrary(QStringLiteral("1.0.0")))));
    need(publishing.commit());
    const QString flag = QStringLiteral("lifecycle_selected");
    App app = need(repository().app(add(sampleApp())));
    QVERIFY(need(repository().decidingAnswers(app.id)).takesAway(flag, false));
    app.profile.set(flag, false, QStringLiteral("we work otherwise"));
    const auto refused = tryUpdate(Role::SecurityManager, app);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(QStringLiteral("a reason of its own")),
             qPrintable(refused.error().message));
    // Nor is one confirmed that stands there from before.
    need(m_test->database().execute(
        "INSERT INTO profile_answer (app_id, flag, holds, reason, answered_by, answered_at) SELECT "
        "id, 'lifecycle_selected', 0, 'so', 'Chen', '2026-01-01T00:00:00.000Z' FROM app"));
    app = need(repository().app(app.id));
    QCOMPARE(tryConfirm(Role::SecurityManager, app, {flag}).error().kind, ErrorKind::Invalid);
    app.profile.set(flag, true);
    need(tryUpdate(Role::SecurityManager, app));
}

void AppRepositoryTest::confirmsOnlyWhatIsOpen()
{
    App app = appAsked(3);
    app.profile.set(QStringLiteral("has_login"), true);
    app.profile.set(QStringLiteral("has_points"), false, QStringLiteral("none are given"));
    need(tryUpdate(Role::SecurityManager, app));
    app = need(repository().app(app.id));
    for (const char *flag : {"has_login", "has_points", "has_payment", "has_wings"})
        QCOMPARE(tryConfirm(Role::Auditor, app, {QString::fromLatin1(flag)}).error().kind,
                 ErrorKind::Invalid);
}

void AppRepositoryTest::confirmsOnlyWhatWasSeen()
{
    const QString flag = QStringLiteral("has_image_captcha");
    App app = appAsked(1);
    app.profile.set(flag, false, QStringLiteral("none is shown"));
    need(tryUpdate(Role::ProjectLead, app));
    const App seen = need(repository().app(app.id));
    app = seen;
    app.profile.set(flag, false, QStringLiteral("another reason"));
    need(tryUpdate(Role::ProjectLead, app));
    QCOMPARE(tryConfirm(Role::Auditor, seen, {flag}).error().kind, ErrorKind::Conflict);
}

void AppRepositoryTest::needsAConfirmationForEachAnswerAnew()
{
    const QString flag = QStringLiteral("has_image_captcha");
    App app = appAsked(1);
    app.profile.set(flag, false, QStringLiteral("none is shown"));
    need(tryUpdate(Role::ProjectLead, app));
    confirmAll(app.id);
    const App confirmed = need(repository().app(app.id));
    // Other fields, and the same answer again, leave it confirmed.
    app = confirmed;
    app.name = QStringLiteral("renamed");
    app.profile.set(flag, false);
    need(tryUpdate(Role::ProjectLead, app));
    app = need(repository().app(app.id));
    QVERIFY(app.profile == confirmed.profile);
    // Nobody brings a confirmation along.
    GivenAnswer forged = *app.profile.given(flag);
    forged.reason = QStringLiteral("a better reason");
    app.profile.put(flag, forged);
    need(tryUpdate(Role::ProjectLead, app));
    QVERIFY(!need(repository().profile(app.id)).given(flag)->isConfirmed());
}

void AppRepositoryTest::takesEarlierAnswersAsConfirmed()
{
    const QString flag = QStringLiteral("has_image_captcha");
    App app = appAsked(1);
    need(m_test->database().execute("INSERT INTO profile_answer (app_id, flag, holds) VALUES ("
                                    + QByteArray::number(app.id.value)
                                    + ", 'has_image_captcha', 0)"));
    app = need(repository().app(app.id));
    QVERIFY(app.profile.given(flag)->isEarlier);
    QVERIFY(app.profile.given(flag)->isConfirmed());
    app.name = QStringLiteral("renamed");
    app.profile.set(QStringLiteral("has_login"), true);
    need(tryUpdate(Role::ProjectLead, app));
    app = need(repository().app(app.id));
    QVERIFY(app.profile.given(flag)->isEarlier);
    app.profile.set(flag, true);
    need(tryUpdate(Role::ProjectLead, app));
    QVERIFY(!need(repository().profile(app.id)).given(flag)->isEarlier);
}

void AppRepositoryTest::indexesForSearch()
{
    App app = sampleApp(QStringLiteral("LIFE-1"));
    app.description = QStringLiteral("客户自助理赔");
    app.businessLine = QStringLiteral("健康险");
    app.parties = {
        {PartyKind::Outsourcing, QStringLiteral("东方软件"), QStringLiteral("测试外包"), {}}};
    const AppId id = add(app);
    add(sampleApp(QStringLiteral("OTHER")));
    const SearchIndex index(m_test->database());
    const auto finds = [&](const char *query) {
        const auto hits = need(index.search(QString::fromUtf8(query), QStringLiteral("app"), 10));
        return hits.size() == 1 && hits.front().subjectId == id.value;
    };
    for (const char *query : {"LIFE", "理赔", "健康险", "东方软件"})
        QVERIFY2(finds(query), query);
    QVERIFY(!finds("测试外包"));

    App changed = need(repository().app(id));
    changed.parties.clear();
    changed.name = QStringLiteral("慧保");
    update(changed);
    QVERIFY(finds("慧保"));
    QVERIFY(!finds("东方软件"));
}

void AppRepositoryTest::logsEveryFieldOfANewApp()
{
    App app = sampleApp();
    app.profile.set(QStringLiteral("has_login"), true);
    app.channels = {{QStringLiteral("华为"), QStringLiteral("C1")}};
    const App stored = need(repository().app(add(app)));
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), 1u);
    QCOMPARE(records.front()["entity"].toString(), QStringLiteral("app"));
    QCOMPARE(records.front()["uid"].toString(), stored.uid);
    QVERIFY(records.front()["before"].toObject().isEmpty());
    QCOMPARE(
        records.front()["after"].toObject(),
        (QJsonObject{{"code", "LIFE"},
                     {"name", "掌上人寿"},
                     {"kind", "native_app"},
                     {"platforms", QJsonArray{"android", "ios"}},
                     {"status", "proposed"},
                     {"owner_unit", ""},
                     {"owner_unit_uid", ""},
                     {"responsible", ""},
                     {"responsible_uid", ""},
                     {"deputy", ""},
                     {"deputy_uid", ""},
                     {"business_line", ""},
                     {"user_count", 0},
                     {"user_count_source", ""},
                     {"user_count_on", ""},
                     {"audience", ""},
                     {"description", ""},
                     {"tier", 1},
                     {"tier_reason", ""},
                     {"tier_decided", false},
                     {"current_release", ""},
                     {"current_release_uid", ""},
                     {"created_at", "2026-03-02T09:00:00.000Z"},
                     {"parties", QJsonArray()},
                     {"filings", QJsonArray()},
                     {"channels", QJsonArray{QJsonObject{{"name", "华为"}, {"address", "C1"}}}},
                     {"profile.has_login", true},
                     {"profile.has_login.answered_by", "Owner"}}));
}

void AppRepositoryTest::logsOnlyTheFieldsThatChanged()
{
    App app = sampleApp();
    app.profile.set(QStringLiteral("has_login"), true);
    app.profile.set(QStringLiteral("has_sms_otp"), true);
    App changed = need(repository().app(add(app)));
    changed.status = AppStatus::Live;
    changed.platforms.push_back(Platform::HarmonyOs);
    changed.profile.set(QStringLiteral("has_login"), false);
    changed.profile.clear(QStringLiteral("has_sms_otp"));
    update(changed);
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), 1u);
    QCOMPARE(records.front()["before"].toObject(),
             (QJsonObject{{"status", "proposed"},
                          {"platforms", QJsonArray{"android", "ios"}},
                          {"profile.has_login", true},
                          {"profile.has_sms_otp", true},
                          {"profile.has_sms_otp.answered_by", "Owner"}}));
    QCOMPARE(records.front()["after"].toObject(),
             (QJsonObject{{"status", "live"},
                          {"platforms", QJsonArray{"android", "ios", "harmonyos"}},
                          {"profile.has_login", false}}));
}

void AppRepositoryTest::writesNothingWhenNothingChanged()
{
    const AppId id = add(sampleApp());
    const qint64 entries = need(AuditLog(m_test->database()).count());
    App same = need(repository().app(id));
    same.name += QStringLiteral("  ");
    update(same);
    QCOMPARE(need(AuditLog(m_test->database()).count()), entries);
    QCOMPARE(need(repository().app(id)).revision, 1);
}

void AppRepositoryTest::announcesTheApp()
{
    App app = need(repository().app(add(sampleApp())));
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    app.profile.set(QStringLiteral("has_login"), true);
    update(app);
    QCOMPARE(spy.count(), 1);
    const auto event = spy.front().front().value<ChangeEvent>();
    QVERIFY(
        event.changes
        == std::vector<EntityChange>{(EntityChange{Entity::App, app.id.value, 0, app.id.value})});
}

void AppRepositoryTest::takesNoUnknownKindForAnother()
{
    add(sampleApp());
    need(m_test->database().execute("UPDATE app SET kind = 'spaceship'"));
    const auto one = repository().appByCode(sampleApp().code);
    QVERIFY(!one);
    QCOMPARE(one.error().kind, ErrorKind::Unreadable);
    QVERIFY(one.error().message.contains(QStringLiteral("spaceship")));
    QVERIFY(!repository().all());
}

QTEST_GUILESS_MAIN(AppRepositoryTest)
#include "apprepositorytest.moc"
