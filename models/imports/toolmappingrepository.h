#pragma once

#include "models/imports/toolmapping.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// The mappings of a workspace. To add one and let it act on what is imported already, see
/// learnMapping().
class ToolMappingRepository
{
    Q_DECLARE_TR_FUNCTIONS(ToolMappingRepository)
public:
    explicit ToolMappingRepository(const Database &database) : m_database(database) { }

    Result<std::vector<ToolMapping>> all() const; ///< by rule, then tool
    Result<ToolMapping> mapping(ToolMappingId id) const;
    /// The one of a tool's rule; NotFound says how to list them.
    Result<ToolMapping> find(const QString &tool, const QString &rule) const;

    /// Gives who mapped and when. Conflict when the rule is mapped already. Invalid without a rule,
    /// and for a requirement that the newest version of its library lacks, does not assess, or
    /// assesses once for the organisation: a report speaks of one release.
    static Result<ToolMapping> add(Change &change, ToolMapping mapping);
    /// Requirement, confidence and reason; the results that are imported stay where they are.
    /// Conflict when the revision is not the stored one.
    static Result<void> update(Change &change, const ToolMapping &mapping);
    static Result<void> remove(Change &change, ToolMappingId id);
    /// Puts back one that was removed, as it was.
    static Result<void> restore(Change &change, ToolMapping mapping);

private:
    const Database &m_database;
};

} // namespace gatehouse
