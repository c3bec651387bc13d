#pragma once

#include "models/base/replacementfile.h"
#include "views/threatmodels/partlooks.h"

class QPainter;
class QPalette;

namespace gatehouse {

/// A diagram outside of the screen: in reports, in the workbook, in files of its own. It looks as
/// the canvas does.
struct PictureSubject {
    const ThreatModel &model;
    const Diagram &diagram;
    const ThreatLibrary *library = nullptr; ///< nullptr: types are not known
    PartMarks marks = {};
};

/// What the diagram takes up, with a margin around it; empty where it shows nothing.
QRectF pictureRect(const PictureSubject &subject);
/// Paints the diagram in its own coordinates, on whatever ground is there; the painter is left as
/// it was found.
void paintDiagram(QPainter &painter, const PictureSubject &subject, const QPalette &palette);

enum class PictureFormat { Svg, Png, Pdf };
/// Writes it to a file, in the light scheme and on white. Invalid where the diagram shows nothing,
/// else what ReplacementFile says.
Result<void> savePicture(const FileTarget &target, PictureFormat format,
                         const PictureSubject &subject);

} // namespace gatehouse
