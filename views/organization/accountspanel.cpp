#include "views/organization/accountspanel.h"

#include "models/accounts/accountrepository.h"
#include "models/accounts/accounttablemodel.h"
#include "models/organization/organizationrepository.h"
#include "models/workspace/accountadministration.h"
#include "models/product/subjects.h"
#include "models/workspace/actions.h"
#include "models/workspace/credentials.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/page/permit.h"
#include "views/badges/statebadge.h"
#include "views/design/toolbuttons.h"
#include "views/organization/accounteditor.h"
#include "views/organization/keyspanel.h"
#include "views/organization/passwordpolicyeditor.h"
#include "views/page/navigationcontext.h"
#include "views/page/passworddialog.h"
#include "views/page/tableactions.h"

#include <QAction>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

Badge badgeOf(PasswordState state, const QString &text)
{
    switch (state) {
    case PasswordState::Valid:
        return {text, QStringLiteral("state-compliant"), Tone::Success};
    case PasswordState::Locked:
        return {text, QStringLiteral("lock"), Tone::Danger};
    case PasswordState::Expired:
        return {text, QStringLiteral("state-late"), Tone::Late};
    case PasswordState::MustChange:
        return {text, QStringLiteral("state-in-progress"), Tone::Progress};
    case PasswordState::Missing:
        break;
    }
    return {text, QStringLiteral("state-not-started"), Tone::Neutral};
}

} // namespace

AccountsPanel::AccountsPanel(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new AccountTableModel(this)),
      m_add(new QAction(icon(QStringLiteral("add")), {}, this)),
      m_edit(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_toggle(new QAction(icon(QStringLiteral("lock")), {}, this)),
      m_password(new QAction(icon(QStringLiteral("sign")), {}, this)),
      m_unlock(new QAction(icon(QStringLiteral("unlock")), {}, this)),
      m_policy(new QAction(icon(QStringLiteral("settings")), {}, this)), m_table(new QTableView),
      m_keys(new KeysPanel(context))
{
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    tools->addStretch(1);
    for (QAction *action : panelActions())
        tools->addWidget(toolButton(action, this));
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setColumnWidth(AccountTableModel::NameColumn, 140);
    m_table->setColumnWidth(AccountTableModel::DisplayNameColumn, 220);
    m_table->setColumnWidth(AccountTableModel::HolderColumn, 220);
    m_table->setColumnWidth(AccountTableModel::RolesColumn, 260);
    m_table->setItemDelegateForColumn(
        AccountTableModel::StateColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                const bool active = index.data(AccountTableModel::ActiveRole).toBool();
                return Badge{index.data().toString(),
                             active ? QStringLiteral("state-compliant")
                                    : QStringLiteral("state-not-applicable"),
                             active ? Tone::Success : Tone::Neutral};
            },
            BadgeForm::Line, m_table));
    m_table->setItemDelegateForColumn(
        AccountTableModel::PasswordColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                return badgeOf(static_cast<PasswordState>(
                                   index.data(AccountTableModel::PasswordStateRole).toInt()),
                               index.data().toString());
            },
            BadgeForm::Line, m_table));
    m_table->setColumnWidth(AccountTableModel::PasswordColumn, 200);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AccountTableModel::NameColumn, Qt::AscendingOrder);
    rememberColumns(m_table->horizontalHeader(), context.settings(),
                    QStringLiteral("organisation/accounts"));
    auto *tableActions =
        new TableActions(m_table, context, subjectOf(u"account"), [] { return ActionPlace(); });
    tableActions->setTitleColumns({AccountTableModel::DisplayNameColumn});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_table, 3);
    column->addWidget(m_keys, 2);
    setFocusProxy(m_table);

    connect(m_add, &QAction::triggered, this, &AccountsPanel::add);
    connect(m_edit, &QAction::triggered, this, &AccountsPanel::edit);
    connect(m_toggle, &QAction::triggered, this, &AccountsPanel::toggleActive);
    connect(m_password, &QAction::triggered, this, &AccountsPanel::setPassword);
    connect(m_unlock, &QAction::triggered, this, &AccountsPanel::unlock);
    connect(m_policy, &QAction::triggered, this, &AccountsPanel::editPolicy);
    connect(m_table, &QTableView::activated, this, &AccountsPanel::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        permit();
        Q_EMIT selectionChanged();
    });
    connect(&context, &NavigationContext::sessionChanged, this, &AccountsPanel::permit);
    retranslate();
}

QList<QAction *> AccountsPanel::panelActions() const
{
    return {m_add, m_edit, m_password, m_unlock, m_toggle, m_policy};
}

void AccountsPanel::retranslate()
{
    m_add->setText(tr("New account…"));
    m_edit->setText(tr("Edit…"));
    m_password->setText(tr("Set password…"));
    m_unlock->setText(tr("Unlock"));
    m_policy->setText(tr("Password policy…"));
    m_table->setAccessibleName(tr("Accounts"));
    m_model->retranslate();
    m_keys->retranslate();
    permit();
}

