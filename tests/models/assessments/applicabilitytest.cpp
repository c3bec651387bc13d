#include "models/assessments/applicability.h"

#include <QTest>

using namespace gatehouse;

using Because = Applicability::Because;

class ApplicabilityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understandsConditions_data();
    void understandsConditions();
    void followsPlatformsAndProfile_data();
    void followsPlatformsAndProfile();
    void appliesUntilTheAnswerIsConfirmed();
    void letsADecisionOverrule();
    void letsNoDecisionMakeContextApply();
    void explainsInBothLanguages_data();
    void explainsInBothLanguages();
};

void ApplicabilityTest::followsPlatformsAndProfile_data()
{
    QTest::addColumn<QString>("meantFor");
    QTest::addColumn<QString>("releasedOn");
    QTest::addColumn<QStringList>("condition");
    QTest::addColumn<QStringList>("answeredYes");
    QTest::addColumn<QStringList>("answeredNo");
    QTest::addColumn<bool>("applies");
    QTest::addColumn<int>("because");
    QTest::addColumn<QString>("flag");
    const QString none;
    const QStringList empty;
    const QStringList spi{QStringLiteral("handles_spi")};
    const QStringList account{QStringLiteral("has_account")};
    const QStringList both = spi + account;
    const auto row = [](const char *name, const char *meantFor, const char *releasedOn,
                        const QStringList &condition, const QStringList &yes, const QStringList &no,
                        bool applies, Because because, const QString &flag) {
        QTest::newRow(name) << QString::fromLatin1(meantFor) << QString::fromLatin1(releasedOn)
                            << condition << yes << no << applies << int(because) << flag;
    };
    row("no condition", "", "web", empty, empty, empty, true, Because::Always, none);
    row("its platform", "android", "android ios", empty, empty, empty, true, Because::Always, none);
    row("another platform", "android", "ios", empty, empty, empty, false, Because::Platform, none);
    row("native covers HarmonyOS", "android ios", "harmonyos", empty, empty, empty, true,
        Because::Always, none);
    row("Android alone does not cover HarmonyOS", "android", "harmonyos", empty, empty, empty,
        false, Because::Platform, none);
    row("native does not cover a mini-program", "android ios", "wechat alipay web", empty, empty,
        empty, false, Because::Platform, none);
    row("the platform comes before the profile", "android", "web", spi, empty, empty, false,
        Because::Platform, none);
    row("condition holds", "", "web", spi, spi, empty, true, Because::Condition, spi.first());
    row("all conditions hold", "", "web", both, both, empty, true, Because::Condition,
        QStringLiteral("handles_spi&has_account"));
    row("condition does not hold", "", "web", spi, empty, spi, false, Because::Absent, spi.first());
    row("nothing answered", "", "web", both, empty, empty, true, Because::Unanswered, spi.first());
    row("half answered", "", "web", both, spi, empty, true, Because::Unanswered, account.first());
    row("one no settles it", "", "web", both, empty, account, false, Because::Absent,
        account.first());
}

void ApplicabilityTest::followsPlatformsAndProfile()
{
    QFETCH(QString, meantFor);
    QFETCH(QString, releasedOn);
    QFETCH(QStringList, condition);
    QFETCH(QStringList, answeredYes);
    QFETCH(QStringList, answeredNo);
    QFETCH(bool, applies);
    QFETCH(int, because);
    QFETCH(QString, flag);
    Requirement requirement;
    requirement.platforms = fromKeys<Platform>(meantFor).value();
    requirement.condition = condition;
    Profile profile;
    for (const QString &key : answeredYes)
        profile.set(key, true);
    for (const QString &key : answeredNo) {
        GivenAnswer no;
        no.isEarlier = true;
        profile.put(key, no);
    }

    const Applicability found =
        deriveApplicability(requirement, fromKeys<Platform>(releasedOn).value(), profile);
    QCOMPARE(found.applies, applies);
    QCOMPARE(int(found.because), because);
    QCOMPARE(found.flag, flag);
    QVERIFY(!found.decision);
}

