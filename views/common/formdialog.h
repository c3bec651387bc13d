#pragma once

#include "models/base/result.h"

#include <QDialog>

#include <functional>

class QDialogButtonBox;
class QPushButton;
class QVBoxLayout;

namespace gatehouse {

class MessageBar;

/// A window with a form and two buttons. Saving runs `save`; when it fails the window stays
/// with the sentence above the form, so nothing a person entered is lost.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    using Save = std::function<Result<void>()>;

    explicit FormDialog(QWidget *parent = nullptr);

    /// The dialog takes the widget.
    void setContent(QWidget *content);
    void setSaveText(const QString &text);
    void setSave(Save save) { m_save = std::move(save); }
    /// Checked before saving; false keeps the window open (the form shows why).
    void setValidate(std::function<bool()> validate) { m_validate = std::move(validate); }
    QPushButton *saveButton() const;
    MessageBar *messages() const { return m_messages; }

    void accept() override;

private:
    QVBoxLayout *m_column;
    MessageBar *m_messages;
    QDialogButtonBox *m_buttons;
    Save m_save;
    std::function<bool()> m_validate;
};

} // namespace gatehouse
