#include "app/desktop/desktoparguments.h"
#include "app/desktop/desktoppages.h"
#include "app/desktop/display.h"
#include "models/base/privatememory.h"
#include "models/base/processzone.h"
#include "models/base/replacementfile.h"
#include "models/demo/demoportfolio.h"
#include "models/signatures/workspacekey.h"
#include "views/design/qtdialogs.h"
#include "views/design/theme.h"
#include "views/frame/languagecontroller.h"
#include "views/frame/mainwindow.h"
#include "views/start/workspacecontroller.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>

using namespace gatehouse;

namespace {

DemoPortfolio demoPortfolio(const std::shared_ptr<const Clock> &clock)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return {folder.filePath(QStringLiteral("demo.gatehouse")),
            [clock](const QString &path, Progress &progress) -> Result<void> {
                TRY(buildDemoPortfolio(path, clock->now(), &progress, WorkspaceKey::usualFolder()));
                return {};
            },
            demoPassword()};
}

/// Where no window can be opened, what is asked of the command line is answered still.
int withoutDisplay(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QSettings settings;
    LanguageController languages(settings);
    const DesktopArguments wanted = desktopArguments(QCoreApplication::arguments());
    if (wanted.language)
        languages.setLanguage(*wanted.language, false);
    refuse(QCoreApplication::translate(
        "DesktopArguments",
        "There is no display to open a window on. Start it in a desktop session, or work with "
        "gatehouse-cli, which needs none."));
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryPrivate();
    ReplacementFile::outliveSizeLimits();
    ProcessZone::begin();
    QGuiApplication::setApplicationName(QStringLiteral("gatehouse"));
    QGuiApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    QGuiApplication::setOrganizationName(QStringLiteral("gatehouse"));
    QGuiApplication::setDesktopFileName(QStringLiteral("gatehouse"));
    if (!hasDisplay(QStringList(argv + 1, argv + argc)))
        return withoutDisplay(argc, argv);
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/gatehouse.svg")));

    QSettings settings;
    LanguageController languages(settings);
    const DesktopArguments wanted = desktopArguments(QApplication::arguments());
    if (wanted.language)
        languages.setLanguage(*wanted.language, false);
    Theme theme(application, settings);
    if (wanted.appearance)
        theme.setAppearance(*wanted.appearance, false);

    const auto clock = std::make_shared<Clock>();
    WorkspaceController workspaces(settings, clock);
    QtDialogs dialogs(settings);
    MainWindow window({settings, theme, languages, workspaces, dialogs, demoPortfolio(clock)},
                      desktopPages());
    // Before it is seen: the page that asks who is there comes first then, not the start page.
    if (wanted.demo)
        window.commands()->openDemo(wanted.account);
    else if (!wanted.file.isEmpty())
        window.commands()->open(wanted.file, wanted.account);
    window.show();
    return QApplication::exec();
}
