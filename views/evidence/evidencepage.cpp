#include "views/evidence/evidencepage.h"

#include "models/base/quantity.h"
#include "models/dashboards/listnarrowing.h"
#include "models/evidence/evidencerepository.h"
#include "models/product/subjects.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/listlayout.h"
#include "views/design/pageheader.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/evidence/evidenceactions.h"
#include "views/evidence/evidenceinspector.h"
#include "views/evidence/evidencetable.h"
#include "views/page/tableactions.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>

namespace gatehouse {

namespace {

using Only = EvidenceFilter::Only;

const QString evidenceBehindChip = QStringLiteral("behind");
const QString missingChip = QStringLiteral("missing");

struct OnlyChip {
    Only only;
    const char *key;
};
constexpr OnlyChip onlyChips[] = {
    {Only::Expired, "expired"},    {Only::Within7, "within-7"}, {Only::Within14, "within-14"},
    {Only::Within30, "within-30"}, {Only::Unused, "unused"},    {Only::Retired, "retired"},
};

QString chipText(Only only)
{
    switch (only) {
    case Only::Expired:
        return EvidencePage::tr("Expired");
    case Only::Within7:
        return EvidencePage::tr("Within 7 days");
    case Only::Within14:
        return EvidencePage::tr("Within 14 days");
    case Only::Within30:
        return EvidencePage::tr("Within 30 days");
    case Only::Unused:
        return EvidencePage::tr("Nothing rests on it");
    case Only::Retired:
        return EvidencePage::tr("Retired");
    case Only::All:
        break;
    }
    return {};
}

} // namespace

EvidencePage::EvidencePage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_header(new PageHeader), m_search(new SearchField),
      m_chips(new FilterChipBar), m_model(new EvidenceTableModel(this)),
      m_table(new EvidenceTable(m_model, context.settings(), QStringLiteral("evidence/list"))),
      m_actions(new EvidenceActions(m_table, context)),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)), m_stack(new QStackedWidget),
      m_missingList(new QTableWidget(0, 4)), m_empty(new EmptyState(QStringLiteral("evidence")))
{
    m_search->setMinimumWidth(200);
    m_chips->setExclusive(true);
    m_missingList->setObjectName(QStringLiteral("evidence-missing"));
    m_header->addAction(m_search);
    auto *tableActions =
        new TableActions(m_table, context, subjectOf(u"evidence"), [] { return ActionPlace(); });
    tableActions->setTitleColumns({EvidenceTableModel::TitleColumn});
    prepareTable(m_missingList);
    m_missingList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_missingList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_missingList->horizontalHeader()->setStretchLastSection(true);
    m_missingList->setColumnWidth(0, 160);
    auto *missingActions = new TableActions(m_missingList, context);
    m_change = iconButton(tableActions->change(), this);
    m_export = iconButton(tableActions->exportRows(), this);
    m_exportMissing = iconButton(missingActions->exportRows(), this);
    for (QAction *tool : m_actions->all())
        m_header->addAction(iconButton(tool, this));
    for (QToolButton *tool : {m_change, m_export, m_exportMissing})
        m_header->addAction(tool);
    addActions(m_actions->all()
               + QList<QAction *>{tableActions->change(), tableActions->exportRows()});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_missingList);
    layOutList(this, m_header, m_chips, m_stack);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, [this] {
        if (!m_chips->checkedKeys().contains(evidenceBehindChip))
            m_behind.reset();
        if (isMissingShown())
            read();
        applyFilter();
    });
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EvidencePage::showCurrent);
    connect(m_missingList, &QTableWidget::activated, this, [this](const QModelIndex &index) {
        const auto chosen = m_missing[static_cast<size_t>(index.row())];
        this->context().openRelease(chosen.release, chosen.phase, chosen.requirement,
                                    ReleaseTab::Requirements);
    });
    connect(&context.session().workspace, &Workspace::changed, this, [this] {
        m_reading.outdate();
        if (isVisible())
            read();
    });
    retranslate();
}

QString EvidencePage::title() const
{
    return tr("Evidence of the portfolio");
}

QString EvidencePage::iconName() const
{
    return QStringLiteral("evidence");
}

void EvidencePage::activate()
{
    if (m_reading.isStale())
        read();
    setFocus();
}

bool EvidencePage::open(const Destination &destination)
{
    const auto *list = std::get_if<ListDestination>(&destination);
    if (!list)
        return false;
    m_filter->clear();
    m_behind = *list;
    m_evidenceBehind.clear();
    showChips();
    m_chips->setCheckedKeys({evidenceBehindChip});
    read();
    return true;
}

QWidget *EvidencePage::inspector()
{
    if (!m_inspector) {
        m_inspector = new EvidenceInspector(context());
        showCurrent();
    }
    return m_inspector;
}

bool EvidencePage::isMissingShown() const
{
    return m_chips->checkedKeys().contains(missingChip);
}

