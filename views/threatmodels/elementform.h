#pragma once

#include "views/threatmodels/propertyform.h"

class QPushButton;

namespace gatehouse {

class AnswerList;
class AssetPicker;
class ScopeFields;

/// What can be said of an element.
class ElementForm final : public PropertyForm
{
    Q_OBJECT
public:
    explicit ElementForm(DiagramDesk &desk, QWidget *parent = nullptr);

    bool isTouchedBy(const ModelDelta &delta) const override;
    void load() override;
    void retranslate() override;

private:
    void fillTypes();
    void change(const QString &step, const std::function<void(ModelElement &)> &change,
                const QString &key = {});

    FormField *m_nameField;
    FormField *m_typeField;
    FormField *m_kindField;
    FormField *m_descriptionField;
    QLineEdit *m_name;
    QComboBox *m_type;
    QComboBox *m_kind;
    QPlainTextEdit *m_description;
    ScopeFields *m_scope;
    QPushButton *m_inside;
    AnswerList *m_answers;
    InspectorSection *m_answersSection;
    AssetPicker *m_assets;
    InspectorSection *m_assetsSection;
};

} // namespace gatehouse
