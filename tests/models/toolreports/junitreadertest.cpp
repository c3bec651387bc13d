#include "tests/models/toolreports/reportfixture.h"

using namespace gatehouse;

/// Test cases that run more than once, and characters that XML does not allow.
class JUnitReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLastRunDecides_data();
    void theLastRunDecides();
    void keepsWhatWentWrongAtFirst();
    void isWhereItFailed();
    void readsWhatColoursATerminal();
};

namespace {

QByteArray suiteOf(const QByteArray &cases)
{
    return "<testsuite name=\"s\">" + cases + "</testsuite>";
}

QByteArray caseOf(const QByteArray &attributes, const QByteArray &children = {})
{
    return "<testcase classname=\"C\" name=\"a\" " + attributes + ">" + children + "</testcase>";
}

const QByteArray wrong = "<failure message=\"wrong\"/>";

} // namespace

void JUnitReaderTest::theLastRunDecides_data()
{
    QTest::addColumn<QByteArray>("cases");
    QTest::addColumn<QString>("outcomes");
    const QByteArray failed = caseOf("time=\"1\"", wrong);
    const QByteArray passed = caseOf("time=\"2\"");
    QTest::newRow("passes when repeated") << suiteOf(failed + passed) << "passed";
    QTest::newRow("passes in the end") << suiteOf(failed + failed + passed) << "passed";
    QTest::newRow("with others between")
        << suiteOf(failed + "<testcase classname=\"C\" name=\"b\"/>" + passed) << "passed passed";
    QTest::newRow("says which run it is")
        << suiteOf(caseOf("retry=\"0\"", wrong) + caseOf("retry=\"1\"")) << "passed";
    QTest::newRow("never passes") << suiteOf(failed + failed) << "failed failed";
    QTest::newRow("fails in the end") << suiteOf(passed + failed) << "passed failed";
    QTest::newRow("passes on both sides")
        << suiteOf(passed + failed + passed) << "passed failed passed";
    QTest::newRow("passes twice") << suiteOf(failed + passed + passed) << "failed passed passed";
    QTest::newRow("is skipped at last")
        << suiteOf(failed + caseOf("", "<skipped/>")) << "failed not_run";
    QTest::newRow("of other lines")
        << suiteOf(caseOf("line=\"3\"", wrong) + caseOf("line=\"9\"")) << "failed passed";
    QTest::newRow("of other parameters")
        << suiteOf(caseOf("parameters=\"1\"", wrong) + caseOf("parameters=\"2\""))
        << "failed passed";
    QTest::newRow("of other properties") << suiteOf(
        caseOf("", "<properties><property name=\"os\" value=\"13\"/></properties>" + wrong)
        + caseOf("", "<properties><property name=\"os\" value=\"14\"/></properties>"))
                                         << "failed passed";
    QTest::newRow("of equal properties") << suiteOf(
        caseOf("", "<properties><property name=\"os\" value=\"13\"/></properties>" + wrong)
        + caseOf("", "<properties><property name=\"os\" value=\"13\"/></properties>"))
                                         << "passed";
    const auto repetition = [](const QByteArray &run) -> QByteArray {
        return "<properties><property name=\"repetition\" value=\"Repetition " + run
            + " of 3\"/></properties>";
    };
    QTest::newRow("says in a property which run it is")
        << suiteOf(caseOf("", wrong + repetition("1")) + caseOf("", repetition("2"))) << "passed";
    QTest::newRow("says so and never passes")
        << suiteOf(caseOf("", wrong + repetition("1")) + caseOf("", wrong + repetition("2")))
        << "failed failed";
    QTest::newRow("of other suites")
        << "<testsuites>" + suiteOf(failed) + suiteOf(passed) + "</testsuites>"
        << "failed passed";
    QTest::newRow("as Surefire has it") << suiteOf(caseOf("", "<flakyFailure message=\"wrong\"/>")
                                                   + caseOf("x=\"1\"", wrong + "<rerunError/>"))
                                        << "passed failed";
}

void JUnitReaderTest::theLastRunDecides()
{
    QFETCH(const QByteArray, cases);
    QFETCH(const QString, outcomes);
    QStringList read;
    for (const ToolResult &each : readOrFail(cases).results)
        read += toKey(each.outcome);
    QCOMPARE(read.join(' '), outcomes);
}

void JUnitReaderTest::keepsWhatWentWrongAtFirst()
{
    const ToolReport report = readOrFail(suiteOf(caseOf("", wrong) + caseOf("")));
    QCOMPARE(report.results.at(0).message, "wrong");
    QCOMPARE(report.results.at(0).rule, "C.a");
    QVERIFY(warnsOf(report, "1 test case"));
    QVERIFY(warnsOf(report, "C.a"));
}

void JUnitReaderTest::isWhereItFailed()
{
    const ToolReport report = readOrFail(
        "<testsuite name=\"s\" file=\"suite.c\">"
        "<testcase name=\"a\"><failure file=\"main.c\" line=\"38\"/></testcase>"
        "<testcase name=\"b\" file=\"b.c\" line=\"4\"><failure file=\"main.c\" line=\"38\"/>"
        "</testcase><testcase name=\"c\"/></testsuite>");
    QCOMPARE(whereOf(report.results.at(0)), "main.c:38");
    QCOMPARE(whereOf(report.results.at(1)), "b.c:4");
    QCOMPARE(whereOf(report.results.at(2)), "suite.c:0");
}

void JUnitReaderTest::readsWhatColoursATerminal()
{
    const ToolReport report =
        readOrFail(suiteOf("<testcase name=\"a\"><failure message=\"&#27;[31mExpected&#x1b;[0m\">"
                           "at \x1b[1;31mline\x1b[0m 3\x07</failure></testcase>"
                           "<system-out><![CDATA[\x1b[32mok]]></system-out>"));
    QCOMPARE(report.results.at(0).message,
             QString("Expected\nat line 3") + QChar(QChar::ReplacementCharacter));
    QVERIFY(warnsOf(report, "6 character"));
    const ToolReport bill = readOrFail(
        "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components><component><name>a\x01"
        "</name></component></components></bom>");
    QCOMPARE(bill.components.size(), std::size_t(1));
    QVERIFY(warnsOf(bill, "1 character"));
}

QTEST_GUILESS_MAIN(JUnitReaderTest)
#include "junitreadertest.moc"
