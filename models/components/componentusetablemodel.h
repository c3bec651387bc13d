#pragma once

#include "models/components/componentsearch.h"
#include "models/records/recordtablemodel.h"

namespace gatehouse {

inline const void *componentOfUse(const ComponentUse &use)
{
    return &use.component;
}
inline qint64 keyOfUse(const ComponentUse &use)
{
    return use.key();
}

/// Which apps and releases contain what was looked for.
class ComponentUseTableModel final : public RecordTableModel<ComponentUse, componentOfUse, keyOfUse>
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        VersionColumn,
        GroupColumn,
        AppColumn,
        ReleaseColumn,
        VulnerabilityColumn,
        ColumnCount
    };
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< int of ToolSeverity where something is known
    };

    explicit ComponentUseTableModel(QObject *parent = nullptr);

    void setUses(std::vector<ComponentUse> uses) { take(std::move(uses)); }
    /// nullptr where there is no such row. Good until the next setUses().
    const ComponentUse *useAt(int row) const { return rowAt(row); }

protected:
    QVariant rowData(const ComponentUse &use, int role) const override;
};

} // namespace gatehouse
