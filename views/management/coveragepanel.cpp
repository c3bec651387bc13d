#include "views/management/coveragepanel.h"

#include "models/base/listing.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/itemviews.h"
#include "views/management/managementbadges.h"
#include "views/management/summarycell.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

// Of the subject areas: the columns of counts, behind which one stays empty, so that the numbers
// do not stand at the far end of the page.
constexpr int lastCount = 3;

constexpr int badgeRole = Qt::UserRole + 1; ///< a gap, else how many reviews are overdue
constexpr int gap = -1;

QTableWidget *makeSummary(const char *name, int columns, NavigationContext &context)
{
    auto *table = new QTableWidget(0, columns);
    table->setObjectName(QLatin1StringView(name));
    prepareTable(table);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->horizontalHeader()->setStretchLastSection(true);
    new TableActions(table, context);
    return table;
}

/// As high as what stands in it: the page scrolls, not each of its tables.
void fitHeight(QTableWidget *table)
{
    int height = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth();
    for (int row = 0; row < table->rowCount(); ++row)
        height += table->rowHeight(row);
    table->setFixedHeight(height + 2);
}

/// A count, and nothing where there is none to speak of; below each other.
QTableWidgetItem *countCell(const QString &text)
{
    auto *item = summaryCell(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

CoveragePanel::CoveragePanel(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_itemsHeading(wrappedLabel("section")),
      m_items(makeSummary("coverage-items", 4, context)), m_placesHeading(wrappedLabel("section")),
      m_places(makeSummary("coverage-areas", lastCount + 2, context)),
      m_unregisteredHeading(wrappedLabel("section")),
      m_parties(makeSummary("coverage-unregistered", 4, context))
{
    m_items->setColumnWidth(0, 260);
    m_items->setColumnWidth(1, 180);
    m_items->setColumnWidth(2, 130);
    m_places->setColumnWidth(0, 260);
    for (int column = 1; column <= lastCount; ++column)
        m_places->setColumnWidth(column, 110);
    m_parties->setColumnWidth(0, 160);
    m_parties->setColumnWidth(1, 260);
    m_parties->setColumnWidth(2, 180);
    m_items->setItemDelegateForColumn(1,
                                      new BadgeDelegate(
                                          [](const QModelIndex &index) -> std::optional<Badge> {
                                              const int overdue = index.data(badgeRole).toInt();
                                              return coverageBadge(overdue == gap, overdue);
                                          },
                                          BadgeForm::Line, m_items));
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(space::l, space::m, space::l, space::l);
    inner->setSpacing(space::s);
    for (QWidget *each : std::initializer_list<QWidget *>{
             m_itemsHeading, m_items, m_placesHeading, m_places, m_unregisteredHeading, m_parties})
        inner->addWidget(each);
    inner->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    setFocusProxy(m_items);

    connect(m_items, &QTableWidget::cellActivated, this, [this](int row) {
        const CoveredItem &item = m_coverage.items[static_cast<size_t>(row)];
        if (!item.isGap())
            Q_EMIT documentRequested(item.documents.front().id.value);
    });
    connect(m_places, &QTableWidget::cellActivated, this, [this](int row) {
        Q_EMIT areaRequested(m_coverage.places[static_cast<size_t>(row)].area);
    });
    connect(m_parties, &QTableWidget::cellActivated, this,
            [this](int row) { m_context.openApp(m_unregistered[static_cast<size_t>(row)].app); });
    retranslate();
}

void CoveragePanel::retranslate()
{
    m_itemsHeading->setText(tr("What answers 7.2.a to g"));
    m_items->setAccessibleName(m_itemsHeading->text());
    m_items->setHorizontalHeaderLabels(
        {tr("Item"), tr("State"), tr("Next review"), tr("Documents in force")});
    m_placesHeading->setText(tr("Subject areas"));
    m_places->setAccessibleName(m_placesHeading->text());
    m_places->setHorizontalHeaderLabels(
        {tr("Area"), tr("In force"), tr("Drafts"), tr("Review overdue"), {}});
    for (int column = 1; column <= lastCount; ++column)
        m_places->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_unregisteredHeading->setText(
        tr("Outsourcing parties that apps name and no contract here has"));
    m_parties->setAccessibleName(m_unregisteredHeading->text());
    m_parties->setHorizontalHeaderLabels({tr("App"), tr("Party"), tr("Contract"), tr("Service")});
    fillItems();
    fillPlaces();
    fillUnregistered();
}

void CoveragePanel::show(const ManagementCoverage &coverage,
                         std::vector<OutsourcedApp> unregistered)
{
    m_coverage = coverage;
    m_unregistered = std::move(unregistered);
    fillItems();
    fillPlaces();
    fillUnregistered();
}

void CoveragePanel::fillItems()
{
    m_items->setRowCount(static_cast<int>(m_coverage.items.size()));
    int row = 0;
    for (const CoveredItem &each : m_coverage.items) {
        QStringList documents;
        for (const Document &document : each.documents)
            documents += document.number + u' ' + document.titleZh;
        m_items->setItem(row, 0, summaryCell(label(each.item)));
        auto *state = summaryCell(coverageBadge(each.isGap(), each.overdue).text);
        state->setData(badgeRole, each.isGap() ? gap : each.overdue);
        m_items->setItem(row, 1, state);
        m_items->setItem(row, 2,
                         summaryCell(each.isGap()
                                         ? QString()
                                         : each.documents.front().reviewDue.toString(Qt::ISODate)));
        QString said = listed(documents);
        if (each.isGap() && each.drafts > 0)
            said = tr("%n draft(s)", nullptr, each.drafts);
        m_items->setItem(row, 3, summaryCell(said));
        ++row;
    }
    fitHeight(m_items);
}

void CoveragePanel::fillPlaces()
{
    m_places->setRowCount(static_cast<int>(m_coverage.places.size()));
    int row = 0;
    for (const DocumentPlace &each : m_coverage.places) {
        m_places->setItem(row, 0, summaryCell(label(each.area)));
        m_places->setItem(
            row, 1, countCell(each.inForce == 0 ? tr("none") : QString::number(each.inForce)));
        m_places->setItem(row, 2,
                          countCell(each.drafts == 0 ? QString() : QString::number(each.drafts)));
        m_places->setItem(row, 3,
                          countCell(each.overdue == 0 ? QString() : QString::number(each.overdue)));
        ++row;
    }
    fitHeight(m_places);
}

void CoveragePanel::fillUnregistered()
{
    m_parties->setRowCount(static_cast<int>(m_unregistered.size()));
    int row = 0;
    for (const OutsourcedApp &each : m_unregistered) {
        m_parties->setItem(row, 0, summaryCell(each.code));
        m_parties->setItem(row, 1, summaryCell(each.party));
        m_parties->setItem(row, 2, summaryCell(each.contract));
        m_parties->setItem(row, 3, summaryCell(each.service));
        ++row;
    }
    fitHeight(m_parties);
    m_parties->setVisible(!m_unregistered.empty());
    m_unregisteredHeading->setVisible(!m_unregistered.empty());
}

} // namespace gatehouse
