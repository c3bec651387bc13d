#include "views/frame/actionentries.h"

#include "views/design/mnemonics.h"
#include "views/frame/pagestack.h"

#include <QAction>
#include <QPointer>

namespace gatehouse {

namespace {

PaletteEntry entryOfAction(QAction *action, const QString &iconName)
{
    PaletteEntry entry;
    entry.text = withoutMnemonic(action->text());
    entry.detail = action->shortcut().toString(QKeySequence::NativeText);
    entry.iconName = iconName;
    entry.run = [pointer = QPointer<QAction>(action)] {
        if (pointer)
            pointer->trigger();
    };
    return entry;
}

bool isOffered(const QAction *action)
{
    return action->isEnabled() && action->isVisible() && !action->isSeparator()
        && !action->text().isEmpty();
}

} // namespace

ActionEntries::ActionEntries(PageStack &pages, QList<QAction *> frameActions)
    : m_pages(pages), m_frameActions(std::move(frameActions))
{
}

std::vector<PaletteEntry> ActionEntries::entries(const QString &)
{
    std::vector<PaletteEntry> found;
    if (const Page *page = m_pages.currentPage()) {
        const auto actions = page->paletteActions();
        for (QAction *action : actions) {
            if (!isOffered(action))
                continue;
            PaletteEntry entry = entryOfAction(action, page->iconName());
            if (entry.detail.isEmpty())
                entry.detail = page->title();
            entry.rank = 12; // what belongs to what one looks at comes first
            found.push_back(std::move(entry));
        }
    }
    if (m_open) {
        int digit = 0;
        for (const PageEntry &page : m_pages.entries()) {
            if (!page.inRail)
                continue;
            ++digit;
            PaletteEntry entry;
            entry.text = QCoreApplication::translate("ActionEntries", "Go to %1")
                             .arg(QCoreApplication::translate("Navigation", page.title));
            entry.iconName = page.iconName;
            if (digit <= 9)
                entry.detail = QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit))
                                   .toString(QKeySequence::NativeText);
            entry.alsoMatches = QString::fromUtf8(page.title);
            entry.rank = 8;
            entry.run = [this, key = page.key] { m_pages.openPage(key); };
            found.push_back(std::move(entry));
        }
    }
    for (QAction *action : std::as_const(m_frameActions)) {
        if (isOffered(action))
            found.push_back(entryOfAction(action, action->icon().name()));
    }
    return found;
}

} // namespace gatehouse
