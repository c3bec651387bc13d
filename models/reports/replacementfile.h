#pragma once

#include "models/base/result.h"

#include <QCoreApplication>
#include <QString>

namespace gatehouse {

/// A file written beside the one it will replace. Until commit() what stands at the target stays;
/// without commit() nothing is left behind.
class ReplacementFile
{
    Q_DECLARE_TR_FUNCTIONS(ReplacementFile)
public:
    /// Makes an empty file in the target's folder. Unwritable when the folder is missing or
    /// read-only, or when the target is a folder or a write-protected file.
    static Result<ReplacementFile> beside(const QString &target);
    ~ReplacementFile();
    ReplacementFile(ReplacementFile &&other) noexcept;
    ReplacementFile &operator=(ReplacementFile &&) = delete;

    /// Where to write until then.
    const QString &path() const { return m_path; }
    QString folder() const;

    /// Puts the content on the disk and in the target's place, in one step.
    Result<void> commit();

    /// What went wrong while writing near `target`, as a sentence: the disk is full, or it cannot
    /// be written. `systemError` is errno, or 0 where it is not known.
    static Error writeError(const QString &target, int systemError, const QString &cause = {});

private:
    ReplacementFile(QString target, QString path)
        : m_target(std::move(target)), m_path(std::move(path))
    {
    }

    QString m_target;
    QString m_path;
};

} // namespace gatehouse
