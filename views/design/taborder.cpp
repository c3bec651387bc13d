#include "views/design/taborder.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHash>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

/// What takes the keys for all that it is made of.
bool isOnePiece(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

class Walk
{
public:
    explicit Walk(const QWidget *root)
    {
        // What no layout holds keeps the order it has.
        const QWidget *first = root->window();
        const QWidget *each = first;
        do {
            m_places.insert(each, static_cast<int>(m_places.size()));
            each = each->nextInFocusChain();
        } while (each != first);
    }

    void visit(QWidget *widget)
    {
        if (!widget || widget->isHidden() || std::exchange(m_seen[widget], true))
            return;
        if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy() && widget->isEnabled())
            m_stops += widget;
        if (isOnePiece(widget))
            return;
        if (auto *area = qobject_cast<QScrollArea *>(widget))
            return visit(area->widget());
        if (auto *tabs = qobject_cast<QTabWidget *>(widget)) {
            visit(tabs->tabBar());
            return visit(tabs->currentWidget());
        }
        if (auto *splitter = qobject_cast<QSplitter *>(widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                visit(splitter->widget(i));
            return;
        }
        if (widget->layout())
            visit(widget->layout());
        QList<QWidget *> others =
            widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        std::ranges::stable_sort(others, {}, [this](QWidget *each) { return m_places[each]; });
        for (QWidget *each : std::as_const(others)) {
            if (!each->isWindow())
                visit(each);
        }
    }

    QList<QWidget *> stops() const { return m_stops; }

private:
    void visit(QLayout *layout)
    {
        for (int i = 0; i < layout->count(); ++i) {
            QLayoutItem *item = layout->itemAt(i);
            if (item->widget())
                visit(item->widget());
            else if (item->layout())
                visit(item->layout());
        }
    }

    QHash<const QWidget *, int> m_places;
    QHash<const QWidget *, bool> m_seen;
    QList<QWidget *> m_stops;
};

} // namespace

QList<QWidget *> stopsInReadingOrder(QWidget *root)
{
    Walk walk(root);
    walk.visit(root);
    return walk.stops();
}

bool goOn(const QList<QWidget *> &stops, QWidget *from, bool next)
{
    qsizetype at = -1;
    for (; from && at < 0; from = from->parentWidget())
        at = stops.indexOf(from);
    if (at < 0)
        return false;
    const qsizetype count = stops.size();
    stops[(at + (next ? 1 : count - 1)) % count]->setFocus(next ? Qt::TabFocusReason
                                                                : Qt::BacktabFocusReason);
    return true;
}

} // namespace gatehouse
