#include "models/dashboards/listnarrowing.h"

#include "models/assessments/assessment.h"
#include "models/dashboards/charts/chartparts.h"
#include "models/dashboards/listedapps.h"
#include "models/dashboards/listday.h"
#include "models/dashboards/vulnerableuses.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/acceptancelisting.h"
#include "models/lifecycle/conclusionscheme.h"
#include "models/lifecycle/releasefigures.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"
#include "models/organization/organizationrepository.h"

#include <QHash>

#include <algorithm>

namespace gatehouse {

namespace {

const QString anyStatus = QStringLiteral("any");

/// Whether it happened on one of the days of "2026-02-24..2026-03-02", both included.
bool isWithinDays(const QDateTime &moment, const QString &days)
{
    if (!moment.isValid())
        return false;
    const QDate day = moment.toLocalTime().date();
    return QDate::fromString(days.section(QStringLiteral(".."), 0, 0), Qt::ISODate) <= day
        && day <= QDate::fromString(days.section(QStringLiteral(".."), 1), Qt::ISODate);
}

QString ageOf(qint64 days)
{
    return days <= 30 ? QStringLiteral("30")
        : days <= 90  ? QStringLiteral("90")
        : days <= 180 ? QStringLiteral("180")
                      : QStringLiteral("older");
}

/// How much of what a criterion asks is missing at a gate, as the board counts.
Result<int> missing(const BoardCell &cell, const QString &criterion)
{
    switch (fromKey<Criterion>(criterion).value_or(Criterion::PreviousGate)) {
    case Criterion::Assessed:
        return cell.due - cell.assessed;
    case Criterion::NoncomplianceCovered:
        return cell.uncovered;
    case Criterion::HighRisksHandled:
        return cell.unhandledRisks;
    case Criterion::EvidencePresent:
        return cell.withoutEvidence;
    case Criterion::ThreatsAnswered:
        return cell.threatsToDo;
    case Criterion::Reviewed:
        return cell.unreviewed;
    case Criterion::TestsRecorded:
        return cell.testsToDo;
    default:
        return unknownField(criterion);
    }
}

/// What is asked of one and the same gate of an app.
struct GateQuestion {
    std::optional<Phase> phase;
    std::optional<GateState> state;
    std::optional<bool> changed; ///< of a passed one
    QString due;

