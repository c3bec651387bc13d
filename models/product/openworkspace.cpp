#include "models/product/openworkspace.h"

#include "models/accounts/accountrepository.h"
#include "models/base/replacementfile.h"
#include "models/dashboards/dailyhistory.h"
#include "models/lifecycle/gaterollup.h"
#include "models/reviews/reviewdemand.h"
#include "models/threatmodels/threatlibraryrepository.h"
#include "models/threatmodels/threatmodelrepository.h"
#include "models/workspace/actions.h"
#include "models/workspace/keyadministration.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace gatehouse {

namespace {

struct NewWorkspace {
    Q_DECLARE_TR_FUNCTIONS(NewWorkspace)
};

OpenWorkspace equip(std::unique_ptr<Workspace> workspace)
{
    OpenWorkspace open{std::make_shared<LibraryShelf>(), std::move(workspace)};
    // Threats follow from answers, and the counts from threats.
    ThreatModelRepository::install(*open.workspace);
    GateRollup::install(*open.workspace, open.shelf);
    DailyHistory::install(*open.workspace);
    // A signing key goes on under a new password; where nobody knows the old one, it is lost.
    open.workspace->addPasswordFollower(
        {[](Change &change, const Account &account, const Secret &old, const Secret &fresh) {
             return KeyAdministration::reseal(change, account, old.bytes(), fresh.bytes());
         },
         [](Change &change, const Account &account) -> Result<void> {
             TRY_ASSIGN(const auto key,
                        SigningKeyRepository(change.database()).ofAccount(account.id));
             if (!key)
                 return {};
             return KeyAdministration::revoke(
                 change, key->uid, NewWorkspace::tr("An administrator set another password."));
         }});
    return open;
}

Result<std::optional<Account>> firstAdministrator(const Database &database)
{
    TRY_ASSIGN(const std::vector<Account> accounts, AccountRepository(database).all());
    const auto found = std::find_if(accounts.begin(), accounts.end(), [](const Account &account) {
        return account.active && account.roles.contains(Role::Administrator);
    });
    return found == accounts.end() ? std::optional<Account>() : std::optional(*found);
}

/// `isNew`: gates of a workspace that begins now ask for reviews; those of an older one were agreed
/// on without, and somebody decides when they begin to.
Result<void> publishBuiltIn(Workspace &workspace, bool isNew = false)
{
    // Who has a library decides about the next one: it is offered (see offered() of both).
    TRY_ASSIGN(const std::vector<LibrarySummary> published,
               LibraryRepository(workspace.database()).versions());
    TRY_ASSIGN(const std::vector<PublishedThreatLibrary> threats,
               ThreatLibraryRepository(workspace.database()).all());
    if (!published.empty() && !threats.empty())
        return {};
    TRY_ASSIGN(const std::optional<Account> administrator,
               firstAdministrator(workspace.database()));
    // Accounts always leave one; a file without is still worth opening as it is.
    if (!administrator)
        return {};
    TRY_ASSIGN(auto change, Change::begin({workspace, *administrator}, actions::publishLibrary));
    if (published.empty()) {
        TRY_ASSIGN(const Library library, builtInLibrary());
        TRY(LibraryRepository::publish(change, library));
    }
    if (threats.empty())
        TRY(ThreatLibraryRepository::publishBuiltIn(change));
    if (isNew)
        TRY(ReviewDemand::set(change, true));
    return change.commit();
}

} // namespace

Result<OpenWorkspace> openWorkspace(const QString &path, std::shared_ptr<const Clock> clock,
                                    Database::Mode mode)
{
    TRY_ASSIGN(auto workspace, Workspace::open(path, std::move(clock), mode));
    OpenWorkspace open = equip(std::move(workspace));
    if (!open.workspace->isReadOnly()) {
        // Of whoever was killed when the file stood in its place already, as a new one does.
        PartFolder::removeAbandoned(QFileInfo(QFileInfo(path).canonicalFilePath()).absolutePath());
        // First, since every Change goes on from it.
        TRY(DailyHistory::complete(open.workspace->database()));
        TRY(publishBuiltIn(*open.workspace));
        TRY(GateRollup::complete(open.workspace->database(), *open.shelf));
    }
    return open;
}

Result<void> checkIsFree(const QString &path)
{
    if (const QFileInfo there(path); there.exists() || there.isSymLink())
        return fail(ErrorKind::Conflict,
                    NewWorkspace::tr("%1 exists already. Choose another name, or open it.")
                        .arg(QDir::toNativeSeparators(path)));
    return {};
}

Result<void> createWorkspace(const QString &path, const NewOwner &owner,
                             std::shared_ptr<const Clock> clock,
                             const std::function<Result<void>(OpenWorkspace &)> &fill)
{
    TRY(checkIsFree(path));
    TRY_ASSIGN(ReplacementFile file, ReplacementFile::beside(path));
    {
        TRY_ASSIGN(auto workspace, Workspace::create(file.path(), owner, std::move(clock)));
        OpenWorkspace open = equip(std::move(workspace));
        TRY(publishBuiltIn(*open.workspace, true));
        TRY(fill(open));
        // What is put in its place is the file alone; the log beside it stays behind.
        TRY(open.workspace->database().checkpoint());
    }
    return file.commit();
}

Result<OpenWorkspace> createWorkspace(const QString &path, const NewOwner &owner,
                                      std::shared_ptr<const Clock> clock)
{
    const auto asItIs = [](OpenWorkspace &) -> Result<void> { return {}; };
    TRY(createWorkspace(path, owner, clock, asItIs));
    return openWorkspace(path, std::move(clock));
}

} // namespace gatehouse
