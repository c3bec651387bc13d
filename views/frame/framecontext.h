#pragma once

#include "views/page/navigationcontext.h"

namespace gatehouse {

class FrontPages;
class JobRunner;
class LanguageController;
class MessageBar;
class PageStack;
class UndoController;
class WorkspaceController;

/// The frame as its pages see it.
class FrameContext final : public NavigationContext
{
    Q_OBJECT
public:
    struct Parts {
        WorkspaceController &workspaces;
        LanguageController &languages;
        Dialogs &dialogs;
        QSettings &settings;
        JobRunner &jobs;
        MessageBar &messages; ///< below the pages
        FrontPages &front; ///< where there is none
    };
    FrameContext(const Parts &parts, QObject *parent);

    /// The pages need the context to be made, so they come afterwards.
    void setPages(PageStack *pages);
    void setUndo(UndoController *undo) { m_undo = undo; }

    bool open(const Destination &destination) override;
    bool openPage(const QString &key) override;
    void showMessage(const Message &message) override;
    void offerUndo(const QString &done, qint64 entry = 0) override;
    void noteDone(qint64 entry) override;
    void undo(qint64 sequence) override;
    Dialogs &dialogs() override { return m_parts.dialogs; }
    Session session() const override;
    std::shared_ptr<const AccountReach> reach() const override;
    LibraryShelf &shelf() const override;
    Language language() const override;
    QSettings &settings() override { return m_parts.settings; }

protected:
    void startJob(Job job) override;

private:
    Parts m_parts;
    /// What went wrong is said until the next thing that is done succeeds, or its page is left.
    void letErrorsGo();

    PageStack *m_pages = nullptr;
    QString m_page; ///< the key of the one in sight
    QString m_account; ///< the identifier of the one that acts
    UndoController *m_undo = nullptr;
};

} // namespace gatehouse
