#pragma once

#include "models/accounts/account.h"

#include <QWidget>

class QAction;
class QTableView;

namespace gatehouse {

class AccountTableModel;
class KeysPanel;
class NavigationContext;

/// Who may work in this workspace, in which roles, and the keys they sign with.
class AccountsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountsPanel(NavigationContext &context, QWidget *parent = nullptr);
    void retranslate();
    void refresh();
    void choose(AccountId account);
    /// What is chosen; invalid: nothing.
    AccountId account() const;
    QList<QAction *> panelActions() const;

Q_SIGNALS:
    void selectionChanged();

private:
    void permit();
    void showPasswords(const std::vector<Account> &accounts);
    void showHolders(const std::vector<Account> &accounts);
    void add();
    void edit();
    void toggleActive();
    void setPassword();
    void unlock();
    void editPolicy();

    NavigationContext &m_context;
    AccountTableModel *m_model;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_toggle;
    QAction *m_password;
    QAction *m_unlock;
    QAction *m_policy;
    QTableView *m_table;
    KeysPanel *m_keys;
};

} // namespace gatehouse
