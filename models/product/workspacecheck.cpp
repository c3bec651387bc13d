#include "models/product/workspacecheck.h"

#include "models/auditchain/auditcheckpoints.h"
#include "models/auditchain/auditlog.h"
#include "models/auditchain/strayentries.h"
#include "models/base/processzone.h"
#include "models/base/quantity.h"
#include "models/dashboards/dailyhistory.h"
#include "models/dashboards/historycheck.h"
#include "models/evidence/evidencerepository.h"
#include "models/lifecycle/gaterepository.h"
#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/gatesigning.h"
#include "models/portfolio/releaserepository.h"
#include "models/product/logcheck.h"
#include "models/product/searchcheck.h"
#include "models/product/signercheck.h"
#include "models/store/blobstore.h"
#include "models/store/contentverifier.h"
#include "models/store/schemacheck.h"
#include "models/store/workspacefile.h"
#include "models/threatmodels/threatlibraryrepository.h"
#include "models/threatmodels/threatmodelrepository.h"
#include "models/workspace/formerholders.h"
#include "models/workspace/workspacezone.h"

#include <QDir>
#include <QFile>

namespace gatehouse {

namespace {

using Look = WorkspaceCheck::Look;

/// Up to here every record is held against the log behind somebody who opens a workspace.
constexpr qint64 entriesLookedAtInFull = 100'000;
/// Of a longer log, one record in so many.
constexpr int sampleOneIn = 16;

Result<QStringList> checkSchema(const Database &database)
{
    QStringList found;
    TRY_ASSIGN(const auto differences, SchemaCheck::run(database));
    for (const SchemaDifference &difference : differences)
        found += SchemaCheck::sentence(difference);
    return found;
}

/// `verification`: what the log's own check said, for whoever asks further.
Result<QStringList> checkChain(const Database &database, Progress *progress,
                               AuditLog::Verification &verification)
{
    QStringList found;
    TRY_ASSIGN(verification, AuditLog(database).verify(progress));
    if (!verification.ok)
        found += WorkspaceCheck::tr("The audit log is broken at entry %1.")
                     .arg(verification.brokenAt.value_or(0));
    TRY_ASSIGN(const auto strays, strayEntries(database));
    for (const qint64 sequence : strays)
        found += straySentence(sequence);
    return found;
}

/// What nobody signed yet, or not when it was written, goes into `notes`.
Result<QStringList> checkCheckpoints(const Database &database, const AuditLog::Verification &chain,
                                     QStringList &notes)
{
    TRY_ASSIGN(const auto verification, AuditCheckpoints(database).verify(chain));
    notes = verification.notes();
    return verification.sentences();
}

Result<QStringList> checkSignatures(const Database &database, LibraryShelf &shelf)
{
    QStringList found;
    TRY_ASSIGN(const auto verification, GateSigning(database, shelf).verify());
    for (const CheckedSignature &each : verification.broken)
        found += GateSigning::sentence(each);
    return found;
}

/// Once the log was played.
QStringList foundOf(const SignerCheck &signers)
{
    QStringList found;
    for (const SignerCheck::Shared &each : signers.found())
        found += each.sentence();
    return found;
}

Result<QStringList> checkDrawings(const Database &database)
{
    QStringList found;
    TRY_ASSIGN(const auto damaged, ThreatModelRepository(database).damaged());
    for (const ThreatModelRecord &model : damaged) {
        TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(model.release));
        found += WorkspaceCheck::tr("The threat model of %1 is not what was drawn: the "
                                    "drawing differs from its digest, "
                                    "or other elements, flows and threats follow from it.")
                     .arg(name);
    }
    return found;
}

/// `oneIn`: of so many records one is held against the log. What could not be goes into `notes`.
Result<QStringList> checkRecords(const Database &database, Progress *progress, int oneIn,
                                 SignerCheck &signers, QStringList &notes)
{
    QStringList found;
    TRY_ASSIGN(const auto report, LogCheck::run(database, progress, oneIn, &signers));
    for (const LogMismatch &mismatch : report.mismatches)
        found += mismatch.sentence();
    notes = LogCheck::notes(report);
    return found;
}

Result<QStringList> checkEvidence(const Database &database, Progress *progress)
{
    QStringList found;
    TRY_ASSIGN(const auto damaged, ContentVerifier(database).run(progress));
    if (damaged.empty())
        return found;
    TRY_ASSIGN(const auto evidence, EvidenceRepository(database).all());
    for (const qint64 blob : damaged) {
        const auto owner = std::find_if(evidence.begin(), evidence.end(),
                                        [&](const Evidence &each) { return each.blobId == blob; });
        found += owner == evidence.end()
            ? WorkspaceCheck::tr("Content %1 differs from its digests.").arg(blob)
            : WorkspaceCheck::tr("%1 (%2) differs from its digests.")
                  .arg(owner->number, owner->title);
    }
    return found;
}

Result<QStringList> checkOwnerless(const Database &database)
{
    QStringList found;
    TRY_ASSIGN(const auto ownerless, BlobStore(database).ownerless());
    if (ownerless.contents > 0)
        found += WorkspaceCheck::tr(
                     "%n piece(s) of content (%1) belong to no evidence: evidence is being "
                     "added just now, or that was cut short. In the second case they go "
                     "the next time the workspace is opened for writing and nobody else "
                     "has it open.",
                     nullptr, static_cast<int>(ownerless.contents))
                     .arg(sizeText(ownerless.bytes));
    return found;
}

Result<QStringList> checkThreatLibraries(const Database &database)
{
    QStringList found;
    TRY_ASSIGN(const auto damaged, ThreatLibraryRepository(database).damaged());
    for (const PublishedThreatLibrary &library : damaged)
        found += WorkspaceCheck::tr("The content of the threat library %1 differs from its digest.")
                     .arg(library.name());
    return found;
}

Result<QStringList> checkDecisions(const Database &database, LibraryShelf &shelf)
{
    QStringList found;
    TRY_ASSIGN(const auto damaged, GateRepository(database, shelf).damagedDecisions());
    for (const GateDecision &decision : damaged) {
        TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(decision.release));
        found += WorkspaceCheck::tr("What a decision on the %1 gate of %2 rests on differs from "
                                    "its digest.")
                     .arg(label(decision.phase), name);
    }
    TRY_ASSIGN(const auto submissions, GateSigning(database, shelf).damagedSubmissions());
    for (const GateSubmission &submission : submissions) {
        TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(submission.release));
        found +=
            WorkspaceCheck::tr("What was submitted for the %1 gate of %2 differs from its digest.")
                .arg(label(submission.phase), name);
    }
    return found;
}

