#include "views/libraries/librarypage.h"

#include "models/libraries/librarytreemodel.h"
#include "models/store/searchindex.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/messagebar.h"
#include "views/design/pageheader.h"
#include "views/design/searchfield.h"
#include "views/libraries/requirementview.h"
#include "views/page/tableactions.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

// More than any library holds: a search narrows the tree, it does not page.
constexpr int everyHit = 100'000;
const QString obligationChip = QStringLiteral("obligation:");
const QString phaseChip = QStringLiteral("phase:");
const QString scopeChip = QStringLiteral("scope:");

} // namespace

LibraryPage::LibraryPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_model(new LibraryTreeModel(this)), m_header(new PageHeader),
      m_offer(new MessageBar), m_versions(new QComboBox), m_search(new SearchField),
      m_chips(new FilterChipBar), m_stack(new QStackedWidget), m_tree(new QTreeView),
      m_empty(new EmptyState(QStringLiteral("search"))), m_text(new RequirementView),
      m_filter(new ListFilter(m_search, m_chips, m_tree, this))
{
    m_header->addBesideTitle(m_versions);
    // A long title must not take the room of the counts beside it.
    m_versions->setMinimumContentsLength(56);
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_header->addAction(m_search);
    m_search->setMinimumWidth(280);

    m_tree->setModel(m_model);
    prepareTree(m_tree);
    m_tree->setColumnWidth(LibraryTreeModel::TitleColumn, 380);
    m_tree->setColumnWidth(LibraryTreeModel::ObligationColumn, 100);
    m_tree->setColumnWidth(LibraryTreeModel::ScopeColumn, 100);
    rememberColumns(m_tree->header(), context.settings(), QStringLiteral("libraries/columns"),
                    {{.column = LibraryTreeModel::TitleColumn, .minimum = 220}});
    new TableActions(m_tree, context);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);

    auto *split = new QSplitter;
    split->addWidget(m_stack);
    split->addWidget(m_text);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({640, 520});

    auto *chips = new QWidget;
    auto *chipRow = new QVBoxLayout(chips);
    chipRow->setContentsMargins(space::l, 0, space::l, space::s);
    chipRow->addWidget(m_chips);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_offer);
    column->addWidget(chips);
    column->addWidget(split, 1);
    setFocusProxy(m_search);

    connect(m_versions, &QComboBox::activated, this,
            [this](int row) { showLibrary(m_versions->itemData(row).value<LibraryId>()); });
    connect(m_filter, &ListFilter::changed, this, &LibraryPage::applyFilter);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LibraryPage::showCurrent);
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(&context, &NavigationContext::sessionChanged, this, &LibraryPage::showOffer);
    connect(&context.session().workspace, &Workspace::changed, this,
            [this](const ChangeEvent &event) {
                if (isVisible() && event.touches(Entity::Library))
                    readLibraries();
            });
    retranslate();
}

QString LibraryPage::title() const
{
    return tr("Libraries");
}

QString LibraryPage::iconName() const
{
    return QStringLiteral("libraries");
}

void LibraryPage::activate()
{
    readLibraries();
    setFocus();
}

bool LibraryPage::open(const Destination &destination)
{
    const auto *wanted = std::get_if<RequirementDestination>(&destination);
    if (!wanted)
        return false;
    readLibraries();
    showLibrary(wanted->library);
    if (!m_model->library())
        return false;
    if (!wanted->requirement.isValid())
        return true;
    m_filter->clear();
    const QModelIndex index = m_model->indexOf(wanted->requirement);
    select(index);
    return index.isValid();
}

void LibraryPage::retranslate()
{
    m_header->setTitle(title());
    m_search->setPlaceholderText(tr("Search clauses, titles and texts"));
    m_search->setAccessibleName(tr("Search the library"));
    m_versions->setAccessibleName(tr("Library and version"));
    m_tree->setAccessibleName(tr("Requirements by clause"));
    m_text->setAccessibleName(tr("Full text"));
    m_empty->setTexts(tr("Nothing in this library fits the search and filters."), {},
                      tr("Show everything"));
    std::vector<FilterChip> chips;
    for (const Obligation obligation : {Obligation::Mandatory, Obligation::Recommended})
        chips.push_back({obligationChip + toKey(obligation), label(obligation), {}, {}, {}});
    chips.push_back({scopeChip + toKey(Scope::Organisation),
                     label(Scope::Organisation),
                     QStringLiteral("organisation"),
                     {},
                     {}});
    for (const Phase phase : allPhases)
        chips.push_back({phaseChip + toKey(phase),
                         label(phase),
                         QStringLiteral("phase-") + toKey(phase),
                         {},
                         {}});
    m_chips->setChips(chips);
    m_model->setLanguage(context().language());
    if (m_library.isValid()) {
        readLibraries();
        applyFilter();
    }
    showCurrent();
}

