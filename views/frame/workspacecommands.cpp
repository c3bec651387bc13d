#include "views/frame/workspacecommands.h"

#include "models/base/processzone.h"
#include "models/product/openworkspace.h"
#include "models/store/workspaceheader.h"
#include "models/workspace/workspacezone.h"
#include "views/frame/draftguard.h"
#include "views/frame/framecontext.h"
#include "views/frame/frontpages.h"
#include "views/start/startpage.h"
#include "views/start/workspacecontroller.h"
#include "views/page/exportfile.h"

#include <QDir>
#include <QFileInfo>

namespace gatehouse {

namespace {

Result<QString> buildDemo(const DemoPortfolio &demo, Progress &progress)
{
    QDir().mkpath(QFileInfo(demo.path).absolutePath());
    TRY(demo.build(demo.path, progress));
    return demo.path;
}

} // namespace

WorkspaceCommands::WorkspaceCommands(WorkspaceController &workspaces, FrameContext &context,
                                     FrontPages &front, DraftGuard &drafts, DemoPortfolio demo,
                                     QWidget *window)
    : QObject(window), m_workspaces(workspaces), m_context(context), m_front(front),
      m_drafts(drafts), m_demo(std::move(demo)), m_window(window)
{
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(2000);
    connect(&m_checkSoon, &QTimer::timeout, this, &WorkspaceCommands::check);
    connect(&workspaces, &WorkspaceController::replaced, this, &WorkspaceCommands::sayReplaced);
    // What was said to who was there before is gone; when all of them were told.
    connect(&workspaces, &WorkspaceController::signedIn, this, &WorkspaceCommands::sayReplaced,
            Qt::QueuedConnection);
    connect(&front, &FrontPages::openRequested, this, [this](const QString &path) { open(path); });
    connect(&front, &FrontPages::browseRequested, this, &WorkspaceCommands::askAndOpen);
    connect(&front, &FrontPages::demoRequested, this, [this] { openDemo(); });
}

void WorkspaceCommands::beginNew()
{
    close();
    if (!m_workspaces.isOpen() && !m_workspaces.isWaiting())
        m_front.start().beginNew();
}

void WorkspaceCommands::close()
{
    if (m_drafts.settle())
        m_workspaces.close();
}

void WorkspaceCommands::askAndOpen()
{
    const QString path = m_context.dialogs().openFile(
        m_window, tr("Open a workspace"),
        tr("Gatehouse workspaces (*.gatehouse)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void WorkspaceCommands::open(const QString &path, const QString &account)
{
    m_upgraded.clear();
    const WorkspaceHeader header = WorkspaceHeader::read(path);
    if (header.isWorkspace() && header.userVersion < WorkspaceFile::schemaVersion())
        upgrade(path, account);
    else
        openAsItIs(path, account);
}

// A large one takes minutes, and is copied before.
void WorkspaceCommands::upgrade(const QString &path, const QString &account)
{
    // It counts days, in its own zone: what is open in another one makes room before.
    if (const QString zone = WorkspaceZone::of(path);
        !zone.isEmpty() && zone != ProcessZone::id()) {
        close();
        if (m_workspaces.isOpen() || m_workspaces.isWaiting())
            return;
        if (const auto entered = WorkspaceZone::enter(path); !entered) {
            m_context.showError(entered.error());
            return;
        }
    }
    m_context.runJob<QString>(
        tr("Bringing the workspace up to date"), this,
        [path, now = m_workspaces.clock().now()](const Progress &) -> Result<QString> {
            TRY_ASSIGN(const auto opened, openWorkspace(path, std::make_shared<FixedClock>(now)));
            return opened.workspace->migrationBackup();
        },
        [this, path, account](const Result<QString> &copy) {
            if (!copy) {
                if (!m_workspaces.isOpen() && !m_workspaces.isWaiting())
                    ProcessZone::leave();
                return;
            }
            m_upgraded = *copy;
            openAsItIs(path, account);
        });
}

void WorkspaceCommands::openAsItIs(const QString &path, const QString &account)
{
    const auto opened = m_workspaces.open(path, Database::Mode::ReadWrite, account);
    if (opened || opened.error().kind == ErrorKind::Cancelled)
        return;
    Message message{MessageKind::Error, opened.error().message, opened.error().cause, {}, {}};
    if (opened.error().kind == ErrorKind::Unwritable) {
        message.actionText = tr("Open read only");
        message.action = [this, path, account] {
            const auto reading = m_workspaces.open(path, Database::Mode::ReadOnly, account);
            if (!reading)
                m_context.showError(reading.error());
        };
    }
    m_context.showMessage(message);
}

void WorkspaceCommands::openDemo(const QString &account)
{
    if (QFileInfo::exists(m_demo.path)) {
        open(m_demo.path, account);
        return;
    }
    m_context.runJob<QString>(
        tr("Building the demo portfolio"), this,
        [demo = m_demo](Progress &progress) { return buildDemo(demo, progress); },
        [this, account](const Result<QString> &built) {
            if (built)
                open(*built, account);
        });
}

void WorkspaceCommands::saveCopy()
{
    const QString suggested =
        QStringLiteral("%1 %2.gatehouse")
            .arg(m_workspaces.name(), m_workspaces.clock().today().toString(Qt::ISODate));
    const QString target = exportFile(m_context, m_window, tr("Back up the workspace"), suggested,
                                      tr("Gatehouse workspaces (*.gatehouse)"));
    if (target.isEmpty())
        return;
    m_context.runJob<void>(
        tr("Saving a copy"), this,
        [readers = m_workspaces.workspace().readers(), target](Progress &progress) -> Result<void> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return WorkspaceFile::backup(*reader, target, &progress);
        },
        [this, target](const Result<void> &saved) {
            if (saved)
                m_context.showSuccess(tr("A copy was saved as %1.").arg(target));
        });
}

void WorkspaceCommands::greet()
{
    m_checkSoon.start();
    if (!m_upgraded.isEmpty())
        sayUpgraded(std::exchange(m_upgraded, {}));
}

void WorkspaceCommands::sayUpgraded(const QString &copy)
{
    m_context.showMessage({MessageKind::Info,
                           tr("This workspace was upgraded. A copy of it as it was stands beside "
                              "it: %1")
                               .arg(copy),
                           {},
                           {},
                           {}});
}

void WorkspaceCommands::sayReplaced()
{
    if (!m_workspaces.isOpen() || !m_workspaces.isReplaced())
        return;
    m_context.showMessage(
        {MessageKind::Error,
         tr("Another program moved, replaced or deleted the file of this workspace, or its log. "
            "Nothing is recorded any longer, and what is shown may be out of date. Note down what "
            "you have just entered, and open the workspace again."),
         QDir::toNativeSeparators(m_workspaces.workspace().path()), tr("Open it again"),
         [this, path = m_workspaces.workspace().path()] { open(path); }});
}

void WorkspaceCommands::check()
{
    if (!m_workspaces.isOpen())
        return;
    using Looks = std::vector<WorkspaceCheck::Look>;
    m_context.runReading<Looks>(
        tr("Checking the workspace"), this,
        [readers = m_workspaces.workspace().readers()](Progress &progress) -> Result<Looks> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return WorkspaceCheck::atOpening(*reader, &progress);
        },
        [this](const Result<Looks> &looks) {
            if (looks)
                sayFound(*looks);
        });
}

void WorkspaceCommands::sayFound(const std::vector<WorkspaceCheck::Look> &looks)
{
    QStringList found;
    for (const WorkspaceCheck::Look &look : looks)
        found += look.found;
    if (found.isEmpty())
        return;
    const bool isDamaged = !looks.front().found.isEmpty();
    m_context.showMessage(
        {MessageKind::Error,
         isDamaged ? tr("This file is damaged. Work on from the last copy that was saved.")
                   : tr("Another program has written to this workspace: %n thing(s) are not what "
                        "the audit log says. Hold them against a copy before anything rests on "
                        "them.",
                        nullptr, static_cast<int>(found.size())),
         found.join(u'\n'),
         {},
         {}});
}

} // namespace gatehouse
