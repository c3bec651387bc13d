#include "views/design/systemappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace gatehouse {

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop";
constexpr auto path = "/org/freedesktop/portal/desktop";
constexpr auto interface = "org.freedesktop.portal.Settings";
constexpr auto appearance = "org.freedesktop.appearance";
constexpr auto colorSchemeKey = "color-scheme";

/// The portal wraps the value once or twice, depending on its version.
uint unwrap(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

SystemAppearance::SystemAppearance(QObject *parent) : QObject(parent)
{
    const QPalette palette = QGuiApplication::palette();
    m_dark = palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();

    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(QLatin1StringView(service), QLatin1StringView(path), QLatin1StringView(interface),
                QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(QLatin1StringView(service), QLatin1StringView(path),
                                       QLatin1StringView(interface), QStringLiteral("Read"));
    question << QString::fromLatin1(appearance) << QString::fromLatin1(colorSchemeKey);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(unwrap(reply.value().variant()));
        watcher->deleteLater();
    });
}

void SystemAppearance::settingChanged(const QString &space, const QString &key,
                                      const QDBusVariant &value)
{
    if (space == QLatin1StringView(appearance) && key == QLatin1StringView(colorSchemeKey))
        take(unwrap(value.variant()));
}

void SystemAppearance::take(uint colorScheme)
{
    // 0: no preference, 1: dark, 2: light. No preference leaves what the palette said.
    if (colorScheme == 0)
        return;
    const bool dark = colorScheme == 1;
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace gatehouse
