#pragma once

#include "views/threatmodels/propertyform.h"

namespace gatehouse {

/// The text of a note.
class NoteForm final : public PropertyForm
{
    Q_OBJECT
public:
    explicit NoteForm(DiagramDesk &desk, QWidget *parent = nullptr);

    bool isTouchedBy(const ModelDelta &delta) const override;
    void load() override;
    void retranslate() override;

private:
    FormField *m_textField;
    QPlainTextEdit *m_text;
};

} // namespace gatehouse
