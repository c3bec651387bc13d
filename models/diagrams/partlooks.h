#pragma once

#include "models/diagrams/flowpath.h"
#include "models/diagrams/wrappedtext.h"
#include "models/threatmodels/modelchange.h"
#include "models/threatmodels/threatregister.h"

#include <QHash>

namespace gatehouse {

/// What is known of a part beside what is drawn, as it is marked on the diagram.
struct PartMark {
    int openThreats = 0;
    Risk highestRisk = Risk::None; ///< of the open ones
    bool isLookedAt = false; ///< somebody has been through its threats
    std::optional<PartChange> change; ///< against the version that it is held against
    bool operator==(const PartMark &) const = default;
};
/// Uid of an element, a flow or a boundary → its mark.
using PartMarks = QHash<QString, PartMark>;
PartMarks marksOf(const ThreatRegister &threats);

/// How parts are drawn: everything that painting needs, worked out once. Screen, pictures and paper
/// are painted from the same.
struct ElementLook {
    QRectF rect;
    ElementShape shape = ElementShape::Box;
    ElementKind kind = ElementKind::Process;
    QString iconName;
    WrappedText name;
    bool isOutOfScope = false;
    bool opensInside = false; ///< a diagram shows the inside of it
    PartMark mark;
};

/// By which corner of its name a flow's mark stands; of one without a name on which side of the
/// middle of its line.
enum class MarkCorner { TopRight, BottomRight, BottomLeft, TopLeft };

struct FlowLook {
    FlowPath path;
    WrappedText name;
    WrappedText protocol;
    QPointF label; ///< middle of the two
    bool isBidirectional = false;
    bool isOutOfScope = false;
    std::vector<QPointF> crossings;
    PartMark mark;
    MarkCorner markCorner = MarkCorner::TopRight;

    QSizeF labelSize() const;
    QRectF labelRect() const;
};

struct BoundaryLook {
    BoundaryShape shape;
    WrappedText name;
    PartMark mark;

    QRectF titleRect() const;
};

struct NoteLook {
    QRectF rect;
    WrappedText text;
};

ElementLook elementLook(const ModelElement &element, const QRectF &rect,
                        const ThreatLibrary *library);
/// Without its label's place (see placeLabels) and its mark's (see markCorners).
FlowLook flowLook(const DataFlow &flow, const FlowEnd &source, const FlowEnd &target,
                  const Route &route, const std::vector<BoundaryShape> &boundaries);
BoundaryLook boundaryLook(const TrustBoundary &boundary, const BoundaryShape &shape);
NoteLook noteLook(const DiagramNote &note);
/// What of a boundary a flow's name should not cover.
void addObstacles(const BoundaryLook &look, std::vector<QRectF> &obstacles);

/// The shape of a type; where the library does not know it, or there is none, of the kind.
ElementShape shapeOf(const ThreatLibrary *library, const ModelElement &element);
/// The icon of a type, or the one of the kind.
QString iconNameOf(const ThreatLibrary *library, const ModelElement &element);
QString iconNameOf(ElementKind kind);
/// The sign of what became of a part, beside its colour.
QString iconNameOf(PartChange change);

} // namespace gatehouse
