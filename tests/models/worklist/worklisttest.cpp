#include "models/accounts/accountrepository.h"
#include "models/assessments/assessmentrepository.h"
#include "models/assessments/assessmentsubject.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/gaterepository.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/product/openworkspace.h"
#include "models/reviews/reviewrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "models/worklist/worklist.h"
#include "models/worklist/worktablemodel.h"
#include "tests/support/demo/demoworkspace.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace gatehouse;

/// What waits for whom, in the demo portfolio.
class WorkListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void comesToTheRolesThatDoIt_data();
    void comesToTheRolesThatDoIt();
    void aRoleForAnAppBringsThatAppsWork();
    void aLeadsWorkIsThatOfTheAppsTheyLead();
    void whoMayNotRetestIsNotAsked();
    void whatNobodyHasIsTheLeadsToAssign();
    void whatHurriesStandsFirst();
    void aLateGateSaysWhatItWaitsFor();
    void nothingWaitsForAReader();
    void aReviewerSeesWhatIsSubmittedInEveryPhase();
    void whatIsNotSubmittedIsTheAssessorsToDo();
    void oneApplicabilityToConfirmSaysWhich();
    void whatIsHandedInWaitsWhicheverReleaseIsTheCurrentOne();

private:
    QDate today() const { return m_open.workspace->clock().today(); }
    const Database &database() const { return m_open.workspace->database(); }
    Account account(const char *name)
    {
        return need(AccountRepository(database()).byName(QString::fromLatin1(name)));
    }
    /// Nobody of the demo, with these roles.
    Account somebody(std::set<Role> roles, std::vector<RoleGrant> grants = {}) const
    {
        Account made;
        made.displayName = QStringLiteral("somebody");
        made.roles = std::move(roles);
        made.grants = std::move(grants);
        return made;
    }
    std::vector<WorkItem> work(const Account &account)
    {
        return need(WorkList::of(database(), *m_open.shelf, account, today()));
    }
    static qsizetype count(const std::vector<WorkItem> &items, WorkKind kind)
    {
        return std::ranges::count(items, kind, &WorkItem::kind);
    }

    QTemporaryDir m_folder;
    OpenWorkspace m_open;
};

void WorkListTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("demo.gatehouse"));
    putDemoPortfolio(path);
    m_open = need(openWorkspace(path, std::make_shared<FixedClock>(demoMoment())));
}

void WorkListTest::comesToTheRolesThatDoIt_data()
{
    QTest::addColumn<WorkKind>("kind");
    for (const WorkKind kind : allValues<WorkKind>()) {
        if (!WorkList::rolesFor(kind).empty())
            QTest::newRow(qPrintable(toKey(kind))) << kind;
    }
}

void WorkListTest::comesToTheRolesThatDoIt()
{
    QFETCH(const WorkKind, kind);
    for (const Role role : allValues<Role>()) {
        const auto items = work(somebody({role}));
        // A lead who leads nothing has nothing to do.
        if (!WorkList::rolesFor(kind).contains(role) || role == Role::ProjectLead)
            QCOMPARE(count(items, kind), 0);
    }
}

void WorkListTest::aRoleForAnAppBringsThatAppsWork()
{
    const auto all = work(somebody({Role::Assessor}));
    const auto first = std::ranges::find(all, WorkKind::AssessmentToRecord, &WorkItem::kind);
    QVERIFY(first != all.end());
    const App app = need(AppRepository(database()).app(first->app));
    const auto some =
        work(somebody({Role::Viewer}, {{Role::Assessor, GrantScope::App, app.uid, app.code}}));
    QVERIFY(!some.empty());
    QVERIFY(some.size() < all.size());
    for (const WorkItem &item : some)
        QCOMPARE(item.app, app.id);
}

