#include "models/portfolio/apprules.h"

#include "models/base/textrule.h"
#include "models/portfolio/platforms.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/tierscheme.h"

namespace gatehouse {

namespace {

constexpr int longestCode = 64;
constexpr int longestAddress = 2000;

class AppRules
{
    Q_DECLARE_TR_FUNCTIONS(AppRules)
public:
    static Result<void> checkTexts(App &app);
    static Result<void> checkPlatforms(App &app);
    static Result<void> checkProfile(const Profile &profile);
    static Result<void> checkParties(std::vector<Party> &parties);
    static Result<void> checkFilings(std::vector<Filing> &filings, AppKind kind);
    static Result<void> checkChannels(std::vector<StoreChannel> &channels);
    static Result<void> settleTier(App &app);
};

Result<void> AppRules::checkTexts(App &app)
{
    const TextRule code{tr("The code of the app"), 1, longestCode, TextRule::Form::Code};
    const TextRule name{tr("The name of the app"), 1};
    const TextRule businessLine{tr("The business line")};
    const TextRule audience{tr("The audience")};
    TRY_ASSIGN(app.code, code.check(app.code));
    TRY_ASSIGN(app.name, name.check(app.name));
    TRY_ASSIGN(app.businessLine, businessLine.check(app.businessLine));
    TRY_ASSIGN(app.audience, audience.check(app.audience));
    TRY_ASSIGN(app.description,
               TextRule::longText(tr("What the app is for")).check(app.description));
    if (app.userCount < 0)
        return fail(ErrorKind::Invalid,
                    tr("The number of users cannot be below zero. Enter 0 when it is not known."));
    return {};
}

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
                    .arg(unknown.join(tr(", ")), known.join(tr(", "))));
}

Result<void> AppRules::checkParties(std::vector<Party> &parties)
{
    const TextRule name{tr("The name of the cooperating party"), 1};
    const TextRule service{tr("The service of the cooperating party")};
    const TextRule contract{tr("The contract of the cooperating party")};
    for (Party &party : parties) {
        TRY_ASSIGN(party.name, name.check(party.name));
        TRY_ASSIGN(party.service, service.check(party.service));
        TRY_ASSIGN(party.contract, contract.check(party.contract));
    }
    return {};
}

Result<void> AppRules::checkFilings(std::vector<Filing> &filings, AppKind kind)
{
    const TextRule number{tr("The number of the filing"), 1};
    const TextRule version{tr("The version of the filing")};
    for (Filing &filing : filings) {
        TRY_ASSIGN(filing.number, number.check(filing.number));
        TRY_ASSIGN(filing.version, version.check(filing.version));
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

Result<void> AppRules::checkChannels(std::vector<StoreChannel> &channels)
{
    const TextRule name{tr("The name of the store"), 1};
    const TextRule address{tr("The address in the store"), 0, longestAddress};
    for (StoreChannel &channel : channels) {
        TRY_ASSIGN(channel.name, name.check(channel.name));
        TRY_ASSIGN(channel.address, address.check(channel.address));
    }
    return {};
}

Result<void> AppRules::settleTier(App &app)
{
    if (!app.tierDecided) {
        app.tier = TierScheme::builtIn().suggest(app.profile, app.userCount).tier;
        app.tierReason.clear();
        return {};
    }
    if (app.tier < 1 || app.tier > 3)
        return fail(ErrorKind::Invalid, tr("There are tiers 1, 2 and 3. Choose one of them."));
    TRY_ASSIGN(app.tierReason,
               TextRule::longText(tr("The reason of the tier")).check(app.tierReason));
    if (app.tierReason.isEmpty())
        return fail(ErrorKind::Invalid,
                    tr("A tier that a person decides needs a reason. Say why this app belongs to "
                       "tier %1, or take the suggested tier.")
                        .arg(app.tier));
    return {};
}

} // namespace

Result<App> checkedApp(App app)
{
    TRY(AppRules::checkTexts(app));
    TRY(AppRules::checkPlatforms(app));
    TRY(AppRules::checkProfile(app.profile));
    TRY(AppRules::checkParties(app.parties));
    TRY(AppRules::checkFilings(app.filings, app.kind));
    TRY(AppRules::checkChannels(app.channels));
    TRY(AppRules::settleTier(app));
    return app;
}

} // namespace gatehouse
