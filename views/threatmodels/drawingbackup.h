#pragma once

#include "views/threatmodels/drawndraft.h"

#include <optional>

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

private:
    QString fileOf(const ThreatModelRecord &record) const;

    QString m_folder;
    QString m_owner; ///< of which workspace and account, in letters that a file may be called
};

} // namespace gatehouse
