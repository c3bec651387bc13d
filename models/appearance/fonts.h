#pragma once

#include <QFont>

namespace gatehouse {

/// Heights of type in device-independent pixels.
namespace typesize {
inline constexpr int caption = 12;
inline constexpr int body = 13;
inline constexpr int heading = 15;
inline constexpr int title = 20;
} // namespace typesize

/// The program's font: one that draws Simplified Chinese first (Han characters take Chinese
/// shapes, not Japanese ones), then whatever the desktop has for it.
QFont bodyFont();
QFont captionFont();
QFont headingFont();
QFont titleFont();

/// The same font where numbers stand below each other: its digits have one width. Falls back to
/// a family whose digits do.
QFont numberFont(const QFont &base);
/// For digests, keys and file paths.
QFont fixedFont(const QFont &base);

} // namespace gatehouse
