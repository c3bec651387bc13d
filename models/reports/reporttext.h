#pragma once

#include "models/appearance/colorscheme.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QPagedPaintDevice;
class QPainter;
class QRectF;
class QSizeF;
class QTextCursor;
class QTextDocument;
class QTextTable;
class QTextTableCell;

namespace gatehouse {

/// What stands in one cell of a table on paper.
struct ReportCell {
    QString text;
    QString detail; ///< below it, smaller
    std::optional<Tone> tone; ///< of `text`, a state: coloured, and its words say it too
    bool isStrong = false;

    ReportCell() = default;
    ReportCell(const QString &itsText) : text(itsText) { }
    ReportCell(const QString &itsText, const QString &itsDetail) : text(itsText), detail(itsDetail)
    {
    }
    ReportCell(const QString &itsText, Tone itsTone) : text(itsText), tone(itsTone) { }
    ReportCell(int number) : text(QString::number(number)) { }
};

/// A table that goes on over as many pages as it takes, its heading repeated on each.
struct ReportTable {
    struct Column {
        QString heading;
        double share = 1; ///< of the width, beside those of the others
        bool isCentred = false;
    };
    struct Row {
        std::vector<ReportCell> cells; ///< as many as columns; one alone: over all of them
    };

    std::vector<Column> columns;
    std::vector<Row> rows;
    QString whenEmpty; ///< stands instead of a table without rows

    void add(std::vector<ReportCell> cells) { rows.push_back({std::move(cells)}); }
    /// What the rows below belong to.
    void addBand(const QString &text) { rows.push_back({{ReportCell(text)}}); }
};

/// A text on paper: headings, paragraphs and tables, cut into pages of one size. Every text wraps,
/// between any two characters where it must.
class ReportText
{
public:
    ReportText();
    ~ReportText();
    ReportText(ReportText &&) noexcept;
    ReportText &operator=(ReportText &&) noexcept;

    void title(const QString &text); ///< of the whole report
    void heading(const QString &text); ///< of a chapter
    void subheading(const QString &text);
    void paragraph(const QString &text);
    void note(const QString &text); ///< smaller, and muted
    void gap(double pixels); ///< above what comes next; of a screen, as all distances here
    /// What is called how, a line each.
    void pairs(const std::vector<std::pair<QString, QString>> &pairs);
    void table(const ReportTable &table);
    /// Empty boxes to be signed, side by side under what each is for.
    void signatures(const QStringList &headings, const QStringList &lines);

    /// Cuts it into pages; how many they are. Sizes are dots of the device.
    int layOut(QPagedPaintDevice &device, const QSizeF &page);
    /// The same on one page that has no end.
    void layOut(QPagedPaintDevice &device, double width);
    /// How high it is, all pages below each other.
    double height() const;
    /// Paints a page, counted from 0, from the painter's origin.
    void paint(QPainter &painter, int page) const;

private:
    void block(const QString &text, double points, bool isBold, const QColor &ink, double above,
               double below);
    void keepRowsWhole(double dotsPerPixel, double page);
    static void frame(QTextTableCell cell, const QColor &ground);
    QTextTable *insert(int rows, int columns, const std::vector<double> &shares, int headings);
    void fill(QTextTable &table, int row, int column, const ReportCell &cell, bool isCentred);

    std::unique_ptr<QTextDocument> m_document;
    std::unique_ptr<QTextCursor> m_cursor;
    std::vector<QTextTable *> m_tables; ///< with a heading; the document's
    double m_gap = 0;
};

} // namespace gatehouse
