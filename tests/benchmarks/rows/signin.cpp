// Signing in with a password, against scrypt of the same cost and nothing else.

#include "models/accounts/accountrepository.h"
#include "models/base/clock.h"
#include "models/workspace/credentials.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

#include <openssl/evp.h>

namespace gatehouse::bench {

Result<RowResult> signIn(const Bench &bench)
{
    PasswordPolicy policy;
    policy.cost = bench.size(policy.cost, PasswordDigest::leastCost);
    const Secret password(QStringLiteral("measured-2026"));
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    TRY_ASSIGN(const NewOwner owner,
               NewOwner::make(QStringLiteral("owner"), QStringLiteral("Owner"), password, policy));
    TRY_ASSIGN(const auto workspace,
               Workspace::create(folder->filePath(QStringLiteral("signin.gatehouse")), owner,
                                 std::make_shared<Clock>()));
    TRY_ASSIGN(const Account account, AccountRepository(workspace->database()).byName(owner.name));

    const auto ours = [&] {
        return timed([&]() -> Result<void> {
            TRY_ASSIGN(const PasswordState state,
                       Credentials::signIn({*workspace, account}, password));
            return state == PasswordState::Valid ? Result<void>()
                                                 : unexpected(QStringLiteral("Not signed in."));
        });
    };
    const auto bare = [&] {
        return timed([&]() -> Result<void> {
            const quint64 rounds = quint64(1) << policy.cost;
            unsigned char digest[32];
            const int made = EVP_PBE_scrypt(
                password.bytes().data(), static_cast<size_t>(password.bytes().size()),
                reinterpret_cast<const unsigned char *>(owner.password.salt.constData()),
                static_cast<size_t>(owner.password.salt.size()), rounds, 8, 1,
                1024 * (rounds + 3) + 1024 * 1024, digest, sizeof digest);
            return made == 1 ? Result<void>() : unexpected(QStringLiteral("scrypt failed."));
        });
    };
    TRY_ASSIGN(const Medians medians, alternate(bench.size(5, 1), ours, bare));
    return RowResult{QStringLiteral("scrypt, N = 2^%1, r = 8, p = 1").arg(policy.cost),
                     {{.what = QStringLiteral("signing in with a password"),
                       .ours = medians.ours,
                       .rival = QStringLiteral("EVP_PBE_scrypt alone"),
                       .theirs = medians.theirs,
                       .aim = Aim::ratio(1.1),
                       .bound = {}}}};
}

} // namespace gatehouse::bench
