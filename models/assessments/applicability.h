#pragma once

#include "models/base/condition.h"
#include "models/libraries/requirement.h"
#include "models/portfolio/app.h"
#include "models/portfolio/release.h"
#include "models/workspace/change.h"

#include <QSet>

#include <optional>

namespace gatehouse {

/// A person's decision against (or confirming) the derivation, with the reason on record.
struct ApplicabilityDecision {
    RequirementId requirement;
    bool applies = true;
    QString reason;
    QString decidedBy;
    QDateTime decidedAt;
    QString confirmedBy = {};
    QDateTime confirmedAt = {};

    /// That a requirement does not apply counts from its confirmation on; that it does, at once.
    bool isConfirmed() const { return applies || confirmedAt.isValid(); }
    bool operator==(const ApplicabilityDecision &) const = default;
};

/// What stood there when somebody began to decide otherwise.
using SeenDecision = std::optional<ApplicabilityDecision>;

/// Whether a requirement applies to a release, and the sentence that says why.
struct Applicability {
    enum class Because {
        Context, ///< restated by its list: shown, not assessed
        Always, ///< no condition, every platform
        Condition, ///< its conditions hold
        Unanswered, ///< a condition has no answer: applies until the profile says otherwise
        Unconfirmed, ///< an answer that takes it away is to be confirmed: applies until it is
        Absent, ///< a condition does not hold
        Platform, ///< none of the release's platforms is meant
        Decision, ///< a person decided
        Proposed, ///< a person decided that it does not, to be confirmed: applies until it is
    };
    bool applies = true;
    Because because = Because::Always;
    /// The name that is not answered for Unanswered; for Absent, Unconfirmed and Condition the
    /// deciding terms as they stand in the condition, joined by '&': "has_login&!outsourced".
    QString flag;
    std::optional<ApplicabilityDecision> decision;

    /// It applies only until something is answered or confirmed.
    bool isProvisional() const
    {
        return because == Because::Unanswered || because == Because::Unconfirmed
            || because == Because::Proposed;
    }
    /// "does not apply: the app has no image CAPTCHA".
    LocalizedText explanation() const;
    bool operator==(const Applicability &) const = default;
};

/// The stable key of a reason: it stands in JSON and in what a gate decision signs.
QString becauseKey(Applicability::Because because);

/// The answers of an app's profile that take a requirement away, or are to once they are confirmed.
/// What was recorded before reasons were asked is left out: nothing is known of it.
QMap<QString, GivenAnswer> answersAgainst(const Applicability &applicability,
                                          const Profile &profile);

/// What conditions can ask of an app: its profile's flags and, of a whole app, "tier", "kind" and
/// "user_count". What is not answered is not known; what is to be confirmed is known to
/// operator[] only, and cannot speak against a requirement.
class AppFacts
{
public:
    AppFacts() = default;
    AppFacts(const App &app);
    AppFacts(const Profile &profile);
    Condition::Value operator[](const QString &name) const;
    Condition::Value confirmed(const QString &name) const;

private:
    QHash<QString, Condition::Value> m_facts;
    QSet<QString> m_unconfirmed;
};

/// Derives applicability from platforms, facts and condition; `decision` overrules once it is
/// confirmed. A requirement meant for both Android and iOS is meant for native apps, so for
/// HarmonyOS too. A context row never applies: it asks for nothing of its own.
Applicability deriveApplicability(const Requirement &requirement,
                                  const std::vector<Platform> &releasePlatforms,
                                  const AppFacts &facts,
                                  const std::optional<ApplicabilityDecision> &decision = {});

class ApplicabilityRepository
{
    Q_DECLARE_TR_FUNCTIONS(ApplicabilityRepository)
public:
    explicit ApplicabilityRepository(const Database &database) : m_database(database) { }
    /// As they stand at the app's tier: where that takes another person, what one decided and
    /// confirmed alone is to be confirmed.
    Result<QHash<RequirementId, ApplicabilityDecision>> decisions(ReleaseId release) const;
    /// Invalid without a reason, on an organisation requirement (it is inherited) or a context row,
    /// and where the policy wants each requirement left out to have a reason of its own and another
    /// one has this already. That it does not apply is confirmed at once unless the app's tier
    /// needs a second person (ApplicabilityPolicy). Conflict when another decision stands there, or
    /// none, than the account has `seen`; nullptr: it looks where it writes.
    static Result<void> decide(Change &change, ReleaseId release, RequirementId requirement,
                               bool applies, const QString &reason,
                               const SeenDecision *seen = nullptr);
    /// Confirms, as `seen`, that a requirement does not apply. Conflict when it was decided
    /// otherwise since, Refused for who decided it, Invalid when nothing is to be confirmed.
    static Result<void> confirm(Change &change, ReleaseId release,
                                const ApplicabilityDecision &seen);
    /// Takes the decision back: the derivation holds again. NotFound when there is none. `seen`: as
    /// for decide().
    static Result<void> withdraw(Change &change, ReleaseId release, RequirementId requirement,
                                 const SeenDecision *seen = nullptr);
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
