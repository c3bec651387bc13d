#include "models/demo/demothreats.h"

#include "models/lifecycle/threatacceptance.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/modeltemplate.h"
#include "models/threatmodels/threatproposal.h"
#include "models/threatmodels/threatrepository.h"
#include "models/workspace/actions.h"

#include <cmath>

namespace gatehouse {

namespace {

template<class Item>
std::size_t shareOf(const std::vector<Item> &items, double progress)
{
    return static_cast<std::size_t>(
        std::lround(static_cast<double>(items.size()) * std::clamp(progress, 0.0, 1.0)));
}

} // namespace

Result<ThreatRegister> DemoThreats::threats() const
{
    TRY_ASSIGN(auto found, ThreatRegister::load(m_database, m_release, {}));
    if (!found)
        return fail(ErrorKind::Internal, QStringLiteral("The demo drew no threat model."));
    return *std::move(found);
}

Result<void> DemoThreats::design(const QString &templateKey, const QString &appName,
                                 double progress, QDate today)
{
    TRY(draw(templateKey));
    TRY(answer(appName, progress));
    if (progress >= 1.0)
        TRY(sayOtherwise(today));
    return lookAt(progress);
}

Result<void> DemoThreats::draw(const QString &templateKey)
{
    const ThreatModelRepository models(m_database);
    TRY_ASSIGN(const auto before, models.ofReleaseBefore(m_release));
    if (before) {
        TRY_ASSIGN(auto carrying, m_begin("developer", actions::drawThreatModel));
        TRY_ASSIGN(const ThreatModelId carried,
                   ThreatModelRepository::carry(carrying, before->id, m_release));
        TRY(carrying.commit());
        TRY_ASSIGN(const ThreatModelRecord record, models.record(carried));
        TRY_ASSIGN(auto confirming, m_begin("developer", actions::confirmThreatModel));
        TRY(ThreatModelRepository::confirm(confirming, carried, record.revision));
        return confirming.commit();
    }
    const ModelTemplate *drawn = ModelTemplate::find(templateKey);
    if (!drawn)
        return fail(ErrorKind::Internal,
                    QStringLiteral("There is no template “%1” for the demo.").arg(templateKey));
    TRY_ASSIGN(auto drawing, m_begin("developer", actions::drawThreatModel));
    TRY(ThreatModelRepository::draw(drawing, m_release, drawn->instantiate(Language::Chinese),
                                    drawn->key));
    return drawing.commit();
}

Result<void> DemoThreats::answer(const QString &appName, double progress)
{
    TRY_ASSIGN(const ThreatRegister found, threats());
    std::vector<ThreatId> open;
    for (const ThreatRow &row : found.threats) {
        if (row.state == ThreatState::Open)
            open.push_back(row.threat.id);
    }
    // High risks first, as anybody would.
    std::ranges::stable_sort(open, std::greater(),
                             [&](ThreatId id) { return found.threat(id)->inherentRisk; });
    open.resize(shareOf(open, progress));
    if (open.empty())
        return {};
    TRY_ASSIGN(auto answering, m_begin("developer", actions::addCountermeasure));
    TRY(takeProposals(answering, found.model.id, open,
                      {CountermeasureStage::Designed,
                       QStringLiteral("《%1概要设计》第4章 安全设计").arg(appName),
                       Language::Chinese}));
    return answering.commit();
}

/// Not everything is answered by a countermeasure: one threat is not applicable, and one low risk
/// is accepted for a while.
Result<void> DemoThreats::sayOtherwise(QDate today)
{
    TRY_ASSIGN(const ThreatRegister found, threats());
    const auto low = [](const ThreatRow &row) {
        return row.counts() && row.inherentRisk == Risk::Low
            && row.threat.answer == ThreatAnswer::None;
    };
    const auto first = std::ranges::find_if(found.threats, low);
    if (first == found.threats.end())
        return {};
    TRY_ASSIGN(auto dismissing, m_begin("developer", actions::answerThreat));
    TRY(ThreatRepository::dismiss(dismissing, first->threat.id,
                                  QStringLiteral("该环节由线下人工办理，移动端不提供此功能。")));
    TRY(dismissing.commit());
    TRY_ASSIGN(const RecordedThreat dismissed,
               ThreatRepository(m_database).threat(first->threat.id));
    TRY_ASSIGN(auto confirming, m_begin("auditor", actions::confirmThreatAnswer));
    TRY(ThreatRepository::confirm(confirming, dismissed));
    TRY(confirming.commit());
    const auto second = std::find_if(std::next(first), found.threats.end(), low);
    if (second == found.threats.end())
        return {};
    TRY_ASSIGN(auto accepting, m_begin("manager", actions::acceptThreat));
    TRY(acceptThreat(accepting, second->threat.id,
                     QStringLiteral("发生可能性低，已有监控告警作为补偿，下一版本再行处置。"),
                     today.addMonths(11)));
    return accepting.commit();
}

Result<void> DemoThreats::lookAt(double progress)
{
    TRY_ASSIGN(const ThreatRegister found, threats());
    QStringList subjects;
    for (std::size_t i = 0; i < shareOf(found.parts, progress); ++i)
        subjects += found.parts[i].subject;
    TRY_ASSIGN(auto looking, m_begin("assessor", actions::lookAtThreatModel));
    TRY(ThreatModelRepository::look(looking, found.model.id, subjects, found.model.revision));
    return looking.commit();
}

Result<void> DemoThreats::develop()
{
    TRY_ASSIGN(const ThreatRegister found, threats());
    std::vector<Countermeasure> built;
    for (const CountermeasureRow &row : found.countermeasures) {
        if (row.countermeasure.stage != CountermeasureStage::Designed)
            continue;
        built.push_back(row.countermeasure);
        built.back().stage = CountermeasureStage::Implemented;
    }
    TRY_ASSIGN(auto building, m_begin("developer", actions::editCountermeasure));
    TRY(CountermeasureRepository::putAll(building, found.model.id, {}, built));
    return building.commit();
}

Result<void> DemoThreats::test(EvidenceId evidence)
{
    TRY_ASSIGN(const ThreatRegister found, threats());
    constexpr std::size_t tried = 12;
    std::size_t count = 0;
    TRY_ASSIGN(auto testing, m_begin("assessor", actions::testCountermeasure));
    for (const CountermeasureRow &row : found.countermeasures) {
        if (row.stage != CountermeasureStage::Implemented || count == tried)
            continue;
        ++count;
        TRY(CountermeasureRepository::test(
            testing, row.countermeasure.id, evidence, true,
            QStringLiteral("渗透测试中针对该措施做了绕过尝试，均被拦截。")));
    }
    return testing.commit();
}

} // namespace gatehouse
