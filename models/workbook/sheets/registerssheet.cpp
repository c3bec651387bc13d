#include "models/workbook/sheets/sheets.h"

#include "models/management/codereview.h"
#include "models/management/document.h"
#include "models/management/outsourcingcontract.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// A field of a register as a column.
struct RegisterColumn {
    const char *field;
    double width;
    Look look = Look::Text;
};

CellTone cellToneOf(DueState state)
{
    switch (state) {
    case DueState::Over:
        return CellTone::Bad;
    case DueState::Within7:
    case DueState::Within14:
    case DueState::Within30:
        return CellTone::Caution;
    case DueState::None:
    case DueState::Later:
        break;
    }
    return CellTone::Neutral;
}

Cell cellOf(const Wording &wording, const RegisterRow &row, const Field &field)
{
    if (field.kind == FieldKind::Date) {
        const QDate day = std::get<QDate>(field.get(row.get()));
        if (!day.isValid())
            return {};
        return day;
    }
    return wording.cell(
        wording.fields([&](const FieldWording &words) { return row.text(field, words); }));
}

/// A register as a sheet: these columns, and what `derived` says behind them.
void writeRegister(Book &book, lxw_worksheet *sheet, const RegisterKind &kind,
                   const LocalizedText &title, const LocalizedText &note,
                   const std::vector<RegisterColumn> &shown,
                   const std::vector<TableSheet::Column> &behind,
                   const std::vector<RegisterRow> &rows,
                   const std::function<std::vector<Cell>(const RegisterRow &)> &derived)
{
    const Wording &wording = book.wording();
    std::vector<TableSheet::Column> columns;
    for (const RegisterColumn &each : shown) {
        const Field &field = kind.record->field(each.field);
        columns.push_back(
            {wording.fields([&](const FieldWording &words) { return words.name(field); }),
             each.width, each.look});
    }
    columns.insert(columns.end(), behind.begin(), behind.end());
    TableSheet table(
        book, sheet,
        {.title = title, .notes = {note}, .columns = columns, .keyColumns = 2, .whenEmpty = {}});
    for (const RegisterRow &row : rows) {
        std::vector<Cell> cells;
        for (const RegisterColumn &each : shown)
            cells.push_back(cellOf(wording, row, kind.record->field(each.field)));
        for (Cell &cell : derived(row))
            cells.push_back(std::move(cell));
        table.add(cells);
    }
    table.finish();
}

LocalizedText clausesText(const Wording &wording, const QStringList &keys)
{
    std::vector<LocalizedText> clauses;
    for (const QString &key : keys)
        clauses.push_back(wording.label(*fromKey<ContractClause>(key)));
    return wording.list(clauses);
}

/// Which version the release uses; another than the register's is to be looked at.
std::vector<Cell> usedCells(const AuditData &data, const RegisterRow &row)
{
    const bool isStandard = row.kind->entity == Entity::CodingStandard;
    const auto use = std::ranges::find_if(data.uses, [&](const DevelopmentUseRow &each) {
        return each.isStandard == isStandard
            && (isStandard ? each.use.standard.value : each.use.module.value) == row.id;
    });
    if (use == data.uses.end())
        return {{}, {}};
    const Cell version = use->isOutdated() || use->isWithdrawn
        ? Cell(use->use.version, CellTone::Caution)
        : Cell(use->use.version);
    return {version, use->use.note};
}

CellTone cellToneOf(CodeReviewResult result)
{
    switch (result) {
    case CodeReviewResult::Passed:
        return CellTone::Good;
    case CodeReviewResult::PassedWithRemarks:
        return CellTone::Caution;
    case CodeReviewResult::Failed:
        break;
    }
    return CellTone::Bad;
}

