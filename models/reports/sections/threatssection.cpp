#include "models/reports/sections/sections.h"

#include "models/threatmodels/threatreason.h"

namespace gatehouse {

namespace {

QString categoriesText(const ThreatReportData &data, const ThreatRow &row)
{
    QStringList names;
    for (const ThreatCategory category : row.categories())
        names += data.words.label(category);
    return names.join(u'\n');
}

/// The three risks and what they rest on.
ReportCell risksCell(const ThreatReportData &data, const ThreatRow &row)
{
    ReportCell cell = riskCell(data, row.currentRisk);
    QStringList lines{data.say(QT_TRANSLATE_NOOP("ThreatReport", "inherent: %1"))
                          .arg(data.words.label(row.inherentRisk)),
                      data.say(QT_TRANSLATE_NOOP("ThreatReport", "residual: %1"))
                          .arg(data.words.label(row.residualRisk))};
    if (row.inherent.isRated())
        lines += data.say(QT_TRANSLATE_NOOP("ThreatReport", "likelihood %1, impact %2"))
                     .arg(row.inherent.likelihood)
                     .arg(row.inherent.impact);
    if (!row.threat.ratingReason.isEmpty())
        lines += row.threat.ratingReason;
    cell.detail = lines.join(u'\n');
    return cell;
}

/// Each with how far it is: "C-0012 Certificate pinning: implemented".
QString countermeasuresText(const ThreatReportData &data, const ThreatRow &row)
{
    QStringList lines;
    for (const std::size_t position : row.countermeasures) {
        const CountermeasureRow &each = data.threats.countermeasures[position];
        lines += data.say(QT_TRANSLATE_NOOP("ThreatReport", "%1 %2: %3"))
                     .arg(each.countermeasure.number, each.countermeasure.title,
                          data.words.label(each.stage));
    }
    return lines.join(u'\n');
}

QString requirementsText(const ThreatReportData &data, const ThreatRow &row)
{
    QStringList lines;
    for (const QString &requirement : row.requirements())
        lines += data.cited(requirement);
    return lines.join(u'\n');
}

void add(ReportTable &table, const ThreatReportData &data, const QString &band,
         const QString &subject)
{
    const auto threats = data.threatsAt(subject);
    if (threats.empty())
        return;
    table.addBand(band);
    for (const ThreatRow *row : threats) {
        ReportCell title(data.in(row->title()), data.in(row->description()));
        title.isStrong = true;
        ReportCell state(data.words.label(row->state), toneOf(row->state));
        state.detail = reasonOfState(*row, data.threats, data.words);
        table.add({{row->threat.number, row->threat.rule},
                   title,
                   categoriesText(data, *row),
                   risksCell(data, *row),
                   state,
                   countermeasuresText(data, *row),
                   requirementsText(data, *row)});
    }
}

} // namespace

const char *titleOfThreats()
{
    return QT_TRANSLATE_NOOP("ThreatReport", "Threats");
}

ReportText threatsOf(const ThreatReportData &data)
{
    ReportTable table;
    table.columns = {{data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threat no.")), 8},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Threat")), 27},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Categories")), 10},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Risk today")), 12},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "State and reason")), 20},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Countermeasures")), 22},
                     {data.say(QT_TRANSLATE_NOOP("ThreatReport", "Requirements")), 12}};
    table.whenEmpty = data.say(QT_TRANSLATE_NOOP("ThreatReport", "No threat was found."));
    for (const ModelElement &element : data.drawing.elements)
        add(table, data,
            data.say(QT_TRANSLATE_NOOP("ThreatReport", "Element: %1"))
                .arg(data.nameOf(element.uid)),
            element.uid);
    for (const DataFlow &flow : data.drawing.flows)
        add(table, data,
            data.say(QT_TRANSLATE_NOOP("ThreatReport", "Data flow: %1 (%2)"))
                .arg(data.nameOf(flow.uid),
                     QStringLiteral("%1 → %2").arg(data.nameOf(flow.source),
                                                   data.nameOf(flow.target))),
            flow.uid);
    add(table, data, data.say(QT_TRANSLATE_NOOP("ThreatReport", "The whole model")), {});
    ReportText text;
    text.heading(data.say(titleOfThreats()));
    text.table(table);
    return text;
}

} // namespace gatehouse
