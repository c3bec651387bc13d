#include "models/portfolio/releaserepository.h"

#include "models/libraries/libraryrepository.h"
#include "models/portfolio/apprepository.h"
#include "tests/support/auditrecords.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace gatehouse;

class ReleaseRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsEveryField();
    void fillsInPlatformsAndBaseline();
    void takesAChosenBaseline();
    void refusesABaselineThatCannotBe();
    void becomesTheCurrentRelease();
    void ordersByAppThenNewestFirst();
    void readsAllInThreeStatements();
    void findsByName_data();
    void findsByName();
    void namesARelease();
    void refusesAVersionTwice();
    void refusesPlatformsTheAppHasNot();
    void keepsAPlatformTheAppHasDropped();
    void refusesAnUpdateOfAnOldRevision();
    void refusesWhatIsNoLongerThere();
    void logsEveryFieldOfANewRelease();
    void logsOnlyTheFieldsThatChanged();
    void keepsTheBaselineOnUpdate();
    void writesNothingWhenNothingChanged();
    void announcesReleaseAndApp();
    void asksWhyAnAppOnItsWayOutGetsARelease();

private:
    AppId addApp(const QString &code,
                 std::vector<Platform> platforms = {Platform::Android, Platform::Ios});
    ReleaseId add(const Release &release);
    ReleaseId add(AppId app, const QString &version);
    void update(const Release &release);
    LibraryId publish(const QString &key, const QString &version);
    ReleaseRepository repository() const { return ReleaseRepository(m_test->database()); }
    Release versionOf(AppId app, const char *version) const;

    std::unique_ptr<TestWorkspace> m_test;
};

void ReleaseRepositoryTest::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

AppId ReleaseRepositoryTest::addApp(const QString &code, std::vector<Platform> platforms)
{
    Change change = m_test->change();
    App app;
    app.code = code;
    app.name = QStringLiteral("掌上%1").arg(code);
    app.platforms = std::move(platforms);
    const AppId id = need(AppRepository::add(change, app));
    need(change.commit());
    return id;
}

ReleaseId ReleaseRepositoryTest::add(const Release &release)
{
    Change change = m_test->change("release.add");
    const ReleaseId id = need(ReleaseRepository::add(change, release));
    need(change.commit());
    return id;
}

ReleaseId ReleaseRepositoryTest::add(AppId app, const QString &version)
{
    Release release;
    release.app = app;
    release.version = version;
    return add(release);
}

void ReleaseRepositoryTest::update(const Release &release)
{
    Change change = m_test->change("release.edit");
    need(ReleaseRepository::update(change, release));
    need(change.commit());
}

