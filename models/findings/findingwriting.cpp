#include "models/findings/findingwriting.h"

#include "models/assessments/assessmentsubject.h"
#include "models/findings/findingrepository.h"
#include "models/store/searchindex.h"
#include "models/workspace/evidencereach.h"
#include "models/workspace/recordwriter.h"

namespace gatehouse {

Result<void> followFinding(Change &change, const Finding *before, const Finding &after,
                           const QJsonObject &more)
{
    const Database &database = change.database();
    const QString text = describe<Finding>().searchText(&after);
    if (!before || describe<Finding>().searchText(before) != text)
        TRY(SearchIndex(database).put(QStringLiteral("finding"), after.id.value, text));
    TRY_ASSIGN(const AssessmentSubject subject,
               AssessmentSubject::find(database, after.release, after.requirement));
    TRY_ASSIGN(JsonDifference difference, recordDifference(database, before, &after));
    subject.name(difference);
    difference.after.insert(QStringLiteral("number"), after.number);
    for (auto member = more.begin(); member != more.end(); ++member)
        difference.after.insert(member.key(), member.value());
    change.record({Entity::Finding, after.id.value, after.release.value, subject.app.value},
                  after.uid, difference.before, difference.after);
    return {};
}

Result<void> writeFinding(Change &change, const Finding &before, const Finding &after,
                          const QJsonObject &more)
{
    TRY(updateRecord(change, before, after));
    return followFinding(change, &before, after, more);
}

Result<void> checkNoDuplicate(const Finding &finding)
{
    if (!finding.isDuplicate())
        return {};
    return fail(ErrorKind::Invalid,
                FindingRepository::tr("%1 is closed as a duplicate of %2. Change that one, or "
                                      "split them again.")
                    .arg(finding.number, finding.duplicateOf));
}

Result<QString> numberOfEvidence(const Change &change, EvidenceId evidence)
{
    const Database &database = change.database();
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT number, retired_at <> '' FROM evidence WHERE id = ?"));
    rows.bind(evidence);
    if (!rows.next()) {
        TRY(rows.finished());
        return fail(ErrorKind::NotFound,
                    FindingRepository::tr("This evidence is not in the workspace."));
    }
    const QString number = rows.text(0);
    if (rows.boolean(1))
        return fail(ErrorKind::Invalid,
                    FindingRepository::tr("%1 was retired and proves nothing any longer. Use other "
                                          "evidence.")
                        .arg(number));
    TRY(rows.finished());
    TRY(checkReachesEvidence(change, evidence));
    return number;
}

} // namespace gatehouse
