#pragma once

#include "models/assessments/assessmententry.h"
#include "models/assessments/assessmentgridmodel.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace gatehouse {

class CellTable;
class ElidedLabel;
class EmptyState;
class FilterChipBar;
class ListFilter;
class AssessmentState;
class SearchField;

/// Why some requirements alone are looked at; a chip says it.
enum class Awaited { Assessment, Submission, Evidence, Confirmation };

/// The assessment grid: every requirement of the release's or the
/// organisation's sheet, narrowed by gate, judgement
/// and what is missing; several at once can be assessed together, and cells are copied, pasted and
/// filled down as in a spreadsheet.
class RequirementsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit RequirementsPanel(AssessmentState &state, QWidget *parent = nullptr);
    void retranslate();
    /// Selects it, as a phase judges it where one is named, taking filters off that hide it or look
    /// at another phase.
    void select(RequirementId requirement, std::optional<Phase> phase = {});
    /// These alone, with a phase as that judges them, until the chip that says so is taken off. No
    /// other filter stays; the first of them is selected.
    void showOnly(const QSet<RequirementId> &requirements, Awaited why, std::optional<Phase> phase);
    /// Its chosen row is what the assessment shown beside it is of.
    void announceSelection();
    QAction *assessSelected() const { return m_assessSelected; }

private:
    void setUpTable();
    void show();
    void setChips();
    void applyFilter();
    void permit();
    void showConfirmable();
    void assessTogether();
    void confirmTogether();
    /// Selects the row of the requirement that is looked at.
    void followRequirement();
    void readReviews();
    void attachTogether();
    void submit();
    void paste();
    void fillDown();
    void judgeElsewhere();
    void preview(const std::vector<AssessmentEntry> &entries, const QString &title,
                 const QString &note);
    /// Those that are assessed and apply.
    std::vector<const SheetRow *> selectedRows() const;
    std::vector<const SheetRow *> allSelectedRows() const;
    /// Those from the first selected one down, without lead-ins.
    std::vector<RequirementId> requirementsFrom(int row) const;
    std::vector<RequirementId> selectedRequirements() const;

    AssessmentState &m_state;
    AssessmentGridModel *m_model;
    SearchField *m_search;
    FilterChipBar *m_chips;
    ElidedLabel *m_count;
    QAction *m_assessSelected;
    QAction *m_confirm;
    QAction *m_submit;
    QAction *m_attach;
    QAction *m_paste;
    QAction *m_fillDown;
    QAction *m_elsewhere;
    QStackedWidget *m_stack;
    CellTable *m_table;
    EmptyState *m_nothing;
    ListFilter *m_filter;
    ReleaseId m_subject; ///< whose sheet is shown
    /// Those that are looked at alone.
    struct Only {
        QSet<RequirementId> requirements;
        Awaited why;
    };
    std::optional<Only> m_only;
    bool m_selecting = false;
};

} // namespace gatehouse
