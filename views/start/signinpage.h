#pragma once

#include "models/accounts/credential.h"
#include "models/accounts/secret.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class Form;
class FormField;
class MessageBar;
class NewPasswordFields;
class WorkspaceController;

/// Stands in the window's place while nobody has proven who works in the workspace: asks for
/// account and password, for another password where the account's is to be changed, and for the
/// first administrator's where nobody has any. Shows nothing of what the workspace holds.
class SignInPage final : public QWidget
{
    Q_OBJECT
public:
    enum class Reason {
        Opening, ///< a workspace was opened
        Switching, ///< another account is to go on
        Locked ///< the account that works is to go on
    };

    explicit SignInPage(WorkspaceController &workspaces, QWidget *parent = nullptr);

    /// Empties the page and takes the focus. `account` stands there already, where it is known.
    void begin(Reason reason, const QString &account = {});
    Reason reason() const { return m_reason; }
    /// A sentence below the form, as on the demo's accounts; empty: none.
    void setNote(const QString &note);
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    /// Somebody thought better of it: what was there before comes back, or where it is locked,
    /// goes.
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeAsking();
    QWidget *makeChoosing();
    void signIn();
    void choose();
    /// Asks for another password: of the account, or (nothing entered) the first administrator's.
    void beginChoosing(PasswordState state);
    QString administrator() const;
    void retranslate();

    WorkspaceController &m_workspaces;
    Reason m_reason = Reason::Opening;
    PasswordState m_state = PasswordState::Valid; ///< why another password is asked for
    Secret m_old; ///< between its check and the change
    MessageBar *m_messages;
    QLabel *m_heading;
    QLabel *m_about;
    QStackedWidget *m_steps;
    Form *m_asking;
    QLineEdit *m_account;
    QLineEdit *m_password;
    FormField *m_accountField;
    FormField *m_passwordField;
    QPushButton *m_signIn;
    QPushButton *m_cancel;
    Form *m_choosing;
    QComboBox *m_administrators;
    FormField *m_administratorField;
    NewPasswordFields *m_fresh;
    QPushButton *m_choose;
    QPushButton *m_back;
    QLabel *m_note;
};

} // namespace gatehouse
