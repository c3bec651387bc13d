#pragma once

#include "models/threatmodels/threatregister.h"

#include <QByteArray>

#include <list>
#include <memory>

namespace gatehouse {

/// The threats of a release as they were read, and what a gate decision binds to of them.
struct ShelvedThreats {
    ThreatRegister threats;
    QByteArray snapshot; ///< canonical, see threatSnapshot; only of no day
};

/// Registers that were read lately, for as long as they stay what is stored: a gate reads them on
/// every change of its release, and hardly any touches them. Whatever writes to a model, its
/// threats or its countermeasures gives it another stamp (see ThreatModelRepository). One shelf
/// serves one workspace (see LibraryShelf::kept).
class ThreatShelf
{
public:
    /// On a day, or of none; nullptr where the release has no model.
    Result<std::shared_ptr<const ShelvedThreats>> load(const Database &database, ReleaseId release,
                                                       QDate today);

private:
    struct Entry {
        ReleaseId release;
        QDate today;
        QString stamp;
        std::shared_ptr<const ShelvedThreats> threats;
    };
    std::list<Entry> m_entries; ///< the one used last stands first
};

} // namespace gatehouse
