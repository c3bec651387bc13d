#pragma once

#include "models/dashboards/threatlisting.h"
#include "models/records/recordtablemodel.h"

#include <set>

namespace gatehouse {

/// Which threats are looked at.
struct ThreatListFilter {
    QString text; ///< every word in number, title, element, categories or release
    std::set<ThreatState> states; ///< empty: all
    bool operator==(const ThreatListFilter &) const = default;
};

inline const void *threatOfListing(const ThreatListing &listing)
{
    return &listing.row.threat;
}
inline qint64 threatIdOfListing(const ThreatListing &listing)
{
    return listing.row.threat.id.value;
}

/// Threats of the whole portfolio, each with its release.
class ThreatListTableModel final
    : public RecordTableModel<ThreatListing, threatOfListing, threatIdOfListing>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        TitleColumn,
        SubjectColumn,
        CategoriesColumn,
        RiskColumn,
        StateColumn,
        ReleaseColumn,
        ColumnCount
    };
    enum Role {
        RiskRole = Qt::UserRole + 1, ///< int of Risk, as it is today
        StateRole, ///< int of ThreatState
    };

    explicit ThreatListTableModel(QObject *parent = nullptr);

    void setListings(std::vector<ThreatListing> listings);
    void setFilter(ThreatListFilter filter);
    void setLanguage(Language language);

protected:
    bool isWanted(const ThreatListing &listing) const override;
    QVariant rowData(const ThreatListing &listing, int role) const override;

private:
    ThreatListFilter m_filter;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
