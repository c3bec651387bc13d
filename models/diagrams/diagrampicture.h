#pragma once

#include "models/appearance/colorscheme.h"
#include "models/diagrams/partlooks.h"
#include "models/diagrams/picturefile.h"

class QImage;
class QPainter;

namespace gatehouse {

/// What a picture shows.
struct PictureSubject {
    const ThreatModel &model;
    const Diagram &diagram;
    const ThreatLibrary *library = nullptr; ///< nullptr: types are not known
    PartMarks marks = {};
};

/// A diagram outside of the screen: in reports, in the workbook, in files of its own. It looks as
/// the canvas does, and is worked out once. Needs a QGuiApplication, for its fonts; not its thread.
class DiagramPicture
{
    Q_DECLARE_TR_FUNCTIONS(DiagramPicture)
public:
    explicit DiagramPicture(const PictureSubject &subject);

    /// What the diagram takes up in scene units, with a margin around it; empty where it shows
    /// nothing.
    const QRectF &rect() const { return m_rect; }
    bool isEmpty() const { return m_rect.isEmpty(); }

    /// Paints the diagram in its own coordinates, on whatever ground is there; the painter is left
    /// as it was found.
    void paint(QPainter &painter, const ColorScheme &scheme) const;
    /// The same into a rectangle, as large as fits and in its middle, but never above `largest`.
    void paintInto(QPainter &painter, const QRectF &room, const ColorScheme &scheme,
                   double largest = 1) const;

    /// In the light scheme and on white, at a scale of the scene's units; smaller where a side
    /// would have more than mostPixels. Nothing where it is empty.
    QImage image(double scale) const;
    static constexpr double mostPixels = 16'000;
    /// The same as a PNG file's content.
    QByteArray png(double scale) const;
    /// For a file; good while this stands.
    PictureContent content() const;

private:
    void placeMarks();

    std::vector<BoundaryLook> m_boundaries; ///< the largest first
    std::vector<FlowLook> m_flows;
    std::vector<ElementLook> m_elements;
    std::vector<NoteLook> m_notes;
    QRectF m_rect;
};

/// Writes it to a file, in the light scheme and on white. Invalid where the diagram shows nothing,
/// else what ReplacementFile says.
Result<void> savePicture(const FileTarget &target, PictureFormat format,
                         const PictureSubject &subject);

} // namespace gatehouse
