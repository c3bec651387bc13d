#pragma once

#include "models/libraries/requirement.h"
#include "models/portfolio/app.h"
#include "models/portfolio/release.h"
#include "models/workspace/change.h"

#include <optional>

namespace gatehouse {

/// A person's decision against (or confirming) the derivation, with the reason on record.
struct ApplicabilityDecision {
    RequirementId requirement;
    bool applies = true;
    QString reason;
    QString decidedBy;
    QDateTime decidedAt;
    bool operator==(const ApplicabilityDecision &) const = default;
};

/// Whether a requirement applies to a release, and the sentence that says why.
struct Applicability {
    enum class Because {
        Context, ///< restated by its list: shown, not assessed
        Always, ///< no condition, every platform
        Condition, ///< its conditions hold
        Unanswered, ///< a condition has no answer: applies until the profile says otherwise
        Absent, ///< a condition does not hold
        Platform, ///< none of the release's platforms is meant
        Decision, ///< a person decided
    };
    bool applies = true;
    Because because = Because::Always;
    /// The deciding flag for Unanswered and Absent; for Condition all of them, joined by '&'.
    QString flag;
    std::optional<ApplicabilityDecision> decision;

    /// "does not apply: the app has no image CAPTCHA".
    LocalizedText explanation() const;
    bool operator==(const Applicability &) const = default;
};

/// The stable key of a reason: it stands in JSON and in what a gate decision signs.
QString becauseKey(Applicability::Because because);

/// Derives applicability from platforms, profile and condition; `decision` overrules. A
/// requirement meant for both Android and iOS is meant for native apps, so for HarmonyOS too.
/// A context row never applies: it asks for nothing of its own.
Applicability deriveApplicability(const Requirement &requirement,
                                  const std::vector<Platform> &releasePlatforms,
                                  const Profile &profile,
                                  const std::optional<ApplicabilityDecision> &decision = {});

class ApplicabilityRepository
{
    Q_DECLARE_TR_FUNCTIONS(ApplicabilityRepository)
public:
    explicit ApplicabilityRepository(const Database &database) : m_database(database) { }
    Result<QHash<RequirementId, ApplicabilityDecision>> decisions(ReleaseId release) const;
    /// Invalid without a reason, on an organisation requirement (it is inherited) or a context row.
    static Result<void> decide(Change &change, ReleaseId release, RequirementId requirement,
                               bool applies, const QString &reason);
    /// Takes the decision back: the derivation holds again. NotFound when there is none.
    static Result<void> withdraw(Change &change, ReleaseId release, RequirementId requirement);

private:
    const Database &m_database;
};

template<>
const RecordDescription &describe<ApplicabilityDecision>();

} // namespace gatehouse
