#pragma once

#include "models/accounts/secret.h"
#include "models/base/digest.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse {

class Dialogs;
class Form;
class FormField;
class NewPasswordFields;

/// Where a new workspace goes, who is its first account, and its password.
class NewWorkspaceForm final : public QWidget
{
    Q_OBJECT
public:
    explicit NewWorkspaceForm(Dialogs &dialogs, QWidget *parent = nullptr);

    /// Empties the form and takes the focus.
    void begin();
    QString path() const;
    QString accountName() const;
    QString displayName() const;
    DigestAlgorithm logDigest() const;
    QString timeZone() const;
    /// What was chosen; forgotten by the next begin() or forgetPassword().
    Secret password() const;
    void forgetPassword();

Q_SIGNALS:
    /// Everything the form can check holds.
    void createRequested();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void browse();
    void retranslate();

    Dialogs &m_dialogs;
    Form *m_form;
    QLabel *m_heading;
    QLineEdit *m_file;
    QLineEdit *m_display;
    QLineEdit *m_account;
    NewPasswordFields *m_password;
    QComboBox *m_digest;
    QComboBox *m_zone;
    FormField *m_fileField;
    FormField *m_displayField;
    FormField *m_accountField;
    FormField *m_digestField;
    FormField *m_zoneField;
    QPushButton *m_browse;
    QPushButton *m_create;
    QPushButton *m_cancel;
};

} // namespace gatehouse
