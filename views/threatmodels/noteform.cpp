#include "views/threatmodels/noteform.h"

#include "views/design/forms.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/modeldraft.h"

#include <QPlainTextEdit>

namespace gatehouse {

NoteForm::NoteForm(DiagramDesk &desk, QWidget *parent) : PropertyForm(desk, parent)
{
    m_text = addText(m_textField, [this](ThreatModel &model, const QString &text) {
        Diagram *diagram = diagramIn(model, draft().diagramUid());
        if (DiagramNote *note = diagram ? noteIn(*diagram, uid()) : nullptr)
            note->text = text;
    });
    m_text->setFixedHeight(140);
    retranslate();
}

bool NoteForm::isTouchedBy(const ModelDelta &delta) const
{
    return delta.diagrams.contains(draft().diagramUid());
}

void NoteForm::load()
{
    const Diagram *diagram = draft().diagram();
    const DiagramNote *note = diagram ? noteIn(*diagram, uid()) : nullptr;
    if (!note)
        return;
    put(m_text, note->text);
    m_text->setReadOnly(draft().isReadOnly());
}

void NoteForm::retranslate()
{
    m_textField->setLabel(tr("Text"));
    load();
}

} // namespace gatehouse
