#pragma once

#include "models/findings/finding.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class FormField;
class NavigationContext;

/// A finding: opened, worked on, and sent to its re-test. `subject` names the requirement.
class FindingEditor final : public FormDialog
{
    Q_OBJECT
public:
    FindingEditor(NavigationContext &context, Finding finding, const QString &subject,
                  QWidget *parent = nullptr);

private:
    void offerOwners();
    /// Whether the risk chosen is lower than the finding's ever was.
    bool isLowered() const;
    QString reasonText() const;
    void showReason();
    QString retestsText() const;
    Result<void> save();

    NavigationContext &m_context;
    Finding m_finding;
    Form *m_form;
    RecordEditors m_editors;
    FormField *m_riskReason;
};

} // namespace gatehouse
