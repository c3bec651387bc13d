#pragma once

#include <QString>

#include <optional>

class QMimeData;

namespace gatehouse {

/// What is taken from the palette to be put on the diagram.
struct PaletteEntry {
    enum class What { NewElement, ShownElement, Flow, BoundaryBox, BoundaryLine, Note };
    What what = What::NewElement;
    QString key; ///< of a new element: its type; of a shown one: its uid; else empty
    bool operator==(const PaletteEntry &) const = default;
};

/// For dragging one. Nothing where what is dragged is no entry.
QMimeData *toMime(const PaletteEntry &entry);
std::optional<PaletteEntry> entryFrom(const QMimeData *mime);

} // namespace gatehouse
