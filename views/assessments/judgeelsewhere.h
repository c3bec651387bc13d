#pragma once

#include "models/assessments/askedelsewhere.h"
#include "views/design/formdialog.h"

namespace gatehouse {

class AssessmentForm;
class AssessmentState;

/// One requirement in the releases of other apps: what is recorded of it there is entered, then
/// shown release by release and chosen (see AssessmentPreview). The form stays until it is
/// recorded.
class JudgeElsewhere final : public FormDialog
{
    Q_OBJECT
public:
    JudgeElsewhere(AssessmentState &state, const SheetRow &row, QWidget *parent = nullptr);

    void accept() override;

private:
    void choose(std::vector<AskedElsewhere> asked);

    AssessmentState &m_state;
    SheetRow m_row;
    std::optional<Phase> m_phase;
    AssessmentForm *m_form;
    bool m_isReading = false;
};

} // namespace gatehouse
