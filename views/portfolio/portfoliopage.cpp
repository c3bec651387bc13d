#include "views/portfolio/portfoliopage.h"

#include "models/base/progress.h"
#include "models/dashboards/listnarrowing.h"
#include "models/lifecycle/gaterollup.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/product/subjects.h"
#include "models/workspace/actions.h"
#include "views/badges/statebadge.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/listlayout.h"
#include "views/design/pageheader.h"
#include "views/page/permit.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/portfolio/appeditor.h"
#include "views/portfolio/appinspector.h"
#include "views/portfolio/boarddelegates.h"
#include "views/portfolio/releaseeditor.h"
#include "views/page/tableactions.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

namespace gatehouse {

namespace {

const QString onlyChip = QStringLiteral("only:");
const QString othersChip = onlyChip + QStringLiteral("others");
const QString tierChip = QStringLiteral("tier:");
const QString kindChip = QStringLiteral("kind:");
const QString behindChip = QStringLiteral("behind");

} // namespace

PortfolioPage::PortfolioPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_model(new BoardModel(this)), m_header(new PageHeader(this)),
      m_search(new SearchField(m_header)), m_chips(new FilterChipBar(this)),
      m_stack(new QStackedWidget(this)), m_table(new QTableView(m_stack)),
      m_empty(new EmptyState(QStringLiteral("portfolio"), m_stack)),
      m_nothing(new EmptyState(QStringLiteral("filter"), m_stack)),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)),
      m_inspector(new AppInspector(context, this)),
      m_newApp(new QAction(icon(QStringLiteral("add")), {}, this)),
      m_editApp(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_newRelease(new QAction(icon(QStringLiteral("release")), {}, this)),
      m_openRelease(new QAction(icon(QStringLiteral("jump")), {}, this)),
      m_openProgress(new QAction(icon(QStringLiteral("dashboards")), {}, this))
{
    m_newApp->setShortcut(QKeySequence(QStringLiteral("Ctrl+N")));
    m_editApp->setShortcut(QKeySequence(Qt::Key_F2));
    m_newRelease->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+N")));
    addActions({m_newApp, m_newRelease, m_openRelease, m_openProgress, m_editApp});
    for (QAction *action : actions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_search->setMinimumWidth(240);
    m_header->addAction(m_search);
    m_header->addAction(toolButton(m_editApp, m_header));
    m_header->addAction(toolButton(m_newRelease, m_header));
    m_header->addAction(primaryButton(m_newApp, m_header));
    m_inspector->setActions({m_openRelease, m_openProgress, m_newRelease, m_editApp});

    setUpTable();
    addActions({m_tableActions->change(), m_tableActions->exportRows()});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothing);
    layOutList(this, m_header, m_chips, m_stack);
    setFocusProxy(m_table);
    connectActions();
    retranslate();
}

void PortfolioPage::setUpTable()
{
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->verticalHeader()->setDefaultSectionSize(metric::rowHeight + space::l);
    m_table->setColumnWidth(BoardModel::AppColumn, 180);
    m_table->setColumnWidth(BoardModel::TierColumn, 54);
    m_table->setColumnWidth(BoardModel::OwnerColumn, 150);
    for (int gate = 0; gate < 6; ++gate)
        m_table->setColumnWidth(BoardModel::FirstPhaseColumn + gate, 109);
    m_table->setColumnWidth(BoardModel::NextDueColumn, 104);
    m_table->setColumnWidth(BoardModel::BlockedByColumn, 240);
    m_table->setItemDelegateForColumn(BoardModel::AppColumn, new AppDelegate(m_table));
    m_table->setItemDelegateForColumn(BoardModel::TierColumn, new TierDelegate(m_table));
    for (int gate = 0; gate < 6; ++gate)
        m_table->setItemDelegateForColumn(BoardModel::FirstPhaseColumn + gate,
                                          new GateCellDelegate(m_table));
    m_table->setItemDelegateForColumn(BoardModel::NextDueColumn, new DueDelegate(m_table));
    m_table->setItemDelegateForColumn(BoardModel::OwnerColumn, new OwnerDelegate(m_table));
    // The gates and what blocks them are what the board is for: dates and owners come after them.
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(BoardModel::BlockedByColumn),
                        header->visualIndex(BoardModel::NextDueColumn));
    header->moveSection(header->visualIndex(BoardModel::OwnerColumn), header->count() - 1);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(BoardModel::AppColumn, Qt::AscendingOrder);
    std::vector<ColumnRule> rules{
        // Eight characters of a name beside the mark of its kind.
        {.column = BoardModel::AppColumn, .rank = 1, .minimum = 148},
        {.column = BoardModel::BlockedByColumn, .rank = 2, .minimum = 112, .grows = true},
        {.column = BoardModel::NextDueColumn, .rank = 4, .minimum = 92},
        {.column = BoardModel::TierColumn, .rank = 5, .minimum = 42},
        {.column = BoardModel::OwnerColumn, .rank = 6, .minimum = 130},
    };
    for (int gate = 0; gate < 6; ++gate)
        rules.push_back({.column = BoardModel::FirstPhaseColumn + gate,
                         .rank = 3,
                         .minimum = 68,
                         .wholeName = true});
    rememberColumns(header, context().settings(), QStringLiteral("portfolio/columns"), rules);
    m_tableActions = new TableActions(m_table, context(), subjectOf(u"app"));
}

