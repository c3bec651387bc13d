#pragma once

#include "models/dashboards/chart.h"
#include "models/libraries/libraryrepository.h"
#include "views/page/newestreading.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace gatehouse {

class DashboardGrid;
class DayField;
class EmptyState;
class NavigationContext;

/// The charts of one thing, an app or a release, on its page, today or as of a past day. They are
/// read by a job once the panel is in sight; until it is done, those of the same thing stay.
class DashboardPanel final : public QWidget
{
    Q_OBJECT
public:
    /// As of a day, on a thread of its own, with a reader and a shelf of its own.
    using Maker = std::function<Result<std::vector<Chart>>(const Database &, LibraryShelf &,
                                                           QDate today, QDate day)>;

    explicit DashboardPanel(NavigationContext &context, QWidget *parent = nullptr);

    /// `subject` names the thing; of another one nothing is shown until it is read, and it is today
    /// again. Asked again, the charts are read again.
    void ask(qint64 subject, Maker maker);
    void retranslate();
    bool isReading() const { return m_reading.isRunning(); }
    DashboardGrid *grid() const { return m_grid; }
    QDate day() const; ///< that is looked at

Q_SIGNALS:
    void dayChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readAgain();
    void read();
    void show();

    NavigationContext &m_context;
    Maker m_maker;
    qint64 m_subject = 0;
    std::vector<std::shared_ptr<const Chart>> m_charts;
    NewestReading m_reading;
    bool m_hasFailed = false; ///< the last reading
    DayField *m_day;
    DashboardGrid *m_grid;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace gatehouse
