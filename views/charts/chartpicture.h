#pragma once

#include "models/base/replacementfile.h"
#include "views/charts/chartlegend.h"

namespace gatehouse {

/// A whole chart outside of the screen, with its title, what it counts and its legend: in files,
/// on the clipboard and on paper. In the light scheme, since paper is white.
class ChartPicture
{
public:
    ChartPicture(const std::shared_ptr<const Chart> &chart, Language language,
                 const QSet<QString> &hidden = {});
    ~ChartPicture();
    ChartPicture(ChartPicture &&) noexcept;

    /// The size at which it stands whole.
    QSizeF wholeSize();
    /// The height at which it stands whole in so much width; bars and lines are no lower than
    /// `least`.
    double heightFor(double width, double least = 280);
    /// How many pages of this size it needs; each begins with the title and, where the chart is
    /// cut, its headings.
    int pages(const QSizeF &size);
    /// Paints a page at the painter's origin, which is left as it was found. What is wider than the
    /// page is made smaller.
    void paint(QPainter &painter, const QSizeF &size, int page = 0);

    QString title() const;
    /// For the clipboard, twice as fine as the screen.
    QImage image();

private:
    double headingHeight(double width) const;
    /// Arranges the drawing in a room; by how much it has to be made smaller to be seen across.
    double arrange(const QSizeF &room);
    /// How much of the drawing, below its headings, a page shows.
    double pageStep(const QSizeF &room, double scale) const;
    double drawnHeight(double width, double least);

    std::shared_ptr<const Chart> m_chart;
    ChartLook m_look;
    std::vector<LegendEntry> m_legend;
    std::unique_ptr<ChartDrawing> m_drawing; ///< none where there is nothing to draw
};

enum class ChartPictureFormat { Png, Svg };
/// By the file's ending; Png unless it is ".svg".
ChartPictureFormat pictureFormatOf(const QString &path);
/// Writes it to a file on white; fails as ReplacementFile does.
Result<void> saveChartPicture(const FileTarget &target, ChartPictureFormat format,
                              ChartPicture &picture);

} // namespace gatehouse
