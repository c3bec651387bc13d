#include "models/worklist/worklist.h"

#include "models/assessments/assessmentsubject.h"
#include "models/base/naturalorder.h"
#include "models/findings/findingrepository.h"
#include "models/findings/retestduty.h"
#include "models/lifecycle/boardmodel.h"
#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/reviewpolicy.h"
#include "models/management/registerrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/appleads.h"
#include "models/portfolio/apprepository.h"
#include "models/reviews/reviewrepository.h"
#include "models/workspace/permissionscope.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

/// A project lead's work is that of the apps they lead.
struct Duty {
    WorkKind kind;
    std::set<Role> roles;
};

const std::vector<Duty> &duties()
{
    using enum WorkKind;
    static const std::vector<Duty> table{
        {GateLate, {Role::SecurityManager, Role::ProjectLead}},
        {GateReady, {Role::SecurityManager, Role::Approver, Role::ProjectLead}},
        {GateChanged, {Role::SecurityManager, Role::Approver, Role::ProjectLead}},
        {FindingToRetest, {Role::Auditor, Role::SecurityManager, Role::Assessor}},
        {FindingToAssign, {Role::SecurityManager, Role::ProjectLead}},
        {AcceptanceEnding, {Role::SecurityManager, Role::Approver, Role::ProjectLead}},
        {ReviewOverdue, {Role::SecurityManager, Role::Administrator}},
        {ContractEnding, {Role::SecurityManager, Role::Administrator}},
        {ApplicabilityToConfirm, {Role::SecurityManager, Role::Auditor, Role::Approver}},
        {ThreatToConfirm, {Role::SecurityManager, Role::Auditor, Role::Approver}},
        {EvidenceToConfirm, {Role::Assessor}},
        {AssessmentToReview, {Role::Auditor}},
        {SampleToDraw, {Role::Auditor}},
        {AssessmentToSubmit, {Role::Assessor}},
        {AssessmentToRecord, {Role::Assessor}},
        {EvidenceToAdd, {Role::Assessor, Role::Developer, Role::ProjectLead}},
        {ThreatToAnswer, {Role::Developer, Role::ProjectLead}},
        {TestToRun, {Role::Assessor}},
    };
    return table;
}

/// A count of something in each current release: the release, how many, and the first one's
/// requirement where there is one.
struct CountedWork {
    WorkKind kind;
    const char *sql; ///< ?1: the account, where what its holder did is another's to confirm
    bool isAnothers;
};

constexpr CountedWork countedWork[] = {
    {WorkKind::ApplicabilityToConfirm,
     "SELECT d.release_id, count(*), min(d.requirement_id) FROM applicability_decision d WHERE "
     "d.applies = 0 AND "
     "d.confirmed_at = '' AND d.decided_by NOT IN (SELECT name FROM holder_name WHERE account_id = "
     "?1) GROUP BY d.release_id",
     true},
    {WorkKind::ThreatToConfirm,
     "SELECT m.release_id, count(*), 0 FROM threat t JOIN threat_model m ON m.id = t.model_id "
     "WHERE "
     "t.answer = 'not_applicable' AND t.confirmed_at = '' AND t.is_there = 1 AND t.answered_by NOT "
     "IN (SELECT name FROM holder_name WHERE account_id = ?1) GROUP BY m.release_id",
     true},
    {WorkKind::EvidenceToConfirm,
     "SELECT a.release_id, count(DISTINCT a.id), min(a.requirement_id) FROM evidence_doubt d JOIN "
     "assessment a ON a.id = "
     "d.assessment_id WHERE d.confirmed_at = '' AND a.revision = d.assessment_revision "
     "GROUP BY a.release_id",
     false},
    {WorkKind::FindingToAssign,
     "SELECT f.release_id, count(*), min(f.requirement_id) FROM finding f WHERE f.owner_id IS NULL "
     "AND f.duplicate_of_id IS NULL AND f.status IN ('open', 'fixing') GROUP BY f.release_id",
     false},
};

class Gathering
{
public:
    Gathering(const Database &database, LibraryShelf &shelf, const Account &account, QDate today)
        : m_database(database), m_shelf(shelf), m_account(account), m_today(today)
    {
    }

