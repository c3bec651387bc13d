#pragma once

#include "models/accounts/account.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

class QCheckBox;

namespace gatehouse {

class Form;
class NavigationContext;

/// An account: the short name it is called by, the name records show, and its roles with what
/// each may do.
class AccountEditor final : public FormDialog
{
    Q_OBJECT
public:
    AccountEditor(NavigationContext &context, Account account, QWidget *parent = nullptr);
    /// What stands recorded, once it was saved.
    const Account &account() const { return m_account; }

private:
    QWidget *makeRoles();
    std::set<Role> roles() const;
    Result<void> save();

    NavigationContext &m_context;
    Account m_account;
    Form *m_form;
    RecordEditors m_editors;
    QList<QCheckBox *> m_roles;
};

} // namespace gatehouse