void PortfolioPage::connectActions()
{
    connect(m_newApp, &QAction::triggered, this, &PortfolioPage::newApp);
    connect(m_editApp, &QAction::triggered, this, &PortfolioPage::editApp);
    connect(m_newRelease, &QAction::triggered, this, &PortfolioPage::newRelease);
    connect(m_openRelease, &QAction::triggered, this,
            [this] { openCell(m_table->currentIndex()); });
    connect(m_openProgress, &QAction::triggered, this, &PortfolioPage::openProgress);
    connect(m_empty, &EmptyState::actionRequested, this, &PortfolioPage::newApp);
    connect(m_nothing, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_filter, &ListFilter::changed, this, [this] {
        const QStringList keys = m_chips->checkedKeys();
        // Late, blocked and ready are three questions, asked one at a time: the newest stands.
        QStringList asked = keys.filter(onlyChip);
        if (asked.size() > 1) {
            QStringList left = keys;
            left.removeOne(m_only);
            m_chips->setCheckedKeys(left); // comes back here
            return;
        }
        m_only = asked.value(0);
        if (!keys.contains(behindChip))
            m_behind.reset();
        applyFilter();
    });
    connect(m_table, &QTableView::activated, this, &PortfolioPage::openCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PortfolioPage::showCurrent);
    connect(&context(), &NavigationContext::sessionChanged, this, &PortfolioPage::permit);
    connect(&context().session().workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

QString PortfolioPage::title() const
{
    return tr("Portfolio");
}

QString PortfolioPage::iconName() const
{
    return QStringLiteral("portfolio");
}

void PortfolioPage::activate()
{
    refresh();
    selectSomething();
    setFocus();
}

void PortfolioPage::selectSomething()
{
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

bool PortfolioPage::open(const Destination &destination)
{
    if (const auto *list = std::get_if<ListDestination>(&destination)) {
        m_filter->clear(); // which lets go of a number that was looked behind before
        m_behind = list->filter.isEmpty() ? std::nullopt : std::optional(*list);
        m_appsBehind.reset();
        showCounts();
        m_chips->setCheckedKeys(m_behind ? QStringList{behindChip} : QStringList());
        refresh();
        return true;
    }
    const auto *wanted = std::get_if<AppDestination>(&destination);
    if (!wanted)
        return false;
    refresh();
    QModelIndex index = m_model->indexOf(wanted->app);
    if (!index.isValid()) {
        m_filter->clear();
        index = m_model->indexOf(wanted->app);
    }
    m_table->setCurrentIndex(index);
    return index.isValid();
}

/// The board is read whole for it, and a past day is looked back to: no matter of a moment.
void PortfolioPage::readBehind()
{
    if (!m_reading.begin())
        return;
    context().runReading<std::set<AppId>>(
        tr("Reading the apps"), this,
        [readers = context().session().workspace.readers(), narrowing = m_behind->filter,
         today = context().today()](Progress &progress) -> Result<std::set<AppId>> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            return appsBehind(*reader, shelf, narrowing, today);
        },
        [this, asked = m_behind](Result<std::set<AppId>> apps) {
            const bool again = m_reading.end(apps.has_value());
            if (asked == m_behind && apps)
                m_appsBehind = *std::move(apps);
            else if (asked == m_behind)
                m_behind.reset(); // what went wrong is said by the job
            applyFilter();
            selectSomething();
            if (m_behind && (again || asked != m_behind))
                readBehind();
        });
}

QWidget *PortfolioPage::inspector()
{
    return m_inspector;
}

void PortfolioPage::retranslate()
{
    m_header->setTitle(title());
    m_newApp->setText(tr("New app"));
    m_editApp->setText(tr("Edit app"));
    m_newRelease->setText(tr("New release"));
    m_openRelease->setText(tr("Open release"));
    m_openProgress->setText(tr("Progress of the app"));
    m_search->setPlaceholderText(tr("Filter apps"));
    m_search->setAccessibleName(tr("Filter apps by code, name, owner or version"));
    m_table->setAccessibleName(tr("Apps and their gates"));
    m_empty->setTexts(
        tr("No apps yet."),
        tr("Add the first app to the inventory; its releases then walk the six gates here."),
        tr("New app"));
    m_model->retranslate();
    showCounts();
    permit();
    m_inspector->retranslate();
}

void PortfolioPage::refresh()
{
    auto board = GateRollup::board(context().session().workspace.database(), context().shelf(),
                                   context().today());
    if (!board) {
        context().showError(board.error());
        return;
    }
    m_model->setRows(*std::move(board));
    if (m_behind) {
        readBehind();
        applyFilter();
    }
    showCounts();
    showCurrent();
}

void PortfolioPage::showCounts()
{
    using Only = BoardFilter::Only;
    const int late = m_model->count(Only::Late);
    const int blocked = m_model->count(Only::Blocked);
    const int ready = m_model->count(Only::Ready);
    const int changed = m_model->count(Only::Changed);
    const int others = m_model->count(Only::OthersUnderWay);
    std::vector<FilterChip> chips{
        {onlyChip + QStringLiteral("late"), tr("Late"), QStringLiteral("state-late"), Tone::Late,
         late, tr("Apps with a gate that is not passed on the day it was planned for")},
        {onlyChip + QStringLiteral("blocked"), tr("Blocked"), QStringLiteral("state-blocked"),
         Tone::Danger, blocked,
         tr("Apps whose next gate is blocked; later gates of theirs are not counted")},
        {onlyChip + QStringLiteral("ready"), tr("Ready to decide"), QStringLiteral("state-ready"),
         Tone::Ready, ready, tr("Apps whose next gate only waits for a decision")},
        {onlyChip + QStringLiteral("changed"), staleBadge().text, staleBadge().iconName,
         staleBadge().tone, changed,
         tr("Apps with a passed gate that something changed under since")},
    };
    // Most portfolios have none, and room for a chip is dear.
    if (others > 0 || m_only == othersChip)
        chips.push_back({othersChip, tr("More releases under way"), QStringLiteral("release"),
                         Tone::Warning, others,
                         tr("Apps with another release than the one on the board whose gates are "
                            "not all passed")});
    for (int tier = 1; tier <= 3; ++tier)
        chips.push_back({tierChip + QString::number(tier),
                         tr("Tier %1").arg(tier),
                         QStringLiteral("tier-%1").arg(tier),
                         {},
                         {}});
    for (const AppKind kind : allValues<AppKind>())
        chips.push_back({kindChip + toKey(kind), label(kind), {}, {}, {}});
    if (m_behind)
        chips.insert(chips.begin(),
                     {behindChip,
                      m_behind->name.in(context().language()),
                      QStringLiteral("dashboards"),
                      {},
                      {}});
    m_chips->setChips(chips);
    const auto total = m_model->rows().size();
    m_header->setSubtitle(static_cast<int>(total) == m_model->rowCount()
                              ? tr("%n apps", nullptr, m_model->rowCount())
                              : tr("%1 of %2 apps").arg(m_model->rowCount()).arg(total));
    const bool isRead = !m_behind || m_appsBehind;
    m_nothing->setTexts(isRead ? tr("No app fits these filters.") : tr("Reading the apps…"), {},
                        isRead ? tr("Show all apps") : QString());
    m_stack->setCurrentWidget(total == 0                     ? static_cast<QWidget *>(m_empty)
                                  : m_model->rowCount() == 0 ? m_nothing
                                                             : static_cast<QWidget *>(m_table));
}

void PortfolioPage::applyFilter()
{
    BoardFilter filter;
    filter.text = m_search->text();
    if (m_behind)
        filter.apps = m_appsBehind.value_or(std::set<AppId>());
    for (const QString &key : m_chips->checkedKeys()) {
        if (key == onlyChip + QLatin1StringView("late"))
            filter.only = BoardFilter::Only::Late;
        else if (key == onlyChip + QLatin1StringView("blocked"))
            filter.only = BoardFilter::Only::Blocked;
        else if (key == onlyChip + QLatin1StringView("ready"))
            filter.only = BoardFilter::Only::Ready;
        else if (key == onlyChip + QLatin1StringView("changed"))
            filter.only = BoardFilter::Only::Changed;
        else if (key == othersChip)
            filter.only = BoardFilter::Only::OthersUnderWay;
        else if (key.startsWith(tierChip))
            filter.tiers.insert(key.mid(tierChip.size()).toInt());
        else if (const auto kind = fromKey<AppKind>(key.mid(kindChip.size()));
                 key.startsWith(kindChip) && kind)
            filter.kinds.insert(*kind);
    }
    m_model->setFilter(filter);
    showCounts();
}

AppId PortfolioPage::currentApp() const
{
    return m_table->currentIndex().data(BoardModel::AppIdRole).value<AppId>();
}

void PortfolioPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_inspector->show(current.isValid() ? m_model->rowAt(current.row()) : nullptr);
    permit();
}

void PortfolioPage::permit()
{
    const AppId app = currentApp();
    // Of which unit a new one is to be is chosen in its form.
    const Acting ofNew = context().acting(ActionPlace::ofNew());
    const Acting acting = app.isValid() ? ofNew.in(app) : ofNew;
    gatehouse::permit(m_newApp, ofNew, actions::addApp);
    gatehouse::permit(m_empty->button(), ofNew, actions::addApp);
    gatehouse::permit(m_editApp, acting, actions::editApp, app.isValid());
    gatehouse::permit(m_newRelease, acting, actions::addRelease, app.isValid());
    m_openProgress->setEnabled(app.isValid());
    m_openRelease->setEnabled(
        m_table->currentIndex().data(BoardModel::ReleaseIdRole).value<ReleaseId>().isValid());
}

void PortfolioPage::openCell(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto release = index.data(BoardModel::ReleaseIdRole).value<ReleaseId>();
    if (release.isValid())
        context().openRelease(release, BoardModel::phaseOf(index.column()), {}, ReleaseTab::Gate);
    else if (m_newRelease->isEnabled())
        newRelease();
}

void PortfolioPage::openProgress()
{
    const QModelIndex current = m_table->currentIndex();
    if (const BoardRow *row = current.isValid() ? m_model->rowAt(current.row()) : nullptr)
        context().open(
            ListDestination{QStringLiteral("app"), {{QStringLiteral("app"), row->code}}, {}});
}

void PortfolioPage::newApp()
{
    auto *editor = new AppEditor(context(), {}, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this,
            [this, editor] { open(AppDestination{editor->app().id}); });
    editor->open();
}

void PortfolioPage::editApp()
{
    auto app = AppRepository(context().session().workspace.database()).app(currentApp());
    if (!app) {
        context().showError(app.error());
        return;
    }
    auto *editor = new AppEditor(context(), *std::move(app), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void PortfolioPage::newRelease()
{
    auto app = AppRepository(context().session().workspace.database()).app(currentApp());
    if (!app) {
        context().showError(app.error());
        return;
    }
    auto *editor = new ReleaseEditor(context(), *std::move(app), {}, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this, [this, editor] {
        // Nothing is assessed yet: what was looked for in the release before is not there.
        context().openRelease(editor->release().id, Phase::Requirements, {}, ReleaseTab::Gate);
    });
    editor->open();
}

} // namespace gatehouse