    Result<std::vector<WorkItem>> run()
    {
        TRY_ASSIGN(m_board, GateRollup::board(m_database, m_shelf, m_today));
        TRY(readPlaces());
        for (const BoardRow &row : m_board)
            addGates(row);
        for (const CountedWork &work : countedWork)
            TRY(addCounts(work));
        TRY(addToReview());
        TRY(addToSubmit());
        TRY(addFindings());
        TRY(addReturned());
        TRY(addAcceptances());
        for (const RegisterKind &kind : registerKinds())
            TRY(addDue(kind));
        TRY(addTests());
        std::ranges::stable_sort(m_items, [this](const WorkItem &one, const WorkItem &other) {
            const auto key = [](const WorkItem &item) {
                return std::tuple(item.due.isValid() ? item.due.toJulianDay()
                                                     : std::numeric_limits<qint64>::max(),
                                  static_cast<int>(item.kind));
            };
            if (key(one) != key(other))
                return key(one) < key(other);
            return m_order.compare(one.place, other.place) < 0;
        });
        return std::move(m_items);
    }

private:
    struct Place {
        const BoardRow *row = nullptr; ///< of its app
        QString version;
        std::set<Role> roles; ///< of the account there
        bool isLed = false; ///< by whoever holds it

        QString name() const
        {
            return QStringLiteral("%1 %2 · %3").arg(row->code, version, row->name);
        }
    };

    Result<void> readPlaces()
    {
        TRY_ASSIGN(
            auto led,
            m_database.prepare("SELECT a.id FROM app a JOIN account_holder h ON h.person_id IN "
                               "(a.responsible_id, a.deputy_id) WHERE h.account_id = ?"));
        led.bind(m_account.id);
        std::set<qint64> own;
        while (led.next())
            own.insert(led.integer(0));
        TRY(led.finished());
        TRY_ASSIGN(const auto covered, grantedApps());
        for (const BoardRow &row : m_board) {
            if (closesGates(row.status) || !row.release.isValid())
                continue;
            Place place{&row, row.version, m_account.roles, own.contains(row.app.value)};
            for (const auto &[role, apps] : covered) {
                if (apps.contains(row.app.value))
                    place.roles.insert(role);
            }
            m_places.emplace(row.release.value, std::move(place));
        }
        return readOthers();
    }

    /// What is handed in of an app's other releases waits for somebody all the same, and their
    /// gates can be signed.
    Result<void> readOthers()
    {
        std::map<qint64, const Place *> ofApps;
        for (const auto &[release, place] : m_places)
            ofApps.emplace(place.row->app.value, &place);
        TRY_ASSIGN(auto rows, m_database.prepare("SELECT id, app_id, version FROM app_release"));
        rows.bind();
        while (rows.next()) {
            const auto current = ofApps.find(rows.integer(1));
            if (current == ofApps.end() || m_places.contains(rows.integer(0)))
                continue;
            Place place = *current->second;
            place.version = rows.text(2);
            m_others.emplace(rows.integer(0), std::move(place));
        }
        return rows.finished();
    }

    /// Of the current release of an app, or of another one; nullptr where the app is in use no
    /// more.
    const Place *placeOf(ReleaseId release) const
    {
        for (const auto *places : {&m_places, &m_others}) {
            if (const auto found = places->find(release.value); found != places->end())
                return &found->second;
        }
        return nullptr;
    }

    Result<std::map<Role, std::set<qint64>>> grantedApps() const
    {
        std::map<Role, std::set<qint64>> covered;
        for (const RoleGrant &grant : m_account.grants) {
            TRY_ASSIGN(const std::set<qint64> apps, PermissionScope::appsOf(m_database, grant));
            covered[grant.role].insert(apps.begin(), apps.end());
        }
        return covered;
    }

    bool isTheirs(WorkKind kind, const Place &place) const
    {
        return std::ranges::any_of(WorkList::rolesFor(kind), [&](Role role) {
            return place.roles.contains(role) && (role != Role::ProjectLead || place.isLed);
        });
    }

    /// Of the organisation only what a role that counts everywhere makes theirs.
    bool isTheirs(WorkKind kind, ReleaseId release) const
    {
        if (!release.isValid())
            return std::ranges::any_of(WorkList::rolesFor(kind), [&](Role role) {
                return role != Role::ProjectLead && m_account.roles.contains(role);
            });
        const Place *place = placeOf(release);
        const bool isAnyRelease = kind == WorkKind::AssessmentToReview;
        return place && (isAnyRelease || m_places.contains(release.value))
            && isTheirs(kind, *place);
    }

    WorkItem itemIn(WorkKind kind, ReleaseId release) const
    {
        WorkItem item;
        item.kind = kind;
        item.release = release;
        if (const Place *place = placeOf(release)) {
            item.app = place->row->app;
            item.place = place->name();
        }
        return item;
    }

