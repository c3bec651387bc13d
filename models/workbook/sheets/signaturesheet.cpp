#include "models/workbook/sheets/sheets.h"

#include <xlsxwriter.h>

namespace gatehouse {

void writeSignatures(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    SheetWriter page(book, sheets.signatures);
    constexpr int last = 3;
    page.setWidths({18, 26, 34, 22});

    const auto section = [&](const char *source) {
        page.gap(12.0);
        page.merge(0, last, wording.line(source), Look::Section);
        page.endRow(22);
    };
    const auto pair = [&](const char *label, const QString &value) {
        page.put(0, wording.cell(label), Look::Label);
        page.merge(1, last, value.isEmpty() ? QStringLiteral("—") : value, Look::Value);
        page.endRow(24);
    };
    const auto percent = [](std::optional<double> share, const char *unit) {
        return share ? QString::number(*share, 'f', 1) + QLatin1StringView(unit)
                     : QStringLiteral("—");
    };

    page.put(0, wording.line(QT_TRANSLATE_NOOP("Workbook", "Sign page (internal sign-off)")),
             Look::Title);
    page.endRow(34);
    page.merge(
        0, last,
        wording.cell(QT_TRANSLATE_NOOP("Workbook",
                                       "Those who sign confirm that they have seen the records of "
                                       "this workbook as they stood when it was exported.")),
        Look::Note);
    page.endRow(20);

    section(QT_TRANSLATE_NOOP("Workbook", "What is signed"));
    const Score score = data.score();
    pair(QT_TRANSLATE_NOOP("Workbook", "Report number"),
         wording.cell(reportNumberText(wording, data)));
    pair(QT_TRANSLATE_NOOP("Workbook", "App and version"), data.releaseName());
    pair(QT_TRANSLATE_NOOP("Workbook", "Package SHA-256"), data.release.packageSha256);
    pair(QT_TRANSLATE_NOOP("Workbook", "Package SM3"), data.release.packageSm3);
    pair(QT_TRANSLATE_NOOP("Workbook", "State as of"), momentText(data.takenAt));
    // Whoever exports it, an auditor for one, is not its author.
    pair(QT_TRANSLATE_NOOP("Workbook", "Exported by"), data.preparedBy);
    pair(QT_TRANSLATE_NOOP("Workbook", "Coverage"), percent(score.coverage(), "%"));
    pair(QT_TRANSLATE_NOOP("Workbook", "Score"),
         percent(score.value(), "")
             + QStringLiteral(" (%1)").arg(QLatin1StringView(Score::scheme)));
    pair(QT_TRANSLATE_NOOP("Workbook", "Conclusion"),
         wording.cell(gradeText(wording, data))
             + QStringLiteral(" (%1)").arg(ConclusionScheme::builtIn().name()));
    pair(QT_TRANSLATE_NOOP("Workbook", "Open high risks"), QString::number(score.highRisks));
    pair(QT_TRANSLATE_NOOP("Workbook", "Open findings"), QString::number(data.openFindings()));
    pair(QT_TRANSLATE_NOOP("Workbook", "Gates passed"),
         QStringLiteral("%1 / %2").arg(data.gatesPassed()).arg(data.gates.size()));

    section(QT_TRANSLATE_NOOP("Workbook", "Signatures"));
    int column = 0;
    for (const char *heading :
         {QT_TRANSLATE_NOOP("Workbook", "Role"), QT_TRANSLATE_NOOP("Workbook", "Name"),
          QT_TRANSLATE_NOOP("Workbook", "Signature"), QT_TRANSLATE_NOOP("Workbook", "Date")})
        page.put(column++, wording.cell(heading), Look::Heading);
    page.endRow(26);
    for (const char *role : {QT_TRANSLATE_NOOP("Workbook", "Prepared by"),
                             QT_TRANSLATE_NOOP("Workbook", "Reviewed by"),
                             QT_TRANSLATE_NOOP("Workbook", "Approved by")}) {
        page.put(0, wording.cell(role), Look::Label);
        for (int empty = 1; empty <= last; ++empty)
            page.put(empty, QString(), Look::Signature);
        page.endRow(56);
    }
    page.gap(10.0);
    page.merge(0, last,
               wording.cell(QT_TRANSLATE_NOOP(
                   "Workbook",
                   "Signed on paper by hand, as the organisation's own sign-off. "
                   "The decisions on the gates, with who decided, when, and the "
                   "digest of what was decided upon, stand on the sheet of gate decisions.")),
               Look::Note);
    page.endRow();
}

} // namespace gatehouse
