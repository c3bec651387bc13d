#include "views/worklist/worklistpage.h"

#include "models/assessments/reviewstate.h"
#include "models/base/quantity.h"
#include "models/portfolio/releaserepository.h"
#include "models/worklist/worklist.h"
#include "views/badges/statebadge.h"
#include "views/design/columns.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/listlayout.h"
#include "views/design/pageheader.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/tableactions.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

namespace gatehouse {

namespace {

/// Which of a release's requirements wait, as its page is asked for them; empty: it is not asked.
QString awaitedIn(WorkKind kind)
{
    switch (kind) {
    case WorkKind::AssessmentToRecord:
        return QStringLiteral("assess");
    case WorkKind::AssessmentToSubmit:
        return QStringLiteral("submit");
    case WorkKind::EvidenceToAdd:
        return QStringLiteral("evidence");
    case WorkKind::ApplicabilityToConfirm:
        return QStringLiteral("confirm");
    default:
        return {};
    }
}

/// Where each kind of work is done.
ReleaseTab tabFor(WorkKind kind)
{
    switch (kind) {
    case WorkKind::GateLate:
    case WorkKind::GateReady:
    case WorkKind::GateChanged:
        return ReleaseTab::Gate;
    case WorkKind::FindingToMend:
    case WorkKind::FindingToRetest:
    case WorkKind::FindingToAssign:
        return ReleaseTab::Findings;
    case WorkKind::AcceptanceEnding:
        return ReleaseTab::SignOffs;
    case WorkKind::ThreatToConfirm:
    case WorkKind::ThreatToAnswer:
        return ReleaseTab::Threats;
    case WorkKind::TestAssigned:
    case WorkKind::TestToRun:
        return ReleaseTab::Tests;
    case WorkKind::AssessmentReturned:
    case WorkKind::ApplicabilityToConfirm:
    case WorkKind::EvidenceToConfirm:
    case WorkKind::AssessmentToReview:
    case WorkKind::SampleToDraw:
    case WorkKind::AssessmentToSubmit:
    case WorkKind::AssessmentToRecord:
    case WorkKind::EvidenceToAdd:
    case WorkKind::ReviewOverdue:
    case WorkKind::ContractEnding:
        break;
    }
    return ReleaseTab::Requirements;
}

} // namespace

WorkListPage::WorkListPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_header(new PageHeader), m_search(new SearchField),
      m_chips(new FilterChipBar), m_model(new WorkTableModel(this)), m_table(new QTableView),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("check-all"))),
      m_open(new QAction(icon(QStringLiteral("jump")), {}, this))
{
    m_search->setMinimumWidth(240);
    m_header->addAction(m_search);
    m_header->addAction(toolButton(m_open, this));
    prepare();
    auto *tableActions = new TableActions(m_table, context);
    m_header->addAction(toolButton(tableActions->exportRows(), this));
    addActions({m_open, tableActions->exportRows()});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layOutList(this, m_header, m_chips, m_stack);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, &WorkListPage::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_table, &QTableView::activated, this, &WorkListPage::openCurrent);
    connect(m_open, &QAction::triggered, this, &WorkListPage::openCurrent);
    const auto outdate = [this] {
        m_reading.outdate();
        if (isVisible())
            read();
    };
    connect(&context.session().workspace, &Workspace::changed, this, outdate);
    connect(&context, &NavigationContext::sessionChanged, this, outdate);
    retranslate();
}

void WorkListPage::prepare()
{
    m_table->setModel(m_model);
    prepareTable(m_table);
    const std::pair<int, int> widths[] = {
        {WorkTableModel::KindColumn, 240},  {WorkTableModel::WhatColumn, 320},
        {WorkTableModel::CountColumn, 90},  {WorkTableModel::PlaceColumn, 260},
        {WorkTableModel::PhaseColumn, 110}, {WorkTableModel::DueColumn, 110}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->setItemDelegateForColumn(
        WorkTableModel::DueColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                if (!index.data(WorkTableModel::LateRole).toBool())
                    return std::nullopt;
                return Badge{index.data().toString(), QStringLiteral("state-late"), Tone::Late};
            },
            BadgeForm::Line, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(WorkTableModel::DueColumn, Qt::AscendingOrder);
    rememberColumns(m_table->horizontalHeader(), context().settings(), QStringLiteral("worklist"),
                    {{.column = WorkTableModel::KindColumn, .rank = 1},
                     {.column = WorkTableModel::PlaceColumn, .rank = 2, .grows = true},
                     {.column = WorkTableModel::DueColumn, .rank = 3, .minimum = 100},
                     {.column = WorkTableModel::WhatColumn, .rank = 4, .minimum = 190},
                     {.column = WorkTableModel::CountColumn, .rank = 5},
                     {.column = WorkTableModel::PhaseColumn, .rank = 6}});
}

QString WorkListPage::title() const
{
    return tr("My work");
}

QString WorkListPage::iconName() const
{
    return QStringLiteral("check-all");
}

void WorkListPage::activate()
{
    if (m_reading.isStale())
        read();
    setFocus();
}

void WorkListPage::read()
{
    if (!m_reading.begin())
        return;
    using Items = std::vector<WorkItem>;
    context().runReading<Items>(
        tr("Looking for what waits"), this,
        [readers = context().session().workspace.readers(), account = context().session().account,
         today = context().today()](Progress &progress) -> Result<Items> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            return WorkList::of(*reader, shelf, account, today);
        },
        [this](Result<Items> items) {
            const bool again = m_reading.end(items.has_value());
            if (items)
                m_model->setItems(*std::move(items), context().today());
            applyFilter();
            if (!m_table->selectionModel()->hasSelection() && m_model->rowCount() > 0)
                m_table->selectRow(0);
            if (again)
                read();
        });
}

