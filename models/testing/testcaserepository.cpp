#include "models/testing/testcaserepository.h"

#include "models/testing/testplace.h"
#include "models/testing/testsamplingrepository.h"
#include "models/workspace/recordwriter.h"

namespace gatehouse {

namespace {

QByteArray select(const char *rest)
{
    return "SELECT " + describe<TestCase>().selection() + " FROM test_case c " + rest;
}

QByteArray selectListings(const char *rest)
{
    return "SELECT " + describe<TestCase>().selection()
        + ", q.key, q.clause, q.item, q.title_zh, q.title_en, q.statement_zh, q.statement_en,"
          " q.obligation, q.phases, l.key, p.name,"
          " (SELECT count(*) FROM test_result n WHERE n.case_id = c.id), "
        + describe<TestResult>().selection()
        + " FROM test_case c LEFT JOIN requirement q ON q.id = c.requirement_id"
          " LEFT JOIN library l ON l.id = q.library_id"
          " LEFT JOIN person p ON p.id = c.assignee_id"
          " LEFT JOIN test_result t ON t.id ="
          " (SELECT max(n.id) FROM test_result n WHERE n.case_id = c.id) "
        + rest;
}

Result<std::vector<TestCaseListing>> readListings(Statement rows)
{
    const int beside = describe<TestCase>().selectedColumns();
    std::vector<TestCaseListing> listings;
    while (rows.next()) {
        TestCaseListing &listing = listings.emplace_back();
        TRY_ASSIGN(listing.testCase, readRecord<TestCase>(rows));
        if (listing.testCase.requirement.isValid()) {
            Requirement cited;
            listing.key = rows.text(beside);
            cited.clause = rows.text(beside + 1);
            cited.item = rows.text(beside + 2);
            listing.citation = cited.citation();
            listing.requirementTitle = {rows.text(beside + 3), rows.text(beside + 4)};
            listing.statement = {rows.text(beside + 5), rows.text(beside + 6)};
            listing.obligation = rows.key<Obligation>(beside + 7);
            listing.phases = rows.keys<Phase>(beside + 8);
            listing.libraryKey = rows.text(beside + 9);
        }
        listing.assigneeName = rows.text(beside + 10);
        listing.runs = static_cast<int>(rows.integer(beside + 11));
        if (listing.runs > 0) {
            TRY_ASSIGN(listing.last, readRecord<TestResult>(rows, beside + 12));
        }
    }
    TRY(rows.finished());
    return listings;
}

/// The number after the last one given: ids run with numbers.
Result<QString> nextNumber(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT number FROM test_case ORDER BY id DESC LIMIT 1"));
    rows.bind();
    const qint64 last = rows.next() ? rows.text(0).mid(3).toLongLong() : 0;
    TRY(rows.finished());
    return QStringLiteral("TC-%1").arg(last + 1, 4, 10, QLatin1Char('0'));
}

Result<void> follow(Change &change, const TestCase *before, const TestCase *after)
{
    const TestCase &about = after ? *after : *before;
    TRY_ASSIGN(const TestPlace place, TestPlace::of(change.database(), about.release));
    TRY_ASSIGN(JsonDifference difference, recordDifference(change.database(), before, after));
    if (after)
        difference.after.insert(QStringLiteral("number"), about.number);
    change.record({Entity::TestCase, about.id.value, about.release.value, place.app.value},
                  about.uid, difference.before, difference.after);
    return {};
}

Result<void> check(const Change &change, TestCase &testCase)
{
    TRY(checkRecord(change, testCase));
    if (!testCase.isPlanned() && testCase.title.isEmpty())
        return fail(ErrorKind::Invalid,
                    TestCaseRepository::tr("A test case of one's own needs a title."));
    return {};
}

tl::unexpected<Error> noSuchCase()
{
    return fail(ErrorKind::NotFound,
                TestCaseRepository::tr("There is no such test case in this workspace."));
}

Result<TestCase> readOne(Statement rows)
{
    if (rows.next())
        return readRecord<TestCase>(rows);
    TRY(rows.finished());
    return noSuchCase();
}

Result<bool> hasResults(const Database &database, TestCaseId id)
{
    TRY_ASSIGN(auto rows, database.prepare("SELECT 1 FROM test_result WHERE case_id = ? LIMIT 1"));
    rows.bind(id);
    const bool has = rows.next();
    TRY(rows.finished());
    return has;
}

} // namespace

LocalizedText TestCaseListing::title() const
{
    return testCase.title.isEmpty() ? requirementTitle
                                    : LocalizedText{testCase.title, testCase.title};
}

std::optional<TestOutcome> TestCaseListing::outcome() const
{
    return last ? std::optional(last->outcome) : std::nullopt;
}

bool TestCaseListing::isMissing() const
{
    return !testCase.retired
        && (!last || last->outcome == TestOutcome::Blocked || last->outcome == TestOutcome::NotRun);
}

Result<std::vector<TestCaseListing>> TestCaseRepository::listings(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(selectListings("WHERE c.release_id = ? ORDER BY c.id")));
    rows.bind(release);
    return readListings(std::move(rows));
}

Result<std::vector<TestCaseListing>> TestCaseRepository::listings(ReleaseId release,
                                                                  RequirementId requirement) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(selectListings("WHERE c.release_id = ? AND c.requirement_id = ? "
                                                 "AND c.retired = 0 ORDER BY c.id")));
    rows.bind(release, requirement);
    return readListings(std::move(rows));
}

