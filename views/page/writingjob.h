#pragma once

#include "models/product/openworkspace.h"
#include "models/workspace/change.h"
#include "views/page/navigationcontext.h"

namespace gatehouse {

/// What a job wrote, and where that stands in the audit log.
template<class T>
struct Written {
    T result;
    qint64 entry = 0; ///< the last one it wrote; 0: nothing was recorded
};

/// Runs what writes much as a job (see NavigationContext::runJob): `work` gets a workspace of its
/// own, in which the account of this moment acts, and begins and commits its Changes itself. What
/// it wrote is announced before `done` is called, also where `receiver` is gone, and is the last
/// thing done by that account.
template<class T>
void runWriting(
    NavigationContext &context, const QString &title, QObject *receiver,
    std::function<Result<T>(const Session &session, LibraryShelf &shelf, Progress &progress)> work,
    std::function<void(Result<Written<T>>)> done)
{
    const Session session = context.session();
    // Not owned: the frame waits for its jobs before it lets the workspace and its clock go.
    const std::shared_ptr<const Clock> clock(std::shared_ptr<const Clock>(),
                                             &session.workspace.clock());
    context.runJob<Written<T>>(
        title, &context,
        [file = session.workspace.path(), account = session.account, clock,
         work = std::move(work)](Progress &progress) -> Result<Written<T>> {
            TRY_ASSIGN(const auto opened, openWorkspace(file, clock));
            qint64 entry = 0;
            QObject::connect(
                opened.workspace.get(), &Workspace::changed, opened.workspace.get(),
                [&entry](const ChangeEvent &event) { entry = std::max(entry, event.sequence); });
            TRY_ASSIGN(T result, work({*opened.workspace, account}, *opened.shelf, progress));
            return Written<T>{std::move(result), entry};
        },
        [&context, account = session.account.uid, guard = QPointer<QObject>(receiver),
         done = std::move(done)](Result<Written<T>> written) {
            // It was written over another connection.
            if (written) {
                context.session().workspace.announceForeignChanges();
                if (written->entry > 0 && context.session().account.uid == account)
                    context.noteDone(written->entry);
            }
            if (guard)
                done(std::move(written));
        });
}

} // namespace gatehouse
