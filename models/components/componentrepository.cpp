#include "models/components/componentrepository.h"

#include "models/base/folding.h"
#include "models/components/componentintake.h"
#include "models/components/componentstore.h"
#include "models/components/listedrelease.h"
#include "models/components/shippedlist.h"
#include "models/workspace/recordwriter.h"

#include <map>

namespace gatehouse {

namespace {

/// What is known of the components of a release, by component, the worst first.
Result<std::map<ComponentId, std::vector<KnownVulnerability>>> knownOf(const Database &database,
                                                                       ReleaseId release)
{
    const int decided = describe<Vulnerability>().selectedColumns();
    const int shipped = decided + describe<VexDecision>().selectedColumns();
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT " + describe<Vulnerability>().selection() + ", "
                                + describe<VexDecision>().selection()
                                + ", rc.component_id FROM release_component rc "
                                  "JOIN component_vulnerability cv "
                                  "ON cv.component_id = rc.component_id "
                                  "JOIN vulnerability v ON v.id = cv.vulnerability_id "
                                  "LEFT JOIN vex_decision d ON d.release_id = rc.release_id "
                                  "AND d.component_id = rc.component_id "
                                  "AND d.vulnerability_id = v.id "
                                  "WHERE rc.release_id = ? AND v.withdrawn_at = '' "
                                  "ORDER BY rc.component_id, v.number"));
    rows.bind(release);
    std::map<ComponentId, std::vector<KnownVulnerability>> known;
    while (rows.next()) {
        KnownVulnerability each;
        TRY_ASSIGN(each.vulnerability, readRecord<Vulnerability>(rows));
        if (!rows.isNull(decided)) {
            TRY_ASSIGN(each.decision, readRecord<VexDecision>(rows, decided));
        }
        known[rows.id<ComponentId>(shipped)].push_back(std::move(each));
    }
    TRY(rows.finished());
    for (auto &[component, all] : known)
        std::ranges::stable_sort(all, std::greater(), [](const KnownVulnerability &each) {
            return each.vulnerability.severity;
        });
    return known;
}

/// Whether a person means this component.
bool isCalled(const Component &component, const QString &foldedName)
{
    const QString name = folded(component.name);
    const QString whole = folded(component.group) + u':' + name;
    const QString version = u'@' + folded(component.version);
    return foldedName == name || foldedName == name + version || foldedName == whole
        || foldedName == whole + version
        || (!component.purl.isEmpty() && foldedName == folded(component.purl));
}

} // namespace

Result<std::vector<ShippedComponent>> ComponentRepository::ofRelease(ReleaseId release) const
{
    TRY_ASSIGN(auto known, knownOf(m_database, release));
    const int beside = describe<Component>().selectedColumns();
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<Component>().selection()
                                  + ", rc.scope, rc.licences, rc.evidence_id, e.number "
                                    "FROM release_component rc "
                                    "JOIN component c ON c.id = rc.component_id "
                                    "LEFT JOIN evidence e ON e.id = rc.evidence_id "
                                    "WHERE rc.release_id = ? "
                                    "ORDER BY c.name_folded, c.group_name, c.version, c.id"));
    rows.bind(release);
    std::vector<ShippedComponent> components;
    while (rows.next()) {
        ShippedComponent &each = components.emplace_back();
        TRY_ASSIGN(each.component, readRecord<Component>(rows));
        each.scope = rows.text(beside);
        each.licences = rows.text(beside + 1);
        each.evidence = rows.id<EvidenceId>(beside + 2);
        each.evidenceNumber = rows.text(beside + 3);
        if (const auto found = known.find(each.component.id); found != known.end())
            each.vulnerabilities = std::move(found->second);
    }
    TRY(rows.finished());
    return components;
}

Result<Component> ComponentRepository::component(ComponentId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<Component>().selection()
                                  + " FROM component c WHERE c.id = ?"));
    rows.bind(id);
    if (rows.next())
        return readRecord<Component>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("There is no such component in this workspace."));
}

