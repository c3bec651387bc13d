#pragma once

#include "models/components/component.h"
#include "models/records/recordtablemodel.h"

namespace gatehouse {

/// Which components of a release are looked at.
struct ComponentFilter {
    QString text; ///< every word in group, name, version, package URL, licences or numbers
    bool onlyVulnerable = false; ///< with a vulnerability that is open
    bool onlyDecided = false; ///< with vulnerabilities, none of them open
    bool onlyWithoutLicence = false;
    bool onlyByHand = false; ///< in no bill of materials
    bool operator==(const ComponentFilter &) const = default;
};

inline const void *componentOf(const ShippedComponent &row)
{
    return &row.component;
}
inline qint64 componentIdOf(const ShippedComponent &row)
{
    return row.component.id.value;
}

/// What a release is made of.
class ComponentTableModel final
    : public RecordTableModel<ShippedComponent, componentOf, componentIdOf>
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        VersionColumn,
        GroupColumn,
        LicenceColumn,
        SeverityColumn,
        DecisionColumn,
        SourceColumn,
        ColumnCount
    };
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< int of the worst open ToolSeverity; else invalid
        OpenRole, ///< int: vulnerabilities that are open
    };

    explicit ComponentTableModel(QObject *parent = nullptr);

    void setComponents(std::vector<ShippedComponent> components) { take(std::move(components)); }
    /// nullptr where there is no such row. Good until the next setComponents().
    const ShippedComponent *componentAt(int row) const { return rowAt(row); }
    void setFilter(ComponentFilter filter);
    const ComponentFilter &filter() const { return m_filter; }

protected:
    bool isWanted(const ShippedComponent &row) const override;
    QVariant rowData(const ShippedComponent &row, int role) const override;

private:
    ComponentFilter m_filter;
};

} // namespace gatehouse