    void addGates(const BoardRow &row)
    {
        const auto found = m_places.find(row.release.value);
        if (found == m_places.end())
            return;
        const Place &place = found->second;
        const auto add = [&](WorkKind kind, int phase, int count) {
            if (count == 0 || !isTheirs(kind, place))
                return;
            WorkItem item = itemIn(kind, row.release);
            item.phase = allPhases[static_cast<size_t>(phase)];
            item.due = row.cells[static_cast<size_t>(phase)].plannedOn;
            item.count = count;
            // Without a word of its own a gate that waits would stand there as if something lacked.
            if (kind == WorkKind::GateReady && !row.cells[static_cast<size_t>(phase)].isSubmitted)
                item.why = QCoreApplication::translate("WorkList",
                                                       "Every criterion holds: to be submitted");
            else if (kind == WorkKind::GateLate || kind == WorkKind::GateReady)
                item.why = BoardModel::blockedBy(row);
            m_items.push_back(std::move(item));
        };
        using enum WorkKind;
        for (int phase = 0; phase < 6; ++phase) {
            const BoardCell &cell = row.cells[static_cast<size_t>(phase)];
            add(GateChanged, phase, cell.changedSince ? 1 : 0);
            if (phase != row.currentPhase)
                continue;
            add(GateReady, phase, row.isReady() ? 1 : 0);
            add(GateLate, phase, cell.late && !row.isReady() ? 1 : 0);
            add(AssessmentToRecord, phase, cell.due - cell.assessed);
            add(EvidenceToAdd, phase, cell.withoutEvidence);
            add(ThreatToAnswer, phase, cell.threatsToDo);
            add(TestToRun, phase, cell.testsToDo);
        }
    }

    Result<void> addCounts(const CountedWork &work)
    {
        TRY_ASSIGN(auto rows, m_database.prepare(work.sql));
        if (work.isAnothers)
            rows.bind(m_account.id);
        else
            rows.bind();
        while (rows.next()) {
            const ReleaseId release = rows.id<ReleaseId>(0);
            if (!isTheirs(work.kind, release))
                continue;
            WorkItem item = itemIn(work.kind, release);
            item.count = static_cast<int>(rows.integer(1));
            item.requirement = rows.id<RequirementId>(2);
            // Of one alone it is said which; several are told by their number.
            if (item.count == 1 && item.requirement.isValid()) {
                TRY_ASSIGN(const AssessmentSubject subject,
                           AssessmentSubject::find(m_database, release, item.requirement));
                item.what = subject.citation;
            }
            m_items.push_back(std::move(item));
        }
        return rows.finished();
    }

    /// What is submitted waits for reviewers, in whatever phase it was judged.
    Result<void> addToReview()
    {
        TRY_ASSIGN(const auto awaited, ReviewRepository(m_database).awaiting(m_account));
        std::map<std::pair<qint64, int>, int> counts;
        for (const AwaitedReview &each : awaited)
            ++counts[{each.release.value, each.phase ? indexOf(*each.phase) : -1}];
        for (const auto &[where, count] : counts) {
            const auto &[release, phase] = where;
            if (!isTheirs(WorkKind::AssessmentToReview, ReleaseId(release)))
                continue;
            WorkItem item = itemIn(WorkKind::AssessmentToReview, ReleaseId(release));
            item.count = count;
            if (phase >= 0) {
                item.phase = allPhases[static_cast<size_t>(phase)];
                // The board has the days of the current release. A gate that has passed waits for
                // nothing.
                const auto current = m_places.find(release);
                const BoardCell *cell = current == m_places.end()
                    ? nullptr
                    : &current->second.row->cells[static_cast<size_t>(phase)];
                if (cell && cell->state != GateState::Passed)
                    item.due = cell->plannedOn;
            }
            m_items.push_back(std::move(item));
        }
        return {};
    }

