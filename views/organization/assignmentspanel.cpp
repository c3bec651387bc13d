#include "views/organization/assignmentspanel.h"

#include "models/organization/assignmentrepository.h"
#include "models/organization/delegationrepository.h"
#include "models/product/subjects.h"
#include "models/staffing/delegationtablemodel.h"
#include "models/workspace/actions.h"
#include "views/badges/statebadge.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/design/toolrow.h"
#include "views/organization/assignmenteditor.h"
#include "views/organization/delegationeditor.h"
#include "views/organization/organizationstaff.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/tableactions.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const QString nowChip = QStringLiteral("now");
const QString overChip = QStringLiteral("over");
const QString postsChip = QStringLiteral("posts");
const QString appsChip = QStringLiteral("apps");

std::optional<Badge> stateBadge(const QModelIndex &index)
{
    const auto state = static_cast<DayState>(index.data(AssignmentTableModel::StateRole).toInt());
    return Badge{index.data().toString(),
                 state == DayState::Now         ? QStringLiteral("state-in-progress")
                     : state == DayState::Later ? QStringLiteral("state-not-started")
                                                : QStringLiteral("state-not-applicable"),
                 state == DayState::Now ? Tone::Progress : Tone::Neutral};
}

} // namespace

AssignmentsPanel::AssignmentsPanel(OrganizationStaff &staff, QWidget *parent)
    : QWidget(parent), m_staff(staff), m_model(new AssignmentTableModel(this)),
      m_delegations(new DelegationTableModel(this)), m_search(new SearchField),
      m_chips(new FilterChipBar), m_table(new QTableView), m_delegationTable(new QTableView),
      m_delegationHeading(wrappedLabel("heading")), m_noDelegations(wrappedLabel("muted")),
      m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("person"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)),
      m_refresh(new RefreshWhenSeen(this, [this] { show(); })),
      m_assign(action("add", &AssignmentsPanel::assign)),
      m_edit(action("edit", &AssignmentsPanel::edit)),
      m_end(action("calendar", &AssignmentsPanel::end)),
      m_remove(action("remove", &AssignmentsPanel::remove)),
      m_delegate(action("add", &AssignmentsPanel::delegate)),
      m_editDelegation(action("edit", &AssignmentsPanel::editDelegation)),
      m_removeDelegation(action("remove", &AssignmentsPanel::removeDelegation))
{
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(makeAssignments());
    split->addWidget(makeDelegations());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, &AssignmentsPanel::applyFilter);
    connect(m_table, &QTableView::activated, this, &AssignmentsPanel::edit);
    connect(m_delegationTable, &QTableView::activated, this, &AssignmentsPanel::editDelegation);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_model->total() == 0)
            m_assign->trigger();
        else
            m_filter->clear();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        permit();
        Q_EMIT selectionChanged();
    });
    connect(m_delegationTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AssignmentsPanel::permit);
    connect(&staff, &OrganizationStaff::changed, m_refresh, &RefreshWhenSeen::request);
    connect(&staff.context(), &NavigationContext::sessionChanged, this, &AssignmentsPanel::permit);
    retranslate();
    m_refresh->request();
}

QAction *AssignmentsPanel::action(const char *iconName, void (AssignmentsPanel::*run)())
{
    auto *made = new QAction(icon(QString::fromLatin1(iconName)), {}, this);
    connect(made, &QAction::triggered, this, run);
    return made;
}

