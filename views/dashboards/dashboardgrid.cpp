#include "views/dashboards/dashboardgrid.h"

#include "models/appearance/fonts.h"
#include "views/charts/barnames.h"
#include "views/charts/chartcard.h"
#include "views/charts/chartview.h"
#include "views/design/icons.h"
#include "views/page/navigationcontext.h"

#include <QAction>
#include <QGridLayout>
#include <QMenu>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

/// A chart in less room than this is hard to read.
constexpr int columnWidth = 440;
constexpr int mostColumns = 3;
constexpr int drawingHeight = 230;
constexpr int wideHeight = 330;
/// A timeline of a row or two.
constexpr int timelineHeight = 120;

/// Rows over many columns or over years, and many bars, need the whole width.
bool isWide(const Chart &chart)
{
    constexpr size_t mostBeside = 8;
    const bool isUpright =
        chart.shape == ChartShape::Bars || chart.shape == ChartShape::StackedBars;
    return chart.shape == ChartShape::HeatMap || chart.shape == ChartShape::Timeline
        || (isUpright && chart.categories.size() > mostBeside);
}

} // namespace

DashboardGrid::DashboardGrid(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(space::l, space::s, space::l, space::l);
    m_layout->setSpacing(space::m);
}

DashboardGrid::Entry DashboardGrid::makeCard(const QString &key)
{
    Entry entry{new ChartCard(m_context, this)};
    connect(entry.card, &ChartCard::placeRequested, this, &DashboardGrid::placeRequested);
    if (!m_arrangeable)
        return entry;
    QMenu *menu = entry.card->menu();
    menu->addSeparator();
    const auto add = [&](const QString &iconName) {
        auto *action = new QAction(icon(iconName), {}, entry.card);
        menu->addAction(action);
        return action;
    };
    entry.forward = add(QStringLiteral("up"));
    entry.back = add(QStringLiteral("down"));
    entry.hide = add(QStringLiteral("close"));
    connect(entry.forward, &QAction::triggered, this,
            [this, key] { Q_EMIT moveRequested(key, -1); });
    connect(entry.back, &QAction::triggered, this, [this, key] { Q_EMIT moveRequested(key, 1); });
    connect(entry.hide, &QAction::triggered, this, [this, key] { Q_EMIT hideRequested(key); });
    return entry;
}

void DashboardGrid::setCharts(const std::vector<std::shared_ptr<const Chart>> &charts)
{
    QStringList keys;
    for (const auto &chart : charts) {
        keys += chart->key;
        auto entry = m_cards.find(chart->key);
        if (entry == m_cards.end())
            entry = m_cards.insert(chart->key, makeCard(chart->key));
        const Chart *before = entry->card->chart();
        if (before != chart.get() && !(before && *before == *chart))
            entry->card->setChart(chart);
        const bool isTimeline = chart->shape == ChartShape::Timeline;
        const int least = isTimeline ? timelineHeight : drawingHeight;
        // All of a ranking is in sight, where it is not too long for that.
        const int height = isWide(*chart) || chart->shape == ChartShape::RankedBars
            ? std::clamp(entry->card->view()->wholeHeight(), least, wideHeight)
            : drawingHeight;
        entry->card->setDrawingHeight(height, isTimeline);
    }
    for (auto entry = m_cards.begin(); entry != m_cards.end();) {
        if (keys.contains(entry.key())) {
            ++entry;
            continue;
        }
        // It may be its own menu that asked for it.
        entry->card->hide();
        entry->card->deleteLater();
        entry = m_cards.erase(entry);
    }
    m_keys = keys;
    nameActions();
    arrange();
}

/// So do bars whose names have no room beside another card.
bool DashboardGrid::isWideAt(qsizetype at) const
{
    const Chart &chart = *m_cards.value(m_keys[at]).card->chart();
    const int column =
        (width() - 2 * space::l - (m_columns - 1) * space::m) / m_columns - 2 * space::m;
    return isWide(chart) || !hasRoomForNames(chart, m_context.language(), captionFont(), column);
}

QList<bool> DashboardGrid::wideOnes() const
{
    QList<bool> wide;
    for (qsizetype at = 0; at < m_keys.size(); ++at)
        wide += isWideAt(at);
    return wide;
}

void DashboardGrid::arrange()
{
    while (QLayoutItem *item = m_layout->takeAt(0))
        delete item;
    m_wide = wideOnes();
    int row = 0;
    int column = 0;
    QWidget *before = nullptr;
    for (qsizetype at = 0; at < m_keys.size(); ++at) {
        ChartCard *card = m_cards.value(m_keys[at]).card;
        // What stands alone before a wide one, or last, takes the rest of the row: no holes.
        const bool endsRow = at + 1 == m_keys.size() || m_wide[at + 1];
        const int span = m_wide[at] || endsRow ? m_columns - column : 1;
        m_layout->addWidget(card, row, column, 1, span);
        column += span;
        if (column >= m_columns) {
            ++row;
            column = 0;
        }
        card->setVisible(true);
        if (before)
            setTabOrder(before, card);
        before = card;
    }
    for (int at = 0; at < mostColumns; ++at)
        m_layout->setColumnStretch(at, at < m_columns ? 1 : 0);
    for (int at = 0; at <= row + 1; ++at)
        m_layout->setRowStretch(at, at == row + 1 ? 1 : 0);
}

void DashboardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int columns = std::clamp((width() - space::l) / columnWidth, 1, mostColumns);
    const bool isOther = std::exchange(m_columns, columns) != columns;
    if (isOther || wideOnes() != m_wide)
        arrange();
}

ChartCard *DashboardGrid::card(const QString &key) const
{
    return m_cards.value(key).card;
}

QStringList DashboardGrid::keys() const
{
    return m_keys;
}

void DashboardGrid::nameActions()
{
    if (!m_arrangeable)
        return;
    for (auto entry = m_cards.begin(); entry != m_cards.end(); ++entry) {
        entry->forward->setText(tr("Move forward"));
        entry->forward->setEnabled(m_keys.first() != entry.key());
        entry->back->setText(tr("Move back"));
        entry->back->setEnabled(m_keys.last() != entry.key());
        entry->hide->setText(tr("Leave out"));
    }
}

void DashboardGrid::retranslate()
{
    for (const Entry &entry : std::as_const(m_cards))
        entry.card->retranslate();
    nameActions();
    if (wideOnes() != m_wide)
        arrange(); // names are longer in one language than in the other
}

} // namespace gatehouse
