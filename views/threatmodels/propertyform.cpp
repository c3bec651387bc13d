#include "views/threatmodels/propertyform.h"

#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/inspector.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/modeldraft.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse {

PropertyForm::PropertyForm(DiagramDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_form(new Form), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);
    m_column->addWidget(m_form);
}

ModelDraft &PropertyForm::draft() const
{
    return m_desk.draft();
}

void PropertyForm::show(const QString &uid)
{
    m_uid = uid;
    load();
}

InspectorSection *PropertyForm::addSection(QWidget *content)
{
    auto *section = new InspectorSection(this);
    section->setContent(content);
    m_column->addWidget(section);
    return section;
}

QLineEdit *PropertyForm::addLine(FormField *&field,
                                 std::function<void(ThreatModel &, const QString &)> write)
{
    auto *line = new QLineEdit;
    line->setMaxLength(longestModelName);
    field = m_form->addField(line, {});
    connect(line, &QLineEdit::textEdited, this, [this, line, write](const QString &text) {
        this->write(
            tr("Edit"), [&](ThreatModel &model) { write(model, text); },
            QStringLiteral("%1 %2").arg(m_uid).arg(reinterpret_cast<quintptr>(line)));
    });
    return line;
}

QPlainTextEdit *PropertyForm::addText(FormField *&field,
                                      std::function<void(ThreatModel &, const QString &)> write)
{
    auto *text = new QPlainTextEdit;
    text->setTabChangesFocus(true);
    text->setFixedHeight(74);
    field = m_form->addField(text, {});
    connect(text, &QPlainTextEdit::textChanged, this, [this, text, write] {
        this->write(
            tr("Edit"),
            [&](ThreatModel &model) { write(model, text->toPlainText().left(longestModelText)); },
            QStringLiteral("%1 %2").arg(m_uid).arg(reinterpret_cast<quintptr>(text)));
    });
    return text;
}

void PropertyForm::write(const QString &step, const Write &edit, const QString &key)
{
    draft().edit(step, edit, key);
}

void PropertyForm::put(QLineEdit *line, const QString &text)
{
    if (line->text() == text)
        return;
    const int cursor = line->cursorPosition();
    line->setText(text);
    line->setCursorPosition(line->hasFocus() ? cursor : 0);
}

void PropertyForm::put(QPlainTextEdit *text, const QString &content)
{
    if (text->toPlainText() == content)
        return;
    const QSignalBlocker quiet(text);
    text->setPlainText(content);
}

void PropertyForm::put(QComboBox *box, const QString &key)
{
    const QSignalBlocker quiet(box);
    int row = box->findData(key);
    // What the library does not know stays what it is, and is shown by its key.
    if (row < 0 && !key.isEmpty()) {
        box->addItem(key, key);
        row = box->count() - 1;
    }
    box->setCurrentIndex(row);
}

} // namespace gatehouse
