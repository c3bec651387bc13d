#include "app/cli/appoptions.h"

namespace gatehouse {

namespace {

template<class T>
void append(std::vector<T> &items, const std::vector<T> &more)
{
    items.insert(items.end(), more.begin(), more.end());
}

} // namespace

void AppOptions::declare(const Verb &verb, const QStringList &needed)
{
    fields.declare(verb, describe<App>(), needed,
                   {QStringLiteral("code"), QStringLiteral("tier"), QStringLiteral("tier_decided"),
                    QStringLiteral("tier_reason"), QStringLiteral("current_release"),
                    QStringLiteral("profile")});
    const VerbOption decided =
        verb.value("--tier", tier, "1|2|3",
                   CommandLine::tr("Its tier, decided against what the profile suggests; needs a "
                                   "reason"));
    verb.value("--tier-reason", tierReason, "TEXT", CommandLine::tr("Why it has that tier"));
    verb.flag("--tier-suggested", derivesTier, CommandLine::tr("Take the suggested tier"))
        .excludes(decided);
    declareAnswers(verb);
    verb.each(
        "--filing", filings, "FIELDS",
        CommandLine::tr("Add a filing, like "
                        "authority=nifa,platform=ios,number=…,filed_on=2026-01-05,version=1.0; "
                        "repeatable"));
    verb.each("--party", parties, "FIELDS",
              CommandLine::tr("Add a third party, like "
                              "kind=outsourcing,name=…,service=…,contract=…; repeatable"));
    verb.each("--channel", channels, "FIELDS",
              CommandLine::tr("Add where it is offered, like name=…,address=…; repeatable"));
}

void AppOptions::declareAnswers(const Verb &verb)
{
    verb.each("--set", answers, "FLAG=yes|no|unknown[:REASON]",
              CommandLine::tr("Answer a question of its profile; a no that takes requirements "
                              "away needs its reason; repeatable"));
}

Result<void> AppOptions::apply(App &app, const Database &database) const
{
    TRY(fields.apply(&app, database));
    if (tier) {
        app.tier = *tier;
        app.tierDecided = true;
    }
    if (tierReason)
        app.tierReason = *tierReason;
    if (derivesTier) {
        app.tierDecided = false;
        app.tierReason.clear();
    }
    for (const FlagAnswer &answer : answers) {
        if (answer.holds)
            app.profile.set(answer.flag, *answer.holds, answer.reason);
        else
            app.profile.clear(answer.flag);
    }
    append(app.filings, filings);
    append(app.parties, parties);
    append(app.channels, channels);
    return {};
}

} // namespace gatehouse
