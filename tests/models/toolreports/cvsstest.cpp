#include "models/toolreports/cvss.h"

#include <QTest>

using namespace gatehouse;

class CvssTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scoresVectors_data();
    void scoresVectors();
    void knowsNothingOfOtherVectors_data();
    void knowsNothingOfOtherVectors();
};

void CvssTest::scoresVectors_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<int>("edition");
    const auto row = [](const char *vector, double score, int edition) {
        QTest::newRow(vector) << score << edition;
    };
    // Of the examples that the specifications score.
    row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, 3);
    row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 10.0, 3);
    row("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1, 3);
    row("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N", 6.4, 3);
    row("CVSS:3.0/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N", 3.1, 3);
    row("CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H", 7.8, 3);
    row("CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N", 4.6, 3);
    row("CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H", 9.3, 3);
    row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0.0, 3);
    row("AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N", 7.5, 3);
    row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N/E:U/RL:O/RC:C/MI:N", 7.5, 3);
    row("AV:N/AC:L/Au:N/C:N/I:N/A:C", 7.8, 2);
    row("(AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C)", 10.0, 2);
    row("AV:L/AC:H/Au:N/C:C/I:C/A:C", 6.2, 2);
    row("AV:N/AC:M/Au:N/C:N/I:P/A:N", 4.3, 2);
    row("AV:N/AC:L/Au:N/C:N/I:N/A:N", 0.0, 2);
}

void CvssTest::scoresVectors()
{
    QFETCH(const double, score);
    QFETCH(const int, edition);
    const QString vector = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(cvssEdition(vector), edition);
    const auto computed = cvssBaseScore(vector);
    QVERIFY(computed);
    QCOMPARE(*computed, score);
}

void CvssTest::knowsNothingOfOtherVectors_data()
{
    QTest::addColumn<QString>("vector");
    QTest::addColumn<int>("edition");
    QTest::newRow("nothing") << "" << 0;
    QTest::newRow("of OWASP") << "SL:1/M:4/O:4/S:9" << 0;
    QTest::newRow("not whole") << "CVSS:3.1/AV:N/AC:L" << 3;
    QTest::newRow("another value") << "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" << 3;
    QTest::newRow("twice") << "CVSS:3.1/AV:N/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" << 3;
    QTest::newRow("of the fourth edition")
        << "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N" << 4;
}

void CvssTest::knowsNothingOfOtherVectors()
{
    QFETCH(const QString, vector);
    QFETCH(const int, edition);
    QCOMPARE(cvssEdition(vector), edition);
    QVERIFY(!cvssBaseScore(vector));
}

QTEST_GUILESS_MAIN(CvssTest)
#include "cvsstest.moc"