    bool isAsked() const { return phase || state || changed || !due.isEmpty(); }
    bool isMetBy(const BoardRow &row, QDate today) const
    {
        if (!row.release.isValid())
            return false;
        return std::ranges::any_of(allPhases, [&](Phase each) {
            const BoardCell &cell = row.cells[static_cast<size_t>(indexOf(each))];
            return (!phase || each == *phase) && (!state || cell.state == *state)
                && (!changed || cell.changedSince == *changed)
                && (due.isEmpty()
                    || (cell.plannedOn.isValid() && cell.state != GateState::Passed
                        && horizonKey(horizonOf(cell.plannedOn, today)) == due));
        });
    }
};

Result<bool> isBehind(const ListedApps &listed, const ListedApp &app,
                      const ListNarrowing &narrowing, QDate today)
{
    GateQuestion gate;
    bool all = true; // every field is looked at: one that is not known is told of any app
    for (const auto &[field, value] : narrowing) {
        bool holds = true;
        if (isOfApps(field)) {
            TRY_ASSIGN(holds, listed.isMeant(&app, field, value));
        } else if (field == QStringLiteral("department")) {
            holds = listed.uidOf(app.unit) == value;
        } else if (field == QStringLiteral("owner")) {
            holds = listed.uidOf(app.responsible) == value;
        } else if (field == QStringLiteral("tier")) {
            holds = QString::number(app.row.tier) == value;
        } else if (field == QStringLiteral("kind")) {
            holds = toKey(app.row.kind) == value;
        } else if (field == QStringLiteral("app")) {
            holds = app.row.code == value;
        } else if (field == QStringLiteral("misses")) {
            TRY_ASSIGN(const int many,
                       missing(app.row.current() ? *app.row.current() : BoardCell(), value));
            holds = many > 0;
        } else if (field == QStringLiteral("phase") && fromKey<Phase>(value)) {
            gate.phase = fromKey<Phase>(value);
        } else if (field == QStringLiteral("state") && fromKey<GateState>(value)) {
            gate.state = fromKey<GateState>(value);
        } else if (field == QStringLiteral("state")
                   && (value == passedAsDecided || value == passedAndChanged)) {
            gate.state = GateState::Passed;
            gate.changed = value == passedAndChanged;
        } else if (field == QStringLiteral("due")) {
            gate.due = value;
        } else {
            return unknownField(field);
        }
        all = all && holds;
    }
    return all && (!gate.isAsked() || gate.isMetBy(app.row, today));
}

Result<bool> isBehind(const ListedApps &listed, const FindingListing &listing,
                      const ListNarrowing &narrowing, QDate today)
{
    const Finding &finding = listing.finding;
    const ListedApp *app = listed.app(listing.app);
    bool statusAsked = false;
    bool all = true;
    for (const auto &[field, value] : narrowing) {
        bool holds = true;
        if (isOfApps(field)) {
            // What the organisation records once for all counts where no app is asked for.
            TRY_ASSIGN(holds, listed.isMeant(app, field, value));
        } else if (field == QStringLiteral("department")) {
            holds = listed.uidOf(app ? app->unit : UnitId()) == value;
        } else if (field == QStringLiteral("owner")) {
            holds = listed.uidOf(finding.owner) == value;
        } else if (field == QStringLiteral("app")) {
            holds = app && app->row.code == value;
        } else if (field == QStringLiteral("risk")) {
            holds = toKey(finding.risk) == value;
        } else if (field == QStringLiteral("age")) {
            holds = ageOf(finding.openedAt.toLocalTime().date().daysTo(today)) == value;
        } else if (field == QStringLiteral("opened")) {
            holds = isWithinDays(finding.openedAt, value);
        } else if (field == QStringLiteral("closed")) {
            holds = isWithinDays(finding.closedAt, value);
        } else if (field == QStringLiteral("release")) {
            holds = listing.releaseName == value;
        } else if (field == QStringLiteral("due")) {
            holds = finding.dueOn.isValid() && horizonKey(horizonOf(finding.dueOn, today)) == value;
        } else if (field == QStringLiteral("status")) {
            statusAsked = true;
            holds = value == anyStatus || toKey(finding.status) == value;
        } else {
            return unknownField(field);
        }
        all = all && holds;
    }
    return all && (statusAsked || isOpen(finding.status));
}

/// `app` is nullptr for what rests with the organisation.
Result<bool> isBehind(const ListedApps &listed, const ListedApp *app, QDate lastDay,
                      const ListNarrowing &narrowing, QDate today)
{
    bool all = true;
    for (const auto &[field, value] : narrowing) {
        bool holds = true;
        if (isOfApps(field)) {
            TRY_ASSIGN(holds, listed.isMeant(app, field, value));
        } else if (field == QStringLiteral("ends")) {
            holds = lastDay.isValid() && horizonKey(horizonOf(lastDay, today)) == value;
        } else {
            return unknownField(field);
        }
        all = all && holds;
    }
    return all;
}

/// Takes out the apps whose release shown has another conclusion; one without a release has none.
Result<void> keepConcluded(const Database &database, LibraryShelf &shelf, const ListedApps &listed,
                           const ListNarrowing &conclusions, std::set<AppId> &apps)
{
    const ConclusionScheme &scheme = ConclusionScheme::builtIn();
    TRY_ASSIGN(const auto figures, ReleaseFigures::ofCurrentReleases(database, shelf));
    std::erase_if(apps, [&](AppId id) {
        const BoardRow &row = listed.app(id)->row;
        const auto grade = row.release.isValid()
            ? scheme.grade(figures.value(row.release).scores.total(), row)
            : std::nullopt;
        return !row.release.isValid() || !std::ranges::all_of(conclusions, [&](const auto &asked) {
            return grade ? asked.second == QStringLiteral("any")
                    || asked.second == scheme.grades()[*grade].key
                         : asked.second == QStringLiteral("none");
        });
    });
    return {};
}

/// What a narrowing says of apps, and what it says besides.
struct Parted {
    ListNarrowing apps;
    ListNarrowing others;

