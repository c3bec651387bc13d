#pragma once

#include "models/components/component.h"
#include "models/components/componentreopening.h"
#include "models/components/versionrange.h"

#include <set>

namespace gatehouse {

/// The row that is a component already: the one of its package URL, else of its group, name and
/// version.
Result<std::optional<ComponentId>> storedComponent(const Database &database,
                                                   const Component &component);

/// Components and their vulnerabilities as rows, while a Change writes them: what bills of
/// materials and persons' entries share.
class ComponentStore
{
public:
    explicit ComponentStore(Change &change) : m_change(change), m_database(change.database()) { }

    /// The row of this component (see storedComponent). A new one is held against what persons said
    /// of vulnerabilities.
    Result<ComponentId> intern(const Component &component);
    /// Links the two, which the audit log tells. True when they were not linked before.
    Result<bool> link(ComponentId component, VulnerabilityId vulnerability, bool fromFile);
    Result<bool> isLinked(ComponentId component, VulnerabilityId vulnerability) const;
    /// Links a vulnerability to every component it is in, as a person said, and takes off those
    /// links that followed from what the person said before.
    Result<std::vector<ComponentId>> linkByRule(const Vulnerability &vulnerability);

private:
    struct Rule {
        VulnerabilityId vulnerability;
        QString group;
        QString name;
        VersionRange versions;
    };
    Result<const std::vector<Rule> *> rules();

    /// Those that a person's words name, by their ids.
    Result<std::vector<ComponentId>> namedBy(const Vulnerability &vulnerability) const;
    Result<void> note(ComponentId component, VulnerabilityId vulnerability,
                      std::optional<bool> before, std::optional<bool> fromFile);

    Change &m_change;
    const Database &m_database;
    std::optional<std::vector<Rule>> m_rules;
};

} // namespace gatehouse
