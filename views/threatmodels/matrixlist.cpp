#include "views/threatmodels/matrixlist.h"

#include "models/threatmodels/threatmatrixmodel.h"
#include "views/badges/threatbadge.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/listfilter.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/subject/assessmentstate.h"
#include "views/threatmodels/matrixtable.h"
#include "views/threatmodels/threatdesk.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

const QString unseenChip = QStringLiteral("unseen");
const QString openChip = QStringLiteral("open");
const QString silentChip = QStringLiteral("silent");

} // namespace

MatrixList::MatrixList(ThreatDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new ThreatMatrixModel(this)), m_tools(new QWidget),
      m_search(new SearchField), m_count(new QLabel), m_chips(new FilterChipBar),
      m_hint(new QLabel), m_stack(new QStackedWidget),
      m_table(new MatrixTable(m_model, desk.context(),
                              desk.state().settingsKey(QStringLiteral("threat-matrix")))),
      m_empty(new EmptyState(QStringLiteral("threats"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this))
{
    build();
    connect(m_filter, &ListFilter::changed, this, &MatrixList::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(ThreatMatrixModel::CategoryRole).isValid())
            follow(index);
    });
    connect(m_table, &QTableView::activated, this, &MatrixList::follow);
    retranslate();
}

void MatrixList::build()
{
    setLook(m_count, "muted");
    setLook(m_hint, "muted");
    m_hint->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("threat-matrix"));
    m_search->setObjectName(QStringLiteral("matrix-search"));
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(300);
    auto *searching = new QHBoxLayout(m_tools);
    searching->setContentsMargins(0, 0, 0, 0);
    searching->addWidget(m_search, 1);
    searching->addWidget(m_count);
    searching->addStretch(1);
    searching->addWidget(toolButton(m_table->exportRows(), m_tools));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::xs, space::l, space::s);
    head->setSpacing(space::s);
    head->addWidget(m_chips);
    head->addWidget(m_hint);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);
}

void MatrixList::retranslate()
{
    m_search->setPlaceholderText(tr("Search elements and flows"));
    m_search->setAccessibleName(tr("Search elements and flows"));
    m_hint->setText(tr("Each cell: how many threats, and how the worst of them stands. – : no rule "
                       "finds any there. A cell leads to its threats."));
    m_table->setAccessibleName(tr("Threats by element and category"));
    m_table->setAccessibleDescription(
        tr("Enter shows the threats of a cell, or the element or flow on its diagram."));
    m_model->retranslate();
    show();
}

void MatrixList::show()
{
    const ThreatRegister *threats = m_desk.threats();
    m_model->setRows(threats ? matrixOf(*threats) : std::vector<MatrixRow>());
    if (threats) {
        const std::vector<ThreatCategory> known = categoriesOf(*threats);
        for (const ThreatCategory category : allValues<ThreatCategory>())
            m_table->setColumnHidden(ThreatMatrixModel::columnOf(category),
                                     !std::ranges::binary_search(known, category));
    }
    showChips();
    showRows();
}

void MatrixList::showChips()
{
    int unseen = 0;
    int open = 0;
    int silent = 0;
    for (const MatrixRow &row : m_model->rows()) {
        unseen += !row.part.subject.isEmpty() && !row.part.isLookedAt() ? 1 : 0;
        open += row.open > 0 ? 1 : 0;
        silent += row.part.isSilent ? 1 : 0;
    }
    m_chips->setChips(
        {{unseenChip, tr("Not looked at"), QStringLiteral("state-not-assessed"), Tone::Warning,
          unseen},
         {openChip, tr("With open threats"), badgeOf(ThreatState::Open).iconName, Tone::Danger,
          open},
         {silentChip, tr("No rule found anything"), QString(), std::nullopt, silent}});
}

void MatrixList::applyFilter()
{
    const QStringList checked = m_chips->checkedKeys();
    m_model->setFilter({m_search->text().trimmed(), checked.contains(unseenChip),
                        checked.contains(openChip), checked.contains(silentChip)});
    showRows();
}

void MatrixList::showRows()
{
    if (m_model->total() == 0)
        m_empty->setTexts(tr("Nothing is drawn yet"));
    else
        m_empty->setTexts(tr("No element or flow matches these filters"), {}, tr("Show all"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_count->setText(
        m_model->rowCount() == m_model->total()
            ? tr("%n row(s)", nullptr, m_model->total())
            : tr("%1 of %n row(s)", nullptr, m_model->total()).arg(m_model->rowCount()));
}

void MatrixList::follow(const QModelIndex &index)
{
    const QString subject = index.data(ThreatMatrixModel::SubjectRole).toString();
    const QVariant category = index.data(ThreatMatrixModel::CategoryRole);
    if (!category.isValid()) {
        if (!subject.isEmpty())
            Q_EMIT m_desk.partRequested(subject);
    } else if (index.data(ThreatMatrixModel::ThreatsRole).toInt() > 0) {
        Q_EMIT m_desk.threatsRequested(subject, static_cast<ThreatCategory>(category.toInt()));
    }
}

} // namespace gatehouse
