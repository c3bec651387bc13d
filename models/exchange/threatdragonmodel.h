#pragma once

#include "models/base/result.h"
#include "models/exchange/foreigngeometry.h"
#include "models/exchange/foreignreading.h"

namespace gatehouse {

/// Where a line of a Threat Dragon diagram ends: at a cell, or somewhere.
struct DragonEnd {
    QString cell;
    std::optional<QPointF> point;
    QString path;
};

struct DragonThreat {
    QString path;
    QString id; ///< empty: it has none
    DocumentThreat threat;
    std::optional<DocumentCountermeasure> answer;
};

/// A cell of a Threat Dragon diagram, of either version.
struct DragonCell {
    enum class Kind { Element, Flow, BoundaryBox, BoundaryLine, Note };

    QString path;
    QString id;
    Kind kind = Kind::Element;
    ElementKind elementKind = ElementKind::Process;
    QString name;
    QString description;
    OutOfScope outOfScope;
    ModelAnswers answers;
    QString protocol;
    bool isBidirectional = false;
    std::optional<QRectF> rect;
    DragonEnd source;
    DragonEnd target;
    std::vector<QPointF> vertices;
    RouteStyle style = RouteStyle::Straight;
    std::vector<DragonThreat> threats;
    double z = 0;
};

struct DragonDiagram {
    QString path;
    QString id;
    QString name;
    QString description;
    std::vector<DragonCell> cells;
};

/// Reads what both versions of Threat Dragon write alike, though in different places.
class DragonFields
{
    Q_DECLARE_TR_FUNCTIONS(ThreatDragon)
public:
    explicit DragonFields(LossReport &report) : m_report(report), m_geometry(report) { }

    /// From the type ("tm.Flow"), else from the shape. What is neither is read as a process, or as
    /// a flow where it has ends, and reported; so is a shape that is not the type's. A boundary
    /// that is drawn as a box is one.
    void readKind(DragonCell &cell, ForeignFields &typed, ForeignFields &shaped);
    /// Name, description, scope, flags and threats, wherever they stand. `around`: the cell itself,
    /// where some programs write what belongs into its data.
    void readData(DragonCell &cell, ForeignFields &fields, ForeignFields *around = nullptr);
    /// A name that is drawn: taken where the cell has none of its own, reported where it has
    /// another.
    void readDrawnName(DragonCell &cell, const JsonNode &text, const QString &path);
    /// `labels` and the text in `attrs`.
    void readDrawing(DragonCell &cell, ForeignFields &fields);
    /// {x, y}, {cell}, or nothing but the cell's id.
    DragonEnd readEnd(ForeignFields &fields, FieldName key, const char *cellKey);
    std::vector<QPointF> readVertices(ForeignFields &fields);
    std::vector<DragonThreat> readThreats(ForeignFields &fields);

    ForeignGeometry &geometry() { return m_geometry; }

private:
    DragonThreat readThreat(const ForeignItem &item);
    /// The texts in `attrs`, wherever one of these parts has one.
    void readDrawnNames(DragonCell &cell, ForeignFields &fields,
                        std::initializer_list<const char *> parts);

    LossReport &m_report;
    ForeignGeometry m_geometry;
};

/// The ids of diagrams among the aliases: they are mere numbers.
QString dragonDiagramAlias(const QString &id);

/// Invalid for more parts or threats than are taken over, wherever either version has them.
Result<void> checkDragonExtent(const JsonNode &json);

/// Makes a model of what was read. Invalid where two cells of a diagram have the same id.
Result<void> makeDragonModel(ForeignReading &reading, std::vector<DragonDiagram> diagrams,
                             ForeignUids &uids, LossReport &report);

} // namespace gatehouse
