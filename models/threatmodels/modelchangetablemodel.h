#pragma once

#include "models/records/recordtablemodel.h"
#include "models/threatmodels/modelchange.h"

#include <set>

namespace gatehouse {

/// A difference as a list shows it.
struct ModelChangeRow {
    qint64 id = 0; ///< its place in the list, from 1
    ModelChange change;
    bool operator==(const ModelChangeRow &) const = default;
};

/// Which differences are looked at.
struct ModelChangeFilter {
    QString text; ///< every word in the name, the kind or what differs
    std::set<PartChange> changes; ///< empty: all
    bool operator==(const ModelChangeFilter &) const = default;
};

inline const void *changeOf(const ModelChangeRow &row)
{
    return &row.change;
}
inline qint64 changeIdOf(const ModelChangeRow &row)
{
    return row.id;
}

/// In what two versions of a threat model differ.
class ModelChangeTableModel final : public RecordTableModel<ModelChangeRow, changeOf, changeIdOf>
{
    Q_OBJECT
public:
    enum Column { ChangeColumn, KindColumn, NameColumn, FieldsColumn, ColumnCount };
    enum Role {
        ChangeRole = Qt::UserRole + 1, ///< int of PartChange
        KindRole, ///< int of ModelPartKind
        UidRole, ///< of the part; a threat's or countermeasure's lineage
    };

    explicit ModelChangeTableModel(QObject *parent = nullptr);

    /// Questions that are answered otherwise are called as the library does; it outlives the rows.
    void setChanges(const std::vector<ModelChange> &changes, const ThreatLibrary *library);
    /// nullptr where there is no such row. Good until the next setChanges().
    const ModelChange *changeAt(int row) const;

    void setFilter(ModelChangeFilter filter);
    const ModelChangeFilter &filter() const { return m_filter; }
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);

protected:
    bool isWanted(const ModelChangeRow &row) const override;
    QVariant rowData(const ModelChangeRow &row, int role) const override;

private:
    QString fieldsIn(const ModelChangeRow &row, Language language) const;

    ModelChangeFilter m_filter;
    const ThreatLibrary *m_library = nullptr;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
