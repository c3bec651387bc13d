#pragma once

#include "models/threatmodels/threatlibrary.h"
#include "models/threatmodels/threatmodel.h"

namespace gatehouse {

/// What is done to a model in one gesture, as functions on its value: they know neither a screen
/// nor undo (see ModelDraft::edit). Uids that are not there are passed over.

/// Everything stands on this grid.
inline constexpr double diagramGrid = 10;
QPointF onGrid(const QPointF &point);

QString freshUid();
/// `wanted`, or with the next free number behind it.
QString freshName(const ThreatModel &model, const QString &wanted);
/// How large an element is drawn at first.
QSizeF usualSize(ElementShape shape);
QSizeF smallestSize();

/// The part to be changed; nullptr where there is none.
ModelElement *elementIn(ThreatModel &model, const QString &uid);
DataFlow *flowIn(ThreatModel &model, const QString &uid);
TrustBoundary *boundaryIn(ThreatModel &model, const QString &uid);
ModelAsset *assetIn(ThreatModel &model, const QString &uid);
Diagram *diagramIn(ThreatModel &model, const QString &uid);
Placement *placementIn(Diagram &diagram, const QString &element);
const Placement *placementIn(const Diagram &diagram, const QString &element);
Route *routeIn(Diagram &diagram, const QString &flow);
const Route *routeIn(const Diagram &diagram, const QString &flow);
BoundaryShape *shapeIn(Diagram &diagram, const QString &boundary);
const BoundaryShape *shapeIn(const Diagram &diagram, const QString &boundary);
DiagramNote *noteIn(Diagram &diagram, const QString &uid);
const DiagramNote *noteIn(const Diagram &diagram, const QString &uid);
/// The rectangle of an element, a note or a boxed boundary on the diagram; nullptr of anything
/// else.
QRectF *rectIn(Diagram &diagram, const QString &uid);
std::optional<QRectF> rectIn(const Diagram &diagram, const QString &uid);
/// Everything that is drawn.
QRectF boundsOf(const Diagram &diagram);

/// The diagram of that uid; where there is none, a new one, called `name`.
Diagram &someDiagram(ThreatModel &model, const QString &uid, const QString &name);
/// Each answers the uid of what it made.
QString addElement(ThreatModel &model, Diagram &diagram, ModelElement element, const QRectF &rect);
/// On a line that no other flow between the two runs on.
QString addFlow(ThreatModel &model, Diagram &diagram, DataFlow flow,
                RouteStyle style = RouteStyle::Straight);
QString addBoundary(ThreatModel &model, Diagram &diagram, const QString &name, BoundaryShape shape);
QString addNote(Diagram &diagram, const QString &text, const QRectF &rect);
/// Shows an element of the model here too, with the flows between it and what stands here.
void placeElement(ThreatModel &model, Diagram &diagram, const QString &element, const QRectF &rect);

/// Takes parts off a diagram; what no diagram shows any longer leaves the model, an element with
/// its flows.
void takeOff(ThreatModel &model, const QString &diagram, const QStringList &uids);
/// Takes parts out of the model and off every diagram.
void removeParts(ThreatModel &model, const QStringList &uids);
/// With what only that diagram shows.
void removeDiagram(ThreatModel &model, const QString &diagram);
void removeAsset(ThreatModel &model, const QString &asset);

/// These and the elements that are grouped with one of them.
QStringList withGroups(const Diagram &diagram, const QStringList &uids);
/// What stands wholly inside a boxed boundary: elements, notes, other boundaries.
QStringList contentsOf(const Diagram &diagram, const QString &boundary);
/// Flows between two of the parts that move go with them.
void moveParts(Diagram &diagram, const ThreatModel &model, const QStringList &uids,
               const QPointF &by);
void group(Diagram &diagram, const QStringList &uids);
void ungroup(Diagram &diagram, const QStringList &uids);

enum class Alignment { Left, Center, Right, Top, Middle, Bottom };
/// On the outermost edge among them, or on their common middle.
void align(Diagram &diagram, const ThreatModel &model, const QStringList &uids, Alignment how);
/// With equal gaps between the outermost two.
void distribute(Diagram &diagram, const ThreatModel &model, const QStringList &uids,
                Qt::Orientation along);

enum class Stacking { Forward, Backward, Front, Back };
void restack(Diagram &diagram, const QStringList &uids, Stacking how);

} // namespace gatehouse
