#include "views/frame/inspectordock.h"

#include "views/design/designtokens.h"
#include "views/design/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace gatehouse {

InspectorDock::InspectorDock(QWidget *parent)
    : QDockWidget(parent), m_title(new QLabel(this)), m_close(new QToolButton(this)),
      m_stack(new QStackedWidget(this))
{
    // The name under which the window's saved state knows it.
    setObjectName(QStringLiteral("inspectorDock"));
    setAllowedAreas(Qt::RightDockWidgetArea);
    setFeatures(DockWidgetClosable);
    m_title->setProperty("look", "section");
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, &InspectorDock::closeRequested);
    auto *bar = new QWidget(this);
    bar->setProperty("look", "surface");
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::m, space::xs, space::xs, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    setTitleBarWidget(bar);
    m_stack->setMinimumWidth(280);
    setWidget(m_stack);
    retranslate();
}

void InspectorDock::setInspector(QWidget *inspector)
{
    m_filled = inspector != nullptr;
    if (!inspector)
        return;
    if (m_stack->indexOf(inspector) < 0)
        m_stack->addWidget(inspector);
    m_stack->setCurrentWidget(inspector);
}

void InspectorDock::clear()
{
    m_filled = false;
    while (m_stack->count() > 0)
        delete m_stack->widget(0);
}

void InspectorDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

void InspectorDock::retranslate()
{
    setWindowTitle(tr("Inspector"));
    m_title->setText(tr("Inspector"));
    m_close->setToolTip(tr("Close the inspector  (Ctrl+I)"));
    m_close->setAccessibleName(tr("Close the inspector"));
}

} // namespace gatehouse
