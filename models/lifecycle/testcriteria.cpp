#include "models/lifecycle/testcriteria.h"

#include "models/base/phrasebook.h"
#include "models/testing/testplan.h"

#include <algorithm>
#include <set>

namespace gatehouse {

namespace {

template<class E>
LocalizedText inBoth(E value)
{
    static const Phrasebook chinese(Language::Chinese);
    static const Phrasebook english(Language::English);
    return {chinese.label(value), english.label(value)};
}

MissingItem itemOf(const Requirement &requirement)
{
    return {requirement.id, requirement.key, requirement.citation(), requirement.title};
}

/// "Access control (Static analysis)", under the number of the case.
MissingItem itemOf(const StandingTest &test, const SheetRow *row)
{
    MissingItem item;
    if (row) {
        item = itemOf(*row->requirement);
        const LocalizedText method = inBoth(test.method);
        item.title.zh += QStringLiteral("（%1）").arg(method.zh);
        item.title.en += QStringLiteral(" (%1)").arg(method.en);
    } else {
        item.citation = test.number;
        item.title = {test.title, test.title};
    }
    item.key = test.number;
    return item;
}

/// How much of what is to be tested has its cases.
CriterionStatus planCriterion(const AssessmentSheet &sheet, const std::vector<StandingTest> &tests)
{
    CriterionStatus present = CriterionStatus::asking(Criterion::TestPlanPresent);
    std::set<std::pair<RequirementId, Method>> planned;
    for (const StandingTest &test : tests) {
        if (test.isPlanned)
            planned.emplace(test.requirement, test.method);
    }
    if (planned.empty()) {
        present.required = 1;
        return present;
    }
    // By requirement, in library order.
    const std::vector<PlannedTest> wanted = plannedTests(sheet);
    for (auto first = wanted.begin(); first != wanted.end();) {
        const auto end = std::find_if(first, wanted.end(), [first](const PlannedTest &each) {
            return each.row != first->row;
        });
        const Requirement &requirement = *first->row->requirement;
        const bool isCovered = std::all_of(first, end, [&](const PlannedTest &each) {
            return planned.contains({requirement.id, each.method});
        });
        present.ask(isCovered, [&] { return itemOf(requirement); });
        first = end;
    }
    return present;
}

} // namespace

std::vector<CriterionStatus> testCriteria(const AssessmentSheet &sheet,
                                          const std::vector<StandingTest> &tests)
{
    CriterionStatus boxes = CriterionStatus::asking(Criterion::TestBoxesCovered);
    CriterionStatus recorded = CriterionStatus::asking(Criterion::TestsRecorded);
    CriterionStatus failed = CriterionStatus::asking(Criterion::FailedTestsHandled);
    CriterionStatus present = planCriterion(sheet, tests);
    if (!tests.empty()) {
        for (const TestBox box : {TestBox::White, TestBox::Black}) {
            const bool isTested = std::ranges::any_of(tests, [box](const StandingTest &test) {
                return boxOf(test.method) == box && test.outcome && isDone(*test.outcome);
            });
            boxes.ask(isTested, [&] { return MissingItem{{}, toKey(box), {}, inBoth(box)}; });
        }
    }
    for (const StandingTest &test : tests) {
        const SheetRow *row = test.requirement.isValid() ? sheet.row(test.requirement) : nullptr;
        const auto item = [&] { return itemOf(test, row); };
        if (test.isPlanned && row && row->requirement->obligation == Obligation::Mandatory
            && row->applicability.applies)
            recorded.ask(test.outcome.has_value(), item);
        if (test.outcome == TestOutcome::Fail)
            failed.ask(row && row->hasFinding(), item);
    }
    std::vector<CriterionStatus> criteria{std::move(present), std::move(boxes), std::move(recorded),
                                          std::move(failed)};
    for (CriterionStatus &criterion : criteria)
        criterion.passed = criterion.found == criterion.required;
    return criteria;
}

} // namespace gatehouse