void AccountsPanel::refresh()
{
    auto accounts = AccountRepository(m_context.session().workspace.database()).all();
    if (!accounts) {
        m_context.showError(accounts.error());
        return;
    }
    showPasswords(*accounts);
    showHolders(*accounts);
    m_model->setAccounts(*std::move(accounts));
    m_keys->refresh();
    permit();
    Q_EMIT selectionChanged();
}

void AccountsPanel::showPasswords(const std::vector<Account> &accounts)
{
    const Workspace &workspace = m_context.session().workspace;
    const CredentialRepository repository(workspace.database());
    const auto credentials = repository.all();
    const auto policy = repository.policy();
    if (!credentials || !policy) {
        m_context.showError(credentials ? policy.error() : credentials.error());
        return;
    }
    QHash<qint64, PasswordStanding> standing;
    for (const Account &account : accounts) {
        const auto found = std::ranges::find(*credentials, account.id, &Credential::account);
        standing.insert(
            account.id.value,
            passwordStanding(found == credentials->end() ? std::nullopt : std::optional(*found),
                             *policy, workspace.clock().now()));
    }
    m_model->setPasswords(std::move(standing));
}

void AccountsPanel::showHolders(const std::vector<Account> &accounts)
{
    const auto people = OrganizationRepository(m_context.session().workspace.database()).people();
    if (!people) {
        m_context.showError(people.error());
        return;
    }
    QHash<qint64, QString> names;
    for (const Person &person : *people) {
        if (person.account.isValid())
            names.insert(person.account.value, person.name);
        for (const Account &account : accounts) {
            if (account.holder == person.id)
                names.insert(account.id.value, person.name);
        }
    }
    m_model->setHolders(std::move(names));
}

AccountId AccountsPanel::account() const
{
    return AccountId(m_model->idAt(m_table->currentIndex().row()));
}

void AccountsPanel::choose(AccountId account)
{
    if (const int row = m_model->rowOf(account.value); row >= 0)
        m_table->selectRow(row);
}

void AccountsPanel::permit()
{
    const Acting acting = m_context.acting();
    const Account *chosen = m_model->accountAt(m_table->currentIndex().row());
    m_toggle->setText(chosen && !chosen->active ? tr("Activate") : tr("Deactivate…"));
    m_toggle->setIcon(
        icon(chosen && !chosen->active ? QStringLiteral("unlock") : QStringLiteral("lock")));
    gatehouse::permit(m_add, acting, actions::addAccount);
    gatehouse::permit(m_edit, acting, actions::editAccount, chosen != nullptr);
    gatehouse::permit(m_toggle, acting, actions::editAccount, chosen != nullptr);
    // One's own is changed with the old one, whoever one is.
    if (chosen && chosen->id == acting.account().id)
        m_password->setEnabled(true);
    else
        gatehouse::permit(m_password, acting, actions::resetPassword, chosen && chosen->active);
    gatehouse::permit(m_unlock, acting, actions::unlockAccount,
                      chosen && m_model->passwordOf(chosen->id).state == PasswordState::Locked);
    gatehouse::permit(m_policy, acting, actions::editPasswordPolicy);
}

void AccountsPanel::add()
{
    Account account;
    account.roles = {Role::Viewer};
    auto *editor = new AccountEditor(m_context, account, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this, [this, editor] { choose(editor->account().id); });
    editor->open();
}

void AccountsPanel::edit()
{
    const Account *chosen = m_model->accountAt(m_table->currentIndex().row());
    if (!chosen || !m_edit->isEnabled())
        return;
    auto *editor = new AccountEditor(m_context, *chosen, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void AccountsPanel::setPassword()
{
    const Account *chosen = m_model->accountAt(m_table->currentIndex().row());
    if (!chosen)
        return;
    auto *dialog = new PasswordDialog(m_context, *chosen, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountsPanel::unlock()
{
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::unlockAccount));
        TRY(Credentials::unlock(change, account()));
        return change.commit();
    };
    if (const auto done = run(); !done)
        m_context.showError(done.error());
}

void AccountsPanel::editPolicy()
{
    const auto policy = CredentialRepository(m_context.session().workspace.database()).policy();
    if (!policy) {
        m_context.showError(policy.error());
        return;
    }
    auto *editor = new PasswordPolicyEditor(m_context, *policy, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void AccountsPanel::toggleActive()
{
    const Account *chosen = m_model->accountAt(m_table->currentIndex().row());
    if (!chosen)
        return;
    Account account = *chosen;
    if (account.active
        && !m_context.dialogs().confirm(
            this,
            {tr("Deactivate account"),
             tr("Nobody can act under it any more. What it has done stays on record."),
             {QStringLiteral("%1 · %2").arg(account.name, account.displayName)},
             tr("Deactivate"),
             true}))
        return;
    account.active = !account.active;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::editAccount));
        TRY(AccountAdministration::update(change, account));
        return change.commit();
    };
    if (const auto done = run(); !done)
        m_context.showError(done.error());
}

} // namespace gatehouse
