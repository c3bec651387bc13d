#include "views/design/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace gatehouse {

namespace {

QString resourcePath(const QString &name)
{
    return QStringLiteral(":/icons/") + name + QStringLiteral(".svg");
}

/// The drawing in one colour. currentColor is replaced in the text: Qt's SVG knows no inherited
/// colour from outside.
QPixmap render(const QString &name, const QSize &pixels, const QColor &ink)
{
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QFile file(resourcePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(drawing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    painter.setOpacity(ink.alphaF());
    renderer.render(&painter, QRectF(QPointF(0, 0), pixels));
    return pixmap;
}

QPixmap cached(const QString &name, const QSize &pixels, const QColor &ink)
{
    const QString key = QStringLiteral("gatehouse-icon/%1/%2x%3/%4")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(ink.name(QColor::HexArgb));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, pixels, ink);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

/// Looks up the colour when it paints, so that a change of appearance needs no new icons.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, std::optional<Tone> tone) : m_name(std::move(name)), m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, 1.0));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return cached(m_name, size, ink(mode, state));
    }

    QString key() const override { return QStringLiteral("gatehouse"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !hasIcon(m_name); }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_tone); }

private:
    QColor ink(QIcon::Mode mode, QIcon::State state) const
    {
        const ColorScheme &scheme = schemeOf(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return scheme.disabled;
        if (m_tone)
            return scheme.tone(*m_tone).ink;
        return state == QIcon::On ? scheme.accent : scheme.text;
    }

    QString m_name;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon icon(const QString &name, std::optional<Tone> tone)
{
    return QIcon(new ThemedIconEngine(name, tone));
}

QPixmap iconPixmap(const QString &name, int size, qreal devicePixelRatio, const QColor &ink)
{
    QPixmap pixmap = cached(name, QSize(size, size) * devicePixelRatio, ink);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

bool hasIcon(const QString &name)
{
    return QFile::exists(resourcePath(name));
}

} // namespace gatehouse
