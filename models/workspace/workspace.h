#pragma once

#include "models/accounts/account.h"
#include "models/base/clock.h"
#include "models/store/readersource.h"
#include "models/store/workspacefile.h"
#include "models/workspace/changeevent.h"

#include <QObject>

#include <functional>

namespace gatehouse {

class Change;

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
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const QString &ownerName,
                                                     const QString &ownerDisplayName,
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
    /// False when the file was too large to be read whole on opening.
    bool isChecked() const { return m_opened.checked; }
    QString migrationBackup() const { return m_opened.backupPath; }

    void addDerivation(Derivation derivation);
    /// Looks whether another program has committed since the last call; if so announces an
    /// event with no changes listed, on which every model reads again.
    void announceForeignChanges();

Q_SIGNALS:
    /// After every commit. An event without changes means: anything may differ.
    void changed(const gatehouse::ChangeEvent &event);

private:
    friend class Change;
    Workspace(WorkspaceFile::Opened opened, std::shared_ptr<const Clock> clock);

    WorkspaceFile::Opened m_opened;
    std::shared_ptr<const Clock> m_clock;
    std::vector<Derivation> m_derivations;
    qint64 m_dataVersion = 0;
};

/// Someone at work in a workspace.
struct Session {
    Workspace &workspace;
    Account account;
};

} // namespace gatehouse
