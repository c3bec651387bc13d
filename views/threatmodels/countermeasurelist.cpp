#include "views/threatmodels/countermeasurelist.h"

#include "models/organization/organizationrepository.h"
#include "models/product/subjects.h"
#include "models/threatmodels/countermeasuretablemodel.h"
#include "models/workspace/actions.h"
#include "views/badges/threatbadge.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/flowlayout.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/tableactions.h"
#include "views/subject/assessmentstate.h"
#include "views/threatmodels/countermeasureeditor.h"
#include "views/threatmodels/countermeasuretestdialog.h"
#include "views/threatmodels/threatdesk.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const QString overdueStages = QStringLiteral("overdue");

} // namespace

CountermeasureList::CountermeasureList(ThreatDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new CountermeasureTableModel(this)),
      m_tools(new QWidget), m_search(new SearchField), m_count(new QLabel),
      m_chips(new FilterChipBar), m_stack(new QStackedWidget), m_table(new QTableView),
      m_empty(new EmptyState(QStringLiteral("lock"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)),
      m_add(new QAction(icon(QStringLiteral("add")), {}, this)),
      m_edit(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_test(new QAction(icon(QStringLiteral("evidence")), {}, this))
{
    setLook(m_count, "muted");
    m_search->setObjectName(QStringLiteral("countermeasure-search"));
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(300);
    auto *searching = new QHBoxLayout(m_tools);
    searching->setContentsMargins(0, 0, 0, 0);
    searching->addWidget(m_search, 1);
    searching->addWidget(m_count);
    searching->addStretch(1);
    setUpTable();
    auto *bar = new QWidget;
    auto *actions = new FlowLayout(bar, space::s);
    actions->addWidget(toolButton(m_add, bar));
    for (QAction *action : {m_edit, m_test})
        actions->addWidget(toolButton(action, bar));
    auto *tableActions = new TableActions(m_table, desk.context(), subjectOf(u"countermeasure"),
                                          [this] { return m_desk.acting().place; });
    tableActions->setTitleColumns({CountermeasureTableModel::TitleColumn});
    actions->addWidget(toolButton(tableActions->change(), bar));
    actions->addWidget(toolButton(tableActions->exportRows(), bar));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::xs, space::l, space::s);
    head->setSpacing(space::s);
    head->addWidget(m_chips);
    head->addWidget(bar);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, &CountermeasureList::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_model->total() == 0)
            m_add->trigger();
        else
            m_filter->clear();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                permitChosen();
                if (index.isValid())
                    m_desk.setCurrentCountermeasure(chosen());
            });
    connect(m_table, &QTableView::activated, this, [this] {
        if (m_edit->isEnabled())
            edit(chosen());
    });
    connect(m_add, &QAction::triggered, this, [this] { edit({}); });
    connect(m_edit, &QAction::triggered, this, [this] { edit(chosen()); });
    connect(m_test, &QAction::triggered, this, &CountermeasureList::test);
    connect(&m_desk.context(), &NavigationContext::sessionChanged, this,
            &CountermeasureList::permitChosen);
    retranslate();
}

