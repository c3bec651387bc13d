#pragma once

#include "models/lifecycle/gatereading.h"
#include "models/lifecycle/snapshotcomparison.h"

#include <QJsonObject>

namespace gatehouse {

/// What a decision on a gate binds to: the tier and its scheme, the pinned libraries by content,
/// and of every requirement of that phase whether it applies and why, the assessment, the
/// evidence by digest, the open findings and the acceptances; which findings had their risk
/// lowered; and how each test of the plan went. Nothing in it depends on the day
/// or on the product's wording, so the same content has the same digest whenever it is taken.
struct GateSnapshot {
    static constexpr const char *format = "gatehouse-gate-snapshot-1";

    QByteArray json; ///< canonical (see canonicalJson)
    QByteArray digest; ///< SHA-256 of it

    static Result<GateSnapshot> take(const Database &database, const GateReading &reading,
                                     Phase phase);
};

/// Everything a release's snapshots are made of, read once for however many of its gates.
class GateContent
{
public:
    /// `reading` outlives it.
    static Result<GateContent> load(const Database &database, const GateReading &reading);
    GateSnapshot snapshot(Phase phase) const;

    struct Parts;

private:
    explicit GateContent(std::shared_ptr<const Parts> parts) : m_parts(std::move(parts)) { }
    std::shared_ptr<const Parts> m_parts;
};

} // namespace gatehouse
