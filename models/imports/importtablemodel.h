#pragma once

#include "models/imports/reportimport.h"
#include "models/records/recordtablemodel.h"

namespace gatehouse {

struct ImportRow {
    qint64 id = 0;
    ImportedRule rule;
    bool operator==(const ImportRow &) const = default;
};

inline const void *importRowOf(const ImportRow &row)
{
    return &row;
}
inline qint64 importRowIdOf(const ImportRow &row)
{
    return row.id;
}

/// The rules of reports and what becomes of their results, the unmapped ones first.
class ImportTableModel final : public RecordTableModel<ImportRow, importRowOf, importRowIdOf>
{
    Q_OBJECT
public:
    enum Column {
        FateColumn,
        RuleColumn,
        TitleColumn,
        SeverityColumn,
        ResultsColumn,
        RequirementColumn,
        ConfidenceColumn,
        FindingColumn,
        ColumnCount
    };

    explicit ImportTableModel(QObject *parent = nullptr);

    /// The rules of all reports, in their order.
    void setOutcomes(const std::vector<ReportOutcome> &outcomes);
    /// nullptr where there is no such row. Good until the next setOutcomes().
    const ImportedRule *ruleAt(int row) const;
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);

private:
    /// Why it is held against the requirement, or why against none.
    QString tip(const ImportedRule &rule) const;

    Language m_language = Language::Chinese;
};

} // namespace gatehouse
