#include "views/dashboards/findinglistpage.h"

#include "models/dashboards/listnarrowing.h"
#include "models/product/subjects.h"
#include "views/badges/statebadge.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/listfilter.h"
#include "views/design/listlayout.h"
#include "views/design/pageheader.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/findings/findingtable.h"
#include "views/page/tableactions.h"

#include <QStackedWidget>

namespace gatehouse {

namespace {

const QString behindChip = QStringLiteral("behind");

} // namespace

FindingListPage::FindingListPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_header(new PageHeader), m_search(new SearchField),
      m_chips(new FilterChipBar), m_model(new FindingTableModel(this)),
      m_table(new FindingTable(m_model, context.settings(), QStringLiteral("dashboards/findings"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("finding"))),
      m_open(new QAction(icon(QStringLiteral("jump")), {}, this))
{
    m_search->setMinimumWidth(240);
    m_header->addAction(m_search);
    m_header->addAction(toolButton(m_open, this));
    auto *tableActions = new TableActions(m_table, context, subjectOf(u"finding"));
    m_header->addAction(toolButton(tableActions->change(), this));
    m_header->addAction(toolButton(tableActions->exportRows(), this));
    addActions({m_open, tableActions->change(), tableActions->exportRows()});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layOutList(this, m_header, m_chips, m_stack);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, [this] {
        if (!m_chips->checkedKeys().contains(behindChip))
            m_behind.reset();
        applyFilter();
    });
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_table, &QTableView::activated, this, &FindingListPage::openCurrent);
    connect(m_open, &QAction::triggered, this, &FindingListPage::openCurrent);
    connect(&context.session().workspace, &Workspace::changed, this, [this] {
        m_reading.outdate();
        if (isVisible())
            read();
    });
    retranslate();
}

QString FindingListPage::title() const
{
    return tr("Findings of the portfolio");
}

QString FindingListPage::iconName() const
{
    return QStringLiteral("finding");
}

void FindingListPage::activate()
{
    if (m_reading.isStale())
        read();
    setFocus();
}

bool FindingListPage::open(const Destination &destination)
{
    const auto *list = std::get_if<ListDestination>(&destination);
    if (!list)
        return false;
    m_filter->clear();
    m_behind = *list;
    show();
    m_chips->setCheckedKeys({behindChip});
    read();
    return true;
}

void FindingListPage::read()
{
    if (!m_reading.begin())
        return;
    context().runReading<Reading>(
        tr("Reading the findings"), this,
        [readers = context().session().workspace.readers(), behind = m_behind,
         today = context().today()](Progress &progress) -> Result<Reading> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            Reading reading;
            TRY_ASSIGN(reading.findings, FindingRepository(*reader, today).listings());
            if (behind) {
                LibraryShelf shelf;
                TRY_ASSIGN(reading.behind, findingsBehind(*reader, shelf, behind->filter, today));
            }
            return reading;
        },
        [this, asked = m_behind](Result<Reading> reading) {
            const bool again = m_reading.end(reading.has_value());
            if (reading) {
                if (asked == m_behind)
                    m_findingsBehind = std::move(reading->behind);
                m_model->setListings(std::move(reading->findings), context().today());
            } else if (asked == m_behind) {
                m_findingsBehind.clear();
            }
            applyFilter();
            if (again)
                read();
        });
}

void FindingListPage::applyFilter()
{
    FindingFilter filter;
    filter.text = m_search->text();
    for (const QString &key : m_chips->checkedKeys()) {
        if (const auto status = fromKey<FindingStatus>(key))
            filter.statuses.insert(*status);
    }
    if (m_behind)
        filter.findings = m_findingsBehind;
    m_model->setFilter(std::move(filter));
    show();
}

void FindingListPage::show()
{
    std::vector<FilterChip> chips;
    if (m_behind)
        chips.push_back({behindChip,
                         m_behind->name.in(context().language()),
                         QStringLiteral("dashboards"),
                         {},
                         {}});
    for (const FindingStatus status : allValues<FindingStatus>())
        chips.push_back(
            {toKey(status), label(status), badgeOf(status).iconName, badgeOf(status).tone, {}});
    m_chips->setChips(chips);
    m_header->setSubtitle(tr("%1 of %2").arg(m_model->rowCount()).arg(m_model->total()));
    m_empty->setTexts(
        m_reading.isRunning()  ? tr("Reading the findings…")
            : m_model->total() ? tr("No finding fits these filters.")
                               : tr("No findings."),
        {}, m_model->total() && !m_reading.isRunning() ? tr("Show all findings") : QString());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_open->setEnabled(m_model->rowCount() > 0);
}

void FindingListPage::openCurrent()
{
    const FindingListing *chosen = m_model->listingAt(m_table->currentIndex().row());
    if (!chosen)
        return;
    const Finding finding = chosen->finding;
    if (finding.release.isValid())
        context().open(
            ReleaseDestination{finding.release, {}, {}, ReleaseTab::Findings, finding.id});
    else
        context().open(OrganisationDestination{{}, finding.id});
}

void FindingListPage::retranslate()
{
    m_header->setTitle(title());
    m_search->setPlaceholderText(tr("Filter findings"));
    m_search->setAccessibleName(tr("Filter findings by number, clause, title, owner or release"));
    m_table->setAccessibleName(tr("Findings of the portfolio"));
    m_open->setText(tr("Open"));
    m_model->setLanguage(context().language());
    show();
}

} // namespace gatehouse
