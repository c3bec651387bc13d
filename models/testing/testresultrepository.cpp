#include "models/testing/testresultrepository.h"

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
    if (result.outcome != TestOutcome::Pass && result.record.isEmpty())
        return fail(
            ErrorKind::Invalid,
            result.outcome == TestOutcome::Fail
                ? TestResultRepository::tr("Say what was seen when %1 failed.").arg(testCase.number)
                : TestResultRepository::tr("Say why %1 is recorded as “%2”.")
                      .arg(testCase.number, label(result.outcome)));
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
