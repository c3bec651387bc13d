#include "models/components/componentstocome.h"

#include "models/components/componentnames.h"
#include "models/store/database.h"

namespace gatehouse {

Result<ComponentsToCome> ComponentsToCome::of(const Database &database, ReleaseId release,
                                              const ToolReport &report)
{
    ComponentsToCome found;
    for (const ToolComponent &each : report.components)
        found.add({each.ref, each.purl},
                  {{}, each.type, each.group, each.name, each.version, each.purl, each.cpe});
    TRY(found.addThose(database, release, report.components.empty()));
    return found;
}

std::optional<Component> ComponentsToCome::find(const QString &reference) const
{
    for (const QString &name : namesOf(reference)) {
        if (const auto known = m_named.constFind(name); known != m_named.cend())
            return *known;
    }
    return std::nullopt;
}

/// Another bill of materials takes those of the one before away, not those a person added.
Result<void> ComponentsToCome::addThose(const Database &database, ReleaseId release,
                                        bool areAllToStay)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT rc.reference, c.purl, c.kind, c.group_name, c.name, "
                                "c.version FROM release_component rc "
                                "JOIN component c ON c.id = rc.component_id "
                                "WHERE rc.release_id = ? "
                                "AND (? OR rc.evidence_id IS NULL)"));
    rows.bind(release, areAllToStay);
    while (rows.next())
        add({rows.text(0), rows.text(1)},
            {{}, rows.text(2), rows.text(3), rows.text(4), rows.text(5), rows.text(1), {}});
    TRY(rows.finished());
    TRY_ASSIGN(auto numbers,
               database.prepare("SELECT DISTINCT v.number FROM component_vulnerability cv "
                                "JOIN vulnerability v ON v.id = cv.vulnerability_id "
                                "JOIN release_component rc ON rc.component_id = cv.component_id "
                                "WHERE rc.release_id = ?"));
    numbers.bind(release);
    while (numbers.next())
        m_vulnerable.insert(numbers.text(0).toLower());
    return numbers.finished();
}

void ComponentsToCome::add(const QStringList &names, const Component &component)
{
    for (const QString &name : names) {
        for (const QString &each : {name, barePackage(name)}) {
            if (!each.isEmpty() && !m_named.contains(each))
                m_named.insert(each, component);
        }
    }
}

} // namespace gatehouse
