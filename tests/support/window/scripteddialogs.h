#pragma once

#include "views/common/dialogseam.h"

#include <QQueue>

namespace gatehouse {

/// Dialogs that answer from a script and note what they were asked. Whatever the script does not
/// foresee is cancelled.
class ScriptedDialogs final : public Dialogs
{
public:
    QQueue<QString> paths; ///< for every question after a file or folder
    QQueue<bool> confirmations;
    QQueue<DraftAnswer> draftAnswers;
    QQueue<QString> texts;
    QList<Confirmation> confirmationsAsked;
    QList<DraftQuestion> draftsAsked;
    QList<TextPrompt> promptsAsked;
    QStringList suggestions; ///< names suggested for files to be saved

    QStringList openFiles(QWidget *, const QString &, const QString &) override
    {
        const QString path = next();
        return path.isEmpty() ? QStringList() : QStringList{path};
    }
    QString openFile(QWidget *, const QString &, const QString &) override { return next(); }
    QString saveFile(QWidget *, const QString &, const QString &suggested, const QString &) override
    {
        suggestions.append(suggested);
        return next();
    }
    QString chooseFolder(QWidget *, const QString &) override { return next(); }
    bool confirm(QWidget *, const Confirmation &confirmation) override
    {
        confirmationsAsked.append(confirmation);
        return !confirmations.isEmpty() && confirmations.dequeue();
    }
    DraftAnswer askAboutDrafts(QWidget *, const DraftQuestion &question) override
    {
        draftsAsked.append(question);
        return draftAnswers.isEmpty() ? DraftAnswer::Cancel : draftAnswers.dequeue();
    }
    std::optional<QString> askText(QWidget *, const TextPrompt &prompt) override
    {
        promptsAsked.append(prompt);
        return texts.isEmpty() ? std::nullopt : std::optional(texts.dequeue());
    }

private:
    QString next() { return paths.isEmpty() ? QString() : paths.dequeue(); }
};

} // namespace gatehouse
