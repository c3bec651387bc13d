#pragma once

#include "models/assessments/assessmententry.h"
#include "models/base/progress.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// What becomes of one assessment.
struct PlannedAssessment {
    enum State {
        Changes,
        LeftOut, ///< it would change, and is not chosen
        Same, ///< it says so already
        Refused,
    };
    /// A field that would say something else.
    struct Difference {
        const Field *field;
        FieldValue before;
        FieldValue after;
    };
    QString name; ///< of the requirement, or of the release where they are of several
    std::vector<Difference> differences; ///< also of what is refused, as far as it can be read
    QString refused; ///< why it stays as it is
    Assessment assessment; ///< as it would be recorded
    bool isChosen = true;

    State state() const
    {
        if (!refused.isEmpty())
            return Refused;
        return differences.empty() ? Same : isChosen ? Changes : LeftOut;
    }
    bool canBeChosen() const { return state() == Changes || state() == LeftOut; }
    /// Whether a field would say something else.
    bool says(const char *key) const;
};

/// What entries change in the assessments of a phase: looked at first, then recorded in one Change.
/// Where nothing falls short any more, the risk goes, unless an entry gives one; whoever records
/// answers for it, unless an entry names somebody else.
class AssessmentPlan
{
    Q_DECLARE_TR_FUNCTIONS(AssessmentPlan)
public:
    /// Adds a line for each entry. `phase`: none for the organisation's sheet. Refused is what does
    /// not apply, unless it says just that.
    void add(const AssessmentSheet &sheet, const std::vector<AssessmentEntry> &entries,
             std::optional<Phase> phase);

    /// Notes what the rules refuse (AssessmentRepository::record), by trying it and taking it back.
    /// Fails where the account may not, or the workspace cannot be written.
    /// Cancelled when `progress` says so.
    Result<void> check(const Session &session, Progress *progress = nullptr);
    /// Records what changes and is chosen, and gives how many. Fails, and records nothing, when one
    /// of them is refused by now.
    /// Cancelled, with nothing recorded, when `progress` says so.
    Result<int> record(const Session &session, Progress *progress = nullptr) const;

    void choose(size_t line, bool chosen) { m_lines[line].isChosen = chosen; }

    const std::vector<PlannedAssessment> &lines() const { return m_lines; }
    int count(PlannedAssessment::State state) const;

private:
    std::vector<PlannedAssessment> m_lines;
};

} // namespace gatehouse
