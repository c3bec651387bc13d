#include "models/dashboards/assessmentnarrowing.h"

#include "models/assessments/assessment.h"
#include "models/assessments/clausegroup.h"
#include "models/dashboards/listday.h"
#include "models/dashboards/listedapps.h"
#include "models/lifecycle/releasefigures.h"

#include <map>

namespace gatehouse {

namespace {

/// What is asked of assessments.
struct AssessmentQuestion {
    ListNarrowing apps;
    QString release;
    QString group;
    QString requirement;
    std::optional<Judgement> judgement;
    std::optional<Judgement> shortfall;

    static Result<AssessmentQuestion> of(const ListNarrowing &narrowing)
    {
        AssessmentQuestion asked;
        for (const auto &[field, value] : narrowing) {
            const auto judgement = fromKey<Judgement>(value);
            if (isOfApps(field) || field == QStringLiteral("app"))
                asked.apps.append({field, value});
            else if (field == QStringLiteral("release"))
                asked.release = value;
            else if (field == QStringLiteral("group"))
                asked.group = value;
            else if (field == QStringLiteral("requirement"))
                asked.requirement = value;
            else if (field == QStringLiteral("judgement") && judgement)
                asked.judgement = judgement;
            else if (field == QStringLiteral("shortfall") && judgement)
                asked.shortfall = judgement;
            else
                return unknownField(field);
        }
        return asked;
    }
    bool isOfShownReleases() const { return shortfall || !group.isEmpty(); }
};

/// Every version of the requirements that are meant.
Result<std::set<RequirementId>> requirementsMeant(const Database &database, LibraryShelf &shelf,
                                                  const AssessmentQuestion &asked)
{
    std::set<RequirementId> meant;
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).versions());
    for (const LibrarySummary &summary : libraries) {
        TRY_ASSIGN(const auto library, shelf.library(database, summary.id));
        for (const Requirement &each : library->requirements) {
            if ((asked.requirement.isEmpty() || each.key == asked.requirement)
                && (asked.group.isEmpty() || clauseGroupKey(*library, each) == asked.group))
                meant.insert(each.id);
        }
    }
    return meant;
}

} // namespace

Result<std::set<qint64>> assessmentsBehind(const Database &database, LibraryShelf &shelf,
                                           const ListNarrowing &narrowing, QDate now)
{
    TRY_ASSIGN(const ListDay list, ListDay::look(database, shelf, narrowing, now));
    const QDate today = list.day();
    TRY_ASSIGN(const AssessmentQuestion asked, AssessmentQuestion::of(list.narrowing()));
    TRY_ASSIGN(const auto apps, appsBehind(database, shelf, asked.apps, today));
    TRY_ASSIGN(const auto requirements, requirementsMeant(database, shelf, asked));
    std::set<std::pair<ReleaseId, RequirementId>> fallen;
    if (asked.shortfall) {
        TRY_ASSIGN(const auto figures, ReleaseFigures::ofCurrentReleases(database, shelf));
        for (auto each = figures.begin(); each != figures.end(); ++each) {
            for (const auto &shortfall : each->shortfalls) {
                if (shortfall.judgement == *asked.shortfall)
                    fallen.insert({each.key(), shortfall.requirement});
            }
        }
    }
    std::set<qint64> behind;
    std::map<std::pair<ReleaseId, RequirementId>, std::pair<int, qint64>> counting;
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT s.id, s.release_id, s.requirement_id, s.judgement, s.phase, "
                         "r.app_id, a.code || '@' || r.version, a.current_release_id "
                         "FROM assessment s LEFT JOIN app_release r ON r.id = s.release_id "
                         "LEFT JOIN app a ON a.id = r.app_id "
                         "WHERE s.judgement <> 'not_assessed'"));
    while (rows.next()) {
        const auto release = rows.id<ReleaseId>(1);
        const auto requirement = rows.id<RequirementId>(2);
        const bool isOfAMeantApp =
            release.isValid() ? apps.contains(rows.id<AppId>(5)) : asked.apps.isEmpty();
        const bool isShown = !release.isValid() || rows.id<ReleaseId>(7) == release;
        if (!isOfAMeantApp || !requirements.contains(requirement)
            || (asked.isOfShownReleases() && !isShown)
            || (!asked.release.isEmpty() && rows.text(6) != asked.release)
            || (asked.judgement && rows.key<Judgement>(3) != *asked.judgement))
            continue;
        if (!asked.shortfall) {
            behind.insert(rows.integer(0));
            continue;
        }
        // What counts is what was judged in the latest phase.
        if (fallen.contains({release, requirement})) {
            const std::pair latest{indexOf(rows.key<Phase>(4)), rows.integer(0)};
            auto &kept = counting.try_emplace({release, requirement}, latest).first->second;
            kept = std::max(kept, latest);
        }
    }
    TRY(rows.finished());
    for (const auto &[of, latest] : counting)
        behind.insert(latest.second);
    return behind;
}

} // namespace gatehouse
