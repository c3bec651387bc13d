#include "views/threatmodels/tracelist.h"

#include "models/threatmodels/tracetablemodel.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/flowlayout.h"
#include "views/design/icons.h"
#include "views/design/listfilter.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/subject/assessmentstate.h"
#include "views/threatmodels/threatdesk.h"
#include "views/threatmodels/tracetable.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const QString gapsChip = QStringLiteral("gaps");

} // namespace

TraceList::TraceList(ThreatDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_tools(new QWidget), m_direction(new QComboBox),
      m_search(new SearchField), m_count(new QLabel), m_chips(new FilterChipBar),
      m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("threats"))),
      m_filter(new ListFilter(m_search, m_chips, m_stack, this)),
      m_toThreat(new QAction(icon(QStringLiteral("threats")), {}, this)),
      m_toCountermeasure(new QAction(icon(QStringLiteral("lock")), {}, this)),
      m_toRequirement(new QAction(icon(QStringLiteral("requirement")), {}, this)),
      m_toEvidence(new QAction(icon(QStringLiteral("evidence")), {}, this)),
      m_export(new QAction(icon(QStringLiteral("export")), {}, this))
{
    for (const TraceDirection direction : allValues<TraceDirection>()) {
        End &each = m_ends[static_cast<int>(direction)];
        each.model = new TraceTableModel(this);
        each.table = new TraceTable(
            each.model, direction, desk.context(),
            desk.state().settingsKey(QStringLiteral("trace-from-") + toKey(direction)));
        each.table->setObjectName(QStringLiteral("trace-from-") + toKey(direction));
        each.table->addActions({m_toThreat, m_toCountermeasure, m_toRequirement, m_toEvidence});
        m_direction->addItem(QString(), toKey(direction));
        m_stack->addWidget(each.table);
    }
    m_stack->addWidget(m_empty);
    build();
    for (const End &each : m_ends)
        connectEnd(each);
    connect(m_direction, &QComboBox::currentIndexChanged, this, &TraceList::show);
    connect(m_filter, &ListFilter::changed, this, &TraceList::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_toThreat, &QAction::triggered, this, &TraceList::goToThreat);
    connect(m_toCountermeasure, &QAction::triggered, this, &TraceList::goToCountermeasure);
    const auto chosen = [this](int role) { return end().table->currentIndex().data(role); };
    connect(m_toRequirement, &QAction::triggered, this, [this, chosen] {
        Q_EMIT m_desk.requirementRequested(
            chosen(TraceTableModel::RequirementIdRole).value<RequirementId>());
    });
    connect(m_toEvidence, &QAction::triggered, this, [this, chosen] {
        Q_EMIT m_desk.evidenceRequested(
            chosen(TraceTableModel::EvidenceIdRole).value<EvidenceId>());
    });
    connect(m_export, &QAction::triggered, this, [this] { end().table->exportRows()->trigger(); });
    for (const End &each : m_ends)
        connect(each.table->exportRows(), &QAction::changed, this, &TraceList::nameExport);
    retranslate();
}

void TraceList::build()
{
    setLook(m_count, "muted");
    m_search->setObjectName(QStringLiteral("trace-search"));
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(300);
    m_direction->setObjectName(QStringLiteral("trace-direction"));
    auto *searching = new QHBoxLayout(m_tools);
    searching->setContentsMargins(0, 0, 0, 0);
    searching->addWidget(m_direction);
    searching->addWidget(m_search, 1);
    searching->addWidget(m_count);
    searching->addStretch(1);
    auto *bar = new QWidget;
    auto *actions = new FlowLayout(bar, space::s);
    for (QAction *action :
         {m_toThreat, m_toCountermeasure, m_toRequirement, m_toEvidence, m_export})
        actions->addWidget(toolButton(action, bar));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::xs, space::l, space::s);
    head->setSpacing(space::s);
    head->addWidget(m_chips);
    head->addWidget(bar);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_stack);
}

void TraceList::connectEnd(const End &each)
{
    connect(each.table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                permit();
                if (index.isValid())
                    m_desk.setCurrent(index.data(TraceTableModel::ThreatIdRole).value<ThreatId>());
            });
    connect(each.table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.data(TraceTableModel::ThreatIdRole).value<ThreatId>().isValid())
            goToThreat();
        else
            goToCountermeasure();
    });
}

const TraceList::End &TraceList::end() const
{
    return m_ends[static_cast<int>(direction())];
}

TraceDirection TraceList::direction() const
{
    return static_cast<TraceDirection>(std::max(m_direction->currentIndex(), 0));
}

void TraceList::setDirection(TraceDirection direction)
{
    m_direction->setCurrentIndex(static_cast<int>(direction));
}

