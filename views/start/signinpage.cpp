#include "views/start/signinpage.h"

#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/icons.h"
#include "views/design/messagebar.h"
#include "views/page/newpasswordfields.h"
#include "views/start/workspacecontroller.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int cardWidth = 460;

QLayout *buttonRow(QPushButton *first, QPushButton *second)
{
    auto *row = new QHBoxLayout;
    row->addWidget(first);
    row->addWidget(second);
    row->addStretch(1);
    return row;
}

} // namespace

SignInPage::SignInPage(WorkspaceController &workspaces, QWidget *parent)
    : QWidget(parent), m_workspaces(workspaces), m_messages(new MessageBar(this)),
      m_heading(wrappedLabel("heading")), m_about(wrappedLabel("muted")),
      m_steps(new QStackedWidget(this)), m_note(wrappedLabel("caption"))
{
    m_steps->addWidget(makeAsking());
    m_steps->addWidget(makeChoosing());
    m_note->setObjectName(QStringLiteral("signInNote"));
    m_note->hide();

    auto *card = new QFrame(this);
    card->setProperty("look", "card");
    card->setFixedWidth(cardWidth);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    inside->setSpacing(space::m);
    inside->addWidget(m_heading);
    inside->addWidget(m_about);
    inside->addWidget(m_steps);
    inside->addWidget(m_note);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::xl);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addStretch(2);
    column->addLayout(middle);
    column->addStretch(3);
    retranslate();
}

QWidget *SignInPage::makeAsking()
{
    auto *step = new QWidget(m_steps);
    m_asking = new Form(step);
    m_account = new QLineEdit(step);
    m_account->setObjectName(QStringLiteral("signInAccount"));
    m_password = makePasswordField(QStringLiteral("signInPassword"), step);
    m_accountField = m_asking->addField(m_account, {});
    m_passwordField = m_asking->addField(m_password, {});
    m_accountField->setCheck([this] {
        return m_account->text().trimmed().isEmpty() ? tr("Enter the account's name.") : QString();
    });
    m_passwordField->setCheck(
        [this] { return m_password->text().isEmpty() ? tr("Enter the password.") : QString(); });
    m_signIn = new QPushButton(step);
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_signIn->setProperty("look", "primary");
    m_cancel = new QPushButton(step);
    m_cancel->setObjectName(QStringLiteral("signInCancel"));
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(m_asking);
    column->addLayout(buttonRow(m_signIn, m_cancel));
    column->addStretch(1);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_cancel, &QPushButton::clicked, this, &SignInPage::cancelled);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    connect(m_account, &QLineEdit::returnPressed, m_password, [this] { m_password->setFocus(); });
    return step;
}

QWidget *SignInPage::makeChoosing()
{
    auto *step = new QWidget(m_steps);
    m_choosing = new Form(step);
    m_administrators = new QComboBox(step);
    m_administrators->setObjectName(QStringLiteral("firstAdministrator"));
    m_administratorField = m_choosing->addField(m_administrators, {});
    m_fresh = new NewPasswordFields(*m_choosing, QStringLiteral("fresh"));
    m_fresh->setAccountName([this] { return administrator(); });
    m_choose = new QPushButton(step);
    m_choose->setObjectName(QStringLiteral("setPassword"));
    m_choose->setProperty("look", "primary");
    m_back = new QPushButton(step);
    m_back->setObjectName(QStringLiteral("setPasswordCancel"));
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(m_choosing);
    column->addLayout(buttonRow(m_choose, m_back));
    column->addStretch(1);
    connect(m_choose, &QPushButton::clicked, this, &SignInPage::choose);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_state == PasswordState::Missing)
            Q_EMIT cancelled();
        else
            begin(m_reason, m_account->text());
    });
    for (const QLineEdit *line : {m_fresh->password(), m_fresh->repeated()})
        connect(line, &QLineEdit::returnPressed, this, &SignInPage::choose);
    return step;
}

