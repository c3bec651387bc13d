#pragma once

#include "views/dashboards/dashboardreading.h"

#include <QWidget>

class QGridLayout;

namespace gatehouse {

class ChartCard;
class NavigationContext;

/// The cards of a dashboard, in as many columns as there is room for. A chart that is read again
/// stays on its card, so that what a person left out or looks at stays so.
class DashboardGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit DashboardGrid(NavigationContext &context, QWidget *parent = nullptr);

    /// In this order; cards of charts that are not among them go.
    void setCharts(const std::vector<std::shared_ptr<const Chart>> &charts);
    /// nullptr where there is none.
    ChartCard *card(const QString &key) const;
    QStringList keys() const;
    /// Offers on each card to move it and to leave it out.
    void setArrangeable(bool arrangeable) { m_arrangeable = arrangeable; }
    void retranslate();
    int columns() const { return m_columns; }

Q_SIGNALS:
    void placeRequested(const gatehouse::ChartPlace &place, const gatehouse::LocalizedText &name);
    /// By so many places, -1 or 1.
    void moveRequested(const QString &key, int by);
    void hideRequested(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        ChartCard *card = nullptr;
        QAction *forward = nullptr;
        QAction *back = nullptr;
        QAction *hide = nullptr;
    };
    Entry makeCard(const QString &key);
    bool isWideAt(qsizetype at) const;
    QList<bool> wideOnes() const;
    void arrange();
    void nameActions();

    NavigationContext &m_context;
    QGridLayout *m_layout;
    QHash<QString, Entry> m_cards;
    QStringList m_keys;
    QList<bool> m_wide; ///< which of them have a row alone, as they are arranged
    int m_columns = 1;
    bool m_arrangeable = false;
};

} // namespace gatehouse