QWidget *AssignmentsPanel::makeAssignments()
{
    auto *part = new QWidget;
    auto *bar = new ToolRow;
    m_search->setMaximumWidth(280);
    bar->addWidget(m_search);
    for (QAction *each : {m_assign, m_edit, m_end, m_remove})
        bar->addTool(each);
    m_table->setObjectName(QStringLiteral("assignments"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const std::pair<int, int> widths[] = {
        {AssignmentTableModel::PersonColumn, 150}, {AssignmentTableModel::PostColumn, 170},
        {AssignmentTableModel::UnitColumn, 140},   {AssignmentTableModel::AppColumn, 170},
        {AssignmentTableModel::DutyColumn, 110},   {AssignmentTableModel::FromColumn, 100},
        {AssignmentTableModel::UntilColumn, 100},  {AssignmentTableModel::StateColumn, 100}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->setItemDelegateForColumn(AssignmentTableModel::StateColumn,
                                      new BadgeDelegate(stateBadge, BadgeForm::Line, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AssignmentTableModel::PersonColumn, Qt::AscendingOrder);
    rememberColumns(
        m_table->horizontalHeader(), m_staff.context().settings(),
        QStringLiteral("organisation/assignments"),
        {{.column = AssignmentTableModel::PersonColumn, .rank = 1, .minimum = 120},
         {.column = AssignmentTableModel::PostColumn, .rank = 2, .minimum = 140, .grows = true},
         {.column = AssignmentTableModel::AppColumn, .rank = 3, .minimum = 140},
         {.column = AssignmentTableModel::DutyColumn, .rank = 4, .minimum = 96},
         {.column = AssignmentTableModel::FromColumn, .rank = 5, .minimum = dayWidth},
         {.column = AssignmentTableModel::StateColumn, .rank = 6, .minimum = 100},
         {.column = AssignmentTableModel::UntilColumn, .rank = 7, .minimum = dayWidth},
         {.column = AssignmentTableModel::UnitColumn, .rank = 8, .minimum = 120}});
    auto *tableActions = new TableActions(m_table, m_staff.context(), subjectOf(u"assignment"));
    tableActions->setTitleColumns(
        {AssignmentTableModel::PersonColumn, AssignmentTableModel::PostColumn});
    bar->addTool(tableActions->change());
    bar->addTool(tableActions->exportRows());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    tools->setSpacing(space::s);
    tools->addWidget(bar);
    tools->addWidget(m_chips);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    return part;
}

QWidget *AssignmentsPanel::makeDelegations()
{
    auto *part = new QWidget;
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::l, space::s, space::l, space::s);
    bar->addWidget(m_delegationHeading, 1);
    for (QAction *each : {m_delegate, m_editDelegation, m_removeDelegation})
        bar->addWidget(toolButton(each, part));
    m_delegationTable->setObjectName(QStringLiteral("delegations"));
    m_delegationTable->setModel(m_delegations);
    prepareTable(m_delegationTable);
    const std::pair<int, int> widths[] = {
        {DelegationTableModel::PersonColumn, 150}, {DelegationTableModel::DelegateColumn, 150},
        {DelegationTableModel::ScopeColumn, 150},  {DelegationTableModel::FromColumn, 100},
        {DelegationTableModel::UntilColumn, 100},  {DelegationTableModel::StateColumn, 90}};
    for (const auto &[column, width] : widths)
        m_delegationTable->setColumnWidth(column, width);
    m_delegationTable->setSortingEnabled(true);
    m_delegationTable->sortByColumn(DelegationTableModel::StateColumn, Qt::AscendingOrder);
    rememberColumns(m_delegationTable->horizontalHeader(), m_staff.context().settings(),
                    QStringLiteral("organisation/delegations"),
                    {{.column = DelegationTableModel::PersonColumn, .rank = 1},
                     {.column = DelegationTableModel::DelegateColumn, .rank = 2}});
    auto *tableActions =
        new TableActions(m_delegationTable, m_staff.context(), subjectOf(u"delegation"));
    tableActions->setTitleColumns(
        {DelegationTableModel::PersonColumn, DelegationTableModel::DelegateColumn});
    bar->addWidget(toolButton(tableActions->exportRows(), part));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    m_noDelegations->setObjectName(QStringLiteral("no-delegations"));
    m_noDelegations->setContentsMargins(space::l, 0, space::l, space::m);
    m_noDelegations->setAlignment(Qt::AlignTop);
    column->addWidget(m_noDelegations, 1);
    column->addWidget(m_delegationTable, 1);
    return part;
}

QList<QAction *> AssignmentsPanel::panelActions() const
{
    return {m_assign, m_edit, m_end, m_remove, m_delegate, m_editDelegation, m_removeDelegation};
}

void AssignmentsPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Filter assignments"));
    m_search->setAccessibleName(tr("Filter by person, post, department, app or duty"));
    m_assign->setText(tr("Assign…"));
    m_edit->setText(tr("Edit assignment…"));
    m_end->setText(tr("End…"));
    m_remove->setText(tr("Remove assignment"));
    m_delegate->setText(tr("Arrange a delegation…"));
    m_editDelegation->setText(tr("Edit delegation…"));
    m_removeDelegation->setText(tr("Remove delegation"));
    m_delegationHeading->setText(tr("Away, and who stands in"));
    m_noDelegations->setText(
        tr("No absence is recorded. Where somebody is away, arrange who stands in for them."));
    m_table->setAccessibleName(tr("Assignments"));
    m_delegationTable->setAccessibleName(tr("Delegations"));
    m_model->setLanguage(m_staff.context().language());
    m_delegations->setLanguage(m_staff.context().language());
    setChips();
    applyFilter();
}

void AssignmentsPanel::setChips()
{
    const auto chip = [this](const QString &key, const QString &text,
                             AssignmentTableModel::Filter filter) {
        return FilterChip{key, text, {}, {}, m_model->count(filter)};
    };
    m_chips->setChips({chip(nowChip, tr("Running or to come"), {.text = {}, .now = true}),
                       chip(overChip, tr("Over"), {.text = {}, .over = true}),
                       chip(postsChip, tr("To posts"), {.text = {}, .posts = true}),
                       chip(appsChip, tr("To apps"), {.text = {}, .apps = true})});
}

void AssignmentsPanel::show()
{
    if (!m_staff.isLoaded())
        return;
    const QDate today = m_staff.context().today();
    m_model->read(m_staff.staffing(), today);
    m_delegations->read(m_staff.staffing(), today);
    setChips();
    applyFilter();
}

void AssignmentsPanel::applyFilter()
{
    const QStringList keys = m_chips->checkedKeys();
    m_model->setFilter({m_search->text().trimmed(), keys.contains(nowChip), keys.contains(overChip),
                        keys.contains(postsChip), keys.contains(appsChip)});
    if (!m_staff.isLoaded())
        m_empty->setTexts(OrganizationStaff::readingText());
    else if (m_model->total() == 0)
        m_empty->setTexts(tr("Nobody is assigned to anything yet."),
                          tr("Put people on posts, and to work for apps: the chart, the checks and "
                             "the responsibility matrix follow from it."),
                          tr("Assign somebody"));
    else
        m_empty->setTexts(tr("No assignment fits the filter."), {}, tr("Show all"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    const bool isNobodyAway = m_staff.isLoaded() && m_delegations->rowCount() == 0;
    m_noDelegations->setVisible(isNobodyAway);
    m_delegationTable->setVisible(!isNobodyAway);
    permit();
}

void AssignmentsPanel::search(const QString &text)
{
    m_filter->clear();
    m_search->setText(text);
    applyFilter();
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void AssignmentsPanel::chooseDelegation(DelegationId delegation)
{
    show();
    if (const int row = m_delegations->rowOf(delegation.value); row >= 0)
        m_delegationTable->selectRow(row);
}

const AssignmentRow *AssignmentsPanel::chosen() const
{
    return m_model->assignmentAt(m_table->currentIndex().row());
}

PersonId AssignmentsPanel::person() const
{
    const AssignmentRow *row = chosen();
    return row ? row->assignment.person : PersonId();
}

void AssignmentsPanel::permit()
{
    const NavigationContext &context = m_staff.context();
    const AssignmentRow *row = chosen();
    const DelegationRow *delegation =
        m_delegations->delegationAt(m_delegationTable->currentIndex().row());
    const bool isDelegation = delegation != nullptr;
    // To which app or post is chosen in the form.
    const Acting anywhere = context.acting(ActionPlace::later());
    const Acting acting = context.acting(ActionPlace::in(row ? row->assignment.app : AppId()));
    const Acting delegating =
        context.acting(ActionPlace::in(delegation ? delegation->delegation.app : AppId()));
    gatehouse::permit(m_assign, anywhere, actions::assign);
    gatehouse::permit(m_edit, acting, actions::editAssignment, row != nullptr);
    gatehouse::permit(m_end, acting, actions::endAssignment, row && row->state != DayState::Over);
    gatehouse::permit(m_remove, acting, actions::removeAssignment, row != nullptr);
    gatehouse::permit(m_delegate, anywhere, actions::delegate);
    gatehouse::permit(m_editDelegation, delegating, actions::editDelegation, isDelegation);
    gatehouse::permit(m_removeDelegation, delegating, actions::removeDelegation, isDelegation);
    m_empty->button()->setEnabled(m_model->total() > 0 || m_assign->isEnabled());
}

void AssignmentsPanel::assign()
{
    Assignment assignment;
    assignment.person = person();
    assignment.from = m_staff.context().today();
    auto *editor = new AssignmentEditor(m_staff.context(), assignment, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void AssignmentsPanel::edit()
{
    const AssignmentRow *row = chosen();
    if (!row || !m_edit->isEnabled())
        return;
    auto *editor = new AssignmentEditor(m_staff.context(), row->assignment, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

template<class Run>
void AssignmentsPanel::write(const Run &run)
{
    if (const Result<void> done = run(); !done)
        m_staff.context().showError(done.error());
}

void AssignmentsPanel::end()
{
    const AssignmentRow *row = chosen();
    if (!row)
        return;
    const AssignmentId id = row->assignment.id;
    NavigationContext &context = m_staff.context();
    const auto typed = context.dialogs().askText(
        this,
        {tr("End the assignment of %1").arg(row->person), tr("Its last day"),
         context.today().toString(Qt::ISODate), tr("It stays on record as history."), tr("End")});
    if (!typed)
        return;
    const QDate day = QDate::fromString(*typed, Qt::ISODate);
    if (!day.isValid())
        return context.showError(
            {ErrorKind::Invalid, tr("“%1” is no date. Write it as 2026-11-22.").arg(*typed), {}});
    write([&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(context.session(), actions::endAssignment));
        TRY(AssignmentRepository::end(change, id, day));
        return change.commit();
    });
}

void AssignmentsPanel::remove()
{
    const AssignmentRow *row = chosen();
    if (!row)
        return;
    const AssignmentId id = row->assignment.id;
    NavigationContext &context = m_staff.context();
    const QString what =
        row->assignment.post.isValid() ? row->post.in(context.language()) : row->app;
    if (!context.dialogs().confirm(
            this,
            {tr("Remove assignment"),
             tr("For what was recorded by mistake. What ends is ended instead, and stays as "
                "history."),
             {QStringLiteral("%1 · %2").arg(row->person, what)},
             tr("Remove"),
             true}))
        return;
    write([&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(context.session(), actions::removeAssignment));
        TRY(AssignmentRepository::remove(change, id));
        return change.commit();
    });
}

void AssignmentsPanel::delegate()
{
    Delegation delegation;
    delegation.person = person();
    delegation.from = m_staff.context().today();
    auto *editor = new DelegationEditor(m_staff.context(), delegation, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void AssignmentsPanel::editDelegation()
{
    const DelegationRow *row = m_delegations->delegationAt(m_delegationTable->currentIndex().row());
    if (!row || !m_editDelegation->isEnabled())
        return;
    auto *editor = new DelegationEditor(m_staff.context(), row->delegation, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void AssignmentsPanel::removeDelegation()
{
    const DelegationRow *row = m_delegations->delegationAt(m_delegationTable->currentIndex().row());
    if (!row)
        return;
    const DelegationId id = row->delegation.id;
    NavigationContext &context = m_staff.context();
    if (!context.dialogs().confirm(this,
                                   {tr("Remove delegation"),
                                    tr("Nobody stands in any more by it."),
                                    {QStringLiteral("%1 → %2").arg(row->person, row->delegate)},
                                    tr("Remove"),
                                    true}))
        return;
    write([&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(context.session(), actions::removeDelegation));
        TRY(DelegationRepository::remove(change, id));
        return change.commit();
    });
}

} // namespace gatehouse
