#include "app/cli/appoptions.h"

#include "app/cli/lookup.h"

namespace gatehouse {

namespace {

template<class T>
void put(T &field, const std::optional<T> &given)
{
    if (given)
        field = *given;
}

template<class T>
void append(std::vector<T> &items, const std::vector<T> &more)
{
    items.insert(items.end(), more.begin(), more.end());
}

} // namespace

void AppOptions::declare(const Verb &verb)
{
    verb.value("--status", status, "KEY", CommandLine::tr("Where it is in its life"));
    verb.value("--owner-unit", ownerUnit, "DEPARTMENT",
               CommandLine::tr("The department that owns it; empty for none"));
    verb.value("--responsible", responsible, "PERSON",
               CommandLine::tr("Who answers for it; empty for nobody"));
    verb.value("--business-line", businessLine, "TEXT", CommandLine::tr("The line of business"));
    verb.value("--users", userCount, "NUMBER", CommandLine::tr("How many people use it"));
    verb.value("--audience", audience, "TEXT", CommandLine::tr("Who uses it"));
    verb.value("--description", description, "TEXT", CommandLine::tr("What it is for"));
    const VerbOption decided =
        verb.value("--tier", tier, "1|2|3",
                   CommandLine::tr("Its tier, decided against what the profile suggests; needs a "
                                   "reason"));
    verb.value("--tier-reason", tierReason, "TEXT", CommandLine::tr("Why it has that tier"));
    verb.flag("--tier-suggested", derivesTier, CommandLine::tr("Take the suggested tier"))
        .excludes(decided);
    verb.each("--set", answers, "FLAG=yes|no|unknown",
              CommandLine::tr("Answer a question of its profile; repeatable"));
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

Result<void> AppOptions::apply(App &app, const Database &database) const
{
    put(app.name, name);
    put(app.kind, kind);
    put(app.platforms, platforms);
    put(app.status, status);
    put(app.businessLine, businessLine);
    put(app.userCount, userCount);
    put(app.audience, audience);
    put(app.description, description);
    if (tier) {
        app.tier = *tier;
        app.tierDecided = true;
    }
    put(app.tierReason, tierReason);
    if (derivesTier) {
        app.tierDecided = false;
        app.tierReason.clear();
    }
    if (ownerUnit || responsible) {
        TRY_ASSIGN(const Names names, Names::load(database));
        if (ownerUnit) {
            app.ownerUnit = {};
            if (!ownerUnit->isEmpty()) {
                TRY_ASSIGN(app.ownerUnit, names.unitNamed(*ownerUnit));
            }
        }
        if (responsible) {
            app.responsible = {};
            if (!responsible->isEmpty()) {
                TRY_ASSIGN(app.responsible, names.personNamed(*responsible));
            }
        }
    }
    for (const FlagAnswer &answer : answers) {
        if (answer.holds)
            app.profile.set(answer.flag, *answer.holds);
        else
            app.profile.clear(answer.flag);
    }
    append(app.filings, filings);
    append(app.parties, parties);
    append(app.channels, channels);
    return {};
}

} // namespace gatehouse
