#include "views/threatmodels/comparisonpane.h"

#include "models/threatmodels/modelchangetablemodel.h"
#include "models/threatmodels/threatmodelrepository.h"
#include "views/badges/threatbadge.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"
#include "views/subject/assessmentstate.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/threatdesk.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int canvasWidth = 620;
constexpr int listWidth = 460;

} // namespace

ComparisonPane::ComparisonPane(ThreatDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new ModelChangeTableModel(this)),
      m_draft(new ModelDraft(this)), m_scene(new DiagramScene(*m_draft, this)),
      m_view(new DiagramView(*m_draft, *m_scene)), m_tools(new QWidget), m_against(new QLabel),
      m_releases(new QComboBox), m_search(new SearchField), m_count(new QLabel),
      m_diagrams(new QComboBox), m_chips(new FilterChipBar), m_table(new QTableView),
      m_same(new EmptyState(QStringLiteral("state-compliant"))), m_list(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("compare"))), m_stack(new QStackedWidget),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)),
      m_fit(new QAction(icon(QStringLiteral("zoom-fit")), {}, this))
{
    m_draft->setReadOnly(true);
    setUpTable();
    build();
    connect(m_releases, &QComboBox::activated, this, &ComparisonPane::compare);
    connect(m_diagrams, &QComboBox::activated, this,
            [this] { m_draft->showDiagram(m_diagrams->currentData().toString()); });
    connect(m_filter, &ListFilter::changed, this, &ComparisonPane::applyFilter);
    connect(m_same, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_fit, &QAction::triggered, m_view, &DiagramView::fit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComparisonPane::showPart);
    connect(m_table, &QTableView::activated, this, &ComparisonPane::follow);
    connect(m_view, &DiagramView::openInsideRequested, this, [this](const QString &element) {
        const auto &diagrams = m_draft->model().diagrams;
        const auto inside = std::ranges::find(diagrams, element, &Diagram::inside);
        if (inside != diagrams.end())
            m_draft->showDiagram(inside->uid);
    });
    connect(m_draft, &ModelDraft::diagramShown, this,
            [this] { m_diagrams->setCurrentIndex(m_diagrams->findData(m_draft->diagramUid())); });
    retranslate();
}

ComparisonPane::~ComparisonPane()
{
    // It lets go of the scene while that is there.
    delete m_view;
}

