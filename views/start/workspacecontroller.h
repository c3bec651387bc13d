#pragma once

#include "models/base/clock.h"
#include "models/product/openworkspace.h"

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
/// closes the first; a failure leaves everything as it was.
class WorkspaceController final : public QObject
{
    Q_OBJECT
public:
    WorkspaceController(QSettings &settings, std::shared_ptr<const Clock> clock,
                        QObject *parent = nullptr);
    ~WorkspaceController() override;

    bool isOpen() const { return m_open.workspace != nullptr; }
    /// Only while isOpen().
    Workspace &workspace() const { return *m_open.workspace; }
    LibraryShelf &shelf() const { return *m_open.shelf; }
    Session session() const { return {*m_open.workspace, m_account}; }
    const Account &account() const { return m_account; }
    /// The file's name without its suffix.
    QString name() const;
    const Clock &clock() const { return *m_clock; }

    /// Acts as `account` when given, else as who acted there last, else as whoever may do most.
    Result<void> open(const QString &path, Database::Mode mode = Database::Mode::ReadWrite,
                      const QString &account = {});
    Result<void> create(const QString &path, const QString &ownerName,
                        const QString &ownerDisplayName);
    void close();
    /// Asked before the open workspace makes room for another; false keeps it, and opening fails
    /// with Cancelled. close() asks nobody.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

    /// Active accounts by name.
    Result<std::vector<Account>> accounts() const;
    /// NotFound when there is no active account of that name.
    Result<void> actAs(const QString &accountName);

    /// Newest first; files that are gone are still listed.
    std::vector<RecentWorkspace> recent() const;
    void forget(const QString &path);

Q_SIGNALS:
    /// Before it is gone: whoever shows it lets go.
    void closing();
    /// Opened or closed.
    void changed();
    void accountChanged();
    void recentChanged();

private:
    Result<void> take(OpenWorkspace opened, const QString &account);
    void remember(const QString &path);
    void accountsMayHaveChanged(const ChangeEvent &event);

    QSettings &m_settings;
    std::shared_ptr<const Clock> m_clock;
    OpenWorkspace m_open;
    Account m_account;
    QTimer m_watch;
    std::function<bool()> m_mayClose;
};

} // namespace gatehouse
