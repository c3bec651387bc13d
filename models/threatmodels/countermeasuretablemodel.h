#pragma once

#include "models/records/recordtablemodel.h"
#include "models/threatmodels/threatregister.h"

#include <set>

namespace gatehouse {

/// A countermeasure as a list shows it.
struct CountermeasureListing {
    Countermeasure countermeasure;
    CountermeasureStage stage = CountermeasureStage::Proposed; ///< with Verified
    QString citation; ///< of its requirement; empty: none
    LocalizedText requirementTitle;
    QString ownerName;
    QStringList threats; ///< numbers of those that it answers
    bool operator==(const CountermeasureListing &) const = default;

    /// All of a register; `owners`: what people are called.
    static std::vector<CountermeasureListing> of(const ThreatRegister &threats,
                                                 const QHash<PersonId, QString> &owners);
};

/// Which countermeasures are looked at.
struct CountermeasureFilter {
    QString text; ///< every word in number, title, description, design reference, requirement,
                  ///< owner or threats
    std::set<CountermeasureStage> stages; ///< empty: all
    bool onlyOverdue = false;
    bool operator==(const CountermeasureFilter &) const = default;
};

inline const void *countermeasureOf(const CountermeasureListing &listing)
{
    return &listing.countermeasure;
}
inline qint64 countermeasureIdOf(const CountermeasureListing &listing)
{
    return listing.countermeasure.id.value;
}

/// The countermeasures of a release's threat model.
class CountermeasureTableModel final
    : public RecordTableModel<CountermeasureListing, countermeasureOf, countermeasureIdOf>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        TitleColumn,
        StageColumn,
        ThreatsColumn,
        RequirementColumn,
        DesignColumn,
        OwnerColumn,
        DueColumn,
        ColumnCount
    };
    enum Role {
        CountermeasureIdRole = Qt::UserRole + 1, ///< CountermeasureId
        RequirementIdRole, ///< RequirementId
        StageRole, ///< int of CountermeasureStage
        OverdueRole, ///< bool: not implemented, and due before today
    };

    explicit CountermeasureTableModel(QObject *parent = nullptr);

    /// Takes over a list. `today` decides what is overdue.
    void setListings(std::vector<CountermeasureListing> listings, QDate today);
    /// nullptr where there is no such row. Good until the next setListings().
    const CountermeasureListing *listingAt(int row) const { return rowAt(row); }

    void setFilter(CountermeasureFilter filter);
    const CountermeasureFilter &filter() const { return m_filter; }
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);

protected:
    bool isWanted(const CountermeasureListing &listing) const override;
    QVariant rowData(const CountermeasureListing &listing, int role) const override;

private:
    bool isOverdue(const CountermeasureListing &listing) const;

    QDate m_today;
    CountermeasureFilter m_filter;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
