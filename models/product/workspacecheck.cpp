#include "models/product/workspacecheck.h"

#include "models/auditchain/auditcheckpoints.h"
#include "models/auditchain/auditlog.h"
#include "models/base/quantity.h"
#include "models/dashboards/dailyhistory.h"
#include "models/evidence/evidencerepository.h"
#include "models/lifecycle/gaterepository.h"
#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/gatesigning.h"
#include "models/portfolio/releaserepository.h"
#include "models/product/logcheck.h"
#include "models/product/searchcheck.h"
#include "models/store/blobstore.h"
#include "models/store/contentverifier.h"
#include "models/store/schemacheck.h"
#include "models/store/workspacefile.h"
#include "models/threatmodels/threatlibraryrepository.h"
#include "models/threatmodels/threatmodelrepository.h"

namespace gatehouse {

namespace {

using Look = WorkspaceCheck::Look;

/// Up to here every record is held against the log behind somebody who opens a workspace.
constexpr qint64 entriesLookedAtInFull = 100'000;
/// Of a longer log, one record in so many.
constexpr int sampleOneIn = 16;

Result<Look> checkSchema(const Database &database)
{
    Look look{
        QStringLiteral("schema"), WorkspaceCheck::tr("The schema is that of this version"), {}};
    TRY_ASSIGN(const auto differences, SchemaCheck::run(database));
    for (const SchemaDifference &difference : differences)
        look.found += SchemaCheck::sentence(difference);
    return look;
}

Result<Look> checkFile(const Database &database)
{
    TRY_ASSIGN(QStringList faults, WorkspaceFile::check(database));
    return Look{QStringLiteral("file"), WorkspaceCheck::tr("The file holds together"),
                std::move(faults)};
}

Result<Look> checkChain(const Database &database, Progress *progress)
{
    Look look{QStringLiteral("chain"), WorkspaceCheck::tr("The audit log is whole"), {}};
    TRY_ASSIGN(const auto verification, AuditLog(database).verify(progress));
    if (!verification.ok)
        look.found += WorkspaceCheck::tr("The audit log is broken at entry %1.")
                          .arg(verification.brokenAt.value_or(0));
    return look;
}

Result<Look> checkCheckpoints(const Database &database)
{
    Look look{QStringLiteral("checkpoints"),
              WorkspaceCheck::tr("What was signed of the audit log is as it was signed"),
              {}};
    TRY_ASSIGN(const auto verification, AuditCheckpoints(database).verify());
    for (const AuditCheckpoints::Broken &broken : verification.broken)
        look.found += broken.sentence();
    return look;
}

Result<Look> checkDrawings(const Database &database)
{
    Look look{QStringLiteral("drawings"),
              WorkspaceCheck::tr("Threat models are drawn as they were recorded"),
              {}};
    TRY_ASSIGN(const auto damaged, ThreatModelRepository(database).damaged());
    for (const ThreatModelRecord &model : damaged) {
        TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(model.release));
        look.found += WorkspaceCheck::tr("The threat model of %1 is not what was drawn: the "
                                         "drawing differs from its digest, "
                                         "or other elements, flows and threats follow from it.")
                          .arg(name);
    }
    return look;
}

/// `oneIn`: of so many records one is held against the log.
Result<Look> checkRecords(const Database &database, Progress *progress, int oneIn = 1)
{
    Look look{QStringLiteral("records"),
              WorkspaceCheck::tr("Every record is what the audit log says it became"),
              {}};
    TRY_ASSIGN(const auto report, LogCheck::run(database, progress, oneIn));
    for (const LogMismatch &mismatch : report.mismatches)
        look.found += LogCheck::sentence(mismatch);
    look.notes = LogCheck::notes(report);
    return look;
}

Result<Look> checkEvidence(const Database &database, Progress *progress)
{
    Look look{QStringLiteral("evidence"), WorkspaceCheck::tr("Evidence is what was stored"), {}};
    TRY_ASSIGN(const auto damaged, ContentVerifier(database).run(progress));
    if (damaged.empty())
        return look;
    TRY_ASSIGN(const auto evidence, EvidenceRepository(database).all());
    for (const qint64 blob : damaged) {
        const auto owner = std::find_if(evidence.begin(), evidence.end(),
                                        [&](const Evidence &each) { return each.blobId == blob; });
        look.found += owner == evidence.end()
            ? WorkspaceCheck::tr("Content %1 differs from its digests.").arg(blob)
            : WorkspaceCheck::tr("%1 (%2) differs from its digests.")
                  .arg(owner->number, owner->title);
    }
    return look;
}

Result<Look> checkOwnerless(const Database &database)
{
    Look look{
        QStringLiteral("ownerless"), WorkspaceCheck::tr("All stored content has an owner"), {}};
    TRY_ASSIGN(const auto ownerless, BlobStore(database).ownerless());
    if (ownerless.contents > 0)
        look.found += WorkspaceCheck::tr(
                          "%n piece(s) of content (%1) belong to no evidence: evidence is being "
                          "added just now, or that was cut short. In the second case they go "
                          "the next time the workspace is opened for writing and nobody else "
                          "has it open.",
                          nullptr, static_cast<int>(ownerless.contents))
                          .arg(sizeText(ownerless.bytes));
    return look;
}

Result<Look> checkThreatLibraries(const Database &database)
{
    Look look{QStringLiteral("threat_libraries"),
              WorkspaceCheck::tr("Threat libraries are what was published"),
              {}};
    TRY_ASSIGN(const auto damaged, ThreatLibraryRepository(database).damaged());
    for (const PublishedThreatLibrary &library : damaged)
        look.found +=
            WorkspaceCheck::tr("The content of the threat library %1 differs from its digest.")
                .arg(library.name());
    return look;
}

Result<Look> checkDecisions(const Database &database, LibraryShelf &shelf)
{
    Look look{QStringLiteral("decisions"),
              WorkspaceCheck::tr("Gate decisions rest on what was decided upon"),
              {}};
    TRY_ASSIGN(const auto damaged, GateRepository(database, shelf).damagedDecisions());
    for (const GateDecision &decision : damaged) {
        TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(decision.release));
        look.found +=
            WorkspaceCheck::tr("What a decision on the %1 gate of %2 rests on differs from "
                               "its digest.")
                .arg(label(decision.phase), name);
    }
    TRY_ASSIGN(const auto submissions, GateSigning(database, shelf).damagedSubmissions());
    for (const GateSubmission &submission : submissions) {
        TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(submission.release));
        look.found +=
            WorkspaceCheck::tr("What was submitted for the %1 gate of %2 differs from its digest.")
                .arg(label(submission.phase), name);
    }
    return look;
}

