#pragma once

#include "models/records/recordtablemodel.h"
#include "models/threatmodels/threatregister.h"

#include <set>

namespace gatehouse {

/// Which threats are looked at.
struct ThreatFilter {
    QString text; ///< every word in number, title, description, element, rule or requirements
    std::set<ThreatState> states; ///< empty: all but those that are gone
    bool onlyHigh = false; ///< by their inherent risk
    bool onlyToConfirm = false; ///< said to be not applicable, and nobody has confirmed it
    std::optional<QStringList> subjects; ///< of these elements and flows only
    std::optional<ThreatCategory> category;
    bool operator==(const ThreatFilter &) const = default;
};

/// Somebody said that it is not applicable, and nobody has confirmed it.
bool awaitsConfirmation(const ThreatRow &row);

inline const void *threatOf(const ThreatRow &row)
{
    return &row.threat;
}
inline qint64 threatIdOf(const ThreatRow &row)
{
    return row.threat.id.value;
}

/// The threats of a release's model.
class ThreatTableModel final : public RecordTableModel<ThreatRow, threatOf, threatIdOf>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        TitleColumn,
        SubjectColumn,
        CategoriesColumn,
        InherentColumn,
        CurrentColumn,
        StateColumn,
        CountermeasuresColumn,
        ColumnCount
    };
    enum Role {
        ThreatIdRole = Qt::UserRole + 1, ///< ThreatId
        SubjectRole, ///< uid of its element or flow
        InherentRole, ///< int of Risk
        CurrentRole, ///< int of Risk
        StateRole, ///< int of ThreatState
        ToConfirmRole, ///< bool
    };

    explicit ThreatTableModel(QObject *parent = nullptr);

    void setThreats(std::vector<ThreatRow> threats);
    /// nullptr where there is no such row. Good until the next setThreats().
    const ThreatRow *threatRowAt(int row) const { return rowAt(row); }

    void setFilter(ThreatFilter filter);
    const ThreatFilter &filter() const { return m_filter; }
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);

protected:
    bool isWanted(const ThreatRow &row) const override;
    QVariant rowData(const ThreatRow &row, int role) const override;

private:
    ThreatFilter m_filter;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
