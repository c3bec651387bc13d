#pragma once

#include "models/appearance/iconimage.h"
#include "views/design/designtokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

#include <optional>

namespace gatehouse {

/// The icon resources/icons/NAME.svg, drawn sharp at any size and device pixel ratio in the
/// colour the appearance in force wants at the moment of painting: text, accent when checked,
/// dimmed when disabled; or in the ink of `tone`, when given.
QIcon icon(const QString &name, std::optional<Tone> tone = {});

/// The same as a picture, for painters: `ink` is used for every currentColor of the drawing.
QPixmap iconPixmap(const QString &name, int size, qreal devicePixelRatio, const QColor &ink);

} // namespace gatehouse
