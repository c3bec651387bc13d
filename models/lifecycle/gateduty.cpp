#include "models/lifecycle/gateduty.h"

#include "models/accounts/holder.h"
#include "models/lifecycle/gatecriteria.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/portfolio/tierscheme.h"

#include <algorithm>

namespace gatehouse {

namespace {

// A translation context of its own: these are plain functions.
class GateDuty
{
    Q_DECLARE_TR_FUNCTIONS(GateDuty)
};

bool wasAssessedBy(const Holder &holder, const SheetRow &row, Phase phase)
{
    if (row.inherited || !row.applicability.applies
        || row.judgement(phase) == Judgement::NotAssessed)
        return false;
    const Assessment &judged = *row.assessment(phase);
    return holder.isNamed(judged.recordedBy)
        || (!judged.outsideBody && holder.isNamed(judged.assessor));
}

/// By a decision or an answer that nobody else has confirmed, or for the whole organisation.
bool wasLeftOutBy(const Holder &holder, const SheetRow &row, Phase phase, const Profile &profile)
{
    if (row.applicability.applies) {
        const Assessment *judged = row.inherited ? row.assessment(phase) : nullptr;
        return judged && judged->judgement == Judgement::NotApplicable
            && holder.isNamed(judged->recordedBy);
    }
    if (const auto &decision = row.applicability.decision)
        return holder.isNamed(decision->decidedBy) && holder.isNamed(decision->confirmedBy);
    const QMap<QString, GivenAnswer> answers = answersAgainst(row.applicability, profile);
    return std::any_of(answers.begin(), answers.end(), [&](const GivenAnswer &answer) {
        return holder.isNamed(answer.answeredBy)
            && (!answer.isConfirmedByAnother() || holder.isNamed(answer.confirmedBy));
    });
}

} // namespace

bool takesTwoPeople(const App &app)
{
    const ApplicabilityPolicy &policy = ApplicabilityPolicy::builtIn();
    return policy.needsSecondPerson(app.tier)
        || policy.needsSecondPerson(TierScheme::builtIn().suggest(app.profile, 0).tier);
}

Result<void> checkMayPass(const Database &database, const Account &account, const App &app,
                          const AssessmentSheet &sheet, Phase phase)
{
    if (!takesTwoPeople(app))
        return {};
    TRY_ASSIGN(const Holder holder, holderOf(database, account.id));
    const auto own = std::find_if(sheet.rows.begin(), sheet.rows.end(), [&](const SheetRow &row) {
        return isAskedIn(row, phase)
            && (wasAssessedBy(holder, row, phase) || wasLeftOutBy(holder, row, phase, app.profile));
    });
    if (own == sheet.rows.end())
        return {};
    return fail(
        ErrorKind::Refused,
        GateDuty::tr("%1 assessed, or left out alone, what this gate rests on (%2 among it). "
                     "%3 is a core app by its tier or its profile, so another person "
                     "passes the gate.")
            .arg(account.displayName, own->requirement->citation(), app.name));
}

} // namespace gatehouse
