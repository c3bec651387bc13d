#include "views/charts/charttablemodel.h"

namespace gatehouse {

void ChartTableModel::setChart(std::shared_ptr<const Chart> chart, Language language)
{
    beginResetModel();
    m_chart = std::move(chart);
    m_language = language;
    m_spans.clear();
    if (m_chart && m_chart->shape == ChartShape::Timeline) {
        for (std::size_t row = 0; row < m_chart->series.size(); ++row) {
            for (std::size_t span = 0; span < m_chart->series[row].spans.size(); ++span)
                m_spans.push_back({static_cast<int>(row), static_cast<int>(span)});
        }
    }
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_chart)
        return 0;
    switch (m_chart->shape) {
    case ChartShape::Timeline:
        return static_cast<int>(m_spans.size());
    case ChartShape::HeatMap:
        return static_cast<int>(m_chart->series.size());
    default:
        return pointCount(*m_chart);
    }
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_chart)
        return 0;
    switch (m_chart->shape) {
    case ChartShape::Timeline:
        return TimelineColumns;
    case ChartShape::HeatMap:
        return 1 + pointCount(*m_chart);
    default:
        return 1 + static_cast<int>(m_chart->series.size());
    }
}

std::optional<ChartSpot> ChartTableModel::spotAt(const QModelIndex &index) const
{
    if (!m_chart || !index.isValid())
        return std::nullopt;
    if (m_chart->shape == ChartShape::Timeline)
        return m_spans[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return std::nullopt;
    return m_chart->shape == ChartShape::HeatMap ? ChartSpot{index.row(), index.column() - 1}
                                                 : ChartSpot{index.column() - 1, index.row()};
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    const auto spot = spotAt(index);
    if (!m_chart || !index.isValid())
        return {};
    const ChartWording wording(*m_chart, m_language);
    const bool isTimeline = m_chart->shape == ChartShape::Timeline;
    switch (role) {
    case SpotRole:
        return spot.has_value();
    case Qt::ToolTipRole:
        return spot ? QVariant(wording.spot(*spot)) : QVariant();
    case Qt::TextAlignmentRole:
        return spot && !isTimeline ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                   : QVariant();
    case Qt::DisplayRole:
        if (isTimeline)
            return timelineText(*spot, index.column());
        if (!spot)
            return m_chart->shape == ChartShape::HeatMap ? wording.series(index.row())
                                                         : wording.point(index.row());
        return wording.valueOf(*spot);
    default:
        return {};
    }
}

QString ChartTableModel::timelineText(ChartSpot spot, int column) const
{
    const ChartSeries &series = m_chart->series[static_cast<std::size_t>(spot.series)];
    const ChartSpan &span = series.spans[static_cast<std::size_t>(spot.point)];
    switch (column) {
    case RowColumn:
        return series.name.in(m_language);
    case WhatColumn:
        return span.name.in(m_language);
    case KindColumn:
        return span.planned ? tr("Planned") : tr("As it was");
    case FirstColumn:
        return span.first.toString(Qt::ISODate);
    default:
        return span.last ? span.last->toString(Qt::ISODate) : tr("goes on");
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_chart || orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole && section > 0 && m_chart->shape != ChartShape::Timeline)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const ChartWording wording(*m_chart, m_language);
    if (m_chart->shape == ChartShape::Timeline) {
        switch (section) {
        case RowColumn:
            return m_chart->categoryTitle.in(m_language);
        case WhatColumn:
            return tr("What");
        case KindColumn:
            return tr("Kind");
        case FirstColumn:
            return tr("From");
        default:
            return tr("Until");
        }
    }
    if (section == 0)
        return m_chart->shape == ChartShape::Trend ? tr("Day")
                                                   : m_chart->categoryTitle.in(m_language);
    return m_chart->shape == ChartShape::HeatMap ? wording.point(section - 1)
                                                 : wording.series(section - 1);
}

QString ChartTableModel::text() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells += headerData(column, Qt::Horizontal).toString();
    lines += cells.join(u'\t');
    for (int row = 0; row < rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < columnCount(); ++column)
            cells += index(row, column).data().toString();
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace gatehouse
