#pragma once

#include "models/dashboards/gatelisting.h"
#include "models/records/recordtablemodel.h"

namespace gatehouse {

/// Which gates are looked at.
struct GateListFilter {
    QString text; ///< every word in release, app, phase, who decided or what was said with it
    std::set<Phase> phases; ///< empty: all
    bool operator==(const GateListFilter &) const = default;
};

inline const void *gateOfListing(const GateListing &listing)
{
    return &listing;
}
inline qint64 gateIdOfListing(const GateListing &listing)
{
    return listing.id();
}

/// Gates of the whole portfolio: planned for when, decided when and by whom.
class GateListTableModel final
    : public RecordTableModel<GateListing, gateOfListing, gateIdOfListing>
{
    Q_OBJECT
public:
    enum Column {
        ReleaseColumn,
        AppColumn,
        PhaseColumn,
        StateColumn,
        PlannedColumn,
        DecidedColumn,
        DeciderColumn,
        StatementColumn,
        ColumnCount
    };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of GateState; invalid: not known
        LateRole, ///< bool
        ChangedRole, ///< bool
    };

    explicit GateListTableModel(QObject *parent = nullptr);

    void setListings(std::vector<GateListing> listings) { take(std::move(listings)); }
    void setFilter(GateListFilter filter);

protected:
    bool isWanted(const GateListing &listing) const override;
    QVariant rowData(const GateListing &listing, int role) const override;

private:
    GateListFilter m_filter;
};

} // namespace gatehouse
