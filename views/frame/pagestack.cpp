#include "views/frame/pagestack.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t rememberedPlaces = 100;

DestinationKind kindOf(const Destination &destination)
{
    struct Kind {
        DestinationKind operator()(const ReleaseDestination &) { return DestinationKind::Release; }
        DestinationKind operator()(const AppDestination &) { return DestinationKind::App; }
        DestinationKind operator()(const RequirementDestination &)
        {
            return DestinationKind::Requirement;
        }
        DestinationKind operator()(const OrganisationDestination &)
        {
            return DestinationKind::Organisation;
        }
        DestinationKind operator()(const ThreatLibraryDestination &)
        {
            return DestinationKind::ThreatLibrary;
        }
        DestinationKind operator()(const ManagementDestination &)
        {
            return DestinationKind::Management;
        }
        DestinationKind operator()(const RecordDestination &) { return DestinationKind::Record; }
        DestinationKind operator()(const ListDestination &) { return DestinationKind::List; }
    };
    return std::visit(Kind{}, destination);
}

} // namespace

PageStack::PageStack(std::vector<PageEntry> entries, NavigationContext &context, QWidget *parent)
    : QStackedWidget(parent), m_entries(std::move(entries)), m_context(context)
{
}

Page *PageStack::currentPage() const
{
    return qobject_cast<Page *>(currentWidget());
}

QString PageStack::currentRailKey() const
{
    const PageEntry *here = entry(m_here.key);
    return !here ? QString() : here->inRail ? here->key : here->railKey;
}

const PageEntry *PageStack::entry(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, &PageEntry::key);
    return found == m_entries.end() ? nullptr : &*found;
}

Page *PageStack::page(const PageEntry &entry)
{
    Page *&made = m_pages[entry.key];
    if (!made) {
        made = entry.create(m_context, this);
        addWidget(made);
        connect(made, &Page::titleChanged, this, [this, made] {
            if (made == currentWidget())
                Q_EMIT currentTitleChanged();
        });
        connect(made, &Page::inspectorChanged, this, [this, made] {
            if (made == currentWidget())
                Q_EMIT inspectorChanged();
        });
    }
    return made;
}

bool PageStack::show(const Place &place)
{
    const PageEntry *wanted = entry(place.key);
    if (!wanted)
        return false;
    Page *shown = page(*wanted);
    if (place.destination && !shown->open(*place.destination))
        return false;
    m_here = place;
    setCurrentWidget(shown);
    Q_EMIT currentPageChanged();
    shown->activate();
    return true;
}

bool PageStack::visit(const Place &place)
{
    const Place before = m_here;
    if (!show(place))
        return false;
    if (!before.key.isEmpty() && before != place) {
        m_behind.push_back(before);
        if (m_behind.size() > rememberedPlaces)
            m_behind.erase(m_behind.begin());
        m_ahead.clear();
        Q_EMIT currentPageChanged();
    }
    return true;
}

bool PageStack::openPage(const QString &key)
{
    return visit({key, std::nullopt});
}

bool PageStack::open(const Destination &destination)
{
    const DestinationKind kind = kindOf(destination);
    const auto *list = std::get_if<ListDestination>(&destination);
    return std::ranges::any_of(m_entries, [&](const PageEntry &each) {
        return std::ranges::find(each.shows, kind) != each.shows.end()
            && (!list || each.lists.contains(list->list)) && visit({each.key, destination});
    });
}

void PageStack::goBack()
{
    // A place that is gone by now (a release that was removed) is passed over.
    while (canGoBack()) {
        const Place place = m_behind.back();
        const Place before = m_here;
        m_behind.pop_back();
        if (show(place)) {
            m_ahead.push_back(before);
            break;
        }
    }
    Q_EMIT currentPageChanged();
}

void PageStack::goForward()
{
    while (canGoForward()) {
        const Place place = m_ahead.back();
        const Place before = m_here;
        m_ahead.pop_back();
        if (show(place)) {
            m_behind.push_back(before);
            break;
        }
    }
    Q_EMIT currentPageChanged();
}

void PageStack::clear()
{
    m_here = {};
    m_behind.clear();
    m_ahead.clear();
    for (Page *made : std::as_const(m_pages)) {
        removeWidget(made);
        delete made;
    }
    m_pages.clear();
    Q_EMIT currentPageChanged();
}

} // namespace gatehouse
