#include "views/frame/mainwindow.h"

#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/elidedlabel.h"
#include "views/design/messagebar.h"
#include "views/design/taborder.h"
#include "views/design/theme.h"
#include "views/frame/actionentries.h"
#include "views/palette/commandpalette.h"
#include "views/frame/frameactions.h"
#include "views/frame/framecontext.h"
#include "views/frame/frontpages.h"
#include "views/palette/globalsearch.h"
#include "views/frame/headerbar.h"
#include "views/frame/helpdialogs.h"
#include "views/frame/inspectordock.h"
#include "views/frame/jobsarea.h"
#include "views/frame/languagecontroller.h"
#include "views/frame/messageplace.h"
#include "views/frame/navigationrail.h"
#include "views/frame/pagestack.h"
#include "views/frame/signincontroller.h"
#include "views/frame/timezonedialog.h"
#include "views/page/permit.h"
#include "views/start/startpage.h"
#include "views/frame/undocontroller.h"
#include "views/frame/windowplacement.h"
#include "views/start/workspacecontroller.h"
#include "views/palette/workspaceentries.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>

#include <algorithm>

namespace gatehouse {

namespace {

const auto geometrySetting = QStringLiteral("window/geometry");
const auto stateSetting = QStringLiteral("window/state");
const auto inspectorSetting = QStringLiteral("window/inspector");
// What pages with many tools can be read at, with the rail beside them.
constexpr int wantedPlace = 1004;
const auto pageSetting = QStringLiteral("window/page");

} // namespace

MainWindow::MainWindow(FrameServices services, std::vector<PageEntry> pages)
    : m_services(std::move(services)), m_actions(new FrameActions(this)),
      m_messages(new MessageBar(this)), m_places(new QStackedWidget(this)),
      m_front(new FrontPages(m_services.workspaces, m_services.dialogs, bool(m_services.demo.build),
                             m_places)),
      m_context(new FrameContext({m_services.workspaces, m_services.languages, m_services.dialogs,
                                  m_services.settings, m_jobs, *m_messages, *m_front},
                                 this)),
      m_pages(new PageStack(std::move(pages), *m_context, this)),
      m_rail(new NavigationRail(m_pages->entries(), this)),
      m_header(new HeaderBar(*m_actions, m_services.workspaces, m_services.theme, this)),
      m_dock(new InspectorDock(this)), m_drafts(*m_pages, *m_context, this),
      m_commands(new WorkspaceCommands(m_services.workspaces, *m_context, *m_front, m_drafts,
                                       m_services.demo, this)),
      m_signIn(new SignInController(m_services.workspaces, *m_context, *m_front, m_drafts, this)),
      m_undo(new UndoController(m_services.workspaces, *m_context,
                                {m_actions->undo, m_actions->redo}, this)),
      m_work(new QWidget(m_places)), m_path(new ElidedLabel({}, this)),
      m_workspaceEntries(new WorkspaceEntries(*m_context, this)),
      m_actionEntries(std::make_unique<ActionEntries>(*m_pages, m_actions->all())),
      m_palette(new CommandPalette(this))
{
    m_context->setPages(m_pages);
    m_context->setUndo(m_undo);
    m_palette->setProviders({m_actionEntries.get(), m_workspaceEntries});
    m_header->search()->setProviders({m_workspaceEntries});
    layOut();
    connectActions();
    restore();
    m_signIn->setDemo(m_services.demo.path, m_services.demo.password);
    workspaceChanged();
}

MainWindow::~MainWindow()
{
    // Jobs and pages before what they use.
    m_jobs.stopAll();
    disconnect(&m_services.workspaces, nullptr, this, nullptr);
    m_services.workspaces.setMayClose({});
    m_dock->clear();
    m_pages->clear();
}

NavigationContext &MainWindow::context() const
{
    return *m_context;
}

StartPage *MainWindow::startPage() const
{
    return &m_front->start();
}

SignInPage *MainWindow::signInPage() const
{
    return &m_front->signIn();
}

void MainWindow::setVisible(bool visible)
{
    if (visible && !std::exchange(m_isSeen, true))
        showPlace();
    QMainWindow::setVisible(visible);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    // The narrowest inspector always has room.
    const int beside = m_dock->minimumSizeHint().width()
        + style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, this);
    m_places->setMinimumWidth(std::clamp(width() - beside, 0, wantedPlace));
    QMainWindow::resizeEvent(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // Not by Qt's own order: pages make rows, chips and fields at any time, which come last there.
    QList<QWidget *> stops;
    for (QWidget *each : std::initializer_list<QWidget *>{m_header, m_places, m_dock, statusBar()})
        stops += stopsInReadingOrder(each);
    return goOn(stops, focusWidget(), next) || QMainWindow::focusNextPrevChild(next);
}

void MainWindow::layOut()
{
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(new MessagePlace(m_pages, m_messages, m_work), 1);
    m_places->addWidget(m_work);
    setMenuWidget(m_header);
    // A page asks for more room than it needs to be read, and where it got that, the dock would be
    // pushed over the window's edge by whoever makes it wider: see resizeEvent().
    m_places->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setCentralWidget(m_places);
    addDockWidget(Qt::RightDockWidgetArea, m_dock);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_path, 1);
    statusBar()->addPermanentWidget(new JobsArea(m_jobs, this));
    // As high as a job that runs: pages do not move when one begins or ends.
    m_path->setMinimumHeight(metric::controlHeight);
    m_path->setMuted(true);
    m_path->setElideMode(Qt::ElideMiddle);
    m_path->setContentsMargins(space::s, 0, 0, 0);
}

