#pragma once

#include "views/threatmodels/propertyform.h"

class QLabel;

namespace gatehouse {

/// What can be said of a trust boundary, and what stands inside.
class BoundaryForm final : public PropertyForm
{
    Q_OBJECT
public:
    explicit BoundaryForm(DiagramDesk &desk, QWidget *parent = nullptr);

    bool isTouchedBy(const ModelDelta &delta) const override;
    void load() override;
    void retranslate() override;

private:
    FormField *m_nameField;
    FormField *m_descriptionField;
    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    QLabel *m_inside;
    InspectorSection *m_insideSection;
    QLabel *m_crossings;
    InspectorSection *m_crossingsSection;
};

} // namespace gatehouse
