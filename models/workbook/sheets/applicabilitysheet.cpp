#include "models/workbook/sheets/sheets.h"

namespace gatehouse {

namespace {

Cell appliesCell(const Wording &wording, const SheetRow &row)
{
    if (!row.requirement->isAssessed())
        return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Lead-in")), CellTone::Neutral};
    if (!row.applicability.applies)
        return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Does not apply")), CellTone::Neutral};
    const bool assumed = row.applicability.because == Applicability::Because::Unanswered;
    return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Applies")),
            assumed ? CellTone::Caution : CellTone::Good};
}

} // namespace

void writeApplicability(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.applicability,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Which requirements apply, and why")),
         .notes = {words(QT_TRANSLATE_NOOP(
             "Workbook",
             "Applicability is derived from the platforms, the app profile and each requirement's "
             "conditions; a person's decision overrules it and stands here with its reason. A "
             "condition without an answer counts as applying."))},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "No.")), 5, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Clause")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Control point")), 20, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Requirement summary")), 38, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Obligation")), 13, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Scope")), 13, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Applicability")), 13, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Explanation")), 36, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Decided by")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Decided at")), 16, Look::Moment}},
         .keyColumns = 2,
         .whenEmpty =
             words(QT_TRANSLATE_NOOP("Workbook", "The release is held against no requirements."))});
    int number = 0;
    for (const SheetRow &row : data.sheet.rows) {
        const Requirement &requirement = *row.requirement;
        const auto &decision = row.applicability.decision;
        table.add({++number, clauseText(wording, row), wording.cell(requirement.title),
                   wording.cell(requirement.statement),
                   wording.cell(wording.label(requirement.obligation)),
                   wording.cell(wording.label(requirement.scope)), appliesCell(wording, row),
                   wording.cell(row.applicability.explanation()),
                   decision ? decision->decidedBy : QString(),
                   decision ? Cell(decision->decidedAt) : Cell()});
    }
    table.finish();
}

} // namespace gatehouse
