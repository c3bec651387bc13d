#pragma once

#include "models/diagrams/diagrampicture.h"
#include "models/reports/reporttext.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPdfWriter;

namespace gatehouse {

/// The pages of a report: A4, each with a running head and its number, texts upright or across,
/// pictures as they fit better.
class ReportPages
{
public:
    struct Frame {
        QString left; ///< of the running head
        QString right;
        QString foot; ///< on its left
        QString number; ///< with %1 for the page and %2 for how many there are
    };

    /// Begins the document on a file that nothing stands at yet.
    ReportPages(const QString &path, const QString &title, Frame frame);
    ~ReportPages();

    enum class Paper { Upright, Across };
    /// Adds what begins on a page of its own; the number of its first page, from 1.
    int add(ReportText text, Paper paper);
    /// The same in place of what was added as the n-th, from 0, and takes up as many pages.
    void replace(std::size_t position, ReportText text);
    /// A page with a text and below it the picture, as large as fits.
    int add(ReportText text, DiagramPicture picture);
    /// The first page bears neither head nor number.
    int count() const { return m_count; }

    /// Paints them all. `painted` is told after each page, from 1; false stops it. False where it
    /// was stopped or the file did not take them.
    bool write(const std::function<bool(int)> &painted);

private:
    struct Part {
        ReportText text;
        std::optional<DiagramPicture> picture;
        Paper paper = Paper::Upright;
        int pages = 1;
    };

    QSizeF room(Paper paper) const;
    double dots(double millimetres) const;
    int take(Part part);
    void paintFrame(QPainter &painter, Paper paper, int page) const;
    void paint(QPainter &painter, const Part &part, int page) const;

    std::unique_ptr<QPdfWriter> m_writer;
    Frame m_frame;
    std::vector<Part> m_parts;
    int m_count = 0;
};

} // namespace gatehouse
