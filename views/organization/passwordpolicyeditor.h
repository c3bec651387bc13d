#pragma once

#include "models/accounts/passwordpolicy.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class NavigationContext;

/// What is asked of passwords and of those who enter them.
class PasswordPolicyEditor final : public FormDialog
{
    Q_OBJECT
public:
    PasswordPolicyEditor(NavigationContext &context, PasswordPolicy policy,
                         QWidget *parent = nullptr);

private:
    Result<void> save();

    NavigationContext &m_context;
    PasswordPolicy m_policy;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
