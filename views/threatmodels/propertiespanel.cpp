#include "views/threatmodels/propertiespanel.h"

#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/threatmodels/boundaryform.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/elementform.h"
#include "views/threatmodels/flowform.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modelform.h"
#include "views/threatmodels/noteform.h"
#include "views/threatmodels/partitem.h"
#include "models/diagrams/partlooks.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

enum FormIndex { OfModel, OfElement, OfFlow, OfBoundary, OfNote };

} // namespace

PropertiesPanel::PropertiesPanel(DiagramDesk &desk, QWidget *parent)
    : QScrollArea(parent), m_desk(desk), m_icon(new QLabel), m_title(new QLabel),
      m_several(wrappedLabel("muted")), m_forms{new ModelForm(desk), new ElementForm(desk),
                                                new FlowForm(desk), new BoundaryForm(desk),
                                                new NoteForm(desk)}
{
    m_title->setProperty("look", "heading");
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    auto *body = new QWidget;
    body->setProperty("look", "surface");
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::m, space::m, space::m, space::l);
    column->setSpacing(space::m);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(space::s);
    heading->addWidget(m_icon, 0, Qt::AlignTop);
    heading->addWidget(m_title, 1);
    column->addLayout(heading);
    column->addWidget(m_several);
    for (PropertyForm *form : m_forms) {
        form->hide();
        column->addWidget(form);
    }
    column->addStretch(1);
    setWidget(body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    ModelDraft &draft = desk.draft();
    connect(&desk.scene(), &DiagramScene::selectionChanged, this, &PropertiesPanel::showSelected);
    connect(&draft, &ModelDraft::changed, this, &PropertiesPanel::follow);
    connect(&draft, &ModelDraft::reset, this, &PropertiesPanel::showSelected);
    connect(&draft, &ModelDraft::diagramShown, this, &PropertiesPanel::showSelected);
    connect(&draft, &ModelDraft::readOnlyChanged, this, &PropertiesPanel::showSelected);
    retranslate();
}

void PropertiesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_shown)
        showSelected();
    QScrollArea::changeEvent(event);
}

void PropertiesPanel::retranslate()
{
    setAccessibleName(tr("Properties"));
    showAgain();
}

void PropertiesPanel::showAgain()
{
    for (PropertyForm *form : m_forms)
        form->retranslate();
    showSelected();
}

void PropertiesPanel::follow(const ModelDelta &delta)
{
    if (m_shown && m_shown->isTouchedBy(delta))
        m_shown->load();
}

void PropertiesPanel::show(PropertyForm *form, const QString &uid, const QString &title,
                           const QString &iconName)
{
    // What is typed into another part's field is no part of this one's step.
    if (m_shown != form || (form && form->uid() != uid)) {
        m_desk.draft().endMerging();
        ensureVisible(0, 0);
    }
    for (PropertyForm *each : m_forms)
        each->setVisible(each == form);
    m_shown = form;
    m_title->setText(title);
    m_icon->setPixmap(
        iconPixmap(iconName, metric::iconMedium, devicePixelRatioF(), schemeOf(palette()).muted));
    if (form)
        form->show(uid);
}

void PropertiesPanel::showSelected()
{
    const QStringList selected = m_desk.scene().selectedUids();
    m_several->setVisible(selected.size() > 1);
    if (selected.isEmpty()) {
        show(m_forms[OfModel], {}, tr("Threat model"), QStringLiteral("threats"));
        return;
    }
    if (selected.size() > 1) {
        QStringList names;
        for (const QString &uid : selected.mid(0, 40))
            names += m_desk.nameOf(uid).simplified();
        names.removeAll(QString());
        m_several->setText(names.join(u'\n'));
        show(nullptr, {}, tr("%n part(s) selected", nullptr, static_cast<int>(selected.size())),
             QStringLiteral("group"));
        return;
    }
    const QString &uid = selected.front();
    const PartItem *part = m_desk.scene().part(uid);
    if (!part)
        return;
    switch (part->kind()) {
    case PartKind::Element: {
        const ModelElement *element = m_desk.draft().model().element(uid);
        show(m_forms[OfElement], uid, tr("Element"), iconNameOf(m_desk.library(), *element));
        break;
    }
    case PartKind::Flow:
        show(m_forms[OfFlow], uid, tr("Data flow"), QStringLiteral("flow"));
        break;
    case PartKind::Boundary:
        show(m_forms[OfBoundary], uid, tr("Trust boundary"), QStringLiteral("boundary-box"));
        break;
    case PartKind::Note:
        show(m_forms[OfNote], uid, tr("Note"), QStringLiteral("note"));
        break;
    }
}

} // namespace gatehouse