Result<std::vector<StandingTest>> TestCaseRepository::standing(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT c.number, c.requirement_id, c.method, c.origin, c.title,"
                                  " (SELECT t.outcome FROM test_result t WHERE t.case_id = c.id"
                                  " ORDER BY t.id DESC LIMIT 1)"
                                  " FROM test_case c WHERE c.release_id = ? AND c.retired = 0"
                                  " ORDER BY c.id"));
    rows.bind(release);
    std::vector<StandingTest> tests;
    while (rows.next()) {
        StandingTest &test = tests.emplace_back();
        test.number = rows.text(0);
        test.requirement = rows.id<RequirementId>(1);
        test.method = rows.key<Method>(2);
        test.isPlanned = rows.key<TestOrigin>(3) == TestOrigin::Planned;
        test.title = rows.text(4);
        if (!rows.isNull(5))
            test.outcome = rows.key<TestOutcome>(5);
    }
    TRY(rows.finished());
    return tests;
}

Result<TestCaseListing> TestCaseRepository::listing(TestCaseId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectListings("WHERE c.id = ?")));
    rows.bind(id);
    TRY_ASSIGN(std::vector<TestCaseListing> found, readListings(std::move(rows)));
    if (found.empty())
        return noSuchCase();
    return std::move(found.front());
}

Result<TestCase> TestCaseRepository::testCase(TestCaseId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE c.id = ?")));
    rows.bind(id);
    return readOne(std::move(rows));
}

Result<TestCase> TestCaseRepository::byNumber(const QString &number) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE c.number = ?")));
    rows.bind(number);
    if (rows.next())
        return readRecord<TestCase>(rows);
    TRY(rows.finished());
    return fail(
        ErrorKind::NotFound,
        tr("There is no test case %1 in this workspace. Numbers look like TC-0001.").arg(number));
}

Result<TestCaseId> TestCaseRepository::addOwn(Change &change, TestCase testCase)
{
    TRY(checkTested(change.database(), testCase.release, testCase.requirement));
    testCase.origin = TestOrigin::Own;
    testCase.uid.clear();
    TRY(check(change, testCase));
    return insert(change, std::move(testCase));
}

Result<TestCaseId> TestCaseRepository::insert(Change &change, TestCase testCase)
{
    TRY_ASSIGN(testCase.number, nextNumber(change.database()));
    TRY(insertRecord(change, testCase));
    TRY(follow(change, nullptr, &testCase));
    return testCase.id;
}

Result<void> TestCaseRepository::write(Change &change, const TestCase &before,
                                       const TestCase &after)
{
    TRY(updateRecord(change, before, after));
    return follow(change, &before, &after);
}

Result<void> TestCaseRepository::update(Change &change, const TestCase &testCase)
{
    TRY_ASSIGN(const TestCase stored, TestCaseRepository(change.database()).testCase(testCase.id));
    if (testCase.revision != stored.revision)
        return fail(ErrorKind::Conflict,
                    tr("%1 was changed by somebody else in the meantime. Look at what it says now, "
                       "then change it again.")
                        .arg(stored.number));
    if (stored.isPlanned() && testCase.method != stored.method)
        return fail(ErrorKind::Invalid,
                    tr("%1 is planned for “%2”. Add a test case of your own for another method.")
                        .arg(stored.number, label(stored.method)));
    TestCase changed = withEdits(stored, testCase);
    TRY(check(change, changed));
    return changed == stored ? Result<void>() : write(change, stored, changed);
}

Result<void> TestCaseRepository::assign(Change &change, const std::vector<TestCaseId> &cases,
                                        PersonId assignee)
{
    for (const TestCaseId id : cases) {
        TRY_ASSIGN(TestCase assigned, TestCaseRepository(change.database()).testCase(id));
        assigned.assignee = assignee;
        TRY(update(change, assigned));
    }
    return {};
}

Result<void> TestCaseRepository::remove(Change &change, TestCaseId id)
{
    TRY_ASSIGN(const TestCase stored, TestCaseRepository(change.database()).testCase(id));
    TRY_ASSIGN(const bool tested, hasResults(change.database(), id));
    if (tested)
        return fail(ErrorKind::Conflict,
                    tr("%1 has a result, which stays. Take it out of the plan instead.")
                        .arg(stored.number));
    TRY_ASSIGN(auto removing, change.database().prepare("DELETE FROM test_case WHERE id = ?"));
    removing.bind(id);
    TRY(removing.run());
    return follow(change, &stored, nullptr);
}

Result<void> TestCaseRepository::carry(Change &change, ReleaseId release,
                                       const QHash<RequirementId, RequirementId> &ways)
{
    TRY_ASSIGN(const auto cases, TestCaseRepository(change.database()).listings(release));
    for (const TestCaseListing &each : cases) {
        const auto way = ways.constFind(each.testCase.requirement);
        if (way == ways.cend())
            continue;
        TestCase carried = each.testCase;
        carried.requirement = *way;
        TRY(write(change, each.testCase, carried));
    }
    return TestSamplingRepository::carry(change, release, ways);
}

Result<void> TestCaseRepository::restore(Change &change, TestCase testCase)
{
    TRY(checkTested(change.database(), testCase.release, testCase.requirement));
    TRY(check(change, testCase));
    TRY(insertRecord(change, testCase));
    return follow(change, nullptr, &testCase);
}

} // namespace gatehouse
