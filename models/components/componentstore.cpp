#include "models/components/componentstore.h"

#include "models/base/folding.h"
#include "models/components/componentsearch.h"

#include <algorithm>

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

Result<std::optional<ComponentId>> storedComponent(const Database &database,
                                                   const Component &component)
{
    if (!component.purl.isEmpty()) {
        TRY_ASSIGN(auto byPurl,
                   database.prepare("SELECT id FROM component WHERE purl = ? ORDER BY id"));
        byPurl.bind(component.purl);
        return firstId(byPurl);
    }
    TRY_ASSIGN(auto byName,
               database.prepare("SELECT id FROM component WHERE name = ? AND version = ? "
                                "AND group_name = ? ORDER BY id"));
    byName.bind(component.name, component.version, component.group);
    return firstId(byName);
}

Result<ComponentId> ComponentStore::intern(const Component &component)
{
    TRY_ASSIGN(const auto stored, storedComponent(m_database, component));
    if (stored)
        return *stored;
    TRY_ASSIGN(auto adding,
               m_database.prepare("INSERT INTO component (kind, group_name, name, version, purl, "
                                  "cpe, name_folded, search_text) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    adding.bind(component.kind, component.group, component.name, component.version, component.purl,
                component.cpe, folded(component.name), searchTextOf(component));
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
    if (m_database.changedRows() > 0) {
        TRY(note(component, vulnerability, {}, fromFile));
        return true;
    }
    if (fromFile) {
        // It no longer hangs on what a person said alone.
        TRY_ASSIGN(auto confirming,
                   m_database.prepare("UPDATE component_vulnerability SET from_file = 1 "
                                      "WHERE component_id = ? AND vulnerability_id = ? "
                                      "AND from_file = 0"));
        confirming.bind(component, vulnerability);
        TRY(confirming.run());
        if (m_database.changedRows() > 0)
            TRY(note(component, vulnerability, false, true));
    }
    return false;
}

Result<bool> ComponentStore::isLinked(ComponentId component, VulnerabilityId vulnerability) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT 1 FROM component_vulnerability WHERE component_id = ? "
                                  "AND vulnerability_id = ?"));
    rows.bind(component, vulnerability);
    const bool isThere = rows.next();
    TRY(rows.finished());
    return isThere;
}

Result<void> ComponentStore::note(ComponentId component, VulnerabilityId vulnerability,
                                  std::optional<bool> before, std::optional<bool> fromFile)
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT v.uid, v.number, c.group_name, c.name, c.version "
                                  "FROM vulnerability v JOIN component c ON c.id = ? "
                                  "WHERE v.id = ?"));
    rows.bind(component, vulnerability);
    rows.next();
    const QJsonObject names{
        {QStringLiteral("vulnerability"), rows.text(1)},
        {QStringLiteral("component"),
         Component{{}, {}, rows.text(2), rows.text(3), rows.text(4), {}, {}}.title()}};
    const QString uid = rows.text(0) + u'/' + QString::number(component.value);
    TRY(rows.finished());
    const auto side = [&names](std::optional<bool> value) {
        QJsonObject said;
        if (value) {
            said = names;
            said.insert(QStringLiteral("from_file"), *value);
        }
        return said;
    };
    m_change.record({Entity::VulnerableComponent, vulnerability.value}, uid, side(before),
                    side(fromFile));
    return {};
}

Result<std::vector<ComponentId>> ComponentStore::linkByRule(const Vulnerability &vulnerability)
{
    TRY_ASSIGN(const std::vector<ComponentId> linked, namedBy(vulnerability));
    TRY_ASSIGN(auto before,
               m_database.prepare("SELECT component_id FROM component_vulnerability "
                                  "WHERE vulnerability_id = ? AND from_file = 0"));
    before.bind(vulnerability.id);
    std::vector<ComponentId> gone;
    while (before.next()) {
        if (const auto id = before.id<ComponentId>(0); !std::ranges::binary_search(linked, id))
            gone.push_back(id);
    }
    TRY(before.finished());
    TRY_ASSIGN(auto cutting,
               m_database.prepare("DELETE FROM component_vulnerability "
                                  "WHERE vulnerability_id = ? AND component_id = ?"));
    for (const ComponentId each : gone) {
        TRY(note(each, vulnerability.id, false, {}));
        cutting.bind(vulnerability.id, each);
        TRY(cutting.run());
    }
    for (const ComponentId each : linked)
        TRY(link(each, vulnerability.id, false));
    return linked;
}

Result<std::vector<ComponentId>> ComponentStore::namedBy(const Vulnerability &vulnerability) const
{
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
