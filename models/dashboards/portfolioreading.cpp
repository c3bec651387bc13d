#include "models/dashboards/portfolioreading.h"

#include "models/dashboards/threatlisting.h"
#include "models/findings/findingstate.h"
#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/storedgate.h"

#include <set>

namespace gatehouse {

namespace {

/// A unit and those below it; none where none is chosen.
Result<std::set<UnitId>> withUnitsBelow(const Database &database, UnitId chosen)
{
    std::set<UnitId> units;
    if (!chosen.isValid())
        return units;
    TRY_ASSIGN(auto rows,
               database.prepare("WITH RECURSIVE below (id) AS (SELECT ? UNION "
                                "SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id) "
                                "SELECT id FROM below"));
    rows.bind(chosen);
    while (rows.next())
        units.insert(rows.id<UnitId>(0));
    TRY(rows.finished());
    return units;
}

} // namespace

Result<PortfolioReading> PortfolioReading::load(const Database &database, LibraryShelf &shelf,
                                                QDate day, const DashboardFilter &filter,
                                                const PastDay *past)
{
    PortfolioReading reading(database, shelf);
    reading.m_filter = filter;
    reading.m_day = day;
    reading.m_past = past;
    TRY(reading.readApps());
    return reading;
}

Result<void> PortfolioReading::readApps()
{
    TRY_ASSIGN(const std::set<UnitId> departments,
               withUnitsBelow(*m_database, m_filter.department));
    std::map<AppId, PortfolioApp> owned;
    TRY_ASSIGN(
        auto rows,
        m_database->prepare("SELECT id, owner_unit_id, responsible_id, business_line FROM app"));
    while (rows.next())
        owned[rows.id<AppId>(0)] = {{}, rows.id<UnitId>(1), rows.id<PersonId>(2), rows.text(3)};
    TRY(rows.finished());
    TRY_ASSIGN(auto board, GateRollup::board(*m_database, *m_shelf, m_day));
    for (BoardRow &row : board) {
        PortfolioApp app = owned[row.app];
        const bool isMeant = (!m_filter.app.isValid() || m_filter.app == row.app)
            && (departments.empty() || departments.contains(app.unit))
            && (!m_filter.tier || m_filter.tier == row.tier)
            && (!m_filter.kind || m_filter.kind == row.kind)
            && (m_filter.businessLine.isEmpty() || m_filter.businessLine == app.businessLine)
            && (!m_filter.owner.isValid() || m_filter.owner == app.responsible)
            && (!m_filter.phase || (row.current() && indexOf(*m_filter.phase) == row.currentPhase));
        if (!isMeant)
            continue;
        app.board = std::move(row);
        m_places.emplace(app.board.app, m_apps.size());
        m_apps.push_back(std::move(app));
    }
    return {};
}

bool PortfolioReading::holds(AppId app) const
{
    return app.isValid() ? m_places.contains(app) : m_filter.isEmpty();
}

const PortfolioApp *PortfolioReading::app(AppId app) const
{
    const auto place = m_places.find(app);
    return place == m_places.end() ? nullptr : &m_apps[place->second];
}

Result<const std::vector<PortfolioFinding> *> PortfolioReading::findings()
{
    if (m_findings)
        return &*m_findings;
    std::vector<PortfolioFinding> findings;
    LocalDates localDates;
    TRY_ASSIGN(auto rows,
               m_database->prepare("SELECT r.app_id, f.risk, f.status, f.accepted_until, "
                                   "f.owner_id, f.opened_at, f.closed_at, f.due_on "
                                   "FROM finding f "
                                   "LEFT JOIN app_release r ON r.id = f.release_id"));
    while (rows.next()) {
        const AppId app = rows.id<AppId>(0);
        if (!holds(app))
            continue;
        findings.push_back({.app = app,
                            .risk = rows.key<Risk>(1),
                            .status = statusOn(rows.key<FindingStatus>(2), rows.date(3), m_day),
                            .owner = rows.id<PersonId>(4),
                            .openedOn = localDates.of(rows.view(5)),
                            .closedOn = localDates.of(rows.view(6)),
                            .dueOn = rows.date(7)});
    }
    TRY(rows.finished());
    m_findings = std::move(findings);
    return &*m_findings;
}

Result<const QHash<ReleaseId, ReleaseFigures> *> PortfolioReading::figures()
{
    if (!m_figures) {
        TRY_ASSIGN(m_figures, ReleaseFigures::ofCurrentReleases(*m_database, *m_shelf));
    }
    return &*m_figures;
}

Result<const std::vector<PortfolioThreat> *> PortfolioReading::threats()
{
    if (m_threats)
        return &*m_threats;
    std::vector<PortfolioThreat> threats;
    TRY(eachThreat(
        *m_database, m_day, [this](AppId app) { return holds(app); },
        [&](ThreatListing &&each) {
            threats.push_back({each.app, each.row.state, each.row.categories()});
        }));
    m_threats = std::move(threats);
    return &*m_threats;
}

Result<void> PortfolioReading::readOwners()
{
    if (std::exchange(m_ownersRead, true))
        return {};
    TRY_ASSIGN(auto units, m_database->prepare("SELECT id, uid, name FROM unit"));
    while (units.next())
        m_departments[units.id<UnitId>(0)] = {units.text(1), units.text(2)};
    TRY(units.finished());
    TRY_ASSIGN(auto people, m_database->prepare("SELECT id, uid, name FROM person"));
    while (people.next())
        m_people[people.id<PersonId>(0)] = {people.text(1), people.text(2)};
    return people.finished();
}

Result<NamedOwner> PortfolioReading::department(UnitId unit)
{
    TRY(readOwners());
    return m_departments[unit];
}

Result<NamedOwner> PortfolioReading::person(PersonId person)
{
    TRY(readOwners());
    return m_people[person];
}

} // namespace gatehouse
