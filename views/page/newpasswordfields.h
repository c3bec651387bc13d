#pragma once

#include "models/accounts/passwordpolicy.h"

#include <QObject>

#include <functional>

class QLabel;
class QLineEdit;

namespace gatehouse {

class Form;
class FormField;

/// A field for a password: what is typed is not shown, and a button in it shows it.
QLineEdit *makePasswordField(const QString &objectName, QWidget *parent = nullptr);
/// What was typed there; the field is empty afterwards.
Secret takeSecret(QLineEdit *field);

/// The two fields in which a password is chosen, beside each other in a form, with what the policy
/// asks for and how well it withstands guessing.
class NewPasswordFields final : public QObject
{
    Q_OBJECT
public:
    /// `object` begins the fields' object names: "owner" gives "owner-password", "owner-repeated".
    NewPasswordFields(Form &form, const QString &object);

    /// It takes the place of one: "New password", apart from the present one.
    void setReplaces(bool replaces);
    void setPolicy(const PasswordPolicy &policy);
    /// Whose password it is, since it may not hold the account's name.
    void setAccountName(std::function<QString()> name) { m_accountName = std::move(name); }
    QLineEdit *password() const { return m_password; }
    QLineEdit *repeated() const { return m_repeated; }
    bool isEmpty() const;
    /// What was chosen, once the form was validated; both fields are empty afterwards.
    Secret take();
    void clear();
    void retranslate();

private:
    void judge();

    PasswordPolicy m_policy;
    std::function<QString()> m_accountName;
    QLineEdit *m_password;
    QLineEdit *m_repeated;
    FormField *m_passwordField;
    FormField *m_repeatedField;
    bool m_replaces = false;
};

} // namespace gatehouse
