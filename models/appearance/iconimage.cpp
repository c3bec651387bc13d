#include "models/appearance/iconimage.h"

#include <QCache>
#include <QColor>
#include <QFile>
#include <QMutex>
#include <QPainter>
#include <QSvgRenderer>

namespace gatehouse {

namespace {

QString resourcePath(const QString &name)
{
    return QStringLiteral(":/icons/") + name + QStringLiteral(".svg");
}

/// The drawing in one colour. currentColor is replaced in the text: Qt's SVG knows no inherited
/// colour from outside.
QImage render(const QString &name, const QSize &pixels, const QColor &ink)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QFile file(resourcePath(name));
    if (image.isNull() || !file.open(QIODevice::ReadOnly))
        return image;
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(drawing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    painter.setOpacity(ink.alphaF());
    renderer.render(&painter, QRectF(QPointF(0, 0), pixels));
    return image;
}

} // namespace

QImage iconImage(const QString &name, const QSize &pixels, const QColor &ink)
{
    // Not QPixmapCache: pictures of diagrams are painted by jobs, too.
    static QMutex mutex;
    static QCache<QString, QImage> drawn(4 * 1024); // in KiB
    const QString key = QStringLiteral("%1/%2x%3/%4")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(ink.name(QColor::HexArgb));
    {
        const QMutexLocker locked(&mutex);
        if (const QImage *known = drawn.object(key))
            return *known;
    }
    const QImage image = render(name, pixels, ink);
    const QMutexLocker locked(&mutex);
    drawn.insert(key, new QImage(image), 1 + image.sizeInBytes() / 1024);
    return image;
}

bool hasIcon(const QString &name)
{
    return QFile::exists(resourcePath(name));
}

} // namespace gatehouse
