#pragma once

#include "models/store/database.h"

namespace gatehouse {

/// Where a copy of a workspace goes, from the moment it is begun. The copy is written to a part
/// file beside the target, so that what stands there stays whole until replace(), whenever the
/// program or the machine stops. A workspace that stands there is locked meanwhile: nobody opens
/// it, and then works on in a file that is no longer there. A part file that a killed program left
/// is written over by the next copy to the same place.
class BackupTarget
{
    Q_DECLARE_TR_FUNCTIONS(BackupTarget)
public:
    /// `source`: what is copied. Busy when somebody has the target open or is copying to it;
    /// Conflict when logs of a database lie beside it that would be taken for the copy's; Refused
    /// for anything but an earlier copy of the source, or where a workspace keeps its log; Invalid
    /// for the source itself, a name that is too long or a folder's; Unwritable when the folder is
    /// not there or cannot be written.
    static Result<BackupTarget> reserve(const QString &path, const Database &source);
    /// Takes the part file away again, unless it took the target's place.
    ~BackupTarget();
    BackupTarget(BackupTarget &&other) noexcept;
    BackupTarget &operator=(BackupTarget &&) = delete;

    /// An empty file.
    QString partPath() const;
    /// Puts the finished part file, which nobody has open any more, in the target's place.
    Result<void> replace();

private:
    explicit BackupTarget(QString path) : m_path(std::move(path)) { }
    Result<void> lockWhatStandsThere();
    Result<void> checkIsEarlierCopyOf(const Database &source) const;
    Result<void> makePart();

    QString m_path;
    int m_part = -1; ///< descriptor, locked
    std::unique_ptr<Database> m_standing;
};

/// Takes away the part files that killed programs left of targets whose paths begin so; what is
/// being written stays.
void removeAbandonedParts(const QString &beginning);

} // namespace gatehouse
