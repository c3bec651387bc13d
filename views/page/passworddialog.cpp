#include "views/page/passworddialog.h"

#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/page/newpasswordfields.h"
#include "views/page/passwordwork.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

PasswordDialog::PasswordDialog(NavigationContext &context, Account account, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_account(std::move(account)),
      m_form(new Form), m_fresh(nullptr)
{
    const Session session = context.session();
    const bool own = m_account.id == session.account.id;
    setWindowTitle(own ? tr("Change my password")
                       : tr("Password of %1").arg(m_account.displayName));
    setSaveText(own ? tr("Change password") : tr("Set password"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    if (!own) {
        QLabel *about = wrappedLabel("muted");
        about->setText(tr("Tell it to %1 in person. It has to be changed at the first signing in.")
                           .arg(m_account.displayName));
        column->addWidget(about);
    } else {
        m_old = makePasswordField(QStringLiteral("password-old"));
        FormField *old = m_form->addField(m_old, tr("P&resent password"));
        old->setRequired(true);
        old->setCheck([this] {
            return m_old->text().isEmpty() ? tr("Enter the present password.") : QString();
        });
    }
    m_fresh = new NewPasswordFields(*m_form, QStringLiteral("new"));
    m_fresh->setReplaces(own);
    m_fresh->setAccountName([this] { return m_account.name; });
    if (const auto policy = CredentialRepository(session.workspace.database()).policy())
        m_fresh->setPolicy(*policy);
    else
        messages()->post(policy.error());
    column->addWidget(m_form);
    column->addStretch(1);
    setContent(content);
    resize(560, own ? 300 : 280);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    (own ? m_old : m_fresh->password())->setFocus();
}

QStringList PasswordDialog::entered() const
{
    const bool any = !m_fresh->isEmpty() || (m_old && !m_old->text().isEmpty());
    return any ? QStringList{QStringLiteral("entered")} : QStringList();
}

Result<void> PasswordDialog::save()
{
    // Kept until it is done: what is refused can be corrected without typing all of it again.
    const Secret fresh(m_fresh->password()->text());
    const Session session = m_context.session();
    TRY(m_old ? PasswordWork::changeOwn(session, Secret(m_old->text()), fresh)
              : PasswordWork::give(session, m_account, fresh));
    m_fresh->clear();
    if (m_old)
        m_old->clear();
    m_context.showSuccess(m_old ? tr("Your password was changed.")
                                : tr("The password of %1 was set.").arg(m_account.displayName));
    return {};
}

} // namespace gatehouse
