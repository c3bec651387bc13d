#include "models/threatmodels/threatregister.h"

#include "models/base/lastday.h"
#include "models/libraries/requirement.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/threatmodels/threatriskpolicy.h"
#include "models/threatmodels/threatlibraryrepository.h"

#include <map>

namespace gatehouse {

namespace {

ThreatState stateOf(const ThreatRow &row, const std::vector<CountermeasureRow> &countermeasures,
                    int tier, QDate today)
{
    const RecordedThreat &threat = row.threat;
    if (!threat.isThere)
        return ThreatState::Gone;
    if (threat.answer == ThreatAnswer::NotApplicable && isSettled(threat, tier))
        return ThreatState::NotApplicable;
    if (threat.answer == ThreatAnswer::Accepted
        && (!today.isValid() || !isPast(threat.acceptedUntil, today)))
        return ThreatState::Accepted;
    CountermeasureStage furthest = CountermeasureStage::Proposed;
    auto least = CountermeasureStage::Verified;
    for (const std::size_t position : row.countermeasures) {
        const CountermeasureStage stage = countermeasures[position].stage;
        if (stage == CountermeasureStage::Proposed)
            continue;
        furthest = std::max(furthest, stage);
        least = std::min(least, stage);
    }
    if (furthest == CountermeasureStage::Proposed)
        return ThreatState::Open;
    // A rule that says what answers its threat is asked; a tick of its own would be worth nothing.
    const bool hasCondition = row.rule && row.rule->exclude;
    const bool isAnswered = hasCondition
        ? threat.isExcluded && furthest >= CountermeasureStage::Designed
        : least >= CountermeasureStage::Designed;
    if (!isAnswered)
        return ThreatState::Planned;
    switch (least) {
    case CountermeasureStage::Verified:
        return ThreatState::Verified;
    case CountermeasureStage::Implemented:
        return ThreatState::Implemented;
    default:
        return ThreatState::Designed;
    }
}

void rate(ThreatRow &row)
{
    const ThreatRiskPolicy &policy = ThreatRiskPolicy::builtIn();
    const RecordedThreat &threat = row.threat;
    row.inherent = threat.likelihood > 0 ? ThreatRating{threat.likelihood, threat.impact}
        : row.rule                       ? row.rule->rating
                                         : ThreatRating();
    row.inherentRisk = policy.riskOf(row.inherent);
    const ThreatRating residual{threat.residualLikelihood, threat.residualImpact};
    row.residualRisk = residual.isRated() ? policy.riskOf(residual) : row.inherentRisk;
    switch (row.state) {
    case ThreatState::Gone:
    case ThreatState::NotApplicable:
        row.currentRisk = Risk::None;
        break;
    case ThreatState::Implemented:
    case ThreatState::Verified:
        row.currentRisk = row.residualRisk;
        break;
    default:
        row.currentRisk = row.inherentRisk;
    }
}

Result<void> nameRequirements(const Database &database, ThreatModelId model,
                              std::vector<CountermeasureRow> &rows)
{
    std::map<CountermeasureId, CountermeasureRow *> byId;
    for (CountermeasureRow &row : rows)
        byId.emplace(row.countermeasure.id, &row);
    TRY_ASSIGN(auto named,
               database.prepare("SELECT m.id, q.key, q.clause, q.item, q.title_zh, q.title_en "
                                "FROM countermeasure m JOIN requirement q "
                                "ON q.id = m.requirement_id WHERE m.model_id = ?"));
    named.bind(model);
    while (named.next()) {
        const auto found = byId.find(named.id<CountermeasureId>(0));
        if (found == byId.end())
            continue;
        Requirement requirement;
        requirement.clause = named.text(2);
        requirement.item = named.text(3);
        found->second->requirementKey = named.text(1);
        found->second->citation = requirement.citation();
        found->second->requirementTitle = {named.text(4), named.text(5)};
    }
    return named.finished();
}

/// Where the library has no such rule (any longer), the one it was found by; nullptr for one's own.
Result<const ThreatRule *> ruleOf(const Database &database, const ThreatLibrary &library,
                                  const RecordedThreat &threat)
{
    if (threat.isOwn())
        return nullptr;
    const ThreatRule *rule = library.rule(threat.rule);
    if (rule || threat.ruleLibrary.isEmpty())
        return rule;
    TRY_ASSIGN(const ThreatLibrary *earlier,
               ThreatLibraryRepository(database).library(threat.ruleLibrary.section(u'@', 0, 0),
                                                         threat.ruleLibrary.section(u'@', 1)));
    return earlier->rule(threat.rule);
}

} // namespace

LocalizedText ThreatRow::title() const
{
    return rule ? rule->title : LocalizedText{threat.title, threat.title};
}

LocalizedText ThreatRow::description() const
{
    return rule && threat.description.isEmpty()
        ? rule->description
        : LocalizedText{threat.description, threat.description};
}

const std::vector<ThreatCategory> &ThreatRow::categories() const
{
    return rule ? rule->categories : threat.categories;
}

QStringList ThreatRow::requirements() const
{
    return rule ? rule->requirements : QStringList();
}

Result<std::optional<ThreatRegister>> ThreatRegister::load(const Database &database,
                                                           ReleaseId release, QDate today)
{
    const ThreatModelRepository models(database);
    TRY_ASSIGN(const auto model, models.ofRelease(release));
    if (!model)
        return std::nullopt;
    ThreatRegister found;
    found.model = *model;
    TRY_ASSIGN(found.library,
               ThreatLibraryRepository(database).library(model->libraryKey, model->libraryVersion));
    TRY_ASSIGN(found.parts, models.parts(model->id));
    TRY_ASSIGN(auto countermeasures, CountermeasureRepository(database).ofModel(model->id));
    std::map<ThreatId, std::vector<std::size_t>> answered;
    for (Countermeasure &each : countermeasures) {
        for (const ThreatId threat : each.threats)
            answered[threat].push_back(found.countermeasures.size());
        CountermeasureRow &row = found.countermeasures.emplace_back();
        row.stage = each.stageOn(today);
        row.countermeasure = std::move(each);
    }
    TRY(nameRequirements(database, model->id, found.countermeasures));
    QHash<QString, QString> names;
    for (const ModelPart &part : found.parts)
        names.insert(part.subject, part.name);
    TRY_ASSIGN(auto threats, ThreatRepository(database).ofModel(model->id));
    TRY_ASSIGN(const ThreatPlace place, ThreatPlace::of(database, model->id));
    found.threats.reserve(threats.size());
    for (RecordedThreat &threat : threats) {
        ThreatRow &row = found.threats.emplace_back();
        TRY_ASSIGN(row.rule, ruleOf(database, *found.library, threat));
        row.subjectName = names.value(threat.subject);
        if (const auto links = answered.find(threat.id); links != answered.end())
            row.countermeasures = links->second;
        row.threat = std::move(threat);
        row.state = stateOf(row, found.countermeasures, place.tier, today);
        rate(row);
    }
    return found;
}

const ThreatRow *ThreatRegister::threat(ThreatId id) const
{
    const auto row =
        std::ranges::find_if(threats, [&](const ThreatRow &each) { return each.threat.id == id; });
    return row == threats.end() ? nullptr : &*row;
}

} // namespace gatehouse
