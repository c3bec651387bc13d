#pragma once

#include "models/threatmodels/countermeasure.h"
#include "views/design/formdialog.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace gatehouse {

class Form;
class ThreatDesk;

/// What was tried of a countermeasure: whether it held, what was seen, and the evidence of it.
class CountermeasureTestDialog final : public FormDialog
{
    Q_OBJECT
public:
    CountermeasureTestDialog(ThreatDesk &desk, Countermeasure countermeasure,
                             QWidget *parent = nullptr);

private:
    void readEvidence(EvidenceId chosen);
    void attach();
    Result<void> save();

    ThreatDesk &m_desk;
    Countermeasure m_countermeasure;
    Form *m_form;
    QRadioButton *m_passed;
    QRadioButton *m_failed;
    QPlainTextEdit *m_record;
    QComboBox *m_evidence;
    QPushButton *m_attach;
};

} // namespace gatehouse
