#include "views/threatmodels/diagramtabs.h"

#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/toolbuttons.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/nameeditor.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QTabBar>

namespace gatehouse {

DiagramTabs::DiagramTabs(DiagramDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_bar(new QTabBar),
      m_add(new QAction(icon(QStringLiteral("add")), {}, this)),
      m_rename(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_remove(new QAction(icon(QStringLiteral("remove")), {}, this)),
      m_left(new QAction(icon(QStringLiteral("back")), {}, this)),
      m_right(new QAction(icon(QStringLiteral("forward")), {}, this)), m_name(new NameEditor(this))
{
    setProperty("look", "header");
    setAttribute(Qt::WA_StyledBackground);
    m_bar->setMovable(true);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setContextMenuPolicy(Qt::CustomContextMenu);
    m_bar->installEventFilter(this);
    auto *menu = new QMenu(this);
    menu->addActions({m_rename, m_left, m_right});
    menu->addSeparator();
    menu->addAction(m_remove);
    m_more = menuButton(QStringLiteral("more"), menu, this);
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    setLook(m_more, "bare");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xs, 0, space::xs, 0);
    row->setSpacing(2);
    row->addWidget(m_bar);
    row->addWidget(iconButton(m_add, this));
    row->addWidget(m_more);
    row->addStretch(1);

    ModelDraft &draft = desk.draft();
    connect(&draft, &ModelDraft::reset, this, &DiagramTabs::fill);
    connect(&draft, &ModelDraft::diagramShown, this, &DiagramTabs::fill);
    connect(&draft, &ModelDraft::readOnlyChanged, this, &DiagramTabs::permit);
    connect(&draft, &ModelDraft::changed, this, [this](const ModelDelta &delta) {
        if (delta.diagramList)
            fill();
    });
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_isFilling)
            m_desk.draft().showDiagram(m_bar->tabData(tab).toString());
    });
    connect(m_bar, &QTabBar::tabMoved, this, [this](int from, int to) {
        if (!m_isFilling)
            m_desk.moveDiagram(from, to);
    });
    connect(m_bar, &QTabBar::tabBarDoubleClicked, this, [this](int tab) {
        if (tab >= 0)
            renameShown();
    });
    connect(m_bar, &QWidget::customContextMenuRequested, this, [this, menu](const QPoint &at) {
        if (const int tab = m_bar->tabAt(at); tab >= 0)
            m_bar->setCurrentIndex(tab);
        menu->popup(m_bar->mapToGlobal(at));
    });
    connect(m_add, &QAction::triggered, this, [this] {
        m_desk.addDiagram();
        renameShown();
    });
    connect(m_rename, &QAction::triggered, this, &DiagramTabs::renameShown);
    connect(m_remove, &QAction::triggered, this,
            [this] { m_desk.removeDiagram(m_desk.draft().diagramUid()); });
    connect(m_left, &QAction::triggered, this, [this] { moveShown(-1); });
    connect(m_right, &QAction::triggered, this, [this] { moveShown(1); });
    retranslate();
    fill();
}

void DiagramTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DiagramTabs::retranslate()
{
    m_bar->setAccessibleName(tr("Diagrams"));
    m_add->setText(tr("Add a diagram"));
    m_rename->setText(tr("Rename the diagram"));
    m_remove->setText(tr("Remove the diagram"));
    m_left->setText(tr("Move to the left"));
    m_right->setText(tr("Move to the right"));
    m_more->setToolTip(tr("This diagram"));
    m_more->setAccessibleName(tr("This diagram"));
}

void DiagramTabs::fill()
{
    m_isFilling = true;
    const auto &diagrams = m_desk.draft().model().diagrams;
    const int count = static_cast<int>(diagrams.size());
    // Tabs are changed in place, so that the one being dragged stays under the mouse.
    while (m_bar->count() > count)
        m_bar->removeTab(m_bar->count() - 1);
    while (m_bar->count() < count)
        m_bar->addTab({});
    for (int tab = 0; tab < count; ++tab) {
        const Diagram &diagram = diagrams[static_cast<std::size_t>(tab)];
        QString text = diagram.name;
        m_bar->setTabText(tab, text.replace(u'&', QStringLiteral("&&")));
        m_bar->setTabIcon(tab,
                          diagram.inside.isEmpty() ? QIcon() : icon(QStringLiteral("open-inside")));
        const ModelElement *inside = m_desk.draft().model().element(diagram.inside);
        m_bar->setTabToolTip(tab, inside ? tr("Inside “%1”").arg(inside->name) : diagram.name);
        m_bar->setTabData(tab, diagram.uid);
        if (diagram.uid == m_desk.draft().diagramUid())
            m_bar->setCurrentIndex(tab);
    }
    m_isFilling = false;
    permit();
}

void DiagramTabs::permit()
{
    const bool mayEdit = !m_desk.draft().isReadOnly();
    const int tab = m_bar->currentIndex();
    m_add->setEnabled(mayEdit);
    m_rename->setEnabled(mayEdit && tab >= 0);
    m_remove->setEnabled(mayEdit && tab >= 0);
    m_left->setEnabled(mayEdit && tab > 0);
    m_right->setEnabled(mayEdit && tab >= 0 && tab + 1 < m_bar->count());
    m_more->setEnabled(mayEdit && tab >= 0);
    m_bar->setMovable(mayEdit);
}

void DiagramTabs::moveShown(int by)
{
    const int tab = m_bar->currentIndex();
    m_desk.moveDiagram(tab, tab + by);
}

void DiagramTabs::renameShown()
{
    const Diagram *diagram = m_desk.draft().diagram();
    if (!diagram || m_desk.draft().isReadOnly())
        return;
    const QString uid = diagram->uid;
    const QRect tab = m_bar->tabRect(m_bar->currentIndex());
    m_name->open(QRect(m_bar->mapTo(this, tab.topLeft()), tab.size()), diagram->name, false,
                 [this, uid](const QString &text) { m_desk.renameDiagram(uid, text); });
}

bool DiagramTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F2) {
            renameShown();
            return true;
        }
        if (key->key() == Qt::Key_Delete && m_remove->isEnabled()) {
            m_remove->trigger();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
