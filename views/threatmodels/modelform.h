#pragma once

#include "views/threatmodels/propertyform.h"

namespace gatehouse {

class AssetEditor;

/// What can be said of the model as a whole and of the shown diagram, and the model's assets.
class ModelForm final : public PropertyForm
{
    Q_OBJECT
public:
    explicit ModelForm(DiagramDesk &desk, QWidget *parent = nullptr);

    bool isTouchedBy(const ModelDelta &delta) const override;
    void load() override;
    void retranslate() override;

private:
    FormField *m_nameField;
    FormField *m_descriptionField;
    FormField *m_diagramField;
    FormField *m_diagramDescriptionField;
    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    QLineEdit *m_diagram;
    QPlainTextEdit *m_diagramDescription;
    AssetEditor *m_assets;
    InspectorSection *m_assetsSection;
};

} // namespace gatehouse