Result<QStringList> checkGates(const Database &database, LibraryShelf &shelf)
{
    QStringList found;
    TRY_ASSIGN(const auto stale, GateRollup::stale(database, shelf));
    for (const ReleaseId release : stale) {
        TRY_ASSIGN(const QString name, ReleaseRepository(database).nameOf(release));
        found += WorkspaceCheck::tr("The counts of %1 are not those of its records.").arg(name);
    }
    return found;
}

Result<QString> nameOfCounted(const Database &database, ReleaseId release)
{
    return release.isValid() ? ReleaseRepository(database).nameOf(release)
                             : WorkspaceCheck::tr("the organisation");
}

/// What a day says that somebody in another time zone may have written goes into `notes`.
Result<QStringList> checkHistory(const Database &database, QStringList &notes)
{
    QStringList found;
    TRY_ASSIGN(const auto stale, DailyHistory::stale(database));
    for (const ReleaseId release : stale) {
        TRY_ASSIGN(const QString name, nameOfCounted(database, release));
        found += WorkspaceCheck::tr("The history of %1 is not that of its records.").arg(name);
    }
    // Of what does not even come to what is recorded the days say nothing more.
    if (!found.isEmpty())
        return found;
    TRY_ASSIGN(const HistoryCheck::Report days, HistoryCheck::run(database));
    for (const ReleaseId release : days.misdated) {
        TRY_ASSIGN(const QString name, nameOfCounted(database, release));
        found +=
            WorkspaceCheck::tr("The history of %1 has other days than the audit log.").arg(name);
    }
    for (const ReleaseId release : days.elsewhere) {
        TRY_ASSIGN(const QString name, nameOfCounted(database, release));
        notes += WorkspaceCheck::tr("The history of %1 has other days than the audit log, unless "
                                    "it was written in another time zone than the rest.")
                     .arg(name);
    }
    return found;
}

/// What cannot be read was found, too, and keeps nobody from looking at the rest.
Result<void> add(std::vector<Look> &looks, const char *key, const QString &title,
                 const Result<QStringList> &found)
{
    if (!found && found.error().kind == ErrorKind::Cancelled)
        return tl::unexpected(found.error());
    looks.push_back(
        {QString::fromLatin1(key), title, found ? *found : QStringList{found.error().message}});
    return {};
}

/// Says which days all that follows is of.
Result<void> addZone(std::vector<Look> &looks, const Database &database)
{
    TRY_ASSIGN(const QString zone, WorkspaceZone::load(database));
    looks.push_back({QStringLiteral("time_zone"),
                     WorkspaceCheck::tr("Its days are those of the time zone %1")
                         .arg(zone.isEmpty() ? ProcessZone::id() : zone),
                     {}});
    if (zone.isEmpty())
        looks.back().notes = {WorkspaceZone::noneSentence()};
    return {};
}

