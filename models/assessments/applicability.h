#pragma once

#include "models/base/condition.h"
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
    /// The name that is not answered for Unanswered; for Absent and Condition the deciding terms
    /// as they stand in the condition, joined by '&': "has_login&!outsourced".
    QString flag;
    std::optional<ApplicabilityDecision> decision;

    /// "does not apply: the app has no image CAPTCHA".
    LocalizedText explanation() const;
    bool operator==(const Applicability &) const = default;
};

/// The stable key of a reason: it stands in JSON and in what a gate decision signs.
QString becauseKey(Applicability::Because because);

/// What conditions can ask of an app: its profile's flags and, of a whole app, "tier", "kind" and
/// "user_count". What is not answered is not known.
class AppFacts
{
public:
    AppFacts() = default;
    AppFacts(const App &app);
    AppFacts(const Profile &profile);
    Condition::Value operator[](const QString &name) const;

private:
    QHash<QString, Condition::Value> m_facts;
};

/// Derives applicability from platforms, facts and condition; `decision` overrules. A
/// requirement meant for both Android and iOS is meant for native apps, so for HarmonyOS too.
/// A context row never applies: it asks for nothing of its own.
Applicability deriveApplicability(const Requirement &requirement,
                                  const std::vector<Platform> &releasePlatforms,
                                  const AppFacts &facts,
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
    /// Only for moving a release (lifecycle/): takes a decision, as it was made, to the same
    /// requirement of another version of its library. NotFound when there is none.
    static Result<void> carry(Change &change, ReleaseId release, RequirementId from,
                              RequirementId to);

private:
    const Database &m_database;
};

template<>
const RecordDescription &describe<ApplicabilityDecision>();

} // namespace gatehouse