void SignInPage::begin(Reason reason, const QString &account)
{
    m_reason = reason;
    m_state = PasswordState::Valid;
    m_old = {};
    m_messages->clear();
    m_asking->clearProblems();
    m_password->clear();
    m_fresh->clear();
    m_account->setText(account);
    m_account->setReadOnly(reason == Reason::Locked);
    m_steps->setCurrentIndex(0);
    retranslate();
    (account.isEmpty() ? m_account : m_password)->setFocus();
    const auto first = m_workspaces.needsFirstPassword();
    if (!first)
        m_messages->post(first.error());
    else if (*first)
        beginChoosing(PasswordState::Missing);
}

void SignInPage::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SignInPage::signIn()
{
    if (!m_asking->validate())
        return;
    m_messages->clear();
    m_old = takeSecret(m_password);
    m_signIn->setEnabled(false);
    const auto state = m_workspaces.signIn(m_account->text().trimmed(), m_old);
    m_signIn->setEnabled(true);
    if (state && *state != PasswordState::Valid)
        return beginChoosing(*state);
    m_old = {};
    if (!state) {
        m_messages->post(state.error());
        m_password->setFocus();
    }
}

void SignInPage::beginChoosing(PasswordState state)
{
    m_state = state;
    m_fresh->clear();
    m_choosing->clearProblems();
    const Database &database = m_workspaces.workspace().database();
    if (const auto policy = CredentialRepository(database).policy())
        m_fresh->setPolicy(*policy);
    m_administrators->clear();
    const bool isFirst = state == PasswordState::Missing;
    m_administratorField->setVisible(isFirst);
    const auto accounts = m_workspaces.accounts();
    if (isFirst && accounts) {
        for (const Account &each : *accounts) {
            if (each.roles.contains(Role::Administrator))
                m_administrators->addItem(tr("%1 (%2)").arg(each.displayName, each.name),
                                          each.name);
        }
    }
    m_steps->setCurrentIndex(1);
    retranslate();
    m_fresh->password()->setFocus();
}

QString SignInPage::administrator() const
{
    return m_state == PasswordState::Missing ? m_administrators->currentData().toString()
                                             : m_account->text().trimmed();
}

void SignInPage::choose()
{
    if (!m_choosing->validate())
        return;
    m_messages->clear();
    m_choose->setEnabled(false);
    const auto set =
        m_workspaces.changePassword(administrator(), m_old, Secret(m_fresh->password()->text()));
    m_choose->setEnabled(true);
    if (!set) {
        m_messages->post(set.error());
        return;
    }
    m_old = {};
    m_fresh->clear();
}

void SignInPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignInPage::retranslate()
{
    const QString name = m_workspaces.name();
    setAccessibleName(tr("Sign in"));
    switch (m_state) {
    case PasswordState::MustChange:
        m_heading->setText(tr("Choose a password of your own"));
        m_about->setText(tr("The one you entered was given by an administrator. From here on only "
                            "you know yours."));
        break;
    case PasswordState::Expired:
        m_heading->setText(tr("Choose another password"));
        m_about->setText(tr("Yours has expired."));
        break;
    case PasswordState::Missing:
        m_heading->setText(tr("Set the first password of %1").arg(name));
        m_about->setText(tr("This workspace comes from a version without passwords. Its "
                            "administrator begins; then they set one for every other account, and "
                            "until then nobody acts in it."));
        break;
    default:
        m_heading->setText(m_reason == Reason::Locked ? tr("“%1” is locked").arg(name)
                                                      : tr("Sign in to “%1”").arg(name));
        m_about->setText(
            m_reason == Reason::Locked
                ? tr("What you had open is still there. Enter your password to go on.")
                : tr("What you do once you are signed in is recorded under this account."));
    }
    m_accountField->setLabel(tr("&Account"));
    m_passwordField->setLabel(tr("&Password"));
    m_password->setAccessibleName(tr("Password"));
    m_administratorField->setLabel(tr("&Administrator"));
    m_fresh->retranslate();
    m_signIn->setText(m_reason == Reason::Locked ? tr("&Unlock") : tr("&Sign in"));
    m_cancel->setText(m_reason == Reason::Locked ? tr("&Close workspace") : tr("Cancel"));
    m_choose->setText(tr("&Set password and sign in"));
    m_back->setText(tr("Cancel"));
}

} // namespace gatehouse