void writeDevelopment(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    const std::vector<TableSheet::Column> used{
        {words(QT_TRANSLATE_NOOP("Workbook", "Version the release uses")), 13, Look::Centre},
        {words(QT_TRANSLATE_NOOP("Workbook", "Note of the release")), 26}};
    const auto asUsed = [&](const RegisterRow &row) { return usedCells(data, row); };
    if (sheets.standards)
        writeRegister(
            book, sheets.standards, registerOf<CodingStandard>(),
            words(QT_TRANSLATE_NOOP("Workbook", "Coding standards the release keeps to")),
            words(QT_TRANSLATE_NOOP("Workbook",
                                    "What 7.3.4 a) asks for. A version that is not the register's "
                                    "is marked.")),
            {{"number", 14, Look::Centre},
             {"title", 34},
             {"technology", 20},
             {"version", 10, Look::Centre},
             {"owner", 18},
             {"effective_on", 11, Look::Centre},
             {"review_due", 11, Look::Centre},
             {"evidence", 11, Look::Centre}},
            used, data.standards, asUsed);
    if (sheets.modules)
        writeRegister(
            book, sheets.modules, registerOf<CodeModule>(),
            words(QT_TRANSLATE_NOOP("Workbook", "Modules of the library the release uses")),
            words(QT_TRANSLATE_NOOP("Workbook",
                                    "What 7.3.4 b) asks for. A version that is not the register's "
                                    "is marked.")),
            {{"number", 14, Look::Centre},
             {"name", 26},
             {"purpose", 34},
             {"version", 10, Look::Centre},
             {"owner", 18},
             {"reviewed_on", 11, Look::Centre},
             {"review_due", 11, Look::Centre}},
            used, data.modules, asUsed);
    if (sheets.codeReviews)
        writeRegister(book, sheets.codeReviews, registerOf<CodeReview>(),
                      words(QT_TRANSLATE_NOOP("Workbook", "Reviews of the release's code")),
                      words(QT_TRANSLATE_NOOP(
                          "Workbook", "What 7.3.4 c) asks for. Withdrawn reviews are left out.")),
                      {{"number", 14, Look::Centre},
                       {"scope", 30},
                       {"reviewers", 22},
                       {"reviewed_on", 11, Look::Centre},
                       {"summary", 40},
                       {"findings", 16},
                       {"evidence", 11, Look::Centre}},
                      {{words(QT_TRANSLATE_NOOP("Workbook", "Result")), 16, Look::Centre}},
                      data.codeReviews, [&](const RegisterRow &row) -> std::vector<Cell> {
                          const CodeReviewResult result = held<CodeReview>(row.record).result;
                          return {Cell(wording.cell(wording.label(result)), cellToneOf(result))};
                      });
}

} // namespace

void writeRegisters(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    if (sheets.documents)
        writeRegister(
            book, sheets.documents, registerOf<Document>(),
            words(QT_TRANSLATE_NOOP("Workbook", "Documents of the management system")),
            words(QT_TRANSLATE_NOOP("Workbook", "Those in force on the day of this workbook.")),
            {{"number", 14, Look::Centre},
             {"title_zh", 34},
             {"kind", 10, Look::Centre},
             {"area", 16},
             {"version", 9, Look::Centre},
             {"owner", 18},
             {"approver", 18},
             {"effective_on", 11, Look::Centre},
             {"review_due", 11, Look::Centre},
             {"items", 26},
             {"evidence", 11, Look::Centre}},
            {{words(QT_TRANSLATE_NOOP("Workbook", "Review")), 14, Look::Centre}}, data.documents,
            [&](const RegisterRow &row) -> std::vector<Cell> {
                return {row.due == DueState::None
                            ? Cell()
                            : Cell(wording.cell(wording.label(row.due)), cellToneOf(row.due))};
            });
    if (sheets.outsourcing)
        writeRegister(
            book, sheets.outsourcing, registerOf<OutsourcingContract>(),
            words(QT_TRANSLATE_NOOP("Workbook", "Outsourcing contracts that concern the app")),
            words(QT_TRANSLATE_NOOP(
                "Workbook", "The clauses are those that 6.1.9.1 and 7.2 g) ask of a contract.")),
            {{"number", 14, Look::Centre},
             {"party", 26},
             {"scope", 32},
             {"data", 18},
             {"data_touched", 24},
             {"responsible", 18},
             {"starts_on", 11, Look::Centre},
             {"ends_on", 11, Look::Centre},
             {"clauses", 34}},
            {{words(QT_TRANSLATE_NOOP("Workbook", "Clauses missing")), 30, Look::Text}},
            data.contracts, [&](const RegisterRow &row) -> std::vector<Cell> {
                return {
                    row.missing.isEmpty()
                        ? Cell()
                        : Cell(wording.cell(clausesText(wording, row.missing)), CellTone::Caution)};
            });
    if (sheets.operations)
        writeRegister(
            book, sheets.operations, registerOf<CriticalOperation>(),
            words(QT_TRANSLATE_NOOP("Workbook", "Critical operations of the app")),
            words(QT_TRANSLATE_NOOP(
                "Workbook",
                "How the controls stand follows from what was judged of the requirements that ask "
                "for them.")),
            {{"number", 11, Look::Centre}, {"name", 24}, {"criticality", 30}, {"description", 32}},
            {{words(QT_TRANSLATE_NOOP("Workbook", "Controls needed, and how each stands")), 44,
              Look::Text},
             {words(QT_TRANSLATE_NOOP("Workbook", "Overall")), 14, Look::Centre}},
            data.operations, [&](const RegisterRow &row) -> std::vector<Cell> {
                std::vector<LocalizedText> controls;
                for (const ControlState &each : data.operationStates.value(row.id).controls)
                    controls.push_back(wording.words(
                        QT_TRANSLATE_NOOP("Workbook", "%1: %2"),
                        {wording.label(each.control), wording.label(each.judgement)}));
                return {wording.cell(stacked(controls)),
                        row.judgement ? Cell(wording.cell(wording.label(*row.judgement)),
                                             cellToneOf(*row.judgement))
                                      : Cell()};
            });
    writeDevelopment(book, sheets, data);
}

} // namespace gatehouse
