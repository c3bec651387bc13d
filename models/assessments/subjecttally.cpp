#include "models/assessments/subjecttally.h"

#include "models/base/lastday.h"

namespace gatehouse {

Result<QHash<RequirementId, EvidenceTally>> evidenceTallies(const Database &database,
                                                            ReleaseId release, QDate today)
{
    QHash<RequirementId, EvidenceTally> tallies;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT l.requirement_id, e.effective_on, e.expires_on "
                                "FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id "
                                "WHERE coalesce(l.release_id, 0) = ? AND e.retired_at = ''"));
    rows.bind(release.value);
    while (rows.next()) {
        EvidenceTally &tally = tallies[rows.id<RequirementId>(0)];
        const DaySpans::Span span{rows.date(1), rows.date(2)};
        tally.days.add(span);
        tally.count += !isPast(span.until, today) && !isPast(today, span.from);
    }
    TRY(rows.finished());
    return tallies;
}

Result<QHash<RequirementId, FindingTally>> findingTallies(const Database &database,
                                                          ReleaseId release, QDate today)
{
    // The rule of statusOn (findings/, a neighbour) in SQL. Two spellings, so that each is
    // answered from finding_by_subject.
#define TALLY                                                                                      \
    "SELECT requirement_id, count(*), sum(CASE WHEN status = 'risk_accepted' "                     \
    "AND (accepted_until = '' OR accepted_until >= ?) THEN 1 ELSE 0 END), "                        \
    "sum(risk = 'high'), min(max(due_on, accepted_until)), "                                       \
    "min(CASE WHEN risk = 'high' THEN max(due_on, accepted_until) END) "                           \
    "FROM finding WHERE status <> 'closed' "
    QHash<RequirementId, FindingTally> tallies;
    TRY_ASSIGN(auto rows,
               database.prepare(release.isValid()
                                    ? TALLY "AND release_id = ? GROUP BY requirement_id"
                                    : TALLY "AND release_id IS NULL GROUP BY requirement_id"));
#undef TALLY
    if (release.isValid())
        rows.bind(today, release);
    else
        rows.bind(today);
    while (rows.next()) {
        const int all = static_cast<int>(rows.integer(1));
        const int accepted = static_cast<int>(rows.integer(2));
        tallies.insert(rows.id<RequirementId>(0),
                       {all - accepted, accepted, static_cast<int>(rows.integer(3)), rows.date(4),
                        rows.date(5)});
    }
    TRY(rows.finished());
    return tallies;
}

Result<QHash<ReleaseId, int>> reopenedFindings(const Database &database, QDate today)
{
    QHash<ReleaseId, int> reopened;
    // The plus keeps the index by release, which holds every finding there is, from being taken to
    // group by in place of the one that holds the accepted alone.
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT f.release_id, count(*) FROM finding f "
                                "JOIN requirement q ON q.id = f.requirement_id "
                                "JOIN release_library b ON b.release_id = f.release_id "
                                "AND b.library_id = q.library_id "
                                "WHERE f.status = 'risk_accepted' "
                                "AND f.accepted_until <> '' AND f.accepted_until < ? "
                                "AND q.scope <> 'organisation' GROUP BY +f.release_id"));
    rows.bind(today);
    while (rows.next())
        reopened.insert(rows.id<ReleaseId>(0), static_cast<int>(rows.integer(1)));
    TRY(rows.finished());
    return reopened;
}

} // namespace gatehouse
