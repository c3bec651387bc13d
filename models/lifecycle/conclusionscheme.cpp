#include "models/lifecycle/conclusionscheme.h"

#include "models/base/phrasebook.h"
#include "models/portfolio/criteriafile.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace gatehouse {

namespace {

/// The requirements that any of the gates misses under a criterion, each once.
int missingItems(const std::vector<GateStatus> &gates, Criterion criterion)
{
    std::set<RequirementId> items;
    for (const GateStatus &gate : gates) {
        for (const CriterionStatus &status : gate.criteria) {
            if (status.criterion != criterion)
                continue;
            for (const MissingItem &item : status.missing)
                items.insert(item.requirement);
        }
    }
    return static_cast<int>(items.size());
}

/// The gates whose last decision says no: rejected, or re-opened after they were passed.
int gatesTurnedDown(const std::vector<GateStatus> &gates)
{
    return static_cast<int>(std::count_if(gates.begin(), gates.end(), [](const GateStatus &gate) {
        return gate.decision && gate.decision->decision != GateDecisionKind::Passed;
    }));
}

/// How much there is of what a veto counts.
int itemsOf(const QString &because, const Score &score, const std::vector<GateStatus> &gates)
{
    if (const auto criterion = fromKey<Criterion>(because))
        return missingItems(gates, *criterion);
    return because == u"gate_turned_down" ? gatesTurnedDown(gates) : score.highRisks;
}

} // namespace

const ConclusionScheme &ConclusionScheme::builtIn()
{
    static const ConclusionScheme scheme = [] {
        const QJsonObject file = criteriaFile("conclusion.json");
        ConclusionScheme read;
        read.m_name = file.value(QStringLiteral("scheme")).toString();
        read.m_version = file.value(QStringLiteral("version")).toString();
        read.m_leastCoverage = file.value(QStringLiteral("least_coverage")).toDouble();
        for (const QJsonValue &value : file.value(QStringLiteral("grades")).toArray()) {
            const QJsonObject grade = value.toObject();
            read.m_grades.push_back({grade.value(QStringLiteral("key")).toString(),
                                     localized(grade, "title"),
                                     grade.value(QStringLiteral("least_score")).toDouble()});
        }
        for (const QJsonValue &value : file.value(QStringLiteral("vetoes")).toArray()) {
            const QJsonObject veto = value.toObject();
            const QString atMost = veto.value(QStringLiteral("at_most")).toString();
            const auto grade = std::find_if(read.m_grades.begin(), read.m_grades.end(),
                                            [&](const Grade &one) { return one.key == atMost; });
            read.m_vetoes.push_back({veto.value(QStringLiteral("because")).toString(),
                                     localized(veto, "title"), 0,
                                     static_cast<size_t>(grade - read.m_grades.begin())});
        }
        // A criterion the scheme does not know yet must not be passed over in silence.
        for (const Criterion criterion : allValues<Criterion>()) {
            const QString key = toKey(criterion);
            if (criterion == Criterion::PreviousGate || criterion == Criterion::Assessed
                || std::any_of(read.m_vetoes.begin(), read.m_vetoes.end(),
                               [&](const Veto &one) { return one.because == key; }))
                continue;
            read.m_vetoes.push_back({key,
                                     {Phrasebook(Language::Chinese).label(criterion),
                                      Phrasebook(Language::English).label(criterion)},
                                     0,
                                     read.m_grades.size() - 1});
        }
        return read;
    }();
    return scheme;
}

ConclusionScheme::Conclusion ConclusionScheme::conclude(const Score &score,
                                                        const std::vector<GateStatus> &gates) const
{
    Conclusion conclusion;
    size_t atBest = 0;
    for (Veto veto : m_vetoes) {
        veto.items = itemsOf(veto.because, score, gates);
        if (veto.items == 0)
            continue;
        atBest = std::max(atBest, veto.atBest);
        conclusion.vetoes.push_back(std::move(veto));
    }
    // The score counts an item once, a gate in every phase it is due in: whichever misses more.
    conclusion.notAssessed =
        std::max(score.applicable - score.assessed, missingItems(gates, Criterion::Assessed));
    const auto value = score.value();
    if (!value || score.coverage().value_or(0) < m_leastCoverage || conclusion.notAssessed > 0)
        return conclusion;
    const auto reached = std::find_if(m_grades.begin(), m_grades.end(), [&](const Grade &grade) {
        return *value >= grade.leastScore;
    });
    conclusion.grade = std::max(atBest, static_cast<size_t>(reached - m_grades.begin()));
    return conclusion;
}

} // namespace gatehouse
