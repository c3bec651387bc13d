#include "models/reports/reporttext.h"

#include "models/appearance/fonts.h"
#include "models/appearance/pdftext.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <cmath>
#include <numeric>
#include <utility>

namespace gatehouse {

namespace {

// Sizes of type on paper, in points.
constexpr double titlePoints = 22;
constexpr double headingPoints = 14;
constexpr double subheadingPoints = 11;
constexpr double bodyPoints = 9.5;
constexpr double cellPoints = 8;
constexpr double detailPoints = 7;

constexpr double pixelsPerInch = 96;

// In pixels of a screen, as all of QTextFormat's distances: the layout scales them to its device.
constexpr double cellPadding = 3;
constexpr double tableMargin = 4; ///< above and below it, and at the end of each of its pages

constexpr QLatin1StringView roomToSign("\n\n\n");

QTextCharFormat characters(double points, bool isBold, const QColor &ink)
{
    QFont font = pdfFont(bodyFont());
    font.setPointSizeF(points);
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(ink);
    return format;
}

QTextBlockFormat lines(double above, double below, Qt::Alignment alignment = Qt::AlignLeft)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setAlignment(alignment);
    return format;
}

void reach(QTextTable &table, int row, double padding)
{
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBottomPadding(padding);
        cell.setFormat(format);
    }
}

} // namespace

