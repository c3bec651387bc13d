#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QImage>

namespace gatehouse {

/// A vector drawing (SVG) as the picture it is.
struct Drawing {
    /// Opaque, on white as on paper; its size follows from the drawing alone, so that marks on it
    /// keep their place.
    QImage picture;
    /// False when it holds what is not drawn here: pictures that lie elsewhere, letters set by a
    /// browser, masks, patterns, filters.
    bool isWhole = true;
};

/// Draws an SVG file. Nothing in it makes the program look elsewhere: what it refers to outside of
/// itself is left out, its programs and animations as well. Invalid, with what to do, for what is
/// none, says nothing of its size, declares entities or would be drawn out of proportion to what it
/// says (parts that use parts that use parts). Takes up to seconds for some megabytes.
Result<Drawing> readDrawing(const QByteArray &content);

} // namespace gatehouse
