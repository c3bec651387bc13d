#pragma once

#include "models/base/partfolder.h"
#include "models/store/database.h"

namespace gatehouse {

/// Where a copy of a workspace goes, from the moment it is begun. The copy is written to a folder
/// of its own beside the target (see PartFolder), so that what stands there stays whole until
/// replace(), whenever the program or the machine stops, and no other file is touched, whatever its
/// name. A workspace that stands there is locked meanwhile: nobody opens it, and then works on in a
/// file that is no longer there.
class BackupTarget
{
    Q_DECLARE_TR_FUNCTIONS(BackupTarget)
public:
    /// `source`: what is copied. Busy when somebody has the target open;
    /// Conflict when logs of a database lie beside it that would be taken for the copy's; Refused
    /// for anything but an earlier copy of the source, or where a workspace keeps its log; Invalid
    /// for the source itself, a name that is too long or a folder's; Unwritable when the folder is
    /// not there or cannot be written.
    static Result<BackupTarget> reserve(const QString &path, const Database &source);
    /// Where to write; nothing stands there yet.
    QString partPath() const { return m_part.file(); }
    /// Puts the finished part file, which nobody has open any more, in the target's place. Conflict
    /// where something came to stand there meanwhile.
    Result<void> replace();

private:
    explicit BackupTarget(QString path) : m_path(std::move(path)) { }
    Result<void> lockWhatStandsThere();
    Result<void> checkIsEarlierCopyOf(const Database &source) const;
    Result<void> makePart();

    QString m_path;
    bool m_isTaken = false; ///< by an earlier copy, which goes
    PartFolder m_part;
    std::unique_ptr<Database> m_standing;
};

} // namespace gatehouse
