#pragma once

#include "views/page/page.h"

#include <QHash>
#include <QStackedWidget>

namespace gatehouse {

/// The pages: made on first use, one shown, with the way one came.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    PageStack(std::vector<PageEntry> entries, NavigationContext &context,
              QWidget *parent = nullptr);

    const std::vector<PageEntry> &entries() const { return m_entries; }
    Page *currentPage() const;
    /// Every page that was made.
    QList<Page *> pages() const { return m_pages.values(); }
    QString currentKey() const { return m_here.key; }
    /// The rail entry to light for the current page.
    QString currentRailKey() const;

    bool openPage(const QString &key);
    bool open(const Destination &destination);
    bool canGoBack() const { return !m_behind.empty(); }
    bool canGoForward() const { return !m_ahead.empty(); }
    void goBack();
    void goForward();
    /// Lets every page go: its workspace is about to close.
    void clear();

Q_SIGNALS:
    void currentPageChanged();
    void currentTitleChanged();
    void inspectorChanged();

private:
    struct Place {
        QString key;
        std::optional<Destination> destination;
        bool operator==(const Place &) const = default;
    };
    const PageEntry *entry(const QString &key) const;
    Page *page(const PageEntry &entry);
    /// Shows a place without remembering the way.
    bool show(const Place &place);
    bool visit(const Place &place);

    std::vector<PageEntry> m_entries;
    NavigationContext &m_context;
    QHash<QString, Page *> m_pages;
    Place m_here;
    std::vector<Place> m_behind;
    std::vector<Place> m_ahead;
};

} // namespace gatehouse
