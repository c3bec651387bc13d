#pragma once

#include "models/accounts/account.h"
#include "views/design/formdialog.h"
#include "views/design/recordtable.h"
#include "views/page/recordeditors.h"

class QCheckBox;

namespace gatehouse {

class Form;
class NavigationContext;

/// An account: the short name it is called by, the name records show, its roles with what each may
/// do, and those that count in a part only.
class AccountEditor final : public FormDialog
{
    Q_OBJECT
public:
    AccountEditor(NavigationContext &context, Account account, QWidget *parent = nullptr);
    /// What stands recorded, once it was saved.
    const Account &account() const { return m_account; }

private:
    void offerPeople();
    QWidget *makeRoles();
    std::set<Role> roles() const;
    void makeGrants();
    std::vector<RoleGrant> grants() const;
    Result<void> save();

    NavigationContext &m_context;
    Account m_account;
    Form *m_form;
    RecordEditors m_editors;
    QList<QCheckBox *> m_roles;
    RecordTable *m_grants = nullptr; ///< nullptr: what could be offered cannot be read
    QHash<QString, std::pair<GrantScope, QString>> m_places; ///< what is offered, by uid
};

} // namespace gatehouse
