#include "views/design/designtokens.h"

#include <QGuiApplication>
#include <QPalette>

namespace gatehouse {

QHash<QString, QString> styleTokens(const ColorScheme &scheme)
{
    const auto px = [](int value) { return QString::number(value) + QStringLiteral("px"); };
    QHash<QString, QString> tokens{
        {QStringLiteral("window"), scheme.window.name()},
        {QStringLiteral("surface"), scheme.surface.name()},
        {QStringLiteral("raised"), scheme.raised.name()},
        {QStringLiteral("sunken"), scheme.sunken.name()},
        {QStringLiteral("hover"), scheme.hover.name()},
        {QStringLiteral("selection"), scheme.selection.name()},
        {QStringLiteral("border"), scheme.border.name()},
        {QStringLiteral("field-border"), scheme.fieldBorder.name()},
        {QStringLiteral("text"), scheme.text.name()},
        {QStringLiteral("muted"), scheme.muted.name()},
        {QStringLiteral("disabled"), scheme.disabled.name()},
        {QStringLiteral("accent"), scheme.accent.name()},
        {QStringLiteral("accent-hover"), scheme.accentHover.name()},
        {QStringLiteral("accent-pressed"), scheme.accentPressed.name()},
        {QStringLiteral("on-accent"), scheme.onAccent.name()},
        {QStringLiteral("destructive"), scheme.destructive.name()},
        {QStringLiteral("on-destructive"), scheme.onDestructive.name()},
        {QStringLiteral("space-xs"), px(space::xs)},
        {QStringLiteral("space-s"), px(space::s)},
        {QStringLiteral("space-m"), px(space::m)},
        {QStringLiteral("space-l"), px(space::l)},
        {QStringLiteral("space-xl"), px(space::xl)},
        {QStringLiteral("radius-small"), px(radius::small)},
        {QStringLiteral("radius-medium"), px(radius::medium)},
        {QStringLiteral("radius-pill"), px(radius::pill)},
        {QStringLiteral("type-caption"), px(typesize::caption)},
        {QStringLiteral("type-body"), px(typesize::body)},
        {QStringLiteral("type-heading"), px(typesize::heading)},
        {QStringLiteral("type-title"), px(typesize::title)},
        {QStringLiteral("icon-small"), px(metric::iconSmall)},
        {QStringLiteral("icon-medium"), px(metric::iconMedium)},
        {QStringLiteral("appearance"),
         scheme.isDark ? QStringLiteral("dark") : QStringLiteral("light")},
    };
    for (const Tone each : allTones) {
        const auto name = toneName(each);
        tokens.insert(name + QStringLiteral("-ink"), scheme.tone(each).ink.name());
        tokens.insert(name + QStringLiteral("-tint"), scheme.tone(each).tint.name());
    }
    return tokens;
}

const ColorScheme &schemeOf(const QPalette &palette)
{
    // Rules of the style sheet rewrite the palette of some widgets; then the application's decides.
    QColor mark = palette.color(QPalette::Active, QPalette::Light);
    if (mark != darkScheme().raised && mark != lightScheme().raised)
        mark = QGuiApplication::palette().color(QPalette::Active, QPalette::Light);
    return mark == darkScheme().raised ? darkScheme() : lightScheme();
}

} // namespace gatehouse
