#include "models/reports/sections/sections.h"

#include "models/base/lastday.h"

namespace gatehouse {

namespace {

void addAccepted(ReportText &text, const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threat no.")), 9},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threat")), 28},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Risk today")), 9, true},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Reason")), 32},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Accepted by")), 12},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Until")), 12, true}};
    table.whenEmpty = data.say(QT_TRANSLATE_NOOP("ThreatReport", "No risk is accepted."));
    for (const ThreatRow &row : data.threats.threats) {
        const RecordedThreat &threat = row.threat;
        if (!row.counts() || threat.answer != ThreatAnswer::Accepted)
            continue;
        ReportCell until(threat.acceptedUntil.toString(Qt::ISODate));
        if (isPast(threat.acceptedUntil, data.today)) {
            until.tone = Tone::Danger;
            until.detail = data.say(QT_TRANSLATE_NOOP("ThreatReport", "has ended"));
        }
        table.add({threat.number,
                   {data.in(row.title()), row.subjectName},
                   riskCell(data, row.currentRisk),
                   threat.answerReason,
                   {threat.answeredBy, dayText(threat.answeredAt)},
                   until});
    }
    text.table(table);
}

void addDismissed(ReportText &text, const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threat no.")), 9},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threat")), 28},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Reason")), 39},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Said by")), 12},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Confirmed by")), 14}};
    table.whenEmpty =
        data.say(QT_TRANSLATE_NOOP("ThreatReport", "No threat is said not to be applicable."));
    for (const ThreatRow &row : data.threats.threats) {
        const RecordedThreat &threat = row.threat;
        if (!row.counts() || threat.answer != ThreatAnswer::NotApplicable)
            continue;
        table.add({threat.number,
                   {data.in(row.title()), row.subjectName},
                   threat.answerReason,
                   {threat.answeredBy, dayText(threat.answeredAt)},
                   threat.confirmedAt.isValid()
                       ? ReportCell(threat.confirmedBy, dayText(threat.confirmedAt))
                       : ReportCell(data.say(QT_TRANSLATE_NOOP("ThreatReport", "nobody yet")),
                                    Tone::Warning)});
    }
    text.table(table);
}

} // namespace

const char *titleOfAnswers()
{
    return QT_TRANSLATE_NOOP("ThreatReport", "Accepted risks and threats not applicable");
}

ReportText answersOf(const ThreatReportData &data)
{
    ReportText text;
    text.heading(data.say(titleOfAnswers()));
    text.subheading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Accepted risks")));
    addAccepted(text, data);
    text.subheading(data.say(QT_TRANSLATE_NOOP("ThreatReport", "Not applicable")));
    addDismissed(text, data);
    return text;
}

} // namespace gatehouse
