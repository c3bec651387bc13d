#include "models/reports/sections/sections.h"

namespace gatehouse {

namespace {

QString answeredText(const ThreatReportData &data, const Countermeasure &countermeasure)
{
    QStringList numbers;
    for (const ThreatId id : countermeasure.threats) {
        if (const ThreatRow *threat = data.threats.threat(id); threat && threat->counts())
            numbers += threat->threat.number;
    }
    return data.words.list(numbers);
}

/// What was tried, newest first, with the evidence of it.
QString testsText(const ThreatReportData &data, const Countermeasure &countermeasure)
{
    QStringList lines;
    for (auto test = countermeasure.tests.rbegin(); test != countermeasure.tests.rend(); ++test) {
        QString evidence = test->evidenceNumber;
        if (test->expiresOn.isValid())
            evidence = data.say(QT_TRANSLATE_NOOP("ThreatReport", "%1, good until %2"))
                           .arg(evidence, test->expiresOn.toString(Qt::ISODate));
        lines += QStringLiteral("%1 %2 · %3 · %4\n%5")
                     .arg(dayText(test->testedAt),
                          data.say(test->passed ? QT_TRANSLATE_NOOP("ThreatReport", "passed")
                                                : QT_TRANSLATE_NOOP("ThreatReport", "failed")),
                          test->testedBy, evidence, test->record);
    }
    return lines.join(u'\n');
}

} // namespace

const char *titleOfCountermeasures()
{
    return QT_TRANSLATE_NOOP("ThreatReport", "Countermeasures");
}

ReportText countermeasuresOf(const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "No.")), 8},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Countermeasure")), 26},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Stage")), 10, true},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Design reference")), 16},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Requirement")), 16},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threats answered")), 12},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Owner, due")), 11},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Tests and evidence")), 24}};
    table.whenEmpty = data.say(QT_TRANSLATE_NOOP("ThreatReport", "No countermeasure is recorded."));
    for (const CountermeasureRow &row : data.threats.countermeasures) {
        const Countermeasure &each = row.countermeasure;
        ReportCell title(each.title, each.description);
        title.isStrong = true;
        table.add({each.number,
                   title,
                   {data.words.label(row.stage), toneOf(row.stage)},
                   each.designReference,
                   {row.citation, data.in(row.requirementTitle)},
                   answeredText(data, each),
                   {data.people.value(each.owner), each.dueOn.toString(Qt::ISODate)},
                   testsText(data, each)});
    }
    ReportText text;
    text.heading(data.say(titleOfCountermeasures()));
    text.note(data.say(QT_TRANSLATE_NOOP(
        "ThreatReport",
        "Verified is what its last test says, while the evidence of that test is good.")));
    text.table(table);
    return text;
}

} // namespace gatehouse