void TraceList::nameExport()
{
    m_export->setText(end().table->exportRows()->text());
    m_export->setToolTip(end().table->exportRows()->toolTip());
}

void TraceList::retranslate()
{
    m_direction->setItemText(static_cast<int>(TraceDirection::FromThreats), tr("By threat"));
    m_direction->setItemText(static_cast<int>(TraceDirection::FromRequirements),
                             tr("By requirement"));
    m_direction->setAccessibleName(tr("From which end the ways are followed"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the traceability"));
    m_toThreat->setText(tr("Show the threat"));
    m_toCountermeasure->setText(tr("Show the countermeasure"));
    m_toRequirement->setText(tr("Show the requirement"));
    m_toEvidence->setText(tr("Show the evidence"));
    nameExport();
    for (const End &each : m_ends) {
        each.table->setAccessibleName(tr("Traceability"));
        each.table->setAccessibleDescription(tr("Enter shows the threat among all of them."));
        each.model->setLanguage(m_desk.context().language());
    }
    show();
}

void TraceList::show()
{
    std::vector<TraceRow> rows;
    if (const ThreatRegister *threats = m_desk.threats()) {
        QHash<QString, const Requirement *> known;
        for (const SheetRow &row : m_desk.state().sheet().rows)
            known.insert(row.requirement->key, row.requirement);
        rows = traceOf(
            *threats, [&known](const QString &key) { return known.value(key); }, direction());
    }
    end().model->setRows(std::move(rows));
    showChips();
    applyFilter();
}

void TraceList::showChips()
{
    std::map<TraceGap, int> counts;
    int missing = 0;
    for (const TraceRow &row : end().model->rows()) {
        missing += row.gaps.empty() ? 0 : 1;
        for (const TraceGap gap : row.gaps)
            ++counts[gap];
    }
    const QStringList checked = m_chips->checkedKeys();
    std::vector<FilterChip> chips{
        {gapsChip, tr("Only gaps"), QStringLiteral("warning"), Tone::Warning, missing}};
    for (const TraceGap gap : allValues<TraceGap>()) {
        // What is missing nowhere only takes room, unless it is what is being filtered by.
        if (counts[gap] > 0 || checked.contains(toKey(gap)))
            chips.push_back({toKey(gap), label(gap), QString(), std::nullopt, counts[gap]});
    }
    m_chips->setChips(chips);
}

void TraceList::applyFilter()
{
    TraceFilter filter;
    filter.text = m_search->text().trimmed();
    for (const QString &key : m_chips->checkedKeys()) {
        if (key == gapsChip)
            filter.onlyGaps = true;
        else if (const auto gap = fromKey<TraceGap>(key))
            filter.gaps.insert(*gap);
    }
    end().model->setFilter(filter);
    showRows();
}

void TraceList::showRows()
{
    const TraceTableModel &model = *end().model;
    if (model.total() == 0)
        m_empty->setTexts(direction() == TraceDirection::FromThreats
                              ? tr("No threats were found")
                              : tr("No requirement speaks of a threat of this model"));
    else
        m_empty->setTexts(model.filter().onlyGaps && model.filter().text.isEmpty()
                              ? tr("Nothing is missing")
                              : tr("No way matches these filters"),
                          {}, tr("Show all"));
    if (model.rowCount() > 0)
        m_stack->setCurrentWidget(end().table);
    else
        m_stack->setCurrentWidget(m_empty);
    m_stack->setFocusProxy(m_stack->currentWidget());
    m_count->setText(model.rowCount() == model.total()
                         ? tr("%n row(s)", nullptr, model.total())
                         : tr("%1 of %n row(s)", nullptr, model.total()).arg(model.rowCount()));
    permit();
}

void TraceList::permit()
{
    const TraceRow *row = end().model->traceRowAt(end().table->currentIndex().row());
    m_toThreat->setEnabled(row && row->threat.isValid());
    m_toCountermeasure->setEnabled(row && row->countermeasure.isValid());
    m_toRequirement->setEnabled(row && m_desk.state().sheet().row(row->requirement) != nullptr);
    m_toEvidence->setEnabled(row && row->test);
    m_export->setEnabled(end().model->rowCount() > 0);
}

void TraceList::goToThreat()
{
    const TraceRow *row = end().model->traceRowAt(end().table->currentIndex().row());
    if (row && row->threat.isValid())
        Q_EMIT m_desk.threatRequested(row->threat);
}

void TraceList::goToCountermeasure()
{
    const TraceRow *row = end().model->traceRowAt(end().table->currentIndex().row());
    if (row && row->countermeasure.isValid())
        Q_EMIT m_desk.countermeasureRequested(row->countermeasure);
}

} // namespace gatehouse
