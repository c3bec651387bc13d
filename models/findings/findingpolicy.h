#pragma once

#include "models/assessments/assessment.h"
#include "models/base/result.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace gatehouse {

/// By when findings are mended, and what a re-test takes. The policy is data with a name and
/// version: resources/criteria/findings.json.
class FindingPolicy
{
    Q_DECLARE_TR_FUNCTIONS(FindingPolicy)
public:
    static const FindingPolicy &builtIn();

    /// The day a finding of this risk is due when it is opened on `today`, at an app's tier; 0: of
    /// the organisation. Invalid without a risk.
    QDate dueOn(int tier, Risk risk, QDate today) const;
    /// Of a day that a person sets on `today`. Invalid for one that is past, and for one further
    /// away than a risk may be accepted for (see AcceptancePolicy): to leave a risk longer takes
    /// somebody who may accept it.
    static Result<void> checkDueOn(QDate day, QDate today);
    /// Whether a re-test that passes needs evidence of its own.
    bool asksForEvidence(int tier) const { return m_withEvidence.contains(tier); }

private:
    std::map<std::pair<int, Risk>, int> m_days;
    std::set<int> m_withEvidence;
};

} // namespace gatehouse
