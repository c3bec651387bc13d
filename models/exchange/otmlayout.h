#pragma once

#include "models/exchange/foreigngeometry.h"
#include "models/exchange/foreignuids.h"
#include "models/threatmodels/threatmodel.h"

#include <QCoreApplication>
#include <QHash>
#include <QRectF>
#include <QSet>

#include <vector>

namespace gatehouse {

struct OtmPlace {
    QRectF rect; ///< within its parent first, then on the diagram
    bool isKnown = false;
};

/// A trust zone or a component.
struct OtmNode {
    bool isZone = false;
    QString id;
    QString uid;
    QString path; ///< empty: the file does not have it
    QString parentId;
    bool isParentZone = true;
    bool isParentEither = false; ///< the file does not say which
    int parent = -1;
    int level = 0;
    std::vector<int> inside;
    QHash<int, OtmPlace> places; ///< by diagram
};

/// Draws what a file in the Open Threat Model form holds: the places that it gives lie within each
/// other, and what it gives none gets one.
class OtmLayout
{
    Q_DECLARE_TR_FUNCTIONS(OtmLayout)
public:
    /// All are kept by reference. `nodes` know who is inside of whom.
    OtmLayout(std::vector<OtmNode> &nodes, ThreatModel &model, ForeignUids &uids,
              ForeignGeometry &geometry, LossReport &report)
        : m_nodes(nodes), m_model(model), m_uids(uids), m_geometry(geometry), m_report(report)
    {
    }

    /// `diagramPaths`: where the file has each diagram. `withoutPlaces`: diagrams that parts name
    /// without a place there; such as show nothing in the end are left out.
    void draw(const QStringList &diagramPaths, const QSet<int> &withoutPlaces);

private:
    std::vector<int> byLevel() const;
    void placeOnDiagrams();
    void growAround(const OtmNode &zone, int diagram, QRectF &rect);
    static void show(const OtmNode &node, Diagram &diagram, const QRectF &rect);
    void dropBareDiagrams(const QStringList &diagramPaths, const QSet<int> &withoutPlaces);
    void placeTheRest();
    void routeFlows();

    std::vector<OtmNode> &m_nodes;
    ThreatModel &m_model;
    ForeignUids &m_uids;
    ForeignGeometry &m_geometry;
    LossReport &m_report;
};

} // namespace gatehouse
