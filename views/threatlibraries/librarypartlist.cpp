#include "views/threatlibraries/librarypartlist.h"

#include "models/threatmodels/threatriskpolicy.h"
#include "models/workspace/actions.h"
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
#include "views/page/permit.h"
#include "views/page/tableactions.h"
#include "views/threatlibraries/libraryparteditor.h"
#include "views/threatlibraries/threatlibrarydesk.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const QString elementChip = QStringLiteral("of-element");
const QString flowChip = QStringLiteral("of-flow");
const QString highChip = QStringLiteral("high");
const QString problemChip = QStringLiteral("problems");

void prepareColumns(QTableView *table, NavigationContext &context)
{
    using Model = LibraryTableModel;
    const std::pair<int, int> widths[] = {
        {Model::KeyColumn, 130},          {Model::KindColumn, 120},
        {Model::TitleColumn, 280},        {Model::TypesColumn, 200},
        {Model::CategoriesColumn, 96},    {Model::RiskColumn, 110},
        {Model::RequirementsColumn, 160}, {Model::CountermeasuresColumn, 200},
        {Model::ProblemsColumn, 240},
    };
    for (const auto &[column, width] : widths)
        table->setColumnWidth(column, width);
    rememberColumns(table->horizontalHeader(), context.settings(),
                    QStringLiteral("threat-libraries/columns"),
                    {{.column = Model::KeyColumn, .rank = 1},
                     {.column = Model::TitleColumn, .rank = 2, .minimum = 180, .grows = true},
                     {.column = Model::RiskColumn, .rank = 3, .minimum = 110},
                     {.column = Model::CategoriesColumn, .rank = 4, .minimum = 84},
                     {.column = Model::TypesColumn, .rank = 5, .minimum = 110},
                     {.column = Model::ProblemsColumn, .rank = 6, .minimum = 100},
                     {.column = Model::RequirementsColumn, .rank = 7, .minimum = 110},
                     {.column = Model::KindColumn, .rank = 8, .minimum = 110},
                     {.column = Model::CountermeasuresColumn, .rank = 9, .minimum = 110}});
}

BadgeDelegate *riskDelegate(QObject *parent)
{
    return new BadgeDelegate(
        [](const QModelIndex &index) -> std::optional<Badge> {
            const auto risk = static_cast<Risk>(index.data(LibraryTableModel::RiskRole).toInt());
            return risk == Risk::None ? std::nullopt : std::optional(badgeOf(risk));
        },
        BadgeForm::Line, parent);
}

} // namespace

LibraryPartList::LibraryPartList(ThreatLibraryDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new LibraryTableModel(this)),
      m_search(new SearchField), m_chips(new FilterChipBar), m_stack(new QStackedWidget),
      m_table(new QTableView), m_empty(new EmptyState(QStringLiteral("search"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)),
      m_edit(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_remove(new QAction(icon(QStringLiteral("remove")), {}, this)), m_kinds(new QMenu(this)),
      m_add(menuButton(QStringLiteral("add"), m_kinds, this))
{
    m_search->setObjectName(QStringLiteral("library-search"));
    m_search->setMinimumWidth(240);
    m_search->setMaximumWidth(360);
    m_add->setObjectName(QStringLiteral("library-add"));
    for (const LibraryPartKind kind : allValues<LibraryPartKind>()) {
        QAction *action = m_kinds->addAction(QString(), this, [this, kind] { add(kind); });
        action->setData(toKey(kind));
    }
    m_table->setObjectName(QStringLiteral("library-table"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(LibraryTableModel::RiskColumn, riskDelegate(this));
    prepareColumns(m_table, desk.context());
    new TableActions(m_table, desk.context());
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_edit, m_remove});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space::l, 0, space::l, space::s);
    tools->addWidget(m_search, 1);
    tools->addStretch(1);
    tools->addWidget(m_add);
    tools->addWidget(toolButton(m_edit, this));
    tools->addWidget(toolButton(m_remove, this));
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(space::l, 0, space::l, space::s);
    chips->addWidget(m_chips);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addLayout(chips);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_search);

    connect(m_filter, &ListFilter::changed, this, &LibraryPartList::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        permit();
        Q_EMIT currentChanged();
    });
    connect(m_table, &QTableView::activated, this, &LibraryPartList::edit);
    connect(m_edit, &QAction::triggered, this, &LibraryPartList::edit);
    connect(m_remove, &QAction::triggered, this, &LibraryPartList::removeSelected);
    connect(&m_desk.context(), &NavigationContext::sessionChanged, this, &LibraryPartList::permit);
    showChips();
    m_chips->setCheckedKeys({toKey(LibraryPartKind::Rule)});
    retranslate();
}

void LibraryPartList::retranslate()
{
    m_search->setPlaceholderText(tr("Search keys, titles, texts and conditions"));
    m_search->setAccessibleName(tr("Search the threat library"));
    m_table->setAccessibleName(tr("Entries of the threat library"));
    m_empty->setTexts(tr("Nothing in this library fits the search and filters."), {},
                      tr("Show everything"));
    m_add->setText(tr("Add"));
    m_edit->setText(tr("Edit…"));
    m_remove->setText(tr("Remove"));
    const QList<QAction *> kinds = m_kinds->actions();
    for (QAction *action : kinds) {
        if (const auto kind = fromKey<LibraryPartKind>(action->data().toString()))
            action->setText(label(*kind));
    }
    m_model->setLanguage(m_desk.context().language());
    showChips();
    permit();
}

