#pragma once

#include "models/base/progress.h"
#include "models/libraries/libraryrepository.h"
#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// Everything that can be wrong with a workspace, looked at together: the file and its schema, the
/// audit log and the records against it, content, decisions with their signatures, and what is
/// derived. A look that cannot be taken has found something.
class WorkspaceCheck
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceCheck)
public:
    /// One thing that was looked at.
    struct Look {
        QString key; ///< "chain": what a program goes by
        QString title; ///< what holds where nothing is found
        QStringList found; ///< a sentence each
        QStringList notes = {}; ///< what could not be looked at, and what a title might hide: no
                                ///< fault, and no proof
    };

    /// In full. What stands in a broken file is not worth reading: then the file's own look is the
    /// only one. Cancelled.
    static Result<std::vector<Look>> run(const Database &database, LibraryShelf &shelf, QDate today,
                                         Progress *progress = nullptr);
    /// What is looked at behind somebody who just opened the workspace: the file's pages, the
    /// schema, the log, and a sample of the records against it, another one each time; all of
    /// them where the log is short.
    static Result<std::vector<Look>> atOpening(const Database &database,
                                               Progress *progress = nullptr);
};

} // namespace gatehouse
