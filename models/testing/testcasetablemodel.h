#pragma once

#include "models/records/recordtablemodel.h"
#include "models/testing/testcaserepository.h"

#include <set>

namespace gatehouse {

/// Which tests are looked at.
struct TestCaseFilter {
    QString text =
        {}; ///< every word in number, clause, titles, steps, tester, environment or record
    std::set<TestOutcome> outcomes = {}; ///< of the last result
    bool withoutResult = false; ///< those too that were never run
    std::set<TestBox> boxes = {}; ///< empty: all
    std::set<Method> methods = {}; ///< empty: all
    std::optional<PersonId> assignee = {}; ///< an invalid id: those nobody is to test
    bool onlyOwn = false;
    bool withRetired = false;
    bool operator==(const TestCaseFilter &) const = default;
};

inline const void *testCaseOf(const TestCaseListing &listing)
{
    return &listing.testCase;
}
inline qint64 testCaseIdOf(const TestCaseListing &listing)
{
    return listing.testCase.id.value;
}

/// The test cases of a release, with their last results.
class TestCaseTableModel final : public RecordTableModel<TestCaseListing, testCaseOf, testCaseIdOf>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        ClauseColumn,
        TitleColumn,
        MethodColumn,
        BoxColumn,
        OutcomeColumn,
        TesterColumn,
        TestedColumn,
        RunsColumn,
        DeviceColumn,
        BuildColumn,
        ColumnCount
    };
    enum Role {
        TestCaseIdRole = Qt::UserRole + 1, ///< TestCaseId
        RequirementIdRole, ///< RequirementId
        OutcomeRole, ///< int of TestOutcome; -1: never run
        RetiredRole, ///< bool
    };

    explicit TestCaseTableModel(QObject *parent = nullptr);

    void setListings(std::vector<TestCaseListing> listings);
    /// nullptr where there is no such row. Good until the next setListings().
    const TestCaseListing *listingAt(int row) const { return rowAt(row); }

    void setFilter(TestCaseFilter filter);
    const TestCaseFilter &filter() const { return m_filter; }
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);

protected:
    bool isWanted(const TestCaseListing &listing) const override;
    QVariant rowData(const TestCaseListing &listing, int role) const override;

private:
    TestCaseFilter m_filter;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