void LibraryPartList::show()
{
    if (const ShownThreatLibrary *shown = m_desk.shown())
        m_model->setContent(shown->content, shown->problems);
    applyFilter();
    if (m_wanted) {
        const auto [kind, key] = *std::exchange(m_wanted, std::nullopt);
        select(kind, key);
    }
    permit();
    Q_EMIT currentChanged();
}

bool LibraryPartList::isFiltered() const
{
    return m_model->rowCount() != m_model->total();
}

void LibraryPartList::showChips()
{
    std::map<LibraryPartKind, int> counts;
    int high = 0;
    int problems = 0;
    for (const LibraryRow &row : m_model->rows()) {
        ++counts[row.part.kind];
        high += ThreatRiskPolicy::builtIn().riskOf(row.part.rating()) == Risk::High ? 1 : 0;
        problems += row.problems.isEmpty() ? 0 : 1;
    }
    std::vector<FilterChip> chips;
    for (const LibraryPartKind kind : allValues<LibraryPartKind>())
        chips.push_back({toKey(kind), label(kind), {}, {}, counts[kind]});
    chips.push_back({elementChip, tr("About elements"), {}, {}, {}});
    chips.push_back({flowChip, tr("About data flows"), QStringLiteral("flow"), {}, {}});
    chips.push_back(
        {highChip, label(Risk::High), badgeOf(Risk::High).iconName, Tone::Danger, high});
    if (problems > 0 || m_chips->checkedKeys().contains(problemChip))
        chips.push_back(
            {problemChip, tr("With problems"), QStringLiteral("warning"), Tone::Warning, problems});
    m_chips->setChips(chips);
}

void LibraryPartList::applyFilter()
{
    LibraryFilter filter;
    filter.text = m_search->text().trimmed();
    const QStringList keys = m_chips->checkedKeys();
    for (const QString &key : keys) {
        if (const auto kind = fromKey<LibraryPartKind>(key))
            filter.kinds.insert(*kind);
    }
    // Both together narrow nothing.
    if (keys.contains(elementChip) != keys.contains(flowChip))
        filter.of = keys.contains(flowChip) ? PartSubject::Flow : PartSubject::Element;
    filter.onlyHigh = keys.contains(highChip);
    filter.onlyProblems = keys.contains(problemChip);
    m_model->setFilter(filter);
    showChips();
    m_stack->setCurrentIndex(m_model->rowCount() > 0 || m_model->total() == 0 ? 0 : 1);
    Q_EMIT filterChanged();
}

void LibraryPartList::select(LibraryPartKind kind, const QString &key)
{
    const LibraryPartId id = m_model->find(kind, key);
    if (!id.isValid())
        return;
    if (m_model->rowOf(id.value) < 0)
        m_filter->clear();
    if (const int row = m_model->rowOf(id.value); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_table->currentIndex());
        m_table->setFocus();
    }
}

void LibraryPartList::selectOnceRead(LibraryPartKind kind, const QString &key)
{
    m_wanted = std::pair(kind, key);
}

std::vector<const LibraryRow *> LibraryPartList::selected() const
{
    std::vector<const LibraryRow *> rows;
    const QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes) {
        if (const LibraryRow *row = m_model->libraryRowAt(index.row()))
            rows.push_back(row);
    }
    return rows;
}

const LibraryRow *LibraryPartList::current() const
{
    const auto rows = selected();
    return rows.size() == 1 ? rows.front() : nullptr;
}

void LibraryPartList::permit()
{
    const Acting acting = m_desk.context().acting();
    const bool isDraft = m_desk.draft();
    gatehouse::permit(m_edit, acting, actions::editThreatLibrary, isDraft && current());
    gatehouse::permit(m_remove, acting, actions::editThreatLibrary, isDraft && !selected().empty());
    gatehouse::permit(m_add, acting, actions::editThreatLibrary, isDraft);
}

void LibraryPartList::edit()
{
    if (m_edit->isEnabled())
        open(current()->part);
}

void LibraryPartList::add(LibraryPartKind kind)
{
    LibraryPart part;
    part.draft = m_desk.draft()->id;
    part.kind = kind;
    open(part);
}

void LibraryPartList::open(const LibraryPart &part)
{
    auto *editor = new LibraryPartEditor(m_desk, part, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &LibraryPartEditor::stored, this, &LibraryPartList::selectOnceRead);
    editor->open();
}

void LibraryPartList::removeSelected()
{
    if (!m_remove->isEnabled())
        return;
    std::vector<LibraryPartId> ids;
    QStringList names;
    for (const LibraryRow *row : selected()) {
        ids.push_back(row->part.id);
        names += QStringLiteral("%1 %2").arg(label(row->part.kind), row->part.key);
    }
    const bool isDone = m_desk.act(actions::editThreatLibrary, [&](Change &change) -> Result<void> {
        for (const LibraryPartId id : ids)
            TRY(ThreatLibraryDraftRepository::removePart(change, id));
        return {};
    });
    if (isDone)
        m_desk.context().offerUndo(tr("Removed: %1").arg(names.join(QStringLiteral(", "))));
}

} // namespace gatehouse
