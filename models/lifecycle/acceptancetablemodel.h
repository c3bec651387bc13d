#pragma once

#include "models/lifecycle/acceptancelisting.h"
#include "models/records/recordtablemodel.h"

#include <set>

namespace gatehouse {

/// Which acceptances are looked at.
struct AcceptanceFilter {
    QString text; ///< every word in clause, titles, finding, release, reason or who approved it
    std::set<AcceptanceState> states; ///< empty: all
    std::optional<std::set<AcceptanceId>> acceptances = {}; ///< none: all
    bool operator==(const AcceptanceFilter &) const = default;
};

inline const void *acceptanceOf(const AcceptanceListing &listing)
{
    return &listing.acceptance;
}
inline qint64 acceptanceIdOf(const AcceptanceListing &listing)
{
    return listing.acceptance.id.value;
}

/// Risk acceptances of the whole portfolio.
class AcceptanceTableModel final
    : public RecordTableModel<AcceptanceListing, acceptanceOf, acceptanceIdOf>
{
    Q_OBJECT
public:
    enum Column {
        ClauseColumn,
        FindingColumn,
        ReasonColumn,
        ReleaseColumn,
        StateColumn,
        ExpiresColumn,
        ApprovedByColumn,
        ApprovedAtColumn,
        ColumnCount
    };

    explicit AcceptanceTableModel(QObject *parent = nullptr);

    /// Takes over a list, as it stands on a day.
    void setListings(std::vector<AcceptanceListing> listings, QDate today);
    void setFilter(AcceptanceFilter filter);
    void setLanguage(Language language);

protected:
    bool isWanted(const AcceptanceListing &listing) const override;

private:
    QDate m_today;
    AcceptanceFilter m_filter;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
