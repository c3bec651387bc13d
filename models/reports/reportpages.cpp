#include "models/reports/reportpages.h"

#include "models/appearance/fonts.h"
#include "models/appearance/pdftext.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace gatehouse {

namespace {

constexpr int dotsPerInch = 300;
constexpr double millimetresPerInch = 25.4;

// In millimetres; head and foot stand in the upper and the lower one.
constexpr double sideMargin = 15;
constexpr double upperMargin = 20;
constexpr double lowerMargin = 17;
constexpr double framePoints = 7.5;

QFont frameFont()
{
    QFont font = pdfFont(bodyFont());
    font.setPointSizeF(framePoints);
    return font;
}

} // namespace

ReportPages::ReportPages(const QString &path, const QString &title, Frame frame)
    : m_writer(std::make_unique<QPdfWriter>(path)), m_frame(std::move(frame))
{
    m_writer->setTitle(title);
    m_writer->setCreator(QStringLiteral("Gatehouse " GATEHOUSE_VERSION));
    m_writer->setResolution(dotsPerInch);
    m_writer->setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait,
                             QMarginsF(sideMargin, upperMargin, sideMargin, lowerMargin),
                             QPageLayout::Millimeter});
}

ReportPages::~ReportPages() = default;

double ReportPages::dots(double millimetres) const
{
    return millimetres * dotsPerInch / millimetresPerInch;
}

QSizeF ReportPages::room(Paper paper) const
{
    const QSizeF a4 = QPageSize(QPageSize::A4).size(QPageSize::Millimeter);
    const QSizeF sheet = paper == Paper::Upright ? a4 : a4.transposed();
    return {dots(sheet.width() - 2 * sideMargin), dots(sheet.height() - upperMargin - lowerMargin)};
}

int ReportPages::take(Part part)
{
    const int first = m_count + 1;
    m_count += part.pages;
    m_parts.push_back(std::move(part));
    return first;
}

int ReportPages::add(ReportText text, Paper paper)
{
    const int pages = text.layOut(*m_writer, room(paper));
    return take({std::move(text), std::nullopt, paper, pages});
}

void ReportPages::replace(std::size_t position, ReportText text)
{
    Part &part = m_parts[position];
    const int pages = text.layOut(*m_writer, room(part.paper));
    m_count += pages - part.pages;
    part.pages = pages;
    part.text = std::move(text);
}

int ReportPages::add(ReportText text, DiagramPicture picture)
{
    const QRectF rect = picture.rect();
    const Paper paper = rect.width() >= rect.height() ? Paper::Across : Paper::Upright;
    text.layOut(*m_writer, room(paper).width());
    return take({std::move(text), std::move(picture), paper, 1});
}

bool ReportPages::write(const std::function<bool(int)> &painted)
{
    QPainter painter;
    int page = 0;
    for (const Part &part : m_parts) {
        for (int own = 0; own < part.pages; ++own) {
            m_writer->setPageOrientation(part.paper == Paper::Upright ? QPageLayout::Portrait
                                                                      : QPageLayout::Landscape);
            if (page == 0 ? !painter.begin(m_writer.get()) : !m_writer->newPage())
                return false;
            ++page;
            if (page > 1)
                paintFrame(painter, part.paper, page);
            paint(painter, part, own);
            if (!painted(page))
                return false;
        }
    }
    return painter.end();
}

void ReportPages::paintFrame(QPainter &painter, Paper paper, int page) const
{
    const QSizeF size = room(paper);
    const ColorScheme &scheme = lightScheme();
    const QFont font = frameFont();
    const QFontMetricsF metrics(font, m_writer.get());
    const double height = metrics.height() * 1.2;
    const auto line = [&](const QRectF &rect, Qt::Alignment alignment, const QString &text) {
        painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter),
                         metrics.elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter.save();
    painter.setFont(font);
    painter.setPen(scheme.muted);
    const QRectF head(0, -dots(9), size.width(), height);
    line(head.adjusted(0, 0, -size.width() * 0.4, 0), Qt::AlignLeft, m_frame.left);
    line(head.adjusted(size.width() * 0.62, 0, 0, 0), Qt::AlignRight, m_frame.right);
    const QRectF foot(0, size.height() + dots(5), size.width(), height);
    line(foot.adjusted(0, 0, -size.width() * 0.3, 0), Qt::AlignLeft, m_frame.foot);
    line(foot.adjusted(size.width() * 0.72, 0, 0, 0), Qt::AlignRight,
         m_frame.number.arg(page).arg(m_count));
    painter.setPen(QPen(scheme.border, dots(0.2)));
    const double rule = head.bottom() + dots(1);
    painter.drawLine(QPointF(0, rule), QPointF(size.width(), rule));
    painter.restore();
}

void ReportPages::paint(QPainter &painter, const Part &part, int page) const
{
    part.text.paint(painter, page);
    if (!part.picture)
        return;
    const QSizeF size = room(part.paper);
    const double above = part.text.height() + dots(3);
    painter.save();
    // What the picture's own units are: ninety-six to the inch.
    part.picture->paintInto(painter, QRectF(0, above, size.width(), size.height() - above),
                            lightScheme(), dotsPerInch / 96.0);
    painter.restore();
}

} // namespace gatehouse
