#pragma once

#include "models/assessments/assessmentplan.h"
#include "views/design/formdialog.h"

class QAbstractButton;
class QComboBox;
class QLabel;
class QTableView;

namespace gatehouse {

class AssessmentPlanModel;
class NavigationContext;

/// What is about to be recorded in the assessments of one phase: each with what stands, what will
/// stand and why not, before anything is written. All that is ticked is recorded in one Change;
/// what is refused stays listed and as it is.
class AssessmentPreview final : public FormDialog
{
    Q_OBJECT
public:
    struct Content {
        QString title;
        QString note; ///< said above the list; may be empty
        /// Those that can be judged in, in their order; none where the organisation is assessed.
        std::vector<Phase> phases;
        std::function<AssessmentPlan(std::optional<Phase>)> plan;
        QString subject; ///< what the first column names, where it is no requirement
        bool ticksAll = true; ///< at first
    };
    AssessmentPreview(NavigationContext &context, Content content, std::optional<Phase> phase,
                      QWidget *parent = nullptr);

protected:
    /// Nothing: what it began with is still there when this is left.
    QStringList entered() const override { return {}; }

private:
    std::optional<Phase> phase() const;
    void setUpTable();
    void showPlan();
    void showCounts();
    Result<void> save();

    NavigationContext &m_context;
    Content m_content;
    QComboBox *m_phase;
    QLabel *m_counts;
    QAbstractButton *m_all;
    AssessmentPlanModel *m_model;
    QTableView *m_table;
};

} // namespace gatehouse
