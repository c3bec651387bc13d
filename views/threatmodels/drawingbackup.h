#pragma once

#include "views/threatmodels/drawndraft.h"

#include <QHash>
#include <QMutex>
#include <QThreadPool>

#include <optional>
#include <utility>

class QSettings;

namespace gatehouse {

/// Drawings that are not saved yet, each in a file that only the person at this computer reads, so
/// that they outlive an end of the program that nobody wanted. They belong to a workspace and to
/// the account that draws; a workspace itself holds only what was saved.
class DrawingBackup
{
public:
    /// `settings`: where they are a file of their own, drawings stand beside it.
    DrawingBackup(const QSettings &settings, const QString &workspace, const QString &account);

    /// What cannot be written is missed only after a crash: nobody is disturbed in drawing.
    void write(const DrawnDraft &draft) const;
    /// What was not saved of a model as it is stored now; nothing where all was, or where the file
    /// does not hold together.
    std::optional<DrawnDraft> read(const ThreatModelRecord &record) const;
    void remove(const ThreatModelRecord &record) const;

    /// The same for the same drawing, and for no other.
    QString fileOf(const ThreatModelRecord &record) const;

private:
    QString m_folder;
    QString m_owner; ///< of which workspace and account, in letters that a file may be called
};

/// Writes such drawings beside the screen, one after the other: to spell hundreds of parts and to
/// have them on the disk takes longer than a stroke may wait. Of one drawing only the newest is
/// written of those that wait. What waits is written before this goes.
class DrawingBackupWriter
{
public:
    DrawingBackupWriter();
    ~DrawingBackupWriter() { m_pool.waitForDone(); }

    void write(const DrawingBackup &backup, const DrawnDraft &draft);
    /// Nothing of it is left afterwards, nor written later.
    void remove(const DrawingBackup &backup, const ThreatModelRecord &record);
    /// As DrawingBackup::read(), with what waits to be written of it.
    std::optional<DrawnDraft> read(const DrawingBackup &backup, const ThreatModelRecord &record);

private:
    void writeNext();

    QMutex m_mutex;
    QHash<QString, std::pair<DrawingBackup, DrawnDraft>> m_waiting; ///< by its file
    QString m_writing; ///< the file that is being written
    QThreadPool m_pool;
};

} // namespace gatehouse