LibraryId ReleaseRepositoryTest::publish(const QString &key, const QString &version)
{
    QFile file(QStringLiteral(":/libraries/jrt-0225-2021-1.2.0.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the built-in library is not there");
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    json["key"] = key;
    json["version"] = version;
    const Library library = need(parseLibrary(QJsonDocument(json).toJson()));
    Change change = m_test->change("library.publish");
    const LibraryId id = need(LibraryRepository::publish(change, library));
    need(change.commit());
    return id;
}

void ReleaseRepositoryTest::keepsEveryField()
{
    Release release;
    release.app = addApp(QStringLiteral("LIFE"));
    release.version = QStringLiteral("2.4.0");
    release.build = QStringLiteral("b\"1'");
    release.platforms = {Platform::Ios};
    release.packageName = QStringLiteral("𠮷 🛡️.ipa");
    release.packageSha256 = QStringLiteral("ab").repeated(32);
    release.packageSm3 = QStringLiteral("cd").repeated(32);
    release.notes = QStringLiteral("险\n").repeated(300).trimmed();
    release.plannedOn = {{Phase::Requirements, QDate(2026, 3, 10)},
                         {Phase::Design, QDate(2026, 4, 1)},
                         {Phase::Operation, QDate(2026, 12, 1)}};
    release.id = add(release);

    const Release stored = need(repository().release(release.id));
    QVERIFY(!stored.uid.isEmpty());
    release.uid = stored.uid;
    release.createdAt = m_test->clock().now();
    QVERIFY(stored == release);
}

void ReleaseRepositoryTest::fillsInPlatformsAndBaseline()
{
    const AppId app = addApp(QStringLiteral("LIFE"));
    publish(QStringLiteral("a"), QStringLiteral("1.0.0"));
    const LibraryId newest = publish(QStringLiteral("a"), QStringLiteral("1.10.0"));
    publish(QStringLiteral("a"), QStringLiteral("1.9.0"));
    const LibraryId other = publish(QStringLiteral("b"), QStringLiteral("1.0.0"));
    const Release stored = need(repository().release(add(app, QStringLiteral("1.0"))));
    QVERIFY(stored.platforms == (std::vector<Platform>{Platform::Android, Platform::Ios}));
    QVERIFY(stored.baseline == (std::vector<LibraryId>{newest, other}));
}

void ReleaseRepositoryTest::takesAChosenBaseline()
{
    Release release;
    release.app = addApp(QStringLiteral("LIFE"));
    release.version = QStringLiteral("1.0");
    const LibraryId old = publish(QStringLiteral("a"), QStringLiteral("1.0.0"));
    publish(QStringLiteral("a"), QStringLiteral("2.0.0"));
    publish(QStringLiteral("b"), QStringLiteral("1.0.0"));
    release.baseline = {old, old};
    QVERIFY(need(repository().release(add(release))).baseline == std::vector<LibraryId>{old});
}

void ReleaseRepositoryTest::refusesABaselineThatCannotBe()
{
    Release release;
    release.app = addApp(QStringLiteral("LIFE"));
    release.version = QStringLiteral("1.0");
    const LibraryId first = publish(QStringLiteral("a"), QStringLiteral("1.0.0"));
    const LibraryId second = publish(QStringLiteral("a"), QStringLiteral("2.0.0"));
    Change change = m_test->change();
    release.baseline = {first, second};
    const auto both = ReleaseRepository::add(change, release);
    QCOMPARE(both.error().kind, ErrorKind::Invalid);
    QVERIFY(
        both.error().message.contains(QStringLiteral("two versions of the requirement library a")));
    release.baseline = {LibraryId(99)};
    QCOMPARE(ReleaseRepository::add(change, release).error().kind, ErrorKind::NotFound);
}

void ReleaseRepositoryTest::becomesTheCurrentRelease()
{
    const AppId app = addApp(QStringLiteral("LIFE"));
    QVERIFY(!need(repository().currentOf(app)).isValid());
    const App before = need(AppRepository(m_test->database()).app(app));
    add(app, QStringLiteral("1.0"));
    const ReleaseId second = add(app, QStringLiteral("2.0"));
    QCOMPARE(need(repository().currentOf(app)), second);
    QCOMPARE(repository().currentOf(AppId(99)).error().kind, ErrorKind::NotFound);

    // A form that was open before cannot put the old release back.
    Change change = m_test->change();
    App stale = before;
    stale.name = QStringLiteral("新名");
    QCOMPARE(AppRepository::update(change, stale).error().kind, ErrorKind::Conflict);
    // Choosing an older one is a change of the app.
    App chosen = need(AppRepository(m_test->database()).app(app));
    chosen.currentRelease = versionOf(app, "1.0").id;
    need(AppRepository::update(change, chosen));
    need(change.commit());
    QCOMPARE(need(repository().currentOf(app)), chosen.currentRelease);
}

Release ReleaseRepositoryTest::versionOf(AppId app, const char *version) const
{
    for (const Release &release : need(repository().ofApp(app))) {
        if (release.version == QLatin1StringView(version))
            return release;
    }
    return {};
}

void ReleaseRepositoryTest::ordersByAppThenNewestFirst()
{
    const AppId b = addApp(QStringLiteral("B"));
    const AppId a = addApp(QStringLiteral("A"));
    add(b, QStringLiteral("9.0"));
    m_test->clock().set(m_test->clock().now().addDays(1));
    add(a, QStringLiteral("2.0"));
    m_test->clock().set(m_test->clock().now().addDays(1));
    add(b, QStringLiteral("8.0"));
    add(b, QStringLiteral("7.0")); // at the same moment: the one added later is newer
    QStringList names;
    for (const Release &release : need(repository().all()))
        names += need(repository().nameOf(release.id));
    QCOMPARE(names, (QStringList{"A@2.0", "B@7.0", "B@8.0", "B@9.0"}));
    QStringList onlyNames;
    for (const auto &[id, name] : need(repository().names())) {
        QCOMPARE(need(repository().nameOf(id)), name);
        onlyNames += name;
    }
    QCOMPARE(onlyNames, names);
    QStringList versions;
    for (const Release &release : need(repository().ofApp(b)))
        versions += release.version;
    QCOMPARE(versions, (QStringList{"7.0", "8.0", "9.0"}));
    QVERIFY(need(repository().ofApp(AppId(99))).empty());
}

void ReleaseRepositoryTest::readsAllInThreeStatements()
{
    const AppId app = addApp(QStringLiteral("A"));
    for (const char *version : {"1", "2", "3"})
        add(app, QString::fromLatin1(version));
    int count = 0;
    const auto note = [](unsigned, void *counter, void *, void *) {
        ++*static_cast<int *>(counter);
        return 0;
    };
    sqlite3_trace_v2(m_test->database().handle(), SQLITE_TRACE_STMT, note, &count);
    const auto releases = need(repository().all());
    sqlite3_trace_v2(m_test->database().handle(), 0, nullptr, nullptr);
    QCOMPARE(releases.size(), 3u);
    QCOMPARE(count, 3);
}

void ReleaseRepositoryTest::findsByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("found");
    QTest::addColumn<bool>("wellFormed");
    QTest::addColumn<QString>("says");
    QTest::newRow("as it is") << "LIFE@1.0" << true << true << "";
    QTest::newRow("with spaces around") << " LIFE@1.0\n" << true << true << "";
    QTest::newRow("no @") << "LIFE" << false << false << "CODE@VERSION";
    QTest::newRow("no version") << "LIFE@" << false << false << "CODE@VERSION";
    QTest::newRow("no code") << "@1.0" << false << false << "CODE@VERSION";
    QTest::newRow("nothing") << "" << false << false << "CODE@VERSION";
    QTest::newRow("no such app") << "CAR@1.0" << false << true << "There is no app CAR";
    QTest::newRow("no such release")
        << "LIFE@3.0" << false << true << "has no release 3.0. It has: 2.0, 1.0.";
    QTest::newRow("no release at all")
        << "EMPTY@1.0" << false << true << "The app EMPTY has no release yet";
}

