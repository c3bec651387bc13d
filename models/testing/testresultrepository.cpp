#include "models/testing/testresultrepository.h"

#include "models/base/listing.h"
#include "models/testing/testcaserepository.h"
#include "models/testing/testplace.h"
#include "models/workspace/evidencereach.h"
#include "models/workspace/recordwriter.h"

#include <algorithm>

namespace gatehouse {

namespace {

QByteArray select(const char *rest)
{
    return "SELECT " + describe<TestResult>().selection() + " FROM test_result t " + rest;
}

QString withoutRecord(const TestCase &testCase, TestOutcome outcome)
{
    switch (outcome) {
    case TestOutcome::Pass:
        return TestResultRepository::tr("Say how it was seen that %1 passes.").arg(testCase.number);
    case TestOutcome::Fail:
        return TestResultRepository::tr("Say what was seen when %1 failed.").arg(testCase.number);
    case TestOutcome::Blocked:
    case TestOutcome::NotRun:
    case TestOutcome::NotApplicable:
        break;
    }
    return TestResultRepository::tr("Say why %1 is recorded as “%2”.")
        .arg(testCase.number, label(outcome));
}

Result<TestResultId> add(Change &change, const TestCase &testCase, TestResult result)
{
    result.id = {};
    result.uid.clear();
    result.testCase = testCase.id;
    if (result.build.trimmed().isEmpty())
        result.build = testCase.build;
    if (result.device.trimmed().isEmpty())
        result.device = testCase.device;
    result.testedBy = change.account().displayName;
    result.testedAt = change.now();
    TRY(checkRecord(change, result));
    if (testCase.retired)
        return fail(ErrorKind::Invalid,
                    TestResultRepository::tr("%1 is out of the plan. Take it back into the plan "
                                             "before you record a result.")
                        .arg(testCase.number));
    if (result.record.isEmpty())
        return fail(ErrorKind::Invalid, withoutRecord(testCase, result.outcome));
    if (result.evidence.isValid())
        TRY(checkReachesEvidence(change, result.evidence));
    TRY(insertRecord(change, result));
    TRY_ASSIGN(const TestPlace place, TestPlace::of(change.database(), testCase.release));
    TRY_ASSIGN(JsonDifference difference,
               recordDifference<TestResult>(change.database(), nullptr, &result));
    difference.after.insert(QStringLiteral("release"), place.releaseName);
    change.record({Entity::TestResult, result.id.value, place.release.value, place.app.value},
                  result.uid, difference.before, difference.after);
    return result.id;
}

Result<void> overridesFailures(const Database &database, const std::vector<TestCaseId> &cases)
{
    QStringList numbers;
    for (const TestCaseId id : cases) {
        TRY_ASSIGN(const TestCase testCase, TestCaseRepository(database).testCase(id));
        numbers += testCase.number;
    }
    return fail(ErrorKind::Invalid,
                TestResultRepository::tr("Failed before: %1. What failed gets another result one "
                                         "by one, with a record of what was tried again. Leave it "
                                         "out here.")
                    .arg(listed(numbers)));
}

/// The case a tool's result belongs to; nothing where it is still to be added.
Result<std::optional<TestCase>> caseFor(const Database &database, const TestCase &wanted)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT " + describe<TestCase>().selection()
                                + " FROM test_case c WHERE c.release_id = ? AND "
                                  "c.requirement_id = ? AND c.method = ? "
                                  "ORDER BY c.origin = 'planned' DESC, c.retired, c.id LIMIT 1"));
    rows.bind(wanted.release, wanted.requirement, toKey(wanted.method));
    std::optional<TestCase> found;
    if (rows.next()) {
        TRY_ASSIGN(found, readRecord<TestCase>(rows));
    }
    TRY(rows.finished());
    return found;
}

Result<QString> titleOf(const Database &database, RequirementId requirement)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT title_zh FROM requirement WHERE id = ?"));
    rows.bind(requirement);
    const QString title = rows.next() ? rows.text(0) : QString();
    TRY(rows.finished());
    return title;
}

} // namespace

Result<std::vector<TestResult>> TestResultRepository::ofCase(TestCaseId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE t.case_id = ? ORDER BY t.id")));
    rows.bind(id);
    return readRecords<TestResult>(std::move(rows));
}

