#pragma once

#include "models/base/replacementfile.h"

#include <QRectF>

#include <functional>

class QImage;
class QPainter;

namespace gatehouse {

enum class PictureFormat { Svg, Png, Pdf };

/// A drawing on its way into a file: what it is called, what it takes up in units of the screen,
/// and how it is painted there, in the light scheme.
struct PictureContent {
    QString title;
    QString description;
    QRectF rect;
    std::function<void(QPainter &painter)> paint;
};

/// At a scale of those units, on white; smaller where a side would have more than mostPixels.
/// Nothing where it is empty.
QImage imageOf(const PictureContent &content, double scale);
/// The same as a PNG file's content.
QByteArray pngOf(const PictureContent &content, double scale);
/// Into a rectangle, as large as fits and in its middle, but never above `largest`.
void paintInto(QPainter &painter, const QRectF &room, const PictureContent &content,
               double largest = 1);
/// Writes it to a file, on white: PDF as a page of A4, lying where it is wider than high. Fails as
/// ReplacementFile does. Needs a QGuiApplication, for its fonts; not its thread.
Result<void> writePicture(const FileTarget &target, PictureFormat format,
                          const PictureContent &content);

} // namespace gatehouse
