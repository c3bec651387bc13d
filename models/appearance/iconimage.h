#pragma once

#include <QImage>
#include <QString>

namespace gatehouse {

/// The icon resources/icons/NAME.svg, drawn into so many pixels: `ink` is used for every
/// currentColor of the drawing. Empty (transparent) where there is no such icon. May be asked for
/// on any thread; what was drawn lately is kept.
QImage iconImage(const QString &name, const QSize &pixels, const QColor &ink);

/// Whether resources/icons has it.
bool hasIcon(const QString &name);

} // namespace gatehouse
