#pragma once

#include "models/base/result.h"

class QFont;
class QPagedPaintDevice;

namespace gatehouse {

class ChartPicture;

/// A4 with the margins all charts are printed with. The device's own resolution stays: whoever
/// paints scales to 1/96 inch (see paperScale), so that type and lines keep their proportions.
void prepareA4(QPagedPaintDevice &device, bool landscape);
/// By how much what is measured in 1/96 inch has to be scaled on this device.
double paperScale(const QPagedPaintDevice &device);

/// The font as it is for paper and files: a letter a glyph. Ligatures and the alternates of digits
/// would keep what is printed from being found and copied again.
QFont paperFont(QFont font);

/// Prints a chart on as many pages as it needs. Unwritable when the device takes nothing.
Result<void> printPicture(QPagedPaintDevice &device, ChartPicture &picture);

} // namespace gatehouse
