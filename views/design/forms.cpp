#include "views/design/forms.h"

#include "views/design/designtokens.h"
#include "views/design/mnemonics.h"
#include "views/design/toolbuttons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace gatehouse {

void setInvalid(QWidget *field, bool invalid)
{
    if (field->property("invalid").toBool() == invalid)
        return;
    field->setProperty("invalid", invalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
    field->update();
}

void showUnread(QComboBox *box, const QVariant &stored)
{
    box->clear();
    box->addItem(Form::tr("Could not be read; it stays as it is"), stored);
    box->setEnabled(false);
}

FormField::FormField(QWidget *editor, QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_editor(editor), m_note(new QLabel(this))
{
    m_label->setBuddy(editor);
    m_label->hide(); // takes no room until there is one
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_label);
    column->addWidget(editor);
    column->addWidget(m_note);
    column->addStretch(1);
    setFocusProxy(editor);

    // A problem goes as soon as it is mended; new ones appear only when the form is sent.
    const auto again = [this] {
        if (!m_problem.isEmpty())
            validate();
    };
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textChanged, this, again);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(editor))
        connect(text, &QPlainTextEdit::textChanged, this, again);
    else if (auto *combo = qobject_cast<QComboBox *>(editor))
        connect(combo, &QComboBox::currentIndexChanged, this, again);
}

void FormField::setLabel(const QString &text)
{
    m_text = text;
    m_label->setText(m_required ? text + QStringLiteral(" *") : text);
    m_label->setVisible(!text.isEmpty());
    field()->setAccessibleName(withoutMnemonic(text));
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void FormField::setRequired(bool required)
{
    m_required = required;
    setLabel(m_text);
}

void FormField::setProblem(const QString &problem)
{
    m_problem = problem;
    setInvalid(field(), !problem.isEmpty());
    showNote();
}

QWidget *FormField::field() const
{
    return m_editor->focusProxy() ? m_editor->focusProxy() : m_editor;
}

bool FormField::validate()
{
    setProblem(m_check ? m_check() : QString());
    return m_problem.isEmpty();
}

void FormField::showNote()
{
    const QString note = m_problem.isEmpty() ? m_hint : m_problem;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setLook(m_note, m_problem.isEmpty() ? "caption" : "problem");
    field()->setAccessibleDescription(note);
}

Form::Form(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);
}

FormField *Form::makeField(QWidget *editor)
{
    auto *field = new FormField(editor, this);
    m_fields.append(field);
    return field;
}

FormField *Form::addField(QWidget *editor, const QString &label, const QString &hint)
{
    FormField *field = makeField(editor);
    field->setLabel(label);
    field->setHint(hint);
    m_column->addWidget(field);
    return field;
}

QList<FormField *> Form::addRow(const QList<QWidget *> &editors)
{
    QList<FormField *> fields;
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    for (QWidget *editor : editors) {
        fields.append(makeField(editor));
        row->addWidget(fields.constLast(), 1);
    }
    m_column->addLayout(row);
    return fields;
}

QLabel *Form::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, this);
    heading->setProperty("look", "heading");
    m_column->addWidget(heading);
    return heading;
}

void Form::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
}

bool Form::validate()
{
    FormField *first = nullptr;
    for (FormField *field : m_fields) {
        if (field->isVisibleTo(this) && !field->validate() && !first)
            first = field;
    }
    if (first) {
        first->editor()->setFocus(Qt::OtherFocusReason);
        for (QWidget *each = first->parentWidget(); each; each = each->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(each))
                area->ensureWidgetVisible(first);
        }
    }
    return first == nullptr;
}

void Form::clearProblems()
{
    for (FormField *field : m_fields)
        field->setProblem({});
}

} // namespace gatehouse
