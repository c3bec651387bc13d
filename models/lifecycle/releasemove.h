#pragma once

#include "models/base/phase.h"
#include "models/libraries/libraryrepository.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/workspace/change.h"

#include <vector>

namespace gatehouse {

/// How much of each kind goes over.
struct CarriedCounts {
    int assessments = 0;
    int decisions = 0; ///< on applicability
    int evidenceLinks = 0;
    int findings = 0;
    int acceptances = 0;
    int countermeasures = 0; ///< whose requirement is named in the new version

    int total() const
    {
        return assessments + decisions + evidenceLinks + findings + acceptances + countermeasures;
    }
    bool operator==(const CarriedCounts &) const = default;
};

/// Moving a release from one version of a library to another: what goes over to the requirement of
/// the same key, what is new there, and what stays behind.
///
/// What was recorded of the release moves, with its history; gates that were passed keep what they
/// were decided on. Of the organisation, whose results other releases go on inheriting, a copy is
/// made the first time, and never where something stands at the new version already.
struct ReleaseMove {
    /// Something that no requirement of the new version takes: it stays on record where it is.
    struct Left {
        QString requirement; ///< key in the old version
        Entity entity = Entity::Assessment;
        QString name; ///< "F-0003", "E-0001", "C-0002"; empty for an assessment, decision or
                      ///< acceptance

        /// "6.1.2 a) Finding F-0003", in the running language; `from` is the old version.
        QString inWords(const Library &from, Language titles) const;
        bool operator==(const Left &) const = default;
    };

    ReleaseId release;
    LibraryId from;
    LibraryId to;
    CarriedCounts carried; ///< of the release
    CarriedCounts copied; ///< of the organisation
    QStringList opened; ///< keys to be assessed that the old version has not, or did not assess
    QStringList changed; ///< keys that ask for something else now, or of others, or in other phases
    QStringList dropped; ///< keys that are no longer assessed
    std::vector<Left> left;
    /// Of the organisation, whose requirement the new version does not assess, or not once for all.
    std::vector<Left> leftOfOrganisation;
    std::vector<Phase> passed; ///< gates that were passed: they show as changed since
    bool operator==(const ReleaseMove &) const = default;
};

/// Leaves out what was carried to another version of its library: it goes on there, by an
/// acceptance that follows on it. For lists of what stands.
void dropCarried(std::vector<RiskAcceptance> &acceptances);

class ReleaseMover
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseMover)
public:
    /// What moving would do. Invalid when the release is not held against a version of that
    /// library, or against this one already.
    static Result<ReleaseMove> preview(const Database &database, LibraryShelf &shelf,
                                       ReleaseId release, LibraryId to, QDate today);
    /// Does it, by the same rules, and says what was done. For actions::moveRelease. Refused for a
    /// version before the one it is held against, which may ask for less, unless the account may
    /// decide applicability.
    static Result<ReleaseMove> move(Change &change, LibraryShelf &shelf, ReleaseId release,
                                    LibraryId to);
    /// The newer version of a library that a release could be moved to, the newest of each key
    /// in its baseline; empty when it is held against the newest of all.
    static Result<std::vector<LibrarySummary>> newerThan(const Database &database,
                                                         ReleaseId release);
};

} // namespace gatehouse
