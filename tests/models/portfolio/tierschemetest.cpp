#include "models/portfolio/tierscheme.h"

#include "models/libraries/libraryrepository.h"
#include "models/portfolio/profileflag.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

class TierSchemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasANameAndAVersion();
    void countsFlagsAndTheHighestUserStep_data();
    void countsFlagsAndTheHighestUserStep();
    void countsNothingForNo();
    void namesWhatCountedMostFirst();
    void countsOnlyFlagsOfTheProfile();
    void asksForLessEvidenceFromTierToTier();
    void asksForEvidenceBySideAndMethod_data();
    void asksForEvidenceBySideAndMethod();
    void suggestsTheHighestTierThatIsPossible();
    void takesAnotherPersonsWordWhereTheTierTakesTwo();
    void takesAnUnknownNumberOfUsersForTheHighest();
    void leavesNothingOpenThatMakesNoDifference();
    void givesTheReasonOfWhoDecided();

private:
    /// Every question answered with no, as it counts.
    static Profile answeredNo()
    {
        Profile profile;
        for (const ProfileFlag &flag : profileFlags()) {
            GivenAnswer no;
            no.isEarlier = true;
            profile.put(flag.key, no);
        }
        return profile;
    }
};

void TierSchemeTest::hasANameAndAVersion()
{
    QCOMPARE(TierScheme::builtIn().name(), QStringLiteral("internal-tier-1"));
    QVERIFY(!TierScheme::builtIn().version().isEmpty());
    QCOMPARE(TierScheme::builtIn().tierTitle(1).en, QStringLiteral("Tier 1 (core)"));
    QCOMPARE(TierScheme::builtIn().tierTitle(3).zh, QStringLiteral("3级（一般）"));
}

