#include "views/design/theme.h"

#include "models/appearance/fonts.h"
#include "views/design/gatehousestyle.h"
#include "views/design/systemappearance.h"
#include "views/design/wheelguard.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QToolTip>

namespace gatehouse {

namespace {
const auto appearanceSetting = QStringLiteral("appearance");
}

Theme::Theme(QApplication &application, QSettings &settings, QObject *parent)
    : QObject(parent), m_application(application), m_settings(settings),
      m_system(new SystemAppearance(this)),
      m_appearance(fromKey<Appearance>(settings.value(appearanceSetting).toString())
                       .value_or(Appearance::System))
{
    connect(m_system, &SystemAppearance::changed, this, [this] {
        if (m_appearance == Appearance::System)
            apply();
    });
    m_application.setStyle(new GatehouseStyle);
    m_application.setFont(bodyFont());
    m_application.installEventFilter(new WheelGuard(this));
    apply();
}

void Theme::setAppearance(Appearance appearance, bool remember)
{
    if (remember)
        m_settings.setValue(appearanceSetting, toKey(appearance));
    const bool wasDark = isDark();
    m_appearance = appearance;
    if (isDark() != wasDark)
        apply();
    else
        Q_EMIT changed();
}

bool Theme::isDark() const
{
    return m_appearance == Appearance::Dark
        || (m_appearance == Appearance::System && m_system->isDark());
}

void Theme::apply()
{
    const ColorScheme &scheme = isDark() ? darkScheme() : lightScheme();
    const QPalette colors = palette(scheme);
    m_application.setPalette(colors);
    QToolTip::setPalette(colors);
    QToolTip::setFont(captionFont());
    m_application.setStyleSheet(styleSheet(scheme));
    Q_EMIT changed();
}

QPalette Theme::palette(const ColorScheme &scheme)
{
    QPalette colors;
    colors.setColor(QPalette::Window, scheme.window);
    colors.setColor(QPalette::WindowText, scheme.text);
    colors.setColor(QPalette::Base, scheme.surface);
    colors.setColor(QPalette::AlternateBase, scheme.window);
    colors.setColor(QPalette::Text, scheme.text);
    colors.setColor(QPalette::PlaceholderText, scheme.muted);
    colors.setColor(QPalette::Button, scheme.surface);
    colors.setColor(QPalette::ButtonText, scheme.text);
    colors.setColor(QPalette::BrightText, scheme.onDestructive);
    colors.setColor(QPalette::ToolTipBase, scheme.raised);
    colors.setColor(QPalette::ToolTipText, scheme.text);
    colors.setColor(QPalette::Highlight, scheme.selection);
    colors.setColor(QPalette::HighlightedText, scheme.text);
    colors.setColor(QPalette::Link, scheme.accent);
    colors.setColor(QPalette::LinkVisited, scheme.accent);
    colors.setColor(QPalette::Light, scheme.raised);
    colors.setColor(QPalette::Midlight, scheme.hover);
    colors.setColor(QPalette::Mid, scheme.border);
    colors.setColor(QPalette::Dark, scheme.fieldBorder);
    colors.setColor(QPalette::Shadow, scheme.isDark ? QColor(0, 0, 0) : scheme.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        colors.setColor(QPalette::Disabled, role, scheme.disabled);
    colors.setColor(QPalette::Disabled, QPalette::Highlight, scheme.hover);
    return colors;
}

QString Theme::styleSheet(const ColorScheme &scheme)
{
    QFile file(QStringLiteral(":/styles/gatehouse.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const auto tokens = styleTokens(scheme);
    for (auto token = tokens.begin(); token != tokens.end(); ++token)
        sheet.replace(QStringLiteral("${%1}").arg(token.key()), token.value());
    return sheet;
}

} // namespace gatehouse
