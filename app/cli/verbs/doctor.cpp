#include "app/cli/json/values.h"
#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "app/cli/verbs/verbs.h"
#include "models/auditchain/auditlog.h"
#include "models/base/quantity.h"
#include "models/dashboards/dailyhistory.h"
#include "models/evidence/evidencerepository.h"
#include "models/lifecycle/gaterepository.h"
#include "models/lifecycle/gaterollup.h"
#include "models/product/logcheck.h"
#include "models/product/searchcheck.h"
#include "models/portfolio/releaserepository.h"
#include "models/store/blobstore.h"
#include "models/store/contentverifier.h"

namespace gatehouse {

namespace {

/// One thing that was looked at, and what is wrong with it.
struct Check {
    QString key;
    QString title;
    QStringList found;
};

QJsonObject describe(const Check &check)
{
    return {{QStringLiteral("id"), check.key},
            {QStringLiteral("ok"), check.found.isEmpty()},
            {QStringLiteral("found"), QJsonArray::fromStringList(check.found)}};
}

Result<Check> checkFile(const Database &database)
{
    TRY_ASSIGN(QStringList faults, WorkspaceFile::check(database));
    return Check{QStringLiteral("file"), CommandLine::tr("The file holds together"),
                 std::move(faults)};
}

Result<Check> checkChain(const Database &database, Progress *progress)
{
    Check check{QStringLiteral("chain"), CommandLine::tr("The audit log is whole"), {}};
    TRY_ASSIGN(const auto verification, AuditLog(database).verify(progress));
    if (!verification.ok)
        check.found += CommandLine::tr("The audit log is broken at entry %1.")
                           .arg(verification.brokenAt.value_or(0));
    return check;
}

Result<Check> checkRecords(const Database &database, Progress *progress)
{
    Check check{QStringLiteral("records"),
                CommandLine::tr("Every record is what the audit log says it became"),
                {}};
    TRY_ASSIGN(const auto report, LogCheck::run(database, progress));
    for (const LogMismatch &mismatch : report.mismatches)
        check.found += LogCheck::sentence(mismatch);
    return check;
}

Result<Check> checkEvidence(const Database &database, Progress *progress)
{
    Check check{QStringLiteral("evidence"), CommandLine::tr("Evidence is what was stored"), {}};
    TRY_ASSIGN(const auto damaged, ContentVerifier(database).run(progress));
    if (damaged.empty())
        return check;
    TRY_ASSIGN(const auto evidence, EvidenceRepository(database).all());
    for (const qint64 blob : damaged) {
        const auto owner = std::find_if(evidence.begin(), evidence.end(),
                                        [&](const Evidence &each) { return each.blobId == blob; });
        check.found += owner == evidence.end()
            ? CommandLine::tr("Content %1 differs from its digests.").arg(blob)
            : CommandLine::tr("%1 (%2) differs from its digests.").arg(owner->number, owner->title);
    }
    return check;
}

Result<Check> checkOwnerless(const Database &database)
{
    Check check{
        QStringLiteral("ownerless"), CommandLine::tr("All stored content has an owner"), {}};
    TRY_ASSIGN(const auto ownerless, BlobStore(database).ownerless());
    if (ownerless.contents > 0)
        check.found +=
            CommandLine::tr("%n piece(s) of content (%1) belong to no evidence: evidence is being "
                            "added just now, or that was cut short. In the second case they go "
                            "the next time the workspace is opened for writing and nobody else "
                            "has it open.",
                            nullptr, static_cast<int>(ownerless.contents))
                .arg(sizeText(ownerless.bytes));
    return check;
}

Result<Check> checkDecisions(const Database &database, LibraryShelf &shelf)
{
    Check check{QStringLiteral("decisions"),
                CommandLine::tr("Gate decisions rest on what was decided upon"),
                {}};
    TRY_ASSIGN(const auto damaged, GateRepository(database, shelf).damagedDecisions());
    for (const GateDecision &decision : damaged) {
        TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(decision.release));
        check.found += CommandLine::tr("What a decision on the %1 gate of %2 rests on differs from "
                                       "its digest.")
                           .arg(label(decision.phase), name);
    }
    return check;
}

Result<Check> checkSearch(const Database &database, LibraryShelf &shelf)
{
    TRY_ASSIGN(QStringList found, SearchCheck(database, shelf).run());
    return Check{QStringLiteral("search"), CommandLine::tr("The search knows every record"),
                 std::move(found)};
}

Result<Check> checkGates(const Database &database, LibraryShelf &shelf)
{
    Check check{QStringLiteral("gates"), CommandLine::tr("The board's counts are right"), {}};
    TRY_ASSIGN(const auto stale, GateRollup::stale(database, shelf));
    for (const ReleaseId release : stale) {
        TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(release));
        check.found += CommandLine::tr("The counts of %1 are not those of its records.").arg(name);
    }
    return check;
}

Result<Check> checkHistory(const Database &database)
{
    Check check{QStringLiteral("history"), CommandLine::tr("The dashboards' history is right"), {}};
    TRY_ASSIGN(const auto stale, DailyHistory::stale(database));
    for (const ReleaseId release : stale) {
        QString name = CommandLine::tr("the organisation");
        if (release.isValid()) {
            TRY_ASSIGN(name, ReleaseRepository(database).nameOf(release));
        }
        check.found += CommandLine::tr("The history of %1 is not that of its records.").arg(name);
    }
    return check;
}

} // namespace

void addDoctorVerb(const Verb &root)
{
    const Verb verb = root.verb(
        "doctor", CommandLine::tr("Check a workspace in full; exit code 1 when something is found"),
        {QStringLiteral("doctor -w company.gatehouse")});
    verb.reads();
    verb.run([](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const auto open, context.openToRead());
        const Database &database = open.workspace->database();
        LongWork work;
        TRY_ASSIGN(const Check file, checkFile(database));
        std::vector<Check> checks{file};
        // What stands in a broken file is not worth reading.
        if (file.found.isEmpty()) {
            TRY_ASSIGN(const Check chain, checkChain(database, work.progress()));
            TRY_ASSIGN(const Check records, checkRecords(database, work.progress()));
            TRY_ASSIGN(const Check evidence, checkEvidence(database, work.progress()));
            TRY_ASSIGN(const Check ownerless, checkOwnerless(database));
            TRY_ASSIGN(const Check decisions, checkDecisions(database, *open.shelf));
            TRY_ASSIGN(const Check gates, checkGates(database, *open.shelf));
            TRY_ASSIGN(const Check search, checkSearch(database, *open.shelf));
            TRY_ASSIGN(const Check history, checkHistory(database));
            checks.insert(checks.end(),
                          {chain, records, evidence, ownerless, decisions, gates, search, history});
        }
        const bool ok = std::all_of(checks.begin(), checks.end(),
                                    [](const Check &check) { return check.found.isEmpty(); });
        if (context.json) {
            print(QJsonObject{{QStringLiteral("ok"), ok},
                              {QStringLiteral("checks"), arrayOf(checks, [](const Check &check) {
                                   return describe(check);
                               })}});
            return ok ? Answer::Yes : Answer::No;
        }
        for (const Check &check : checks) {
            print(
                QStringLiteral("%1  %2\n")
                    .arg(check.found.isEmpty() ? CommandLine::tr("fine") : CommandLine::tr("WRONG"),
                         check.title));
            for (const QString &fault : check.found)
                print(QStringLiteral("    %1\n").arg(fault));
        }
        return ok ? Answer::Yes : Answer::No;
    });
}

} // namespace gatehouse
