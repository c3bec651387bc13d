#include "models/lifecycle/conclusionscheme.h"

#include "models/base/phrasebook.h"
#include "models/portfolio/criteriafile.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace gatehouse {

namespace {

/// What any of the gates misses under a criterion, each requirement, threat or part of a threat
/// model once.
int missingItems(const std::vector<GateStatus> &gates, Criterion criterion)
{
    std::set<std::pair<RequirementId, QString>> items;
    int asAWhole = 0;
    for (const GateStatus &gate : gates) {
        for (const CriterionStatus &status : gate.criteria) {
            if (status.criterion != criterion)
                continue;
            for (const MissingItem &item : status.missing)
                items.insert({item.requirement, item.key});
            if (status.missing.empty())
                asAWhole += status.required - status.found;
        }
    }
    return static_cast<int>(items.size()) + asAWhole;
}

/// The gates whose last decision says no: rejected, or re-opened after they were passed.
int gatesTurnedDown(const std::vector<GateStatus> &gates)
{
    return static_cast<int>(std::count_if(gates.begin(), gates.end(), [](const GateStatus &gate) {
        return gate.decision && gate.decision->decision != GateDecisionKind::Passed;
    }));
}

/// What the cells of a row miss under a criterion. The board counts high threats with the high
/// risks, and what a threat model lacks in one.
int missingOnBoard(const BoardRow &row, Criterion criterion)
{
    int missing = 0;
    for (const BoardCell &cell : row.cells) {
        switch (criterion) {
        case Criterion::Assessed:
            missing += cell.due - cell.assessed;
            break;
        case Criterion::NoncomplianceCovered:
            missing += cell.uncovered;
            break;
        case Criterion::HighRisksHandled:
            missing += cell.unhandledRisks;
            break;
        case Criterion::EvidencePresent:
            missing += cell.withoutEvidence;
            break;
        case Criterion::ThreatsAnswered:
            missing += cell.threatsToDo;
            break;
        case Criterion::Reviewed:
            missing += cell.unreviewed;
            break;
        case Criterion::TestsRecorded:
            missing += cell.testsToDo;
            break;
        case Criterion::PreviousGate:
        case Criterion::ThreatModelPresent:
        case Criterion::ThreatModelLookedAt:
        case Criterion::HighThreatsClosed:
        case Criterion::TestPlanPresent:
        case Criterion::TestBoxesCovered:
        case Criterion::FailedTestsHandled:
            break;
        }
    }
    return missing;
}

int gatesTurnedDown(const BoardRow &row)
{
    return static_cast<int>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const BoardCell &cell) {
            return cell.decidedOn.isValid() && cell.state != GateState::Passed;
        }));
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
            // What a criterion is called says that it holds; what vetoes is that it does not.
            const auto unmet = [criterion](Language language) {
                const Phrasebook book(language);
                return book
                    .text("ConclusionScheme",
                          QT_TRANSLATE_NOOP("ConclusionScheme", "not met: “%1”"))
                    .arg(book.label(criterion));
            };
            read.m_vetoes.push_back({key,
                                     {unmet(Language::Chinese), unmet(Language::English)},
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
    return conclude(score, missingItems(gates, Criterion::Assessed), [&](const QString &because) {
        if (const auto criterion = fromKey<Criterion>(because))
            return missingItems(gates, *criterion);
        return because == u"gate_turned_down" ? gatesTurnedDown(gates) : score.highRisks;
    });
}

std::optional<size_t> ConclusionScheme::grade(const Score &score, const BoardRow &row) const
{
    return conclude(score, missingOnBoard(row, Criterion::Assessed),
                    [&](const QString &because) {
                        if (const auto criterion = fromKey<Criterion>(because))
                            return missingOnBoard(row, *criterion);
                        return because == u"gate_turned_down" ? gatesTurnedDown(row)
                                                              : score.highRisks;
                    })
        .grade;
}

ConclusionScheme::Conclusion
ConclusionScheme::conclude(const Score &score, int notAssessed,
                           const std::function<int(const QString &because)> &itemsOf) const
{
    Conclusion conclusion;
    size_t atBest = 0;
    for (Veto veto : m_vetoes) {
        veto.items = itemsOf(veto.because);
        if (veto.items == 0)
            continue;
        atBest = std::max(atBest, veto.atBest);
        conclusion.vetoes.push_back(std::move(veto));
    }
    // The score counts an item once, a gate in every phase it is due in: whichever misses more.
    conclusion.notAssessed = std::max(score.applicable - score.assessed, notAssessed);
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