void ReleaseRepositoryTest::findsByName()
{
    QFETCH(QString, name);
    QFETCH(bool, found);
    QFETCH(bool, wellFormed);
    QFETCH(QString, says);
    const AppId app = addApp(QStringLiteral("LIFE"));
    addApp(QStringLiteral("EMPTY"));
    const ReleaseId first = add(app, QStringLiteral("1.0"));
    add(app, QStringLiteral("2.0"));
    const auto release = repository().byName(name);
    QCOMPARE(release.has_value(), found);
    if (found) {
        QCOMPARE(release->id, first);
        return;
    }
    QCOMPARE(release.error().kind, wellFormed ? ErrorKind::NotFound : ErrorKind::Invalid);
    QVERIFY2(release.error().message.contains(says), qPrintable(release.error().message));
}

void ReleaseRepositoryTest::namesARelease()
{
    const ReleaseId id = add(addApp(QStringLiteral("人寿")), QStringLiteral("1.0-𠮷"));
    QCOMPARE(need(repository().nameOf(id)), QStringLiteral("人寿@1.0-𠮷"));
    QCOMPARE(need(repository().byName(QStringLiteral("人寿@1.0-𠮷"))).id, id);
    QCOMPARE(repository().nameOf(ReleaseId(99)).error().kind, ErrorKind::NotFound);
}

void ReleaseRepositoryTest::refusesAVersionTwice()
{
    const AppId app = addApp(QStringLiteral("A"));
    const AppId other = addApp(QStringLiteral("B"));
    add(app, QStringLiteral("1.0"));
    Release second = need(repository().release(add(app, QStringLiteral("2.0"))));
    add(other, QStringLiteral("1.0"));

    Change change = m_test->change();
    Release twice;
    twice.app = app;
    twice.version = QStringLiteral("1.0 ");
    const auto added = ReleaseRepository::add(change, twice);
    QCOMPARE(added.error().kind, ErrorKind::Conflict);
    QVERIFY(added.error().message.contains(QStringLiteral("掌上A has a release 1.0 already")));
    second.version = QStringLiteral("1.0");
    QCOMPARE(ReleaseRepository::update(change, second).error().kind, ErrorKind::Conflict);
}

