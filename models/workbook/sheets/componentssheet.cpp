#include "models/workbook/sheets/sheets.h"

namespace gatehouse {

namespace {

/// Each with how the release stands to it, a line each, the worst first.
QString vulnerabilitiesText(const Wording &wording, const ShippedComponent &component)
{
    QStringList lines;
    for (const KnownVulnerability &each : component.vulnerabilities)
        lines += QStringLiteral("%1 · %2 · %3")
                     .arg(each.vulnerability.number,
                          wording.line(wording.label(each.vulnerability.severity)),
                          wording.line(wording.label(each.decision.state)));
    return lines.join(u'\n');
}

QString reasonsText(const ShippedComponent &component)
{
    QStringList lines;
    for (const KnownVulnerability &each : component.vulnerabilities) {
        if (each.decision.revision == 0)
            continue;
        QStringList said{each.vulnerability.number, each.decision.decidedBy};
        if (!each.decision.justification.isEmpty())
            said += each.decision.justification;
        lines += said.join(QStringLiteral(" · "));
    }
    return lines.join(u'\n');
}

CellTone cellToneOf(const ShippedComponent &component)
{
    if (component.vulnerabilities.empty())
        return CellTone::Neutral;
    return component.worst() ? CellTone::Bad : CellTone::Good;
}

} // namespace

void writeComponents(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    if (!sheets.components)
        return;
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.components,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Components and known vulnerabilities")),
         .notes = {words(QT_TRANSLATE_NOOP(
             "Workbook",
             "As the last bill of materials says, with what was entered by hand. A vulnerability "
             "that nobody has decided about counts as affecting the release."))},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Component")), 26, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Version")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Group")), 24, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Licence")), 18, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Package URL")), 40, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Known vulnerabilities")), 36,
                      Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Decided by and why")), 30, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Evidence no.")), 11, Look::Centre}},
         .keyColumns = 2,
         .whenEmpty = {}});
    for (const ShippedComponent &each : data.components)
        table.add({each.component.name,
                   each.component.version,
                   each.component.group,
                   each.licences,
                   each.component.purl,
                   {vulnerabilitiesText(wording, each), cellToneOf(each)},
                   reasonsText(each),
                   each.evidenceNumber});
    table.finish();
}

} // namespace gatehouse
