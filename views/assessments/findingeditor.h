#pragma once

#include "models/findings/finding.h"
#include "views/common/formdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace gatehouse {

class Form;
class NavigationContext;
class OptionalDateEdit;

/// A finding: opened, worked on, and sent to its re-test. `subject` names the requirement.
class FindingEditor final : public FormDialog
{
    Q_OBJECT
public:
    FindingEditor(NavigationContext &context, Finding finding, const QString &subject,
                  QWidget *parent = nullptr);

private:
    void fillOwners();
    QString ownerName(PersonId owner) const;
    QString retestsText() const;
    Result<void> save();

    NavigationContext &m_context;
    Finding m_finding;
    Form *m_form;
    QLineEdit *m_title;
    QComboBox *m_risk;
    QComboBox *m_status;
    QPlainTextEdit *m_description;
    QPlainTextEdit *m_advice;
    QComboBox *m_owner;
    OptionalDateEdit *m_due;
};

} // namespace gatehouse
