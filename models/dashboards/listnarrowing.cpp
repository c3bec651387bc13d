#include "models/dashboards/listnarrowing.h"

#include "models/assessments/assessment.h"
#include "models/assessments/clausegroup.h"
#include "models/base/lastday.h"
#include "models/dashboards/pastday.h"
#include "models/dashboards/vulnerableuses.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/acceptancelisting.h"
#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/releasefigures.h"
#include "models/management/document.h"
#include "models/management/registerrepository.h"
#include "models/organization/organizationrepository.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <map>

namespace gatehouse {

namespace {

struct ListWords {
    Q_DECLARE_TR_FUNCTIONS(ListNarrowing)
};

const QString nobody = QStringLiteral("none");
const QString anyStatus = QStringLiteral("any");
const QString appPrefix = QStringLiteral("app.");

tl::unexpected<Error> unknown(const QString &field)
{
    return fail(ErrorKind::Invalid,
                ListWords::tr("The list cannot be narrowed by “%1”.").arg(field));
}

/// An app as its row on the board says, and whose it is.
struct ListedApp {
    BoardRow row;
    UnitId unit;
    PersonId responsible;
    QString businessLine;
};

class ListedApps
{
public:
    static Result<ListedApps> read(const Database &database, LibraryShelf &shelf, QDate today)
    {
        ListedApps listed;
        TRY_ASSIGN(listed.m_units, OrganizationRepository(database).units());
        TRY_ASSIGN(const auto people, OrganizationRepository(database).people());
        for (const Person &person : people)
            listed.m_people.insert(person.id, person.uid);
        TRY_ASSIGN(auto board, GateRollup::board(database, shelf, today));
        for (BoardRow &row : board) {
            const AppId id = row.app;
            listed.m_apps[id].row = std::move(row);
        }
        TRY_ASSIGN(
            auto rows,
            database.prepare("SELECT id, owner_unit_id, responsible_id, business_line FROM app"));
        while (rows.next()) {
            ListedApp &app = listed.m_apps[rows.id<AppId>(0)];
            app.unit = rows.id<UnitId>(1);
            app.responsible = rows.id<PersonId>(2);
            app.businessLine = rows.text(3);
        }
        TRY(rows.finished());
        return listed;
    }

    const std::map<AppId, ListedApp> &all() const { return m_apps; }
    const ListedApp *app(AppId id) const
    {
        const auto found = m_apps.find(id);
        return found == m_apps.end() ? nullptr : &found->second;
    }
    QString uidOf(UnitId unit) const
    {
        const auto found = std::ranges::find(m_units, unit, &Unit::id);
        return found == m_units.end() ? nobody : found->uid;
    }
    QString uidOf(PersonId person) const { return m_people.value(person, nobody); }

    /// Whether the app is one of those that a field beginning with "app." says.
    Result<bool> isMeant(const ListedApp &app, const QString &field, const QString &value) const
    {
        if (field == QStringLiteral("app.code"))
            return app.row.code == value;
        if (field == QStringLiteral("app.department"))
            return isWithin(app.unit, value);
        if (field == QStringLiteral("app.owner"))
            return uidOf(app.responsible) == value;
        if (field == QStringLiteral("app.tier"))
            return QString::number(app.row.tier) == value;
        if (field == QStringLiteral("app.kind"))
            return toKey(app.row.kind) == value;
        if (field == QStringLiteral("app.business_line"))
            return app.businessLine == value;
        if (field == QStringLiteral("app.phase"))
            return app.row.current()
                && toKey(allPhases[static_cast<size_t>(app.row.currentPhase)]) == value;
        return unknown(field);
    }

private:
    /// In the unit of this uid, or in one below it.
    bool isWithin(UnitId unit, const QString &uid) const
    {
        while (unit.isValid()) {
            const auto found = std::ranges::find(m_units, unit, &Unit::id);
            if (found == m_units.end())
                return false;
            if (found->uid == uid)
                return true;
            unit = found->parent;
        }
        return false;
    }

