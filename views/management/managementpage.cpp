#include "views/management/managementpage.h"

#include "models/base/listing.h"
#include "models/base/progress.h"
#include "models/dashboards/listnarrowing.h"
#include "models/management/registerrepository.h"
#include "models/management/registertablemodel.h"
#include "views/design/pageheader.h"
#include "views/management/coveragepanel.h"
#include "views/management/registerinspector.h"
#include "views/management/registerpanel.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

ManagementPage::ManagementPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_header(new PageHeader), m_tabs(new QTabWidget),
      m_coverage(new CoveragePanel(context)), m_inspector(new RegisterInspector(context, this))
{
    m_inspector->hide(); // shown by the dock alone
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_coverage, QString());
    for (const RegisterKind &kind : registerKinds())
        addRegister(kind);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tabs, 1);
    setFocusProxy(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        inspect();
        showSubtitle();
        Q_EMIT inspectorChanged();
    });
    connect(m_coverage, &CoveragePanel::documentRequested, this, [this](qint64 document) {
        this->context().open(ManagementDestination{QStringLiteral("document"), document});
    });
    connect(m_coverage, &CoveragePanel::areaRequested, this, [this](DocumentArea area) {
        MadeWhenSeen<RegisterPanel> *documents = placeOf(u"document");
        m_tabs->setCurrentWidget(documents);
        (*documents)->narrow(QStringLiteral("area"), toKey(area));
    });
    connect(&context.session().workspace, &Workspace::changed, this, [this] {
        m_reading.outdate();
        if (isVisible())
            read();
    });
    retranslate();
}

void ManagementPage::addRegister(const RegisterKind &kind)
{
    Register &added = m_registers.emplace_back(Register{&kind, nullptr, {}});
    added.place = new MadeWhenSeen<RegisterPanel>([this, &added](QWidget *parent) {
        auto *panel = new RegisterPanel(context(), *added.kind, parent);
        panel->setRows(std::exchange(added.rows, {}));
        connect(panel, &RegisterPanel::selectionChanged, this, [this, panel] {
            if (shown() == panel)
                inspect();
        });
        return panel;
    });
    m_tabs->addTab(added.place, QString());
}

QString ManagementPage::title() const
{
    return tr("Management system");
}

QString ManagementPage::iconName() const
{
    return QStringLiteral("management");
}

void ManagementPage::activate()
{
    if (m_reading.isStale())
        read();
    m_tabs->currentWidget()->setFocus();
}

bool ManagementPage::open(const Destination &destination)
{
    if (const auto *list = std::get_if<ListDestination>(&destination)) {
        m_tabs->setCurrentWidget(placeOf(u"document"));
        readBehind(*list);
        return true;
    }
    const auto *wanted = std::get_if<ManagementDestination>(&destination);
    MadeWhenSeen<RegisterPanel> *place = wanted ? placeOf(wanted->record) : nullptr;
    if (!place)
        return false;
    m_tabs->setCurrentWidget(place);
    if (wanted->id != 0)
        (*place)->select(wanted->id);
    return true;
}

/// Those of a past day are no matter of a moment.
void ManagementPage::readBehind(const ListDestination &list)
{
    m_asked = list;
    context().runReading<std::set<DocumentId>>(
        tr("Reading the documents"), this,
        [readers = context().session().workspace.readers(), narrowing = list.filter,
         today = context().today()](Progress &progress) -> Result<std::set<DocumentId>> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            return documentsBehind(*reader, shelf, narrowing, today);
        },
        [this, list](Result<std::set<DocumentId>> documents) {
            if (list != m_asked)
                return;
            m_asked.reset();
            if (!documents)
                return;
            std::set<qint64> entries;
            for (const DocumentId document : *documents)
                entries.insert(document.value);
            (*placeOf(u"document"))->showBehind(std::move(entries), list.name);
        });
}

QWidget *ManagementPage::inspector()
{
    return m_tabs->currentWidget() == m_coverage ? nullptr : m_inspector;
}

QList<QAction *> ManagementPage::paletteActions() const
{
    const RegisterPanel *panel = shown();
    return panel ? panel->panelActions() : QList<QAction *>();
}

MadeWhenSeen<RegisterPanel> *ManagementPage::placeOf(QStringView entity) const
{
    const auto found = std::ranges::find_if(
        m_registers, [&](const Register &each) { return each.kind->key() == entity; });
    return found == m_registers.end() ? nullptr : found->place;
}

