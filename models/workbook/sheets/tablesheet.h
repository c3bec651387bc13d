#pragma once

#include "models/workbook/sheets/sheetwriter.h"

namespace gatehouse {

/// A sheet that is one table: title, notes, then a heading that stays in sight, repeats on every
/// printed page and filters. A text too long for its cell, in characters or in what a row can
/// show, goes on in the rows below; a table too long for its sheet on another sheet. Both say so.
class TableSheet
{
public:
    struct Column {
        LocalizedText heading;
        double width = 12;
        Look look = Look::Text;
        bool hidden = false; ///< for formulas; not printed
    };

    struct Layout {
        LocalizedText title;
        std::vector<LocalizedText> notes;
        std::vector<Column> columns;
        int keyColumns = 2; ///< stay in sight when scrolling, and say which row a rest belongs to
        LocalizedText whenEmpty;
        qint64 rowLimit = 1'048'576; ///< of a sheet
        /// For several tables of their own headings (beginBlock): that of the first neither stays
        /// in sight nor repeats.
        bool several = false;
    };

    /// Begins the table on a sheet just added.
    TableSheet(Book &book, lxw_worksheet *sheet, Layout layout);

    void add(const std::vector<Cell> &cells);
    /// Ends the table and begins another below it in the same columns, without filters.
    void beginBlock(const LocalizedText &title, const std::vector<LocalizedText> &headings,
                    const LocalizedText &whenEmpty);
    /// Sets the filters. Call once, after the last row.
    void finish();

    /// Rows of the table on its first sheet, 0-based, heading left out. last < first when empty.
    int firstRow() const { return m_firstRow; }
    int lastRow() const { return m_firstSheetLastRow; }
    bool isOneSheet() const { return m_sheets == 1; }
    const Wording &wording() const { return m_book.wording(); }

private:
    void begin(lxw_worksheet *sheet);
    void end();
    void makeRoom();
    void addRow(const std::vector<Cell> &cells);
    int lastVisibleColumn() const;

    Book &m_book;
    Layout m_layout;
    QString m_name; ///< of its first sheet
    std::optional<SheetWriter> m_writer;
    int m_firstRow = 0;
    int m_headingRow = 0;
    int m_firstSheetLastRow = -1;
    int m_sheets = 0;
    bool m_filtered = false;
    qint64 m_rows = 0;
};

} // namespace gatehouse
