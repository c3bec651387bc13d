#pragma once

#include <QByteArray>

#include <optional>

namespace gatehouse {

/// An SVG file written anew with nothing in it but what is drawn by Qt SVG.
struct PlainDrawing {
    /// What is held of one; a file that goes beyond is refused.
    static constexpr qsizetype mostBytes = 8 * 1024 * 1024;
    static constexpr int mostParts = 100'000; ///< each as often as it is drawn
    static constexpr int deepest = 64;
    static constexpr qint64 mostPixels = 64'000'000; ///< of all pictures within it

    QByteArray content;
    bool isWhole = true; ///< nothing that a browser would show was left out
};

/// By a list of what is allowed: elements that draw, and references to parts of the same file or to
/// bitmaps that it holds itself. Nothing for what is no SVG, is damaged, declares entities, or goes
/// beyond the limits.
std::optional<PlainDrawing> plainDrawing(const QByteArray &content);

} // namespace gatehouse
