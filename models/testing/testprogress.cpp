#include "models/testing/testprogress.h"

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

/// Adds to the group of each key, in the order of the keys.
template<class E>
void addGroups(TestGrouping by, const std::map<E, TestTally> &tallies,
               std::vector<TestProgressGroup> &into)
{
    for (const auto &[value, tally] : tallies)
        into.push_back({by, toKey(value), tally});
}

std::vector<Phase> phasesOf(const TestCaseListing &listing)
{
    std::vector<Phase> phases;
    std::ranges::copy_if(listing.phases, std::back_inserter(phases),
                         [](Phase phase) { return phase >= Phase::Test; });
    if (phases.empty())
        phases.push_back(Phase::Test);
    return phases;
}

} // namespace

void TestTally::add(const TestCaseListing &listing)
{
    ++total;
    const std::optional<TestOutcome> outcome = listing.outcome();
    passed += outcome == TestOutcome::Pass;
    failed += outcome == TestOutcome::Fail;
    blocked += outcome == TestOutcome::Blocked;
    notApplicable += outcome == TestOutcome::NotApplicable;
}

QString TestProgressGroup::title() const
{
    switch (by) {
    case TestGrouping::Box:
        return label(*fromKey<TestBox>(key));
    case TestGrouping::Method:
        return label(*fromKey<Method>(key));
    case TestGrouping::Phase:
        return label(*fromKey<gatehouse::Phase>(key));
    case TestGrouping::Person:
        break;
    }
    return key.isEmpty() ? QCoreApplication::translate("TestProgress", "Nobody") : key;
}

TestProgress TestProgress::of(const std::vector<TestCaseListing> &cases)
{
    TestProgress progress;
    std::map<TestBox, TestTally> boxes;
    std::map<Method, TestTally> methods;
    std::map<QString, TestTally> people;
    std::map<Phase, TestTally> phases;
    for (const TestCaseListing &each : cases) {
        if (each.testCase.retired)
            continue;
        progress.all.add(each);
        boxes[each.testCase.box()].add(each);
        methods[each.testCase.method].add(each);
        people[each.assigneeName].add(each);
        for (const Phase phase : phasesOf(each))
            phases[phase].add(each);
    }
    addGroups(TestGrouping::Box, boxes, progress.groups);
    addGroups(TestGrouping::Method, methods, progress.groups);
    for (const auto &[name, tally] : people)
        progress.groups.push_back({TestGrouping::Person, name, tally});
    addGroups(TestGrouping::Phase, phases, progress.groups);
    return progress;
}

std::vector<TestProgressGroup> TestProgress::by(TestGrouping grouping) const
{
    std::vector<TestProgressGroup> found;
    std::ranges::copy_if(groups, std::back_inserter(found),
                         [grouping](const TestProgressGroup &each) { return each.by == grouping; });
    return found;
}

std::vector<TestBox> TestProgress::missingBoxes(const std::vector<TestCaseListing> &cases)
{
    std::vector<TestBox> missing;
    for (const TestBox box : {TestBox::White, TestBox::Black}) {
        if (std::ranges::none_of(cases, [box](const TestCaseListing &each) {
                return !each.testCase.retired && each.testCase.box() == box && each.last
                    && isDone(each.last->outcome);
            }))
            missing.push_back(box);
    }
    return missing;
}

} // namespace gatehouse
