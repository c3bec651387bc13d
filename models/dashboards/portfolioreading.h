#pragma once

#include "models/dashboards/chart.h"
#include "models/dashboards/chartwords.h"
#include "models/dashboards/dashboardfilter.h"
#include "models/findings/finding.h"
#include "models/lifecycle/board.h"
#include "models/lifecycle/releasefigures.h"
#include "models/threatmodels/threat.h"

#include <map>

namespace gatehouse {

class PastDay;

/// An app as its row on the board says, and who it belongs to.
struct PortfolioApp {
    BoardRow board;
    UnitId unit; ///< its owner
    PersonId responsible;
    QString businessLine;
};

/// What charts ask of a finding, as it stands on the reading's day.
struct PortfolioFinding {
    AppId app; ///< invalid: the organisation's
    Risk risk = Risk::Medium;
    FindingStatus status = FindingStatus::Open;
    PersonId owner;
    QDate openedOn;
    QDate closedOn; ///< invalid: not closed, or opened again since
    QDate dueOn;
};

/// What charts ask of a threat, as it stands on the reading's day.
struct PortfolioThreat {
    AppId app;
    ThreatState state = ThreatState::Open;
    std::vector<ThreatCategory> categories;
};

/// A department or a person.
struct NamedOwner {
    QString uid;
    QString name;
};

/// What the charts of a dashboard are made from, each part read once, when the first chart asks for
/// it. Not for the UI thread; it lives no longer than its database and shelf.
class PortfolioReading
{
public:
    /// As of the day whose records are read: `past`, which lives longer than this, where it is not
    /// today.
    static Result<PortfolioReading> load(const Database &database, LibraryShelf &shelf, QDate day,
                                         const DashboardFilter &filter, const PastDay *past);

    const Database &database() const { return *m_database; }
    LibraryShelf &shelf() const { return *m_shelf; }
    const ChartWords &words() const { return m_words; }
    const DashboardFilter &filter() const { return m_filter; }
    QDate day() const { return m_day; }
    const PastDay *past() const { return m_past; } ///< nullptr: today is read

    /// Those the filter lets through, by code.
    const std::vector<PortfolioApp> &apps() const { return m_apps; }
    /// Whether the filter lets an app through; of an invalid one, what the organisation records.
    bool holds(AppId app) const;
    /// nullptr where the filter does not let it through.
    const PortfolioApp *app(AppId app) const;

    Result<const std::vector<PortfolioFinding> *> findings();
    Result<const QHash<ReleaseId, ReleaseFigures> *> figures();
    Result<const std::vector<PortfolioThreat> *> threats();
    Result<NamedOwner> department(UnitId unit);
    Result<NamedOwner> person(PersonId person);

private:
    PortfolioReading(const Database &database, LibraryShelf &shelf)
        : m_database(&database), m_shelf(&shelf)
    {
    }
    Result<void> readApps();
    Result<void> readOwners();

    const Database *m_database;
    LibraryShelf *m_shelf;
    ChartWords m_words;
    DashboardFilter m_filter;
    QDate m_day;
    const PastDay *m_past = nullptr;
    std::vector<PortfolioApp> m_apps;
    std::map<AppId, size_t> m_places; ///< in m_apps
    std::optional<std::vector<PortfolioFinding>> m_findings;
    std::optional<QHash<ReleaseId, ReleaseFigures>> m_figures;
    std::optional<std::vector<PortfolioThreat>> m_threats;
    std::map<UnitId, NamedOwner> m_departments;
    std::map<PersonId, NamedOwner> m_people;
    bool m_ownersRead = false;
};

} // namespace gatehouse
