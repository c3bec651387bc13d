#include "models/testing/testcasetablemodel.h"

#include "models/testing/teststeps.h"

namespace gatehouse {

namespace {

/// What was never run comes first: it is what is left to do.
constexpr int neverRun = -1;

int outcomeOf(const TestCaseListing &listing)
{
    return listing.last ? static_cast<int>(listing.last->outcome) : neverRun;
}

} // namespace

TestCaseTableModel::TestCaseTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &testCase = describe<TestCase>();
    const RecordDescription &result = describe<TestResult>();
    Columns columns(ColumnCount);
    columns[NumberColumn] = {.field = &testCase.field("number"),
                             .heading = QT_TRANSLATE_NOOP("Field", "Number")};
    columns[ClauseColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Clause"),
        .text = [](const TestCaseListing &row) { return row.citation; },
        .tip = [this](const TestCaseListing &row) { return row.requirementTitle.in(m_language); }};
    columns[TitleColumn] = {
        .field = &testCase.field("title"),
        .heading = QT_TRANSLATE_NOOP("Field", "Test case"),
        .text = [this](const TestCaseListing &row) { return row.title().in(m_language); },
        .tip = [this](const TestCaseListing &row) { return stepsFor(row).in(m_language); }};
    columns[MethodColumn] = {.field = &testCase.field("method")};
    columns[BoxColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Box"),
        .text = [](const TestCaseListing &row) { return label(row.testCase.box()); },
        .order =
            [](const TestCaseListing &row) { return static_cast<qint64>(row.testCase.box()); }};
    columns[OutcomeColumn] = {
        .heading = result.field("outcome").name,
        .text =
            [](const TestCaseListing &row) {
                return row.testCase.retired ? tr("Out of the plan")
                    : row.last              ? label(row.last->outcome)
                                            : tr("Never run");
            },
        .tip = [](const TestCaseListing &row) { return row.last ? row.last->record : QString(); },
        .order = [](const TestCaseListing &row) -> qint64 {
            return row.testCase.retired ? neverRun - 1 : outcomeOf(row);
        }};
    columns[TesterColumn] = {.field = &testCase.field("assignee"),
                             .text = [](const TestCaseListing &row) { return row.assigneeName; }};
    columns[TestedColumn] = {
        .heading = result.field("tested_at").name,
        .text =
            [](const TestCaseListing &row) {
                return row.last ? row.last->testedAt.toLocalTime().date().toString(Qt::ISODate)
                                : QString();
            },
        .tip =
            [](const TestCaseListing &row) { return row.last ? row.last->testedBy : QString(); }};
    columns[RunsColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Runs"),
                           .number = [](const TestCaseListing &row) -> qint64 { return row.runs; }};
    columns[DeviceColumn] = {.field = &testCase.field("device")};
    columns[BuildColumn] = {.field = &testCase.field("build")};
    setColumns(std::move(columns));
}

void TestCaseTableModel::setListings(std::vector<TestCaseListing> listings)
{
    take(std::move(listings));
}

void TestCaseTableModel::setFilter(TestCaseFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

void TestCaseTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

bool TestCaseTableModel::isWanted(const TestCaseListing &listing) const
{
    const TestCase &testCase = listing.testCase;
    const bool byOutcome = m_filter.outcomes.empty() && !m_filter.withoutResult;
    const bool hasOutcome =
        listing.last ? m_filter.outcomes.contains(listing.last->outcome) : m_filter.withoutResult;
    return (m_filter.withRetired || !testCase.retired) && (byOutcome || hasOutcome)
        && (m_filter.boxes.empty() || m_filter.boxes.contains(testCase.box()))
        && (m_filter.methods.empty() || m_filter.methods.contains(testCase.method))
        && (!m_filter.assignee || *m_filter.assignee == testCase.assignee)
        && (!m_filter.onlyOwn || !testCase.isPlanned())
        && holdsWords(m_filter.text,
                      {describe<TestCase>().searchText(&testCase), listing.citation,
                       listing.requirementTitle.zh, listing.requirementTitle.en,
                       listing.assigneeName, testCase.environment, testCase.device, testCase.build,
                       listing.last ? listing.last->record : QString()});
}

QVariant TestCaseTableModel::rowData(const TestCaseListing &listing, int role) const
{
    switch (role) {
    case TestCaseIdRole:
        return QVariant::fromValue(listing.testCase.id);
    case RequirementIdRole:
        return QVariant::fromValue(listing.testCase.requirement);
    case OutcomeRole:
        return outcomeOf(listing);
    case RetiredRole:
        return listing.testCase.retired;
    default:
        return {};
    }
}

} // namespace gatehouse
