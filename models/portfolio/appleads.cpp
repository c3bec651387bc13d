#include "models/portfolio/appleads.h"

#include "models/base/listing.h"
#include "models/portfolio/tierscheme.h"

namespace gatehouse {

namespace {

// A translation context of its own: these are plain functions.
class AppLeads
{
    Q_DECLARE_TR_FUNCTIONS(AppLeads)
};

Result<QStringList> namesOfLeads(const Database &database, const App &app)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT name FROM person WHERE id IN (?, ?) ORDER BY id <> ?"));
    rows.bind(app.responsible, app.deputy, app.responsible);
    QStringList names;
    while (rows.next())
        names += rows.text(0);
    TRY(rows.finished());
    return names;
}

bool decidesTier(const App *stored, const App &app)
{
    if (!stored)
        return app.tierDecided;
    return (app.tierDecided || stored->tierDecided)
        && (app.tierDecided != stored->tierDecided || app.tier != stored->tier
            || app.tierReason != stored->tierReason);
}

/// Whether the account is assigned to the app as its owner or lead on that day. Rights come from
/// the app's own fields alone; what a lead may not do, nobody does who is assigned as one.
Result<bool> isAssignedLead(const Change &change, const App &app)
{
    TRY_ASSIGN(
        auto rows,
        change.database().prepare(
            "SELECT 1 FROM assignment g JOIN account_holder h ON h.person_id = g.person_id WHERE "
            "h.account_id = ? AND g.app_id = ? AND g.duty IN ('owner', 'project_lead') AND "
            "(g.from_on = '' OR g.from_on <= ?) AND (g.until_on = '' OR g.until_on >= ?)"));
    rows.bind(change.account().id, app.id, change.today(), change.today());
    const bool found = rows.next();
    TRY(rows.finished());
    return found;
}

/// Refused where the tier that is decided on is lower than the one suggested and the account is
/// none that may say what does not apply: a lead would leave the app without one and decide then.
Result<void> checkMayLowerTier(const Change &change, const App &app)
{
    if (!app.tierDecided
        || app.tier <= TierScheme::builtIn().suggest(app.profile, app.userCount).tier)
        return {};
    TRY_ASSIGN(const bool may, change.mayIn(app.id, Permission::DecideApplicability));
    if (may)
        return {};
    return fail(ErrorKind::Refused,
                AppLeads::tr("%1 does not decide on a lower tier than the one suggested: less is "
                             "asked of the app then. Have it decided by somebody who may decide "
                             "applicability, or leave the tier as suggested.")
                    .arg(change.account().displayName));
}

/// Whether the Change's account leads the app, as it was or as it is to be.
Result<bool> leadsEither(const Change &change, const App *stored, const App &app)
{
    TRY_ASSIGN(bool own, leads(change.database(), change.account(), app));
    if (!own) {
        TRY_ASSIGN(own, isAssignedLead(change, app));
    }
    if (!own && stored) {
        TRY_ASSIGN(own, leads(change.database(), change.account(), *stored));
    }
    return own;
}

} // namespace

Result<bool> leads(const Database &database, const Account &account, const App &app)
{
    TRY_ASSIGN(auto rows,
               database.prepare(
                   "SELECT 1 FROM account_holder WHERE account_id = ? AND person_id IN (?, ?)"));
    rows.bind(account.id, app.responsible, app.deputy);
    const bool found = rows.next();
    TRY(rows.finished());
    return found;
}

Result<void> checkMayDecideGates(const Database &database, const Account &account, const App &app)
{
    TRY_ASSIGN(const std::set<Role> roles, PermissionScope::rolesIn(database, account, app.id));
    for (const Role role : roles) {
        if (role != Role::ProjectLead && grants(role, Permission::DecideGate))
            return {};
    }
    TRY_ASSIGN(const bool own, leads(database, account, app));
    if (own)
        return {};
    TRY_ASSIGN(const QStringList names, namesOfLeads(database, app));
    if (names.isEmpty())
        return fail(ErrorKind::Refused,
                    AppLeads::tr("%1 decides gates only of apps that name it as responsible person "
                                 "or deputy, and %2 names neither; an assignment to it does not "
                                 "count for this. Have one named there, or a security manager "
                                 "decide.")
                        .arg(account.displayName, app.name));
    return fail(ErrorKind::Refused,
                AppLeads::tr("%1 decides gates only of apps that name it as responsible person or "
                             "deputy. Those of %2 are decided by %3, or by a security manager.")
                    .arg(account.displayName, app.name, listed(names)));
}

Result<void> checkMayAssign(const Change &change, const App *stored, const App &app)
{
    const Account &account = change.account();
    if (!stored || (stored->responsible == app.responsible && stored->deputy == app.deputy))
        return {};
    TRY_ASSIGN(const bool assigns, change.mayIn(stored->id, Permission::ManageOrganisation));
    if (!assigns)
        return fail(ErrorKind::Refused,
                    AppLeads::tr("%1 does not say who answers for %2 or stands in there: that "
                                 "decides whose gates they are. Have a security manager assign it.")
                        .arg(account.displayName, app.name));
    TRY_ASSIGN(const bool own, leadsEither(change, stored, app));
    if (!own)
        return {};
    return fail(ErrorKind::Refused,
                AppLeads::tr("%1 neither takes %2 over nor hands it over: a lead would be rid of "
                             "its duties by stepping down. Have another security manager assign "
                             "it.")
                    .arg(account.displayName, app.name));
}

Result<void> checkTierIsNotTheirOwn(const Change &change, const App *stored, const App &app)
{
    const bool decides = decidesTier(stored, app);
    // Not what merely follows from a newer scheme. Of a new app, what its number of users makes of
    // the tier that it would have without one.
    const int before = stored ? stored->tier : TierScheme::builtIn().suggest(app.profile, 0).tier;
    const bool lowers = app.tier > before
        && (!stored || app.userCount != stored->userCount || app.profile != stored->profile);
    if (!decides && !lowers)
        return {};
    const Account &account = change.account();
    TRY_ASSIGN(const bool own, leadsEither(change, stored, app));
    if (!own)
        return decides ? checkMayLowerTier(change, app) : Result<void>();
    if (!decides)
        return fail(ErrorKind::Refused,
                    AppLeads::tr("%1 leads %2 and does not lower its tier alone, which this would "
                                 "do: from %3 to %4. Have somebody else enter it.")
                        .arg(account.displayName, app.name, QString::number(before),
                             QString::number(app.tier)));
    return fail(ErrorKind::Refused,
                AppLeads::tr("%1 leads %2 and does not decide its tier alone. Have somebody else "
                             "decide it, or leave the tier as suggested.")
                    .arg(account.displayName, app.name));
}

} // namespace gatehouse
