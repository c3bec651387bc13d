#include "models/components/affectedversions.h"
#include "models/components/versionrange.h"

#include <QTest>

using namespace gatehouse;

class AffectedVersionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRangesOfFiles_data();
    void readsRangesOfFiles();
    void refusesOtherRanges_data();
    void refusesOtherRanges();
    void saysWhatHoldsForAVersion_data();
    void saysWhatHoldsForAVersion();
    void closesNothingThatIsAffected_data();
    void closesNothingThatIsAffected();
};

void AffectedVersionsTest::readsRangesOfFiles_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QStringList>("in");
    QTest::addColumn<QStringList>("out");
    const auto row = [](const char *range, const QStringList &in, const QStringList &out) {
        QTest::newRow(range) << QString::fromLatin1(range) << in << out;
    };
    row("vers:maven/>=2.0|<2.15.0", {"2.0", "2.14.1"}, {"1.9", "2.15.0", "2.16"});
    row("vers:npm/1.2.3|>=2.0.0|<5.0.0", {"1.2.3", "2.0.0", "4.9"}, {"1.2.4", "5.0.0"});
    row("vers:pypi/0.0.0|0.0.1|1.0", {"0.0.1", "1.0"}, {"0.0.2", "2.0"});
    row("vers:semver/<7.0.0|>1.5.0", {"1.5.1", "6.9"}, {"1.5.0", "7.0.0"}); // not in their order
    row("vers:semver/<1.0|>=2.0|<=2.3|>4", {"0.9", "2.0", "2.3", "4.1"}, {"1.0", "2.4", "4.0"});
    row("vers:semver/>=1|!=1.5|<2", {"1.4", "1.6"}, {"1.5", "2"});
    row("vers:generic/!=3", {"2", "4"}, {"3"});
    row("vers:generic/*", {"1", ""}, {});
    row("vers:golang/=v1.2%2Bincompatible", {"v1.2+incompatible"}, {"v1.2"});
    row("vers:generic/>=2|>=3|<4", {"2.5", "3.5"}, {"1", "4"});
    row("<2.15.0", {"2.14"}, {"2.15"});
    row(">=2.0 <2.15.0, 3.0", {"2.1", "3.0"}, {"2.15", "3.1"});
}

void AffectedVersionsTest::readsRangesOfFiles()
{
    QFETCH(const QString, range);
    QFETCH(const QStringList, in);
    QFETCH(const QStringList, out);
    const auto read = VersionRange::ofFile(range);
    QVERIFY(read);
    for (const QString &version : in)
        QVERIFY2(read->holds(version), qPrintable(version));
    for (const QString &version : out)
        QVERIFY2(!read->holds(version), qPrintable(version));
}

void AffectedVersionsTest::refusesOtherRanges_data()
{
    QTest::addColumn<QString>("range");
    for (const char *range :
         {"", "vers:maven", "vers:maven/", "vers:maven/[1.0,2.0)", "vers:maven/>=", "1.0 2.0"})
        QTest::newRow(range) << QString::fromLatin1(range);
}

void AffectedVersionsTest::refusesOtherRanges()
{
    QFETCH(const QString, range);
    QVERIFY(!VersionRange::ofFile(range));
}

void AffectedVersionsTest::saysWhatHoldsForAVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<VersionVerdict>("verdict");
    QTest::newRow("affected") << "2.4" << VersionVerdict::Affected;
    QTest::newRow("unaffected") << "3.0" << VersionVerdict::Unaffected;
    QTest::newRow("not known") << "7" << VersionVerdict::Unknown;
    QTest::newRow("as analysed") << "8" << VersionVerdict::AsAnalysed;
    QTest::newRow("both") << "4.0" << VersionVerdict::Affected;
    QTest::newRow("none of them") << "9" << VersionVerdict::Unsaid;
    QTest::newRow("no version") << "" << VersionVerdict::Unsaid;
    QTest::newRow("a range") << "vers:generic/>=2|<3" << VersionVerdict::Unsaid;
}

void AffectedVersionsTest::saysWhatHoldsForAVersion()
{
    QFETCH(const QString, version);
    QFETCH(const VersionVerdict, verdict);
    const ToolAffected affected{"a",
                                {},
                                {{"2.4", {}, "affected"},
                                 {{}, "vers:maven/>=2.9|<=4.1", "unaffected"},
                                 {"4.0", {}, "affected"},
                                 {"7", {}, "unknown"},
                                 {"8", {}, {}},
                                 {{}, "from 9 on", "affected"}}};
    QCOMPARE(int(verdictOf(affected, version)), int(verdict));
    QCOMPARE(int(verdictOf({"a", {}, {}}, version)), int(VersionVerdict::AsAnalysed));
}

void AffectedVersionsTest::closesNothingThatIsAffected_data()
{
    QTest::addColumn<VersionVerdict>("verdict");
    QTest::addColumn<VexState>("analysed");
    QTest::addColumn<VexState>("state");
    using enum VexState;
    QTest::newRow("not affected, as analysed")
        << VersionVerdict::AsAnalysed << NotAffected << NotAffected;
    QTest::newRow("affected after all") << VersionVerdict::Affected << NotAffected << Affected;
    QTest::newRow("fixed in another") << VersionVerdict::Affected << Fixed << Affected;
    QTest::newRow("affected, in triage") << VersionVerdict::Affected << InTriage << InTriage;
    QTest::newRow("affected, nothing said") << VersionVerdict::Affected << Undecided << Undecided;
    QTest::newRow("unaffected") << VersionVerdict::Unaffected << Affected << NotAffected;
    QTest::newRow("unaffected, false positive")
        << VersionVerdict::Unaffected << FalsePositive << FalsePositive;
    QTest::newRow("not known") << VersionVerdict::Unknown << NotAffected << InTriage;
    QTest::newRow("of others") << VersionVerdict::Unsaid << NotAffected << Undecided;
}

void AffectedVersionsTest::closesNothingThatIsAffected()
{
    QFETCH(const VersionVerdict, verdict);
    QFETCH(const VexState, analysed);
    QFETCH(const VexState, state);
    QCOMPARE(stateIn(verdict, analysed), state);
}

QTEST_GUILESS_MAIN(AffectedVersionsTest)
#include "affectedversionstest.moc"
