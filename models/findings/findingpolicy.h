#pragma once

#include "models/assessments/assessment.h"

#include <map>
#include <set>

namespace gatehouse {

/// By when findings are mended, and what a re-test takes. The policy is data with a name and
/// version: resources/criteria/findings.json.
class FindingPolicy
{
public:
    static const FindingPolicy &builtIn();

    /// The day a finding of this risk is due when it is opened on `today`, at an app's tier; 0: of
    /// the organisation. Invalid without a risk.
    QDate dueOn(int tier, Risk risk, QDate today) const;
    /// Whether a re-test that passes needs evidence of its own.
    bool asksForEvidence(int tier) const { return m_withEvidence.contains(tier); }

private:
    std::map<std::pair<int, Risk>, int> m_days;
    std::set<int> m_withEvidence;
};

} // namespace gatehouse