void ApplicabilityTest::appliesUntilTheAnswerIsConfirmed()
{
    const QString login = QStringLiteral("has_login");
    const QString payment = QStringLiteral("has_payment");
    Requirement requirement;
    requirement.condition = {login + QStringLiteral(" & ") + payment};
    Profile profile;
    profile.set(login, false, QStringLiteral("nobody logs in"));
    const auto derived = [&] {
        return deriveApplicability(requirement, {Platform::Android}, profile);
    };
    QVERIFY(derived().applies);
    QCOMPARE(derived().because, Because::Unconfirmed);
    QCOMPARE(derived().flag, login);
    QCOMPARE(becauseKey(derived().because), QStringLiteral("unconfirmed"));
    // Another answer that is confirmed settles it.
    GivenAnswer no;
    no.reason = QStringLiteral("by cheque");
    no.confirmedBy = QStringLiteral("Auditor");
    no.confirmedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    profile.put(payment, no);
    QVERIFY(!derived().applies);
    QCOMPARE(derived().because, Because::Absent);
    QCOMPARE(derived().flag, payment);
    profile.clear(payment);
    profile.put(login, no);
    QVERIFY(!derived().applies);
    // A yes below a ! takes away as well; a yes that takes nothing away counts at once.
    requirement.condition = {QStringLiteral("!has_payment")};
    profile.set(payment, true);
    QCOMPARE(derived().because, Because::Unconfirmed);
    QCOMPARE(derived().flag, QStringLiteral("!has_payment"));
    requirement.condition = {payment};
    QCOMPARE(derived().because, Because::Condition);
}

void ApplicabilityTest::letsADecisionOverrule()
{
    Requirement requirement;
    requirement.platforms = {Platform::Android};
    const ApplicabilityDecision decision{
        {}, true, QStringLiteral("asked for by the board"), QStringLiteral("张三"), {}};
    const Applicability found = deriveApplicability(requirement, {Platform::Web}, {}, decision);
    QVERIFY(found.applies);
    // That it does not, only once it is confirmed; what rules it out anyway still does.
    ApplicabilityDecision against = decision;
    against.applies = false;
    QVERIFY(deriveApplicability(requirement, {Platform::Android}, {}, against).applies);
    const Applicability anyway = deriveApplicability(requirement, {Platform::Web}, {}, against);
    QVERIFY(!anyway.applies);
    QCOMPARE(anyway.because, Because::Platform);
    QCOMPARE(anyway.decision, std::optional(against));
    against.confirmedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    QVERIFY(!deriveApplicability(requirement, {Platform::Android}, {}, against).applies);
    QCOMPARE(found.because, Because::Decision);
    QCOMPARE(found.decision, std::optional(decision));
}

void ApplicabilityTest::letsNoDecisionMakeContextApply()
{
    Requirement requirement;
    requirement.obligation = Obligation::Context;
    ApplicabilityDecision decision;
    decision.applies = true;
    const Applicability found = deriveApplicability(requirement, {Platform::Web}, {}, decision);
    QVERIFY(!found.applies);
    QCOMPARE(found.because, Because::Context);
}

void ApplicabilityTest::explainsInBothLanguages_data()
{
    QTest::addColumn<bool>("applies");
    QTest::addColumn<int>("because");
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    const auto row = [](bool applies, Because because, const char *flag, const char *zh,
                        const char *en) {
        QTest::newRow(en) << applies << int(because) << QString::fromLatin1(flag)
                          << QString::fromUtf8(zh) << QString::fromUtf8(en);
    };
    row(false, Because::Absent, "has_image_captcha", "不适用：该应用没有图形验证码",
        "does not apply: the app has no image CAPTCHA");
    row(true, Because::Condition, "has_image_captcha", "适用：该应用使用图形验证码",
        "applies: the app uses an image CAPTCHA");
    row(true, Because::Condition, "has_sms_otp&has_password",
        "适用：该应用使用短信验证码，且该应用使用口令",
        "applies: the app uses SMS one-time codes, and the app uses passwords");
    row(true, Because::Unanswered, "has_image_captcha",
        "适用：应用画像中“图形验证码”尚未回答，回答之前按适用处理",
        "applies: “Image CAPTCHA” in the app profile is not answered yet, and until it is the "
        "requirement counts as applying");
    row(true, Because::Unconfirmed, "has_image_captcha&!outsourced",
        "适用：应用画像回答“该应用没有图形验证码，且该应用有外包服务”，待确认，确认之前按适用处理",
        "applies: the app profile says that the app has no image CAPTCHA, and work on the app is "
        "outsourced, which is to be confirmed, and until it is the requirement counts as "
        "applying");
    row(false, Because::Platform, "", "不适用：该要求不针对本版本的任何平台",
        "does not apply: it is not meant for any platform of this release");
    row(true, Because::Always, "", "适用：没有前提条件", "applies: it has no condition");
    row(false, Because::Context, "", "不单独评估：由其下各项具体说明",
        "not assessed on its own: the items below it say what it asks for");
    row(false, Because::Absent, "quantum_ready", "不适用：没有 quantum_ready",
        "does not apply: no quantum_ready");
    row(false, Because::Decision, "", "不适用：由张三决定，理由：100% 由总部提供",
        "does not apply: decided by 张三, because: 100% 由总部提供");
}

