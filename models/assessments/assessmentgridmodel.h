#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/assessments/assessmentwords.h"
#include "models/assessments/reviewstate.h"
#include "models/base/idtablemodel.h"

#include <QSet>

namespace gatehouse {

/// Which rows of a sheet are looked at.
struct AssessmentGridFilter {
    std::optional<Phase> phase; ///< due in it, and judged as that phase judges
    QString text; ///< every word in clause, title, statement, record or assessor
    std::set<Judgement> judgements; ///< empty: all
    bool onlyApplicable = false;
    bool onlyMissingEvidence = false; ///< applies and no evidence is linked
    std::optional<QSet<RequirementId>> ids; ///< only these
    bool operator==(const AssessmentGridFilter &) const = default;
};

/// The assessment grid of a release (or the organisation): one row per requirement. Context rows
/// stand in library order above the items they introduce, and only while one of those is shown.
class AssessmentGridModel final : public IdTableModel
{
    Q_OBJECT
public:
    enum Column {
        ClauseColumn,
        TitleColumn,
        AppliesColumn,
        JudgementColumn,
        PathColumn,
        MethodsColumn,
        RecordColumn,
        RiskColumn,
        EvidenceColumn,
        FindingsColumn,
        AssessorColumn,
        DateColumn,
        ReviewColumn,
        ObjectColumn,
        ColumnCount
    };
    enum Role {
        RequirementIdRole = Qt::UserRole + 1, ///< RequirementId
        JudgementRole, ///< int of Judgement; none on a context row
        PathRole, ///< std::vector<PhaseJudgement>
        RiskRole, ///< int of Risk; none without an assessment
        AppliesRole, ///< bool
        ExplanationRole, ///< why it applies or not, a sentence
        DecidedRole, ///< bool: a person decided whether it applies
        UnansweredRole, ///< bool: the profile leaves open whether it applies
        InheritedRole, ///< bool: assessed by the organisation
        ContextRole, ///< bool: section text, not assessed
        GroupRole, ///< key of the group
        GroupTitleRole,
        StatementRole,
        EvidenceCountRole,
        OpenFindingsRole,
        ReviewRole, ///< int of ReviewState; none where nothing of it was submitted
    };

    using IdTableModel::IdTableModel;

    /// Takes over a sheet. Rows that read the same are left alone, so the selection stays.
    void setSheet(AssessmentSheet sheet);
    const AssessmentSheet &sheet() const { return m_sheet; }
    /// Where the sheet's assessments stand in their reviews; those left out were never submitted.
    void setReviews(QHash<AssessmentId, ReviewState> reviews);
    /// What a column is filled in with; nothing where it follows from other things.
    static std::optional<AssessmentHeading> heading(int column);
    /// nullptr where there is no such row. Good until the next setSheet().
    const SheetRow *rowAt(int row) const;
    RequirementId requirementAt(int row) const { return RequirementId(idAt(row)); }

    void setFilter(AssessmentGridFilter filter);
    const AssessmentGridFilter &filter() const { return m_filter; }
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void refresh();
    /// What is shown of a row: the judgement of the phase that is filtered by, else of the latest.
    const Assessment *shown(const SheetRow &row) const;
    Judgement judgementShown(const SheetRow &row) const;
    bool isWanted(const SheetRow &row, const QStringList &words) const;
    void sortRows(std::vector<const SheetRow *> &rows) const;
    bool isInheritedHere(const SheetRow &row) const;
    QString text(const SheetRow &row, int column) const;
    QVariant toolTip(const SheetRow &row, int column) const;

    std::optional<ReviewState> review(const SheetRow &row) const;

    AssessmentSheet m_sheet;
    QHash<AssessmentId, ReviewState> m_reviews;
    QHash<qint64, qsizetype> m_positions; ///< requirement → row of the sheet
    AssessmentGridFilter m_filter;
    Language m_language = Language::Chinese;
    int m_sortColumn = ClauseColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// "Design: compliant → Test: not assessed", in the running language.
QString pathText(const std::vector<PhaseJudgement> &path);

} // namespace gatehouse

Q_DECLARE_METATYPE(std::vector<gatehouse::PhaseJudgement>)
