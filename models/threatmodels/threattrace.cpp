#include "models/threatmodels/threattrace.h"

#include <QHash>

#include <algorithm>

namespace gatehouse {

namespace {

/// What a countermeasure fulfils: the requirement that is recorded, and where that is one the
/// library names for it, the others that it names.
QStringList fulfilledBy(const CountermeasureRow &row, const ThreatLibrary *library)
{
    if (row.requirementKey.isEmpty())
        return {};
    QStringList keys{row.requirementKey};
    const LibraryCountermeasure *known =
        library ? library->countermeasure(row.countermeasure.key) : nullptr;
    if (!known || !known->requirements.contains(row.requirementKey))
        return keys;
    for (const QString &key : known->requirements) {
        if (!keys.contains(key))
            keys += key;
    }
    return keys;
}

/// It needs nothing further.
bool isSettled(const ThreatRow &row)
{
    return row.state == ThreatState::Accepted || row.state == ThreatState::NotApplicable;
}

class Tracing
{
public:
    Tracing(const ThreatRegister &threats, const RequirementLookup &requirements)
        : m_threats(threats), m_requirements(requirements)
    {
    }

    std::vector<TraceRow> fromThreats()
    {
        std::vector<bool> answers(m_threats.countermeasures.size());
        for (const ThreatRow &row : m_threats.threats) {
            if (!row.counts())
                continue;
            if (row.countermeasures.empty())
                add(&row, nullptr, {});
            for (const std::size_t position : row.countermeasures) {
                answers[position] = true;
                const CountermeasureRow &each = m_threats.countermeasures[position];
                add(&row, &each, each.requirementKey);
            }
        }
        for (std::size_t position = 0; position < answers.size(); ++position) {
            const CountermeasureRow &each = m_threats.countermeasures[position];
            if (!answers[position])
                add(nullptr, &each, each.requirementKey);
        }
        return std::move(m_rows);
    }

    std::vector<TraceRow> fromRequirements()
    {
        std::vector<QStringList> fulfilled;
        for (const CountermeasureRow &each : m_threats.countermeasures)
            fulfilled.push_back(fulfilledBy(each, m_threats.library));
        // By requirement, the threats it speaks of: a model may have thousands.
        QHash<QString, std::vector<const ThreatRow *>> spokenOf;
        for (const ThreatRow &row : m_threats.threats) {
            if (!row.counts())
                continue;
            QStringList keys = row.requirements();
            for (const std::size_t position : row.countermeasures)
                keys += fulfilled[position];
            keys.removeDuplicates();
            for (const QString &key : std::as_const(keys))
                spokenOf[key].push_back(&row);
        }
        for (const QString &key : inOrder(spokenOf.keys())) {
            for (const ThreatRow *row : std::as_const(spokenOf)[key]) {
                bool isFulfilled = false;
                for (const std::size_t position : row->countermeasures) {
                    if (!fulfilled[position].contains(key))
                        continue;
                    isFulfilled = true;
                    add(row, &m_threats.countermeasures[position], key);
                }
                if (!isFulfilled)
                    add(row, nullptr, key);
            }
        }
        return std::move(m_rows);
    }

private:
    /// Those that the release is held against, as its libraries have them.
    QStringList inOrder(const QStringList &keys) const
    {
        std::vector<const Requirement *> known;
        for (const QString &key : keys) {
            if (const Requirement *requirement = m_requirements(key))
                known.push_back(requirement);
        }
        std::ranges::sort(known, {}, [](const Requirement *requirement) {
            return std::pair(requirement->library.value, requirement->position);
        });
        QStringList ordered;
        for (const Requirement *requirement : known)
            ordered += requirement->key;
        return ordered;
    }

    void add(const ThreatRow *threat, const CountermeasureRow *countermeasure, const QString &key)
    {
        TraceRow row;
        if (threat) {
            row.threat = threat->threat.id;
            row.threatNumber = threat->threat.number;
            row.threatTitle = threat->title();
            row.subject = threat->threat.subject;
            row.subjectName = threat->subjectName;
            row.state = threat->state;
        }
        if (countermeasure) {
            const Countermeasure &each = countermeasure->countermeasure;
            row.countermeasure = each.id;
            row.countermeasureNumber = each.number;
            row.countermeasureTitle = each.title;
            row.stage = countermeasure->stage;
            if (!each.tests.empty())
                row.test = each.tests.back();
        }
        if (const Requirement *requirement = m_requirements(key)) {
            row.requirement = requirement->id;
            row.requirementKey = key;
            row.citation = requirement->citation();
            row.requirementTitle = requirement->title;
        } else if (countermeasure && key == countermeasure->requirementKey) {
            // Of a version that the release has been moved away from.
            row.requirement = countermeasure->countermeasure.requirement;
            row.requirementKey = key;
            row.citation = countermeasure->citation;
            row.requirementTitle = countermeasure->requirementTitle;
        }
        row.gaps = gapsOf(threat, row);
        row.id = static_cast<qint64>(
            qHashMulti(0, row.threat.value, row.countermeasure.value, row.requirement.value) >> 1
            | 1);
        m_rows.push_back(std::move(row));
    }

    std::vector<TraceGap> gapsOf(const ThreatRow *threat, const TraceRow &row) const
    {
        std::vector<TraceGap> gaps;
        if (threat && isSettled(*threat))
            return gaps;
        if (!row.countermeasure.isValid()) {
            gaps.push_back(threat->countermeasures.empty() ? TraceGap::NoCountermeasure
                                                           : TraceGap::NotFulfilled);
            return gaps;
        }
        if (row.stage == CountermeasureStage::Proposed)
            gaps.push_back(TraceGap::NotDecided);
        if (row.requirementKey.isEmpty())
            gaps.push_back(TraceGap::NoRequirement);
        if (!threat)
            gaps.push_back(TraceGap::NoThreat);
        switch (row.stage) {
        case CountermeasureStage::Proposed:
        case CountermeasureStage::Verified:
            break;
        case CountermeasureStage::Decided:
        case CountermeasureStage::Designed:
            gaps.push_back(TraceGap::NotImplemented);
            break;
        case CountermeasureStage::Implemented:
            gaps.push_back(!row.test              ? TraceGap::NotTested
                               : row.test->passed ? TraceGap::EvidenceOutdated
                                                  : TraceGap::TestFailed);
            break;
        }
        return gaps;
    }

    const ThreatRegister &m_threats;
    const RequirementLookup &m_requirements;
    std::vector<TraceRow> m_rows;
};

} // namespace

bool speaksOf(const QString &requirementKey, const ThreatRow &row, const ThreatRegister &threats)
{
    return row.requirements().contains(requirementKey)
        || std::ranges::any_of(row.countermeasures, [&](std::size_t position) {
               return fulfilledBy(threats.countermeasures[position], threats.library)
                   .contains(requirementKey);
           });
}

std::vector<TraceRow> traceOf(const ThreatRegister &threats, const RequirementLookup &requirements,
                              TraceDirection direction)
{
    Tracing tracing(threats, requirements);
    return direction == TraceDirection::FromThreats ? tracing.fromThreats()
                                                    : tracing.fromRequirements();
}

} // namespace gatehouse
