#pragma once

#include "models/organization/organizationrepository.h"
#include "models/testing/testplan.h"
#include "models/testing/testresultrepository.h"
#include "models/workspace/actions.h"
#include "tests/models/lifecycle/lifecyclefixture.h"

namespace gatehouse {

/// The small library (see LifecycleFixture) and one release, A@1.0. To be tested of it: A.2 by
/// dynamic analysis and penetration test, A.3 by document review.
struct TestingFixture : LifecycleFixture {
    TestingFixture()
    {
        publishSmall();
        app = addApp(QStringLiteral("A"), 3, {{QStringLiteral("has_login"), true}});
        release = addRelease(app);
    }

    Change begin(const Action &action, Role role = Role::Administrator)
    {
        return need(Change::begin(session(role), action));
    }
    AssessmentSheet sheet(ReleaseId of)
    {
        return need(AssessmentSheet::load(database(), *shelf, of, today()));
    }
    TestPlanChange plan(ReleaseId of)
    {
        Change planning = begin(actions::planTests);
        TestPlanChange done = need(TestPlan::update(planning, sheet(of)));
        need(planning.commit());
        return done;
    }
    TestPlanChange plan() { return plan(release); }

    std::vector<TestCaseListing> cases(ReleaseId of)
    {
        return need(TestCaseRepository(database()).listings(of));
    }
    std::vector<TestCaseListing> cases() { return cases(release); }
    TestCaseListing listing(const char *number)
    {
        const TestCase found =
            need(TestCaseRepository(database()).byNumber(QString::fromLatin1(number)));
        return need(TestCaseRepository(database()).listing(found.id));
    }
    TestCase testCase(const char *number) { return listing(number).testCase; }

    Result<TestResultId> tryRecord(const char *number, TestOutcome outcome, const QString &record)
    {
        TestResult result;
        result.testCase = testCase(number).id;
        result.outcome = outcome;
        result.record = record;
        Change recording = begin(actions::recordTest);
        TRY_ASSIGN(const TestResultId id, TestResultRepository::record(recording, result));
        TRY(recording.commit());
        return id;
    }
    void record(const char *number, TestOutcome outcome)
    {
        need(tryRecord(number, outcome, QStringLiteral("seen")));
    }

    TestCase own(const QString &title, Method method, RequirementId requirement = {})
    {
        TestCase added;
        added.release = release;
        added.requirement = requirement;
        added.method = method;
        added.title = title;
        return added;
    }
    Result<TestCaseId> tryAdd(const TestCase &testCase)
    {
        Change adding = begin(actions::addTestCase);
        TRY_ASSIGN(const TestCaseId id, TestCaseRepository::addOwn(adding, testCase));
        TRY(adding.commit());
        return id;
    }
    Result<void> tryUpdate(const TestCase &testCase)
    {
        Change editing = begin(actions::editTestCase);
        TRY(TestCaseRepository::update(editing, testCase));
        return editing.commit();
    }
    PersonId addPerson(const QString &name)
    {
        Person person;
        person.name = name;
        Change adding = begin(actions::addPerson);
        const PersonId id = need(OrganizationRepository::addPerson(adding, person));
        need(adding.commit());
        return id;
    }

    AppId app;
    ReleaseId release;
};

} // namespace gatehouse
