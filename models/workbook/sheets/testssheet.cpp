#include "models/testing/teststeps.h"
#include "models/workbook/sheets/sheets.h"

namespace gatehouse {

namespace {

CellTone cellToneOf(TestOutcome outcome)
{
    switch (outcome) {
    case TestOutcome::Pass:
        return CellTone::Good;
    case TestOutcome::Fail:
        return CellTone::Bad;
    case TestOutcome::Blocked:
    case TestOutcome::NotRun:
        return CellTone::Caution;
    case TestOutcome::NotApplicable:
        break;
    }
    return CellTone::Neutral;
}

/// "2026-03-02 Passed · Li Na · 5.3.0-rc2", and below it what was recorded; the newest last.
QString resultsText(const Wording &wording, const std::vector<TestResult> &results)
{
    QStringList lines;
    for (const TestResult &result : results) {
        QStringList said{result.testedAt.toLocalTime().date().toString(Qt::ISODate) + u' '
                             + wording.line(wording.label(result.outcome)),
                         result.testedBy, result.build, result.device};
        if (result.source == TestSource::Tool)
            said += wording.line(wording.label(result.source));
        said.removeAll(QString());
        lines += said.join(QStringLiteral(" · "));
        if (!result.record.isEmpty())
            lines += result.record;
    }
    return lines.join(u'\n');
}

/// What was drawn for the whole plan or for a requirement, a line each.
std::vector<LocalizedText> samplingNotes(const AuditData &data)
{
    std::vector<LocalizedText> notes;
    for (const TestSamplingListing &each : data.samplings) {
        const TestSampling &drawn = each.sampling;
        const QString citation = each.citation.isEmpty() ? QString() : each.citation + u' ';
        const QString of =
            drawn.populationSize > 0 ? QStringLiteral("/%1").arg(drawn.populationSize) : QString();
        notes.push_back(verbatim(QStringLiteral("%1%2 → %3 (%4%5): %6")
                                     .arg(citation, drawn.population, drawn.sample,
                                          QString::number(drawn.sampleSize), of, drawn.reason)));
    }
    return notes;
}

Cell outcomeCell(const Wording &wording, const TestCaseListing &listing)
{
    if (!listing.last)
        return wording.cell(QT_TRANSLATE_NOOP("Workbook", "Never run"));
    return {wording.cell(wording.label(listing.last->outcome)), cellToneOf(listing.last->outcome)};
}

} // namespace

void writeTests(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    std::vector<LocalizedText> notes = samplingNotes(data);
    notes.insert(notes.begin(),
                 words(QT_TRANSLATE_NOOP(
                     "Workbook",
                     "The last result counts. A re-test is a result of its own and never "
                     "overwrites an earlier one. Sampling, where any was recorded, follows.")));
    TableSheet table(
        book, sheets.tests,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Tests and results")),
         .notes = std::move(notes),
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Test no.")), 9, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Clause")), 10, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Test case")), 20, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Method")), 11, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Box")), 9, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Steps")), 36, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Tester")), 13, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Environment and device")), 18,
                      Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Last result")), 11, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "All results")), 40, Look::Text}},
         .keyColumns = 2,
         .whenEmpty =
             words(QT_TRANSLATE_NOOP("Workbook", "There is no test plan of this release."))});
    for (const TestCaseListing &each : data.tests) {
        const TestCase &testCase = each.testCase;
        QStringList where{testCase.environment, testCase.device, testCase.build};
        where.removeAll(QString());
        const SheetRow *row = data.sheet.row(testCase.requirement);
        table.add({testCase.number, row ? clauseText(wording, *row) : each.citation,
                   wording.cell(each.title()), wording.cell(wording.label(testCase.method)),
                   wording.cell(wording.label(testCase.box())), wording.cell(stepsFor(each)),
                   each.assigneeName, where.join(u'\n'), outcomeCell(wording, each),
                   resultsText(wording, data.testResults.value(testCase.id))});
    }
    table.finish();
}

} // namespace gatehouse
