#include "models/diagrams/picturefile.h"

#include "models/appearance/colorscheme.h"
#include "models/appearance/pdftext.h"
#include "models/diagrams/diagrampicture.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace gatehouse {

namespace {

/// In memory first: Qt's generator does not say what could not be written.
QByteArray svgOf(const PictureContent &content)
{
    QBuffer svg;
    QSvgGenerator generator;
    generator.setOutputDevice(&svg);
    generator.setTitle(content.title);
    generator.setDescription(content.description);
    generator.setSize(content.rect.size().toSize());
    generator.setViewBox(content.rect);
    generator.setResolution(96);
    QPainter painter(&generator);
    painter.fillRect(content.rect, lightScheme().surface);
    content.paint(painter);
    painter.end();
    return svg.data();
}

Result<void> writePdf(const FileTarget &target, const QString &path, const PictureContent &content)
{
    const auto unwritable = [&] {
        return tl::unexpected(ReplacementFile::writeError(target.path, 0));
    };
    QPdfWriter writer(path);
    writer.setTitle(content.title);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(content.rect.width() >= content.rect.height()
                                  ? QPageLayout::Landscape
                                  : QPageLayout::Portrait);
    writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&writer))
        return unwritable();
    paintInto(painter, QRectF(0, 0, writer.width(), writer.height()), content);
    if (!painter.end() || !nameCharacters(path))
        return unwritable();
    return {};
}

} // namespace

QImage imageOf(const PictureContent &content, double scale)
{
    if (content.rect.isEmpty())
        return {};
    const double fitting = std::min({scale, DiagramPicture::mostPixels / content.rect.width(),
                                     DiagramPicture::mostPixels / content.rect.height()});
    QImage image((content.rect.size() * fitting).toSize().expandedTo(QSize(1, 1)),
                 QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(lightScheme().surface);
    QPainter painter(&image);
    painter.scale(fitting, fitting);
    painter.translate(-content.rect.topLeft());
    content.paint(painter);
    return image;
}

QByteArray pngOf(const PictureContent &content, double scale)
{
    QBuffer png;
    QImage image = imageOf(content, scale);
    image.setText(QStringLiteral("Title"), content.title);
    image.save(&png, "PNG");
    return png.data();
}

void paintInto(QPainter &painter, const QRectF &room, const PictureContent &content, double largest)
{
    if (content.rect.isEmpty())
        return;
    const double scale = std::min(
        {largest, room.width() / content.rect.width(), room.height() / content.rect.height()});
    painter.save();
    painter.translate(room.center());
    painter.scale(scale, scale);
    painter.translate(-content.rect.center());
    content.paint(painter);
    painter.restore();
}

Result<void> writePicture(const FileTarget &target, PictureFormat format,
                          const PictureContent &content)
{
    TRY_ASSIGN(ReplacementFile file, ReplacementFile::beside(target));
    if (format == PictureFormat::Pdf) {
        TRY(writePdf(target, file.path(), content));
        return file.commit();
    }
    const QByteArray picture = format == PictureFormat::Svg ? svgOf(content) : pngOf(content, 2);
    if (picture.isEmpty())
        return tl::unexpected(ReplacementFile::writeError(target.path, 0));
    TRY(file.write(picture));
    return file.commit();
}

} // namespace gatehouse