void ReleaseRepositoryTest::refusesPlatformsTheAppHasNot()
{
    Release release;
    release.app = addApp(QStringLiteral("LIFE"));
    release.version = QStringLiteral("1.0");
    release.platforms = {Platform::Web, Platform::Android, Platform::HarmonyOs};
    Change change = m_test->change();
    const auto added = ReleaseRepository::add(change, release);
    QCOMPARE(added.error().kind, ErrorKind::Invalid);
    QVERIFY2(added.error().message.contains(QStringLiteral(
                 "runs on Android, iOS, so its release cannot be for HarmonyOS, Web")),
             qPrintable(added.error().message));

    release.platforms = {Platform::Ios};
    release.id = need(ReleaseRepository::add(change, release));
    release.platforms.clear();
    QCOMPARE(ReleaseRepository::update(change, release).error().kind, ErrorKind::Invalid);
}

void ReleaseRepositoryTest::keepsAPlatformTheAppHasDropped()
{
    const AppId app = addApp(QStringLiteral("LIFE"));
    Release release = need(repository().release(add(app, QStringLiteral("1.0"))));
    Change change = m_test->change();
    App smaller = need(AppRepository(m_test->database()).app(app));
    smaller.platforms = {Platform::Android};
    need(AppRepository::update(change, smaller));
    release.notes = QStringLiteral("iOS 端已下架");
    need(ReleaseRepository::update(change, release));
    release.version = QStringLiteral("1.1");
    release.id = {};
    QCOMPARE(ReleaseRepository::add(change, release).error().kind, ErrorKind::Invalid);
}

void ReleaseRepositoryTest::refusesAnUpdateOfAnOldRevision()
{
    const AppId app = addApp(QStringLiteral("LIFE"));
    Release mine = need(repository().release(add(app, QStringLiteral("1.0"))));
    Release theirs = mine;
    mine.build = QStringLiteral("2");
    update(mine);
    theirs.build = QStringLiteral("3");
    Change change = m_test->change();
    QCOMPARE(ReleaseRepository::update(change, theirs).error().kind, ErrorKind::Conflict);
    const Release stored = need(repository().release(mine.id));
    QCOMPARE(stored.build, QStringLiteral("2"));
    QCOMPARE(stored.revision, 2);
}

void ReleaseRepositoryTest::refusesWhatIsNoLongerThere()
{
    Change change = m_test->change();
    Release release;
    release.app = AppId(99);
    release.version = QStringLiteral("1.0");
    QCOMPARE(ReleaseRepository::add(change, release).error().kind, ErrorKind::NotFound);
    release.id = ReleaseId(99);
    QCOMPARE(ReleaseRepository::update(change, release).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository().release(ReleaseId(99)).error().kind, ErrorKind::NotFound);
}

void ReleaseRepositoryTest::logsEveryFieldOfANewRelease()
{
    const AppId app = addApp(QStringLiteral("LIFE"));
    publish(QStringLiteral("a"), QStringLiteral("1.0.0"));
    add(app, QStringLiteral("1.0"));
    Release release;
    release.app = app;
    release.version = QStringLiteral("2.0");
    release.plannedOn = {{Phase::Design, QDate(2026, 4, 1)}};
    const Release stored = need(repository().release(add(release)));
    const App owner = need(AppRepository(m_test->database()).app(app));

    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), 2u);
    QCOMPARE(records[0]["entity"].toString(), QStringLiteral("release"));
    QCOMPARE(records[0]["uid"].toString(), stored.uid);
    QVERIFY(records[0]["before"].toObject().isEmpty());
    QCOMPARE(records[0]["after"].toObject(),
             (QJsonObject{{"app", "LIFE"},
                          {"app_uid", owner.uid},
                          {"version", "2.0"},
                          {"created_at", "2026-03-02T09:00:00.000Z"},
                          {"build", ""},
                          {"platforms", QJsonArray{"android", "ios"}},
                          {"package_name", ""},
                          {"package_sha256", ""},
                          {"package_sm3", ""},
                          {"notes", ""},
                          {"planned_on.design", "2026-04-01"},
                          {"baseline", QJsonArray{"a@1.0.0"}}}));
    QCOMPARE(records[1]["uid"].toString(), owner.uid);
    const QJsonObject before = records[1]["before"].toObject();
    const QJsonObject after = records[1]["after"].toObject();
    QCOMPARE(before["current_release"], "1.0");
    QCOMPARE(after["current_release"], "2.0");
    QCOMPARE(after["current_release_uid"], records[0]["uid"]);
    QVERIFY(before["current_release_uid"] != after["current_release_uid"]);
}

