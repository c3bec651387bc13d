#include "views/components/componentspanel.h"

#include "models/components/componentrepository.h"
#include "models/components/componenttablemodel.h"
#include "models/components/vulnerabilityrepository.h"
#include "models/components/vulnerabilitytablemodel.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "views/components/componentbadges.h"
#include "views/components/componenteditor.h"
#include "views/components/vexdecisioneditor.h"
#include "views/components/vulnerabilityeditor.h"
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
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/tableactions.h"
#include "views/subject/assessmentstate.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

const QString vulnerableChip = QStringLiteral("vulnerable");
const QString decidedChip = QStringLiteral("decided");
const QString licenceChip = QStringLiteral("without-licence");
const QString byHandChip = QStringLiteral("by-hand");

/// A column that shows a state by its sign.
template<class State>
void showBadges(QTableView *table, int column, int role)
{
    table->setItemDelegateForColumn(column,
                                    new BadgeDelegate(
                                        [role](const QModelIndex &index) -> std::optional<Badge> {
                                            const QVariant state = index.data(role);
                                            if (!state.isValid())
                                                return std::nullopt;
                                            Badge badge =
                                                badgeOf(static_cast<State>(state.toInt()));
                                            badge.text = index.data().toString();
                                            return badge;
                                        },
                                        BadgeForm::Line, table));
}

} // namespace

ComponentsPanel::ComponentsPanel(AssessmentState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_components(new ComponentTableModel(this)),
      m_vulnerabilities(new VulnerabilityTableModel(this)), m_search(new SearchField),
      m_chips(new FilterChipBar), m_difference(new QLabel),
      m_add(new QAction(icon(QStringLiteral("add")), {}, this)),
      m_remove(new QAction(icon(QStringLiteral("remove")), {}, this)),
      m_decide(new QAction(icon(QStringLiteral("sign")), {}, this)),
      m_report(new QAction(icon(QStringLiteral("warning")), {}, this)), m_table(makeComponents()),
      m_known(makeVulnerabilities()), m_noneKnown(new QLabel), m_below(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("components"))), m_stack(new QStackedWidget),
      m_refresh(new RefreshWhenSeen(this, [this] { read(); }))
{
    auto *lists = new QSplitter(Qt::Vertical);
    lists->addWidget(m_table);
    m_noneKnown->setAlignment(Qt::AlignCenter);
    setLook(m_noneKnown, "muted");
    m_below->addWidget(m_known);
    m_below->addWidget(m_noneKnown);
    lists->addWidget(m_below);
    lists->setStretchFactor(0, 3);
    lists->setStretchFactor(1, 1);
    lists->setChildrenCollapsible(false);
    m_stack->addWidget(lists);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    auto *filter = new ListFilter(m_search, m_chips, m_table, this);
    connect(filter, &ListFilter::changed, this, &ComponentsPanel::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, this, [this, filter] {
        if (m_components->total() == 0)
            add();
        else
            filter->clear();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComponentsPanel::showChosen);
    connect(m_known->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComponentsPanel::permit);
    connect(m_known, &QTableView::activated, this, &ComponentsPanel::decide);
    connect(m_add, &QAction::triggered, this, &ComponentsPanel::add);
    connect(m_remove, &QAction::triggered, this, &ComponentsPanel::remove);
    connect(m_decide, &QAction::triggered, this, &ComponentsPanel::decide);
    connect(m_report, &QAction::triggered, this, &ComponentsPanel::report);
    connect(&m_state, &AssessmentState::changed, m_refresh, &RefreshWhenSeen::request);
    connect(&m_state.context(), &NavigationContext::sessionChanged, this, &ComponentsPanel::permit);
    retranslate();
}

QWidget *ComponentsPanel::makeTools()
{
    auto *bar = new ToolRow;
    m_search->setMinimumWidth(200);
    bar->addWidget(m_search);
    for (QAction *action : {m_add, m_remove, m_decide, m_report,
                            (new TableActions(m_table, m_state.context()))->exportRows()})
        bar->addTool(action);
    setLook(m_difference, "muted");
    m_difference->setTextFormat(Qt::PlainText);
    auto *tools = new QWidget;
    auto *column = new QVBoxLayout(tools);
    column->setContentsMargins(space::l, space::s, space::l, space::s);
    column->addWidget(bar);
    column->addWidget(m_chips);
    column->addWidget(m_difference);
    return tools;
}

QTableView *ComponentsPanel::makeComponents()
{
    using Model = ComponentTableModel;
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("release-components"));
    table->setModel(m_components);
    prepareTable(table);
    const std::pair<int, int> widths[] = {
        {Model::NameColumn, 240},    {Model::VersionColumn, 110},  {Model::GroupColumn, 200},
        {Model::LicenceColumn, 140}, {Model::SeverityColumn, 210}, {Model::DecisionColumn, 150},
        {Model::SourceColumn, 100}};
    for (const auto &[place, width] : widths)
        table->setColumnWidth(place, width);
    showBadges<ToolSeverity>(table, Model::SeverityColumn, Model::SeverityRole);
    table->setSortingEnabled(true);
    table->sortByColumn(Model::SeverityColumn, Qt::AscendingOrder);
    rememberColumns(table->horizontalHeader(), m_state.context().settings(),
                    m_state.settingsKey(QStringLiteral("components")),
                    {{.column = Model::NameColumn, .rank = 1, .grows = true},
                     {.column = Model::VersionColumn, .rank = 2, .minimum = 80},
                     {.column = Model::SeverityColumn, .rank = 3, .minimum = 150},
                     {.column = Model::DecisionColumn, .rank = 4},
                     {.column = Model::LicenceColumn, .rank = 5}});
    return table;
}

