#include "views/threatmodels/threatlist.h"

#include "models/threatmodels/threattablemodel.h"
#include "models/workspace/actions.h"
#include "views/badges/threatbadge.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/listfilter.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/design/toolrow.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/subject/assessmentstate.h"
#include "views/threatmodels/threatactions.h"
#include "views/threatmodels/threatdesk.h"
#include "views/threatmodels/threattable.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const QString highChip = QStringLiteral("high");
const QString confirmChip = QStringLiteral("to-confirm");
const QString placeChip = QStringLiteral("place");

} // namespace

ThreatList::ThreatList(ThreatDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new ThreatTableModel(this)), m_tools(new QWidget),
      m_search(new SearchField), m_count(new QLabel), m_chips(new FilterChipBar),
      m_stack(new QStackedWidget),
      m_table(new ThreatTable(m_model, desk, desk.state().settingsKey(QStringLiteral("threats")))),
      m_empty(new EmptyState(QStringLiteral("threats"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)),
      m_actions(new ThreatActions(desk, m_table, m_model)),
      m_add(new QAction(icon(QStringLiteral("add")), {}, this))
{
    setLook(m_count, "muted");
    m_table->setObjectName(QStringLiteral("threat-table"));
    m_search->setObjectName(QStringLiteral("threat-search"));
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(300);
    auto *searching = new QHBoxLayout(m_tools);
    searching->setContentsMargins(0, 0, 0, 0);
    searching->addWidget(m_search, 1);
    searching->addWidget(m_count);
    searching->addStretch(1);
    auto *bar = new ToolRow;
    // A new one comes first: it never waits behind "More", and no menu of the rows holds it.
    for (QAction *action :
         {m_add, m_actions->propose(), m_actions->dismiss(), m_actions->confirm(),
          m_actions->accept(), m_actions->takeBack(), m_actions->rate(), m_actions->open()})
        bar->addTool(action);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::xs, space::l, space::s);
    head->setSpacing(space::s);
    head->addWidget(m_chips);
    head->addWidget(bar);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, &ThreatList::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_desk.setCurrent(index.data(ThreatTableModel::ThreatIdRole).value<ThreatId>());
            });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QString subject = index.data(ThreatTableModel::SubjectRole).toString();
            !subject.isEmpty())
            Q_EMIT m_desk.partRequested(subject);
    });
    connect(m_add, &QAction::triggered, this, [this] { m_actions->addOwn({}, this); });
    connect(&m_desk.context(), &NavigationContext::sessionChanged, this,
            [this] { permit(m_add, m_desk.acting(), actions::addThreat); });
    retranslate();
}

void ThreatList::retranslate()
{
    m_search->setPlaceholderText(tr("Search threats"));
    m_search->setAccessibleName(tr("Search threats"));
    m_add->setText(tr("Add a threat…"));
    m_table->setAccessibleName(tr("Threats"));
    m_table->setAccessibleDescription(tr("Enter shows the element or flow on its diagram."));
    m_actions->retranslate();
    m_model->setLanguage(m_desk.context().language());
    show();
}

void ThreatList::show()
{
    const ThreatRegister *threats = m_desk.threats();
    m_model->setThreats(threats ? threats->threats : std::vector<ThreatRow>());
    showChips();
    const bool none = m_model->total() == 0;
    if (none)
        m_empty->setTexts(tr("No threats were found"),
                          tr("Draw elements and flows and answer what is asked of them: the "
                             "library's rules find their threats."));
    else
        m_empty->setTexts(tr("No threat matches these filters"), {}, tr("Show all"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_count->setText(
        m_model->rowCount() == m_model->total()
            ? tr("%n threat(s)", nullptr, m_model->total())
            : tr("%1 of %n threat(s)", nullptr, m_model->total()).arg(m_model->rowCount()));
    m_actions->permit();
    permit(m_add, m_desk.acting(), actions::addThreat);
}

void ThreatList::showChips()
{
    std::map<ThreatState, int> counts;
    int high = 0;
    int toConfirm = 0;
    for (const ThreatRow &row : m_model->rows()) {
        ++counts[row.state];
        high += row.counts() && row.inherentRisk == Risk::High ? 1 : 0;
        toConfirm += awaitsConfirmation(row) ? 1 : 0;
    }
    std::vector<FilterChip> chips;
    if (m_place)
        chips.push_back(
            {placeChip, placeName(), QStringLiteral("filter"), std::nullopt, std::nullopt});
    chips.push_back(
        {highChip, label(Risk::High), badgeOf(Risk::High).iconName, Tone::Danger, high});
    const QStringList checked = m_chips->checkedKeys();
    for (const ThreatState state : allValues<ThreatState>()) {
        // What nothing stands at only takes room, unless it is what is being filtered by.
        const int count = counts[state];
        if (count == 0 && state != ThreatState::Open && !checked.contains(toKey(state)))
            continue;
        const Badge badge = badgeOf(state);
        chips.push_back({toKey(state), label(state), badge.iconName, badge.tone, count});
    }
    if (toConfirm > 0 || checked.contains(confirmChip))
        chips.push_back({confirmChip, tr("To be confirmed"), QStringLiteral("state-not-assessed"),
                         Tone::Warning, toConfirm});
    m_chips->setChips(chips);
}

void ThreatList::applyFilter()
{
    ThreatFilter filter;
    filter.text = m_search->text().trimmed();
    const QStringList checked = m_chips->checkedKeys();
    if (!checked.contains(placeChip))
        m_place.reset();
    if (m_place) {
        filter.subjects = QStringList{m_place->subject};
        filter.category = m_place->category;
    }
    for (const QString &key : checked) {
        if (key == highChip)
            filter.onlyHigh = true;
        else if (key == confirmChip)
            filter.onlyToConfirm = true;
        else if (const auto state = fromKey<ThreatState>(key))
            filter.states.insert(*state);
    }
    m_model->setFilter(filter);
    show();
}

QString ThreatList::placeName() const
{
    QString name = tr("Whole model");
    if (const ThreatRegister *threats = m_desk.threats(); threats && !m_place->subject.isEmpty()) {
        const auto part = std::ranges::find(threats->parts, m_place->subject, &ModelPart::subject);
        name = part == threats->parts.end() ? QString() : part->name.simplified();
    }
    return tr("%1 at “%2”").arg(label(m_place->category), name);
}

void ThreatList::narrow(const QString &subject, ThreatCategory category)
{
    m_filter->clear();
    m_place = Place{subject, category};
    showChips();
    m_chips->setCheckedKeys({placeChip});
    applyFilter();
}

void ThreatList::select(ThreatId threat)
{
    if (m_model->rowOf(threat.value) < 0)
        m_filter->clear();
    if (m_model->rowOf(threat.value) < 0) {
        // Only what is gone stays hidden without a filter.
        m_chips->setCheckedKeys({toKey(ThreatState::Gone)});
        applyFilter();
    }
    if (const int row = m_model->rowOf(threat.value); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_table->currentIndex());
    }
}

} // namespace gatehouse
