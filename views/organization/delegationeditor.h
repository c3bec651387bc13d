#pragma once

#include "models/organization/assignment.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class NavigationContext;

/// Who stands in for a person who is away, for what, and on which days.
class DelegationEditor final : public FormDialog
{
    Q_OBJECT
public:
    DelegationEditor(NavigationContext &context, Delegation delegation, QWidget *parent = nullptr);
    /// What stands recorded, once it was saved.
    const Delegation &delegation() const { return m_delegation; }

private:
    QWidget *makeForm();
    void offerChoices();
    Result<void> save();

    NavigationContext &m_context;
    Delegation m_delegation;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
