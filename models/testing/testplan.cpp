#include "models/testing/testplan.h"

#include "models/portfolio/releaserepository.h"

#include <algorithm>

namespace gatehouse {

namespace {

using Identity = std::pair<RequirementId, Method>;

/// A requirement that names no method is tested on the thing itself.
std::vector<Method> methodsToTest(const Requirement &requirement)
{
    if (requirement.methods.empty())
        return {Method::Dynamic};
    std::vector<Method> methods;
    std::ranges::copy_if(requirement.methods, std::back_inserter(methods),
                         [](Method method) { return existsIn(method, Phase::Test); });
    return methods;
}

/// The requirement of the same key that a release is held against, of the same library in whatever
/// version; invalid where there is none.
Result<RequirementId> inBaseline(const Database &database, ReleaseId release,
                                 const TestCaseListing &listing)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT q.id FROM requirement q JOIN release_library b "
                                "ON b.library_id = q.library_id "
                                "JOIN library l ON l.id = q.library_id "
                                "WHERE b.release_id = ? AND q.key = ? AND l.key = ?"));
    rows.bind(release, listing.key, listing.libraryKey);
    const RequirementId found = rows.next() ? rows.id<RequirementId>(0) : RequirementId();
    TRY(rows.finished());
    return found;
}

} // namespace

std::vector<PlannedTest> plannedTests(const AssessmentSheet &sheet)
{
    std::vector<PlannedTest> planned;
    for (const SheetRow &row : sheet.rows) {
        const Requirement &requirement = *row.requirement;
        if (row.inherited || !requirement.isAssessed() || !requirement.isDueIn(Phase::Test)
            || !row.applicability.applies)
            continue;
        for (const Method method : methodsToTest(requirement))
            planned.push_back({&row, method});
    }
    return planned;
}

TestPlanChange TestPlan::changeOf(const AssessmentSheet &sheet,
                                  const std::vector<TestCaseListing> &cases)
{
    std::map<Identity, const TestCase *> known;
    for (const TestCaseListing &each : cases) {
        if (each.testCase.isPlanned())
            known.emplace(Identity(each.testCase.requirement, each.testCase.method),
                          &each.testCase);
    }
    TestPlanChange change;
    for (const PlannedTest &planned : plannedTests(sheet)) {
        const auto found = known.find({planned.row->requirement->id, planned.method});
        if (found == known.end()) {
            TestCase &added = change.added.emplace_back();
            added.release = sheet.release;
            added.requirement = planned.row->requirement->id;
            added.method = planned.method;
            added.origin = TestOrigin::Planned;
            continue;
        }
        if (found->second->retired)
            change.revived.push_back(*found->second);
        else
            ++change.kept;
        known.erase(found);
    }
    for (const auto &[identity, testCase] : known) {
        if (!testCase->retired)
            change.retired.push_back(*testCase);
    }
    return change;
}

Result<TestPlanChange> TestPlan::preview(const Database &database, const AssessmentSheet &sheet)
{
    TRY_ASSIGN(const auto cases, TestCaseRepository(database).listings(sheet.release));
    return changeOf(sheet, cases);
}

Result<TestPlanChange> TestPlan::update(Change &change, const AssessmentSheet &sheet)
{
    TRY_ASSIGN(const TestPlanChange wanted, preview(change.database(), sheet));
    for (const TestCase &testCase : wanted.added)
        TRY(TestCaseRepository::insert(change, testCase));
    for (const auto *moved : {&wanted.retired, &wanted.revived}) {
        for (const TestCase &testCase : *moved) {
            TestCase other = testCase;
            other.retired = !testCase.retired;
            TRY(TestCaseRepository::write(change, testCase, other));
        }
    }
    return wanted;
}

Result<std::vector<TestCase>> TestPlan::offered(const Database &database, ReleaseId release)
{
    std::vector<TestCase> offered;
    TRY_ASSIGN(const ReleaseId before, ReleaseRepository(database).before(release));
    if (!before.isValid())
        return offered;
    const TestCaseRepository repository(database);
    TRY_ASSIGN(const auto earlier, repository.listings(before));
    TRY_ASSIGN(const auto here, repository.listings(release));
    for (const TestCaseListing &each : earlier) {
        const TestCase &own = each.testCase;
        const bool isHere = std::ranges::any_of(here, [&](const TestCaseListing &other) {
            return !other.testCase.isPlanned() && other.testCase.title == own.title
                && other.testCase.method == own.method;
        });
        if (own.isPlanned() || own.retired || isHere)
            continue;
        TestCase &next = offered.emplace_back(own);
        next.id = {};
        next.uid.clear();
        next.number.clear();
        next.release = release;
        next.build.clear();
        next.revision = 1;
        if (own.requirement.isValid()) {
            TRY_ASSIGN(next.requirement, inBaseline(database, release, each));
        }
    }
    return offered;
}

Result<int> TestPlan::takeOver(Change &change, ReleaseId release)
{
    TRY_ASSIGN(const auto cases, offered(change.database(), release));
    for (const TestCase &testCase : cases)
        TRY(TestCaseRepository::addOwn(change, testCase));
    return static_cast<int>(cases.size());
}

} // namespace gatehouse