RegisterPanel *ManagementPage::shown() const
{
    const auto found = std::ranges::find(m_registers, m_tabs->currentWidget(), &Register::place);
    return found == m_registers.end() ? nullptr : found->place->made();
}

void ManagementPage::retranslate()
{
    m_header->setTitle(title());
    m_tabs->setTabText(0, tr("Coverage"));
    m_coverage->retranslate();
    for (const Register &each : m_registers) {
        m_tabs->setTabText(m_tabs->indexOf(each.place),
                           QCoreApplication::translate("Register", each.kind->title));
        if (RegisterPanel *panel = each.place->made())
            panel->retranslate();
    }
    m_inspector->retranslate();
    inspect();
    showSubtitle();
}

Result<ManagementPage::Reading> ManagementPage::readAll(const Database &database, QDate today,
                                                        Progress &progress)
{
    Reading reading;
    const auto kinds = registerKinds();
    for (const RegisterKind &kind : kinds) {
        if (!progress.report(static_cast<qint64>(reading.registers.size()),
                             static_cast<qint64>(kinds.size())))
            return fail(ErrorKind::Cancelled, QString());
        TRY_ASSIGN(auto rows, RegisterRow::load(database, kind, today));
        if (kind.entity == Entity::CriticalOperation) {
            std::vector<CriticalOperation> operations;
            for (const RegisterRow &row : rows)
                operations.push_back(held<CriticalOperation>(row.record));
            LibraryShelf shelf;
            TRY_ASSIGN(reading.operations, operationStates(database, shelf, operations, today));
            for (RegisterRow &row : rows) {
                const auto state = reading.operations.find(row.id);
                row.isJudged = state != reading.operations.end();
                row.judgement = row.isJudged ? state->second.judgement() : std::nullopt;
            }
        }
        reading.registers.push_back(std::move(rows));
    }
    TRY_ASSIGN(reading.coverage, ManagementCoverage::load(database, today));
    TRY_ASSIGN(const auto contracts, registered<OutsourcingContract>(database));
    TRY_ASSIGN(const OutsourcedApps apps, OutsourcedApps::load(database));
    reading.unregistered = apps.unregistered(contracts);
    return reading;
}

void ManagementPage::read()
{
    if (!m_reading.begin())
        return;
    context().runReading<Reading>(
        tr("Reading the registers"), this,
        [readers = context().session().workspace.readers(),
         today = context().today()](Progress &progress) -> Result<Reading> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return readAll(*reader, today, progress);
        },
        [this](Result<Reading> reading) {
            const bool again = m_reading.end(reading.has_value());
            if (reading)
                take(*std::move(reading));
            if (again)
                read();
        });
}

void ManagementPage::take(Reading reading)
{
    m_operations = std::move(reading.operations);
    for (size_t place = 0; place < m_registers.size(); ++place) {
        std::vector<RegisterRow> &rows = reading.registers[place];
        if (RegisterPanel *panel = m_registers[place].place->made())
            panel->setRows(std::move(rows));
        else
            m_registers[place].rows = std::move(rows);
    }
    m_gaps = reading.coverage.gaps();
    m_overdue = 0;
    for (const DocumentPlace &place : reading.coverage.places)
        m_overdue += place.overdue;
    m_coverage->show(reading.coverage, std::move(reading.unregistered));
    showSubtitle();
    inspect();
}

void ManagementPage::inspect()
{
    const RegisterPanel *panel = shown();
    if (!panel)
        return;
    const RegisterRow *row = panel->current();
    const auto state = row && row->kind->entity == Entity::CriticalOperation
        ? m_operations.find(row->id)
        : m_operations.end();
    m_inspector->show(row, state == m_operations.end() ? nullptr : &state->second);
}

void ManagementPage::showSubtitle()
{
    if (const RegisterPanel *panel = shown())
        return m_header->setSubtitle(panel->summary());
    QStringList said{m_gaps == 0 ? tr("All items of 7.2 are answered")
                                 : tr("%n item(s) of 7.2 have no document", nullptr, m_gaps)};
    // In force, and all the same not what was to be looked at again by now.
    if (m_overdue > 0)
        said += tr("%n document(s) overdue for review", nullptr, m_overdue);
    m_header->setSubtitle(said.join(QStringLiteral(" · ")));
}

} // namespace gatehouse
