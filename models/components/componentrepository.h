#pragma once

#include "models/components/component.h"
#include "models/components/componentreopening.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// What a bill of materials came to.
struct RecordedComponents {
    int components = 0; ///< that the release is made of now
    int added = 0;
    int gone = 0;
    int vulnerabilities = 0; ///< that the file names, each once
    int elsewhere = 0; ///< of these: name no component of the release
    int decisions = 0; ///< taken over from the file
    int keptDecisions = 0; ///< of persons, where the file says otherwise
    Reopening reopening;
    bool operator==(const RecordedComponents &) const = default;
};

/// What releases are made of.
class ComponentRepository
{
    Q_DECLARE_TR_FUNCTIONS(ComponentRepository)
public:
    explicit ComponentRepository(const Database &database) : m_database(database) { }

    /// By name, group and version, with the vulnerabilities that are not withdrawn.
    Result<std::vector<ShippedComponent>> ofRelease(ReleaseId release) const;
    Result<Component> component(ComponentId id) const;
    /// One of a release by "name", "name@version", "group:name", "group:name@version" or package
    /// URL, whatever the case. NotFound; Conflict where several are called so.
    Result<ShippedComponent> named(ReleaseId release, const QString &name) const;

    /// Takes over a bill of materials as a new statement of what the release is made of. What an
    /// earlier one named and this one does not is gone; what a person added stays. Without
    /// components (a VEX alone) the list stays as it is. Vulnerabilities are of the component,
    /// whatever release ships it: one that was not known re-opens 6.1.3-2.c wherever it is shipped
    /// (see reopenFor). A file's decision replaces an earlier file's, never a person's; what it
    /// says of other versions than those listed decides nothing, and what it says of the product is
    /// of each of its components that has the vulnerability.
    static Result<RecordedComponents> record(Change &change, ReleaseId release,
                                             const std::vector<ToolComponent> &components,
                                             const std::vector<ToolVulnerability> &vulnerabilities,
                                             EvidenceId evidence);
    /// Adds one by hand. Invalid without a name; Conflict when the release ships it already.
    static Result<ComponentId> add(Change &change, ReleaseId release,
                                   const ShippedComponent &component);
    /// Takes one off that a person added. Conflict when a bill of materials names it: the next one
    /// would bring it back.
    static Result<void> remove(Change &change, ReleaseId release, ComponentId component);

private:
    const Database &m_database;
};

} // namespace gatehouse
