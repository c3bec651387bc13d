#include "views/charts/chartpaper.h"

#include "views/charts/chartpicture.h"

#include <QCoreApplication>
#include <QFont>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>

namespace gatehouse {

namespace {

constexpr double marginMillimetres = 14;

struct ChartPaper {
    Q_DECLARE_TR_FUNCTIONS(ChartPaper)
};

} // namespace

void prepareA4(QPagedPaintDevice &device, bool landscape)
{
    device.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
        QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
        QPageLayout::Millimeter));
}

double paperScale(const QPagedPaintDevice &device)
{
    return device.logicalDpiX() / 96.0;
}

QFont paperFont(QFont font)
{
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

Result<void> printPicture(QPagedPaintDevice &device, ChartPicture &picture)
{
    QPainter painter;
    if (!painter.begin(&device))
        return fail(ErrorKind::Unwritable,
                    ChartPaper::tr("The printer takes nothing. Choose another one, or save the "
                                   "picture as a file."));
    const double scale = paperScale(device);
    painter.scale(scale, scale);
    const QSizeF size = QSizeF(device.width(), device.height()) / scale;
    const int pages = picture.pages(size);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            device.newPage();
        picture.paint(painter, size, page);
    }
    painter.end();
    return {};
}

} // namespace gatehouse
