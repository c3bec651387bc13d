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
        for (const LocalizedText &text : {flag.title, flag.question, flag.present, flag.absent}) {
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

void ProfileFlagTest::putsConditionsInWords_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("zh");
    QTest::newRow("a flag") << "has_points"
                            << "Points"
                            << "积分";
    QTest::newRow("one of two") << "has_login | has_points"
                                << "User login, or Points"
                                << "用户登录，或积分";
    QTest::newRow("with parentheses") << "!has_login & (has_points|has_password)"
                                      << "not User login, and (Points, or Passwords)"
                                      << "非用户登录，且（积分，或口令）";
    QTest::newRow("compared") << "tier<=2 & kind = \"h5\""
                              << "tier <= 2, and kind = \"h5\""
                              << "tier <= 2，且kind = \"h5\"";
    QTest::newRow("no flag") << "has_teleporter"
                             << "has_teleporter"
                             << "has_teleporter";
}

void ProfileFlagTest::putsConditionsInWords()
{
    QFETCH(QString, condition);
    QTEST(conditionInWords(condition).en, "en");
    QTEST(conditionInWords(condition).zh, "zh");
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
