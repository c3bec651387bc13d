#include "models/threatmodels/threatmodel.h"

#include <algorithm>

namespace gatehouse {

namespace {

template<class Part>
const Part *find(const std::vector<Part> &parts, const QString &uid)
{
    const auto part = std::ranges::find(parts, uid, &Part::uid);
    return part == parts.end() ? nullptr : &*part;
}

} // namespace

const ModelElement *ThreatModel::element(const QString &uid) const
{
    return find(elements, uid);
}

const DataFlow *ThreatModel::flow(const QString &uid) const
{
    return find(flows, uid);
}

const TrustBoundary *ThreatModel::boundary(const QString &uid) const
{
    return find(boundaries, uid);
}

const ModelAsset *ThreatModel::asset(const QString &uid) const
{
    return find(assets, uid);
}

const Diagram *ThreatModel::diagram(const QString &uid) const
{
    return find(diagrams, uid);
}

} // namespace gatehouse
