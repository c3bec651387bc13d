#include "models/reports/sections/sections.h"

#include "models/base/lastday.h"

namespace gatehouse {

namespace {

/// What the gate misses, then what is late and what no rule knows.
void fill(ReportTable &table, const ThreatReportData &data)
{
    for (const CriterionStatus &criterion : data.criteria) {
        if (criterion.passed)
            continue;
        table.addBand(QStringLiteral("%1 (%2 / %3)")
                          .arg(data.words.label(criterion.criterion))
                          .arg(criterion.found)
                          .arg(criterion.required));
        for (const MissingItem &item : criterion.missing)
            table.add({item.citation, data.in(item.title)});
    }
    std::vector<ReportTable::Row> late;
    for (const CountermeasureRow &row : data.threats.countermeasures) {
        const Countermeasure &each = row.countermeasure;
        if (each.dueOn.isValid() && isPast(each.dueOn, data.today)
            && row.stage < CountermeasureStage::Implemented)
            late.push_back(
                {{each.number,
                  {each.title,
                   data.say(QT_TRANSLATE_NOOP("ThreatReport", "%1, due on %2"))
                       .arg(data.words.label(row.stage), each.dueOn.toString(Qt::ISODate))}}});
    }
    if (!late.empty()) {
        table.addBand(
            data.say(QT_TRANSLATE_NOOP("ThreatReport", "Countermeasures that are overdue")));
        table.rows.insert(table.rows.end(), late.begin(), late.end());
    }
    bool isFirst = true;
    for (const ModelPart &part : data.threats.parts) {
        if (!part.isSilent)
            continue;
        if (std::exchange(isFirst, false))
            table.addBand(data.say(QT_TRANSLATE_NOOP(
                "ThreatReport", "Elements and flows at which no rule found a threat")));
        table.add({QString(), data.nameOf(part.subject)});
    }
}

} // namespace

const char *titleOfOpenPoints()
{
    return QT_TRANSLATE_NOOP("ThreatReport", "Open points");
}

ReportText openPointsOf(const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "No.")), 14},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "What is open")), 86}};
    table.whenEmpty = data.say(QT_TRANSLATE_NOOP("ThreatReport", "Nothing is open."));
    fill(table, data);
    ReportText text;
    text.heading(data.say(titleOfOpenPoints()));
    text.table(table);
    return text;
}

} // namespace gatehouse
