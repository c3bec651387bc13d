#include "models/lifecycle/gateduty.h"

#include "models/accounts/holder.h"
#include "models/lifecycle/gatecriteria.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/portfolio/tierscheme.h"
#include "models/workspace/formerholders.h"

#include <algorithm>

namespace gatehouse {

namespace {

// A translation context of its own: these are plain functions.
class GateDuty
{
    Q_DECLARE_TR_FUNCTIONS(GateDuty)
};

/// Who is asked: whoever holds the account, or whoever held it before.
struct Whoever {
    const Holder *now = nullptr;
    const FormerHolders *before = nullptr;

    /// `since`: a day or a moment, when it was written.
    template<class Time>
    bool isNamed(const QString &name, const Time &since) const
    {
        return now ? now->isNamed(name) : before->isNamed(name, since);
    }
};

bool wasAssessedBy(const Whoever &person, const SheetRow &row, Phase phase)
{
    if (row.inherited || !row.applicability.applies
        || row.judgement(phase) == Judgement::NotAssessed)
        return false;
    const Assessment &judged = *row.assessment(phase);
    return person.isNamed(judged.recordedBy, judged.assessedOn)
        || (!judged.outsideBody && person.isNamed(judged.assessor, judged.assessedOn));
}

/// By a decision or an answer that nobody else has confirmed, or for the whole organisation.
bool wasLeftOutBy(const Whoever &person, const SheetRow &row, Phase phase, const Profile &profile)
{
    if (row.applicability.applies) {
        const Assessment *judged = row.inherited ? row.assessment(phase) : nullptr;
        return judged && judged->judgement == Judgement::NotApplicable
            && person.isNamed(judged->recordedBy, judged->assessedOn);
    }
    if (const auto &decision = row.applicability.decision)
        return person.isNamed(decision->decidedBy, decision->decidedAt)
            && person.isNamed(decision->confirmedBy, decision->decidedAt);
    const QMap<QString, GivenAnswer> answers = answersAgainst(row.applicability, profile);
    return std::any_of(answers.begin(), answers.end(), [&](const GivenAnswer &answer) {
        return person.isNamed(answer.answeredBy, answer.answeredAt)
            && (!answer.isConfirmedByAnother()
                || person.isNamed(answer.confirmedBy, answer.answeredAt));
    });
}

/// What of the gate's, if anything.
const SheetRow *ownAmong(const AssessmentSheet &sheet, Phase phase, const Profile &profile,
                         const Whoever &person)
{
    const auto own = std::find_if(sheet.rows.begin(), sheet.rows.end(), [&](const SheetRow &row) {
        return isAskedIn(row, phase)
            && (wasAssessedBy(person, row, phase) || wasLeftOutBy(person, row, phase, profile));
    });
    return own == sheet.rows.end() ? nullptr : &*own;
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
    const SheetRow *own = ownAmong(sheet, phase, app.profile, {&holder, nullptr});
    if (!own) {
        TRY_ASSIGN(const FormerHolders former, FormerHolders::of(database, account.id));
        own = former.isEmpty() ? nullptr : ownAmong(sheet, phase, app.profile, {nullptr, &former});
        if (!own)
            return {};
        return fail(ErrorKind::Refused,
                    GateDuty::tr("By the audit log %1 was an account of somebody who assessed, or "
                                 "left out alone, what this gate rests on (%2 among it), when that "
                                 "was done or at some time since. %3 is a core app by its tier or "
                                 "its profile, so another person passes the gate.")
                        .arg(account.displayName, own->requirement->citation(), app.name));
    }
    return fail(
        ErrorKind::Refused,
        GateDuty::tr("%1 assessed, or left out alone, what this gate rests on (%2 among it). "
                     "%3 is a core app by its tier or its profile, so another person "
                     "passes the gate.")
            .arg(account.displayName, own->requirement->citation(), app.name));
}

} // namespace gatehouse
