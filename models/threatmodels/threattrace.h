#pragma once

#include "models/libraries/requirement.h"
#include "models/threatmodels/threatregister.h"

namespace gatehouse {

/// What is missing on the way from a threat to the evidence that it is answered.
enum class TraceGap {
    NoCountermeasure, ///< nothing is recorded against the threat
    NotDecided, ///< the countermeasure is proposed only
    NoRequirement, ///< it fulfils no requirement
    NotFulfilled, ///< nothing against the threat fulfils a requirement that speaks of it
    NoThreat, ///< it answers no threat that is there
    NotImplemented,
    NotTested,
    TestFailed,
    EvidenceOutdated, ///< the test passed, and its evidence is not good on the register's day
};

template<>
struct EnumText<TraceGap> {
    static constexpr const char *context = "TraceGap";
    static std::span<const EnumEntry<TraceGap>> entries()
    {
        using enum TraceGap;
        static constexpr EnumEntry<TraceGap> table[] = {
            {NoCountermeasure, "no_countermeasure",
             QT_TRANSLATE_NOOP("TraceGap", "No countermeasure")},
            {NotDecided, "not_decided", QT_TRANSLATE_NOOP("TraceGap", "Not decided")},
            {NoRequirement, "no_requirement", QT_TRANSLATE_NOOP("TraceGap", "No requirement")},
            {NotFulfilled, "not_fulfilled",
             QT_TRANSLATE_NOOP("TraceGap", "Requirement not fulfilled")},
            {NoThreat, "no_threat", QT_TRANSLATE_NOOP("TraceGap", "Answers no threat")},
            {NotImplemented, "not_implemented", QT_TRANSLATE_NOOP("TraceGap", "Not implemented")},
            {NotTested, "not_tested", QT_TRANSLATE_NOOP("TraceGap", "Not tested")},
            {TestFailed, "test_failed", QT_TRANSLATE_NOOP("TraceGap", "Test failed")},
            {EvidenceOutdated, "evidence_outdated",
             QT_TRANSLATE_NOOP("TraceGap", "Evidence not valid")},
        };
        return table;
    }
};

/// From which end the ways are followed.
enum class TraceDirection { FromThreats, FromRequirements };

template<>
struct EnumText<TraceDirection> {
    static constexpr const char *context = "TraceDirection";
    static std::span<const EnumEntry<TraceDirection>> entries()
    {
        static constexpr EnumEntry<TraceDirection> table[] = {
            {TraceDirection::FromThreats, "threat", QT_TRANSLATE_NOOP("TraceDirection", "Threats")},
            {TraceDirection::FromRequirements, "requirement",
             QT_TRANSLATE_NOOP("TraceDirection", "Requirements")},
        };
        return table;
    }
};

/// One way from a threat over a countermeasure to a requirement, a test and its evidence, as far as
/// it goes (JR/T 0225—2021, 7.3.3).
struct TraceRow {
    qint64 id = 0; ///< tells the rows of one trace apart; made of its ends, so it stays with them
    ThreatId threat; ///< invalid: of a countermeasure that answers none
    QString threatNumber;
    LocalizedText threatTitle;
    QString subject; ///< uid of the threat's element or flow; empty: of the whole model
    QString subjectName;
    ThreatState state = ThreatState::Open;
    CountermeasureId countermeasure; ///< invalid: none
    QString countermeasureNumber;
    QString countermeasureTitle;
    CountermeasureStage stage = CountermeasureStage::Proposed;
    RequirementId requirement; ///< invalid: none
    QString requirementKey;
    QString citation;
    LocalizedText requirementTitle;
    std::optional<CountermeasureTest> test; ///< the last one
    std::vector<TraceGap> gaps; ///< in their order above; none where nothing is missing

    bool operator==(const TraceRow &) const = default;
};

/// The requirement of a key that the release is held against; nullptr: none.
using RequirementLookup = std::function<const Requirement *(const QString &key)>;

/// All ways of a model. A threat that is accepted or not applicable misses nothing.
///
/// From threats: in their order, a row for each countermeasure of each, then the countermeasures
/// that answer none. From requirements: those that a threat's rule names or a countermeasure
/// fulfils, in the order of their library, and of each the threats it speaks of.
std::vector<TraceRow> traceOf(const ThreatRegister &threats, const RequirementLookup &requirements,
                              TraceDirection direction);

/// Whether a requirement speaks of the threat: its rule names it, or a countermeasure of it fulfils
/// it.
bool speaksOf(const QString &requirementKey, const ThreatRow &row, const ThreatRegister &threats);

} // namespace gatehouse
