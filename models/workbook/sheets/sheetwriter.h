#pragma once

#include "models/workbook/sheets/book.h"

#include <QDate>

#include <initializer_list>
#include <variant>

namespace gatehouse {

/// What is written into one cell.
struct Cell {
    std::variant<std::monostate, QString, double, QDate, QDateTime> value;
    std::optional<Look> look; ///< else the column's
    std::optional<CellTone> tone; ///< a state: coloured, and its words say it too

    Cell() = default;
    Cell(const QString &text) : value(text) { }
    Cell(const QString &text, Look itsLook) : value(text), look(itsLook) { }
    Cell(const QString &text, CellTone itsTone) : value(text), tone(itsTone) { }
    Cell(double number) : value(number) { }
    Cell(qint64 number) : value(double(number)) { }
    Cell(int number) : value(double(number)) { }
    Cell(const QDate &date) : value(date) { }
    Cell(const QDateTime &moment) : value(moment) { }

    /// As it will be read, for the estimate of the row's height; empty for numbers and dates.
    QString text() const;
};

/// Writes into one sheet: cells by row and column, merged blocks, columns' widths and rows'
/// heights that follow the text. Text is made legal (see celltext) and stays text whatever it
/// begins with.
class SheetWriter
{
public:
    SheetWriter(Book &book, lxw_worksheet *sheet);

    Book &book() const { return m_book; }
    lxw_worksheet *handle() const { return m_sheet; }
    const Wording &wording() const { return m_book.wording(); }
    const WorkbookStyle &style() const { return m_book.style(); }

    void setWidths(const std::vector<double> &widths);
    double width(int first, int last) const; ///< of the columns together

    int row() const { return m_row; }
    /// Of the rows so far, in points.
    double totalHeight() const { return m_totalHeight; }
    void skip(int rows) { m_row += rows; }
    void gap(double points); ///< one empty row of that height

    void put(int column, const Cell &cell, Look look);
    void put(int row, int column, const Cell &cell, Look look);
    /// A formula with the value a viewer that does not calculate shows.
    void formula(int row, int column, const QByteArray &formula, double value, Look look);
    /// The same with a text for a value.
    void formula(int row, int column, const QByteArray &formula, const QString &value, Look look);
    void merge(int first, int last, const QString &text, lxw_format *format);
    void merge(int first, int last, const QString &text, Look look,
               std::optional<CellTone> tone = std::nullopt);
    /// A picture (PNG) in the first column, that much of its size; `description` is what a person
    /// hears who does not see it. The row grows with it: see endRow().
    void picture(const QByteArray &png, double scale, const QString &description);
    void link(int column, const QString &sheet, const QString &text);

    /// The height a text needs in the columns together.
    double needed(const QString &text, int first, int last, Look look) const;
    /// Ends the row with a height of at least `least` that shows the texts put since the last
    /// row, and goes to the next.
    void endRow(double least = 0);

private:
    void want(const QString &text, int first, int last, Look look);

    Book &m_book;
    lxw_worksheet *m_sheet;
    std::vector<double> m_widths;
    int m_row = 0;
    double m_height = 0;
    double m_totalHeight = 0;
};

/// "$B$12", and "'汇总'!$B$2:$B$9" for formulas.
QByteArray absoluteCell(int row, int column);
QByteArray relativeCell(int row, int column);
QByteArray rangeIn(const QString &sheet, int column, int firstRow, int lastRow);

} // namespace gatehouse