void MainWindow::connectActions()
{
    connect(m_actions->newWorkspace, &QAction::triggered, m_commands, &WorkspaceCommands::beginNew);
    connect(m_actions->openWorkspace, &QAction::triggered, m_commands,
            &WorkspaceCommands::askAndOpen);
    connect(m_actions->saveCopy, &QAction::triggered, m_commands, &WorkspaceCommands::saveCopy);
    connect(m_actions->closeWorkspace, &QAction::triggered, m_commands, &WorkspaceCommands::close);
    connect(m_actions->setTimeZone, &QAction::triggered, this, [this] {
        auto *dialog = new TimeZoneDialog(m_services.workspaces, m_jobs, *m_context, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_context, &NavigationContext::sessionChanged, this, &MainWindow::permit);
    connect(m_actions->lock, &QAction::triggered, m_signIn, &SignInController::lock);
    connect(m_actions->switchAccount, &QAction::triggered, m_signIn,
            [this] { m_signIn->switchTo({}); });
    connect(m_actions->changePassword, &QAction::triggered, m_signIn,
            &SignInController::changePassword);
    connect(m_signIn, &SignInController::shownChanged, this, &MainWindow::showPlace);
    m_services.workspaces.setMayClose(
        [this] { return m_signIn->hidesWork() ? m_signIn->mayLeave() : m_drafts.settle(); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->palette, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(m_actions->search, &QAction::triggered, m_header->search(), &GlobalSearch::begin);
    connect(m_actions->back, &QAction::triggered, m_pages, &PageStack::goBack);
    connect(m_actions->forward, &QAction::triggered, m_pages, &PageStack::goForward);
    connect(m_actions->inspector, &QAction::triggered, this, [this](bool shown) {
        m_services.settings.setValue(inspectorSetting, shown);
        placeInspector();
    });
    connect(m_dock, &InspectorDock::closeRequested, m_actions->inspector, &QAction::trigger);
    connect(m_actions->switchLanguage, &QAction::triggered, this, [this] {
        const bool chinese = m_services.languages.language() == Language::Chinese;
        m_services.languages.setLanguage(chinese ? Language::English : Language::Chinese);
    });
    connect(m_actions->appearances, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_services.theme.setAppearance(static_cast<Appearance>(action->data().toInt()));
    });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        const Page *page = m_pages->currentPage();
        showShortcuts(this,
                      m_actions->all() + (page ? page->paletteActions() : QList<QAction *>()));
    });
    connect(m_header, &HeaderBar::recentRequested, m_commands,
            [this](const QString &path) { m_commands->open(path); });
    connect(m_header, &HeaderBar::accountRequested, m_signIn, &SignInController::switchTo);
    connect(m_rail, &NavigationRail::pageRequested, m_pages, &PageStack::openPage);
    connect(m_pages, &PageStack::currentPageChanged, this, &MainWindow::pageChanged);
    connect(m_pages, &PageStack::currentTitleChanged, this, &MainWindow::updateTitle);
    connect(m_pages, &PageStack::inspectorChanged, this, &MainWindow::pageChanged);
    connect(&m_services.workspaces, &WorkspaceController::closing, this,
            &MainWindow::workspaceClosing);
    connect(&m_services.workspaces, &WorkspaceController::changed, this,
            &MainWindow::workspaceChanged);
    connect(&m_services.workspaces, &WorkspaceController::accountChanged, m_header,
            &HeaderBar::follow);
}

void MainWindow::workspaceClosing()
{
    m_jobs.stopAll();
    m_palette->dismiss();
    m_header->search()->dismiss();
    m_messages->clear();
    // None stands there while somebody is to sign in.
    if (m_services.workspaces.isOpen())
        m_services.settings.setValue(pageSetting, m_pages->currentRailKey());
    m_dock->clear();
    m_pages->clear();
    m_workspaceEntries->setOpen(false);
}

void MainWindow::showPlace()
{
    const bool isCovered = m_signIn->isShown();
    const bool isOpen = m_services.workspaces.isOpen();
    m_actions->setLocked(m_signIn->hidesWork());
    permit(); // somebody else may have come back
    if (isCovered) {
        m_palette->dismiss();
        m_header->search()->dismiss();
    }
    m_header->setCovered(isCovered);
    if (m_isSeen)
        m_places->setCurrentWidget(isCovered     ? static_cast<QWidget *>(&m_front->signIn())
                                       : !isOpen ? &m_front->start()
                                                 : m_work);
    placeInspector();
    updateTitle();
}

void MainWindow::workspaceChanged()
{
    const bool open = m_services.workspaces.isOpen();
    m_actions->setWorkspaceOpen(open);
    m_actionEntries->setOpen(open);
    m_workspaceEntries->setOpen(open);
    m_header->follow();
    m_path->setText(open || m_services.workspaces.isWaiting()
                        ? QDir::toNativeSeparators(m_services.workspaces.workspace().path())
                        : QString());
    showPlace();
    m_front->clearMessages();
    if (open && !m_pages->entries().empty()
        && !m_pages->openPage(m_services.settings.value(pageSetting).toString()))
        m_pages->openPage(m_pages->entries().front().key);
    if (open)
        m_commands->greet();
    updateTitle();
}

void MainWindow::permit()
{
    if (m_services.workspaces.isOpen() && !m_signIn->hidesWork())
        gatehouse::permit(m_actions->setTimeZone, m_context->acting(), actions::changeTimeZone);
}

void MainWindow::pageChanged()
{
    Page *page = m_pages->currentPage();
    m_rail->setCurrent(m_pages->currentRailKey());
    QWidget *inspector = page ? page->inspector() : nullptr;
    m_dock->setInspector(inspector);
    // A page without one keeps the room for itself; the switch stays as the person left it.
    placeInspector();
    m_actions->back->setEnabled(m_pages->canGoBack());
    m_actions->forward->setEnabled(m_pages->canGoForward());
    updateTitle();
}

void MainWindow::placeInspector()
{
    const bool wanted = m_services.settings.value(inspectorSetting, true).toBool();
    m_actions->inspector->setEnabled(m_dock->hasInspector());
    m_actions->inspector->setChecked(wanted && m_dock->hasInspector());
    m_dock->setVisible(wanted && m_dock->hasInspector() && !m_signIn->isShown());
}

void MainWindow::updateTitle()
{
    const Page *page = m_signIn->isShown() ? nullptr : m_pages->currentPage();
    const QString title = page ? page->title() : QString();
    m_header->setPageTitle(title);
    QStringList parts{title, m_services.workspaces.name(), tr("Gatehouse")};
    parts.removeAll(QString());
    setWindowTitle(parts.join(QStringLiteral(" — ")));
    m_actions->setLanguage(m_services.languages.language());
}

void MainWindow::restore()
{
    placeWindow(*this, m_services.settings.value(geometrySetting).toByteArray());
    if (!restoreState(m_services.settings.value(stateSetting).toByteArray()))
        resizeDocks({m_dock}, {340}, Qt::Horizontal);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_signIn->hidesWork() ? !m_signIn->mayLeave() : !m_drafts.settle()) {
        event->ignore();
        return;
    }
    QStringList running;
    for (const JobStatus &job : m_jobs.jobs()) {
        if (!job.isReading)
            running.append(job.title);
    }
    if (!running.isEmpty()) {
        Confirmation question;
        question.title = tr("Stop what is running?");
        question.text = tr("Closing the window cancels it. Nothing is left half done.");
        question.touches = running;
        question.confirmText = tr("&Stop and close");
        if (!m_services.dialogs.confirm(this, question)) {
            event->ignore();
            return;
        }
    }
    m_jobs.stopAll();
    m_services.settings.setValue(geometrySetting, saveGeometry());
    m_services.settings.setValue(stateSetting, saveState());
    if (m_services.workspaces.isOpen())
        m_services.settings.setValue(pageSetting, m_pages->currentRailKey());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        updateTitle();
    }
    QMainWindow::changeEvent(event);
}

} // namespace gatehouse