void ComparisonPane::setUpTable()
{
    using Table = ModelChangeTableModel;
    m_table->setObjectName(QStringLiteral("model-changes"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    const std::pair<int, int> widths[] = {{Table::ChangeColumn, 96},
                                          {Table::KindColumn, 84},
                                          {Table::NameColumn, 180},
                                          {Table::FieldsColumn, 150}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->setItemDelegateForColumn(Table::ChangeColumn,
                                      badgeDelegate<PartChange>(Table::ChangeRole, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    rememberColumns(m_table->horizontalHeader(), m_desk.context().settings(),
                    m_desk.state().settingsKey(QStringLiteral("model-changes")),
                    {{.column = Table::NameColumn, .rank = 1, .minimum = 120, .grows = true},
                     {.column = Table::ChangeColumn, .rank = 2, .minimum = 84},
                     {.column = Table::FieldsColumn, .rank = 3, .minimum = 90},
                     {.column = Table::KindColumn, .rank = 4, .minimum = 70}});
}

void ComparisonPane::build()
{
    setLook(m_count, "muted");
    setLook(m_against, "muted");
    m_releases->setObjectName(QStringLiteral("compare-with"));
    m_releases->setMinimumWidth(140);
    m_against->setBuddy(m_releases);
    m_diagrams->setObjectName(QStringLiteral("compared-diagram"));
    m_search->setObjectName(QStringLiteral("changes-search"));
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(300);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(m_against);
    tools->addWidget(m_releases);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_count);
    tools->addStretch(1);
    auto *tableActions = new TableActions(m_table, m_desk.context());
    tools->addWidget(toolButton(tableActions->exportRows(), m_tools));

    auto *canvas = new QWidget;
    auto *above = new QHBoxLayout;
    above->setContentsMargins(space::l, 0, space::s, 0);
    above->addWidget(m_diagrams);
    above->addStretch(1);
    above->addWidget(iconButton(m_fit, canvas));
    auto *drawn = new QVBoxLayout(canvas);
    drawn->setContentsMargins(0, 0, 0, 0);
    drawn->addLayout(above);
    drawn->addWidget(m_view, 1);
    m_list->addWidget(m_table);
    m_list->addWidget(m_same);
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(canvas);
    split->addWidget(m_list);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setSizes({canvasWidth, listWidth});
    auto *compared = new QWidget;
    auto *lines = new QVBoxLayout(compared);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::s);
    auto *chips = new QVBoxLayout;
    chips->setContentsMargins(space::l, space::xs, space::l, 0);
    chips->addWidget(m_chips);
    lines->addLayout(chips);
    lines->addWidget(split, 1);
    m_stack->addWidget(compared);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    setFocusProxy(m_table);
}

void ComparisonPane::retranslate()
{
    m_against->setText(tr("Compared with"));
    m_releases->setAccessibleName(tr("The other release"));
    m_diagrams->setAccessibleName(tr("Diagram"));
    m_search->setPlaceholderText(tr("Search the differences"));
    m_search->setAccessibleName(tr("Search the differences"));
    m_fit->setText(tr("Show everything"));
    m_view->setAccessibleName(tr("Both drawings in one"));
    m_table->setAccessibleName(tr("Differences"));
    m_table->setAccessibleDescription(tr("Enter shows a threat or a countermeasure in its list."));
    m_empty->setTexts(tr("There is nothing to compare with"),
                      tr("No other release of this app has a threat model."));
    m_model->setLanguage(m_desk.context().language());
    show();
}

void ComparisonPane::show()
{
    if (!isVisible())
        return;
    const bool hasOthers = m_desk.threats() && fillReleases();
    m_stack->setCurrentIndex(hasOthers ? 0 : 1);
    for (QWidget *tool : {static_cast<QWidget *>(m_against), static_cast<QWidget *>(m_releases),
                          static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_count)})
        tool->setVisible(hasOthers);
    if (hasOthers)
        compare();
}

bool ComparisonPane::fillReleases()
{
    const auto others = ThreatModelRepository(m_desk.database()).others(m_desk.release());
    if (!others) {
        m_desk.context().showError(others.error());
        return false;
    }
    const QVariant chosen = m_releases->currentData();
    const QSignalBlocker quiet(m_releases);
    m_releases->clear();
    for (const ThreatModelListing &each : *others)
        m_releases->addItem(each.releaseName, each.release.value);
    m_releases->setCurrentIndex(std::max(m_releases->findData(chosen), 0));
    return !others->empty();
}

ExportPlace ComparisonPane::exportPlace() const
{
    return ExportPlace::allOf(
        {m_desk.release(), ReleaseId(m_releases->currentData().toLongLong())});
}

void ComparisonPane::compare()
{
    const ReleaseId release = m_desk.release();
    const ReleaseId earlier(m_releases->currentData().toLongLong());
    const QDate today = m_desk.context().today();
    m_desk.context().runJob<ModelComparison>(
        tr("Comparison with %1").arg(m_releases->currentText()), this,
        [readers = m_desk.context().session().workspace.readers(), release, earlier,
         today](Progress &progress) -> Result<ModelComparison> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return ModelComparison::of(*reader, release, earlier, today);
        },
        [this, asked = ++m_asked](Result<ModelComparison> compared) {
            if (compared && asked == m_asked && m_desk.threats())
                take(*std::move(compared));
        });
}

void ComparisonPane::take(ModelComparison comparison)
{
    const bool isOther = comparison.drawing != m_comparison.drawing;
    m_comparison = std::move(comparison);
    PartMarks marks;
    for (const ModelChange &change : m_comparison.changes) {
        if (change.kind == ModelPartKind::Element || change.kind == ModelPartKind::Flow
            || change.kind == ModelPartKind::Boundary)
            marks[change.uid].change = change.change;
    }
    m_scene->setLibrary(m_desk.threats()->library);
    m_scene->setMarks({});
    if (isOther) {
        const QString shown = m_draft->diagramUid();
        m_draft->setModel(m_comparison.drawing);
        m_draft->showDiagram(shown);
    }
    m_scene->setMarks(std::move(marks));
    m_model->setChanges(m_comparison.changes, m_desk.threats()->library);
    showDiagrams();
    showChips();
    showRows();
}

void ComparisonPane::showDiagrams()
{
    const QSignalBlocker quiet(m_diagrams);
    m_diagrams->clear();
    for (const Diagram &diagram : m_draft->model().diagrams)
        m_diagrams->addItem(diagram.name, diagram.uid);
    m_diagrams->setCurrentIndex(m_diagrams->findData(m_draft->diagramUid()));
    m_diagrams->setVisible(m_diagrams->count() > 1);
}

void ComparisonPane::showChips()
{
    std::map<PartChange, int> counts;
    for (const ModelChange &change : m_comparison.changes)
        ++counts[change.change];
    // They say what the signs on the drawing mean, so all of them are there.
    std::vector<FilterChip> chips;
    for (const PartChange change : allValues<PartChange>()) {
        const Badge badge = badgeOf(change);
        chips.push_back({toKey(change), badge.text, badge.iconName, badge.tone, counts[change]});
    }
    m_chips->setChips(chips);
}

void ComparisonPane::applyFilter()
{
    ModelChangeFilter filter;
    filter.text = m_search->text().trimmed();
    for (const QString &key : m_chips->checkedKeys()) {
        if (const auto change = fromKey<PartChange>(key))
            filter.changes.insert(*change);
    }
    m_model->setFilter(std::move(filter));
    showRows();
}

void ComparisonPane::showRows()
{
    if (m_model->total() == 0)
        m_same->setTexts(tr("The two say the same"));
    else
        m_same->setTexts(tr("No difference matches these filters"), {}, tr("Show all"));
    m_list->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_count->setText(
        m_model->rowCount() == m_model->total()
            ? tr("%n difference(s)", nullptr, m_model->total())
            : tr("%1 of %n difference(s)", nullptr, m_model->total()).arg(m_model->rowCount()));
}

bool ComparisonPane::select(const QString &uid)
{
    const auto isShown = [&uid](const Diagram &diagram) {
        return std::ranges::find(diagram.placements, uid, &Placement::element)
            != diagram.placements.end()
            || std::ranges::find(diagram.routes, uid, &Route::flow) != diagram.routes.end()
            || std::ranges::find(diagram.boundaries, uid, &BoundaryShape::boundary)
            != diagram.boundaries.end();
    };
    const Diagram *shown = m_draft->diagram();
    if (!shown || !isShown(*shown)) {
        const auto &diagrams = m_draft->model().diagrams;
        const auto other = std::ranges::find_if(diagrams, isShown);
        if (other == diagrams.end())
            return false;
        m_draft->showDiagram(other->uid);
    }
    m_scene->select({uid});
    m_view->reveal({uid});
    return true;
}

void ComparisonPane::showPart(const QModelIndex &index)
{
    const ModelChange *change = m_model->changeAt(index.row());
    if (!change)
        return;
    const QString uid = change->kind == ModelPartKind::Threat
        ? m_comparison.subjects.value(change->uid)
        : change->uid;
    if (!select(uid))
        m_scene->select({});
}

void ComparisonPane::follow(const QModelIndex &index)
{
    const ModelChange *change = m_model->changeAt(index.row());
    const ThreatRegister *threats = m_desk.threats();
    if (!change || !threats)
        return;
    if (change->kind == ModelPartKind::Threat) {
        const auto row = std::ranges::find_if(threats->threats, [&](const ThreatRow &each) {
            return each.threat.lineage == change->uid;
        });
        if (row != threats->threats.end())
            Q_EMIT m_desk.threatRequested(row->threat.id);
    } else if (change->kind == ModelPartKind::Countermeasure) {
        const auto row =
            std::ranges::find_if(threats->countermeasures, [&](const CountermeasureRow &each) {
                return each.countermeasure.lineage == change->uid;
            });
        if (row != threats->countermeasures.end())
            Q_EMIT m_desk.countermeasureRequested(row->countermeasure.id);
    } else {
        showPart(index);
    }
}

} // namespace gatehouse
