#pragma once

#include "models/base/clock.h"
#include "models/workspace/change.h"

#include <QTemporaryDir>

#include <initializer_list>

namespace gatehouse {

/// The password of every account that tests sign in with.
QString testPassword();
/// Whoever makes a test's workspace, with that password. It is hashed once a program, and at a cost
/// that only tests afford.
NewOwner testOwner(const QString &name = QStringLiteral("owner"),
                   const QString &displayName = QStringLiteral("Owner"));
/// Gives an account that password too, as if it had set it itself.
void giveTestPassword(Change &change, AccountId account);

/// A workspace in a folder of its own that goes when the test does, with an account per role
/// and a clock that stands at 2026-03-02 09:00 UTC until it is set.
class TestWorkspace
{
public:
    TestWorkspace();

    Workspace &workspace() { return *m_workspace; }
    const Database &database() { return m_workspace->database(); }
    FixedClock &clock() { return *m_clock; }
    QString path() const { return m_folder.filePath(QStringLiteral("test.gatehouse")); }
    /// A file name in the workspace's folder.
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file beside the workspace and returns its path.
    QString write(const QString &name, const QByteArray &content) const;

    Session session(Role role);
    /// A Change under an account that may do everything.
    Change change(const char *action = "test.change");
    /// Closes the workspace (the file stays).
    void close() { m_workspace.reset(); }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<FixedClock> m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

/// The value of a Result; ends the test program with the error's text when there is none.
template<class T>
T need(Result<T> result)
{
    if (!result)
        qFatal("unexpected error: %s (%s)", qUtf8Printable(result.error().message),
               qUtf8Printable(result.error().cause));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace gatehouse
