#include "models/base/textrule.h"
#include "models/findings/findingrepository.h"
#include "models/findings/findingwriting.h"

#include <algorithm>

namespace gatehouse {

Result<void> FindingRepository::comment(Change &change, FindingId id, const QString &text)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored, FindingRepository(database, change.today()).finding(id));
    TextRule rule = TextRule::longText(tr("The comment"));
    rule.shortest = 1;
    TRY_ASSIGN(const QString said, rule.check(text));
    TRY_ASSIGN(auto adding,
               database.prepare("INSERT INTO finding_comment (finding_id, text, written_by, "
                                "written_at) VALUES (?, ?, ?, ?)"));
    adding.bind(id, said, change.account().displayName, change.now());
    TRY(adding.run());
    return followFinding(change, &stored, stored, {{QStringLiteral("comment"), said}});
}

Result<void> FindingRepository::attach(Change &change, FindingId id, EvidenceId evidence)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored, FindingRepository(database, change.today()).finding(id));
    TRY_ASSIGN(const QString number, numberOfEvidence(change, evidence));
    TRY_ASSIGN(auto attaching,
               database.prepare("INSERT INTO finding_evidence (finding_id, evidence_id, linked_by, "
                                "linked_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    attaching.bind(id, evidence, change.account().displayName, change.now());
    TRY(attaching.run());
    return database.changedRows() == 0
        ? Result<void>()
        : followFinding(change, &stored, stored, {{QStringLiteral("attached"), number}});
}

Result<void> FindingRepository::detach(Change &change, FindingId id, EvidenceId evidence)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Finding stored, FindingRepository(database, change.today()).finding(id));
    const auto attached =
        std::ranges::find(stored.attachments, evidence, &FindingAttachment::evidence);
    if (attached == stored.attachments.end())
        return {};
    TRY_ASSIGN(auto detaching,
               database.prepare("DELETE FROM finding_evidence WHERE finding_id = ? "
                                "AND evidence_id = ?"));
    detaching.bind(id, evidence);
    TRY(detaching.run());
    return followFinding(change, &stored, stored, {{QStringLiteral("detached"), attached->number}});
}

} // namespace gatehouse
