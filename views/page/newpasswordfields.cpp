#include "views/page/newpasswordfields.h"

#include "views/design/forms.h"
#include "views/design/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace gatehouse {

QLineEdit *makePasswordField(const QString &objectName, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(objectName);
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(256);
    // Nothing that learns words learns this one.
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData
                               | Qt::ImhNoAutoUppercase);
    QAction *shown = field->addAction(icon(QStringLiteral("preview")), QLineEdit::TrailingPosition);
    shown->setCheckable(true);
    shown->setText(QCoreApplication::translate("NewPasswordFields", "Show the password"));
    shown->setToolTip(shown->text());
    QObject::connect(shown, &QAction::toggled, field, [field](bool on) {
        field->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    });
    return field;
}

Secret takeSecret(QLineEdit *field)
{
    // In this order: the text is wiped where nobody else holds it, and the field does till then.
    QString typed = field->text();
    field->clear();
    return Secret(std::move(typed));
}

NewPasswordFields::NewPasswordFields(Form &form, const QString &object)
    : QObject(&form), m_password(makePasswordField(object + QStringLiteral("-password"))),
      m_repeated(makePasswordField(object + QStringLiteral("-repeated")))
{
    const auto fields = form.addRow({m_password, m_repeated});
    m_passwordField = fields[0];
    m_repeatedField = fields[1];
    m_passwordField->setRequired(true);
    m_repeatedField->setRequired(true);
    m_passwordField->setCheck([this] {
        const auto fits =
            m_policy.check(Secret(m_password->text()), m_accountName ? m_accountName() : QString());
        return fits ? QString() : fits.error().message;
    });
    m_repeatedField->setCheck([this] {
        return m_password->text() == m_repeated->text() ? QString()
                                                        : tr("The two are not the same.");
    });
    connect(m_password, &QLineEdit::textChanged, this, &NewPasswordFields::judge);
    retranslate();
}

void NewPasswordFields::setReplaces(bool replaces)
{
    m_replaces = replaces;
    retranslate();
}

void NewPasswordFields::setPolicy(const PasswordPolicy &policy)
{
    m_policy = policy;
    judge();
}

bool NewPasswordFields::isEmpty() const
{
    return m_password->text().isEmpty() && m_repeated->text().isEmpty();
}

Secret NewPasswordFields::take()
{
    m_repeated->clear();
    return takeSecret(m_password);
}

void NewPasswordFields::clear()
{
    m_password->clear();
    m_repeated->clear();
}

void NewPasswordFields::judge()
{
    if (m_password->text().isEmpty()) {
        m_passwordField->setHint(tr("Needs %1").arg(m_policy.demands().join(tr(", "))));
        return;
    }
    if (!m_passwordField->problem().isEmpty())
        m_passwordField->validate();
    m_passwordField->setHint(tr("Strength: %1").arg(label(strengthOf(Secret(m_password->text())))));
}

void NewPasswordFields::retranslate()
{
    m_passwordField->setLabel(m_replaces ? tr("&New password") : tr("&Password"));
    m_repeatedField->setLabel(tr("Once &more"));
    m_password->setAccessibleName(m_replaces ? tr("New password") : tr("Password"));
    m_repeated->setAccessibleName(tr("Password once more"));
    for (const QLineEdit *field : {m_password, m_repeated}) {
        for (QAction *action : field->actions()) {
            action->setText(tr("Show the password"));
            action->setToolTip(action->text());
        }
    }
    judge();
}

} // namespace gatehouse
