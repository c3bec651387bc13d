#include "views/design/formdialog.h"

#include "views/design/designtokens.h"
#include "views/design/dialogseam.h"
#include "views/design/messagebar.h"

#include <QAbstractSlider>
#include <QDialogButtonBox>
#include <QMetaProperty>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

FormDialog::FormDialog(Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), m_dialogs(dialogs), m_column(new QVBoxLayout(this)),
      m_messages(new MessageBar),
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

bool FormDialog::isChanged() const
{
    return m_save && m_shown && entered() != *m_shown;
}

QStringList FormDialog::entered() const
{
    QStringList values;
    for (const QWidget *each : findChildren<QWidget *>()) {
        const QMetaProperty value = each->metaObject()->userProperty();
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        const bool fixed = (button && !button->isCheckable())
            || qobject_cast<const QAbstractSlider *>(each) != nullptr;
        if (value.isValid() && !fixed)
            values += value.read(each).toString();
        if (const auto *table = qobject_cast<const QTableView *>(each); table && table->model()) {
            const QAbstractItemModel *cells = table->model();
            for (int row = 0; row < cells->rowCount(); ++row) {
                for (int column = 0; column < cells->columnCount(); ++column)
                    values += cells->index(row, column).data().toString();
            }
        }
    }
    return values;
}

void FormDialog::showEvent(QShowEvent *event)
{
    if (!m_shown)
        m_shown = entered();
    QDialog::showEvent(event);
}

void FormDialog::reject()
{
    if (!isChanged())
        return discard();
    const QPointer<FormDialog> self(this);
    const DraftAnswer answer = m_dialogs.askAboutDrafts(this, {{windowTitle()}, true});
    if (!self)
        return;
    switch (answer) {
    case DraftAnswer::Cancel:
        return;
    case DraftAnswer::Discard:
        return discard();
    case DraftAnswer::Save:
        return accept();
    }
}

void FormDialog::discard()
{
    QDialog::reject();
}

void FormDialog::accept()
{
    m_messages->clear();
    if (m_validate && !m_validate())
        return;
    if (m_save) {
        if (const auto saved = m_save(); !saved) {
            // Who thought better of it is told nothing.
            if (!saved.error().message.isEmpty())
                m_messages->post(
                    {MessageKind::Error, saved.error().message, saved.error().cause, {}, {}});
            return;
        }
    }
    QDialog::accept();
}

} // namespace gatehouse