void TierSchemeTest::countsFlagsAndTheHighestUserStep_data()
{
    QTest::addColumn<QString>("flags");
    QTest::addColumn<qint64>("users");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("tier");
    QTest::newRow("nothing") << "" << qint64(1) << 0 << 3;
    QTest::newRow("below the first step") << "" << qint64(9'999) << 0 << 3;
    QTest::newRow("first step") << "" << qint64(10'000) << 5 << 3;
    QTest::newRow("between steps") << "" << qint64(999'999) << 10 << 3;
    QTest::newRow("highest step alone") << "" << qint64(80'000'000) << 25 << 3;
    QTest::newRow("above tier 2") << "handles_spi has_payment" << qint64(1) << 35 << 2;
    QTest::newRow("just below tier 2")
        << "has_payment has_account third_party_relay" << qint64(1) << 28 << 3;
    QTest::newRow("what a later question asks again counts once")
        << "has_payment opens_accounts has_account third_party_relay" << qint64(1) << 28 << 3;
    QTest::newRow("exactly tier 2") << "handles_spi has_critical_ops" << qint64(1) << 30 << 2;
    QTest::newRow("just below tier 1")
        << "has_payment handles_spi has_critical_ops has_high_risk_ops has_promotion outsourced"
        << qint64(1) << 64 << 2;
    QTest::newRow("exactly tier 1") << "has_payment handles_spi has_critical_ops has_high_risk_ops"
                                    << qint64(10'000) << 65 << 1;
    QTest::newRow("flags without points") << "has_login has_password" << qint64(1) << 0 << 3;
}

void TierSchemeTest::countsFlagsAndTheHighestUserStep()
{
    QFETCH(QString, flags);
    QFETCH(qint64, users);
    QFETCH(int, points);
    QFETCH(int, tier);
    Profile profile = answeredNo();
    for (const QString &flag : flags.split(u' ', Qt::SkipEmptyParts))
        profile.set(flag, true);
    const auto suggestion = TierScheme::builtIn().suggest(profile, users);
    QCOMPARE(suggestion.points, points);
    QCOMPARE(suggestion.tier, tier);
}

void TierSchemeTest::countsNothingForNo()
{
    const auto suggestion = TierScheme::builtIn().suggest(answeredNo(), 1);
    QCOMPARE(suggestion.points, 0);
    QCOMPARE(suggestion.tier, 3);
    QVERIFY(suggestion.open.isEmpty());
    QCOMPARE(suggestion.reason.en,
             QStringLiteral("Nothing in the profile or the number of users counts"));
    QVERIFY(!suggestion.reason.zh.isEmpty());
}

void TierSchemeTest::namesWhatCountedMostFirst()
{
    Profile profile = answeredNo();
    profile.set(QStringLiteral("has_promotion"), true);
    profile.set(QStringLiteral("has_payment"), true);
    const auto suggestion = TierScheme::builtIn().suggest(profile, 200'000);
    QCOMPARE(suggestion.reason.en,
             QStringLiteral("Starts fund transactions: a failure costs money directly (20); "
                            "100,000 users or more (10); "
                            "Runs rewards or lotteries, which attract abuse (2)"));
    QVERIFY(suggestion.reason.zh.startsWith(QStringLiteral("发起资金类交易")));
    QCOMPARE(suggestion.reason.zh.count(u'；'), 2);
}

void TierSchemeTest::countsOnlyFlagsOfTheProfile()
{
    // Every flag that has points must be one the form asks for: all together reach the sum.
    Profile profile;
    for (const ProfileFlag &flag : profileFlags())
        profile.set(flag.key, true);
    QCOMPARE(TierScheme::builtIn().suggest(profile, 0).points, 110);
    QCOMPARE(TierScheme::builtIn().suggest(profile, 10'000'000).points, 135);
}

void TierSchemeTest::asksForLessEvidenceFromTierToTier()
{
    const Library library = need(builtInLibrary());
    const TierScheme &scheme = TierScheme::builtIn();
    std::array<int, 4> asked{};
    for (const Requirement &requirement : library.requirements) {
        for (const int tier : {1, 2, 3})
            asked[tier] += scheme.asksForEvidence(tier, requirement, Phase::Test);
        QVERIFY2(scheme.asksForEvidence(2, requirement, Phase::Test)
                     || !scheme.asksForEvidence(3, requirement, Phase::Test),
                 qPrintable(requirement.key));
        QVERIFY2(scheme.asksForEvidence(1, requirement, Phase::Test)
                     || !scheme.asksForEvidence(2, requirement, Phase::Test),
                 qPrintable(requirement.key));
    }
    QVERIFY(asked[1] > asked[2]);
    QVERIFY(asked[2] > asked[3]);
    QVERIFY(asked[3] > 0);
}

void TierSchemeTest::asksForEvidenceBySideAndMethod_data()
{
    QTest::addColumn<QString>("obligation");
    QTest::addColumn<QString>("side");
    QTest::addColumn<QString>("method");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("tiers");
    const auto row = [](const char *name, const char *obligation, const char *side,
                        const char *method, Phase phase, const char *tiers) {
        QTest::newRow(name) << QString::fromLatin1(obligation) << QString::fromLatin1(side)
                            << QString::fromLatin1(method) << phase << QString::fromLatin1(tiers);
    };
    row("pentest on the server", "mandatory", "server", "pentest", Phase::Test, "123");
    row("nobody can test what is only designed", "mandatory", "server", "pentest", Phase::Design,
        "12");
    row("dynamic on the client", "mandatory", "client", "dynamic", Phase::Development, "12");
    row("dynamic before there is a client", "mandatory", "client", "dynamic", Phase::Requirements,
        "12");
    row("document of management", "mandatory", "management", "document", Phase::Design, "1");
    row("recommended", "recommended", "server", "pentest", Phase::Test, "");
    row("context", "context", "server", "pentest", Phase::Test, "");
}

void TierSchemeTest::asksForEvidenceBySideAndMethod()
{
    QFETCH(QString, obligation);
    QFETCH(QString, side);
    QFETCH(QString, method);
    QFETCH(Phase, phase);
    QFETCH(QString, tiers);
    Requirement requirement;
    requirement.obligation = *fromKey<Obligation>(obligation);
    requirement.side = *fromKey<Side>(side);
    requirement.methods = {*fromKey<Method>(method)};
    QString asking;
    for (const int tier : {1, 2, 3}) {
        if (TierScheme::builtIn().asksForEvidence(tier, requirement, phase))
            asking += QString::number(tier);
    }
    QCOMPARE(asking, tiers);
}

void TierSchemeTest::suggestsTheHighestTierThatIsPossible()
{
    const TierScheme &scheme = TierScheme::builtIn();
    const auto nothing = scheme.suggest({}, 0);
    QCOMPARE(nothing.tier, 1);
    QCOMPARE(nothing.points, 0);
    QCOMPARE(nothing.possiblePoints, 135); // 25 of them for the users
    QVERIFY(nothing.open.contains(QStringLiteral("user_count")));
    QVERIFY(nothing.open.contains(QStringLiteral("has_payment")));
    QVERIFY(!nothing.open.contains(QStringLiteral("has_login"))); // has no points
    QVERIFY(!nothing.open.contains(QStringLiteral("has_account"))); // retired
    QVERIFY(nothing.title().en.endsWith(QStringLiteral(", to be decided")));
    QVERIFY(nothing.title().zh.endsWith(QStringLiteral("，待定")));
    QVERIFY2(nothing.reason.en.startsWith(QStringLiteral("To be decided: ")),
             qPrintable(nothing.reason.en));
    QVERIFY(nothing.reason.zh.startsWith(QStringLiteral("待定：")));

    // 25 points, and one question open that has 20: tier 2 instead of 3.
    Profile profile = answeredNo();
    for (const char *flag : {"handles_spi", "captures_identity_data"})
        profile.set(QString::fromLatin1(flag), true);
    profile.clear(QStringLiteral("has_payment"));
    const auto one = scheme.suggest(profile, 1);
    QCOMPARE(one.tier, 2);
    QCOMPARE(one.points, 25);
    QCOMPARE(one.possiblePoints, 45);
    QCOMPARE(one.open, QStringList{QStringLiteral("has_payment")});
    QVERIFY2(one.reason.en.contains(QStringLiteral("(20 points): Payment and fund "
                                                   "transactions; ")),
             qPrintable(one.reason.en));

    // A no that nobody has confirmed is no answer yet.
    profile.set(QStringLiteral("has_payment"), false, QStringLiteral("by cheque"));
    QCOMPARE(scheme.suggest(profile, 1).open, one.open);
    GivenAnswer confirmed = *profile.given(QStringLiteral("has_payment"));
    confirmed.confirmedBy = QStringLiteral("Auditor");
    confirmed.confirmedAt = QDateTime::currentDateTimeUtc();
    profile.put(QStringLiteral("has_payment"), confirmed);
    QCOMPARE(scheme.suggest(profile, 1).tier, 3);
}

void TierSchemeTest::takesAnotherPersonsWordWhereTheTierTakesTwo()
{
    // Whoever answers everything with no, and confirms it alone while the tier is decided lower,
    // has not brought the suggestion down by that.
    const TierScheme &scheme = TierScheme::builtIn();
    Profile profile;
    for (const ProfileFlag &flag : profileFlags()) {
        GivenAnswer alone;
        alone.reason = QStringLiteral("none");
        alone.answeredBy = QStringLiteral("Chen");
        alone.answeredAt = QDateTime::currentDateTimeUtc();
        alone.confirmedBy = alone.answeredBy;
        alone.confirmedAt = alone.answeredAt;
        profile.put(flag.key, alone);
    }
    QCOMPARE(scheme.suggest(profile, 1).tier, 1);
    for (const ProfileFlag &flag : profileFlags()) {
        GivenAnswer both = *profile.given(flag.key);
        both.confirmedBy = QStringLiteral("Li");
        profile.put(flag.key, both);
    }
    QCOMPARE(scheme.suggest(profile, 1).tier, 3);
    // What one person said counts where nothing that takes two hangs on it.
    GivenAnswer alone = *profile.given(QStringLiteral("has_payment"));
    alone.confirmedBy = alone.answeredBy;
    profile.put(QStringLiteral("has_payment"), alone);
    QCOMPARE(scheme.suggest(profile, 1).tier, 3);
}

void TierSchemeTest::takesAnUnknownNumberOfUsersForTheHighest()
{
    const TierScheme &scheme = TierScheme::builtIn();
    Profile profile = answeredNo();
    QCOMPARE(scheme.suggest(profile, 0).tier, 3); // 25 points at most
    profile.set(QStringLiteral("has_high_risk_ops"), true); // 10 points
    const auto unknown = scheme.suggest(profile, 0);
    QCOMPARE(unknown.tier, 2);
    QCOMPARE(unknown.points, 10);
    QCOMPARE(unknown.open, QStringList{QStringLiteral("user_count")});
    QVERIFY2(unknown.reason.en.contains(QStringLiteral("(25 points): the number of users; ")),
             qPrintable(unknown.reason.en));
    QVERIFY(unknown.reason.zh.contains(QStringLiteral("：用户数；")));
    QCOMPARE(scheme.suggest(profile, 9'999).tier, 3);
}

void TierSchemeTest::leavesNothingOpenThatMakesNoDifference()
{
    Profile profile = answeredNo();
    profile.clear(QStringLiteral("outsourced")); // 2 points
    const auto suggestion = TierScheme::builtIn().suggest(profile, 1);
    QCOMPARE(suggestion.tier, 3);
    QVERIFY(suggestion.open.isEmpty());
    QVERIFY(!suggestion.reason.en.contains(QStringLiteral("To be decided")));
    QCOMPARE(suggestion.title(), TierScheme::builtIn().tierTitle(3));
}

void TierSchemeTest::givesTheReasonOfWhoDecided()
{
    App app;
    app.profile = answeredNo();
    app.userCount = 20'000;
    QCOMPARE(tierReason(app).en, QStringLiteral("10,000 users or more (5)"));
    app.tierDecided = true;
    app.tierReason = QStringLiteral("集团要求");
    QCOMPARE(tierReason(app).en, app.tierReason);
    QCOMPARE(tierReason(app).zh, app.tierReason);
}

QTEST_GUILESS_MAIN(TierSchemeTest)
#include "tierschemetest.moc"
