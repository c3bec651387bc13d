#pragma once

#include "models/management/codereview.h"
#include "models/management/developmentuse.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// A use with what is used, as lists show it.
struct DevelopmentUseRow {
    DevelopmentUse use;
    QString number; ///< of the standard or module
    QString name;
    QString newest; ///< the version the register has
    bool isStandard = false;
    bool isWithdrawn = false; ///< from the register
    bool operator==(const DevelopmentUseRow &) const = default;
    /// Another version than the register's, where both say one.
    bool isOutdated() const
    {
        return !use.version.isEmpty() && !newest.isEmpty() && use.version != newest;
    }
};

/// What releases use of the coding standards and of the module library.
class DevelopmentUseRepository
{
    Q_DECLARE_TR_FUNCTIONS(DevelopmentUseRepository)
public:
    explicit DevelopmentUseRepository(const Database &database) : m_database(database) { }

    Result<std::vector<DevelopmentUseRow>> ofRelease(ReleaseId release) const;
    /// Reviews of its code that count, the newest first.
    Result<std::vector<CodeReview>> reviewsOf(ReleaseId release) const;
    Result<DevelopmentUse> use(DevelopmentUseId id) const;

    /// Invalid unless it names one standard or one module that is not withdrawn; Conflict when the
    /// release uses it already. An empty version becomes the register's.
    static Result<DevelopmentUseId> add(Change &change, DevelopmentUse use);
    /// The version and the note. Conflict when the revision is not the stored one.
    static Result<void> update(Change &change, const DevelopmentUse &use);
    static Result<void> remove(Change &change, DevelopmentUseId id);
    static Result<DevelopmentUseId> restore(Change &change, DevelopmentUse use);

private:
    static Result<void> record(Change &change, const DevelopmentUse *before,
                               const DevelopmentUse *after);

    const Database &m_database;
};

} // namespace gatehouse
