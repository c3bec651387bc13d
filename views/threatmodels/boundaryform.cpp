#include "views/threatmodels/boundaryform.h"

#include "models/threatmodels/modelgeometry.h"
#include "views/design/arrangement.h"
#include "views/design/forms.h"
#include "views/design/inspector.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/modeldraft.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace gatehouse {

BoundaryForm::BoundaryForm(DiagramDesk &desk, QWidget *parent)
    : PropertyForm(desk, parent), m_inside(wrappedLabel()), m_crossings(wrappedLabel())
{
    m_name = addLine(m_nameField, [this](ThreatModel &model, const QString &text) {
        if (TrustBoundary *boundary = boundaryIn(model, uid()))
            boundary->name = text;
    });
    m_description = addText(m_descriptionField, [this](ThreatModel &model, const QString &text) {
        if (TrustBoundary *boundary = boundaryIn(model, uid()))
            boundary->description = text;
    });
    m_insideSection = addSection(m_inside);
    m_crossingsSection = addSection(m_crossings);
    retranslate();
}

bool BoundaryForm::isTouchedBy(const ModelDelta &delta) const
{
    // What it holds depends on where everything stands.
    return delta.boundaries.contains(uid()) || !delta.diagrams.isEmpty()
        || !delta.elements.isEmpty() || !delta.flows.isEmpty();
}

void BoundaryForm::load()
{
    const ThreatModel &model = draft().model();
    const TrustBoundary *boundary = model.boundary(uid());
    if (!boundary)
        return;
    put(m_name, boundary->name);
    put(m_description, boundary->description);
    m_name->setReadOnly(draft().isReadOnly());
    m_description->setReadOnly(draft().isReadOnly());
    const ModelGeometry geometry = geometryOf(model);
    QStringList inside;
    for (const QString &element : geometry.inside.value(uid()))
        inside += desk().nameOf(element);
    QStringList crossings;
    for (const DataFlow &flow : model.flows) {
        if (geometry.crossings.value(flow.uid).contains(uid()))
            crossings += flow.name;
    }
    m_inside->setText(inside.isEmpty() ? tr("Nothing") : inside.join(u'\n'));
    m_crossings->setText(crossings.isEmpty() ? tr("No data flow") : crossings.join(u'\n'));
    bool isBox = false;
    for (const Diagram &diagram : model.diagrams) {
        const BoundaryShape *shape = shapeIn(diagram, uid());
        isBox = isBox || (shape && shape->isBox);
    }
    m_insideSection->setVisible(isBox);
}

void BoundaryForm::retranslate()
{
    m_nameField->setLabel(tr("Name"));
    m_descriptionField->setLabel(tr("Description"));
    m_insideSection->setTitle(tr("Inside"));
    m_crossingsSection->setTitle(tr("Flows that cross it"));
    load();
}

} // namespace gatehouse
