#include "views/dashboards/dashboardpage.h"

#include "views/charts/chartcard.h"
#include "views/charts/chartpaper.h"
#include "views/dashboards/dashboardfilterbar.h"
#include "views/dashboards/dashboardgrid.h"
#include "views/dashboards/dashboardreport.h"
#include "views/dashboards/listopening.h"
#include "views/design/emptystate.h"
#include "views/design/icons.h"
#include "views/design/pageheader.h"
#include "views/design/safefilename.h"
#include "views/design/toolbuttons.h"
#include "views/page/exportfile.h"

#include <QFileInfo>
#include <QMenu>
#include <QPrinter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

DashboardPage::DashboardPage(NavigationContext &context, ChartMaker maker, QWidget *parent)
    : Page(context, parent), m_maker(std::move(maker)), m_view(lastView(context.settings())),
      m_header(new PageHeader), m_filter(new DashboardFilterBar), m_stack(new QStackedWidget),
      m_scroll(new QScrollArea), m_grid(new DashboardGrid(context)),
      m_empty(new EmptyState(QStringLiteral("dashboards"))), m_viewsMenu(new QMenu(this)),
      m_cardsMenu(new QMenu(this)), m_reportMenu(new QMenu(this)),
      m_views(menuButton(QStringLiteral("preview"), m_viewsMenu, this)),
      m_cards(menuButton(QStringLiteral("dashboards"), m_cardsMenu, this)),
      m_report(menuButton(QStringLiteral("file-pdf"), m_reportMenu, this)),
      m_keepView(new QAction(icon(QStringLiteral("add")), {}, this)),
      m_dropView(new QAction(icon(QStringLiteral("remove")), {}, this)),
      m_showAll(new QAction(icon(QStringLiteral("undo")), {}, this)),
      m_saveReport(new QAction(icon(QStringLiteral("file-pdf")), {}, this)),
      m_printReport(new QAction(icon(QStringLiteral("print")), {}, this)),
      m_refresh(new QAction(icon(QStringLiteral("refresh")), {}, this))
{
    makeMenus();
    m_header->addAction(m_views);
    m_header->addAction(m_cards);
    m_header->addAction(m_report);
    m_grid->setArrangeable(true);
    m_scroll->setWidget(m_grid);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    auto *filters = new QWidget;
    auto *filterRow = new QVBoxLayout(filters);
    filterRow->setContentsMargins(space::l, space::s, space::l, space::s);
    filterRow->addWidget(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(filters);
    column->addWidget(m_stack, 1);

    m_filter->setWish(m_view.wish);
    connect(m_filter, &DashboardFilterBar::changed, this, [this] {
        m_view.wish = m_filter->wish();
        m_view.name.clear();
        arrangementChanged();
        read();
    });
    connect(m_grid, &DashboardGrid::placeRequested, this, &DashboardPage::openPlace);
    connect(m_grid, &DashboardGrid::moveRequested, this, &DashboardPage::move);
    connect(m_grid, &DashboardGrid::hideRequested, this,
            [this](const QString &key) { setHidden(key, true); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_view.hidden.clear();
        arrangementChanged();
    });
    connect(&context.session().workspace, &Workspace::changed, this, [this] {
        m_reading.outdate();
        if (isVisible())
            read();
    });
    retranslate();
}

void DashboardPage::makeMenus()
{
    connect(m_viewsMenu, &QMenu::aboutToShow, this, &DashboardPage::fillViews);
    connect(m_cardsMenu, &QMenu::aboutToShow, this, &DashboardPage::fillCards);
    connect(m_keepView, &QAction::triggered, this, &DashboardPage::keepView);
    connect(m_dropView, &QAction::triggered, this, &DashboardPage::dropView);
    connect(m_showAll, &QAction::triggered, this, [this] { lookAs({}); });
    connect(m_saveReport, &QAction::triggered, this, &DashboardPage::saveReport);
    connect(m_printReport, &QAction::triggered, this, &DashboardPage::printReport);
    connect(m_refresh, &QAction::triggered, this, [this] { read(); });
    m_refresh->setShortcut(QKeySequence(Qt::Key_F5));
    m_printReport->setShortcut(QKeySequence::Print);
    m_reportMenu->addActions({m_saveReport, m_printReport});
    addActions({m_saveReport, m_printReport, m_refresh, m_keepView, m_showAll});
    for (QAction *action : actions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

QString DashboardPage::title() const
{
    return tr("Dashboards");
}

QString DashboardPage::iconName() const
{
    return QStringLiteral("dashboards");
}

void DashboardPage::activate()
{
    m_filter->setToday(context().today());
    if (m_reading.isStale())
        read();
    takeFocus();
}

/// Onto the first card, or onto the filters where there is none.
void DashboardPage::takeFocus()
{
    const QStringList shown = m_grid->keys();
    if (shown.isEmpty())
        m_filter->setFocus();
    else
        m_grid->card(shown.first())->setFocus();
}

QDate DashboardPage::day() const
{
    return m_filter->day(context().today());
}

void DashboardPage::read()
{
    if (!m_reading.begin())
        return;
    show();
    const DashboardQuestion question{m_view.wish, context().today(), day()};
    context().runReading<DashboardReading>(
        tr("Reading the dashboards"), this,
        [readers = context().session().workspace.readers(), maker = m_maker,
         question](Progress &progress) -> Result<DashboardReading> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return readDashboard(*reader, maker, question, progress);
        },
        [this](Result<DashboardReading> reading) { take(std::move(reading)); });
}

void DashboardPage::take(Result<DashboardReading> reading)
{
    // What went wrong is said by the job; asked for again, it is read again.
    const bool again = m_reading.end(reading.has_value());
    if (reading) {
        m_read = *std::move(reading);
        m_filter->setChoices(m_read->choices);
        m_filter->setWish(m_view.wish);
    }
    show();
    if (again)
        read();
}

QStringList DashboardPage::keys() const
{
    QStringList keys;
    if (m_read) {
        for (const auto &chart : m_read->charts)
            keys += chart->key;
    }
    return keys;
}

void DashboardPage::show()
{
    const QStringList shown = m_view.shown(keys());
    std::vector<std::shared_ptr<const Chart>> charts;
    for (const QString &key : shown)
        charts.push_back(
            *std::ranges::find(m_read->charts, key, [](const auto &chart) { return chart->key; }));
    m_grid->setCharts(charts);
    m_stack->setCurrentIndex(shown.isEmpty() ? 0 : 1);
    if (!m_read)
        m_empty->setTexts(m_reading.isRunning() ? tr("Reading the portfolio…")
                                                : tr("The charts could not be read."));
    else if (m_read->charts.empty())
        m_empty->setTexts(tr("There are no charts yet."));
    else
        m_empty->setTexts(tr("All cards are left out."), {}, tr("Show all cards"));
    QStringList parts;
    if (!m_view.name.isEmpty())
        parts += m_view.name;
    if (m_read)
        parts += tr("as of %1").arg(m_read->question.day.toString(Qt::ISODate));
    if (m_reading.isRunning() && m_read)
        parts += tr("reading…");
    m_header->setSubtitle(parts.join(QStringLiteral(" · ")));
    // No report says of charts that they are of a day or of filters that they are not of.
    const bool isAnswered = !shown.isEmpty() && !m_reading.isRunning() && !m_reading.isStale();
    for (QAction *action : {m_saveReport, m_printReport})
        action->setEnabled(isAnswered);
    m_report->setEnabled(isAnswered);
}

void DashboardPage::arrangementChanged()
{
    keepLastView(context().settings(), m_view);
    show();
}

void DashboardPage::fillViews()
{
    m_viewsMenu->clear();
    for (const DashboardView &view : keptViews(context().settings())) {
        QAction *action = m_viewsMenu->addAction(view.name);
        action->setCheckable(true);
        action->setChecked(view.name == m_view.name);
        connect(action, &QAction::triggered, this, [this, view] { lookAs(view); });
    }
    m_viewsMenu->addSeparator();
    m_dropView->setEnabled(!m_view.name.isEmpty());
    m_viewsMenu->addActions({m_keepView, m_dropView, m_showAll});
}

void DashboardPage::fillCards()
{
    m_cardsMenu->clear();
    for (const QString &key : keys()) {
        const auto &chart =
            *std::ranges::find(m_read->charts, key, [](const auto &each) { return each->key; });
        QAction *action = m_cardsMenu->addAction(chart->title.in(context().language()));
        action->setCheckable(true);
        action->setChecked(!m_view.hidden.contains(key));
        connect(action, &QAction::toggled, this,
                [this, key](bool shown) { setHidden(key, !shown); });
    }
}

void DashboardPage::lookAs(const DashboardView &view)
{
    const bool asksElse = view.wish != m_view.wish;
    m_view = view;
    m_filter->setWish(view.wish);
    arrangementChanged();
    if (asksElse)
        read();
}

void DashboardPage::keepView()
{
    const auto name =
        context().dialogs().askText(this,
                                    {tr("Keep this view"), tr("Name"), m_view.name,
                                     tr("The filters, and which cards are shown in what order. A "
                                        "view of this name is replaced."),
                                     tr("Keep"), false, true});
    if (!name)
        return;
    m_view.name = *name;
    std::vector<DashboardView> views = keptViews(context().settings());
    const auto same = std::ranges::find(views, m_view.name, &DashboardView::name);
    if (same == views.end())
        views.push_back(m_view);
    else
        *same = m_view;
    keepViews(context().settings(), views);
    arrangementChanged();
}

void DashboardPage::dropView()
{
    if (!context().dialogs().confirm(this,
                                     {tr("Delete this view?"),
                                      tr("The cards and filters stay as they are; only the name is "
                                         "forgotten."),
                                      {m_view.name},
                                      tr("Delete"),
                                      true}))
        return;
    std::vector<DashboardView> views = keptViews(context().settings());
    std::erase_if(views, [&](const DashboardView &view) { return view.name == m_view.name; });
    keepViews(context().settings(), views);
    m_view.name.clear();
    arrangementChanged();
}

void DashboardPage::move(const QString &key, int by)
{
    QStringList order = m_view.shown(keys());
    const qsizetype from = order.indexOf(key);
    const qsizetype to = from + by;
    if (from < 0 || to < 0 || to >= order.size())
        return;
    order.move(from, to);
    m_view.order = order;
    m_view.name.clear();
    arrangementChanged();
    m_grid->card(key)->setFocus();
}

void DashboardPage::setHidden(const QString &key, bool hidden)
{
    m_view.hidden.removeAll(key);
    if (hidden)
        m_view.hidden += key;
    m_view.name.clear();
    arrangementChanged();
}

void DashboardPage::openPlace(const ChartPlace &place, const LocalizedText &name)
{
    ListDestination destination{place.list, place.filter, name};
    // What narrowed the charts narrows the list too (see ListNarrowing).
    const DashboardQuestion &asked = m_read->question;
    const DashboardWish wish = knownOf(asked.wish, m_read->choices);
    for (auto field = wish.begin(); field != wish.end(); ++field)
        destination.filter.append({QStringLiteral("app.") + field.key(), field.value()});
    if (!wish.isEmpty() && asked.day < asked.today)
        destination.filter.append({QStringLiteral("app.as_of"), asked.day.toString(Qt::ISODate)});
    openList(context(), destination);
}

DashboardReport DashboardPage::report() const
{
    DashboardReport report;
    report.title = m_view.name.isEmpty() ? tr("Management report")
                                         : tr("Management report: %1").arg(m_view.name);
    report.workspace = QFileInfo(context().session().workspace.path()).fileName();
    report.filter = m_filter->words();
    report.day = m_read->question.day;
    report.log = m_read->log;
    report.language = context().language();
    for (const QString &key : m_grid->keys())
        report.charts.push_back(
            *std::ranges::find(m_read->charts, key, [](const auto &chart) { return chart->key; }));
    return report;
}

void DashboardPage::saveReport()
{
    const DashboardReport made = report();
    const QString path = exportFile(
        context(), this, tr("Save the management report"),
        safeFileName(QStringLiteral("%1 %2").arg(made.title, made.day.toString(Qt::ISODate)),
                     QStringLiteral(".pdf")),
        tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    // The dialog has asked whether what stands there may go.
    const auto saved = gatehouse::saveReport({path, FileTarget::Existing::Replace}, made);
    if (saved)
        context().showSuccess(tr("The report is at %1.").arg(path));
    else
        context().showError(saved.error());
}

void DashboardPage::printReport()
{
    QPrinter printer(QPrinter::HighResolution);
    prepareA4(printer, false);
    exportPages(context(), this, printer,
                [made = report()](QPrinter &on) { return gatehouse::printReport(on, made); });
}

void DashboardPage::retranslate()
{
    m_header->setTitle(title());
    m_views->setText(tr("Views"));
    m_cards->setText(tr("Cards"));
    m_report->setText(tr("Report"));
    m_keepView->setText(tr("Keep this view…"));
    m_dropView->setText(tr("Delete this view…"));
    m_showAll->setText(tr("As it comes"));
    m_saveReport->setText(tr("Save the management report…"));
    m_printReport->setText(tr("Print the management report…"));
    m_refresh->setText(tr("Read again"));
    m_filter->retranslate();
    m_grid->retranslate();
    show();
}

} // namespace gatehouse