    explicit Parted(const ListNarrowing &narrowing)
    {
        for (const auto &each : narrowing)
            (isOfApps(each.first) ? apps : others).append(each);
    }
};

} // namespace

Result<std::set<AppId>> appsBehind(const Database &database, LibraryShelf &shelf,
                                   const ListNarrowing &asked, QDate now)
{
    TRY_ASSIGN(const ListDay list, ListDay::look(database, shelf, asked, now));
    const QDate today = list.day();
    TRY_ASSIGN(const ListedApps listed, ListedApps::read(database, shelf, today));
    ListNarrowing conclusions;
    ListNarrowing others;
    for (const auto &field : list.narrowing())
        (field.first == QStringLiteral("conclusion") ? conclusions : others).append(field);
    std::set<AppId> behind;
    // Of nothing too: a field that is not known is told, however many apps there are.
    TRY(isBehind(listed, ListedApp(), others, today));
    for (const auto &[id, app] : listed.all()) {
        TRY_ASSIGN(const bool isIn, isBehind(listed, app, others, today));
        if (isIn)
            behind.insert(id);
    }
    if (!conclusions.isEmpty())
        TRY(keepConcluded(database, shelf, listed, conclusions, behind));
    return behind;
}

Result<std::set<FindingId>> findingsBehind(const Database &database, LibraryShelf &shelf,
                                           const ListNarrowing &asked, QDate now)
{
    TRY_ASSIGN(const ListDay list, ListDay::look(database, shelf, asked, now));
    const ListNarrowing &narrowing = list.narrowing();
    const QDate today = list.day();
    TRY_ASSIGN(const ListedApps listed, ListedApps::read(database, shelf, today));
    TRY_ASSIGN(const auto findings, FindingRepository(database, today).listings());
    std::set<FindingId> behind;
    TRY(isBehind(listed, FindingListing(), narrowing, today));
    for (const FindingListing &finding : findings) {
        TRY_ASSIGN(const bool isIn, isBehind(listed, finding, narrowing, today));
        if (isIn)
            behind.insert(finding.finding.id);
    }
    return behind;
}

Result<std::set<EvidenceId>> evidenceBehind(const Database &database, LibraryShelf &shelf,
                                            const ListNarrowing &asked, QDate now)
{
    TRY_ASSIGN(const ListDay list, ListDay::look(database, shelf, asked, now));
    const ListNarrowing &narrowing = list.narrowing();
    const QDate today = list.day();
    TRY_ASSIGN(const ListedApps listed, ListedApps::read(database, shelf, today));
    TRY(isBehind(listed, nullptr, {}, narrowing, today));
    std::set<EvidenceId> behind;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT e.id, e.expires_on, a.id FROM evidence e "
                                "JOIN evidence_link l ON l.evidence_id = e.id "
                                "LEFT JOIN app a ON a.current_release_id = l.release_id "
                                "WHERE e.retired_at = '' "
                                "AND (l.release_id IS NULL OR a.id IS NOT NULL)"));
    while (rows.next()) {
        const AppId app = rows.id<AppId>(2);
        TRY_ASSIGN(const bool isIn,
                   isBehind(listed, app.isValid() ? listed.app(app) : nullptr, rows.date(1),
                            narrowing, today));
        if (isIn)
            behind.insert(rows.id<EvidenceId>(0));
    }
    TRY(rows.finished());
    return behind;
}

Result<std::set<AcceptanceId>> acceptancesBehind(const Database &database, LibraryShelf &shelf,
                                                 const ListNarrowing &asked, QDate now)
{
    TRY_ASSIGN(const ListDay list, ListDay::look(database, shelf, asked, now));
    const ListNarrowing &narrowing = list.narrowing();
    const QDate today = list.day();
    TRY_ASSIGN(const ListedApps listed, ListedApps::read(database, shelf, today));
    TRY(isBehind(listed, nullptr, {}, narrowing, today));
    TRY_ASSIGN(const auto listings, acceptanceListings(database));
    std::set<AcceptanceId> behind;
    for (const AcceptanceListing &listing : listings) {
        TRY_ASSIGN(const bool isIn,
                   isBehind(listed, listed.app(listing.app), listing.acceptance.expiresOn,
                            narrowing, today));
        if (isIn && listing.bears())
            behind.insert(listing.acceptance.id);
    }
    return behind;
}