ReportText::ReportText() : m_document(std::make_unique<QTextDocument>())
{
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(characters(bodyPoints, false, lightScheme().text).font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    m_cursor = std::make_unique<QTextCursor>(m_document.get());
}

ReportText::~ReportText() = default;
ReportText::ReportText(ReportText &&) noexcept = default;
ReportText &ReportText::operator=(ReportText &&) noexcept = default;

void ReportText::block(const QString &text, double points, bool isBold, const QColor &ink,
                       double above, double below)
{
    m_cursor->movePosition(QTextCursor::End);
    // The document begins with an empty block, and so does what follows on a table.
    const QTextBlockFormat format = lines(above + std::exchange(m_gap, 0), below);
    if (m_cursor->block().length() <= 1)
        m_cursor->setBlockFormat(format);
    else
        m_cursor->insertBlock(format);
    m_cursor->insertText(text, characters(points, isBold, ink));
}

void ReportText::title(const QString &text)
{
    block(text, titlePoints, true, lightScheme().accent, 0, 4);
}

void ReportText::heading(const QString &text)
{
    block(text, headingPoints, true, lightScheme().accent, 18, 6);
}

void ReportText::subheading(const QString &text)
{
    block(text, subheadingPoints, true, lightScheme().text, 12, 4);
}

void ReportText::paragraph(const QString &text)
{
    block(text, bodyPoints, false, lightScheme().text, 0, 6);
}

void ReportText::note(const QString &text)
{
    block(text, cellPoints, false, lightScheme().muted, 0, 5);
}

void ReportText::gap(double pixels)
{
    m_gap += pixels;
}

QTextTable *ReportText::insert(int rows, int columns, const std::vector<double> &shares,
                               int headings)
{
    QTextTableFormat format;
    format.setCellPadding(cellPadding);
    format.setCellSpacing(0);
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setTopMargin(tableMargin + std::exchange(m_gap, 0));
    format.setBottomMargin(tableMargin);
    format.setHeaderRowCount(headings);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    QList<QTextLength> widths;
    for (const double share : shares)
        widths += QTextLength(QTextLength::PercentageLength, 100 * share / all);
    format.setColumnWidthConstraints(widths);
    m_cursor->movePosition(QTextCursor::End);
    return m_cursor->insertTable(rows, columns, format);
}

void ReportText::frame(QTextTableCell cell, const QColor &ground)
{
    QTextTableCellFormat format = cell.format().toTableCellFormat();
    format.setBorder(0.5);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(lightScheme().border);
    if (ground.isValid())
        format.setBackground(ground);
    cell.setFormat(format);
}

void ReportText::fill(QTextTable &table, int row, int column, const ReportCell &cell,
                      bool isCentred)
{
    const ColorScheme &scheme = lightScheme();
    QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
    const QTextBlockFormat block = lines(0, 0, isCentred ? Qt::AlignHCenter : Qt::AlignLeft);
    cursor.setBlockFormat(block);
    QTextCharFormat text = characters(cellPoints, cell.isStrong, scheme.text);
    if (cell.tone) {
        text.setForeground(scheme.tone(*cell.tone).ink);
        text.setBackground(scheme.tone(*cell.tone).tint);
    }
    cursor.insertText(cell.text, text);
    if (cell.detail.isEmpty())
        return;
    if (!cell.text.isEmpty())
        cursor.insertBlock(block);
    cursor.insertText(cell.detail, characters(detailPoints, false, scheme.muted));
}

void ReportText::pairs(const std::vector<std::pair<QString, QString>> &pairs)
{
    QTextTable *table = insert(static_cast<int>(pairs.size()), 2, {24, 76}, 0);
    int row = 0;
    for (const auto &[name, value] : pairs) {
        frame(table->cellAt(row, 0), lightScheme().window);
        frame(table->cellAt(row, 1), {});
        ReportCell label(name);
        label.isStrong = true;
        fill(*table, row, 0, label, false);
        fill(*table, row, 1, value, false);
        ++row;
    }
}

void ReportText::table(const ReportTable &table)
{
    if (table.rows.empty())
        return note(table.whenEmpty);
    std::vector<double> shares;
    for (const ReportTable::Column &column : table.columns)
        shares.push_back(column.share);
    const int columns = static_cast<int>(table.columns.size());
    QTextTable *drawn = insert(static_cast<int>(table.rows.size()) + 1, columns, shares, 1);
    for (int column = 0; column < columns; ++column) {
        ReportCell cell(table.columns[static_cast<std::size_t>(column)].heading);
        cell.isStrong = true;
        fill(*drawn, 0, column, cell, table.columns[static_cast<std::size_t>(column)].isCentred);
        frame(drawn->cellAt(0, column), lightScheme().sunken);
    }
    m_tables.push_back(drawn);
    int at = 1;
    for (const ReportTable::Row &row : table.rows) {
        if (row.cells.size() == 1) {
            drawn->mergeCells(at, 0, 1, columns);
            frame(drawn->cellAt(at, 0), lightScheme().selection);
            ReportCell band = row.cells.front();
            band.isStrong = true;
            fill(*drawn, at, 0, band, false);
        } else {
            for (int column = 0; column < columns; ++column) {
                frame(drawn->cellAt(at, column), {});
                fill(*drawn, at, column, row.cells[static_cast<std::size_t>(column)],
                     table.columns[static_cast<std::size_t>(column)].isCentred);
            }
        }
        ++at;
    }
}

void ReportText::signatures(const QStringList &headings, const QStringList &lines)
{
    const int columns = static_cast<int>(headings.size());
    QTextTable *table = insert(1 + static_cast<int>(lines.size()), columns,
                               std::vector<double>(static_cast<std::size_t>(columns), 1), 0);
    for (int column = 0; column < columns; ++column) {
        ReportCell heading(headings[column]);
        heading.isStrong = true;
        frame(table->cellAt(0, column), lightScheme().sunken);
        fill(*table, 0, column, heading, true);
        for (int line = 0; line < lines.size(); ++line) {
            frame(table->cellAt(1 + line, column), {});
            fill(*table, 1 + line, column, ReportCell(QString(), lines[line] + roomToSign), false);
        }
    }
}

int ReportText::layOut(QPagedPaintDevice &device, const QSizeF &page)
{
    m_document->documentLayout()->setPaintDevice(&device);
    m_document->setPageSize(page);
    keepRowsWhole(device.logicalDpiY() / pixelsPerInch, page.height());
    return m_document->pageCount();
}

void ReportText::keepRowsWhole(double dotsPerPixel, double page)
{
    // Qt breaks a row wherever the page ends. Where a row would be broken that has room on the next
    // page, the one before it is made to reach to the end of its page.
    QAbstractTextDocumentLayout *layout = m_document->documentLayout();
    const auto top = [layout](const QTextTable &table, int row) {
        return layout->blockBoundingRect(table.cellAt(row, 0).firstCursorPosition().block()).top();
    };
    const QSizeF paper = m_document->pageSize();
    for (QTextTable *table : m_tables) {
        const double begin = top(*table, 0) - cellPadding * dotsPerPixel;
        m_document->setTextWidth(paper.width());
        std::vector<double> heights;
        for (int row = 0; row < table->rows(); ++row) {
            const double end = row + 1 < table->rows()
                ? top(*table, row + 1)
                : layout->frameBoundingRect(table).bottom() + cellPadding * dotsPerPixel;
            heights.push_back(end - top(*table, row));
        }
        m_document->setPageSize(paper);
        // So little is left on a page that not even a line goes there.
        constexpr double left = 3;
        m_cursor->beginEditBlock();
        double at = begin + heights.front();
        for (int row = 1; row < table->rows(); ++row) {
            const double height = heights[static_cast<std::size_t>(row)];
            const double pageEnd = (std::floor(at / page) + 1) * page;
            const double room = pageEnd - tableMargin * dotsPerPixel - at;
            // What rows belong to stays with the first of them.
            const bool isBand = table->cellAt(row, 0).columnSpan() > 1 && row + 1 < table->rows();
            const double whole = height + (isBand ? heights[static_cast<std::size_t>(row) + 1] : 0);
            if (whole > room && whole < page - 2 * heights.front()) {
                if (const double more = room / dotsPerPixel - left; row > 1 && more > 0)
                    reach(*table, row - 1, cellPadding + more);
                at = pageEnd + heights.front() + (tableMargin + left) * dotsPerPixel;
            }
            at += height;
        }
        m_cursor->endEditBlock();
    }
}

void ReportText::layOut(QPagedPaintDevice &device, double width)
{
    m_document->documentLayout()->setPaintDevice(&device);
    m_document->setTextWidth(width);
}

double ReportText::height() const
{
    return m_document->size().height();
}

void ReportText::paint(QPainter &painter, int page) const
{
    const QSizeF size = m_document->pageSize();
    const QSizeF whole = m_document->size();
    const double high = size.height() > 0 ? size.height() : whole.height();
    const QRectF room(0, page * high, size.height() > 0 ? size.width() : whole.width(), high);
    painter.save();
    painter.translate(0, -room.top());
    painter.setClipRect(room);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = room;
    context.palette.setColor(QPalette::Text, lightScheme().text);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace gatehouse
