#include "views/organization/keyeditor.h"

#include "models/workspace/actions.h"
#include "models/workspace/keyadministration.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/page/passwordwork.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

KeyEditor::KeyEditor(NavigationContext &context, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_algorithm(new QComboBox),
      m_password(new QLineEdit)
{
    setWindowTitle(tr("Make my signing key"));
    setSaveText(tr("Make the key"));
    auto *about = wrappedLabel("muted");
    about->setText(tr("%1 signs gates with it. The private half lies in the workspace, locked by "
                      "your password; nobody can recover it. Tell its fingerprint to whoever is to "
                      "verify your signatures.")
                       .arg(context.session().account.displayName));
    m_algorithm->setObjectName(QStringLiteral("key-algorithm"));
    for (const SignatureAlgorithm each : {SignatureAlgorithm::Sm2, SignatureAlgorithm::Ed25519})
        m_algorithm->addItem(label(each), toKey(each));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setObjectName(QStringLiteral("key-password"));
    auto *form = new Form;
    form->addWidget(about);
    form->addField(m_algorithm, tr("&Algorithm"));
    form->addField(m_password, tr("&Password"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(form);
    setContent(content);
    resize(440, 340);
    setSave([this] { return save(); });
    m_password->setFocus();
}

Result<void> KeyEditor::save()
{
    const Secret password(m_password->text());
    TRY(PasswordWork::confirm(m_context.session(), password));
    TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::createKey));
    TRY(KeyAdministration::create(change,
                                  fromKey<SignatureAlgorithm>(m_algorithm->currentData().toString())
                                      .value_or(SignatureAlgorithm::Sm2),
                                  password.bytes()));
    return change.commit();
}

} // namespace gatehouse
