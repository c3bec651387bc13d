#include "models/components/versionrange.h"
#include "models/components/vulnerability.h"

#include <QTest>

using namespace gatehouse;

class VersionRangeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ordersVersions_data();
    void ordersVersions();
    void holdsVersions_data();
    void holdsVersions();
    void refusesWhatIsNoRange_data();
    void refusesWhatIsNoRange();
    void knowsTheStatesOfFiles_data();
    void knowsTheStatesOfFiles();
};

void VersionRangeTest::ordersVersions_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("order");
    QTest::newRow("numbers by value") << "2.9"
                                      << "2.10" << -1;
    QTest::newRow("zeros at the end") << "1.0"
                                      << "1.0.0" << 0;
    QTest::newRow("a candidate comes before") << "2.15.0-rc1"
                                              << "2.15.0" << -1;
    QTest::newRow("a beta too") << "2.0-beta9"
                                << "2.0" << -1;
    QTest::newRow("candidates in their order") << "2.0-rc2"
                                               << "2.0-rc1" << 1;
    QTest::newRow("what a vendor adds comes after") << "30.0-jre"
                                                    << "30.0" << 1;
    QTest::newRow("case") << "1.0.Final"
                          << "1.0.FINAL" << 0;
}

void VersionRangeTest::ordersVersions()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const int, order);
    const auto sign = [](int value) { return (value > 0) - (value < 0); };
    QCOMPARE(sign(compareVersions(one, other)), order);
    QCOMPARE(sign(compareVersions(other, one)), -order);
}

void VersionRangeTest::holdsVersions_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("holds");
    QTest::newRow("nothing said") << ""
                                  << "1.2" << true;
    QTest::newRow("nothing said, nothing known") << " "
                                                 << "" << true;
    QTest::newRow("nothing known") << "<2"
                                   << "" << false;
    QTest::newRow("one") << "2.14.1"
                         << "2.14.1" << true;
    QTest::newRow("one, with its sign") << "= 2.14.1"
                                        << "2.14.1" << true;
    QTest::newRow("not the longer") << "2.14"
                                    << "2.14.1" << false;
    QTest::newRow("one of several") << "1.0, 2.0"
                                    << "2.0" << true;
    QTest::newRow("below") << "<2.15.0"
                           << "2.15.0-rc1" << true;
    QTest::newRow("not itself") << "<2.15.0"
                                << "2.15.0" << false;
    QTest::newRow("up to") << "<=2.15"
                           << "2.15.0" << true;
    QTest::newRow("from") << ">=2.0"
                          << "2.0" << true;
    QTest::newRow("above") << ">2.0"
                           << "2.0" << false;
    QTest::newRow("between") << ">=2.0 <2.15.0"
                             << "2.14.1" << true;
    QTest::newRow("not between") << ">= 2.0 < 2.15.0"
                                 << "1.9" << false;
    QTest::newRow("either way") << ">=2.0 <2.3.1, >=2.4 <2.12.2"
                                << "2.11" << true;
    QTest::newRow("neither way") << ">=2.0 <2.3.1, >=2.4 <2.12.2"
                                 << "2.3.1" << false;
}

void VersionRangeTest::holdsVersions()
{
    QFETCH(const QString, range);
    QFETCH(const QString, version);
    QFETCH(const bool, holds);
    const auto parsed = VersionRange::parse(range);
    QVERIFY(parsed);
    QCOMPARE(parsed->holds(version), holds);
}

void VersionRangeTest::refusesWhatIsNoRange_data()
{
    QTest::addColumn<QString>("range");
    QTest::newRow("a bound of nothing") << "<";
    QTest::newRow("two versions") << "2.0 2.1";
    QTest::newRow("a word") << "all versions";
    QTest::newRow("signs") << "1.0, =>";
}

void VersionRangeTest::refusesWhatIsNoRange()
{
    QFETCH(const QString, range);
    const auto parsed = VersionRange::parse(range);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Invalid);
}

void VersionRangeTest::knowsTheStatesOfFiles_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<VexState>("state");
    QTest::newRow("exploitable") << "exploitable" << true << VexState::Affected;
    QTest::newRow("resolved") << "Resolved_with_pedigree" << true << VexState::Fixed;
    QTest::newRow("triage") << "in_triage" << true << VexState::InTriage;
    QTest::newRow("another") << "whatever" << false << VexState::Undecided;
    QTest::newRow("nothing") << "" << false << VexState::Undecided;
}

void VersionRangeTest::knowsTheStatesOfFiles()
{
    QFETCH(const QString, word);
    QFETCH(const bool, isKnown);
    QFETCH(const VexState, state);
    QCOMPARE(vexStateNamed(word).has_value(), isKnown);
    QCOMPARE(vexStateNamed(word).value_or(VexState::Undecided), state);
}

QTEST_GUILESS_MAIN(VersionRangeTest)
#include "versionrangetest.moc"