    std::vector<Unit> m_units;
    QHash<PersonId, QString> m_people;
    std::map<AppId, ListedApp> m_apps;
};

QString horizonOf(QDate lastDay, QDate today)
{
    if (isPast(lastDay, today))
        return QStringLiteral("past");
    const qint64 days = today.daysTo(lastDay);
    return days <= 7 ? QStringLiteral("7")
        : days <= 30 ? QStringLiteral("30")
        : days <= 90 ? QStringLiteral("90")
                     : QStringLiteral("later");
}

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
        return unknown(criterion);
    }
}

/// What is asked of one and the same gate of an app.
struct GateQuestion {
    std::optional<Phase> phase;
    std::optional<GateState> state;
    QString due;

    bool isAsked() const { return phase || state || !due.isEmpty(); }
    bool isMetBy(const BoardRow &row, QDate today) const
    {
        if (!row.release.isValid())
            return false;
        return std::ranges::any_of(allPhases, [&](Phase each) {
            const BoardCell &cell = row.cells[static_cast<size_t>(indexOf(each))];
            return (!phase || each == *phase) && (!state || cell.state == *state)
                && (due.isEmpty()
                    || (cell.plannedOn.isValid() && cell.state != GateState::Passed
                        && horizonOf(cell.plannedOn, today) == due));
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
        if (field.startsWith(appPrefix)) {
            TRY_ASSIGN(holds, listed.isMeant(app, field, value));
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
        } else if (field == QStringLiteral("due")) {
            gate.due = value;
        } else {
            return unknown(field);
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
        if (field.startsWith(appPrefix)) {
            // What the organisation records once for all counts where no app is asked for.
            TRY_ASSIGN(holds, listed.isMeant(app ? *app : ListedApp(), field, value));
            holds = holds && app;
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
            holds = finding.dueOn.isValid() && horizonOf(finding.dueOn, today) == value;
        } else if (field == QStringLiteral("status")) {
            statusAsked = true;
            holds = value == anyStatus || toKey(finding.status) == value;
        } else {
            return unknown(field);
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
        if (field.startsWith(appPrefix)) {
            TRY_ASSIGN(holds, listed.isMeant(app ? *app : ListedApp(), field, value));
            holds = holds && app;
        } else if (field == QStringLiteral("ends")) {
            holds = lastDay.isValid() && horizonOf(lastDay, today) == value;
        } else {
            return unknown(field);
        }
        all = all && holds;
    }
    return all;
}

} // namespace

Result<std::set<AppId>> appsBehind(const Database &database, LibraryShelf &shelf,
                                   const ListNarrowing &narrowing, QDate today)
{
    TRY_ASSIGN(const ListedApps listed, ListedApps::read(database, shelf, today));
    std::set<AppId> behind;
    // Of nothing too: a field that is not known is told, however many apps there are.
    TRY(isBehind(listed, ListedApp(), narrowing, today));
    for (const auto &[id, app] : listed.all()) {
        TRY_ASSIGN(const bool isIn, isBehind(listed, app, narrowing, today));
        if (isIn)
            behind.insert(id);
    }
    return behind;
}

Result<std::set<FindingId>> findingsBehind(const Database &database, LibraryShelf &shelf,
                                           const ListNarrowing &narrowing, QDate today)
{
    const auto asOf = std::ranges::find(narrowing, QStringLiteral("as_of"),
                                        [](const auto &field) { return field.first; });
    if (asOf != narrowing.end()) {
        const QDate day = QDate::fromString(asOf->second, Qt::ISODate);
        ListNarrowing others = narrowing;
        others.removeAt(asOf - narrowing.begin());
        if (!day.isValid() || day >= today)
            return findingsBehind(database, shelf, others, today);
        TRY_ASSIGN(const auto past, PastDay::show(database, shelf, day));
        return findingsBehind(database, shelf, others, day);
    }
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
                                            const ListNarrowing &narrowing, QDate today)
{
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
                                                 const ListNarrowing &narrowing, QDate today)
{
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
                                                 const ListNarrowing &narrowing, QDate today)
{
    ListNarrowing ofApps;
    std::vector<ThreatState> states;
    std::vector<ThreatCategory> categories;
    for (const auto &[field, value] : narrowing) {
        const auto state = fromKey<ThreatState>(value);
        const auto category = fromKey<ThreatCategory>(value);
        if (field.startsWith(appPrefix))
            ofApps.append({field, value});
        else if (field == QStringLiteral("state") && state)
            states.push_back(*state);
        else if (field == QStringLiteral("category") && category)
            categories.push_back(*category);
        else
            return unknown(field);
    }
    TRY_ASSIGN(const auto apps, appsBehind(database, shelf, ofApps, today));
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
                                             const ListNarrowing &narrowing, QDate today)
{
    ListNarrowing ofApps;
    std::optional<Method> method;
    std::optional<TestOutcome> outcome;
    for (const auto &[field, value] : narrowing) {
        if (field.startsWith(appPrefix))
            ofApps.append({field, value});
        else if (field == QStringLiteral("method") && fromKey<Method>(value))
            method = fromKey<Method>(value);
        else if (field == QStringLiteral("outcome") && fromKey<TestOutcome>(value))
            outcome = fromKey<TestOutcome>(value);
        else
            return unknown(field);
    }
    TRY_ASSIGN(const auto apps, appsBehind(database, shelf, ofApps, today));
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
                                                   const ListNarrowing &narrowing, QDate today)
{
    ListNarrowing ofApps;
    std::optional<ToolSeverity> severity;
    for (const auto &[field, value] : narrowing) {
        if (field.startsWith(appPrefix))
            ofApps.append({field, value});
        else if (field == QStringLiteral("severity") && fromKey<ToolSeverity>(value))
            severity = fromKey<ToolSeverity>(value);
        else
            return unknown(field);
    }
    TRY_ASSIGN(const auto apps, appsBehind(database, shelf, ofApps, today));
    TRY_ASSIGN(auto uses, vulnerableUses(database));
    std::erase_if(uses, [&](const ComponentUse &use) {
        return !apps.contains(use.app) || (severity && use.severity != *severity);
    });
    return uses;
}

namespace {

/// What is asked of assessments.
struct AssessmentQuestion {
    ListNarrowing apps;
    QString release;
    QString group;
    QString requirement;
    std::optional<Judgement> judgement;
    std::optional<Judgement> shortfall;

    static Result<AssessmentQuestion> of(const ListNarrowing &narrowing)
    {
        AssessmentQuestion asked;
        for (const auto &[field, value] : narrowing) {
            const auto judgement = fromKey<Judgement>(value);
            if (field.startsWith(appPrefix) || field == QStringLiteral("app"))
                asked.apps.append({field, value});
            else if (field == QStringLiteral("release"))
                asked.release = value;
            else if (field == QStringLiteral("group"))
                asked.group = value;
            else if (field == QStringLiteral("requirement"))
                asked.requirement = value;
            else if (field == QStringLiteral("judgement") && judgement)
                asked.judgement = judgement;
            else if (field == QStringLiteral("shortfall") && judgement)
                asked.shortfall = judgement;
            else
                return unknown(field);
        }
        return asked;
    }
    bool isOfShownReleases() const { return shortfall || !group.isEmpty(); }
};

/// Every version of the requirements that are meant.
Result<std::set<RequirementId>> requirementsMeant(const Database &database, LibraryShelf &shelf,
                                                  const AssessmentQuestion &asked)
{
    std::set<RequirementId> meant;
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).all());
    for (const LibrarySummary &summary : libraries) {
        TRY_ASSIGN(const auto library, shelf.library(database, summary.id));
        for (const Requirement &each : library->requirements) {
            if ((asked.requirement.isEmpty() || each.key == asked.requirement)
                && (asked.group.isEmpty() || clauseGroupKey(*library, each) == asked.group))
                meant.insert(each.id);
        }
    }
    return meant;
}

} // namespace

Result<std::set<qint64>> assessmentsBehind(const Database &database, LibraryShelf &shelf,
                                           const ListNarrowing &narrowing, QDate today)
{
    TRY_ASSIGN(const AssessmentQuestion asked, AssessmentQuestion::of(narrowing));
    TRY_ASSIGN(const auto apps, appsBehind(database, shelf, asked.apps, today));
    TRY_ASSIGN(const auto requirements, requirementsMeant(database, shelf, asked));
    std::set<std::pair<ReleaseId, RequirementId>> fallen;
    if (asked.shortfall) {
        TRY_ASSIGN(const auto figures, ReleaseFigures::ofCurrentReleases(database, shelf));
        for (auto each = figures.begin(); each != figures.end(); ++each) {
            for (const auto &shortfall : each->shortfalls) {
                if (shortfall.judgement == *asked.shortfall)
                    fallen.insert({each.key(), shortfall.requirement});
            }
        }
    }
    std::set<qint64> behind;
    std::map<std::pair<ReleaseId, RequirementId>, std::pair<int, qint64>> counting;
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT s.id, s.release_id, s.requirement_id, s.judgement, s.phase, "
                         "r.app_id, a.code || '@' || r.version, a.current_release_id "
                         "FROM assessment s LEFT JOIN app_release r ON r.id = s.release_id "
                         "LEFT JOIN app a ON a.id = r.app_id "
                         "WHERE s.judgement <> 'not_assessed'"));
    while (rows.next()) {
        const auto release = rows.id<ReleaseId>(1);
        const auto requirement = rows.id<RequirementId>(2);
        const bool isOfAMeantApp =
            release.isValid() ? apps.contains(rows.id<AppId>(5)) : asked.apps.isEmpty();
        const bool isShown = !release.isValid() || rows.id<ReleaseId>(7) == release;
        if (!isOfAMeantApp || !requirements.contains(requirement)
            || (asked.isOfShownReleases() && !isShown)
            || (!asked.release.isEmpty() && rows.text(6) != asked.release)
            || (asked.judgement && rows.key<Judgement>(3) != *asked.judgement))
            continue;
        if (!asked.shortfall) {
            behind.insert(rows.integer(0));
            continue;
        }
        // What counts is what was judged in the latest phase.
        if (fallen.contains({release, requirement})) {
            const std::pair latest{indexOf(rows.key<Phase>(4)), rows.integer(0)};
            auto &kept = counting.try_emplace({release, requirement}, latest).first->second;
            kept = std::max(kept, latest);
        }
    }
    TRY(rows.finished());
    for (const auto &[of, latest] : counting)
        behind.insert(latest.second);
    return behind;
}

Result<std::set<DocumentId>> documentsBehind(const Database &database,
                                             const ListNarrowing &narrowing, QDate today)
{
    TRY_ASSIGN(const auto people, OrganizationRepository(database).people());
    QHash<PersonId, QString> uids;
    for (const Person &person : people)
        uids.insert(person.id, person.uid);
    const RegisterKind &documents = registerOf<Document>();
    const auto isIn = [&](const Document &document) -> Result<bool> {
        const QDate due = documents.due(&document);
        bool all = !documents.isWithdrawn(&document);
        for (const auto &[field, value] : narrowing) {
            if (field.startsWith(appPrefix))
                all = false;
            else if (field == QStringLiteral("owner"))
                all = all && uids.value(document.owner, nobody) == value;
            else if (field == QStringLiteral("due"))
                all = all && due.isValid() && horizonOf(due, today) == value;
            else
                return unknown(field);
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
