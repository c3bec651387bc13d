#pragma once

#include "models/accounts/account.h"
#include "models/accounts/newowner.h"
#include "models/base/clock.h"
#include "models/store/readersource.h"
#include "models/store/schemawatch.h"
#include "models/store/workspacefile.h"
#include "models/workspace/changeevent.h"

#include <QObject>

#include <functional>

namespace gatehouse {

class Change;

/// Told within the Change in which a password comes to be another, so that what is kept under the
/// password goes on under the new one or is given up; a failure takes all of it back.
struct PasswordFollower {
    /// By the account itself, which entered the old one.
    std::function<Result<void>(Change &, const Account &, const Secret &old, const Secret &fresh)>
        changed;
    /// By an administrator, who does not know the old one.
    std::function<Result<void>(Change &, const Account &)> reset;
};

/// An open workspace: its database, its clock, and the announcements of what was written.
/// Belongs to one thread; jobs on other threads take readers() along and open their own.
class Workspace final : public QObject
{
    Q_OBJECT
public:
    /// Derived tables (counts, search) that must be right at every commit. Called inside the
    /// transaction of every Change, after its writes and before its audit entry.
    using Derivation = std::function<Result<void>(Change &, const std::vector<EntityChange> &)>;

    /// A new workspace with `owner` as its first account (administrator and security manager).
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const NewOwner &owner,
                                                     std::shared_ptr<const Clock> clock);
    static Result<std::unique_ptr<Workspace>> open(const QString &path,
                                                   std::shared_ptr<const Clock> clock,
                                                   Database::Mode mode = Database::Mode::ReadWrite);
    ~Workspace() override;

    const Database &database() const { return *m_opened.database; }
    const Clock &clock() const { return *m_clock; }
    ReaderSource readers() const { return ReaderSource(database()); }
    QString path() const { return m_opened.database->path(); }
    bool isReadOnly() const { return m_opened.database->isReadOnly(); }
    WorkspaceFile::SchemaState schemaState() const { return m_opened.schema; }
    QString migrationBackup() const { return m_opened.backupPath; }

    /// Where the key lies by which this workspace signs its log on this machine (see WorkspaceKey);
    /// without one only signers' keys sign it.
    void setKeyFolder(const QString &folder) { m_keyFolder = folder; }
    const QString &keyFolder() const { return m_keyFolder; }

    void addDerivation(Derivation derivation);
    void addPasswordFollower(PasswordFollower follower);
    const std::vector<PasswordFollower> &passwordFollowers() const { return m_passwordFollowers; }
    /// Looks whether others (programs, or jobs over connections of their own) have written since
    /// the last announcement, and announces what the audit log says they wrote, in one event.
    /// Nothing logged, nothing announced.
    void announceForeignChanges();

Q_SIGNALS:
    /// After every commit.
    void changed(const gatehouse::ChangeEvent &event);

private:
    friend class Change;
    Workspace(WorkspaceFile::Opened opened, std::shared_ptr<const Clock> clock);

    /// Announces what a Change wrote in the log's entry `sequence`, and before it what others wrote
    /// since the last announcement.
    void announce(qint64 sequence, const ChangeEvent &event);
    /// Announces what stands in the log after the last entry announced and before `end`.
    Result<void> announceEntries(qint64 end);

    WorkspaceFile::Opened m_opened;
    std::shared_ptr<const Clock> m_clock;
    std::vector<Derivation> m_derivations;
    SchemaWatch m_schema;
    QString m_keyFolder;
    std::vector<PasswordFollower> m_passwordFollowers;
    qint64 m_dataVersion = 0;
    qint64 m_announced = 0; ///< the last entry of the audit log that was announced
};

/// Someone at work in a workspace.
struct Session {
    Workspace &workspace;
    Account account;
};

} // namespace gatehouse
