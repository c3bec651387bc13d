#include "models/dashboards/gatelisting.h"

#include "models/base/lastday.h"
#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/listday.h"
#include "models/dashboards/listedapps.h"
#include "models/lifecycle/storedgate.h"

#include <array>
#include <map>

namespace gatehouse {

namespace {

/// What is asked of gates, apart from which apps they are of.
struct GateNarrowing {
    ListNarrowing apps;
    QString app;
    QString release;
    std::optional<Phase> phase;
    QString state;
    QString due;
    QDate plannedBy;
    QDate passedBy;

    static Result<GateNarrowing> of(const ListNarrowing &narrowing)
    {
        GateNarrowing asked;
        for (const auto &[field, value] : narrowing) {
            const QDate day = QDate::fromString(value, Qt::ISODate);
            if (isOfApps(field) || field == QStringLiteral("department")
                || field == QStringLiteral("owner"))
                asked.apps.append({field, value});
            else if (field == QStringLiteral("app"))
                asked.app = value;
            else if (field == QStringLiteral("release"))
                asked.release = value;
            else if (field == QStringLiteral("phase") && fromKey<Phase>(value))
                asked.phase = fromKey<Phase>(value);
            else if (field == QStringLiteral("state") && isStanding(value))
                asked.state = value;
            else if (field == QStringLiteral("due"))
                asked.due = value;
            else if (field == QStringLiteral("planned_by") && day.isValid())
                asked.plannedBy = day;
            else if (field == QStringLiteral("passed_by") && day.isValid())
                asked.passedBy = day;
            else
                return unknownField(field);
        }
        return asked;
    }
    static bool isStanding(const QString &value)
    {
        return fromKey<GateState>(value) || value == QStringLiteral("open")
            || value == QStringLiteral("in_time") || value == QStringLiteral("late");
    }
    /// Else of the one that its app shows.
    bool isOfAnyRelease() const { return !app.isEmpty() || !release.isEmpty(); }

    bool isMetBy(const GateListing &gate, QDate today) const
    {
        return (!phase || gate.phase == *phase) && (state.isEmpty() || stands(gate))
            && (due.isEmpty()
                || (gate.plannedOn.isValid() && !gate.isPassed()
                    && horizonKey(horizonOf(gate.plannedOn, today)) == due))
            && (!plannedBy.isValid() || (gate.plannedOn.isValid() && gate.plannedOn <= plannedBy))
            && (!passedBy.isValid() || (gate.isPassed() && gate.decidedOn <= passedBy));
    }

private:
    bool stands(const GateListing &gate) const
    {
        if (const auto asked = fromKey<GateState>(state))
            return gate.state == *asked;
        return !gate.isPassed()
            && (state == QStringLiteral("open") || gate.late == (state == QStringLiteral("late")));
    }
};

/// What is recorded of each gate of a release.
using RecordedGates = std::array<GateListing, 6>;

Result<std::map<ReleaseId, RecordedGates>> recordedGates(const Database &database)
{
    std::map<ReleaseId, RecordedGates> gates;
    TRY_ASSIGN(auto plans,
               database.prepare("SELECT release_id, phase, planned_on FROM release_phase_plan"));
    plans.bind();
    while (plans.next())
        gates[plans.id<ReleaseId>(0)][static_cast<size_t>(indexOf(plans.key<Phase>(1)))].plannedOn =
            plans.date(2);
    TRY(plans.finished());
    LocalDates localDates;
    TRY_ASSIGN(auto decisions,
               database.prepare("SELECT release_id, phase, decision, decided_at, decided_by, "
                                "statement FROM gate_decision ORDER BY id"));
    decisions.bind();
    while (decisions.next()) {
        GateListing &gate = gates[decisions.id<ReleaseId>(0)]
                                 [static_cast<size_t>(indexOf(decisions.key<Phase>(1)))];
        const auto decision = decisions.key<GateDecisionKind>(2);
        gate.state = decision == GateDecisionKind::Passed ? std::optional(GateState::Passed)
            : decision == GateDecisionKind::Rejected      ? std::optional(GateState::Rejected)
                                                          : std::nullopt;
        gate.decidedOn = localDates.of(decisions.view(3));
        gate.decidedBy = decisions.text(4);
        gate.statement = decisions.text(5);
    }
    TRY(decisions.finished());
    return gates;
}

} // namespace

Result<std::vector<GateListing>> gatesBehind(const Database &database, LibraryShelf &shelf,
                                             const ListNarrowing &narrowing, QDate now)
{
    TRY_ASSIGN(const ListDay list, ListDay::look(database, shelf, narrowing, now));
    TRY_ASSIGN(const GateNarrowing asked, GateNarrowing::of(list.narrowing()));
    TRY_ASSIGN(const auto apps, appsBehind(database, shelf, asked.apps, list.day()));
    TRY_ASSIGN(const ListedApps listed, ListedApps::read(database, shelf, list.day()));
    TRY_ASSIGN(auto recorded, recordedGates(database));
    std::vector<GateListing> behind;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT r.id, a.id, a.code, r.version, a.name, "
                                "coalesce(a.current_release_id = r.id, 0) FROM app_release r "
                                "JOIN app a ON a.id = r.app_id ORDER BY a.code, r.id"));
    rows.bind();
    while (rows.next()) {
        const auto release = rows.id<ReleaseId>(0);
        const auto app = rows.id<AppId>(1);
        const QString code = rows.text(2);
        const QString name = code + u'@' + rows.text(3);
        const bool isShown = rows.boolean(5);
        if (!apps.contains(app) || (!isShown && !asked.isOfAnyRelease())
            || (!asked.app.isEmpty() && asked.app != code)
            || (!asked.release.isEmpty() && asked.release != name))
            continue;
        const ListedApp *board = listed.app(app);
        for (const Phase phase : allPhases) {
            const auto index = static_cast<size_t>(indexOf(phase));
            GateListing gate = recorded[release][index];
            gate.app = app;
            gate.release = release;
            gate.releaseName = name;
            gate.appName = rows.text(4);
            gate.phase = phase;
            // Somebody may write between one statement and the next.
            if (board && board->row.release == release && !list.isPast()) {
                gate.state = board->row.cells[index].state;
                gate.changedSince = board->row.cells[index].changedSince;
            }
            gate.late = !gate.isPassed() && isPast(gate.plannedOn, list.day());
            if (asked.isMetBy(gate, list.day()))
                behind.push_back(std::move(gate));
        }
    }
    TRY(rows.finished());
    return behind;
}

} // namespace gatehouse
