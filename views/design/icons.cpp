#include "views/design/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

namespace gatehouse {

namespace {

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
        return QPixmap::fromImage(iconImage(m_name, size, ink(mode, state)));
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
    QPixmap pixmap = QPixmap::fromImage(iconImage(name, QSize(size, size) * devicePixelRatio, ink));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace gatehouse
