#include "models/components/componentstore.h"

#include "models/base/folding.h"

namespace gatehouse {

namespace {

Result<std::optional<ComponentId>> firstId(Statement &rows)
{
    std::optional<ComponentId> found;
    if (rows.next())
        found = rows.id<ComponentId>(0);
    TRY(rows.finished());
    return found;
}

} // namespace

Result<ComponentId> ComponentStore::intern(const Component &component)
{
    if (!component.purl.isEmpty()) {
        TRY_ASSIGN(auto byPurl,
                   m_database.prepare("SELECT id FROM component WHERE purl = ? ORDER BY id"));
        byPurl.bind(component.purl);
        TRY_ASSIGN(const auto found, firstId(byPurl));
        if (found)
            return *found;
    } else {
        TRY_ASSIGN(auto byName,
                   m_database.prepare("SELECT id FROM component WHERE name = ? AND version = ? "
                                      "AND group_name = ? ORDER BY id"));
        byName.bind(component.name, component.version, component.group);
        TRY_ASSIGN(const auto found, firstId(byName));
        if (found)
            return *found;
    }
    TRY_ASSIGN(auto adding,
               m_database.prepare("INSERT INTO component (kind, group_name, name, version, purl, "
                                  "cpe, name_folded, search_text) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    adding.bind(component.kind, component.group, component.name, component.version, component.purl,
                component.cpe, folded(component.name),
                folded(component.title() + u' ' + component.purl));
    TRY(adding.run());
    const ComponentId id(m_database.lastInsertId());
    TRY_ASSIGN(const auto *known, rules());
    for (const Rule &rule : *known) {
        if (rule.name == folded(component.name)
            && (rule.group.isEmpty() || rule.group == folded(component.group))
            && rule.versions.holds(component.version))
            TRY(link(id, rule.vulnerability, false));
    }
    return id;
}

Result<bool> ComponentStore::link(ComponentId component, VulnerabilityId vulnerability,
                                  bool fromFile)
{
    TRY_ASSIGN(auto adding,
               m_database.prepare("INSERT INTO component_vulnerability (component_id, "
                                  "vulnerability_id, from_file) VALUES (?, ?, ?) "
                                  "ON CONFLICT DO NOTHING"));
    adding.bind(component, vulnerability, fromFile);
    TRY(adding.run());
    if (m_database.changedRows() > 0)
        return true;
    if (fromFile) {
        // It no longer hangs on what a person said alone.
        TRY_ASSIGN(auto confirming,
                   m_database.prepare("UPDATE component_vulnerability SET from_file = 1 "
                                      "WHERE component_id = ? AND vulnerability_id = ?"));
        confirming.bind(component, vulnerability);
        TRY(confirming.run());
    }
    return false;
}

Result<std::vector<ComponentId>> ComponentStore::linkByRule(const Vulnerability &vulnerability)
{
    TRY_ASSIGN(auto cutting,
               m_database.prepare("DELETE FROM component_vulnerability "
                                  "WHERE vulnerability_id = ? AND from_file = 0"));
    cutting.bind(vulnerability.id);
    TRY(cutting.run());
    std::vector<ComponentId> linked;
    if (vulnerability.componentName.isEmpty())
        return linked;
    TRY_ASSIGN(const VersionRange versions, VersionRange::parse(vulnerability.versions));
    const QString group = folded(vulnerability.componentGroup);
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT id, group_name, version FROM component "
                                  "WHERE name_folded = ? ORDER BY id"));
    rows.bind(folded(vulnerability.componentName));
    while (rows.next()) {
        if ((group.isEmpty() || folded(rows.text(1)) == group) && versions.holds(rows.text(2)))
            linked.push_back(rows.id<ComponentId>(0));
    }
    TRY(rows.finished());
    for (const ComponentId each : linked)
        TRY(link(each, vulnerability.id, false));
    return linked;
}

Result<const std::vector<ComponentStore::Rule> *> ComponentStore::rules()
{
    if (!m_rules) {
        std::vector<Rule> read;
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT id, component_group, component_name, versions "
                                      "FROM vulnerability WHERE component_name <> '' "
                                      "AND withdrawn_at = ''"));
        rows.bind();
        while (rows.next()) {
            TRY_ASSIGN(VersionRange versions, VersionRange::parse(rows.text(3)));
            read.push_back({rows.id<VulnerabilityId>(0), folded(rows.text(1)), folded(rows.text(2)),
                            std::move(versions)});
        }
        TRY(rows.finished());
        m_rules = std::move(read);
    }
    return &*m_rules;
}

} // namespace gatehouse
