#pragma once

#include "models/libraries/requirement.h"
#include "models/portfolio/app.h"

#include <memory>

namespace gatehouse {

/// How important an app is, and what a gate therefore asks for (5.2, protect by importance).
/// The scheme is data with a name and version: resources/criteria/tiers.json.
class TierScheme
{
public:
    struct Suggestion {
        /// The highest that is still possible: what is not answered, or whose no is to be
        /// confirmed, counts as yes. So does a no that one person gave and confirmed, where the
        /// tier that follows from it takes two.
        int tier = 3;
        int points = 0; ///< of what is answered
        int possiblePoints = 0;
        /// The flags that the tier turns on, and "user_count"; empty when it is settled.
        QStringList open;
        LocalizedText reason; ///< what is open, then what counted, most important first

        LocalizedText title() const; ///< "Tier 1 (core), to be decided"
    };

    static const TierScheme &builtIn();

    QString name() const { return m_name; }
    QString version() const { return m_version; }
    /// What its points turn on, as conditions on the profile's flags.
    QStringList conditions() const;
    /// A number of users that is not known (0) counts as the highest.
    Suggestion suggest(const Profile &profile, qint64 userCount) const;
    /// Whether the gate of a phase asks for evidence on this requirement at this tier: not for that
    /// of a method which cannot be applied yet. Each tier asks for what the next one asks for, and
    /// more.
    bool asksForEvidence(int tier, const Requirement &requirement, Phase phase) const;
    LocalizedText tierTitle(int tier) const;

private:
    TierScheme() = default;
    /// `counts`: whether a no is confirmed by whom it takes.
    template<class Counts>
    Suggestion suggest(const Profile &profile, qint64 userCount, Counts counts) const;

    struct Data;
    QString m_name;
    QString m_version;
    std::shared_ptr<const Data> m_data;
};

/// Why an app has its tier: the reason of the person who decided it, else what counted.
LocalizedText tierReason(const App &app);

} // namespace gatehouse
