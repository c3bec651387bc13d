#pragma once

#include "models/base/enumtext.h"
#include "views/design/designtokens.h"

#include <QObject>
#include <QPalette>

class QApplication;
class QSettings;

namespace gatehouse {

class SystemAppearance;

enum class Appearance { System, Light, Dark };

/// Dresses the application: style, font, palette, the style sheet made from
/// resources/styles/gatehouse.qss and the scheme's tokens, and how the wheel behaves (see
/// WheelGuard). Switching is live; icons and painters
/// find the new colours through the palette.
class Theme final : public QObject
{
    Q_OBJECT
public:
    /// Takes the appearance from the settings and dresses the application at once.
    Theme(QApplication &application, QSettings &settings, QObject *parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    /// For this run and, unless `remember` is false, the next ones.
    void setAppearance(Appearance appearance, bool remember = true);
    bool isDark() const;

    static QPalette palette(const ColorScheme &scheme);
    static QString styleSheet(const ColorScheme &scheme);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    QSettings &m_settings;
    SystemAppearance *m_system;
    Appearance m_appearance = Appearance::System;
};

template<>
struct EnumText<Appearance> {
    static constexpr const char *context = "Appearance";
    static std::span<const EnumEntry<Appearance>> entries()
    {
        static constexpr EnumEntry<Appearance> table[] = {
            {Appearance::System, "system", QT_TRANSLATE_NOOP("Appearance", "As the system")},
            {Appearance::Light, "light", QT_TRANSLATE_NOOP("Appearance", "Light")},
            {Appearance::Dark, "dark", QT_TRANSLATE_NOOP("Appearance", "Dark")},
        };
        return table;
    }
};

} // namespace gatehouse
