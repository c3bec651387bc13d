#pragma once

#include "views/design/keptdrafts.h"
#include "views/threatmodels/drawndraft.h"

#include <optional>

class QSettings;

namespace gatehouse {

/// Drawings that are not saved yet, one of each model (see KeptDrafts).
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
    KeptDrafts m_drafts;
};

/// Writes such drawings beside the screen (see KeptDraftWriter).
class DrawingBackupWriter
{
public:
    void write(const DrawingBackup &backup, const DrawnDraft &draft);
    /// Nothing of it is left afterwards, nor written later.
    void remove(const DrawingBackup &backup, const ThreatModelRecord &record);
    /// As DrawingBackup::read(), with what waits to be written of it.
    std::optional<DrawnDraft> read(const DrawingBackup &backup, const ThreatModelRecord &record);

private:
    KeptDraftWriter m_writer;
};

} // namespace gatehouse
