#pragma once

#include "models/findings/findingrepository.h"
#include "models/records/recordtablemodel.h"

#include <set>

namespace gatehouse {

/// Which findings are looked at.
struct FindingFilter {
    QString text; ///< every word in number, clause, titles, description, owner or release
    std::set<FindingStatus> statuses; ///< empty: all
    std::set<Risk> risks; ///< empty: all
    std::optional<PersonId> owner; ///< an invalid id: those without an owner
    std::optional<RequirementId> requirement;
    bool onlyOverdue = false;
    std::optional<std::set<FindingId>> findings = {}; ///< none: all
    bool operator==(const FindingFilter &) const = default;
};

inline const void *findingOf(const FindingListing &listing)
{
    return &listing.finding;
}
inline qint64 findingIdOf(const FindingListing &listing)
{
    return listing.finding.id.value;
}

/// Findings of a release, or of the whole portfolio (then with the release's name).
class FindingTableModel final : public RecordTableModel<FindingListing, findingOf, findingIdOf>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        ClauseColumn,
        TitleColumn,
        RiskColumn,
        StatusColumn,
        OwnerColumn,
        DueColumn,
        AgeColumn, ///< days it was or is open
        SourceColumn,
        ReleaseColumn,
        ColumnCount
    };
    enum Role {
        FindingIdRole = Qt::UserRole + 1, ///< FindingId
        RequirementIdRole, ///< RequirementId
        ReleaseIdRole, ///< ReleaseId; invalid for the organisation's
        RiskRole, ///< int of Risk
        StatusRole, ///< int of FindingStatus
        DueRole, ///< QDate
        AcceptedUntilRole, ///< QDate: the last day, while its risk is accepted
        OverdueRole, ///< bool: open, and due before today
    };

    explicit FindingTableModel(QObject *parent = nullptr);

    /// Takes over a list. `today` decides what is overdue.
    void setListings(std::vector<FindingListing> listings, QDate today);
    /// nullptr where there is no such row. Good until the next setListings().
    const FindingListing *listingAt(int row) const { return rowAt(row); }
    FindingId findingAt(int row) const { return FindingId(idAt(row)); }

    void setFilter(FindingFilter filter);
    const FindingFilter &filter() const { return m_filter; }
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);

protected:
    bool isWanted(const FindingListing &listing) const override;
    QVariant rowData(const FindingListing &listing, int role) const override;

private:
    bool isOverdue(const Finding &finding) const;

    QDate m_today;
    FindingFilter m_filter;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