void WorkListTest::aLeadsWorkIsThatOfTheAppsTheyLead()
{
    std::set<qint64> led;
    const auto people = need(OrganizationRepository(database()).people());
    for (const Account &each : need(AccountRepository(database()).all())) {
        if (!each.roles.contains(Role::ProjectLead) || each.roles.size() > 1)
            continue;
        std::set<qint64> own;
        for (const Person &person : people) {
            if (person.account != each.id)
                continue;
            for (const AppSummary &app : need(AppRepository(database()).answeredForBy(person.id)))
                own.insert(app.id.value);
        }
        for (const WorkItem &item : work(each)) {
            if (item.kind == WorkKind::FindingToMend || item.kind == WorkKind::TestAssigned
                || item.record != 0)
                continue; // these are the person's wherever they stand
            QVERIFY(own.contains(item.app.value));
            led.insert(item.app.value);
        }
    }
    QVERIFY(!led.empty());
}

void WorkListTest::whoMayNotRetestIsNotAsked()
{
    const auto waiting = [&](const Account &account) {
        std::set<qint64> found;
        for (const WorkItem &item : work(account)) {
            if (item.kind == WorkKind::FindingToRetest)
                found.insert(item.finding.value);
        }
        return found;
    };
    const std::set<qint64> anybodys = waiting(somebody({Role::Auditor}));
    QVERIFY(!anybodys.empty());
    // Whoever recorded the judgement is not asked to test it again.
    bool isLess = false;
    for (const Account &each : need(AccountRepository(database()).all())) {
        if (!each.roles.contains(Role::Assessor) && !each.roles.contains(Role::Auditor))
            continue;
        isLess = isLess || waiting(each).size() < anybodys.size();
    }
    QVERIFY(isLess);
}

void WorkListTest::whatNobodyHasIsTheLeadsToAssign()
{
    auto rows = need(database().prepare(
        "SELECT f.id FROM finding f JOIN app a ON a.current_release_id = f.release_id WHERE "
        "f.owner_id IS NOT NULL AND f.duplicate_of_id IS NULL AND f.status = 'fixing' "
        "ORDER BY f.id LIMIT 1"));
    rows.bind();
    QVERIFY(rows.next());
    const FindingId id = rows.id<FindingId>(0);
    need(rows.finished());
    const Finding assigned = need(FindingRepository(database(), today()).finding(id));
    const auto give = [&](PersonId owner) {
        Change change =
            need(Change::begin({*m_open.workspace, account("manager")}, actions::editFinding));
        Finding given = need(FindingRepository(database(), today()).finding(id));
        given.owner = owner;
        need(FindingRepository::update(change, given));
        need(change.commit());
    };
    const auto waiting = [&](const Account &whose) {
        int found = 0;
        for (const WorkItem &item : work(whose)) {
            if (item.kind == WorkKind::FindingToAssign && item.release == assigned.release)
                found += item.count;
        }
        return found;
    };
    const Account manager = account("manager");
    const int before = waiting(manager);
    give(PersonId());
    QCOMPARE(waiting(manager), before + 1);
    QCOMPARE(waiting(somebody({Role::SecurityManager})), before + 1);
    QCOMPARE(waiting(somebody({Role::Developer})), 0);
    give(assigned.owner);
    QCOMPARE(waiting(manager), before);
}

void WorkListTest::whatHurriesStandsFirst()
{
    const auto items = work(somebody({Role::SecurityManager}));
    QVERIFY(items.size() > 5);
    QDate latest;
    for (const WorkItem &item : items) {
        if (!item.due.isValid()) {
            latest = QDate(9999, 1, 1);
            continue;
        }
        QVERIFY(!latest.isValid() || latest <= item.due);
        latest = item.due;
    }
}

void WorkListTest::aLateGateSaysWhatItWaitsFor()
{
    int late = 0;
    WorkTableModel model;
    model.setItems(work(somebody({Role::SecurityManager})), demoMoment().date());
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool isLate = model.itemAt(row)->kind == WorkKind::GateLate;
        late += isLate ? 1 : 0;
        const QString said = model.index(row, WorkTableModel::WhatColumn).data().toString();
        QVERIFY(!isLate || !said.isEmpty());
    }
    QVERIFY(late > 0);
}

void WorkListTest::nothingWaitsForAReader()
{
    QVERIFY(work(somebody({Role::Viewer})).empty());
}

