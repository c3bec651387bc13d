#include "views/charts/chartpicture.h"

#include "views/charts/chartpaper.h"
#include "models/appearance/fonts.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double pictureWidth = 900;
constexpr double pictureMargin = 16;
/// No picture has more pixels on a side.
constexpr double mostPixels = 16'000;

QRectF bounds(const QFont &font, const QString &text, double width)
{
    return text.isEmpty() ? QRectF()
                          : QFontMetricsF(font).boundingRect(
                              QRectF(0, 0, width, 10'000), Qt::AlignLeft | Qt::TextWordWrap, text);
}

} // namespace

ChartPicture::ChartPicture(const std::shared_ptr<const Chart> &chart, Language language,
                           const QSet<QString> &hidden)
    : m_chart(chart), m_look{language, &lightScheme(), paperFont(captionFont()), hidden},
      m_legend(legendOf(*chart, language))
{
    std::erase_if(m_legend, [&](const LegendEntry &entry) { return hidden.contains(entry.key); });
    if (hasContent(*chart))
        m_drawing = ChartDrawing::of(chart, m_look);
}

ChartPicture::~ChartPicture() = default;
ChartPicture::ChartPicture(ChartPicture &&) noexcept = default;

QString ChartPicture::title() const
{
    return ChartWording(*m_chart, m_look.language).title();
}

double ChartPicture::headingHeight(double width) const
{
    const ChartWording wording(*m_chart, m_look.language);
    return std::ceil(bounds(paperFont(headingFont()), wording.title(), width).height()) + space::xs
        + std::ceil(bounds(m_look.font, wording.about(), width).height()) + space::xs
        + legendHeight(m_legend, m_look, width) + space::s;
}

double ChartPicture::arrange(const QSizeF &room)
{
    m_drawing->scrollTo({});
    m_drawing->arrange(room);
    const double scale = std::min(1.0, room.width() / m_drawing->content().width());
    if (scale < 1)
        m_drawing->arrange(room / scale);
    return scale;
}

double ChartPicture::drawnHeight(double width, double least)
{
    if (!m_drawing)
        return 3 * QFontMetricsF(m_look.font).height();
    const bool grows =
        m_chart->shape == ChartShape::HeatMap || m_chart->shape == ChartShape::Timeline;
    const double scale = arrange({width, 1});
    return std::max(grows ? 0 : least, std::ceil(m_drawing->heightFor(width / scale) * scale));
}

QSizeF ChartPicture::wholeSize()
{
    double width = pictureWidth;
    if (m_drawing) {
        m_drawing->arrange({width, 1});
        width = std::max(width, std::ceil(m_drawing->content().width()));
    }
    return {width, heightFor(width)};
}

double ChartPicture::heightFor(double width, double least)
{
    return std::ceil(headingHeight(width) + drawnHeight(width, least));
}

double ChartPicture::pageStep(const QSizeF &room, double scale) const
{
    const double step = room.height() / scale - m_drawing->headingHeight();
    const double row = m_drawing->rowHeight();
    return row > 0 && step > row ? std::floor(step / row) * row : step;
}

int ChartPicture::pages(const QSizeF &size)
{
    if (!m_drawing)
        return 1;
    const QSizeF room(size.width(), size.height() - headingHeight(size.width()));
    const double scale = arrange(room);
    const double step = pageStep(room, scale);
    const double content = m_drawing->content().height() - m_drawing->headingHeight();
    return step < 40 ? 1 : std::max(1, static_cast<int>(std::ceil((content - 1) / step)));
}

void ChartPicture::paint(QPainter &painter, const QSizeF &size, int page)
{
    painter.save();
    const ChartWording wording(*m_chart, m_look.language);
    double y = 0;
    const auto write = [&](const QFont &font, const QColor &color, const QString &text) {
        const double height = std::ceil(bounds(font, text, size.width()).height());
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRectF(0, y, size.width(), height + 1), Qt::AlignLeft | Qt::TextWordWrap,
                         text);
        y += height + space::xs;
    };
    write(paperFont(headingFont()), m_look.scheme->text, wording.title());
    write(m_look.font, m_look.scheme->muted, wording.about());
    paintLegend(painter, QRectF(0, y, size.width(), size.height()), m_legend, m_look);
    y = headingHeight(size.width());
    painter.translate(0, y);
    const QSizeF room(size.width(), size.height() - y);
    if (!m_drawing) {
        painter.setFont(m_look.font);
        painter.setPen(m_look.scheme->muted);
        painter.drawText(QRectF(QPointF(), room), Qt::AlignHCenter | Qt::TextWordWrap,
                         wording.empty());
    } else {
        const double scale = arrange(room);
        const double step = pageStep(room, scale);
        m_drawing->scrollTo({0, page * step});
        // A row that the page ends in stands on the next one as a whole.
        const double shown = (m_drawing->headingHeight() + step + 1) * scale;
        painter.setClipRect(QRectF(0, 0, room.width(), std::min(room.height(), shown)),
                            Qt::IntersectClip);
        painter.scale(scale, scale);
        m_drawing->paint(painter);
    }
    painter.restore();
}

QImage ChartPicture::image()
{
    const QSizeF size = wholeSize();
    const QSizeF whole = size + QSizeF(2 * pictureMargin, 2 * pictureMargin);
    const double scale = std::min({2.0, mostPixels / whole.width(), mostPixels / whole.height()});
    QImage image((whole * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(m_look.scheme->surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    painter.translate(pictureMargin, pictureMargin);
    paint(painter, size);
    painter.end();
    image.setText(QStringLiteral("Title"), title());
    return image;
}

ChartPictureFormat pictureFormatOf(const QString &path)
{
    return path.endsWith(QLatin1StringView(".svg"), Qt::CaseInsensitive) ? ChartPictureFormat::Svg
                                                                         : ChartPictureFormat::Png;
}

Result<void> saveChartPicture(const FileTarget &target, ChartPictureFormat format,
                              ChartPicture &picture)
{
    TRY_ASSIGN(ReplacementFile file, ReplacementFile::beside(target));
    const auto unwritable = [&] {
        return tl::unexpected(ReplacementFile::writeError(target.path, 0));
    };
    if (format == ChartPictureFormat::Png) {
        if (!picture.image().save(file.path(), "PNG"))
            return unwritable();
        return file.commit();
    }
    const QSizeF size = picture.wholeSize();
    const QRectF whole(QPointF(-pictureMargin, -pictureMargin),
                       size + QSizeF(2 * pictureMargin, 2 * pictureMargin));
    QSvgGenerator generator;
    generator.setFileName(file.path());
    generator.setTitle(picture.title());
    generator.setSize(whole.size().toSize());
    generator.setViewBox(whole);
    generator.setResolution(96);
    QPainter painter;
    if (!painter.begin(&generator))
        return unwritable();
    painter.fillRect(whole, lightScheme().surface);
    picture.paint(painter, size);
    if (!painter.end())
        return unwritable();
    return file.commit();
}

} // namespace gatehouse
