#pragma once

#include "models/base/result.h"

#include <QDialog>

#include <functional>
#include <optional>

class QDialogButtonBox;
class QPushButton;
class QVBoxLayout;

namespace gatehouse {

class Dialogs;
class FormKeeper;
struct FormDraftPlace;
class MessageBar;

/// A window with a form and two buttons. Saving runs `save`; when it fails the window stays
/// with the sentence above the form, so nothing a person entered is lost. Leaving without saving
/// (Cancel, Esc, the window's cross) asks where something was entered since it was shown. It begins
/// in its first field, unless another one was given the focus.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    using Save = std::function<Result<void>()>;

    explicit FormDialog(Dialogs &dialogs, QWidget *parent = nullptr);

    /// The dialog takes the widget.
    void setContent(QWidget *content);
    void setSaveText(const QString &text);
    void setSave(Save save) { m_save = std::move(save); }
    /// Checked before saving; false keeps the window open (the form shows why).
    void setValidate(std::function<bool()> validate) { m_validate = std::move(validate); }
    QPushButton *saveButton() const;
    MessageBar *messages() const { return m_messages; }

    /// Keeps what is entered and not saved across an end of the program that nobody wanted, and
    /// offers it when a form of the same place is shown again. Before this one is shown.
    void keepDrafts(FormDraftPlace place);

    /// Whether something was entered since it was shown that saving would store.
    bool isChanged() const;
    void accept() override;
    void reject() override;
    void done(int result) override;
    /// Leaves without saving, and asks nobody.
    void discard();

protected:
    /// What stands entered, in any form that differs when something was entered.
    virtual QStringList entered() const;
    void showEvent(QShowEvent *event) override;

private:
    void offerDraft();
    void restoreDraft();

    Dialogs &m_dialogs;
    QVBoxLayout *m_column;
    MessageBar *m_messages;
    QDialogButtonBox *m_buttons;
    Save m_save;
    std::function<bool()> m_validate;
    FormKeeper *m_keeper = nullptr;
    QWidget *m_offer = nullptr; ///< of what was not saved
    std::optional<QStringList> m_shown; ///< what stood entered when it was shown first
};

} // namespace gatehouse