void ReleaseRepositoryTest::logsOnlyTheFieldsThatChanged()
{
    Release release;
    release.app = addApp(QStringLiteral("LIFE"));
    release.version = QStringLiteral("1.0");
    release.plannedOn = {{Phase::Design, QDate(2026, 4, 1)}, {Phase::Test, QDate(2026, 6, 1)}};
    Release changed = need(repository().release(add(release)));
    changed.plannedOn[Phase::Design] = QDate(2026, 4, 15);
    changed.plannedOn[Phase::Test] = QDate();
    changed.packageSm3 = QStringLiteral("AB").repeated(32);
    update(changed);
    const auto records = newestAuditRecords(m_test->database());
    QCOMPARE(records.size(), 1u);
    QCOMPARE(records[0]["before"].toObject(),
             (QJsonObject{{"planned_on.design", "2026-04-01"},
                          {"planned_on.test", "2026-06-01"},
                          {"package_sm3", ""}}));
    QCOMPARE(records[0]["after"].toObject(),
             (QJsonObject{{"planned_on.design", "2026-04-15"},
                          {"package_sm3", QStringLiteral("ab").repeated(32)}}));
    QCOMPARE(need(repository().release(changed.id)).plannedOn.size(), 1u);
}

void ReleaseRepositoryTest::keepsTheBaselineOnUpdate()
{
    const AppId app = addApp(QStringLiteral("LIFE"));
    const LibraryId library = publish(QStringLiteral("a"), QStringLiteral("1.0.0"));
    Release release = need(repository().release(add(app, QStringLiteral("1.0"))));
    release.baseline.clear();
    release.app = AppId(99);
    release.notes = QStringLiteral("改");
    update(release);
    const Release stored = need(repository().release(release.id));
    QVERIFY(stored.baseline == std::vector<LibraryId>{library});
    QCOMPARE(stored.app, app);
    QCOMPARE(stored.notes, QStringLiteral("改"));
}

void ReleaseRepositoryTest::writesNothingWhenNothingChanged()
{
    const AppId app = addApp(QStringLiteral("LIFE"));
    const ReleaseId id = add(app, QStringLiteral("1.0"));
    const qint64 entries = need(AuditLog(m_test->database()).count());
    update(need(repository().release(id)));
    QCOMPARE(need(AuditLog(m_test->database()).count()), entries);
    QCOMPARE(need(repository().release(id)).revision, 1);
}

void ReleaseRepositoryTest::announcesReleaseAndApp()
{
    const AppId app = addApp(QStringLiteral("LIFE"));
    QSignalSpy spy(&m_test->workspace(), &Workspace::changed);
    const ReleaseId id = add(app, QStringLiteral("1.0"));
    QCOMPARE(spy.count(), 1);
    const std::vector<EntityChange> expected{{Entity::Release, id.value, id.value, app.value},
                                             {Entity::App, app.value, 0, app.value}};
    QVERIFY(spy.front().front().value<ChangeEvent>().changes == expected);
}

void ReleaseRepositoryTest::asksWhyAnAppOnItsWayOutGetsARelease()
{
    const AppId id = addApp(QStringLiteral("LIFE"));
    for (const AppStatus status : allValues<AppStatus>()) {
        App app = need(AppRepository(m_test->database()).app(id));
        app.status = status;
        Release release;
        release.app = id;
        release.version = toKey(status);
        Change change = m_test->change();
        need(AppRepository::update(change, app));
        const bool asks = status == AppStatus::Suspended || status == AppStatus::Retiring
            || status == AppStatus::Retired;
        const auto without = ReleaseRepository::add(change, release);
        QCOMPARE(without.has_value(), !asks);
        if (asks) {
            QCOMPARE(without.error().kind, ErrorKind::Invalid);
            QVERIFY(without.error().message.contains(label(status)));
            release.notes = QStringLiteral("security fix for those who have it still");
            need(ReleaseRepository::add(change, release));
        }
        need(change.commit());
    }
}

QTEST_GUILESS_MAIN(ReleaseRepositoryTest)
#include "releaserepositorytest.moc"
