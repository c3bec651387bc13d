#pragma once

#include "models/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QPrinter;
class QWidget;

namespace gatehouse {

/// A question before something is done.
struct Confirmation {
    QString title;
    QString text;
    QStringList touches; ///< what it touches, one line each, as a person knows it
    QString confirmText; ///< the button that goes ahead, named after what it does
    bool destructive = false;
};

/// A line or a paragraph of text asked of a person.
struct TextPrompt {
    QString title;
    QString label;
    QString text; ///< what stands there first
    QString hint; ///< a sentence below the field
    QString confirmText;
    bool multiLine = false;
    bool required = true; ///< the button waits for text that is more than white space
};

/// What was entered and not saved, before it would be lost.
struct DraftQuestion {
    QStringList drafts; ///< one line each, as a person knows it
    bool canSave = true; ///< false: it can only be discarded or kept
};
enum class DraftAnswer { Cancel, Discard, Save };

/// A field in which two people's versions of a record differ.
struct FieldConflict {
    QString field;
    QString mine;
    QString theirs;
    bool keepMine = true; ///< what is suggested
    bool operator==(const FieldConflict &) const = default;
};

/// Who saved a record, and when; nobody where that is not known.
struct LastSave {
    QString who;
    QDateTime at;
    bool operator==(const LastSave &) const = default;
};

/// Somebody else saved a record while it was being edited here.
struct ConflictQuestion {
    QString record; ///< as a person knows it
    QList<FieldConflict> fields;
    LastSave theirs;
};

/// Paints all pages of what is printed; Unwritable where the printer takes nothing.
using PaintPages = std::function<Result<void>(QPrinter &)>;

/// Everything that asks a person something in a window of its own. Pages ask through this, so
/// that whole-window tests answer from a script and never block.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// `filter` in Qt's form: "Workbooks (*.xlsx)". Empty results mean: thought better of it.
    virtual QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// `suggested` is a file name or a path; its suffix is appended when none is typed.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                             const QString &filter) = 0;
    /// Shows the pages, asks for a printer and prints them; false when it was cancelled. NotFound
    /// where there is no printer.
    virtual Result<bool> printPages(QWidget *parent, QPrinter &printer,
                                    const PaintPages &paint) = 0;
    virtual bool confirm(QWidget *parent, const Confirmation &confirmation) = 0;
    virtual DraftAnswer askAboutDrafts(QWidget *parent, const DraftQuestion &question) = 0;
    /// For each field whether mine is kept; nothing when it was cancelled.
    virtual std::optional<QList<bool>> settleConflict(QWidget *parent,
                                                      const ConflictQuestion &question) = 0;
    /// Trimmed text; nothing when it was cancelled.
    virtual std::optional<QString> askText(QWidget *parent, const TextPrompt &prompt) = 0;
};

} // namespace gatehouse
