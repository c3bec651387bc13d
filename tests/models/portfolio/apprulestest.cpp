#include "models/portfolio/apprules.h"

#include "models/portfolio/profileflag.h"

#include "tests/support/difficultnames.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <functional>

using namespace gatehouse;

class AppRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryName_data();
    void keepsEveryName();
    void trimsEveryText();
    void putsPlatformsInOrderOnce();
    void takesPlatformsThatFit_data();
    void takesPlatformsThatFit();
    void saysWhatToEnter_data();
    void saysWhatToEnter();
    void suggestsTheTier();
    void keepsADecidedTier();

private:
    static App soundApp();
};

using Spoil = std::function<void(App &)>;
Q_DECLARE_METATYPE(Spoil)

App AppRulesTest::soundApp()
{
    App app;
    app.code = QStringLiteral("LIFE");
    app.name = QStringLiteral("掌上人寿");
    app.platforms = {Platform::Android, Platform::Ios};
    return app;
}

void AppRulesTest::keepsEveryName_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[what, name] : difficultNames())
        QTest::newRow(what) << name;
}

void AppRulesTest::keepsEveryName()
{
    QFETCH(QString, name);
    App app = soundApp();
    app.name = name;
    QCOMPARE(need(checkedApp(app)).name, name);
}

void AppRulesTest::trimsEveryText()
{
    const QString text = QStringLiteral(" \u3000值\t ");
    App app = soundApp();
    app.code = app.name = app.businessLine = app.audience = app.description = text;
    app.parties = {{PartyKind::ThirdParty, text, text, text}};
    app.filings = {{FilingAuthority::Miit, Platform::Ios, text, {}, text}};
    app.channels = {{text, text}};
    app.tierDecided = true;
    app.tierReason = text;
    const App checked = need(checkedApp(app));
    const QString trimmed = QStringLiteral("值");
    for (const QString &kept :
         {checked.code, checked.name, checked.businessLine, checked.audience, checked.description,
          checked.parties[0].name, checked.parties[0].service, checked.parties[0].contract,
          checked.filings[0].number, checked.filings[0].version, checked.channels[0].name,
          checked.channels[0].address, checked.tierReason})
        QCOMPARE(kept, trimmed);
}

void AppRulesTest::putsPlatformsInOrderOnce()
{
    App app = soundApp();
    app.platforms = {Platform::HarmonyOs, Platform::Android, Platform::HarmonyOs};
    QVERIFY(need(checkedApp(app)).platforms
            == (std::vector<Platform>{Platform::Android, Platform::HarmonyOs}));
}

void AppRulesTest::takesPlatformsThatFit_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("platforms");
    QTest::addColumn<QString>("misfits");
    QTest::newRow("native") << "native_app"
                            << "android ios harmonyos"
                            << "";
    QTest::newRow("native on WeChat") << "native_app"
                                      << "ios wechat web"
                                      << "WeChat, Web";
    QTest::newRow("mini-program") << "mini_program"
                                  << "wechat alipay"
                                  << "";
    QTest::newRow("mini-program on Android") << "mini_program"
                                             << "android alipay"
                                             << "Android";
    QTest::newRow("WeChat app") << "wechat_app"
                                << "wechat"
                                << "";
    QTest::newRow("WeChat app on Alipay") << "wechat_app"
                                          << "wechat alipay"
                                          << "Alipay";
    QTest::newRow("H5") << "h5"
                        << "web"
                        << "";
    QTest::newRow("H5 on iOS") << "h5"
                               << "ios"
                               << "iOS";
}

void AppRulesTest::takesPlatformsThatFit()
{
    QFETCH(QString, kind);
    QFETCH(QString, platforms);
    QFETCH(QString, misfits);
    App app = soundApp();
    app.kind = *fromKey<AppKind>(kind);
    app.platforms = fromKeys<Platform>(platforms).value();
    const auto checked = checkedApp(app);
    QCOMPARE(checked.has_value(), misfits.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().kind, ErrorKind::Invalid);
        QVERIFY2(
            checked.error().message.contains(QStringLiteral("What does not fit: %1.").arg(misfits)),
            qPrintable(checked.error().message));
    }
}

