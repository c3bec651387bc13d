#pragma once

#include "models/store/database.h"
#include "models/threatmodels/threatgeneration.h"
#include "models/threatmodels/threatmodelrecord.h"

namespace gatehouse {

/// A drawing with all that follows from it and from what is recorded of its model.
class ModelFindings
{
public:
    /// By the rules of the library that the record names.
    static Result<ModelFindings> of(const Database &database, const ThreatModelRecord &record,
                                    const ThreatModel &model);

    const std::vector<GeneratedThreat> &threats() const { return m_threats; }
    /// Only for ThreatModelRepository: writes elements and flows anew.
    Result<void> writeParts(const Database &database, ThreatModelId id,
                            const ThreatModel &model) const;

private:
    template<class Part>
    Result<void> writePart(const Database &database, ThreatModelId id, int position,
                           const Part &part, bool isFlow, const QString &digest) const;

    ModelGeometry m_geometry;
    std::vector<GeneratedThreat> m_threats;
    QSet<QString> m_silent;
};

} // namespace gatehouse
