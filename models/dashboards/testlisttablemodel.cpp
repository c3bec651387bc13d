#include "models/dashboards/testlisttablemodel.h"

namespace gatehouse {

TestListTableModel::TestListTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &testCase = describe<TestCase>();
    Columns columns(ColumnCount);
    columns[NumberColumn] = {.field = &testCase.field("number"),
                             .heading = QT_TRANSLATE_NOOP("Field", "Number")};
    columns[ClauseColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Clause"),
        .text = [](const TestListing &each) { return each.row.citation; },
        .tip =
            [this](const TestListing &each) { return each.row.requirementTitle.in(m_language); }};
    columns[TitleColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Test case"),
        .text = [this](const TestListing &each) { return each.row.title().in(m_language); }};
    columns[MethodColumn] = {.field = &testCase.field("method")};
    columns[OutcomeColumn] = {
        .heading = describe<TestResult>().field("outcome").name,
        .text = [](const TestListing &each) { return label(standingOf(each.row.outcome())); },
        .tip =
            [](const TestListing &each) {
                return each.row.last ? each.row.last->record : QString();
            },
        .order =
            [](const TestListing &each) {
                return static_cast<qint64>(standingOf(each.row.outcome()));
            }};
    columns[TesterColumn] = {.field = &testCase.field("assignee"),
                             .text = [](const TestListing &each) { return each.row.assigneeName; }};
    columns[ReleaseColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Release"),
                              .text = [](const TestListing &each) { return each.releaseName; }};
    setColumns(std::move(columns));
}

void TestListTableModel::setFilter(TestListFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

void TestListTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

bool TestListTableModel::isWanted(const TestListing &listing) const
{
    return (m_filter.outcomes.empty()
            || m_filter.outcomes.contains(standingOf(listing.row.outcome())))
        && holdsWords(m_filter.text,
                      {listing.row.testCase.number, listing.row.citation, listing.row.title().zh,
                       listing.row.title().en, listing.row.assigneeName, listing.releaseName});
}

QVariant TestListTableModel::rowData(const TestListing &listing, int role) const
{
    return role == OutcomeRole && listing.row.outcome()
        ? QVariant(static_cast<int>(*listing.row.outcome()))
        : QVariant();
}

} // namespace gatehouse
