#pragma once

#include "views/charts/charttablemodel.h"

#include <QFrame>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace gatehouse {

class ChartLegend;
class ChartView;
class ElidedLabel;
class NavigationContext;

/// A chart with everything one does with it: its title and what it counts, a legend that filters,
/// the same numbers as a table, and copies of both on the clipboard, in files and on paper.
class ChartCard final : public QFrame
{
    Q_OBJECT
public:
    explicit ChartCard(NavigationContext &context, QWidget *parent = nullptr);

    void setChart(std::shared_ptr<const Chart> chart);
    const Chart *chart() const { return m_chart.get(); }
    /// Texts and content in the language that is spoken now.
    void retranslate();
    ChartView *view() const { return m_view; }
    /// How high what is drawn is at least; no higher where it is all there is to draw.
    void setDrawingHeight(int height, bool isAll);
    QTableView *table() const { return m_table; }
    /// What else is done with the card goes here.
    QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void placeRequested(const gatehouse::ChartPlace &place, const gatehouse::LocalizedText &name);

private:
    void makeActions();
    void show();
    void copyPicture();
    void copyData();
    void savePicture();
    void print();
    void permitZoom();
    void openRow(const QModelIndex &index);

    NavigationContext &m_context;
    std::shared_ptr<const Chart> m_chart;
    ElidedLabel *m_title;
    QLabel *m_about;
    ChartLegend *m_legend;
    ChartView *m_view;
    ChartTableModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
    ElidedLabel *m_told;
    QMenu *m_menu;
    QToolButton *m_more;
    QAction *m_asTable;
    QAction *m_closer;
    QAction *m_away;
    QList<QWidget *> m_zoom; ///< its tools
    QAction *m_copyPicture;
    QAction *m_copyData;
    QAction *m_savePicture;
    QAction *m_saveData;
    QAction *m_print;
};

} // namespace gatehouse
