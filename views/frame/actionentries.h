#pragma once

#include "views/palette/paletteentry.h"

#include <QList>

class QAction;

namespace gatehouse {

class PageStack;

/// What can be done now, for the palette: the current page's actions, the pages, the frame's.
class ActionEntries final : public PaletteProvider
{
public:
    ActionEntries(PageStack &pages, QList<QAction *> frameActions);

    std::vector<PaletteEntry> entries(const QString &query) override;
    /// Pages can be gone to only while a workspace is open.
    void setOpen(bool open) { m_open = open; }

private:
    PageStack &m_pages;
    QList<QAction *> m_frameActions;
    bool m_open = false;
};

} // namespace gatehouse
