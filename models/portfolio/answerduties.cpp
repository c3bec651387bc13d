#include "models/portfolio/answerduties.h"

#include "models/accounts/holder.h"
#include "models/base/textrule.h"
#include "models/portfolio/apprules.h"
#include "models/portfolio/profileflag.h"
#include "models/records/fieldwording.h"
#include "models/workspace/formerholders.h"

namespace gatehouse {

namespace {

// A translation context of its own: these are plain functions.
class AnswerDuties
{
    Q_DECLARE_TR_FUNCTIONS(AnswerDuties)
};

QString questionOf(const QString &key)
{
    const ProfileFlag *flag = profileFlag(key);
    return flag ? flag->title.in(FieldWording().language()) : key;
}

/// Those of the flags that have an answer.
QStringList answeredOf(const Profile &profile, QStringList flags)
{
    flags.removeIf([&](const QString &flag) { return !profile.given(flag); });
    return flags;
}

/// Invalid where one answer would leave out, with one reason, what is left out item by item.
Result<void> checkNoneSelects(const Profile &profile, const QStringList &flags,
                              const DecidingAnswers &deciding)
{
    for (const QString &key : flags) {
        if (profile.given(key)->holds || !deciding.takesAway(key, false)
            || !ApplicabilityPolicy::builtIn().selecting.contains(key))
            continue;
        return fail(ErrorKind::Invalid,
                    AnswerDuties::tr("“%1” cannot be answered with no: each requirement that is "
                                     "left out of those needs a reason of its own. Answer with "
                                     "yes, then decide on the applicability of each.")
                        .arg(questionOf(key)));
    }
    return {};
}

/// Invalid where an answer takes something away and does not say why.
Result<void> checkReasons(const Profile &profile, const QStringList &flags,
                          const DecidingAnswers &deciding)
{
    for (const QString &key : flags) {
        const GivenAnswer &answer = *profile.given(key);
        if (!answer.reason.isEmpty() || !deciding.takesAway(key, answer.holds))
            continue;
        return fail(ErrorKind::Invalid,
                    (answer.holds
                         ? AnswerDuties::tr("To answer “%1” with yes takes requirements away. "
                                            "Give the reason.")
                         : AnswerDuties::tr("To answer “%1” with no takes requirements away. "
                                            "Give the reason."))
                        .arg(questionOf(key)));
    }
    return {};
}

/// Invalid where an answer given or confirmed now contradicts another: one says yes to what the
/// other, with no, rules out. A contradiction from before is left alone, since whoever edits
/// something else cannot be the one to settle it.
Result<void> checkTheyAgree(const Profile &profile, const QStringList &fresh)
{
    for (const ProfileFlag &flag : profileFlags()) {
        if (!profile.holds(flag.key))
            continue;
        for (const QString &implied : flag.implies) {
            if (profile.answer(implied).value_or(true)
                || (!fresh.contains(flag.key) && !fresh.contains(implied)))
                continue;
            return fail(ErrorKind::Invalid,
                        AnswerDuties::tr("“%1” is answered with yes and “%2” with no, but an app "
                                         "with the first has the second too. Correct one of the "
                                         "two answers.")
                            .arg(questionOf(flag.key), questionOf(implied)));
        }
    }
    return {};
}

} // namespace

Result<App> settleAnswers(const Change &change, const App *stored, App app,
                          const DecidingAnswers &deciding)
{
    QStringList fresh;
    for (const QString &key : app.profile.answers().keys()) {
        const GivenAnswer given = *app.profile.given(key);
        const GivenAnswer *known = stored ? stored->profile.given(key) : nullptr;
        TRY_ASSIGN(const QString reason,
                   TextRule::longText(AnswerDuties::tr("The reason")).check(given.reason));
        if (known && known->holds == given.holds && known->reason == reason) {
            app.profile.put(key, *known);
            continue;
        }
        GivenAnswer anew;
        anew.holds = given.holds;
        anew.reason = reason;
        anew.answeredBy = change.account().displayName;
        anew.answeredAt = change.now();
        app.profile.put(key, anew);
        fresh += key;
    }
    if (fresh.isEmpty())
        return checkedApp(std::move(app));
    TRY_ASSIGN(app, checkedApp(std::move(app)));
    TRY(checkNoneSelects(app.profile, fresh, deciding));
    TRY(checkTheyAgree(app.profile, fresh));
    TRY(checkReasons(app.profile, fresh, deciding));
    const ApplicabilityPolicy &policy = ApplicabilityPolicy::builtIn();
    // Of an app that is being added, whoever may decide everywhere.
    TRY_ASSIGN(const bool decides, change.mayIn(app.id, Permission::DecideApplicability));
    if (!decides || policy.needsSecondPerson(app.tier)
        || (stored && policy.needsSecondPerson(stored->tier)))
        return app;
    for (const QString &key : fresh) {
        GivenAnswer answer = *app.profile.given(key);
        if (!deciding.takesAway(key, answer.holds))
            continue;
        answer.confirmedBy = answer.answeredBy;
        answer.confirmedAt = answer.answeredAt;
        app.profile.put(key, answer);
    }
    return checkedApp(std::move(app));
}

Result<void> checkMayConfirmAnswer(const Database &database, const Account &account,
                                   const QString &key, const GivenAnswer &given)
{
    TRY_ASSIGN(const bool isOwn, isHeldBy(database, account.id, given.answeredBy));
    if (isOwn)
        return fail(ErrorKind::Refused,
                    AnswerDuties::tr("“%1” was answered by %2. Another person confirms it.")
                        .arg(questionOf(key), given.answeredBy));
    return FormerHolders::check(database, account.id, account.displayName, given.answeredBy,
                                given.answeredAt);
}

Result<App> confirmAnswers(const Change &change, App app, const QStringList &flags,
                           const DecidingAnswers &deciding)
{
    const QStringList answered = answeredOf(app.profile, flags);
    TRY(checkNoneSelects(app.profile, answered, deciding));
    TRY(checkReasons(app.profile, answered, deciding));
    TRY(checkTheyAgree(app.profile, flags));
    for (const QString &key : flags) {
        const GivenAnswer *given = app.profile.given(key);
        if (!given || !deciding.isOpen(key, *given))
            return fail(ErrorKind::Invalid,
                        AnswerDuties::tr("“%1” has no answer that is to be confirmed.")
                            .arg(questionOf(key)));
        TRY(checkMayConfirmAnswer(change.database(), change.account(), key, *given));
        GivenAnswer confirmed = *given;
        confirmed.confirmedBy = change.account().displayName;
        confirmed.confirmedAt = change.now();
        app.profile.put(key, confirmed);
    }
    return app;
}

} // namespace gatehouse
