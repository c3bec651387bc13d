#pragma once

#include "models/dashboards/testlisting.h"
#include "models/records/recordtablemodel.h"

#include <set>

namespace gatehouse {

/// Which tests are looked at.
struct TestListFilter {
    QString text; ///< every word in number, clause, title, tester or release
    std::set<TestOutcome> outcomes; ///< empty: all
    bool operator==(const TestListFilter &) const = default;
};

inline const void *testOfListing(const TestListing &listing)
{
    return &listing.row.testCase;
}
inline qint64 testIdOfListing(const TestListing &listing)
{
    return listing.row.testCase.id.value;
}

/// Test cases of the whole portfolio, each with its release and how it went last.
class TestListTableModel final
    : public RecordTableModel<TestListing, testOfListing, testIdOfListing>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        ClauseColumn,
        TitleColumn,
        MethodColumn,
        OutcomeColumn,
        TesterColumn,
        ReleaseColumn,
        ColumnCount
    };
    enum Role {
        OutcomeRole = Qt::UserRole + 1, ///< int of TestOutcome; invalid: never run
    };

    explicit TestListTableModel(QObject *parent = nullptr);

    void setListings(std::vector<TestListing> listings) { take(std::move(listings)); }
    void setFilter(TestListFilter filter);
    void setLanguage(Language language);

protected:
    bool isWanted(const TestListing &listing) const override;
    QVariant rowData(const TestListing &listing, int role) const override;

private:
    TestListFilter m_filter;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
