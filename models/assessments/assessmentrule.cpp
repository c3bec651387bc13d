#include "models/assessments/assessmentrule.h"

#include "models/assessments/assessmentsubject.h"
#include "models/base/listing.h"

#include <algorithm>

namespace gatehouse {

namespace {

// A translation context of its own: these are plain functions.
class AssessmentRule
{
    Q_DECLARE_TR_FUNCTIONS(AssessmentRule)
};

Result<void> checkPhase(const Assessment &assessment, const AssessmentSubject &subject)
{
    if (!assessment.release.isValid()) {
        if (assessment.phase)
            return fail(ErrorKind::Invalid,
                        AssessmentRule::tr("%1 is assessed once for all phases of every release. "
                                           "Leave the phase out.")
                            .arg(subject.citation));
        return {};
    }
    if (!assessment.phase)
        return fail(ErrorKind::Invalid,
                    AssessmentRule::tr("Each phase judges %1 for itself. Say for which: %2.")
                        .arg(subject.citation, listed(subject.phases)));
    if (std::find(subject.phases.begin(), subject.phases.end(), *assessment.phase)
        == subject.phases.end())
        return fail(ErrorKind::Invalid,
                    AssessmentRule::tr("%1 is not due in the phase “%2”. It is due in: %3.")
                        .arg(subject.citation, label(*assessment.phase), listed(subject.phases)));
    return {};
}

/// What a claim to comply rests on.
Result<void> checkGround(const Assessment &assessment, const AssessmentSubject &subject)
{
    if (assessment.object.trimmed().isEmpty())
        return fail(ErrorKind::Invalid,
                    AssessmentRule::tr("Say what was looked at (object, sample, version) before "
                                       "%1 is recorded as “%2”.")
                        .arg(subject.citation, label(assessment.judgement)));
    const std::vector<Method> fitting = methodsThatFit(subject.methods, assessment.phase);
    if (usesOneOf(assessment.methods, fitting))
        return {};
    if (assessment.methods.empty())
        return fail(ErrorKind::Invalid,
                    AssessmentRule::tr("Say by which method %1 was assessed. Here counts: %2.")
                        .arg(subject.citation, listed(fitting)));
    return fail(ErrorKind::Invalid,
                AssessmentRule::tr("%1 cannot be recorded as “%2” by %3 alone. Here counts: %4.")
                    .arg(subject.citation, label(assessment.judgement), listed(assessment.methods),
                         listed(fitting)));
}

} // namespace

std::vector<Method> methodsThatFit(const std::vector<Method> &named, std::optional<Phase> phase)
{
    if (named.empty())
        return allValues<Method>();
    if (!phase)
        return named;
    // What looks at the thing itself; on paper only while there is nothing else.
    const bool built = existsIn(Method::Dynamic, *phase);
    std::vector<Method> fitting;
    std::copy_if(named.begin(), named.end(), std::back_inserter(fitting),
                 [built](Method method) { return existsIn(method, Phase::Requirements) != built; });
    return fitting.empty() ? named : fitting;
}

bool usesOneOf(const std::vector<Method> &used, const std::vector<Method> &fitting)
{
    return std::any_of(used.begin(), used.end(), [&](Method method) {
        return std::find(fitting.begin(), fitting.end(), method) != fitting.end();
    });
}

bool canBeConfirmed(const Assessment &earlier, const std::vector<Method> &named, Phase phase)
{
    if (!earlier.phase || *earlier.phase > phase || earlier.judgement == Judgement::NotAssessed)
        return false;
    return earlier.judgement == Judgement::NotApplicable
        || usesOneOf(earlier.methods, methodsThatFit(named, phase));
}

Result<void> checkAssessment(const Assessment &assessment, const AssessmentSubject &subject)
{
    TRY(checkPhase(assessment, subject));
    const Judgement judgement = assessment.judgement;
    if (judgement == Judgement::NotApplicable && assessment.record.trimmed().isEmpty())
        return fail(ErrorKind::Invalid,
                    AssessmentRule::tr("Say in the result record why %1 is not applicable.")
                        .arg(subject.citation));
    if (judgement != Judgement::NotAssessed && assessment.record.trimmed().isEmpty())
        return fail(ErrorKind::Invalid,
                    AssessmentRule::tr("Say in the result record what was found before %1 is "
                                       "recorded as “%2”.")
                        .arg(subject.citation, label(judgement)));
    if (judgement == Judgement::Compliant || judgement == Judgement::Partial)
        TRY(checkGround(assessment, subject));
    if (judgement == Judgement::Noncompliant && assessment.risk == Risk::None)
        return fail(ErrorKind::Invalid,
                    AssessmentRule::tr("Choose how high the risk is: %1 is recorded as "
                                       "non-compliant.")
                        .arg(subject.citation));
    if (!fallsShort(judgement) && assessment.risk != Risk::None)
        return fail(ErrorKind::Invalid,
                    AssessmentRule::tr("%1 is recorded as “%2”, which leaves no risk. Leave the "
                                       "risk out, or judge what falls short.")
                        .arg(subject.citation, label(judgement)));
    return {};
}

} // namespace gatehouse
