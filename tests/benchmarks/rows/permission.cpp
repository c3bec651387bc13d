// What a Change asks before it begins: the account as it is stored, whether a role of it may, and
// where. Against the transaction that every Change begins and ends.

#include "models/accounts/accountrepository.h"
#include "models/base/clock.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "models/workspace/exportplace.h"
#include "tests/benchmarks/data/benchowner.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

namespace gatehouse::bench {

namespace {

constexpr double mostSeconds = 5e-6;
/// The app of one role, in a department below that of the other.
constexpr AppId inBoth(7);

/// 1,000 apps in 50 units, a release each, and an account for each scope.
Result<void> fill(const Database &database)
{
    TRY(database.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) "
        "INSERT INTO unit (id, uid, name, parent_id) SELECT i, 'u' || i, 'Unit ' || i, "
        "CASE WHEN i > 5 THEN (i % 5) + 1 END FROM n"));
    TRY(database.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
        "INSERT INTO app (id, uid, code, name, kind, platforms, status, owner_unit_id, tier, "
        "created_at) SELECT i, 'a' || i, 'APP' || i, 'App ' || i, 'native_app', 'android', "
        "'active', (i % 50) + 1, 3, '' FROM n"));
    return database.execute("INSERT INTO app_release (id, uid, app_id, version, platforms, "
                            "created_at) SELECT id, 'r' || id, id, '1.0', 'android', '' FROM app");
}

Result<Account> add(Workspace &workspace, const Account &owner, const QString &name,
                    std::vector<RoleGrant> grants)
{
    TRY_ASSIGN(Change change, Change::begin({workspace, owner}, actions::addAccount));
    Account account;
    account.name = name;
    account.displayName = name;
    account.grants = std::move(grants);
    TRY_ASSIGN(const AccountId id, AccountAdministration::add(change, account));
    TRY(change.commit());
    return AccountRepository(workspace.database()).account(id);
}

} // namespace

Result<RowResult> permission(const Bench &bench)
{
    const int times = bench.size(20'000, 200);
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    TRY_ASSIGN(const NewOwner owner, benchOwner());
    TRY_ASSIGN(const auto workspace,
               Workspace::create(folder->filePath(QStringLiteral("permission.gatehouse")), owner,
                                 std::make_shared<Clock>()));
    const Database &database = workspace->database();
    TRY(fill(database));
    TRY_ASSIGN(const Account everywhere, AccountRepository(database).byName(owner.name));
    TRY_ASSIGN(
        const Account ofApp,
        add(*workspace, everywhere, QStringLiteral("app"),
            {{Role::Assessor, GrantScope::App, QStringLiteral("a7"), QStringLiteral("App 7")}}));
    TRY_ASSIGN(
        const Account ofUnit,
        add(*workspace, everywhere, QStringLiteral("unit"),
            {{Role::Assessor, GrantScope::Unit, QStringLiteral("u4"), QStringLiteral("Unit 4")}}));

    const auto repeated = [&times](const std::function<Result<void>()> &what) {
        return [&times, what] { return timedEach(times, [&](int) { return what(); }); };
    };
    const auto bare = repeated([&]() -> Result<void> {
        TRY_ASSIGN(const auto transaction, Transaction::begin(database));
        return {};
    });
    RowResult result{QStringLiteral("1,000 apps in 50 departments"), {}};
    const auto measure = [&](const char *what, Aim aim,
                             const std::function<Result<double>()> &ours) -> Result<void> {
        TRY_ASSIGN(const Medians medians, alternate(bench.rounds(), ours, bare));
        result.measurements.push_back(
            {.what = QString::fromLatin1(what),
             .ours = medians.ours,
             .rival = QStringLiteral("a transaction begun and taken back"),
             .theirs = medians.theirs,
             .aim = aim,
             .bound = QStringLiteral("the account is read anew, so that what was taken from it "
                                     "meanwhile is not its any longer.")});
        return {};
    };
    // As a Change asks it, in the transaction that it has begun.
    const auto check = [&](const Account &account) {
        return [&database, &account, times]() -> Result<double> {
            TRY_ASSIGN(const auto transaction, Transaction::begin(database));
            return timedEach(times, [&](int) -> Result<void> {
                TRY_ASSIGN(const Account stored, AccountRepository(database).account(account.id));
                if (!stored.may(Permission::Assess))
                    return unexpected(QStringLiteral("It may not."));
                const PermissionScope scope = PermissionScope::of(stored, Permission::Assess);
                TRY_ASSIGN(const bool covers, scope.covers(database, inBoth));
                return covers ? Result<void>()
                              : unexpected(QStringLiteral("It may not in this app."));
            });
        };
    };
    const auto begun = [&](const Account &account) {
        return repeated([&workspace, &account]() -> Result<void> {
            TRY_ASSIGN(const Change change, Change::begin({*workspace, account}, actions::assess));
            return {};
        });
    };
    TRY(measure("the check, a role that counts everywhere", Aim::atMost(mostSeconds),
                check(everywhere)));
    TRY(measure("the check, a role in an app", Aim::atMost(mostSeconds), check(ofApp)));
    TRY(measure("the check, a role in a department", Aim::atMost(mostSeconds), check(ofUnit)));
    TRY(measure("a Change begun, a role that counts everywhere", Aim::ratio(2), begun(everywhere)));
    TRY(measure("a Change begun, a role in an app", {}, begun(ofApp)));
    TRY(measure("whether an app's release may be exported", {}, repeated([&]() -> Result<void> {
                    return ExportPlace::release(ReleaseId(7)).check(database, ofApp);
                })));
    return result;
}

} // namespace gatehouse::bench
