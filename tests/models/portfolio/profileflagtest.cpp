#include "models/portfolio/profileflag.h"

#include "models/portfolio/app.h"

#include <QSet>
#include <QTest>

using namespace gatehouse;

class ProfileFlagTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksTwentySevenQuestions();
    void saysEverythingInBothLanguages();
    void standsInTheOrderOfItsSections();
    void findsByKey();
    void impliesToTheEnd();
    void namesWhatItAsksAfter_data();
    void namesWhatItAsksAfter();
    void putsConditionsInWords_data();
    void putsConditionsInWords();
    void tellsUnansweredFromNo();
};

void ProfileFlagTest::asksTwentySevenQuestions()
{
    QSet<QString> keys;
    QStringList retired;
    for (const ProfileFlag &flag : profileFlags()) {
        keys.insert(flag.key);
        if (flag.retired)
            retired += flag.key;
    }
    QCOMPARE(profileFlags().size(), 30u);
    QCOMPARE(keys.size(), 30);
    QCOMPARE(retired.join(u' '), "has_account has_identity_check lifecycle_selected");
    for (const char *key : {"has_login", "handles_spi", "has_payment", "has_sms_otp"})
        QVERIFY2(keys.contains(QLatin1StringView(key)), key);
}

void ProfileFlagTest::saysEverythingInBothLanguages()
{
    for (const ProfileFlag &flag : profileFlags()) {
        for (const LocalizedText &text :
             {flag.title, flag.question, flag.present, flag.absent, flag.when}) {
            QVERIFY2(!text.zh.isEmpty() && !text.en.isEmpty(), qPrintable(flag.key));
            QVERIFY2(text.zh != text.en, qPrintable(flag.key));
        }
        QVERIFY2(flag.question.en.contains(u'?'), qPrintable(flag.key));
        QVERIFY2(flag.question.zh.contains(u'？'), qPrintable(flag.key));
    }
    for (const ProfileSection &section : profileSections())
        QVERIFY2(!section.title.zh.isEmpty() && !section.title.en.isEmpty(),
                 qPrintable(section.key));
}

void ProfileFlagTest::standsInTheOrderOfItsSections()
{
    QStringList sections;
    for (const ProfileFlag &flag : profileFlags()) {
        if (sections.isEmpty() || sections.last() != flag.section)
            sections += flag.section;
    }
    QStringList headings;
    for (const ProfileSection &section : profileSections())
        headings += section.key;
    QCOMPARE(sections, headings);
}

void ProfileFlagTest::findsByKey()
{
    const ProfileFlag *flag = profileFlag(QStringLiteral("has_payment"));
    QVERIFY(flag);
    QCOMPARE(flag->section, QStringLiteral("transaction"));
    QCOMPARE(profileFlag(QStringLiteral("has_teleporter")), nullptr);
    QCOMPARE(profileFlag(QString()), nullptr);
}

// The check of answers looks one step ahead, so each list is complete; and nothing implies itself
// or a question that is no longer asked.
void ProfileFlagTest::impliesToTheEnd()
{
    int implications = 0;
    for (const ProfileFlag &flag : profileFlags()) {
        for (const QString &key : flag.implies) {
            const ProfileFlag *implied = profileFlag(key);
            QVERIFY2(implied && !implied->retired && !flag.retired && key != flag.key,
                     qPrintable(flag.key + u' ' + key));
            QCOMPARE(flag.implies.count(key), 1);
            for (const QString &further : implied->implies)
                QVERIFY2(flag.implies.contains(further), qPrintable(flag.key + u' ' + further));
            ++implications;
        }
    }
    QVERIFY(implications > 0);
    const auto implies = [](const char *key, const char *implied) {
        return profileFlag(QString::fromLatin1(key))->implies.contains(QLatin1StringView(implied));
    };
    QVERIFY(implies("has_password", "has_login"));
    QVERIFY(implies("has_password", "handles_spi"));
    QVERIFY(implies("has_sms_otp", "has_one_time_code"));
    QVERIFY(implies("handles_spi", "collects_pi"));
    QVERIFY(implies("has_payment", "has_critical_ops"));
    QVERIFY(implies("captures_identity_data", "has_critical_ops")); // 6.3.2.a: adding ID numbers
    QVERIFY(!implies("has_critical_ops", "has_payment"));
}

