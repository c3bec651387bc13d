#pragma once

#include "models/store/migrator.h"

namespace gatehouse {

/// The `*.gatehouse` file as a file: creating, recognising, checking and migrating it.
class WorkspaceFile
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceFile)
public:
    /// "GThs": tells a workspace from any other SQLite file.
    static constexpr qint32 applicationId = 0x47546873;

    enum class SchemaState {
        Current, ///< the file was at this program's schema already
        Upgraded, ///< it was older; a backup stands beside it (see backupPath)
    };
    struct Opened {
        std::unique_ptr<Database> database;
        SchemaState schema = SchemaState::Current;
        QString backupPath;
        bool checked = true; ///< false: too large to be read whole while somebody waits
    };

    /// The schema this program writes: the highest number under resources/schema.
    static int schemaVersion();

    /// Makes a new workspace file. Fails with Conflict when a file stands there, Unwritable
    /// when the folder cannot be written; leaves nothing behind on a failure.
    static Result<std::unique_ptr<Database>> create(const QString &path);

    /// Opens a workspace after the checks, in order: it is there, it is SQLite, it is ours
    /// (application_id), it is not newer than this program, its pages hold together
    /// (quickCheck(); since it reads every page, a file over 64 MiB is only said to be unchecked).
    /// An older one is backed up beside itself and migrated in one transaction. On any failure the
    /// file is as it was. Read-only files and folders open read-only only when `mode` asks for it;
    /// else they fail with Unwritable.
    static Result<Opened> open(const QString &path, Database::Mode mode = Database::Mode::ReadWrite,
                               const std::vector<Migration> &migrations = shippedMigrations());

    /// A second connection for another thread, to a file that is open already. It keeps fewer
    /// pages in memory than the first one, since it reads most of them once.
    static Result<std::unique_ptr<Database>> openReader(const QString &path);
    /// The same for long work: its statements end with Cancelled once `progress` is cancelled.
    static Result<std::unique_ptr<Database>> openReader(const QString &path,
                                                        const Progress &progress);

    /// A consistent copy of the open workspace, checked in full before it takes
    /// `target`'s place; what stood at `target` stays until then, and for good when `progress`
    /// is cancelled meanwhile.
    static Result<void> backup(const Database &database, const QString &target,
                               const Progress *progress = nullptr);

    /// Whether the pages hold together (quick_check): the faults found, none when they do.
    static Result<QStringList> quickCheck(const Database &database);
    /// Full integrity_check and foreign_key_check: the faults found, none when sound.
    static Result<QStringList> check(const Database &database);
};

} // namespace gatehouse