void ApplicabilityTest::explainsInBothLanguages()
{
    QFETCH(bool, applies);
    QFETCH(int, because);
    QFETCH(QString, flag);
    QFETCH(QString, zh);
    QFETCH(QString, en);
    Applicability applicability{applies, Because(because), flag, {}};
    if (applicability.because == Because::Decision)
        applicability.decision = {
            {}, applies, QStringLiteral("100% 由总部提供"), QStringLiteral("张三"), {}};
    QCOMPARE(applicability.explanation().zh, zh);
    QCOMPARE(applicability.explanation().en, en);
}

void ApplicabilityTest::understandsConditions_data()
{
    QTest::addColumn<QStringList>("condition");
    QTest::addColumn<bool>("applies");
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, const QStringList &condition, bool applies,
                        const char *flag, const char *english) {
        QTest::newRow(name) << condition << applies << QString::fromUtf8(flag)
                            << QString::fromUtf8(english);
    };
    row("negated, holds", {QStringLiteral("!outsourced")}, true, "!outsourced", "applies: ");
    row("negated, does not", {QStringLiteral("!has_login")}, false, "!has_login",
        "does not apply: ");
    row("a number", {QStringLiteral("has_login & tier <= 2")}, true, "has_login&tier <= 2",
        "the tier is at most 2");
    row("a number that is not", {QStringLiteral("tier = 1")}, false, "tier = 1",
        "not “the tier is 1”");
    row("a kind", {QStringLiteral("kind = \"h5\"")}, false, "kind = \"h5\"",
        "not “the kind of app is H5”");
    row("either", {QStringLiteral("outsourced | has_login")}, true, "has_login", "applies: ");
    row("not answered", {QStringLiteral("!has_payment")}, true, "has_payment",
        "is not answered yet");
    row("how many is not known", {QStringLiteral("user_count > 10")}, true, "user_count",
        "is not answered yet");
    row("a list", {QStringLiteral("has_login"), QStringLiteral("!outsourced")}, true,
        "has_login&!outsourced", "applies: ");
    row("unreadable", {QStringLiteral("has_login &&")}, true, "has_login &&",
        "is not answered yet");
}

void ApplicabilityTest::understandsConditions()
{
    QFETCH(QStringList, condition);
    QFETCH(QString, english);
    Requirement requirement;
    requirement.condition = condition;
    App app;
    app.tier = 2;
    app.kind = AppKind::NativeApp;
    GivenAnswer no;
    no.isEarlier = true;
    GivenAnswer yes = no;
    yes.holds = true;
    app.profile.put(QStringLiteral("has_login"), yes);
    app.profile.put(QStringLiteral("outsourced"), no);
    const Applicability found = deriveApplicability(requirement, {Platform::Android}, app);
    QTEST(found.applies, "applies");
    QTEST(found.flag, "flag");
    QVERIFY2(found.explanation().en.contains(english), qPrintable(found.explanation().en));
    QVERIFY(!found.explanation().zh.isEmpty());
}

QTEST_GUILESS_MAIN(ApplicabilityTest)
#include "applicabilitytest.moc"
