#pragma once

#include "views/charts/chartwording.h"

#include <QStringList>

class QFont;

namespace gatehouse {

/// Categories that are narrower are not all named.
inline constexpr double leastNamed = 28;
/// Between two names that stand in one row.
inline constexpr double nameGap = 6;

/// The names below upright bars: each below its own on two lines, or by turns in two rows where a
/// word would be broken else, with the room of two categories each.
struct BarNames {
    QStringList names; ///< one a category, a clause that has little room by its number
    bool inTurns = false;
    int linesEach = 2; ///< of a name
    bool areWhole = true; ///< none is cut

    int lines() const { return inTurns ? 2 * linesEach : linesEach; } ///< of all rows
};
/// `room`: as wide as a category is.
BarNames barNames(const Chart &chart, Language language, const QFont &font, double room);
/// Whether two lines are enough for them where the chart is drawn so wide; it is so where there are
/// no upright bars.
bool hasRoomForNames(const Chart &chart, Language language, const QFont &font, double width);

} // namespace gatehouse
