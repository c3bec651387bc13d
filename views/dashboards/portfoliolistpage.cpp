#include "views/dashboards/portfoliolistpage.h"

#include "models/base/progress.h"
#include "models/base/quantity.h"
#include "models/dashboards/listday.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/listfilter.h"
#include "views/design/listlayout.h"
#include "views/design/pageheader.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/tableactions.h"

#include <QStackedWidget>
#include <QTableView>

namespace gatehouse {

namespace {

const QString behindChip = QStringLiteral("behind");

} // namespace

PortfolioListPage::PortfolioListPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_header(new PageHeader), m_search(new SearchField),
      m_chips(new FilterChipBar), m_stack(new QStackedWidget),
      m_open(new QAction(icon(QStringLiteral("jump")), {}, this))
{
}

void PortfolioListPage::setUp(IdTableModel *model, QTableView *table, const Subject *subject,
                              std::vector<int> titleColumns)
{
    m_model = model;
    m_table = table;
    m_filter = new ListFilter(m_search, m_chips, m_table, this);
    m_empty = new EmptyState(iconName());
    m_search->setMinimumWidth(240);
    m_header->addAction(m_search);
    m_header->addAction(toolButton(m_open, this));
    addAction(m_open);
    auto *tableActions = new TableActions(m_table, context(), subject);
    tableActions->setTitleColumns(std::move(titleColumns));
    m_change = tableActions->change();
    for (QAction *action : {m_change, tableActions->exportRows()}) {
        if (!action)
            continue;
        m_header->addAction(toolButton(action, this));
        addAction(action);
    }
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layOutList(this, m_header, m_chips, m_stack);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, [this] {
        const bool letsGo = m_behind && !m_chips->checkedKeys().contains(behindChip);
        if (letsGo)
            m_behind.reset();
        applyFilter();
        if (letsGo)
            read();
    });
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_open, &QAction::triggered, this, [this] { openRow(m_table->currentIndex().row()); });
    connect(&context().session().workspace, &Workspace::changed, this, [this] {
        m_reading.outdate();
        if (isVisible())
            read();
    });
    retranslate();
}

void PortfolioListPage::activate()
{
    if (m_reading.isStale())
        read();
    setFocus();
}

bool PortfolioListPage::open(const Destination &destination)
{
    const auto *list = std::get_if<ListDestination>(&destination);
    if (!list)
        return false;
    m_filter->clear(); // which lets go of a number that was looked behind before
    // Whatever leads here without a number means all of it.
    m_behind = list->filter.isEmpty() ? std::nullopt : std::optional(*list);
    m_isRead = false;
    show();
    m_chips->setCheckedKeys(m_behind ? QStringList{behindChip} : QStringList());
    read();
    return true;
}

void PortfolioListPage::read()
{
    if (!m_reading.begin())
        return;
    show();
    context().runReading<Taking>(
        tr("Reading the list"), this,
        [readers = context().session().workspace.readers(),
         reader = reader(m_behind)](Progress &progress) -> Result<Taking> {
            TRY_ASSIGN(const auto database, readers.open(progress));
            return reader(*database);
        },
        [this, asked = m_behind](Result<Taking> taking) {
            const bool again = m_reading.end(taking.has_value());
            if (taking && asked == m_behind) {
                (*taking)();
                m_isRead = true;
            }
            applyFilter();
            if (again)
                read();
        });
}

void PortfolioListPage::applyFilter()
{
    QStringList chips = m_chips->checkedKeys();
    chips.removeAll(behindChip);
    filterBy(m_search->text(), chips);
    show();
}

void PortfolioListPage::show()
{
    std::vector<FilterChip> all = chips();
    if (m_behind)
        all.insert(all.begin(),
                   {behindChip,
                    m_behind->name.in(context().language()),
                    QStringLiteral("dashboards"),
                    {},
                    {}});
    m_chips->setChips(all);
    const int shown = m_model->rowCount();
    QString counts = shown == total() ? tr("%1 in all").arg(countText(shown))
                                      : tr("%1 of %2").arg(countText(shown), countText(total()));
    if (const auto day = pastDay())
        counts = tr("%1 · as they stood on %2").arg(counts, day->toString(Qt::ISODate));
    m_header->setSubtitle(m_isRead ? counts : QString());
    const Texts said = texts();
    m_empty->setTexts(
        m_reading.isRunning()         ? said.reading
            : total() > 0 || m_behind ? said.noneFits
                                      : said.none,
        {}, (total() > 0 || m_behind) && !m_reading.isRunning() ? said.showAll : QString());
    const bool isListed = m_isRead && m_model->rowCount() > 0;
    m_stack->setCurrentIndex(isListed ? 0 : 1);
    m_open->setEnabled(isListed);
    if (m_change)
        m_change->setVisible(!pastDay()); // what stood then is not what would be changed
}

std::optional<QDate> PortfolioListPage::pastDay() const
{
    return m_behind ? pastDayOf(m_behind->filter, context().today()) : std::nullopt;
}

void PortfolioListPage::retranslate()
{
    m_header->setTitle(title());
    m_search->setPlaceholderText(texts().search);
    m_search->setAccessibleName(texts().searchAbout);
    m_table->setAccessibleName(title());
    m_open->setText(tr("Open"));
    setLanguage(context().language());
    show();
}

} // namespace gatehouse
