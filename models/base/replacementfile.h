#pragma once

#include "models/base/partfolder.h"

#include <QCoreApplication>
#include <QString>

namespace gatehouse {

/// Where a file is to be written, and whether an ordinary file that stands there may go.
struct FileTarget {
    enum class Existing { Keep, Replace };

    // Whoever names only a path asks for nothing to be replaced.
    FileTarget(QString file, Existing there = Existing::Keep)
        : path(std::move(file)), existing(there)
    {
    }

    QString path;
    Existing existing;
};

/// A file written beside its target and put in its place whole. Until commit() what stands at the
/// target stays; without commit() nothing is left behind.
/// Meanwhile it lies in a folder of its own (see PartFolder).
///
/// Never takes the place of a workspace, of what belongs to one, of a folder or a device, whatever
/// name or link leads there.
class ReplacementFile
{
    Q_DECLARE_TR_FUNCTIONS(ReplacementFile)
public:
    /// Makes the folder beside the target. Conflict when a file stands there that is to stay,
    /// Refused when it is a workspace's or no ordinary file, Unwritable when the folder is missing
    /// or read-only, or when the target is a folder or a write-protected file.
    static Result<ReplacementFile> beside(const FileTarget &target);

    /// Where to write until then; nothing stands there yet.
    QString path() const { return m_part.file(); }
    /// Writes all of it there. Unwritable, see writeError().
    Result<void> write(const QByteArray &content);
    /// For what is needed only while writing; goes with everything in it.
    const QString &folder() const { return m_part.path(); }

    /// Fails where `folder`, or a folder on the way that is not there yet, would have the name of a
    /// workspace's log: a workspace with a folder there opens no more.
    static Result<void> mayBeFolder(const QString &folder);

    /// Puts the content on the disk and in the target's place, in one step; the file must be
    /// closed. Conflict and Refused when somebody put a file there meanwhile that has to stay.
    Result<void> commit();

    /// For the beginning of main(): a file that may grow no further (RLIMIT_FSIZE) is an error that
    /// is told, and not the end of the program.
    static void outliveSizeLimits();

    /// What went wrong while writing near `target`, as a sentence: the disk is full, or it cannot
    /// be written. `systemError` is errno, or 0 where it is not known.
    static Error writeError(const QString &target, int systemError, const QString &cause = {});

private:
    ReplacementFile(FileTarget target, PartFolder part)
        : m_target(std::move(target)), m_part(std::move(part))
    {
    }

    FileTarget m_target;
    PartFolder m_part;
};

} // namespace gatehouse