Result<std::vector<TestResult>> TestResultRepository::ofRelease(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(select("JOIN test_case c ON c.id = t.case_id "
                                         "WHERE c.release_id = ? ORDER BY c.id, t.id")));
    rows.bind(release);
    return readRecords<TestResult>(std::move(rows));
}

Result<std::vector<TestCaseId>>
TestResultRepository::failed(const std::vector<TestCaseId> &cases) const
{
    // Of a tool's the last one counts as it is: an import that was taken back says so with one.
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT outcome FROM test_result WHERE case_id = ? AND "
                                  "(outcome NOT IN ('blocked', 'not_run') OR source = 'tool') "
                                  "ORDER BY id DESC LIMIT 1"));
    std::vector<TestCaseId> found;
    for (const TestCaseId id : cases) {
        rows.bind(id);
        if (rows.next() && rows.text(0) == toKey(TestOutcome::Fail))
            found.push_back(id);
        TRY(rows.finished());
    }
    return found;
}

Result<TestResultId> TestResultRepository::record(Change &change, TestResult result)
{
    TRY_ASSIGN(const TestCase testCase,
               TestCaseRepository(change.database()).testCase(result.testCase));
    result.source = TestSource::Hand;
    return add(change, testCase, std::move(result));
}

Result<void> TestResultRepository::record(Change &change, const std::vector<TestCaseId> &cases,
                                          const TestResult &result)
{
    if (cases.size() > 1 && result.outcome != TestOutcome::Fail) {
        TRY_ASSIGN(const auto overridden, TestResultRepository(change.database()).failed(cases));
        if (!overridden.empty())
            return overridesFailures(change.database(), overridden);
    }
    for (const TestCaseId id : cases) {
        TestResult each = result;
        each.testCase = id;
        TRY(record(change, std::move(each)));
    }
    return {};
}

Result<TestResultId> TestResultRepository::recordFromTool(Change &change, ReleaseId release,
                                                          RequirementId requirement, Method method,
                                                          TestResult result)
{
    const Database &database = change.database();
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, release, requirement));
    TRY(subject.check());
    TestCase wanted;
    wanted.release = release;
    wanted.requirement = requirement;
    wanted.method = method;
    TRY_ASSIGN(std::optional<TestCase> found, caseFor(database, wanted));
    if (!found) {
        const bool named = std::ranges::find(subject.methods, method) != subject.methods.end();
        wanted.origin = named ? TestOrigin::Planned : TestOrigin::Own;
        if (!named) {
            TRY_ASSIGN(wanted.title, titleOf(database, requirement));
        }
        TRY_ASSIGN(const TestCaseId id, TestCaseRepository::insert(change, wanted));
        TRY_ASSIGN(found, TestCaseRepository(database).testCase(id));
    }
    if (found->retired) {
        // A tool has tried it: it is in the plan again, whoever took it out.
        TestCase revived = *found;
        revived.retired = false;
        TRY(TestCaseRepository::write(change, *found, revived));
        TRY_ASSIGN(found, TestCaseRepository(database).testCase(revived.id));
    }
    result.source = TestSource::Tool;
    return add(change, *found, std::move(result));
}

Result<void> TestResultRepository::takeBack(Change &change, TestResultId id, const QString &why)
{
    const Database &database = change.database();
    TRY_ASSIGN(auto rows, database.prepare(select("WHERE t.id = ?")));
    rows.bind(id);
    TRY_ASSIGN(const auto taken, readRecords<TestResult>(std::move(rows)));
    if (taken.empty())
        return {};
    TRY_ASSIGN(const std::vector<TestResult> all,
               TestResultRepository(database).ofCase(taken.front().testCase));
    if (all.back().id != id)
        return {};
    TRY_ASSIGN(const TestCase testCase,
               TestCaseRepository(database).testCase(taken.front().testCase));
    if (testCase.retired)
        return {};
    TestResult again;
    again.outcome = TestOutcome::NotRun;
    if (all.size() > 1)
        again = all[all.size() - 2];
    again.record = again.record.isEmpty() ? why : why + u'\n' + again.record;
    again.source = TestSource::Tool;
    TRY(add(change, testCase, std::move(again)));
    return {};
}

} // namespace gatehouse