void CountermeasureList::setUpTable()
{
    m_table->setObjectName(QStringLiteral("countermeasure-table"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    using Table = CountermeasureTableModel;
    const std::pair<int, int> widths[] = {
        {Table::NumberColumn, 80},   {Table::TitleColumn, 280},       {Table::StageColumn, 130},
        {Table::ThreatsColumn, 150}, {Table::RequirementColumn, 100}, {Table::DesignColumn, 220},
        {Table::OwnerColumn, 120},   {Table::DueColumn, 100},
    };
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->setItemDelegateForColumn(
        Table::StageColumn, badgeDelegate<CountermeasureStage>(Table::StageRole, m_table));
    m_table->setItemDelegateForColumn(
        Table::DueColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                if (!index.data(Table::OverdueRole).toBool())
                    return std::nullopt;
                return Badge{index.data().toString(), QStringLiteral("state-late"), Tone::Late};
            },
            BadgeForm::Line, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Table::NumberColumn, Qt::AscendingOrder);
    rememberColumns(m_table->horizontalHeader(), m_desk.context().settings(),
                    m_desk.state().settingsKey(QStringLiteral("countermeasures")),
                    {{.column = Table::NumberColumn, .rank = 1},
                     {.column = Table::TitleColumn, .rank = 2, .minimum = 180, .grows = true},
                     {.column = Table::StageColumn, .rank = 3, .minimum = 128},
                     {.column = Table::DesignColumn, .rank = 4, .minimum = 120},
                     {.column = Table::ThreatsColumn, .rank = 5, .minimum = 80},
                     {.column = Table::RequirementColumn, .rank = 6},
                     {.column = Table::DueColumn, .rank = 7, .minimum = dayWidth},
                     {.column = Table::OwnerColumn, .rank = 8}});
}

void CountermeasureList::retranslate()
{
    m_search->setPlaceholderText(tr("Search countermeasures"));
    m_search->setAccessibleName(tr("Search countermeasures"));
    m_add->setText(tr("Add a countermeasure…"));
    m_edit->setText(tr("Edit…"));
    m_test->setText(tr("Record a test…"));
    m_table->setAccessibleName(tr("Countermeasures"));
    m_model->setLanguage(m_desk.context().language());
    show();
}

void CountermeasureList::show()
{
    std::vector<CountermeasureListing> listings;
    if (const ThreatRegister *threats = m_desk.threats()) {
        QHash<PersonId, QString> names;
        const auto people = OrganizationRepository(m_desk.database()).people();
        if (!people)
            return m_desk.context().showError(people.error());
        for (const Person &person : *people)
            names.insert(person.id, person.name);
        listings = CountermeasureListing::of(*threats, names);
    }
    m_model->setListings(std::move(listings), m_desk.context().today());
    showChips();
    const Acting acting = m_desk.acting();
    if (m_model->total() == 0)
        m_empty->setTexts(
            tr("No countermeasures yet"),
            tr("Take the library's proposals for the threats, or add one of your own."),
            acting.may(actions::addCountermeasure) ? m_add->text() : QString());
    else
        m_empty->setTexts(tr("No countermeasure matches these filters"), {}, tr("Show all"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_count->setText(
        m_model->rowCount() == m_model->total()
            ? tr("%n countermeasure(s)", nullptr, m_model->total())
            : tr("%1 of %n countermeasure(s)", nullptr, m_model->total()).arg(m_model->rowCount()));
    permitChosen();
}

void CountermeasureList::showChips()
{
    std::map<CountermeasureStage, int> counts;
    for (const CountermeasureListing &each : m_model->rows())
        ++counts[each.stage];
    std::vector<FilterChip> chips;
    for (const CountermeasureStage stage : allValues<CountermeasureStage>()) {
        const Badge badge = badgeOf(stage);
        chips.push_back({toKey(stage), label(stage), badge.iconName, badge.tone, counts[stage]});
    }
    chips.push_back(
        {overdueStages, tr("Overdue"), QStringLiteral("state-late"), Tone::Late, std::nullopt});
    m_chips->setChips(chips);
}

void CountermeasureList::applyFilter()
{
    CountermeasureFilter filter;
    filter.text = m_search->text().trimmed();
    for (const QString &key : m_chips->checkedKeys()) {
        if (key == overdueStages)
            filter.onlyOverdue = true;
        else if (const auto stage = fromKey<CountermeasureStage>(key))
            filter.stages.insert(*stage);
    }
    m_model->setFilter(filter);
    show();
}

CountermeasureId CountermeasureList::chosen() const
{
    return m_table->currentIndex()
        .data(CountermeasureTableModel::CountermeasureIdRole)
        .value<CountermeasureId>();
}

void CountermeasureList::permitChosen()
{
    const Acting acting = m_desk.acting();
    const CountermeasureListing *listing = m_model->listingAt(m_table->currentIndex().row());
    permit(m_add, acting, actions::addCountermeasure, m_desk.threats() != nullptr);
    permit(m_edit, acting, actions::editCountermeasure, listing != nullptr);
    const bool isBuilt = listing && listing->stage >= CountermeasureStage::Implemented;
    permit(m_test, acting, actions::testCountermeasure, isBuilt);
    if (listing && !isBuilt && acting.may(actions::testCountermeasure))
        m_test->setToolTip(tr("It can be tested once it is implemented."));
}

void CountermeasureList::select(CountermeasureId countermeasure)
{
    if (m_model->rowOf(countermeasure.value) < 0)
        m_filter->clear();
    if (const int row = m_model->rowOf(countermeasure.value); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_table->currentIndex());
    }
}

void CountermeasureList::edit(CountermeasureId id)
{
    const ThreatRegister *threats = m_desk.threats();
    if (!threats)
        return;
    Countermeasure countermeasure;
    countermeasure.model = threats->model.id;
    for (const CountermeasureRow &row : threats->countermeasures) {
        if (row.countermeasure.id == id)
            countermeasure = row.countermeasure;
    }
    auto *editor = new CountermeasureEditor(m_desk, std::move(countermeasure), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void CountermeasureList::test()
{
    const CountermeasureListing *listing = m_model->listingAt(m_table->currentIndex().row());
    if (!listing)
        return;
    auto *dialog = new CountermeasureTestDialog(m_desk, listing->countermeasure, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace gatehouse