// A truthful no must not leave out what the question did not name.
void ProfileFlagTest::namesWhatItAsksAfter_data()
{
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    QTest::newRow("handles_spi") << "口令"
                                 << "password";
    QTest::newRow("has_spi_input") << "登录口令"
                                   << "login";
    QTest::newRow("has_critical_ops") << "查询保单"
                                      << "looking up policies";
    QTest::newRow("has_admin_console") << "共用"
                                       << "shared";
    QTest::newRow("outsourced") << "托管"
                                << "hosting";
}

void ProfileFlagTest::namesWhatItAsksAfter()
{
    QFETCH(const QString, zh);
    QFETCH(const QString, en);
    const ProfileFlag *flag = profileFlag(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(flag);
    QVERIFY2(flag->question.zh.contains(zh), qUtf8Printable(flag->question.zh));
    QVERIFY2(flag->question.en.contains(en), qUtf8Printable(flag->question.en));
}

void ProfileFlagTest::putsConditionsInWords_data()
{
    QTest::addColumn<QStringList>("conditions");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("zh");
    const auto row = [](const char *name, const QStringList &conditions, const char *en,
                        const char *zh) {
        QTest::newRow(name) << conditions << QString::fromUtf8(en) << QString::fromUtf8(zh);
    };
    row("none", {}, "", "");
    row("a flag", {QStringLiteral("collects_pi")}, "when personal information is collected or used",
        "收集或使用个人信息时");
    row("one of two", {QStringLiteral("has_login | has_points")},
        "when users log in, or there are points", "有用户登录，或有积分时");
    row("not", {QStringLiteral("!has_login")}, "when the app has no user login",
        "该应用没有用户登录时");
    // The parsed condition: not (a or b) is neither.
    row("not either", {QStringLiteral("!(has_login | outsourced)")},
        "when the app has no user login, and no work on the app is outsourced",
        "该应用没有用户登录，且该应用没有外包服务时");
    row("an or within an and", {QStringLiteral("has_login & (has_points|has_password)")},
        "when users log in, and (there are points, or passwords are used)",
        "有用户登录，且（有积分，或使用口令）时");
    row("needless parentheses", {QStringLiteral("((has_login))")}, "when users log in",
        "有用户登录时");
    row("several that must hold",
        {QStringLiteral("has_points | has_password"), QStringLiteral("outsourced")},
        "when (there are points, or passwords are used), and work is outsourced",
        "（有积分，或使用口令），且有外包服务时");
    row("compared", {QStringLiteral("tier<=2 & kind = \"h5\"")},
        "when the tier is at most 2, and the kind of app is H5",
        "应用级别不大于2，且应用类型为H5时");
    row("no flag", {QStringLiteral("has_teleporter")}, "when “has_teleporter” holds",
        "“has_teleporter”成立时");
    row("unreadable", {QStringLiteral("has_login &&"), QStringLiteral("has_points")},
        "when “has_login &&” holds, and there are points", "“has_login &&”成立，且有积分时");
}

void ProfileFlagTest::putsConditionsInWords()
{
    QFETCH(QStringList, conditions);
    QTEST(conditionInWords(conditions).en, "en");
    QTEST(conditionInWords(conditions).zh, "zh");
}

void ProfileFlagTest::tellsUnansweredFromNo()
{
    const QString flag = QStringLiteral("has_login");
    Profile profile;
    QCOMPARE(profile.answer(flag), std::nullopt);
    QVERIFY(!profile.holds(flag));
    profile.set(flag, false);
    QCOMPARE(profile.answer(flag), std::optional(false));
    QVERIFY(!profile.holds(flag));
    profile.set(flag, true);
    QVERIFY(profile.holds(flag));
    profile.clear(flag);
    QCOMPARE(profile.answer(flag), std::nullopt);
}

QTEST_GUILESS_MAIN(ProfileFlagTest)
#include "profileflagtest.moc"