Result<std::vector<ThreatListing>> threatsBehind(const Database &database, LibraryShelf &shelf,
                                                 const ListNarrowing &asked, QDate now)
{
    TRY_ASSIGN(const ListDay list, ListDay::look(database, shelf, asked, now));
    const QDate today = list.day();
    const Parted parted(list.narrowing());
    std::vector<ThreatState> states;
    std::vector<ThreatCategory> categories;
    for (const auto &[field, value] : parted.others) {
        const auto state = fromKey<ThreatState>(value);
        const auto category = fromKey<ThreatCategory>(value);
        if (field == QStringLiteral("state") && state)
            states.push_back(*state);
        else if (field == QStringLiteral("category") && category)
            categories.push_back(*category);
        else
            return unknownField(field);
    }
    TRY_ASSIGN(const auto apps, appsBehind(database, shelf, parted.apps, today));
    std::vector<ThreatListing> behind;
    TRY(eachThreat(
        database, today, [&](AppId app) { return apps.contains(app); },
        [&](ThreatListing &&each) {
            const bool isIn =
                std::ranges::all_of(states,
                                    [&](ThreatState state) { return each.row.state == state; })
                && std::ranges::all_of(categories, [&](ThreatCategory category) {
                       return std::ranges::count(each.row.categories(), category) > 0;
                   });
            if (isIn)
                behind.push_back(std::move(each));
        }));
    return behind;
}

Result<std::vector<TestListing>> testsBehind(const Database &database, LibraryShelf &shelf,
                                             const ListNarrowing &asked, QDate now)
{
    TRY_ASSIGN(const ListDay list, ListDay::look(database, shelf, asked, now));
    const ListNarrowing &narrowing = list.narrowing();
    const QDate today = list.day();
    const Parted parted(narrowing);
    std::optional<Method> method;
    std::optional<TestOutcome> outcome;
    for (const auto &[field, value] : parted.others) {
        if (field == QStringLiteral("method") && fromKey<Method>(value))
            method = fromKey<Method>(value);
        else if (field == QStringLiteral("outcome") && fromKey<TestOutcome>(value))
            outcome = fromKey<TestOutcome>(value);
        else
            return unknownField(field);
    }
    TRY_ASSIGN(const auto apps, appsBehind(database, shelf, parted.apps, today));
    std::vector<TestListing> behind;
    TRY(eachTest(
        database, [&](AppId app) { return apps.contains(app); },
        [&](TestListing &&each) {
            if ((!method || each.row.testCase.method == *method)
                && (!outcome || standingOf(each.row.outcome()) == *outcome))
                behind.push_back(std::move(each));
        }));
    return behind;
}

Result<std::vector<ComponentUse>> componentsBehind(const Database &database, LibraryShelf &shelf,
                                                   const ListNarrowing &asked, QDate now)
{
    TRY_ASSIGN(const ListDay list, ListDay::look(database, shelf, asked, now));
    const QDate today = list.day();
    const Parted parted(list.narrowing());
    std::optional<ToolSeverity> severity;
    for (const auto &[field, value] : parted.others) {
        if (field == QStringLiteral("severity") && fromKey<ToolSeverity>(value))
            severity = fromKey<ToolSeverity>(value);
        else
            return unknownField(field);
    }
    TRY_ASSIGN(const auto apps, appsBehind(database, shelf, parted.apps, today));
    TRY_ASSIGN(auto uses, vulnerableUses(database));
    std::erase_if(uses, [&](const ComponentUse &use) {
        return !apps.contains(use.app) || (severity && use.severity != *severity)
            || !list.knowsComponents(use.release);
    });
    return uses;
}

Result<std::set<DocumentId>> documentsBehind(const Database &database, LibraryShelf &shelf,
                                             const ListNarrowing &asked, QDate now)
{
    TRY_ASSIGN(const ListDay list, ListDay::look(database, shelf, asked, now));
    const ListNarrowing &narrowing = list.narrowing();
    const QDate today = list.day();
    TRY_ASSIGN(const auto people, OrganizationRepository(database).people());
    QHash<PersonId, QString> uids;
    for (const Person &person : people)
        uids.insert(person.id, person.uid);
    const RegisterKind &documents = registerOf<Document>();
    const auto isIn = [&](const Document &document) -> Result<bool> {
        const QDate due = documents.due(&document);
        bool all = !documents.isWithdrawn(&document);
        for (const auto &[field, value] : narrowing) {
            if (isOfApps(field))
                all = false;
            else if (field == QStringLiteral("owner"))
                all = all && uids.value(document.owner, nobody()) == value;
            else if (field == QStringLiteral("due"))
                all = all && due.isValid() && horizonKey(horizonOf(due, today)) == value;
            else
                return unknownField(field);
        }
        return all;
    };
    TRY(isIn(Document()));
    TRY_ASSIGN(const auto all, registered<Document>(database));
    std::set<DocumentId> behind;
    for (const Document &document : all) {
        TRY_ASSIGN(const bool isBehind, isIn(document));
        if (isBehind)
            behind.insert(document.id);
    }
    return behind;
}

} // namespace gatehouse
