#pragma once

#include "models/records/recordtablemodel.h"
#include "models/staffing/staffingcheck.h"

namespace gatehouse {

struct NumberedFinding {
    qint64 id = 0; ///< its place in the list, from 1
    StaffingFinding finding;
    bool operator==(const NumberedFinding &) const = default;
};

inline const void *staffingFindingOf(const NumberedFinding &row)
{
    return &row.finding;
}
inline qint64 staffingFindingIdOf(const NumberedFinding &row)
{
    return row.id;
}

/// What the checks of the organisation find.
class StaffingCheckTableModel final
    : public RecordTableModel<NumberedFinding, staffingFindingOf, staffingFindingIdOf>
{
    Q_OBJECT
public:
    enum Column {
        SeverityColumn,
        ClauseColumn,
        TitleColumn,
        SentenceColumn,
        AdviceColumn,
        ColumnCount
    };
    enum DataRole { SeverityRole = Qt::UserRole + 1 }; ///< int of CheckSeverity

    explicit StaffingCheckTableModel(QObject *parent = nullptr);

    void setFindings(const std::vector<StaffingFinding> &findings);
    /// None: all.
    void setFilter(const QString &text, std::optional<CheckSeverity> severity);
    void setLanguage(Language language);
    int count(CheckSeverity severity) const;
    const StaffingFinding *findingAt(int row) const;

protected:
    bool isWanted(const NumberedFinding &row) const override;
    QVariant rowData(const NumberedFinding &row, int role) const override;

private:
    QString m_text;
    std::optional<CheckSeverity> m_severity;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
