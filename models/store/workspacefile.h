#pragma once

#include "models/store/migrator.h"

namespace gatehouse {

/// The `*.gatehouse` file as a file: creating, recognising, checking and migrating it.
class WorkspaceFile
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceFile)
public:
    enum class SchemaState {
        Current, ///< the file was at this program's schema already
        Upgraded, ///< it was older; a backup stands beside it (see backupPath)
    };
    struct Opened {
        std::unique_ptr<Database> database;
        SchemaState schema = SchemaState::Current;
        QString backupPath;
    };

    /// The schema this program writes: the highest number under resources/schema.
    static int schemaVersion();

    /// Makes a new workspace file. Fails with Conflict when a file stands there, Unwritable
    /// when the folder cannot be written, Invalid when the path is too long; leaves nothing behind
    /// on a failure.
    static Result<std::unique_ptr<Database>> create(const QString &path);

    /// Opens a workspace after the checks, in order: it is there, it is SQLite, it is ours
    /// (application_id), it is not newer than this program, its pages hold together
    /// (quickCheck(); since it reads every page, not of a file over 64 MiB while somebody waits).
    /// On any failure the file is as it was. Read-only files and folders open read-only only when
    /// `mode` asks for it; else they fail with Unwritable.
    ///
    /// What an older program wrote is backed up beside itself and migrated in one transaction, and
    /// what a killed one left behind is taken out (see tidy()). Both need the file for themselves:
    /// while another program has it open, the first fails with Busy, and the second waits for
    /// another time.
    static Result<Opened> open(const QString &path, Database::Mode mode = Database::Mode::ReadWrite,
                               const std::vector<Migration> &migrations = shippedMigrations());

    /// A second connection, to a file that is open already; whoever has that connection at hand
    /// uses ReaderSource.
    static Result<std::unique_ptr<Database>> openReader(const QString &path);

    /// A consistent copy of the open workspace, itself a workspace and one file, checked in full
    /// before it takes `target`'s place; what stood at `target` stays until then, and for good when
    /// anything fails or `progress` is cancelled. Content that nobody owns is left out. See
    /// BackupTarget for what may not stand there.
    static Result<void> backup(const Database &database, const QString &target,
                               Progress *progress = nullptr);

    /// Whether the pages hold together (quick_check): the faults found, none when they do.
    static Result<QStringList> quickCheck(const Database &database);
    /// Full integrity_check and foreign_key_check: the faults found, none when sound.
    static Result<QStringList> check(const Database &database);
};

} // namespace gatehouse
