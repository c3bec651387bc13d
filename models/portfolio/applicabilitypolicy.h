#pragma once

#include "models/base/condition.h"
#include "models/portfolio/app.h"

#include <QSet>

#include <set>

namespace gatehouse {

/// Which answers of a profile take something away: a requirement, or points that could put the
/// app into a higher tier. They need a reason and a confirmation.
class DecidingAnswers
{
public:
    /// Those of the tier scheme alone.
    DecidingAnswers();
    /// A condition of a library, as it is stored.
    void add(const QString &condition);
    /// That of the app, which says whether it takes another person to confirm.
    void setTier(int tier) { m_tier = tier; }

    bool takesAway(const QString &flag, bool holds) const
    {
        return (holds ? m_yes : m_no).contains(flag);
    }
    /// It takes something away and is to be confirmed: until then it counts as none.
    bool isOpen(const QString &flag, const GivenAnswer &answer) const;
    bool operator==(const DecidingAnswers &) const = default;

private:
    QSet<QString> m_no;
    QSet<QString> m_yes; ///< below a `!`
    int m_tier = 3;
};

/// Who settles that something does not apply. The policy is data with a name and version:
/// resources/criteria/applicability.json.
struct ApplicabilityPolicy {
    struct Clauses {
        QString library; ///< its key
        QString clause; ///< "7.3": it and what is below it
        bool operator==(const Clauses &) const = default;
    };
    std::set<int> secondPersonTiers;
    std::vector<Clauses> selectable;
    QSet<QString> selecting; ///< flags whose no would leave all of those out at once

    static const ApplicabilityPolicy &builtIn();
    /// Whether it takes another person to confirm it, even where somebody who may decide
    /// applicability gave it.
    bool needsSecondPerson(int tier) const { return secondPersonTiers.contains(tier); }
    /// Whether an answer is confirmed by whom it takes at that tier. What one person gave and
    /// confirmed at a lower tier is to be confirmed again where it takes two.
    bool isConfirmed(const GivenAnswer &answer, int tier) const
    {
        return needsSecondPerson(tier) ? answer.isConfirmedByAnother() : answer.isConfirmed();
    }
    /// Whether the owner of an app chooses among these requirements, so that each one left out
    /// needs a reason of its own (7.3.p1).
    bool isSelectable(const QString &library, const QString &requirement) const;
};

} // namespace gatehouse