void WorkListTest::aReviewerSeesWhatIsSubmittedInEveryPhase()
{
    // What every reviewer's list holds of a release and a phase, told by the steps themselves.
    std::map<std::pair<qint64, QString>, int> submitted;
    const ReviewRepository reviews(database());
    for (const AppSummary &app : need(AppRepository(database()).all())) {
        if (!app.currentRelease.isValid() || closesGates(app.status))
            continue;
        for (const Release &release : need(ReleaseRepository(database()).ofApp(app.id))) {
            for (const auto &each : need(AssessmentRepository(database()).ofRelease(release.id))) {
                for (const Assessment &assessment : each) {
                    if (need(reviews.standing(assessment)).state == ReviewState::Submitted)
                        ++submitted[{release.id.value, toKey(*assessment.phase)}];
                }
            }
        }
    }
    QVERIFY(submitted.size() > 5);
    std::map<std::pair<qint64, QString>, int> waiting;
    for (const WorkItem &item : work(account("auditor"))) {
        if (item.kind == WorkKind::AssessmentToReview)
            waiting[{item.release.value, toKey(item.phase.value())}] = item.count;
    }
    QCOMPARE(waiting, submitted);
    // Whoever judged and submitted them has none of them to review.
    Account assessor = account("assessor");
    assessor.roles.insert(Role::Auditor);
    QCOMPARE(count(work(assessor), WorkKind::AssessmentToReview), 0);
}

void WorkListTest::whatIsNotSubmittedIsTheAssessorsToDo()
{
    const auto release =
        need(ReleaseRepository(database()).byName(QStringLiteral("H5SALE@2026.10"))).id;
    const auto find = [&](const std::vector<WorkItem> &items, WorkKind kind) {
        const auto found = std::ranges::find_if(items, [&](const WorkItem &item) {
            return item.kind == kind && item.release == release;
        });
        return found == items.end() ? 0 : found->count;
    };
    QCOMPARE(find(work(account("auditor")), WorkKind::AssessmentToReview), 0);
    const auto items = work(account("assessor"));
    QVERIFY(find(items, WorkKind::AssessmentToSubmit) > 0);
    QCOMPARE(find(items, WorkKind::AssessmentToReview), 0);
}

void WorkListTest::oneApplicabilityToConfirmSaysWhich()
{
    const auto items = work(somebody({Role::Auditor}));
    const auto one = std::ranges::find(items, WorkKind::ApplicabilityToConfirm, &WorkItem::kind);
    QVERIFY(one != items.end());
    QVERIFY(one->requirement.isValid());
    QCOMPARE(one->count, 1);
    QCOMPARE(one->what,
             need(AssessmentSubject::find(database(), one->release, one->requirement)).citation);
}

void WorkListTest::whatIsHandedInWaitsWhicheverReleaseIsTheCurrentOne()
{
    const Release before =
        need(ReleaseRepository(database()).byName(QStringLiteral("POLICY@5.3.0")));
    const auto reviews = [&] {
        std::vector<WorkItem> items = work(account("auditor"));
        std::erase_if(items, [&](const WorkItem &item) {
            return item.kind != WorkKind::AssessmentToReview || item.release != before.id;
        });
        return items;
    };
    const std::vector<WorkItem> awaited = reviews();
    QVERIFY(!awaited.empty());
    Change adding =
        need(Change::begin({*m_open.workspace, account("manager")}, actions::addRelease));
    Release next;
    next.app = before.app;
    next.version = QStringLiteral("5.4.0");
    const ReleaseId added = need(ReleaseRepository::add(adding, next));
    need(adding.commit());
    QCOMPARE(need(AppRepository(database()).app(before.app)).currentRelease, added);
    const std::vector<WorkItem> still = reviews();
    QCOMPARE(still.size(), awaited.size());
    for (size_t index = 0; index < still.size(); ++index) {
        QCOMPARE(still[index].count, awaited[index].count);
        QCOMPARE(still[index].place, awaited[index].place);
        QCOMPARE(still[index].app, before.app);
    }
    // Somebody else's role does not reach there.
    Account elsewhere = account("auditor");
    elsewhere.roles = {Role::Viewer};
    QCOMPARE(count(work(elsewhere), WorkKind::AssessmentToReview), 0);
}

QTEST_GUILESS_MAIN(WorkListTest)
#include "worklisttest.moc"
