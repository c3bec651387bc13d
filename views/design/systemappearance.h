#pragma once

#include <QObject>

class QDBusVariant;

namespace gatehouse {

/// Whether the desktop is set to dark: asked of the settings portal (org.freedesktop.appearance),
/// which GNOME, KDE, UOS and Kylin answer and announce changes of. Without a portal the palette
/// the program was started with decides.
class SystemAppearance final : public QObject
{
    Q_OBJECT
public:
    explicit SystemAppearance(QObject *parent = nullptr);

    bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void take(uint colorScheme);

    bool m_dark = false;
};

} // namespace gatehouse
