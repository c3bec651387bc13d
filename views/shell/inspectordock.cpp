#include "views/shell/inspectordock.h"

#include "views/common/designtokens.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace gatehouse {

InspectorDock::InspectorDock(QWidget *parent)
    : QDockWidget(parent), m_title(new QLabel(this)), m_close(new QToolButton(this)),
      m_stack(new QStackedWidget(this)),
      m_nothing(new EmptyState(QStringLiteral("panel-right"), m_stack))
{
    // The name under which the window's saved state knows it.
    setObjectName(QStringLiteral("inspectorDock"));
    setAllowedAreas(Qt::RightDockWidgetArea);
    setFeatures(DockWidgetClosable);
    m_title->setProperty("look", "section");
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, &QDockWidget::close);
    auto *bar = new QWidget(this);
    bar->setProperty("look", "surface");
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::m, space::xs, space::xs, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    setTitleBarWidget(bar);
    m_stack->addWidget(m_nothing);
    m_stack->setMinimumWidth(280);
    setWidget(m_stack);
    retranslate();
}

void InspectorDock::setInspector(QWidget *inspector)
{
    QWidget *wanted = inspector ? inspector : m_nothing;
    if (m_stack->indexOf(wanted) < 0)
        m_stack->addWidget(wanted);
    m_stack->setCurrentWidget(wanted);
}

void InspectorDock::clear()
{
    m_stack->setCurrentWidget(m_nothing);
    for (int i = m_stack->count() - 1; i >= 0; --i) {
        if (m_stack->widget(i) != m_nothing)
            delete m_stack->widget(i);
    }
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
    m_nothing->setTexts(tr("Nothing to inspect here"),
                        tr("Select an item on the page to see its details."));
}

} // namespace gatehouse
