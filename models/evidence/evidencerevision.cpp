#include "models/evidence/evidencerevision.h"

#include "models/base/textrule.h"
#include "models/evidence/evidencedoubt.h"
#include "models/evidence/evidenceintake.h"
#include "models/evidence/evidencerepository.h"
#include "models/evidence/organisationloss.h"
#include "models/workspace/recordwriter.h"

namespace gatehouse {

namespace {

Result<void> writeEvidence(Change &change, const Evidence &before, const Evidence &after)
{
    TRY(updateRecord(change, before, after));
    return followEvidence(change, &before, after);
}

/// What stands on the organisation's side of the passed gates.
Result<void> noteLosses(Change &change, EvidenceId evidence, const std::vector<EvidenceUse> &uses)
{
    for (const EvidenceUse &use : uses) {
        if (!use.release.isValid())
            TRY(noteLoss(change, evidence, use.requirement));
    }
    return {};
}

} // namespace

Result<void> checkCounts(const Evidence &evidence)
{
    if (evidence.isReplaced())
        return fail(ErrorKind::Invalid,
                    EvidenceRepository::tr("%1 was replaced by %2. Use that.")
                        .arg(evidence.number, evidence.replacedBy));
    if (evidence.isRetired())
        return fail(ErrorKind::Invalid,
                    EvidenceRepository::tr("%1 was retired: %2. Reinstate it first, or use "
                                           "something else.")
                        .arg(evidence.number, evidence.retiredReason));
    return {};
}

Result<void> supersede(Change &change, const Evidence &before, const Evidence &after)
{
    const Database &database = change.database();
    Evidence replaced = before;
    replaced.replacedById = after.id;
    replaced.replacedBy = after.number;
    TRY(writeEvidence(change, before, replaced));
    TRY(doubtEvidence(change, before, after));
    TRY_ASSIGN(const auto uses, EvidenceRepository(database).usesOf(before.id));
    TRY(noteLosses(change, before.id, uses));
    TRY_ASSIGN(auto moving,
               database.prepare("UPDATE evidence_link SET evidence_id = ?, linked_by = ?, "
                                "linked_at = ? WHERE evidence_id = ?"));
    moving.bind(after.id, change.account().displayName, change.now(), before.id);
    TRY(moving.run());
    for (const EvidenceUse &use : uses) {
        TRY_ASSIGN(const EvidenceSubject subject, EvidenceSubject::ofUse(database, use));
        change.record({Entity::EvidenceLink, before.id.value, use.release.value, 0}, before.uid,
                      subject.toJson(before.number), {});
        change.record({Entity::EvidenceLink, after.id.value, use.release.value, 0}, after.uid, {},
                      subject.toJson(after.number));
    }
    return {};
}

Result<void> EvidenceRepository::retire(Change &change, EvidenceId id, const QString &reason)
{
    const EvidenceRepository repository(change.database());
    TRY_ASSIGN(const Evidence stored, repository.evidence(id));
    TRY(checkCounts(stored));
    Evidence retired = stored;
    TRY_ASSIGN(retired.retiredReason,
               TextRule({tr("The reason for retiring %1").arg(stored.number), 1}).check(reason));
    retired.retiredAt = change.now();
    retired.retiredBy = change.account().displayName;
    TRY(writeEvidence(change, stored, retired));
    TRY_ASSIGN(const auto uses, repository.usesOf(id));
    return noteLosses(change, id, uses);
}

Result<void> EvidenceRepository::reinstate(Change &change, EvidenceId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Evidence stored, EvidenceRepository(database).evidence(id));
    if (!stored.isRetired())
        return fail(ErrorKind::Invalid,
                    tr("%1 was not retired, so it counts as it is.").arg(stored.number));
    Evidence reinstated = stored;
    reinstated.retiredAt = {};
    reinstated.retiredBy.clear();
    reinstated.retiredReason.clear();
    TRY(writeEvidence(change, stored, reinstated));
    TRY_ASSIGN(const auto uses, EvidenceRepository(database).usesOf(id));
    for (const EvidenceUse &use : uses) {
        if (!use.release.isValid())
            TRY(noteFound(change, id, use.requirement));
    }
    return {};
}

} // namespace gatehouse