QTableView *ComponentsPanel::makeVulnerabilities()
{
    using Model = VulnerabilityTableModel;
    auto *table = new QTableView;
    table->setModel(m_vulnerabilities);
    prepareTable(table);
    const std::pair<int, int> widths[] = {
        {Model::NumberColumn, 180}, {Model::SeverityColumn, 120},      {Model::ScoreColumn, 100},
        {Model::StateColumn, 140},  {Model::JustificationColumn, 300}, {Model::DecidedColumn, 180}};
    for (const auto &[place, width] : widths)
        table->setColumnWidth(place, width);
    showBadges<ToolSeverity>(table, Model::SeverityColumn, Model::SeverityRole);
    showBadges<VexState>(table, Model::StateColumn, Model::StateRole);
    table->setSortingEnabled(true);
    table->sortByColumn(Model::SeverityColumn, Qt::AscendingOrder);
    rememberColumns(table->horizontalHeader(), m_state.context().settings(),
                    m_state.settingsKey(QStringLiteral("vulnerabilities")),
                    {{.column = Model::NumberColumn, .rank = 1},
                     {.column = Model::StateColumn, .rank = 2, .minimum = 110},
                     {.column = Model::SeverityColumn, .rank = 3, .minimum = 100},
                     {.column = Model::JustificationColumn, .rank = 4, .grows = true}});
    return table;
}

void ComponentsPanel::retranslate()
{
    m_add->setText(tr("Add a component…"));
    m_remove->setText(tr("Take off"));
    m_decide->setText(tr("Decide…"));
    m_report->setText(tr("Record a vulnerability…"));
    m_search->setPlaceholderText(tr("Filter components"));
    m_search->setAccessibleName(tr("Filter components by name, group, version, licence or number"));
    m_table->setAccessibleName(tr("Components of the release"));
    m_known->setAccessibleName(tr("Vulnerabilities of the component"));
    m_noneKnown->setText(tr("No vulnerability of the chosen component is known."));
    m_chips->setChips({{vulnerableChip,
                        tr("With open vulnerabilities"),
                        QStringLiteral("state-noncompliant"),
                        Tone::Danger,
                        {}},
                       {decidedChip,
                        tr("All vulnerabilities decided"),
                        QStringLiteral("state-passed"),
                        Tone::Success,
                        {}},
                       {licenceChip, tr("Without a licence"), {}, {}, {}},
                       {byHandChip, tr("Entered by hand"), {}, {}, {}}});
    m_components->retranslate();
    m_vulnerabilities->retranslate();
    show();
}

void ComponentsPanel::read()
{
    if (!m_state.isLoaded() || !m_reading.begin())
        return;
    NavigationContext &context = m_state.context();
    context.runReading<Reading>(
        tr("Reading the components"), this,
        [readers = context.session().workspace.readers(),
         release = m_state.subject()](Progress &progress) -> Result<Reading> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            const ComponentRepository repository(*reader);
            const ReleaseRepository releases(*reader);
            Reading reading{release, {}, {}, {}};
            TRY_ASSIGN(reading.components, repository.ofRelease(release));
            TRY_ASSIGN(const ReleaseId before, releases.before(release));
            if (before.isValid()) {
                TRY_ASSIGN(const auto earlier, repository.ofRelease(before));
                TRY_ASSIGN(reading.before, releases.nameOf(before));
                if (!earlier.empty() && !reading.components.empty())
                    reading.differences = compareComponents(earlier, reading.components);
            }
            return reading;
        },
        [this](Result<Reading> reading) {
            const bool again = m_reading.end(reading.has_value());
            if (reading && reading->release == m_state.subject())
                take(*std::move(reading));
            if (again)
                read();
        });
    show();
}

