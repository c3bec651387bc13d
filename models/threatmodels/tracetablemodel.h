#pragma once

#include "models/records/recordtablemodel.h"
#include "models/threatmodels/threattrace.h"

#include <set>

namespace gatehouse {

/// Which ways of a trace are looked at.
struct TraceFilter {
    QString text; ///< every word in threat, element, countermeasure, requirement, test or evidence
    bool onlyGaps = false;
    std::set<TraceGap> gaps; ///< with one of these; empty: whatever is missing
    bool operator==(const TraceFilter &) const = default;
};

inline const void *traceRowOf(const TraceRow &row)
{
    return &row;
}
inline qint64 traceIdOf(const TraceRow &row)
{
    return row.id;
}

/// The ways of a model from its threats, or from requirements: those of one end lie together.
class TraceTableModel final : public RecordTableModel<TraceRow, traceRowOf, traceIdOf>
{
    Q_OBJECT
public:
    enum Column {
        ThreatColumn,
        SubjectColumn,
        StateColumn,
        CountermeasureColumn,
        StageColumn,
        RequirementColumn,
        TestColumn,
        EvidenceColumn,
        GapsColumn,
        ColumnCount
    };
    enum Role {
        ThreatIdRole = Qt::UserRole + 1, ///< ThreatId
        CountermeasureIdRole, ///< CountermeasureId
        RequirementIdRole, ///< RequirementId
        EvidenceIdRole, ///< EvidenceId
        StateRole, ///< int of ThreatState; of none where there is no threat
        StageRole, ///< int of CountermeasureStage; of none where there is none
        HasGapRole, ///< bool
    };

    explicit TraceTableModel(QObject *parent = nullptr);

    void setRows(std::vector<TraceRow> rows) { take(std::move(rows)); }
    /// nullptr where there is no such row. Good until the next setRows().
    const TraceRow *traceRowAt(int row) const { return rowAt(row); }

    void setFilter(TraceFilter filter);
    const TraceFilter &filter() const { return m_filter; }
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);

protected:
    bool isWanted(const TraceRow &row) const override;
    QVariant rowData(const TraceRow &row, int role) const override;

private:
    TraceFilter m_filter;
    Language m_language = Language::Chinese;
};

/// A test in words: "Passed, 2026-03-01"; empty: none.
QString testWords(const std::optional<CountermeasureTest> &test);

} // namespace gatehouse
