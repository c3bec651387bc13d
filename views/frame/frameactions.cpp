#include "views/frame/frameactions.h"

#include "views/design/icons.h"
#include "views/frame/languagecontroller.h"

#include <QActionGroup>
#include <QWidget>

namespace gatehouse {

FrameActions::FrameActions(QWidget *window)
    : QObject(window), appearances(new QActionGroup(this)), m_window(window)
{
    newWorkspace = make(QStringLiteral("add")); // Ctrl+N belongs to the page: a new app, a new unit
    openWorkspace = make(QStringLiteral("open"), QKeySequence::Open);
    saveCopy = make(QStringLiteral("save-copy"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    closeWorkspace = make(QStringLiteral("close"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    setTimeZone = make({});
    lock = make(QStringLiteral("lock"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L));
    switchAccount = make(QStringLiteral("person"));
    changePassword = make(QStringLiteral("edit"));
    quit = make({}, QKeySequence(Qt::CTRL | Qt::Key_Q));
    palette = make(QStringLiteral("palette-command"), QKeySequence(Qt::CTRL | Qt::Key_K));
    search = make(QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::Key_F));
    undo = make(QStringLiteral("undo"), QKeySequence::Undo);
    redo = make(QStringLiteral("redo"));
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    back = make(QStringLiteral("back"), QKeySequence(Qt::ALT | Qt::Key_Left));
    forward = make(QStringLiteral("forward"), QKeySequence(Qt::ALT | Qt::Key_Right));
    inspector = make(QStringLiteral("panel-right"), QKeySequence(Qt::CTRL | Qt::Key_I));
    inspector->setCheckable(true);
    switchLanguage =
        make(QStringLiteral("language"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    shortcuts = make(QStringLiteral("help"), QKeySequence(Qt::Key_F1));
    about = make(QStringLiteral("info"));
    for (const Appearance appearance : allValues<Appearance>()) {
        QAction *action = make({});
        action->setCheckable(true);
        action->setData(QVariant::fromValue(static_cast<int>(appearance)));
        appearances->addAction(action);
    }
    retranslate();
}

QAction *FrameActions::make(const QString &iconName, const QKeySequence &shortcut)
{
    auto *action = new QAction(this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    m_window->addAction(action);
    return action;
}

void FrameActions::retranslate()
{
    newWorkspace->setText(tr("&New workspace…"));
    openWorkspace->setText(tr("&Open workspace…"));
    saveCopy->setText(tr("&Back up the workspace…"));
    closeWorkspace->setText(tr("&Close workspace"));
    setTimeZone->setText(tr("Set the &time zone…"));
    lock->setText(tr("&Lock the window"));
    switchAccount->setText(tr("Sign in as another account…"));
    changePassword->setText(tr("Change my &password…"));
    quit->setText(tr("&Quit"));
    palette->setText(tr("Command palette"));
    search->setText(tr("Search the workspace"));
    undo->setText(tr("Undo"));
    redo->setText(tr("Redo"));
    back->setText(tr("Back"));
    forward->setText(tr("Forward"));
    inspector->setText(tr("Inspector"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    about->setText(tr("&About Gatehouse"));
    const auto choices = appearances->actions();
    for (QAction *action : choices)
        action->setText(label(static_cast<Appearance>(action->data().toInt())));
}

void FrameActions::setLanguage(Language language)
{
    const Language other = language == Language::Chinese ? Language::English : Language::Chinese;
    // The other language's own name: whoever needs the switch may not read this one.
    switchLanguage->setText(LanguageController::nameOf(other));
    switchLanguage->setToolTip(tr("Switch to %1").arg(LanguageController::nameOf(other)));
}

void FrameActions::setAppearance(Appearance appearance)
{
    const auto choices = appearances->actions();
    for (QAction *action : choices)
        action->setChecked(action->data().toInt() == static_cast<int>(appearance));
}

void FrameActions::setWorkspaceOpen(bool open)
{
    for (QAction *action :
         {saveCopy, closeWorkspace, setTimeZone, search, lock, switchAccount, changePassword})
        action->setEnabled(open);
}

void FrameActions::setLocked(bool locked)
{
    if (!locked) {
        for (QAction *action : std::exchange(m_stopped, {}))
            action->setEnabled(true);
        return;
    }
    for (QAction *action : all()) {
        if (action == quit || action == about || action == shortcuts || action == switchLanguage
            || action->actionGroup() == appearances || !action->isEnabled())
            continue;
        action->setEnabled(false);
        m_stopped += action;
    }
}

QList<QAction *> FrameActions::all() const
{
    return QList<QAction *>{newWorkspace, openWorkspace, saveCopy,      closeWorkspace,
                            setTimeZone,  lock,          switchAccount, changePassword,
                            palette,      search,        undo,          redo,
                            back,         forward,       inspector,     switchLanguage}
    + appearances->actions() + QList<QAction *>{shortcuts, about, quit};
}

} // namespace gatehouse
