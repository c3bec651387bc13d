#include "views/frame/navigationrail.h"

#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/toolbuttons.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {
constexpr int railWidth = 104;
}

NavigationRail::NavigationRail(const std::vector<PageEntry> &entries, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    setProperty("look", "railground");
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(railWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, space::s, 7, space::s);
    column->setSpacing(2);
    for (const PageEntry &entry : entries) {
        if (!entry.inRail)
            continue;
        auto *button = new QToolButton(this);
        button->setIcon(icon(entry.iconName));
        button->setIconSize({metric::iconMedium, metric::iconMedium});
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setCheckable(true);
        button->setProperty("look", "rail");
        button->setObjectName(QStringLiteral("rail-") + entry.key);
        // All of them are seen in the smallest window too.
        button->setMinimumHeight(46);
        button->setMaximumHeight(56);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        button->setFocusPolicy(Qt::StrongFocus);
        button->installEventFilter(this);
        connect(button, &QToolButton::clicked, this,
                [this, key = entry.key] { Q_EMIT pageRequested(key); });
        m_group->addButton(button);
        column->addWidget(button);
        m_entries.push_back({entry, button});
        if (m_entries.size() <= 9) {
            const int digit = Qt::Key_0 + static_cast<int>(m_entries.size());
            auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(digit)), this);
            connect(shortcut, &QShortcut::activated, this,
                    [this, key = entry.key] { Q_EMIT pageRequested(key); });
        }
    }
    column->addStretch();
    retranslate();
}

void NavigationRail::setCurrent(const QString &key)
{
    // An exclusive group holds on to its last choice, also when the page shown is not in the rail.
    m_group->setExclusive(false);
    for (const Entry &entry : m_entries)
        entry.button->setChecked(entry.page.key == key);
    m_group->setExclusive(true);
}

QToolButton *NavigationRail::button(const QString &key) const
{
    for (const Entry &entry : m_entries) {
        if (entry.page.key == key)
            return entry.button;
    }
    return nullptr;
}

void NavigationRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int count = static_cast<int>(m_entries.size());
            for (int i = 0; i < count; ++i) {
                if (m_entries[static_cast<std::size_t>(i)].button != watched)
                    continue;
                const int next = (i + (key == Qt::Key_Down ? 1 : count - 1)) % count;
                m_entries[static_cast<std::size_t>(next)].button->setFocus(Qt::TabFocusReason);
                return true;
            }
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            static_cast<QToolButton *>(watched)->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NavigationRail::retranslate()
{
    setAccessibleName(tr("Navigation"));
    int digit = 0;
    for (const Entry &entry : m_entries) {
        const QString title = QCoreApplication::translate("Navigation", entry.page.title);
        entry.button->setText(title);
        entry.button->setAccessibleName(title);
        ++digit;
        entry.button->setToolTip(digit <= 9 ? toolTipWithShortcut(
                                     title, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit)))
                                            : title);
    }
}

} // namespace gatehouse
