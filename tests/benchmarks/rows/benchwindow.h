#pragma once

#include "views/design/qtdialogs.h"
#include "views/design/theme.h"
#include "views/frame/languagecontroller.h"
#include "views/frame/mainwindow.h"
#include "views/start/workspacecontroller.h"

#include <QApplication>
#include <QSettings>

namespace gatehouse::bench {

/// The real window of a child program, on settings of its own and on the day portfolios are
/// looked at.
class BenchWindow
{
public:
    BenchWindow(int &argc, char **argv, const QString &settings);

    MainWindow &window() { return m_window; }
    WorkspaceController &workspaces() { return m_workspaces; }
    /// Opens it and acts as its owner; what signing in costs is a row of its own.
    Result<void> open(const QString &path);

private:
    QApplication m_application;
    QSettings m_settings;
    LanguageController m_languages;
    Theme m_theme;
    WorkspaceController m_workspaces;
    QtDialogs m_dialogs;
    MainWindow m_window;
};

/// Shows a window at the size they are looked at and paints it, whole.
bool paint(QWidget &window);

/// Tells on stderr what went wrong; what main() returns then.
int complain(const QString &message);

} // namespace gatehouse::bench
