#include "models/demo/demoportfolio.h"

#include "models/accounts/accountrepository.h"
#include "models/demo/demoplayer.h"
#include "models/workspace/actions.h"
#include "models/workspace/keyadministration.h"

#include <QJsonArray>

namespace gatehouse {

QString demoPassword()
{
    return QStringLiteral("gatehouse-2026");
}

namespace {

Result<void> signHead(OpenWorkspace &open, const QString &owner, const QString &keyFolder)
{
    Workspace &workspace = *open.workspace;
    workspace.setKeyFolder(keyFolder);
    TRY_ASSIGN(const Account account, AccountRepository(workspace.database()).byName(owner));
    TRY_ASSIGN(Change change, Change::begin({workspace, account}, actions::createKey));
    if (!KeyAdministration::workspaceKey(change, keyFolder))
        return {};
    return change.commit();
}

} // namespace

Result<DemoSummary> buildDemoPortfolio(const QString &path, const QDateTime &now,
                                       Progress *progress, const QString &keyFolder)
{
    TRY_ASSIGN(const QJsonObject script, readDemoScript());
    // An hour before the story begins, whatever the hour is now: the audit log is read as a diary.
    const QDateTime opened(now.toLocalTime().date().addDays(DemoPlayer::firstDay), QTime(8, 0));
    auto clock = std::make_shared<FixedClock>(opened.toUTC());
    const QJsonObject owner =
        script.value(QLatin1StringView("accounts")).toArray().first().toObject();
    // A demo that is kept stays one that can be looked at, and made in no time.
    PasswordPolicy policy;
    policy.expiryDays = 0;
    policy.cost = PasswordDigest::leastCost;
    TRY_ASSIGN(const NewOwner first,
               NewOwner::make(owner.value(QLatin1StringView("name")).toString(),
                              owner.value(QLatin1StringView("display_name")).toString(),
                              Secret(demoPassword()), policy));
    DemoSummary summary;
    const auto play = [&](OpenWorkspace &open) -> Result<void> {
        TRY_ASSIGN(summary, DemoPlayer(script, open, clock, now).play(progress));
        clock->set(now);
        return keyFolder.isEmpty() ? Result<void>() : signHead(open, first.name, keyFolder);
    };
    TRY(createWorkspace(path, first, clock, play));
    return summary;
}

} // namespace gatehouse