void ComponentsPanel::take(Reading reading)
{
    m_shown = std::move(reading);
    m_components->setComponents(m_shown.components);
    show();
    if (m_components->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showChosen();
}

QString ComponentsPanel::differenceText() const
{
    using What = ComponentDifference::What;
    if (m_shown.differences.empty())
        return {};
    const auto count = [this](What what) {
        return std::ranges::count(m_shown.differences, what, &ComponentDifference::what);
    };
    return tr("Since %1: %2 added, %3 removed, %4 in another version")
        .arg(m_shown.before)
        .arg(count(What::Added))
        .arg(count(What::Removed))
        .arg(count(What::Changed));
}

void ComponentsPanel::show()
{
    const bool none = m_components->total() == 0;
    m_empty->setTexts(m_reading.isRunning() && none ? tr("Reading the components…")
                          : none ? tr("What this release is made of is not recorded.")
                                 : tr("No component fits these filters."),
                      none && !m_reading.isRunning()
                          ? tr("Import the bill of materials (CycloneDX) of the build, or add "
                               "components one by one.")
                          : QString(),
                      !none                       ? tr("Show all components")
                          : m_reading.isRunning() ? QString()
                                                  : tr("Add a component…"));
    m_difference->setText(differenceText());
    m_difference->setVisible(!m_difference->text().isEmpty());
    QStringList lines;
    for (const ComponentDifference &each : m_shown.differences)
        lines +=
            tr("%1: %2 %3 → %4")
                .arg(label(each.what), each.name, each.before.isEmpty() ? tr("—") : each.before,
                     each.after.isEmpty() ? tr("—") : each.after);
    constexpr qsizetype mostLines = 40;
    m_difference->setToolTip(lines.mid(0, mostLines).join(u'\n'));
    m_stack->setCurrentIndex(m_components->rowCount() > 0 ? 0 : 1);
    permit();
}

const ShippedComponent *ComponentsPanel::chosen() const
{
    return m_components->componentAt(m_table->currentIndex().row());
}

void ComponentsPanel::showChosen()
{
    const ShippedComponent *component = chosen();
    m_vulnerabilities->setVulnerabilities(component ? component->vulnerabilities
                                                    : std::vector<KnownVulnerability>());
    m_below->setCurrentWidget(m_vulnerabilities->rowCount() > 0 ? static_cast<QWidget *>(m_known)
                                                                : m_noneKnown);
    if (m_vulnerabilities->rowCount() > 0 && !m_known->currentIndex().isValid())
        m_known->selectRow(0);
    permit();
}

void ComponentsPanel::applyFilter()
{
    const QStringList keys = m_chips->checkedKeys();
    m_components->setFilter({m_search->text(), keys.contains(vulnerableChip),
                             keys.contains(decidedChip), keys.contains(licenceChip),
                             keys.contains(byHandChip)});
    show();
}

void ComponentsPanel::permit()
{
    const Acting acting = m_state.acting();
    const ShippedComponent *component = chosen();
    gatehouse::permit(m_add, acting, actions::addComponent, m_state.isLoaded());
    gatehouse::permit(m_remove, acting, actions::removeComponent,
                      component && !component->evidence.isValid());
    gatehouse::permit(m_decide, acting, actions::decideVulnerability,
                      m_known->currentIndex().isValid());
    gatehouse::permit(m_report, m_state.context().acting(), actions::addVulnerability,
                      m_state.isLoaded());
}

void ComponentsPanel::add()
{
    if (!m_add->isEnabled())
        return;
    auto *editor = new ComponentEditor(m_state.context(), m_state.subject(), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void ComponentsPanel::remove()
{
    const ShippedComponent *component = chosen();
    if (!component)
        return;
    NavigationContext &context = m_state.context();
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(context.session(), actions::removeComponent));
        TRY(ComponentRepository::remove(change, m_state.subject(), component->component.id));
        return change.commit();
    };
    if (const auto done = run(); !done)
        context.showError(done.error());
}

void ComponentsPanel::decide()
{
    const ShippedComponent *component = chosen();
    const KnownVulnerability *known =
        m_vulnerabilities->vulnerabilityAt(m_known->currentIndex().row());
    if (!m_decide->isEnabled() || !component || !known)
        return;
    auto decision =
        VulnerabilityRepository(m_state.database())
            .decision({m_state.subject(), component->component.id, known->vulnerability.id});
    if (!decision) {
        m_state.context().showError(decision.error());
        return;
    }
    auto *editor = new VexDecisionEditor(m_state.context(), component->component.title(), *known,
                                         *std::move(decision), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void ComponentsPanel::report()
{
    Vulnerability vulnerability;
    if (const ShippedComponent *component = chosen()) {
        vulnerability.componentName = component->component.name;
        vulnerability.componentGroup = component->component.group;
        vulnerability.versions = component->component.version;
    }
    auto *editor = new VulnerabilityEditor(m_state.context(), vulnerability, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

} // namespace gatehouse
