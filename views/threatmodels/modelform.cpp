#include "views/threatmodels/modelform.h"

#include "views/design/forms.h"
#include "views/design/inspector.h"
#include "views/threatmodels/asseteditor.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/modeldraft.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace gatehouse {

ModelForm::ModelForm(DiagramDesk &desk, QWidget *parent)
    : PropertyForm(desk, parent), m_assets(new AssetEditor(desk))
{
    m_name =
        addLine(m_nameField, [](ThreatModel &model, const QString &text) { model.name = text; });
    m_description = addText(m_descriptionField, [](ThreatModel &model, const QString &text) {
        model.description = text;
    });
    m_diagram = addLine(m_diagramField, [this](ThreatModel &model, const QString &text) {
        if (Diagram *diagram = diagramIn(model, draft().diagramUid()))
            diagram->name = text;
    });
    m_diagramDescription =
        addText(m_diagramDescriptionField, [this](ThreatModel &model, const QString &text) {
            if (Diagram *diagram = diagramIn(model, draft().diagramUid()))
                diagram->description = text;
        });
    m_assetsSection = addSection(m_assets);
    retranslate();
}

bool ModelForm::isTouchedBy(const ModelDelta &delta) const
{
    return delta.about || delta.assets || delta.diagramList;
}

void ModelForm::load()
{
    const ThreatModel &model = draft().model();
    const Diagram *diagram = draft().diagram();
    const bool isReadOnly = draft().isReadOnly();
    put(m_name, model.name);
    put(m_description, model.description);
    put(m_diagram, diagram ? diagram->name : QString());
    put(m_diagramDescription, diagram ? diagram->description : QString());
    m_name->setReadOnly(isReadOnly);
    m_description->setReadOnly(isReadOnly);
    m_diagram->setReadOnly(isReadOnly);
    m_diagramDescription->setReadOnly(isReadOnly);
    m_diagramField->setVisible(diagram != nullptr);
    m_diagramDescriptionField->setVisible(diagram != nullptr);
    m_assets->load();
}

void ModelForm::retranslate()
{
    m_nameField->setLabel(tr("Name of the model"));
    m_descriptionField->setLabel(tr("Description of the model"));
    m_diagramField->setLabel(tr("Name of the diagram"));
    m_diagramDescriptionField->setLabel(tr("Description of the diagram"));
    m_assetsSection->setTitle(tr("Assets: data worth protecting"));
    m_assets->retranslate();
    load();
}

} // namespace gatehouse
