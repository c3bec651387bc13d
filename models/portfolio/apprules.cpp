#include "models/portfolio/apprules.h"

#include "models/base/listing.h"
#include "models/portfolio/platforms.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/tierscheme.h"

namespace gatehouse {

namespace {

class AppRules
{
    Q_DECLARE_TR_FUNCTIONS(AppRules)
public:
    static Result<void> checkPlatforms(App &app);
    static Result<void> checkProfile(const Profile &profile);
    static Result<void> checkFilings(const std::vector<Filing> &filings, AppKind kind);
    static void settleTier(App &app);
    static Result<void> checkTier(const App &app);
};

Result<void> AppRules::checkPlatforms(App &app)
{
    if (app.platforms.empty())
        return fail(ErrorKind::Invalid,
                    tr("Choose at least one platform the app runs on: %1.")
                        .arg(platformNames(platformsFitting(app.kind))));
    app.platforms = inOrder(app.platforms);
    const auto misfits = missingFrom(platformsFitting(app.kind), app.platforms);
    if (!misfits.empty())
        return fail(ErrorKind::Invalid,
                    tr("An app of the kind “%1” runs on: %2. What does not fit: %3. Change the "
                       "kind or the platforms.")
                        .arg(label(app.kind), platformNames(platformsFitting(app.kind)),
                             platformNames(misfits)));
    return {};
}

Result<void> AppRules::checkProfile(const Profile &profile)
{
    QStringList unknown;
    for (auto answer = profile.answers().begin(); answer != profile.answers().end(); ++answer) {
        if (!profileFlag(answer.key()))
            unknown += answer.key();
    }
    if (unknown.isEmpty())
        return {};
    QStringList known;
    for (const ProfileFlag &flag : profileFlags())
        known += flag.key;
    return fail(ErrorKind::Invalid,
                tr("The app profile has no such flag: %1. The flags are: %2.")
                    .arg(listed(unknown), listed(known)));
}

Result<void> AppRules::checkFilings(const std::vector<Filing> &filings, AppKind kind)
{
    for (const Filing &filing : filings) {
        // Not held against the app's own platforms: a filing outlives the platform's end.
        if (!missingFrom(platformsFitting(kind), {filing.platform}).empty())
            return fail(ErrorKind::Invalid,
                        tr("Filing %1 is for %2, where an app of the kind “%3” does not run. "
                           "Choose one of: %4.")
                            .arg(filing.number, label(filing.platform), label(kind),
                                 platformNames(platformsFitting(kind))));
    }
    return {};
}

void AppRules::settleTier(App &app)
{
    if (app.tierDecided)
        return;
    app.tier = TierScheme::builtIn().suggest(app.profile, app.userCount).tier;
    app.tierReason.clear();
}

Result<void> AppRules::checkTier(const App &app)
{
    if (!app.tierDecided || !app.tierReason.isEmpty())
        return {};
    return fail(ErrorKind::Invalid,
                tr("A tier that a person decides needs a reason. Say why this app belongs to "
                   "tier %1, or take the suggested tier.")
                    .arg(app.tier));
}

} // namespace

Result<App> checkedApp(App app)
{
    AppRules::settleTier(app);
    TRY(describe<App>().check(&app, {}));
    TRY(AppRules::checkPlatforms(app));
    TRY(AppRules::checkProfile(app.profile));
    TRY(AppRules::checkFilings(app.filings, app.kind));
    TRY(AppRules::checkTier(app));
    return app;
}

} // namespace gatehouse
