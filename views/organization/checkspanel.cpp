#include "views/organization/checkspanel.h"

#include "models/staffing/staffingchecktablemodel.h"
#include "views/badges/statebadge.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/organization/organizationstaff.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QAction>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

Badge severityBadge(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::High:
        return {gatehouse::label(severity), QStringLiteral("error"), Tone::Danger};
    case CheckSeverity::Medium:
        return {gatehouse::label(severity), QStringLiteral("warning"), Tone::Warning};
    case CheckSeverity::Low:
        break;
    }
    return {gatehouse::label(severity), QStringLiteral("info"), Tone::Neutral};
}

} // namespace

ChecksPanel::ChecksPanel(OrganizationStaff &staff, QWidget *parent)
    : QWidget(parent), m_staff(staff), m_model(new StaffingCheckTableModel(this)),
      m_search(new SearchField), m_chips(new FilterChipBar), m_table(new QTableView),
      m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("success"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)),
      m_jump(new QAction(icon(QStringLiteral("jump")), {}, this)),
      m_refresh(new RefreshWhenSeen(this, [this] { show(); }))
{
    m_search->setMaximumWidth(280);
    m_chips->setExclusive(true);
    m_table->setObjectName(QStringLiteral("organisation-checks"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    const std::pair<int, int> widths[] = {{StaffingCheckTableModel::SeverityColumn, 80},
                                          {StaffingCheckTableModel::ClauseColumn, 70},
                                          {StaffingCheckTableModel::TitleColumn, 220},
                                          {StaffingCheckTableModel::SentenceColumn, 420},
                                          {StaffingCheckTableModel::AdviceColumn, 280}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->setItemDelegateForColumn(
        StaffingCheckTableModel::SeverityColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                return severityBadge(static_cast<CheckSeverity>(
                    index.data(StaffingCheckTableModel::SeverityRole).toInt()));
            },
            BadgeForm::Line, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(StaffingCheckTableModel::SeverityColumn, Qt::AscendingOrder);
    rememberColumns(m_table->horizontalHeader(), staff.context().settings(),
                    QStringLiteral("organisation/checks"),
                    {{.column = StaffingCheckTableModel::SeverityColumn, .rank = 1},
                     {.column = StaffingCheckTableModel::TitleColumn, .rank = 3},
                     {.column = StaffingCheckTableModel::SentenceColumn, .rank = 2, .grows = true},
                     {.column = StaffingCheckTableModel::AdviceColumn, .rank = 4},
                     {.column = StaffingCheckTableModel::ClauseColumn, .rank = 5}});
    auto *tableActions = new TableActions(m_table, staff.context());
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addStretch(1);
    bar->addWidget(toolButton(m_jump, this));
    bar->addWidget(toolButton(tableActions->exportRows(), this));
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    tools->setSpacing(space::s);
    tools->addLayout(bar);
    tools->addWidget(m_chips);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, &ChecksPanel::applyFilter);
    connect(m_jump, &QAction::triggered, this, &ChecksPanel::jump);
    connect(m_table, &QTableView::activated, this, &ChecksPanel::jump);
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_jump->setEnabled(finding() != nullptr);
        Q_EMIT selectionChanged();
    });
    connect(&staff, &OrganizationStaff::changed, m_refresh, &RefreshWhenSeen::request);
    retranslate();
    m_refresh->request();
}

QList<QAction *> ChecksPanel::panelActions() const
{
    return {m_jump};
}

void ChecksPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Filter what was found"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setAccessibleName(tr("What the checks of the organisation find"));
    m_jump->setText(tr("Take me there"));
    m_model->setLanguage(m_staff.context().language());
    setChips();
    applyFilter();
}

void ChecksPanel::setChips()
{
    std::vector<FilterChip> chips;
    for (const CheckSeverity severity : allValues<CheckSeverity>()) {
        const Badge badge = severityBadge(severity);
        chips.push_back(
            {toKey(severity), badge.text, badge.iconName, badge.tone, m_model->count(severity)});
    }
    m_chips->setChips(chips);
}

void ChecksPanel::show()
{
    if (!m_staff.isLoaded())
        return;
    m_model->setFindings(checkStaffing(m_staff.staffing(), m_staff.context().today()));
    setChips();
    applyFilter();
}

void ChecksPanel::applyFilter()
{
    const QStringList keys = m_chips->checkedKeys();
    m_model->setFilter(m_search->text().trimmed(),
                       keys.isEmpty() ? std::nullopt : fromKey<CheckSeverity>(keys.front()));
    if (!m_staff.isLoaded())
        m_empty->setTexts(OrganizationStaff::readingText());
    else if (m_model->total() == 0)
        m_empty->setTexts(tr("No rule finds anything wrong."),
                          tr("Posts, apps, reporting lines and delegations are looked at each time "
                             "something changes."));
    else
        m_empty->setTexts(tr("Nothing fits the filter."), {}, tr("Show all"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_jump->setEnabled(finding() != nullptr);
}

const StaffingFinding *ChecksPanel::finding() const
{
    return m_model->findingAt(m_table->currentIndex().row());
}

void ChecksPanel::jump()
{
    if (const StaffingFinding *found = finding())
        Q_EMIT jumpRequested(*found);
}

} // namespace gatehouse
