#pragma once

#include "tests/support/testworkspace.h"
#include "tests/support/window/scripteddialogs.h"
#include "views/design/theme.h"
#include "views/frame/languagecontroller.h"
#include "views/frame/mainwindow.h"
#include "views/start/workspacecontroller.h"

#include <QSettings>
#include <QTemporaryDir>

namespace gatehouse {

/// The real main window over settings, files and dialogs of the test's own, in English and
/// light, with the clock standing at 2026-03-02 09:00 UTC. Nothing of the user's is touched.
class WindowFixture
{
public:
    explicit WindowFixture(std::vector<PageEntry> pages, DemoPortfolio demo = {});
    ~WindowFixture();

    /// Makes a workspace with an account per role (named as the role's key), opens it in the
    /// window and acts as `role`.
    void openWorkspace(Role role = Role::Administrator);
    /// Opens another and acts in it as this account, as if its password had been entered.
    void openAs(const QString &path, const QString &account);
    /// Types account and test password into the sign-in page that is shown. An empty name: the one
    /// that stands there.
    void signIn(const QString &account, const QString &password = testPassword());
    /// Shows the window and waits until it is exposed and active.
    void show();

    MainWindow &window() { return *m_window; }
    NavigationContext &context() { return m_window->context(); }
    ScriptedDialogs &dialogs() { return m_dialogs; }
    QSettings &settings() { return m_settings; }
    Theme &theme() { return m_theme; }
    LanguageController &languages() { return m_languages; }
    WorkspaceController &workspaces() { return m_workspaces; }
    FixedClock &clock() { return *m_clock; }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const;

    /// The one visible child of this type and object name; fails the program when there is none.
    template<class AnyWidget>
    AnyWidget *visible(const QString &name = {}) const
    {
        const auto all = m_window->findChildren<AnyWidget *>(name);
        for (AnyWidget *each : all) {
            if (each->isVisible())
                return each;
        }
        qFatal("no visible %s named '%s'", AnyWidget::staticMetaObject.className(),
               qUtf8Printable(name));
        return nullptr;
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    std::shared_ptr<FixedClock> m_clock;
    LanguageController m_languages;
    Theme m_theme;
    WorkspaceController m_workspaces;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace gatehouse
