#include "views/organization/keyspanel.h"

#include "models/base/replacementfile.h"
#include "models/signatures/signingkeytablemodel.h"
#include "models/workspace/actions.h"
#include "models/workspace/keyadministration.h"
#include "views/badges/statebadge.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/safefilename.h"
#include "views/design/toolbuttons.h"
#include "views/organization/keyeditor.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/tableactions.h"

#include <QAction>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

KeysPanel::KeysPanel(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new SigningKeyTableModel(this)),
      m_heading(new QLabel), m_create(new QAction(icon(QStringLiteral("sign")), {}, this)),
      m_revoke(new QAction(icon(QStringLiteral("remove")), {}, this)),
      m_export(new QAction(icon(QStringLiteral("export")), {}, this)), m_table(new QTableView)
{
    setLook(m_heading, "heading");
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    tools->addWidget(m_heading);
    tools->addStretch(1);
    for (QAction *action : panelActions())
        tools->addWidget(toolButton(action, this));
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("signing-keys"));
    prepareTable(m_table);
    m_table->setColumnWidth(SigningKeyTableModel::HolderColumn, 220);
    m_table->setColumnWidth(SigningKeyTableModel::AlgorithmColumn, 120);
    m_table->setColumnWidth(SigningKeyTableModel::FingerprintColumn, 320);
    m_table->setColumnWidth(SigningKeyTableModel::CreatedColumn, 150);
    m_table->setItemDelegateForColumn(
        SigningKeyTableModel::StateColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                const bool revoked = index.data(SigningKeyTableModel::RevokedRole).toBool();
                return Badge{index.data().toString(),
                             revoked ? QStringLiteral("state-not-applicable")
                                     : QStringLiteral("state-compliant"),
                             revoked ? Tone::Neutral : Tone::Success};
            },
            BadgeForm::Line, m_table));
    rememberColumns(m_table->horizontalHeader(), context.settings(),
                    QStringLiteral("organisation/keys"));
    new TableActions(m_table, context);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_table, 1);

    connect(m_create, &QAction::triggered, this, &KeysPanel::create);
    connect(m_revoke, &QAction::triggered, this, &KeysPanel::revoke);
    connect(m_export, &QAction::triggered, this, &KeysPanel::save);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KeysPanel::permit);
    connect(&context, &NavigationContext::sessionChanged, this, &KeysPanel::permit);
    retranslate();
}

void KeysPanel::retranslate()
{
    m_heading->setText(tr("Signing keys"));
    m_create->setText(tr("Make my signing key…"));
    m_revoke->setText(tr("Revoke…"));
    m_export->setText(tr("Save public key…"));
    m_table->setAccessibleName(tr("Signing keys"));
    m_model->retranslate();
    permit();
}

void KeysPanel::refresh()
{
    auto keys = SigningKeyRepository(m_context.session().workspace.database()).all();
    if (!keys)
        return m_context.showError(keys.error());
    m_model->setKeys(*std::move(keys));
    permit();
}

void KeysPanel::permit()
{
    // A key is its account's, in no app.
    const Acting acting = m_context.acting(ActionPlace::later());
    const Account &account = acting.account();
    const SigningKey *chosen = m_model->keyAt(m_table->currentIndex().row());
    const bool hasOwn = std::ranges::any_of(m_model->rows(), [&](const SigningKey &each) {
        return each.account == account.id && !each.isRevoked();
    });
    gatehouse::permit(m_create, acting, actions::createKey, !hasOwn);
    if (hasOwn && acting.may(actions::createKey))
        m_create->setToolTip(tr("You have one already. Revoke it first to make another one."));
    const bool mayRevoke = chosen && !chosen->isRevoked()
        && (chosen->account == account.id
            || account.mayEverywhere(Permission::AdministerWorkspace));
    gatehouse::permit(m_revoke, acting, actions::revokeKey, mayRevoke);
    m_export->setEnabled(chosen != nullptr);
}

void KeysPanel::create()
{
    auto *editor = new KeyEditor(m_context, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this, &KeysPanel::refresh);
    editor->open();
}

void KeysPanel::revoke()
{
    const SigningKey *chosen = m_model->keyAt(m_table->currentIndex().row());
    if (!chosen)
        return;
    const QString uid = chosen->uid;
    const auto reason = m_context.dialogs().askText(
        this,
        {.title = tr("Revoke the key of %1").arg(chosen->holder),
         .label = tr("Reason"),
         .text = {},
         .hint = tr("Nothing more can be signed with it. What it signed before stays valid, "
                    "and its public half stays on record."),
         .confirmText = tr("Revoke"),
         .multiLine = true});
    if (!reason)
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::revokeKey));
        TRY(KeyAdministration::revoke(change, uid, *reason));
        return change.commit();
    };
    if (const auto done = run(); !done)
        m_context.showError(done.error());
    refresh();
}

void KeysPanel::save()
{
    const SigningKey *chosen = m_model->keyAt(m_table->currentIndex().row());
    if (!chosen)
        return;
    const auto half = chosen->key();
    if (!half)
        return m_context.showError(half.error());
    const QString path =
        exportFile(m_context, ExportPlace::nobodys(), this, tr("Save public key"),
                   safeFileName(chosen->holder, QStringLiteral(".pem")), tr("Public keys (*.pem)"));
    if (path.isEmpty())
        return;
    const auto write = [&]() -> Result<void> {
        TRY_ASSIGN(ReplacementFile target,
                   ReplacementFile::beside({path, FileTarget::Existing::Replace}));
        {
            QFile file(target.path());
            if (!file.open(QIODevice::WriteOnly) || file.write(half->pem()) <= 0)
                return tl::unexpected(ReplacementFile::writeError(path, 0, file.errorString()));
        }
        return target.commit();
    };
    if (const auto written = write(); !written)
        m_context.showError(written.error());
    else
        m_context.showSuccess(tr("Saved the public key as %1").arg(path));
}

} // namespace gatehouse
