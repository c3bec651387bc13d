#pragma once

#include "views/threatmodels/propertyform.h"

class QCheckBox;
class QPushButton;

namespace gatehouse {

class AnswerList;
class AssetPicker;
class ScopeFields;

/// What can be said of a data flow, and how the shown diagram draws it.
class FlowForm final : public PropertyForm
{
    Q_OBJECT
public:
    explicit FlowForm(DiagramDesk &desk, QWidget *parent = nullptr);

    bool isTouchedBy(const ModelDelta &delta) const override;
    void load() override;
    void retranslate() override;

private:
    void fillTypes();
    void fillEnds();
    void turn();
    void change(const QString &step, const std::function<void(DataFlow &)> &change,
                const QString &key = {});

    FormField *m_nameField;
    FormField *m_protocolField;
    FormField *m_typeField;
    FormField *m_sourceField;
    FormField *m_targetField;
    FormField *m_styleField;
    FormField *m_descriptionField;
    QLineEdit *m_name;
    QLineEdit *m_protocol;
    QComboBox *m_type;
    QComboBox *m_source;
    QComboBox *m_target;
    QCheckBox *m_isBidirectional;
    QPushButton *m_turn;
    QComboBox *m_style;
    QPlainTextEdit *m_description;
    ScopeFields *m_scope;
    AnswerList *m_answers;
    InspectorSection *m_answersSection;
    AssetPicker *m_assets;
    InspectorSection *m_assetsSection;
};

} // namespace gatehouse
