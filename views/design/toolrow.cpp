#include "views/design/toolrow.h"

#include "views/design/designtokens.h"
#include "views/design/toolbuttons.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

/// As a layout would have it.
QSize wishOf(const QWidget *widget)
{
    return widget->sizeHint().expandedTo(widget->minimumSize()).boundedTo(widget->maximumSize());
}

} // namespace

ToolRow::ToolRow(QWidget *parent)
    : QWidget(parent), m_menu(new QMenu(this)),
      m_more(menuButton(QStringLiteral("more"), m_menu, this))
{
    m_menu->setToolTipsVisible(true); // they say why something cannot be done
    m_more->setObjectName(QStringLiteral("more-tools"));
    m_more->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

void ToolRow::addWidget(QWidget *widget)
{
    widget->setParent(this);
    widget->show();
    m_widgets += widget;
    updateGeometry();
    place();
}

void ToolRow::addTool(QAction *action)
{
    m_tools += toolButton(action, this);
    // By Tab the way "More" comes last, where it stands.
    setTabOrder(m_tools.last(), m_more);
    updateGeometry();
    place();
}

QSize ToolRow::sizeHint() const
{
    QSize size(0, 0);
    const auto add = [&size](const QWidget *widget) {
        const QSize wish = wishOf(widget);
        size.rwidth() += wish.width() + (size.width() > 0 ? space::s : 0);
        size.setHeight(std::max(size.height(), wish.height()));
    };
    std::for_each(m_widgets.begin(), m_widgets.end(), add);
    std::for_each(m_tools.begin(), m_tools.end(), add);
    return size;
}

QSize ToolRow::minimumSizeHint() const
{
    int width = wishOf(m_more).width();
    for (const QWidget *widget : m_widgets)
        width += widget->minimumSizeHint().expandedTo(widget->minimumSize()).width() + space::s;
    return {width, sizeHint().height()};
}

bool ToolRow::event(QEvent *event)
{
    // A text, an icon or what is shown of a tool has changed.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

void ToolRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ToolRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void ToolRow::retranslate()
{
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("More tools"));
    m_more->setAccessibleName(tr("More tools"));
}

void ToolRow::place()
{
    int x = 0;
    const auto put = [&](QWidget *widget, int width) {
        const int high = std::min(wishOf(widget).height(), height());
        widget->setGeometry(x, (height() - high) / 2, width, high);
        x += width + space::s;
    };
    int tools = 0;
    for (const QToolButton *tool : std::as_const(m_tools))
        tools += wishOf(tool).width() + space::s;
    // What stands always gives way to a tool before the last of them has to wait.
    const int more = wishOf(m_more).width() + space::s;
    for (QWidget *widget : std::as_const(m_widgets)) {
        const int least = widget->minimumSizeHint().expandedTo(widget->minimumSize()).width();
        const int room = width() - x - std::min(tools, more);
        put(widget, std::max(least, std::min(wishOf(widget).width(), room)));
    }
    const bool all = x + tools - space::s <= width();
    const int end = width() + space::s - (all ? 0 : more);
    QList<QAction *> waiting;
    for (QToolButton *tool : std::as_const(m_tools)) {
        const int wide = wishOf(tool).width();
        const bool fits = waiting.isEmpty() && x + wide + space::s <= end;
        if (fits)
            put(tool, wide);
        else
            waiting += tool->defaultAction();
        tool->setVisible(fits);
    }
    // Element by element: Qt hands two empty lists to memcmp() as null pointers.
    if (!std::ranges::equal(waiting, m_menu->actions())) {
        m_menu->clear();
        m_menu->addActions(waiting);
    }
    m_more->setVisible(!waiting.isEmpty());
    if (!waiting.isEmpty())
        put(m_more, wishOf(m_more).width());
}

} // namespace gatehouse
