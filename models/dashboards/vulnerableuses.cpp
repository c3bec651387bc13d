#include "models/dashboards/vulnerableuses.h"

#include "models/store/database.h"

namespace gatehouse {

Result<std::vector<ComponentUse>> vulnerableUses(const Database &database)
{
    TRY_ASSIGN(
        auto rows,
        database.prepare(
            "SELECT c.id, c.kind, c.group_name, c.name, c.version, c.purl, c.cpe, r.id, a.id, "
            "a.code, a.name, r.version, v.number, v.severity, coalesce(x.state, 'undecided') "
            "FROM app a JOIN app_release r ON r.id = a.current_release_id "
            "JOIN release_component s ON s.release_id = r.id "
            "JOIN component_vulnerability k ON k.component_id = s.component_id "
            "JOIN vulnerability v ON v.id = k.vulnerability_id "
            "JOIN component c ON c.id = s.component_id "
            "LEFT JOIN vex_decision x ON x.release_id = r.id AND x.component_id = c.id "
            "AND x.vulnerability_id = v.id WHERE v.withdrawn_at = '' "
            "ORDER BY a.code, c.name, c.id, v.number"));
    std::vector<ComponentUse> uses;
    while (rows.next()) {
        if (!isOpen(rows.key<VexState>(14)))
            continue;
        ComponentUse use{.component = {.id = rows.id<ComponentId>(0),
                                       .kind = rows.text(1),
                                       .group = rows.text(2),
                                       .name = rows.text(3),
                                       .version = rows.text(4),
                                       .purl = rows.text(5),
                                       .cpe = rows.text(6)},
                         .release = rows.id<ReleaseId>(7),
                         .app = rows.id<AppId>(8),
                         .appCode = rows.text(9),
                         .appName = rows.text(10),
                         .version = rows.text(11),
                         .isCurrent = true,
                         .severity = rows.key<ToolSeverity>(13),
                         .vulnerabilities = rows.text(12)};
        if (uses.empty() || uses.back().key() != use.key()) {
            uses.push_back(std::move(use));
            continue;
        }
        uses.back().severity = std::max(uses.back().severity, use.severity);
        uses.back().vulnerabilities += QStringLiteral(", ") + use.vulnerabilities;
    }
    TRY(rows.finished());
    return uses;
}

} // namespace gatehouse