Result<ShippedComponent> ComponentRepository::named(ReleaseId release, const QString &name) const
{
    TRY_ASSIGN(std::vector<ShippedComponent> all, ofRelease(release));
    const QString wanted = folded(name.trimmed());
    std::erase_if(all, [&](const auto &each) { return !isCalled(each.component, wanted); });
    if (all.empty())
        return fail(ErrorKind::NotFound,
                    tr("The release has no component “%1”. List its components, or name it as "
                       "“group:name@version”.")
                        .arg(name.trimmed()));
    if (all.size() > 1)
        return fail(ErrorKind::Conflict,
                    tr("Several components of the release are called “%1”. Name the version too: "
                       "“group:name@version”.")
                        .arg(name.trimmed()));
    return all.front();
}

Result<RecordedComponents> ComponentRepository::record(
    Change &change, ReleaseId release, const std::vector<ToolComponent> &components,
    const std::vector<ToolVulnerability> &vulnerabilities, EvidenceId evidence)
{
    TRY_ASSIGN(auto intake, ComponentIntake::begin(change, release, evidence));
    return intake.take(components, vulnerabilities);
}

Result<ComponentId> ComponentRepository::add(Change &change, ReleaseId release,
                                             const ShippedComponent &component)
{
    const Database &database = change.database();
    Component added = component.component;
    TRY(checkRecord(change, added));
    TRY_ASSIGN(const ListedRelease listed, ListedRelease::find(database, release));
    TRY_ASSIGN(const QJsonObject before, ShippedList::logged(database, release));
    TRY_ASSIGN(added.id, ComponentStore(change).intern(added));
    TRY_ASSIGN(auto adding,
               database.prepare("INSERT INTO release_component (release_id, component_id, scope, "
                                "licences) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    adding.bind(release, added.id, component.scope.trimmed(), component.licences.trimmed());
    TRY(adding.run());
    if (database.changedRows() == 0)
        return fail(ErrorKind::Conflict,
                    tr("%1 ships %2 already.").arg(listed.name, added.title()));
    TRY_ASSIGN(const QString digest, ShippedList::digestOf(database, release));
    QJsonObject said = ShippedList::moved({added}, {});
    said.insert(QStringLiteral("release"), listed.name);
    said.insert(QString::fromLatin1(ShippedList::digestKey), digest);
    change.record({Entity::Components, release.value, release.value, listed.app.value}, listed.uid,
                  before, said);
    std::vector<Exposure> exposures;
    TRY_ASSIGN(auto known,
               database.prepare("SELECT vulnerability_id FROM component_vulnerability "
                                "WHERE component_id = ?"));
    known.bind(added.id);
    while (known.next())
        exposures.push_back({release, added.id, known.id<VulnerabilityId>(0)});
    TRY(known.finished());
    TRY(reopenFor(change, std::move(exposures)));
    return added.id;
}

Result<void> ComponentRepository::remove(Change &change, ReleaseId release, ComponentId component)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Component removed, ComponentRepository(database).component(component));
    TRY_ASSIGN(const ListedRelease listed, ListedRelease::find(database, release));
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT e.number FROM release_component rc LEFT JOIN evidence e "
                                "ON e.id = rc.evidence_id "
                                "WHERE rc.release_id = ? AND rc.component_id = ?"));
    rows.bind(release, component);
    const bool isThere = rows.next();
    const QString number = isThere ? rows.text(0) : QString();
    TRY(rows.finished());
    if (!isThere)
        return fail(ErrorKind::NotFound,
                    tr("%1 does not ship %2.").arg(listed.name, removed.title()));
    if (!number.isEmpty())
        return fail(ErrorKind::Conflict,
                    tr("%1 is in the bill of materials %2. Import one without it instead.")
                        .arg(removed.title(), number));
    TRY_ASSIGN(const QJsonObject before, ShippedList::logged(database, release));
    TRY_ASSIGN(auto removing,
               database.prepare("DELETE FROM release_component "
                                "WHERE release_id = ? AND component_id = ?"));
    removing.bind(release, component);
    TRY(removing.run());
    TRY_ASSIGN(const QString digest, ShippedList::digestOf(database, release));
    QJsonObject said = ShippedList::moved({}, {removed});
    said.insert(QStringLiteral("release"), listed.name);
    said.insert(QString::fromLatin1(ShippedList::digestKey), digest);
    change.record({Entity::Components, release.value, release.value, listed.app.value}, listed.uid,
                  before, said);
    return {};
}

} // namespace gatehouse
