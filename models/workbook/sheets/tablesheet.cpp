#include "models/workbook/sheets/tablesheet.h"

#include "models/tables/celltext.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace gatehouse {

namespace {

/// Lines kept free in a row that is split, for the marks around its pieces.
constexpr size_t markLines = 3;
constexpr qsizetype markLength = 200;

/// Where a text is cut that its cell cannot take: after as many of its lines as the cell shows
/// and as many characters as it holds, marks included. The text's length when all fits.
qsizetype cutAt(const QString &text, double width, double points)
{
    const auto shown = size_t(celltext::maxRowHeight / celltext::lineHeight(points)) - 1;
    const auto starts = celltext::lineStarts(text, width, points);
    if (starts.size() <= shown && celltext::legal(text).size() <= celltext::maxLength)
        return text.size();
    qsizetype cut = starts.size() > shown ? starts[shown - markLines] : text.size();
    // A legal text can be longer than what it was made of.
    constexpr qsizetype room = celltext::maxLength - markLength;
    while (const qsizetype excess =
               std::max<qsizetype>(0, celltext::legal(QStringView(text).left(cut)).size() - room))
        cut -= std::min(cut - 1, excess);
    if (cut < text.size() && text[cut].isLowSurrogate())
        --cut;
    return cut;
}

} // namespace

TableSheet::TableSheet(Book &book, lxw_worksheet *sheet, Layout layout)
    : m_book(book), m_layout(std::move(layout)), m_name(Book::nameOf(sheet))
{
    begin(sheet);
}

int TableSheet::lastVisibleColumn() const
{
    int last = int(m_layout.columns.size()) - 1;
    while (last > 0 && m_layout.columns[size_t(last)].hidden)
        --last;
    return last;
}

void TableSheet::begin(lxw_worksheet *sheet)
{
    ++m_sheets;
    m_filtered = false;
    SheetWriter &writer = m_writer.emplace(m_book, sheet);
    std::vector<double> widths;
    for (const Column &column : m_layout.columns)
        widths.push_back(column.width);
    writer.setWidths(widths);
    lxw_row_col_options hiddenColumn{};
    hiddenColumn.hidden = LXW_TRUE;
    for (size_t i = 0; i < m_layout.columns.size(); ++i) {
        if (m_layout.columns[i].hidden)
            worksheet_set_column_opt(sheet, lxw_col_t(i), lxw_col_t(i), m_layout.columns[i].width,
                                     nullptr, &hiddenColumn);
    }

    writer.put(0, wording().line(m_layout.title), Look::Title);
    writer.endRow(28);
    for (const LocalizedText &note : m_layout.notes) {
        writer.merge(0, lastVisibleColumn(), wording().cell(note), Look::Note);
        writer.endRow();
    }
    m_headingRow = writer.row();
    for (size_t i = 0; i < m_layout.columns.size(); ++i)
        writer.put(int(i), wording().cell(m_layout.columns[i].heading), Look::Heading);
    writer.endRow(24);

    if (!m_layout.several) {
        worksheet_freeze_panes(sheet, lxw_row_t(writer.row()), lxw_col_t(m_layout.keyColumns));
        worksheet_repeat_rows(sheet, lxw_row_t(m_headingRow), lxw_row_t(m_headingRow));
    }
    if (m_sheets == 1)
        m_firstRow = writer.row();
}

void TableSheet::end()
{
    if (std::exchange(m_filtered, true))
        return;
    SheetWriter &writer = *m_writer;
    const int last = std::max(writer.row() - 1, m_headingRow);
    worksheet_autofilter(writer.handle(), lxw_row_t(m_headingRow), 0, lxw_row_t(last),
                         lxw_col_t(lastVisibleColumn()));
    if (m_sheets == 1)
        m_firstSheetLastRow = writer.row() - 1;
}

void TableSheet::makeRoom()
{
    // The last row of a full sheet is kept to say where the table goes on.
    if (m_writer->row() + 1 < m_layout.rowLimit)
        return;
    end();
    SheetWriter full = *m_writer;
    lxw_worksheet *next = m_book.addSheet(m_name, false);
    full.merge(0, lastVisibleColumn(),
               wording().cell(wording().words(
                   QT_TRANSLATE_NOOP("Workbook",
                                     "The sheet is full. The table goes on in the sheet “%1”."),
                   {verbatim(Book::nameOf(next))})),
               Look::Note);
    full.endRow();
    begin(next);
}

void TableSheet::add(const std::vector<Cell> &cells)
{
    ++m_rows;
    std::vector<Cell> row = cells;
    std::vector<Cell> rest(cells.size());
    bool more = false;
    for (size_t i = 0; i < row.size(); ++i) {
        const QString text = row[i].text();
        if (text.isEmpty())
            continue;
        const double points = WorkbookStyle::points(row[i].look.value_or(m_layout.columns[i].look));
        const qsizetype cut = cutAt(text, m_layout.columns[i].width - 0.5, points);
        if (cut == text.size())
            continue;
        row[i].value = text.left(cut)
            + wording().cell(QT_TRANSLATE_NOOP("Workbook", "… (goes on in the row below)"));
        rest[i].value =
            wording().cell(QT_TRANSLATE_NOOP("Workbook", "(continued)")) + u' ' + text.mid(cut);
        rest[i].look = Look::Continued;
        more = true;
    }
    addRow(row);
    if (!more)
        return;
    // The keys stand on every row of the rest, so that sorting and filtering keep it together.
    for (int key = 0; key < m_layout.keyColumns; ++key) {
        if (std::holds_alternative<std::monostate>(rest[size_t(key)].value))
            rest[size_t(key)] = cells[size_t(key)];
    }
    --m_rows;
    add(rest);
}

void TableSheet::addRow(const std::vector<Cell> &cells)
{
    makeRoom();
    for (size_t i = 0; i < cells.size(); ++i)
        m_writer->put(int(i), cells[i], m_layout.columns[i].look);
    m_writer->endRow();
}

void TableSheet::beginBlock(const LocalizedText &title, const std::vector<LocalizedText> &headings,
                            const LocalizedText &whenEmpty)
{
    finish();
    SheetWriter &writer = *m_writer;
    writer.gap(18.0);
    // Over its own columns: the table above may have more.
    writer.merge(0, std::min(lastVisibleColumn(), static_cast<int>(headings.size()) - 1),
                 wording().line(title), Look::Section);
    writer.endRow(22);
    for (size_t i = 0; i < headings.size(); ++i) {
        writer.put(int(i), wording().cell(headings[i]), Look::Heading);
        m_layout.columns[i].heading = headings[i];
    }
    writer.endRow(24);
    m_layout.whenEmpty = whenEmpty;
    m_rows = 0;
}

void TableSheet::finish()
{
    end();
    if (m_rows > 0)
        return;
    m_writer->merge(0, lastVisibleColumn(), wording().cell(m_layout.whenEmpty), Look::Note);
    m_writer->endRow(20);
}

} // namespace gatehouse
