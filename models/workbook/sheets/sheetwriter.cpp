#include "models/workbook/sheets/sheetwriter.h"

#include "models/tables/celltext.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <numeric>

namespace gatehouse {

namespace {

/// Above and below a cell's text, in points.
double padding(Look look)
{
    if (look >= Look::Count && look <= Look::CountPercent)
        return 1;
    return look == Look::Label || look == Look::Value || look == Look::Link ? 3 : 5;
}

lxw_datetime excelTime(const QDateTime &moment)
{
    const QDate date = moment.date();
    const QTime time = moment.time();
    return {date.year(), date.month(),  date.day(),
            time.hour(), time.minute(), double(time.second())};
}

} // namespace

QString Cell::text() const
{
    const auto *held = std::get_if<QString>(&value);
    return held ? *held : QString();
}

SheetWriter::SheetWriter(Book &book, lxw_worksheet *sheet) : m_book(book), m_sheet(sheet) { }

void SheetWriter::setWidths(const std::vector<double> &widths)
{
    m_widths = widths;
    for (size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), widths[i], nullptr);
}

double SheetWriter::width(int first, int last) const
{
    return std::accumulate(m_widths.begin() + first, m_widths.begin() + last + 1, 0.0);
}

void SheetWriter::gap(double points)
{
    worksheet_set_row(m_sheet, lxw_row_t(m_row++), points, nullptr);
    m_totalHeight += points;
}

void SheetWriter::put(int column, const Cell &cell, Look look)
{
    put(m_row, column, cell, look);
    if (const QString text = cell.text(); !text.isEmpty())
        want(text, column, column, cell.look.value_or(look));
}

void SheetWriter::put(int row, int column, const Cell &cell, Look columnLook)
{
    const Look look = cell.look.value_or(columnLook);
    lxw_format *format = cell.tone ? style().state(*cell.tone) : style().format(look);
    const auto r = lxw_row_t(row);
    const auto c = lxw_col_t(column);
    if (const auto *text = std::get_if<QString>(&cell.value); text && !text->isEmpty()) {
        m_book.note(worksheet_write_string(m_sheet, r, c,
                                           celltext::legal(*text).toUtf8().constData(), format));
    } else if (const auto *number = std::get_if<double>(&cell.value)) {
        worksheet_write_number(m_sheet, r, c, *number, format);
    } else if (const auto *date = std::get_if<QDate>(&cell.value); date && date->isValid()) {
        lxw_datetime day = excelTime(date->startOfDay());
        worksheet_write_datetime(m_sheet, r, c, &day, style().format(Look::Date));
    } else if (const auto *moment = std::get_if<QDateTime>(&cell.value);
               moment && moment->isValid()) {
        lxw_datetime local = excelTime(moment->toLocalTime());
        worksheet_write_datetime(m_sheet, r, c, &local, style().format(Look::Moment));
    } else {
        worksheet_write_blank(m_sheet, r, c, format);
    }
}

void SheetWriter::formula(int row, int column, const QByteArray &formula, double value, Look look)
{
    worksheet_write_formula_num(m_sheet, lxw_row_t(row), lxw_col_t(column), formula.constData(),
                                style().format(look), value);
}

void SheetWriter::formula(int row, int column, const QByteArray &formula, const QString &value,
                          Look look)
{
    worksheet_write_formula_str(m_sheet, lxw_row_t(row), lxw_col_t(column), formula.constData(),
                                style().format(look), value.toUtf8().constData());
}

void SheetWriter::merge(int first, int last, const QString &text, lxw_format *format)
{
    const QByteArray utf8 = celltext::legal(text).toUtf8();
    if (first == last) {
        m_book.note(worksheet_write_string(m_sheet, lxw_row_t(m_row), lxw_col_t(first),
                                           utf8.constData(), format));
        return;
    }
    m_book.note(worksheet_merge_range(m_sheet, lxw_row_t(m_row), lxw_col_t(first), lxw_row_t(m_row),
                                      lxw_col_t(last), utf8.constData(), format));
}

void SheetWriter::merge(int first, int last, const QString &text, Look look,
                        std::optional<CellTone> tone)
{
    merge(first, last, text, tone ? style().coloured(look, *tone) : style().format(look));
    want(text, first, last, look);
}

void SheetWriter::picture(const QByteArray &png, double scale, const QString &description)
{
    QByteArray said = description.toUtf8();
    lxw_image_options options{};
    options.x_scale = scale;
    options.y_scale = scale;
    options.x_offset = 2;
    options.y_offset = 2;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = said.data(); // copied by libxlsxwriter
    m_book.note(worksheet_insert_image_buffer_opt(
        m_sheet, lxw_row_t(m_row), 0, reinterpret_cast<const unsigned char *>(png.constData()),
        static_cast<std::size_t>(png.size()), &options));
}

void SheetWriter::link(int column, const QString &sheet, const QString &text)
{
    QString quoted = sheet;
    quoted.replace(u'\'', QLatin1StringView("''"));
    const QByteArray target = QStringLiteral("internal:'%1'!A1").arg(quoted).toUtf8();
    worksheet_write_url(m_sheet, lxw_row_t(m_row), lxw_col_t(column), target.constData(),
                        style().format(Look::Link));
    worksheet_write_string(m_sheet, lxw_row_t(m_row), lxw_col_t(column), text.toUtf8().constData(),
                           style().format(Look::Link));
    want(text, column, column, Look::Link);
}

double SheetWriter::needed(const QString &text, int first, int last, Look look) const
{
    const double points = WorkbookStyle::points(look);
    const bool indented = look == Look::Value || look == Look::Label || look == Look::Banner
        || look == Look::BannerLine;
    const double room = width(first, last) - (indented ? 2.5 : 0.5);
    const double height =
        look == Look::Title ? celltext::lineHeight(points) : celltext::height(text, room, points);
    return height + padding(look);
}

void SheetWriter::want(const QString &text, int first, int last, Look look)
{
    m_height = std::max(m_height, needed(text, first, last, look));
}

void SheetWriter::endRow(double least)
{
    const double height = std::clamp(std::max(m_height, least), 14.0, celltext::maxRowHeight);
    worksheet_set_row(m_sheet, lxw_row_t(m_row), height, nullptr);
    ++m_row;
    m_totalHeight += height;
    m_height = 0;
}

QByteArray absoluteCell(int row, int column)
{
    char cell[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell_abs(cell, lxw_row_t(row), lxw_col_t(column), 1, 1);
    return cell;
}

QByteArray relativeCell(int row, int column)
{
    char cell[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(cell, lxw_row_t(row), lxw_col_t(column));
    return cell;
}

QByteArray rangeIn(const QString &sheet, int column, int firstRow, int lastRow)
{
    QString quoted = sheet;
    quoted.replace(u'\'', QLatin1StringView("''"));
    return "'" + quoted.toUtf8() + "'!" + absoluteCell(firstRow, column) + ":"
        + absoluteCell(lastRow, column);
}

} // namespace gatehouse
