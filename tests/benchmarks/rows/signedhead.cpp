// What it costs a Change that it signs the log's head, on a workspace of its own: against the same
// Change where no key is at hand.

#include "models/accounts/accountrepository.h"
#include "models/base/clock.h"
#include "models/signatures/keypair.h"
#include "models/workspace/change.h"
#include "tests/benchmarks/data/benchowner.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/rows.h"

namespace gatehouse::bench {

namespace {

/// Of a key in memory, for a text as long as what is signed of the head.
Result<double> secondsToSign(SignatureAlgorithm algorithm, int times)
{
    TRY_ASSIGN(const PrivateKey key, PrivateKey::generate(algorithm));
    const QByteArray text(180, 'x');
    return timedEach(times, [&](int) -> Result<void> {
        TRY(key.sign(text));
        return {};
    });
}

} // namespace

Result<RowResult> signedHead(const Bench &bench)
{
    const int times = bench.size(2'000, 20);
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    TRY_ASSIGN(const NewOwner owner, benchOwner());
    TRY_ASSIGN(const auto workspace,
               Workspace::create(folder->filePath(QStringLiteral("head.gatehouse")), owner,
                                 std::make_shared<Clock>()));
    TRY_ASSIGN(const Account account, AccountRepository(workspace->database()).byName(owner.name));
    const auto changed = [&](const QString &keys) {
        return [&, keys]() -> Result<double> {
            workspace->setKeyFolder(keys);
            return timedEach(times, [&](int number) -> Result<void> {
                TRY_ASSIGN(Change change,
                           Change::begin({*workspace, account},
                                         {"bench.note", Permission::AdministerWorkspace}));
                change.record({Entity::Workspace, 1, 0, 0}, {}, {},
                              {{QStringLiteral("note"), number}});
                return change.commit();
            });
        };
    };
    TRY_ASSIGN(
        const Medians medians,
        alternate(bench.rounds(), changed(folder->filePath(QStringLiteral("keys"))), changed({})));
    TRY_ASSIGN(const Medians signing,
               alternate(
                   bench.rounds(),
                   [&] { return secondsToSign(SignatureAlgorithm::Ed25519, times); },
                   [&] { return secondsToSign(SignatureAlgorithm::Sm2, times); }));
    return RowResult{
        QStringLiteral("%1 Changes of one record").arg(times),
        {{.what = QStringLiteral("a Change that signs the head it leaves"),
          .ours = medians.ours,
          .rival = QStringLiteral("the same Change without a key"),
          .theirs = medians.theirs,
          .aim = Aim::ratio(2),
          .bound = QStringLiteral("two signatures take fifty microseconds; the rest is the key's "
                                  "record, and a property written.")},
         {.what = QStringLiteral("a signature with Ed25519"),
          .ours = signing.ours,
          .rival = QStringLiteral("the same with SM2"),
          .theirs = signing.theirs,
          .aim = {},
          .bound = {}}}};
}

} // namespace gatehouse::bench
