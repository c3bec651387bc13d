#include "views/dashboards/dashboardpanel.h"

#include "views/dashboards/dashboardgrid.h"
#include "views/dashboards/dayfield.h"
#include "views/dashboards/listopening.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/page/navigationcontext.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

DashboardPanel::DashboardPanel(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_day(new DayField), m_grid(new DashboardGrid(context)),
      m_empty(new EmptyState(QStringLiteral("dashboards"))), m_stack(new QStackedWidget)
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_grid);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    auto *dayRow = new QHBoxLayout;
    dayRow->setContentsMargins(space::l, space::s, space::l, space::s);
    dayRow->addWidget(m_day);
    dayRow->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(dayRow);
    column->addWidget(m_stack, 1);
    connect(m_day, &DayField::changed, this, [this] {
        readAgain();
        Q_EMIT dayChanged();
    });
    connect(m_grid, &DashboardGrid::placeRequested, this,
            [this](const ChartPlace &place, const LocalizedText &name) {
                openList(m_context, {place.list, place.filter, name});
            });
    retranslate();
}

void DashboardPanel::ask(qint64 subject, Maker maker)
{
    if (subject != m_subject) {
        m_charts.clear();
        m_day->clear(); // the day was asked of another one
    }
    m_day->setToday(m_context.today());
    m_subject = subject;
    m_hasFailed = false;
    m_maker = std::move(maker);
    readAgain();
}

QDate DashboardPanel::day() const
{
    return m_day->day(m_context.today());
}

void DashboardPanel::readAgain()
{
    m_reading.outdate();
    show();
    if (isVisible())
        read();
}

void DashboardPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_reading.isStale())
        read();
}

void DashboardPanel::read()
{
    if (!m_maker || !m_reading.begin())
        return;
    show();
    m_context.runReading<std::vector<Chart>>(
        tr("Reading the charts"), this,
        [readers = m_context.session().workspace.readers(), maker = m_maker,
         today = m_context.today(), day = day()](Progress &progress) -> Result<std::vector<Chart>> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            return maker(*reader, shelf, today, day);
        },
        [this, subject = m_subject, asked = day()](Result<std::vector<Chart>> charts) {
            const bool again = m_reading.end(charts.has_value());
            m_hasFailed = !charts;
            // Where there are none, those of another day do not stand for them.
            const bool isOfAnotherDay = !m_charts.empty() && m_charts.front()->day != asked;
            if (subject == m_subject && (charts || isOfAnotherDay))
                m_charts.clear();
            if (charts && subject == m_subject) {
                for (Chart &chart : *charts)
                    m_charts.push_back(std::make_shared<const Chart>(std::move(chart)));
            }
            show();
            if (again && isVisible())
                read();
        });
}

void DashboardPanel::show()
{
    m_grid->setCharts(m_charts);
    m_stack->setCurrentIndex(m_charts.empty() ? 0 : 1);
    const bool isToCome = m_reading.isRunning() || (m_maker && m_reading.isStale());
    m_empty->setTexts(m_hasFailed && !m_reading.isRunning() ? tr("The charts could not be read.")
                          : isToCome                        ? tr("Reading the charts…")
                                                            : tr("There are no charts yet."));
}

void DashboardPanel::retranslate()
{
    m_day->retranslate();
    m_grid->retranslate();
    show();
}

} // namespace gatehouse