    /// What a gate asks to be reviewed and is not handed in yet: that is the assessor's to do, and
    /// a sample that is still to be drawn a reviewer's.
    Result<void> addToSubmit()
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare(
                       "SELECT q.obligation = 'mandatory', EXISTS (SELECT 1 FROM "
                       "review_sample_member m WHERE m.assessment_id = a.id), coalesce((SELECT "
                       "s.act IN ('submitted', 'accepted') AND s.assessment_revision <> a.revision "
                       "FROM standing_review s WHERE s.assessment_id = a.id ORDER BY s.id DESC "
                       "LIMIT 1), 1) FROM assessment a JOIN requirement q ON q.id = "
                       "a.requirement_id WHERE coalesce(a.release_id, 0) = ? AND a.phase = ? AND "
                       "a.judgement <> 'not_assessed'"));
        for (const auto &[id, place] : m_places) {
            const BoardCell *cell = place.row->current();
            if (!cell || cell->unreviewed == 0)
                continue;
            const Phase phase = allPhases[static_cast<size_t>(place.row->currentPhase)];
            const bool isSampled =
                ReviewPolicy::builtIn().extentOf(place.row->tier, phase) == ReviewExtent::Sample;
            bool isToDraw = isSampled;
            int toSubmit = 0;
            rows.bind(ReleaseId(id), toKey(phase));
            while (rows.next()) {
                const bool isDrawn = rows.boolean(1);
                isToDraw = isToDraw && !isDrawn;
                toSubmit += (isSampled ? isDrawn : rows.boolean(0)) && rows.boolean(2) ? 1 : 0;
            }
            TRY(rows.finished());
            const auto add = [&](WorkKind kind, int count) {
                if (count == 0 || !isTheirs(kind, place))
                    return;
                WorkItem item = itemIn(kind, ReleaseId(id));
                item.phase = phase;
                item.due = cell->plannedOn;
                item.count = count;
                m_items.push_back(std::move(item));
            };
            add(WorkKind::SampleToDraw, isToDraw ? 1 : 0);
            // What does not apply any more no gate asks for.
            add(WorkKind::AssessmentToSubmit, std::min(toSubmit, cell->unreviewed));
        }
        return {};
    }

    Result<void> addFindings()
    {
        TRY_ASSIGN(
            auto rows,
            m_database.prepare("SELECT f.id, h.account_id IS NOT NULL FROM finding f LEFT JOIN "
                               "account_holder h ON h.person_id = f.owner_id AND "
                               "h.account_id = ? WHERE f.duplicate_of_id IS NULL AND "
                               "(f.status = 'awaiting_retest' OR (f.status <> 'closed' AND "
                               "h.account_id IS NOT NULL)) ORDER BY f.id"));
        rows.bind(m_account.id);
        std::vector<std::pair<FindingId, bool>> open;
        while (rows.next())
            open.emplace_back(rows.id<FindingId>(0), rows.boolean(1));
        TRY(rows.finished());
        const bool retests = m_account.may(Permission::ManageFindings);
        const FindingRepository findings(m_database, m_today);
        for (const auto &[id, isOwn] : open) {
            if (!isOwn && !retests)
                continue;
            TRY_ASSIGN(const Finding finding, findings.finding(id));
            const bool waits = finding.status == FindingStatus::AwaitingRetest;
            const bool isToMend = isOwn && !waits && isOpen(finding.status);
            if (!isToMend
                && (!waits || !isTheirs(WorkKind::FindingToRetest, finding.release)
                    || !checkMayRetest(m_database, m_account, finding)))
                continue;
            WorkItem item = itemIn(isToMend ? WorkKind::FindingToMend : WorkKind::FindingToRetest,
                                   finding.release);
            item.what = finding.number + u' ' + finding.title;
            item.due = finding.dueOn;
            item.finding = id;
            item.requirement = finding.requirement;
            m_items.push_back(std::move(item));
        }
        return {};
    }

    Result<void> addReturned()
    {
        TRY_ASSIGN(const auto waiting, ReviewRepository(m_database).waitingFor(m_account));
        for (const AssessmentId id : waiting) {
            TRY_ASSIGN(auto rows,
                       m_database.prepare("SELECT coalesce(a.release_id, 0), a.requirement_id, "
                                          "a.phase FROM assessment a WHERE a.id = ?"));
            rows.bind(id);
            if (!rows.next())
                continue;
            WorkItem item = itemIn(WorkKind::AssessmentReturned, ReleaseId(rows.integer(0)));
            item.requirement = RequirementId(rows.integer(1));
            item.phase = fromKey<Phase>(rows.text(2));
            TRY(rows.finished());
            TRY_ASSIGN(const AssessmentSubject subject,
                       AssessmentSubject::find(m_database, item.release, item.requirement));
            item.what = subject.citation;
            m_items.push_back(std::move(item));
        }
        return {};
    }

    Result<void> addAcceptances()
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare(
                       "SELECT coalesce(a.release_id, 0), a.requirement_id, a.expires_on, "
                       "coalesce(f.number, ''), coalesce(f.id, 0) FROM risk_acceptance a LEFT JOIN "
                       "finding f ON f.id = a.finding_id WHERE a.expires_on BETWEEN ? AND ? AND "
                       "NOT EXISTS (SELECT 1 "
                       "FROM risk_acceptance_withdrawal w WHERE w.acceptance_id = a.id) AND NOT "
                       "EXISTS (SELECT 1 FROM risk_acceptance n WHERE n.renews_id = a.id) ORDER BY "
                       "a.expires_on"));
        rows.bind(m_today, m_today.addDays(WorkList::endsSoon));
        while (rows.next()) {
            const ReleaseId release(rows.integer(0));
            if (!isTheirs(WorkKind::AcceptanceEnding, release))
                continue;
            WorkItem item = itemIn(WorkKind::AcceptanceEnding, release);
            item.requirement = RequirementId(rows.integer(1));
            item.due = rows.date(2);
            item.what = rows.text(3);
            item.finding = FindingId(rows.integer(4));
            if (item.what.isEmpty()) {
                TRY_ASSIGN(const AssessmentSubject subject,
                           AssessmentSubject::find(m_database, release, item.requirement));
                item.what = subject.citation;
            }
            m_items.push_back(std::move(item));
        }
        return rows.finished();
    }

    /// What a register says is due comes to whom it names, and to whoever manages the organisation.
    Result<void> addDue(const RegisterKind &kind)
    {
        if (!kind.dueField)
            return {};
        const bool ends = kind.entity == Entity::OutsourcingContract;
        const WorkKind work = ends ? WorkKind::ContractEnding : WorkKind::ReviewOverdue;
        const bool manages = isTheirs(work, ReleaseId());
        TRY_ASSIGN(const std::set<qint64> people, ownPeople());
        if (!manages && people.empty())
            return {};
        TRY_ASSIGN(const auto records, RegisterRepository(m_database, kind).all());
        for (const Subject::Held &record : records) {
            const DueState due = kind.dueState(record.get(), m_today);
            if (ends ? !isPressing(due) : due != DueState::Over)
                continue;
            const auto fields = kind.record->fields();
            const bool isNamed = std::ranges::any_of(fields, [&](const Field &field) {
                return field.target == &personReference
                    && people.contains(std::get<qint64>(field.get(record.get())));
            });
            if (!manages && !isNamed)
                continue;
            WorkItem item;
            item.kind = work;
            item.what = kind.number(record.get()) + u' ' + kind.name(record.get());
            item.due = kind.due(record.get());
            item.entity = kind.key();
            item.record = kind.record->id(record.get());
            m_items.push_back(std::move(item));
        }
        return {};
    }

    /// Whom the account stands for.
    Result<std::set<qint64>> ownPeople() const
    {
        TRY_ASSIGN(auto rows, m_database.prepare("SELECT id FROM person WHERE account_id = ?"));
        rows.bind(m_account.id);
        std::set<qint64> people;
        while (rows.next())
            people.insert(rows.integer(0));
        TRY(rows.finished());
        return people;
    }

    Result<void> addTests()
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare(
                       "SELECT c.release_id, count(*) FROM test_case c JOIN account_holder h ON "
                       "h.person_id = c.assignee_id WHERE h.account_id = ? AND c.retired = 0 AND "
                       "NOT EXISTS "
                       "(SELECT 1 FROM test_result t WHERE t.case_id = c.id) GROUP BY "
                       "c.release_id"));
        rows.bind(m_account.id);
        while (rows.next()) {
            const ReleaseId release = rows.id<ReleaseId>(0);
            if (!m_places.contains(release.value))
                continue;
            WorkItem item = itemIn(WorkKind::TestAssigned, release);
            item.count = static_cast<int>(rows.integer(1));
            m_items.push_back(std::move(item));
        }
        return rows.finished();
    }

    const Database &m_database;
    LibraryShelf &m_shelf;
    const Account &m_account;
    QDate m_today;
    QCollator m_order = naturalOrder();
    std::vector<BoardRow> m_board;
    std::map<qint64, Place> m_places; ///< of current releases, by them
    std::map<qint64, Place> m_others; ///< of the other releases of their apps
    std::vector<WorkItem> m_items;
};

} // namespace

std::set<Role> WorkList::rolesFor(WorkKind kind)
{
    const auto duty = std::ranges::find(duties(), kind, &Duty::kind);
    return duty == duties().end() ? std::set<Role>() : duty->roles;
}

Result<std::vector<WorkItem>> WorkList::of(const Database &database, LibraryShelf &shelf,
                                           const Account &account, QDate today)
{
    return Gathering(database, shelf, account, today).run();
}

} // namespace gatehouse
