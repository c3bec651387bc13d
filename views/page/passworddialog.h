#pragma once

#include "models/accounts/account.h"
#include "views/design/formdialog.h"

class QLineEdit;

namespace gatehouse {

class Form;
class NavigationContext;
class NewPasswordFields;

/// Sets the password of an account: one's own, for which the present one is asked, or as an
/// administrator another's, which is to be changed when it is used.
class PasswordDialog final : public FormDialog
{
    Q_OBJECT
public:
    PasswordDialog(NavigationContext &context, Account account, QWidget *parent = nullptr);

protected:
    /// That something was typed, and not what.
    QStringList entered() const override;

private:
    Result<void> save();

    NavigationContext &m_context;
    Account m_account;
    QLineEdit *m_old = nullptr;
    Form *m_form;
    NewPasswordFields *m_fresh;
};

} // namespace gatehouse