void AppRulesTest::saysWhatToEnter_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *what, const char *says, Spoil spoil) {
        QTest::newRow(what) << std::move(spoil) << says;
    };
    const QString tooLong = QStringLiteral("𠮷").repeated(301);
    row("no code", "Code (App) is missing", [](App &app) { app.code.clear(); });
    row("long code", "Code (App) has 65 characters",
        [](App &app) { app.code = QStringLiteral("C").repeated(65); });
    row("space in the code", "cannot hold spaces or “@”: “A B”",
        [](App &app) { app.code = QStringLiteral("A B"); });
    row("ideographic space in the code", "cannot hold spaces or “@”",
        [](App &app) { app.code = QStringLiteral("人\u3000寿"); });
    row("@ in the code", "cannot hold spaces or “@”: “A@1”",
        [](App &app) { app.code = QStringLiteral("A@1"); });
    row("no name", "Name (App) is missing", [](App &app) { app.name = QStringLiteral(" \t"); });
    row("long name", "Name (App) has 301 characters", [=](App &app) { app.name = tooLong; });
    row("line break in the name", "Name (App) holds a line break",
        [](App &app) { app.name = QStringLiteral("a\nb"); });
    row("long business line", "Line of business (App) has 301 characters",
        [=](App &app) { app.businessLine = tooLong; });
    row("long audience", "Audience (App) has 301 characters",
        [=](App &app) { app.audience = tooLong; });
    row("fewer than no users", "Users (App) is a number from 0 on",
        [](App &app) { app.userCount = -1; });
    row("no platform", "at least one platform the app runs on: Android, iOS, HarmonyOS",
        [](App &app) { app.platforms.clear(); });
    row("unknown flag", "no such flag: has_teleporter. The flags are: has_login",
        [](App &app) { app.profile.set(QStringLiteral("has_teleporter"), false); });
    row("party without a name", "Name (Third party) is missing",
        [](App &app) { app.parties.resize(1); });
    row("filing without a number", "Filing number (Filing) is missing",
        [](App &app) { app.filings.resize(1); });
    row("filing for a foreign platform", "Filing 备1 is for WeChat", [](App &app) {
        app.filings = {{FilingAuthority::Miit, Platform::WeChat, QStringLiteral("备1"), {}, {}}};
    });
    row("store without a name", "Name (Store channel) is missing",
        [](App &app) { app.channels.resize(1); });
    row("long store address", "Address (Store channel) has 2001 characters", [](App &app) {
        app.channels = {{QStringLiteral("华为"), QStringLiteral("x").repeated(2001)}};
    });
    row("tier without a reason", "needs a reason. Say why this app belongs to tier 2",
        [](App &app) {
            app.tierDecided = true;
            app.tier = 2;
            app.tierReason = QStringLiteral(" ");
        });
    row("no such tier", "Tier (App) is a number from 1 to 3", [](App &app) {
        app.tierDecided = true;
        app.tier = 4;
        app.tierReason = QStringLiteral("理由");
    });
}

void AppRulesTest::saysWhatToEnter()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, says);
    App app = soundApp();
    QVERIFY(checkedApp(app));
    spoil(app);
    const auto checked = checkedApp(app);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Invalid);
    QVERIFY2(checked.error().message.contains(says), qPrintable(checked.error().message));
}

void AppRulesTest::suggestsTheTier()
{
    App app = soundApp();
    app.tier = 1;
    app.tierReason = QStringLiteral("stale");
    for (const ProfileFlag &flag : profileFlags()) {
        GivenAnswer no;
        no.isEarlier = true;
        app.profile.put(flag.key, no);
    }
    app.profile.set(QStringLiteral("has_payment"), true);
    app.profile.set(QStringLiteral("handles_spi"), true);
    const App checked = need(checkedApp(app));
    QCOMPARE(checked.tier, 2);
    QCOMPARE(checked.tierReason, QString());
}

void AppRulesTest::keepsADecidedTier()
{
    App app = soundApp();
    app.tierDecided = true;
    app.tier = 1;
    app.tierReason = QStringLiteral("集团重点应用");
    const App checked = need(checkedApp(app));
    QCOMPARE(checked.tier, 1);
    QCOMPARE(checked.tierReason, app.tierReason);
}

QTEST_GUILESS_MAIN(AppRulesTest)
#include "apprulestest.moc"
