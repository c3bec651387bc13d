#pragma once

#include "views/charts/chartwording.h"

#include <QAbstractTableModel>

#include <memory>

namespace gatehouse {

/// A chart's numbers as a table, for those who read or copy them: a row per category or day and a
/// column per series; of a heat map a row per series and a column per category; of a timeline a row
/// per span.
class ChartTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SpotRole = Qt::UserRole + 1, ///< bool: the cell is a number of the chart (see spotAt)
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setChart(std::shared_ptr<const Chart> chart, Language language);
    /// Nothing for the cells that only name a row.
    std::optional<ChartSpot> spotAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// All of it, tab-separated, headings first.
    QString text() const;

private:
    enum TimelineColumn {
        RowColumn,
        WhatColumn,
        KindColumn,
        FirstColumn,
        LastColumn,
        TimelineColumns
    };
    QString timelineText(ChartSpot spot, int column) const;

    std::shared_ptr<const Chart> m_chart;
    Language m_language = Language::Chinese;
    std::vector<ChartSpot> m_spans; ///< of a timeline, a row each
};

} // namespace gatehouse
