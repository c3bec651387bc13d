#pragma once

#include "views/design/dialogseam.h"

#include <QPrinter>
#include <QQueue>

#include <functional>
#include <utility>

namespace gatehouse {

/// Dialogs that answer from a script and note what they were asked. Whatever the script does not
/// foresee is cancelled.
class ScriptedDialogs final : public Dialogs
{
public:
    QQueue<QString> paths; ///< for every question after a file
    QQueue<bool> confirmations;
    QQueue<DraftAnswer> draftAnswers;
    QQueue<QString> texts;
    QList<Confirmation> confirmationsAsked;
    QList<DraftQuestion> draftsAsked;
    QList<TextPrompt> promptsAsked;
    QQueue<QList<bool>> settlements; ///< which of mine to keep, for every conflict
    QList<ConflictQuestion> conflictsAsked;
    /// Run while a question stands open, as the window's own events are; once.
    std::function<void()> meanwhile;
    QStringList suggestions; ///< names suggested for files to be saved

    QStringList openFiles(QWidget *, const QString &, const QString &) override
    {
        standOpen();
        const QString path = next();
        return path.isEmpty() ? QStringList() : QStringList{path};
    }
    QString openFile(QWidget *, const QString &, const QString &) override
    {
        standOpen();
        return next();
    }
    QString saveFile(QWidget *, const QString &, const QString &suggested, const QString &) override
    {
        suggestions.append(suggested);
        standOpen();
        return next();
    }
    /// Prints into the next path.
    Result<bool> printPages(QWidget *, QPrinter &printer, const PaintPages &paint) override
    {
        standOpen();
        const QString path = next();
        if (path.isEmpty())
            return false;
        printer.setOutputFileName(path);
        TRY(paint(printer));
        return true;
    }
    bool confirm(QWidget *, const Confirmation &confirmation) override
    {
        confirmationsAsked.append(confirmation);
        standOpen();
        return !confirmations.isEmpty() && confirmations.dequeue();
    }
    DraftAnswer askAboutDrafts(QWidget *, const DraftQuestion &question) override
    {
        draftsAsked.append(question);
        standOpen();
        return draftAnswers.isEmpty() ? DraftAnswer::Cancel : draftAnswers.dequeue();
    }
    std::optional<QList<bool>> settleConflict(QWidget *, const ConflictQuestion &question) override
    {
        conflictsAsked.append(question);
        standOpen();
        return settlements.isEmpty() ? std::nullopt : std::optional(settlements.dequeue());
    }
    std::optional<QString> askText(QWidget *, const TextPrompt &prompt) override
    {
        promptsAsked.append(prompt);
        standOpen();
        return texts.isEmpty() ? std::nullopt : std::optional(texts.dequeue());
    }

private:
    void standOpen()
    {
        if (const auto happens = std::exchange(meanwhile, {}))
            happens();
    }
    QString next() { return paths.isEmpty() ? QString() : paths.dequeue(); }
};

} // namespace gatehouse
