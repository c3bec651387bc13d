#include "views/common/formdialog.h"

#include "views/common/designtokens.h"
#include "views/common/messagebar.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

FormDialog::FormDialog(QWidget *parent)
    : QDialog(parent), m_column(new QVBoxLayout(this)), m_messages(new MessageBar),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel))
{
    m_column->setContentsMargins(0, 0, 0, space::l);
    m_column->setSpacing(space::m);
    m_column->addWidget(m_messages);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::l, 0, space::l, 0);
    foot->addWidget(m_buttons);
    m_column->addLayout(foot);
    saveButton()->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FormDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &FormDialog::reject);
}

void FormDialog::setContent(QWidget *content)
{
    m_column->insertWidget(1, content, 1);
}

void FormDialog::setSaveText(const QString &text)
{
    saveButton()->setText(text);
}

QPushButton *FormDialog::saveButton() const
{
    return m_buttons->button(QDialogButtonBox::Save);
}

void FormDialog::accept()
{
    m_messages->clear();
    if (m_validate && !m_validate())
        return;
    if (m_save) {
        if (const auto saved = m_save(); !saved) {
            m_messages->post(
                {MessageKind::Error, saved.error().message, saved.error().cause, {}, {}});
            return;
        }
    }
    QDialog::accept();
}

} // namespace gatehouse
