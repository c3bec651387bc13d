#include "views/organization/responsibilitypanel.h"

#include "models/staffing/responsibilitytablemodel.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/organization/organizationstaff.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const QString gapsChip = QStringLiteral("gaps");

/// A phase's letters in the middle of their cell; who answers for it stands out.
class LetterDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignCenter;
        const QString text = index.data().toString();
        option->font.setBold(text.contains(u'A') || text.contains(u'R'));
        const ColorScheme &scheme = schemeOf(option->palette);
        const bool isGap = index.data(ResponsibilityTableModel::GapRole).toBool();
        if (isGap && !text.isEmpty())
            option->backgroundBrush = scheme.tone(Tone::Danger).tint;
        else if (text.contains(u'A'))
            option->backgroundBrush = scheme.tone(Tone::Progress).tint;
    }
};

/// What nobody does is said in the colour of what is missing.
class PersonDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(ResponsibilityTableModel::GapRole).toBool())
            return;
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, schemeOf(option->palette).tone(Tone::Danger).ink);
    }
};

} // namespace

ResponsibilityPanel::ResponsibilityPanel(OrganizationStaff &staff, QWidget *parent)
    : QWidget(parent), m_staff(staff), m_model(new ResponsibilityTableModel(this)),
      m_search(new SearchField), m_chips(new FilterChipBar), m_legend(wrappedLabel("muted")),
      m_table(new QTableView), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("matrix"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)),
      m_refresh(new RefreshWhenSeen(this, [this] { show(); }))
{
    m_search->setMaximumWidth(280);
    m_table->setObjectName(QStringLiteral("responsibilities"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setColumnWidth(ResponsibilityTableModel::AppColumn, 200);
    m_table->setColumnWidth(ResponsibilityTableModel::PersonColumn, 260);
    m_table->setColumnWidth(ResponsibilityTableModel::DutyColumn, 160);
    m_table->setItemDelegateForColumn(ResponsibilityTableModel::PersonColumn,
                                      new PersonDelegate(m_table));
    std::vector<ColumnRule> rules{
        {.column = ResponsibilityTableModel::AppColumn, .rank = 1, .grows = true},
        {.column = ResponsibilityTableModel::PersonColumn, .rank = 2, .minimum = 240},
        {.column = ResponsibilityTableModel::DutyColumn, .rank = 9}};
    for (int phase = 0; phase < static_cast<int>(allPhases.size()); ++phase) {
        const int column = ResponsibilityTableModel::FirstPhaseColumn + phase;
        m_table->setColumnWidth(column, 64);
        m_table->setItemDelegateForColumn(column, new LetterDelegate(m_table));
        rules.push_back({.column = column, .rank = 3 + phase, .wholeName = true});
    }
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // by app and duty, as the matrix has it
    rememberColumns(m_table->horizontalHeader(), staff.context().settings(),
                    QStringLiteral("organisation/responsibilities"), rules);
    auto *tableActions = new TableActions(m_table, staff.context());
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addStretch(1);
    bar->addWidget(toolButton(tableActions->exportRows(), this));
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    tools->setSpacing(space::s);
    tools->addLayout(bar);
    tools->addWidget(m_chips);
    tools->addWidget(m_legend);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, &ResponsibilityPanel::applyFilter);
    connect(m_table, &QTableView::activated, this, &ResponsibilityPanel::open);
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ResponsibilityPanel::selectionChanged);
    connect(&staff, &OrganizationStaff::changed, m_refresh, &RefreshWhenSeen::request);
    retranslate();
    m_refresh->request();
}

void ResponsibilityPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Filter by app, person or duty"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setAccessibleName(tr("Responsibility matrix"));
    QStringList letters;
    for (const auto &entry : EnumText<Responsibility>::entries())
        letters +=
            QStringLiteral("%1 %2").arg(letterOf(entry.value)).arg(gatehouse::label(entry.value));
    m_legend->setText(letters.join(QStringLiteral(" · ")));
    m_legend->setToolTip(ResponsibilityScheme::builtIn().about().in(m_staff.context().language()));
    m_model->retranslate();
    setChips();
    applyFilter();
}

void ResponsibilityPanel::setChips()
{
    std::vector<FilterChip> chips{{gapsChip, tr("Gaps"), QStringLiteral("warning"), Tone::Warning,
                                   m_model->count({.text = {}, .gaps = true, .part = {}})}};
    for (const Responsibility part : {Responsibility::Accountable, Responsibility::Responsible})
        chips.push_back({toKey(part),
                         gatehouse::label(part),
                         {},
                         {},
                         m_model->count({.text = {}, .gaps = false, .part = part})});
    m_chips->setChips(chips);
}

void ResponsibilityPanel::show()
{
    if (!m_staff.isLoaded())
        return;
    m_model->setMatrix(responsibilityMatrix(m_staff.staffing(), m_staff.context().today()));
    setChips();
    applyFilter();
}

void ResponsibilityPanel::applyFilter()
{
    const QStringList keys = m_chips->checkedKeys();
    ResponsibilityTableModel::Filter filter;
    filter.text = m_search->text().trimmed();
    filter.gaps = keys.contains(gapsChip);
    for (const QString &key : keys) {
        if (const auto part = fromKey<Responsibility>(key))
            filter.part = part;
    }
    m_model->setFilter(filter);
    if (!m_staff.isLoaded())
        m_empty->setTexts(OrganizationStaff::readingText());
    else if (m_model->total() == 0)
        m_empty->setTexts(tr("No apps yet."),
                          tr("Once there are apps and people work for them, their "
                             "responsibilities stand here."));
    else
        m_empty->setTexts(tr("Nothing fits the filter."), {}, tr("Show all"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

PersonId ResponsibilityPanel::person() const
{
    const ResponsibilityRow *row = m_model->responsibilityAt(m_table->currentIndex().row());
    return row ? row->person : PersonId();
}

void ResponsibilityPanel::open()
{
    if (const ResponsibilityRow *row = m_model->responsibilityAt(m_table->currentIndex().row()))
        m_staff.context().openApp(row->app);
}

} // namespace gatehouse
