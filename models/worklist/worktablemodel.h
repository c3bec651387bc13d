#pragma once

#include "models/records/recordtablemodel.h"
#include "models/worklist/workitem.h"

namespace gatehouse {

inline const void *recordOf(const WorkItem &)
{
    return nullptr; // its columns are its own
}
qint64 workIdOf(const WorkItem &item);

/// What waits for a person, in a table.
class WorkTableModel final : public RecordTableModel<WorkItem, recordOf, workIdOf>
{
    Q_OBJECT
public:
    enum Column {
        KindColumn,
        WhatColumn,
        CountColumn,
        PlaceColumn,
        PhaseColumn,
        DueColumn,
        ColumnCount
    };
    enum DataRole {
        KindRole = Qt::UserRole + 1, ///< int of WorkKind
        LateRole, ///< bool: due before today
    };

    explicit WorkTableModel(QObject *parent = nullptr);

    void setItems(std::vector<WorkItem> items, QDate today);
    /// Empty kinds: all of them.
    void setFilter(const QString &text, const std::set<WorkKind> &kinds);
    const WorkItem *itemAt(int row) const { return rowAt(row); }

protected:
    bool isWanted(const WorkItem &item) const override;
    QVariant rowData(const WorkItem &item, int role) const override;

private:
    QDate m_today;
    QString m_text;
    std::set<WorkKind> m_kinds;
};

} // namespace gatehouse
