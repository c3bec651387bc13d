#pragma once

#include "models/assessments/assessmentplan.h"
#include "views/design/formdialog.h"

#include <atomic>
#include <memory>

class QAbstractButton;
class QComboBox;
class QLabel;
class QTableView;

namespace gatehouse {

class AssessmentPlanModel;
class NavigationContext;

/// What is about to be recorded in the assessments of one phase: each with what stands, what will
/// stand and why not, before anything is written. All that is ticked is recorded in one Change;
/// what is refused stays listed and as it is. Both are jobs, since there may be thousands: leaving
/// ends the look, and stops what is being recorded, of which nothing is left then.
class AssessmentPreview final : public FormDialog
{
    Q_OBJECT
public:
    struct Content {
        QString title;
        QString note; ///< said above the list; may be empty
        /// Those that can be judged in, in their order; none where the organisation is assessed.
        std::vector<Phase> phases;
        std::function<AssessmentPlan(std::optional<Phase>)> plan; ///< called in a job's thread
        QString subject; ///< what the first column names, where it is no requirement
        bool ticksAll = true; ///< at first
    };
    AssessmentPreview(NavigationContext &context, Content content, std::optional<Phase> phase,
                      QWidget *parent = nullptr);
    ~AssessmentPreview() override;

    void accept() override;
    void reject() override;

private:
    enum class Work { None, Looking, Recording };
    using Stop = std::shared_ptr<std::atomic_bool>;
    /// Ends what runs, and gives the next job's.
    Stop begin(Work work, const QString &said);
    void end();
    std::optional<Phase> phase() const;
    void setUpTable();
    void showPlan();
    void showCounts();

    NavigationContext &m_context;
    Content m_content;
    QComboBox *m_phase;
    QLabel *m_counts;
    QAbstractButton *m_all;
    AssessmentPlanModel *m_model;
    QTableView *m_table;
    Work m_work = Work::None;
    Stop m_stop; ///< of the job that runs
};

} // namespace gatehouse
