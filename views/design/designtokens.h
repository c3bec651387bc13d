#pragma once

#include "models/appearance/colorscheme.h"
#include "models/appearance/fonts.h"

#include <QHash>

class QPalette;

namespace gatehouse {

/// Distances and sizes in device-independent pixels. Nothing under views/ invents others.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

namespace radius {
inline constexpr int small = 3; ///< check boxes, focus rings inside rows
inline constexpr int medium = 5; ///< buttons, fields, cards
inline constexpr int pill = 10; ///< badges and chips
} // namespace radius

namespace metric {
inline constexpr int iconSmall = 16;
inline constexpr int iconMedium = 20;
inline constexpr int controlHeight = 30;
inline constexpr int rowHeight = 32;
inline constexpr int headerHeight = 48;
inline constexpr int badgeHeight = 20;
} // namespace metric

/// Tokens by name for the style sheet: "surface" → "#ffffff", "space-m" → "12px".
QHash<QString, QString> styleTokens(const ColorScheme &scheme);
/// The scheme a palette made by Theme belongs to: what delegates and painters ask with
/// `option.palette`, so that nothing needs a handle on the theme.
const ColorScheme &schemeOf(const QPalette &palette);

} // namespace gatehouse
