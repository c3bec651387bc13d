#pragma once

#include "models/base/idtablemodel.h"
#include "models/base/rowsbyid.h"
#include "models/findings/findingrepository.h"

#include <QSet>

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
    bool operator==(const FindingFilter &) const = default;
};

/// Findings of a release, or of the whole portfolio (then with the release's name).
class FindingTableModel final : public IdTableModel
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
        OverdueRole, ///< bool: open, and due before today
    };

    using IdTableModel::IdTableModel;

    /// Takes over a list. Rows that read the same are left alone, so the selection stays.
    /// `today` decides what is overdue.
    void setListings(std::vector<FindingListing> listings, QDate today);
    /// nullptr where there is no such row. Good until the next setListings().
    const FindingListing *listingAt(int row) const;
    FindingId findingAt(int row) const { return FindingId(idAt(row)); }
    /// How many there are, the filter aside.
    int total() const { return static_cast<int>(m_listings.all().size()); }

    void setFilter(FindingFilter filter);
    const FindingFilter &filter() const { return m_filter; }
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    static qint64 idOf(const FindingListing &listing) { return listing.finding.id.value; }
    void refresh();
    bool isOverdue(const Finding &finding) const;
    bool isWanted(const FindingListing &listing, const QStringList &words) const;
    QString text(const FindingListing &listing, int column) const;
    QString toolTip(const FindingListing &listing, int column) const;
    /// Negative when `one` comes before `other` in the column.
    qint64 compare(const FindingListing &one, const FindingListing &other) const;

    RowsById<FindingListing, idOf> m_listings;
    QDate m_today;
    FindingFilter m_filter;
    Language m_language = Language::Chinese;
    int m_sortColumn = NumberColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace gatehouse
