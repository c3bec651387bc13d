#include "views/dashboards/dashboardreport.h"

#include "views/charts/chartpaper.h"
#include "views/charts/chartpicture.h"
#include "models/appearance/fonts.h"
#include "models/appearance/pdftext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double footHeight = 28;
constexpr double gap = 24;
/// So that three fit on a page.
constexpr double leastDrawing = 225;
/// What is longer than a page begins on the next one where less of this one is left.
constexpr double leastShare = 0.8;

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(DashboardReport)
};

/// A chart, or a part of one that needs several pages, and where it stands.
struct Piece {
    std::size_t chart = 0;
    int part = 0;
    double top = 0;
    double height = 0;
};
using Pages = std::vector<std::vector<Piece>>;

QStringList headLines(const DashboardReport &report)
{
    QStringList lines{ReportWords::tr("Workspace: %1").arg(report.workspace),
                      ReportWords::tr("As of: %1").arg(report.day.toString(Qt::ISODate)),
                      report.filter.isEmpty() ? ReportWords::tr("Scope: the whole portfolio")
                                              : ReportWords::tr("Scope: %1").arg(report.filter),
                      ReportWords::tr("Head of the audit log: entry %1, %2")
                          .arg(report.log.sequence)
                          .arg(report.log.text()),
                      ReportWords::tr("The report speaks of what was recorded at that time.")};
    return lines;
}

double paintHead(QPainter &painter, const DashboardReport &report, double width)
{
    const ColorScheme &scheme = lightScheme();
    double y = 0;
    const auto write = [&](const QFont &font, const QColor &color, const QString &text) {
        const QRectF bounds = QFontMetricsF(font).boundingRect(
            QRectF(0, 0, width, 1000), Qt::AlignLeft | Qt::TextWrapAnywhere, text);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRectF(0, y, width, bounds.height() + 1),
                         Qt::AlignLeft | Qt::TextWrapAnywhere, text);
        y += std::ceil(bounds.height()) + space::xs;
    };
    write(paperFont(titleFont()), scheme.text, report.title);
    for (const QString &line : headLines(report))
        write(paperFont(captionFont()), scheme.muted, line);
    painter.setPen(QPen(scheme.fieldBorder, 1));
    painter.drawLine(QPointF(0, y), QPointF(width, y));
    return y + gap;
}

/// Charts below each other, whole where they fit; those longer than a page from the top of one.
Pages paginate(std::vector<ChartPicture> &pictures, const QSizeF &room, double head)
{
    Pages pages(1);
    double y = head;
    for (std::size_t at = 0; at < pictures.size(); ++at) {
        const double height = pictures[at].heightFor(room.width(), leastDrawing);
        const double left = room.height() - y;
        // All parts of a long one are as high as the first: it begins where there is much room.
        const double least = height <= room.height() ? height : room.height() * leastShare;
        if (y > 0 && left < least) {
            pages.emplace_back();
            y = 0;
        }
        const double free = room.height() - y;
        if (height <= free) {
            pages.back().push_back({at, 0, y, height});
            y += height + gap;
            continue;
        }
        const int parts = pictures[at].pages(QSizeF(room.width(), free));
        for (int part = 0; part < parts; ++part) {
            if (part > 0)
                pages.emplace_back();
            // All parts are of the first one's height: so each goes on where the last one ended.
            pages.back().push_back({at, part, part == 0 ? y : 0, free});
        }
        y = (parts > 1 ? 0 : y) + free + gap;
    }
    return pages;
}

void paintFoot(QPainter &painter, const DashboardReport &report, const QSizeF &size, int page,
               int pages)
{
    painter.setFont(paperFont(captionFont()));
    painter.setPen(lightScheme().muted);
    const QRectF foot(0, size.height() - footHeight, size.width(), footHeight);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                     ReportWords::tr("As of %1 · audit log %2 %3")
                         .arg(report.day.toString(Qt::ISODate))
                         .arg(report.log.sequence)
                         .arg(QString::fromLatin1(report.log.digest.toHex().left(16))));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                     ReportWords::tr("Page %1 of %2").arg(page).arg(pages));
}

} // namespace

Result<void> printReport(QPagedPaintDevice &device, const DashboardReport &report)
{
    QPainter painter;
    if (!painter.begin(&device))
        return fail(ErrorKind::Unwritable,
                    ReportWords::tr("The report could not be printed. Choose another printer, or "
                                    "save it as a PDF file."));
    const double scale = paperScale(device);
    painter.scale(scale, scale);
    const QSizeF size = QSizeF(device.width(), device.height()) / scale;
    const QSizeF room(size.width(), size.height() - footHeight);
    std::vector<ChartPicture> pictures;
    for (const auto &chart : report.charts)
        pictures.emplace_back(chart, report.language);
    const double head = paintHead(painter, report, size.width());
    const Pages pages = paginate(pictures, room, head);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (page > 0)
            device.newPage();
        for (const Piece &piece : pages[page]) {
            painter.save();
            painter.translate(0, piece.top);
            pictures[piece.chart].paint(painter, QSizeF(room.width(), piece.height), piece.part);
            painter.restore();
        }
        paintFoot(painter, report, size, static_cast<int>(page) + 1,
                  static_cast<int>(pages.size()));
    }
    painter.end();
    return {};
}

Result<void> saveReport(const FileTarget &target, const DashboardReport &report)
{
    TRY_ASSIGN(ReplacementFile file, ReplacementFile::beside(target));
    {
        QPdfWriter writer(file.path());
        writer.setTitle(report.title);
        writer.setCreator(QStringLiteral("Gatehouse %1").arg(QStringLiteral(GATEHOUSE_VERSION)));
        prepareA4(writer, false);
        if (const auto printed = printReport(writer, report); !printed)
            return tl::unexpected(ReplacementFile::writeError(target.path, 0));
    }
    if (!nameCharacters(file.path()))
        return tl::unexpected(ReplacementFile::writeError(target.path, 0));
    return file.commit();
}

} // namespace gatehouse