/// Digests of passwords lie in it.
QStringList openToOthers(const Database &database)
{
    const QFile file(database.path());
    if (!(file.permissions() & QFileDevice::ReadOther))
        return {};
    return {WorkspaceCheck::tr("Everybody who works on this computer can read the file, and the "
                               "digests of passwords in it. Take that right from others (chmod o= "
                               "“%1”), unless it is meant.")
                .arg(QDir::toNativeSeparators(database.path()))};
}

/// That what was decided on is kept says nothing of what is there now.
Result<QStringList> changedGates(const Database &database, LibraryShelf &shelf, QDate today)
{
    TRY_ASSIGN(const auto board, GateRollup::board(database, shelf, today));
    int passed = 0;
    int changed = 0;
    for (const BoardRow &row : board) {
        for (const BoardCell &cell : row.cells) {
            passed += cell.state == GateState::Passed;
            changed += cell.changedSince;
        }
    }
    if (changed == 0)
        return QStringList();
    return QStringList{
        WorkspaceCheck::tr("Gates on the board that were passed: %1. Of these, changed since they "
                           "were decided: %2. “gate why-stale” says what changed.")
            .arg(passed)
            .arg(changed)};
}

/// What is looked at behind whoever opens the workspace, and in full.
Result<void> addLog(std::vector<Look> &looks, const Database &database, Progress *progress,
                    int oneIn, SignerCheck &signers)
{
    TRY(add(looks, "schema", WorkspaceCheck::tr("The schema is that of this version"),
            checkSchema(database)));
    AuditLog::Verification chain;
    TRY(add(looks, "chain", WorkspaceCheck::tr("The audit log is whole"),
            checkChain(database, progress, chain)));
    QStringList notes;
    TRY(add(looks, "checkpoints",
            WorkspaceCheck::tr("What was signed of the audit log is as it was signed"),
            checkCheckpoints(database, chain, notes)));
    looks.back().notes = notes;
    notes.clear();
    TRY(add(looks, "records",
            WorkspaceCheck::tr("Every record is what the audit log says it became"),
            checkRecords(database, progress, oneIn, signers, notes)));
    looks.back().notes = notes;
    return {};
}

} // namespace

Result<std::vector<Look>> WorkspaceCheck::run(const Database &database, LibraryShelf &shelf,
                                              QDate today, Progress *progress)
{
    std::vector<Look> looks;
    TRY(add(looks, "file", tr("The file holds together"), WorkspaceFile::check(database)));
    if (!looks.front().found.isEmpty())
        return looks;
    looks.back().notes = openToOthers(database);
    TRY(addZone(looks, database));
    SignerCheck signers;
    TRY(addLog(looks, database, progress, 1, signers));
    TRY(add(looks, "evidence", tr("Evidence is what was stored"),
            checkEvidence(database, progress)));
    TRY(add(looks, "ownerless", tr("All stored content has an owner"), checkOwnerless(database)));
    TRY(add(looks, "threat_libraries", tr("Threat libraries are what was published"),
            checkThreatLibraries(database)));
    TRY(add(looks, "drawings", tr("Threat models are drawn as they were recorded"),
            checkDrawings(database)));
    TRY(add(looks, "decisions", tr("What gates were decided on is kept as it was then"),
            checkDecisions(database, shelf)));
    // What cannot be read keeps nobody from looking at the rest.
    const auto changed = changedGates(database, shelf, today);
    looks.back().notes = changed ? *changed : QStringList{changed.error().message};
    TRY(add(looks, "signatures", tr("The signatures under gates hold"),
            checkSignatures(database, shelf)));
    TRY(add(looks, "signers",
            tr("Who signed, confirmed, reviewed, tested again or approved something was another "
               "one than who submitted, said, assessed or owns it"),
            foundOf(signers)));
    TRY(add(looks, "gates", tr("The board's counts are right"), checkGates(database, shelf)));
    TRY(add(looks, "search", tr("The search knows every record"),
            SearchCheck(database, shelf).run()));
    QStringList notes;
    TRY(add(looks, "history", tr("The dashboards' history is right"),
            checkHistory(database, notes)));
    looks.back().notes = notes;
    return looks;
}

Result<std::vector<Look>> WorkspaceCheck::atOpening(const Database &database, Progress *progress)
{
    std::vector<Look> looks;
    // Whoever signs or reviews first would wait for it: a million entries take a third of a second.
    // Piece by piece, so that who asks meanwhile is answered; what cannot be read the looks find.
    while (!(progress && progress->isCancelled())
           && !FormerHolders::isAtHand(database).value_or(true)) { }
    TRY(add(looks, "file", tr("The file holds together"), WorkspaceFile::quickCheck(database)));
    if (!looks.front().found.isEmpty())
        return looks;
    TRY_ASSIGN(const qint64 entries, AuditLog(database).count());
    SignerCheck signers;
    TRY(addLog(looks, database, progress, entries > entriesLookedAtInFull ? sampleOneIn : 1,
               signers));
    return looks;
}

} // namespace gatehouse
