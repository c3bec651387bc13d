#pragma once

#include "models/store/database.h"
#include "models/threatmodels/threatgeneration.h"
#include "models/threatmodels/threatmodelrecord.h"

namespace gatehouse {

/// An element or flow of a drawing, as lists ask for it.
struct DrawnPart {
    QString subject; ///< uid
    QString kind; ///< "element" or "flow"
    QString name;
    QString digest; ///< of what a look at it rests on
    bool isOutOfScope = false;
    bool isSilent = false; ///< no rule found anything
    bool operator==(const DrawnPart &) const = default;
};

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

    /// Whether what is recorded of it, elements, flows and the threats that rules find, is what
    /// follows from it.
    Result<bool> areStored(const Database &database, ThreatModelId id,
                           const ThreatModel &model) const;

private:
    std::vector<DrawnPart> parts(const ThreatModel &model) const;

    ModelGeometry m_geometry;
    std::vector<GeneratedThreat> m_threats;
    QSet<QString> m_silent;
};

} // namespace gatehouse