void LibraryPage::readLibraries()
{
    const auto libraries = LibraryRepository(context().session().workspace.database()).all();
    if (!libraries) {
        context().showError(libraries.error());
        return;
    }
    m_versions->clear();
    for (const LibrarySummary &summary : *libraries)
        m_versions->addItem(
            QStringLiteral("%1 · %2").arg(summary.title.in(context().language()), summary.version),
            QVariant::fromValue(summary.id));
    if (!m_library.isValid() && !libraries->empty())
        showLibrary(libraries->front().id);
    for (int row = 0; row < m_versions->count(); ++row) {
        if (m_versions->itemData(row).value<LibraryId>() == m_library)
            m_versions->setCurrentIndex(row);
    }
    showOffer();
}

void LibraryPage::showOffer()
{
    m_offer->clear();
    const auto offered = LibraryRepository(context().session().workspace.database()).offered();
    if (!offered || offered->isEmpty() || context().session().workspace.isReadOnly())
        return;
    Message message;
    message.text = tr("Version %1 of JR/T 0225—2021 is available. Releases keep the version they "
                      "are held against until they are moved.")
                       .arg(*offered);
    if (context().acting().may(actions::publishLibrary)) {
        message.actionText = tr("Publish it");
        message.action = [this, version = *offered] { publishOffered(version); };
    }
    m_offer->post(message);
}

void LibraryPage::publishOffered(const QString &version)
{
    const auto publish = [&]() -> Result<LibraryId> {
        TRY_ASSIGN(const Library library, builtInLibrary(version));
        TRY_ASSIGN(Change change, Change::begin(context().session(), actions::publishLibrary));
        TRY_ASSIGN(const LibraryId id, LibraryRepository::publish(change, library));
        TRY(change.commit());
        return id;
    };
    const auto published = publish();
    if (!published) {
        m_offer->post(published.error());
        return;
    }
    showLibrary(*published);
    readLibraries();
}

void LibraryPage::showLibrary(LibraryId id)
{
    if (id == m_library && m_model->library())
        return;
    const auto library = context().shelf().library(context().session().workspace.database(), id);
    if (!library) {
        context().showError(library.error());
        return;
    }
    m_library = id;
    m_model->setLanguage(context().language());
    m_model->setLibrary(*library);
    applyFilter();
    m_tree->expandToDepth(0);
    m_text->showLibrary(**library, context().language());
}

void LibraryPage::applyFilter()
{
    if (!m_model->library())
        return;
    const QString text = m_search->text().trimmed();
    const QStringList chips = m_chips->checkedKeys();
    std::optional<std::set<RequirementId>> found;
    if (!text.isEmpty()) {
        const auto hits = SearchIndex(context().session().workspace.database())
                              .search(text, QStringLiteral("requirement"), everyHit);
        if (!hits) {
            context().showError(hits.error());
            return;
        }
        found.emplace();
        for (const SearchIndex::Hit &hit : *hits)
            found->insert(RequirementId(hit.subjectId));
    }
    if (!chips.isEmpty()) {
        // Chips of one kind add up, kinds narrow each other: mandatory, and due in design or test.
        const auto passes = [&chips](const QString &kind, const QStringList &keys) {
            bool asked = false;
            for (const QString &chip : chips) {
                if (!chip.startsWith(kind))
                    continue;
                asked = true;
                if (keys.contains(chip.mid(kind.size())))
                    return true;
            }
            return !asked;
        };
        std::set<RequirementId> kept;
        for (const Requirement &requirement : m_model->library()->requirements) {
            QStringList phases;
            for (const Phase phase : requirement.phases)
                phases += toKey(phase);
            if ((!found || found->contains(requirement.id))
                && passes(obligationChip, {toKey(requirement.obligation)})
                && passes(scopeChip, {toKey(requirement.scope)}) && passes(phaseChip, phases))
                kept.insert(requirement.id);
        }
        found = std::move(kept);
    }
    const RequirementId current = m_model->requirementAt(m_tree->currentIndex())
        ? m_model->requirementAt(m_tree->currentIndex())->id
        : RequirementId();
    m_model->setFilter(found);
    m_stack->setCurrentWidget(m_model->requirementCount() == 0 ? static_cast<QWidget *>(m_empty)
                                                               : m_tree);
    m_header->setSubtitle(found ? tr("%1 of %2 requirements")
                                      .arg(m_model->requirementCount())
                                      .arg(m_model->library()->requirements.size())
                                : tr("%n requirements", nullptr, m_model->requirementCount()));
    if (found)
        m_tree->expandAll();
    if (const QModelIndex index = m_model->indexOf(current); index.isValid())
        select(index);
    else
        showCurrent(); // what was read is not in the list any more
}

void LibraryPage::select(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void LibraryPage::showCurrent()
{
    if (!m_model->library())
        return;
    const Library &library = *m_model->library();
    const QModelIndex index = m_tree->currentIndex();
    if (const Requirement *requirement = m_model->requirementAt(index))
        m_text->showRequirement(library, *requirement, context().language());
    else if (const RequirementGroup *group = m_model->groupAt(index))
        m_text->showGroup(library, *group, context().language());
    else
        m_text->showLibrary(library, context().language());
}

} // namespace gatehouse
