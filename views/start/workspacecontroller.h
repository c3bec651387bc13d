#pragma once

#include "models/base/clock.h"
#include "models/product/openworkspace.h"
#include "models/workspace/accountreach.h"
#include "models/workspace/credentials.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QSettings;

namespace gatehouse {

/// A workspace opened before.
struct RecentWorkspace {
    QString path;
    QDateTime openedAt;
    bool operator==(const RecentWorkspace &) const = default;
};

/// The workspace that is open, if one is, and the account that acts in it. Opening another
/// closes the first; a failure leaves everything as it was. A file that was opened waits until
/// somebody has signed in, and nothing of it is shown before. The process works in the time zone of
/// the workspace that is open, also where somebody else sets another one, and without one in the
/// computer's.
class WorkspaceController final : public QObject
{
    Q_OBJECT
public:
    WorkspaceController(QSettings &settings, std::shared_ptr<const Clock> clock,
                        QObject *parent = nullptr);
    ~WorkspaceController() override;

    /// Somebody works in it.
    bool isOpen() const { return m_open.workspace != nullptr && m_account.id.isValid(); }
    /// It was opened, and nobody has signed in yet.
    bool isWaiting() const { return m_open.workspace != nullptr && !m_account.id.isValid(); }
    /// Open, and out of sight until the account that works in it proves itself again.
    bool isLocked() const { return m_locked; }
    /// Another file, or none, stands where it was, or its log does: nothing is recorded in it any
    /// longer. Looked for every two seconds.
    bool isReplaced() const { return m_replaced; }
    /// Only while isOpen() or isWaiting().
    Workspace &workspace() const { return *m_open.workspace; }
    LibraryShelf &shelf() const { return *m_open.shelf; }
    Session session() const { return {*m_open.workspace, m_account}; }
    const Account &account() const { return m_account; }
    /// What the account may do where, as the workspace stands; only while isOpen().
    const std::shared_ptr<const AccountReach> &reach() const { return m_reach; }
    /// The account that open() was asked for; empty: none.
    const QString &suggestedAccount() const { return m_suggested; }
    /// The file's name without its suffix.
    QString name() const;
    const Clock &clock() const { return *m_clock; }

    /// Waits for somebody to sign in; NotFound when there is no active account of that name.
    Result<void> open(const QString &path, Database::Mode mode = Database::Mode::ReadWrite,
                      const QString &account = {});
    /// Its owner works in it at once, whose password was just entered. Its time zone is the one
    /// that is named, else that of the process.
    Result<void> create(const QString &path, const NewOwner &owner, const QString &timeZone = {});
    void close();
    /// Asked before the open workspace makes room for another; false keeps it, and opening fails
    /// with Cancelled. close() asks nobody.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

    /// Another time zone for the open workspace (see gatehouse::changeTimeZone), in which the
    /// process works from then on; all that was counted by the days of the one before is read anew.
    /// Nothing may count days meanwhile: see ProcessZone.
    Result<void> changeTimeZone(const QString &id);

    /// Active accounts by name.
    Result<std::vector<Account>> accounts() const;
    /// Whose password is right works on from here, also where it was locked. Valid: that is so.
    /// MustChange, Expired: only once changePassword() has set another. Refused after a wrong one.
    /// Takes scrypt's time, in which the window goes on being painted and takes no input.
    Result<PasswordState> signIn(const QString &accountName, const Secret &password);
    /// Sets the account's own password and lets it work; `old` empty: the first administrator's in
    /// a workspace in which nobody has one (see Credentials::setFirst).
    Result<void> changePassword(const QString &accountName, const Secret &old, const Secret &fresh);
    /// Whether no administrator has a password, so that one sets theirs first.
    Result<bool> needsFirstPassword() const;
    /// Lets an account work whose password was proven otherwise: what signIn() ends with. NotFound
    /// when there is no active account of that name.
    Result<void> actAs(const QString &accountName);
    void lock();

    /// Newest first; files that are gone are still listed.
    std::vector<RecentWorkspace> recent() const;
    void forget(const QString &path);

Q_SIGNALS:
    /// Before it is gone: whoever shows it lets go.
    void closing();
    /// Opened or closed.
    void changed();
    /// Another account works, or it may do other things.
    void accountChanged();
    void lockedChanged();
    void replaced();
    /// Whoever works has just proven it, after everything above was announced.
    void signedIn();
    void recentChanged();

private:
    Result<void> take(OpenWorkspace opened);
    Result<Account> accountNamed(const QString &name) const;
    void remember(const QString &path);
    void watch();
    void zoneMayHaveChanged(const ChangeEvent &event);
    void reachMayHaveChanged(const ChangeEvent &event);

    QSettings &m_settings;
    std::shared_ptr<const Clock> m_clock;
    OpenWorkspace m_open;
    Account m_account; ///< invalid while nobody has signed in
    std::shared_ptr<const AccountReach> m_reach;
    bool m_locked = false;
    bool m_replaced = false;
    QString m_suggested;
    QTimer m_watch;
    std::function<bool()> m_mayClose;
};

} // namespace gatehouse