void EvidencePage::read()
{
    if (!m_reading.begin())
        return;
    context().runReading<Reading>(
        tr("Reading the evidence"), this,
        [readers = context().session().workspace.readers(), behind = m_behind,
         missing = isMissingShown(),
         today = context().today()](Progress &progress) -> Result<Reading> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            Reading reading;
            TRY_ASSIGN(reading.evidence, EvidenceRepository(*reader).rows());
            if (behind) {
                TRY_ASSIGN(reading.behind, evidenceBehind(*reader, shelf, behind->filter, today));
            }
            if (missing) {
                TRY_ASSIGN(reading.missing, missingEvidence(*reader, shelf, today, &progress));
            }
            return reading;
        },
        [this, asked = m_behind](Result<Reading> reading) {
            const bool again = m_reading.end(reading.has_value());
            if (reading) {
                m_evidenceBehind = std::move(reading->behind);
                m_missing = std::move(reading->missing);
                m_model->setToday(context().today());
                m_model->setRows(std::move(reading->evidence));
            } else if (asked == m_behind) {
                m_evidenceBehind.clear();
            }
            applyFilter();
            if (again)
                read();
        });
}

void EvidencePage::applyFilter()
{
    EvidenceFilter filter;
    filter.text = m_search->text();
    for (const OnlyChip &chip : onlyChips) {
        if (m_chips->checkedKeys().contains(QLatin1StringView(chip.key)))
            filter.only = chip.only;
    }
    if (m_behind)
        filter.evidence = m_evidenceBehind;
    m_model->setFilter(std::move(filter));
    show();
    showCurrent();
}

void EvidencePage::showChips()
{
    std::vector<FilterChip> chips;
    if (m_behind)
        chips.push_back({evidenceBehindChip,
                         m_behind->name.in(context().language()),
                         QStringLiteral("dashboards"),
                         {},
                         {}});
    for (const OnlyChip &chip : onlyChips)
        chips.push_back({QString::fromLatin1(chip.key),
                         chipText(chip.only),
                         {},
                         {},
                         m_model->count(chip.only)});
    chips.push_back({missingChip, tr("Missing"), QStringLiteral("warning"), {}, {}});
    m_chips->setChips(chips);
}

void EvidencePage::showMissing()
{
    const int current = m_missingList->currentRow();
    m_missingList->setRowCount(static_cast<int>(m_missing.size()));
    int row = 0;
    for (const MissingEvidence &each : m_missing) {
        const QString texts[] = {each.releaseName, label(each.phase), each.citation,
                                 each.title.in(context().language())};
        for (int column = 0; column < m_missingList->columnCount(); ++column)
            m_missingList->setItem(row, column, new QTableWidgetItem(texts[column]));
        ++row;
    }
    if (m_missingList->rowCount() > 0)
        m_missingList->selectRow(std::clamp(current, 0, m_missingList->rowCount() - 1));
}

void EvidencePage::show()
{
    showChips();
    const bool missing = isMissingShown();
    if (missing)
        showMissing();
    m_header->setSubtitle(
        missing
            ? tr("%n requirement(s) without evidence", nullptr, static_cast<int>(m_missing.size()))
            : m_model->rowCount() == m_model->total()
            ? tr("%1 in all").arg(countText(m_model->total()))
            : tr("%1 of %2").arg(countText(m_model->rowCount()), countText(m_model->total())));
    const bool none = missing ? m_missing.empty() : m_model->rowCount() == 0;
    m_empty->setTexts(
        m_reading.isRunning()  ? tr("Reading the evidence…")
            : missing          ? tr("No gate waits for evidence.")
            : m_model->total() ? tr("No evidence fits these filters.")
                               : tr("No evidence yet."),
        none && !missing && !m_model->total() && !m_reading.isRunning()
            ? tr("Evidence is added where a requirement is assessed: open a release, choose a "
                 "requirement, and attach a file.")
            : QString(),
        m_model->total() && !m_reading.isRunning() ? tr("Show all evidence") : QString());
    m_stack->setCurrentWidget(none          ? static_cast<QWidget *>(m_empty)
                                  : missing ? static_cast<QWidget *>(m_missingList)
                                            : m_table);
    m_actions->setTableShown(!missing);
    // What is written out and changed is what is seen.
    m_change->setVisible(!missing);
    m_export->setVisible(!missing);
    m_exportMissing->setVisible(missing);
}

void EvidencePage::showCurrent()
{
    if (m_inspector)
        m_inspector->show(isMissingShown() ? EvidenceId() : m_table->current());
}

void EvidencePage::retranslate()
{
    m_header->setTitle(title());
    m_search->setPlaceholderText(tr("Filter evidence"));
    m_search->setAccessibleName(tr("Filter evidence by number, title, file, source or note"));
    m_table->setAccessibleName(tr("Evidence of the portfolio"));
    m_missingList->setAccessibleName(tr("Requirements without evidence"));
    m_missingList->setHorizontalHeaderLabels(
        {tr("Release"), tr("Phase"), tr("Clause"), tr("Requirement")});
    m_actions->retranslate();
    m_model->retranslate();
    if (m_inspector)
        m_inspector->retranslate();
    show();
}

} // namespace gatehouse
