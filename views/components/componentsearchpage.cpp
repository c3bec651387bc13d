#include "views/components/componentsearchpage.h"

#include "models/components/componentusetablemodel.h"
#include "models/workspace/actions.h"
#include "views/components/componentusetable.h"
#include "views/components/vulnerabilityeditor.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/listlayout.h"
#include "views/design/pageheader.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/permit.h"
#include "views/page/tableactions.h"

#include <QStackedWidget>
#include <QTableView>

namespace gatehouse {

namespace {

const QString exactChip = QStringLiteral("exact");
const QString currentChip = QStringLiteral("current");
constexpr int mostUses = 10'000;

} // namespace

ComponentSearchPage::ComponentSearchPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_header(new PageHeader), m_search(new SearchField),
      m_chips(new FilterChipBar), m_model(new ComponentUseTableModel(this)),
      m_table(
          new ComponentUseTable(m_model, context.settings(), QStringLiteral("components/uses"))),
      m_empty(new EmptyState(QStringLiteral("components"))), m_stack(new QStackedWidget),
      m_open(new QAction(icon(QStringLiteral("jump")), {}, this)),
      m_report(new QAction(icon(QStringLiteral("warning")), {}, this))
{
    m_search->setMinimumWidth(320);
    m_search->setObjectName(QStringLiteral("component-search"));
    m_header->addBesideTitle(m_search);
    m_header->addAction(toolButton(m_open, this));
    auto *tableActions = new TableActions(m_table, context);
    m_header->addAction(toolButton(tableActions->exportRows(), this));
    m_header->addAction(primaryButton(m_report, this));
    addActions({m_open, m_report, tableActions->exportRows()});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layOutList(this, m_header, m_chips, m_stack);
    setFocusProxy(m_search);

    connect(m_search, &SearchField::searchChanged, this, &ComponentSearchPage::search);
    connect(m_search, &SearchField::moveDownRequested, m_table, qOverload<>(&QTableView::setFocus));
    connect(m_chips, &FilterChipBar::checkedKeysChanged, this, &ComponentSearchPage::search);
    connect(m_table, &QTableView::activated, this, &ComponentSearchPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComponentSearchPage::permit);
    connect(m_open, &QAction::triggered, this, &ComponentSearchPage::openCurrent);
    connect(m_report, &QAction::triggered, this, &ComponentSearchPage::report);
    connect(&context, &NavigationContext::sessionChanged, this, &ComponentSearchPage::permit);
    connect(&context.session().workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            search();
    });
    retranslate();
}

QString ComponentSearchPage::title() const
{
    return tr("Components");
}

QString ComponentSearchPage::iconName() const
{
    return QStringLiteral("components");
}

void ComponentSearchPage::activate()
{
    search();
    setFocus();
}

ComponentQuery ComponentSearchPage::query() const
{
    const QStringList keys = m_chips->checkedKeys();
    return {m_search->text().trimmed(), {}, keys.contains(exactChip), keys.contains(currentChip)};
}

/// Starts a job, or has the one that runs followed by another: the newest question wins.
void ComponentSearchPage::search()
{
    m_stale = true;
    if (m_searching)
        return;
    m_stale = false;
    m_searching = true;
    context().runReading<ComponentUses>(
        tr("Looking for components"), this,
        [readers = context().session().workspace.readers(),
         asked = query()](Progress &progress) -> Result<ComponentUses> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return whoHas(*reader, asked, mostUses);
        },
        [this, asked = query()](Result<ComponentUses> found) {
            m_searching = false;
            if (found) {
                m_answered = asked;
                m_model->setUses(std::exchange(found->uses, {}));
                m_found = *std::move(found);
            }
            show();
            if (m_stale)
                search();
        });
}

void ComponentSearchPage::show()
{
    const bool asked = !m_answered.text.isEmpty();
    const QString counts = tr("%1 apps, %2 releases").arg(m_found.apps).arg(m_found.releases);
    m_header->setSubtitle(!asked              ? QString()
                              : m_found.isCut ? tr("the first %1").arg(m_model->total())
                                              : counts);
    m_empty->setTexts(asked ? tr("No release contains “%1”.").arg(m_answered.text)
                            : tr("Which apps contain a component?"),
                      asked ? tr("Releases are found by the bills of materials that were imported.")
                            : tr("Type its name, group, version or package URL."));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    permit();
}

void ComponentSearchPage::permit()
{
    m_open->setEnabled(m_table->currentIndex().isValid());
    gatehouse::permit(m_report, context().acting(), actions::addVulnerability);
}

void ComponentSearchPage::openCurrent()
{
    if (const ComponentUse *use = m_model->useAt(m_table->currentIndex().row()))
        context().open(ReleaseDestination{use->release, {}, {}, ReleaseTab::Components});
}

void ComponentSearchPage::report()
{
    Vulnerability vulnerability;
    if (const ComponentUse *use = m_model->useAt(m_table->currentIndex().row())) {
        vulnerability.componentName = use->component.name;
        vulnerability.componentGroup = use->component.group;
    } else {
        vulnerability.componentName = m_answered.text;
    }
    auto *editor = new VulnerabilityEditor(context(), vulnerability, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void ComponentSearchPage::retranslate()
{
    m_header->setTitle(title());
    m_search->setPlaceholderText(tr("Which apps contain…"));
    m_search->setAccessibleName(tr("Look for a component by name, group, version or package URL"));
    m_table->setAccessibleName(tr("Releases that contain the component"));
    m_open->setText(tr("Open the release"));
    m_report->setText(tr("Record a vulnerability…"));
    m_chips->setChips({{exactChip, tr("Exact name"), {}, {}, {}},
                       {currentChip, tr("Current releases only"), {}, {}, {}}});
    m_model->retranslate();
    show();
}

} // namespace gatehouse