void WorkListPage::applyFilter()
{
    std::set<WorkKind> kinds;
    for (const QString &key : m_chips->checkedKeys()) {
        if (const auto kind = fromKey<WorkKind>(key))
            kinds.insert(*kind);
    }
    m_model->setFilter(m_search->text(), kinds);
    show();
}

void WorkListPage::show()
{
    // Only what there is: sixteen chips would be a wall.
    std::map<WorkKind, int> counts;
    for (const WorkItem &item : m_model->rows())
        ++counts[item.kind];
    std::vector<FilterChip> chips;
    for (const auto &[kind, count] : counts)
        chips.push_back(
            {toKey(kind), QStringLiteral("%1 %2").arg(label(kind)).arg(count), {}, {}, {}});
    m_chips->setChips(chips);
    const QString &whose = context().session().account.displayName;
    const int listed = m_model->rowCount();
    m_header->setSubtitle(
        listed == m_model->total()
            ? tr("%1: %2 in all").arg(whose, countText(listed))
            : tr("%1: %2 of %3").arg(whose, countText(listed), countText(m_model->total())));
    const bool isReading = m_reading.isRunning();
    m_empty->setTexts(isReading              ? tr("Looking for what waits…")
                          : m_model->total() ? tr("Nothing fits these filters.")
                                             : tr("Nothing waits for you."),
                      {}, m_model->total() && !isReading ? tr("Show all that waits") : QString());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_open->setEnabled(m_model->rowCount() > 0);
}

/// The reviewers' list, narrowed to what waits there.
Destination WorkListPage::reviewsOf(const WorkItem &item, const QString &release) const
{
    ListDestination list{QStringLiteral("reviews"), {}, {}};
    if (release.isEmpty()) {
        list.filter.append({QStringLiteral("organisation"), {}});
    } else {
        list.filter.append({QStringLiteral("release"), release});
        list.name = {release, release};
    }
    if (item.phase)
        list.filter.append({QStringLiteral("phase"), toKey(*item.phase)});
    if (item.kind == WorkKind::AssessmentToReview)
        list.filter.append({QStringLiteral("review"), toKey(ReviewState::Submitted)});
    return list;
}

void WorkListPage::openCurrent()
{
    const WorkItem *chosen = m_model->itemAt(m_table->currentIndex().row());
    if (!chosen)
        return;
    const WorkItem item = *chosen;
    QString release; // "CODE@VERSION"
    if (item.release.isValid()) {
        const auto name =
            ReleaseRepository(context().session().workspace.database()).nameOf(item.release);
        if (!name)
            return context().showError(name.error());
        release = *name;
    }
    if (item.kind == WorkKind::AssessmentToReview || item.kind == WorkKind::SampleToDraw) {
        context().open(reviewsOf(item, release));
        return;
    }
    if (const QString awaited = awaitedIn(item.kind); !awaited.isEmpty() && !release.isEmpty()) {
        ListDestination list{QStringLiteral("release"),
                             {{QStringLiteral("app"), release.section(u'@', 0, 0)},
                              {QStringLiteral("version"), release.section(u'@', 1)},
                              {QStringLiteral("show"), awaited}},
                             {}};
        if (item.phase)
            list.filter.append({QStringLiteral("phase"), toKey(*item.phase)});
        context().open(list);
        return;
    }
    if (item.record != 0)
        context().open(ManagementDestination{item.entity, item.record});
    else if (item.release.isValid())
        context().open(ReleaseDestination{item.release, item.phase, item.requirement,
                                          tabFor(item.kind), item.finding});
    else
        context().open(OrganisationDestination{item.requirement, item.finding});
}

void WorkListPage::retranslate()
{
    m_header->setTitle(title());
    m_search->setPlaceholderText(tr("Filter what waits"));
    m_search->setAccessibleName(tr("Filter what waits by kind, subject or release"));
    m_table->setAccessibleName(tr("What waits for you"));
    m_open->setText(tr("Open"));
    m_model->retranslate();
    show();
    // Why a gate is late was said in the other language.
    m_reading.outdate();
    if (isVisible())
        read();
}

} // namespace gatehouse
