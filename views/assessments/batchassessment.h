#pragma once

#include "models/assessments/assessmentsheet.h"
#include "views/design/formdialog.h"

namespace gatehouse {

class AssessmentForm;
class AssessmentState;

/// One judgement for several requirements at once, in one Change: all are recorded or none.
class BatchAssessment final : public FormDialog
{
    Q_OBJECT
public:
    BatchAssessment(AssessmentState &state, const std::vector<const SheetRow *> &rows,
                    QWidget *parent = nullptr);

private:
    struct Item {
        Assessment stored; ///< with the ids and revision to build on
        std::vector<Method> methods;
    };
    Result<void> save();

    AssessmentState &m_state;
    std::vector<Item> m_items;
    AssessmentForm *m_form;
};

} // namespace gatehouse
