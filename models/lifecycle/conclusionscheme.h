#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/lifecycle/board.h"

#include <functional>

namespace gatehouse {

/// How a release as a whole is concluded upon: a grade by score, limited by what vetoes it. What
/// the gates find missing vetoes by the gates' own counting, and so does a gate that was rejected
/// or re-opened, so that a good conclusion never stands over a gate that cannot be passed or was
/// not. The scheme is data with a name and version: resources/criteria/conclusion.json.
class ConclusionScheme
{
public:
    struct Grade {
        QString key; ///< "good"
        LocalizedText title;
        double leastScore = 0;
    };
    /// What limits the grade, and by how many items.
    struct Veto {
        QString because; ///< "high_risk", "gate_turned_down" or the key of a criterion
        LocalizedText title;
        int items = 0; ///< requirements, or gates
        size_t atBest = 0; ///< of grades()
    };
    struct Conclusion {
        std::optional<size_t> grade; ///< of grades(); nothing while it is not to be graded
        std::vector<Veto> vetoes; ///< those with items, in the scheme's order
        int notAssessed = 0; ///< items that are to be assessed before there is a grade
    };

    static const ConclusionScheme &builtIn();

    QString name() const { return m_name; }
    QString version() const { return m_version; }
    const std::vector<Grade> &grades() const { return m_grades; } ///< the best first
    Conclusion conclude(const Score &score, const std::vector<GateStatus> &gates) const;
    /// The grade of that conclusion alone, by the counts of the board.
    std::optional<size_t> grade(const Score &score, const BoardRow &row) const;

private:
    ConclusionScheme() = default;
    /// `itemsOf` says how much there is of what a veto counts.
    Conclusion conclude(const Score &score, int notAssessed,
                        const std::function<int(const QString &because)> &itemsOf) const;

    QString m_name;
    QString m_version;
    double m_leastCoverage = 100;
    std::vector<Grade> m_grades;
    std::vector<Veto> m_vetoes;
};

} // namespace gatehouse