Result<Look> checkSearch(const Database &database, LibraryShelf &shelf)
{
    TRY_ASSIGN(QStringList found, SearchCheck(database, shelf).run());
    return Look{QStringLiteral("search"), WorkspaceCheck::tr("The search knows every record"),
                std::move(found)};
}

Result<Look> checkGates(const Database &database, LibraryShelf &shelf)
{
    Look look{QStringLiteral("gates"), WorkspaceCheck::tr("The board's counts are right"), {}};
    TRY_ASSIGN(const auto stale, GateRollup::stale(database, shelf));
    for (const ReleaseId release : stale) {
        TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(release));
        look.found +=
            WorkspaceCheck::tr("The counts of %1 are not those of its records.").arg(name);
    }
    return look;
}

Result<Look> checkHistory(const Database &database)
{
    Look look{
        QStringLiteral("history"), WorkspaceCheck::tr("The dashboards' history is right"), {}};
    TRY_ASSIGN(const auto stale, DailyHistory::stale(database));
    for (const ReleaseId release : stale) {
        QString name = WorkspaceCheck::tr("the organisation");
        if (release.isValid()) {
            // One that no longer is has nothing to be said of it either.
            const auto known = ReleaseRepository(database).nameOf(release);
            name = known ? *known : QString::number(release.value);
        }
        look.found += WorkspaceCheck::tr("The history of %1 is not that of its records.").arg(name);
    }
    return look;
}

} // namespace

Result<std::vector<Look>> WorkspaceCheck::run(const Database &database, LibraryShelf &shelf,
                                              Progress *progress)
{
    std::vector<Look> looks;
    const auto add = [&looks](Result<Look> look) -> Result<void> {
        TRY(look);
        looks.push_back(std::move(*look));
        return {};
    };
    TRY(add(checkFile(database)));
    if (!looks.front().found.isEmpty())
        return looks;
    TRY(add(checkSchema(database)));
    TRY(add(checkChain(database, progress)));
    TRY(add(checkCheckpoints(database)));
    TRY(add(checkRecords(database, progress)));
    TRY(add(checkEvidence(database, progress)));
    TRY(add(checkOwnerless(database)));
    TRY(add(checkThreatLibraries(database)));
    TRY(add(checkDrawings(database)));
    TRY(add(checkDecisions(database, shelf)));
    TRY(add(checkGates(database, shelf)));
    TRY(add(checkSearch(database, shelf)));
    TRY(add(checkHistory(database)));
    return looks;
}

Result<std::vector<Look>> WorkspaceCheck::atOpening(const Database &database, Progress *progress)
{
    std::vector<Look> looks;
    TRY_ASSIGN(QStringList faults, WorkspaceFile::quickCheck(database));
    looks.push_back({QStringLiteral("file"), tr("The file holds together"), std::move(faults)});
    if (!looks.front().found.isEmpty())
        return looks;
    TRY_ASSIGN(looks.emplace_back(), checkSchema(database));
    TRY_ASSIGN(looks.emplace_back(), checkChain(database, progress));
    TRY_ASSIGN(const qint64 entries, AuditLog(database).count());
    const int oneIn = entries > entriesLookedAtInFull ? sampleOneIn : 1;
    TRY_ASSIGN(looks.emplace_back(), checkRecords(database, progress, oneIn));
    return looks;
}

} // namespace gatehouse
