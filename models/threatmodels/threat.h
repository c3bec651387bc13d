#pragma once

#include "models/assessments/assessment.h"

namespace gatehouse {

/// STRIDE, what an attacker does; and LINDDUN, what happens to a person's privacy.
enum class ThreatCategory {
    Spoofing,
    Tampering,
    Repudiation,
    InformationDisclosure,
    DenialOfService,
    ElevationOfPrivilege,
    Linking,
    Identifying,
    NonRepudiation,
    Detecting,
    DataDisclosure,
    Unawareness,
    NonCompliance,
};

constexpr bool isStride(ThreatCategory category)
{
    return category <= ThreatCategory::ElevationOfPrivilege;
}

template<>
struct EnumText<ThreatCategory> {
    static constexpr const char *context = "ThreatCategory";
    static std::span<const EnumEntry<ThreatCategory>> entries()
    {
        using enum ThreatCategory;
        static constexpr EnumEntry<ThreatCategory> table[] = {
            {Spoofing, "S", QT_TRANSLATE_NOOP("ThreatCategory", "Spoofing")},
            {Tampering, "T", QT_TRANSLATE_NOOP("ThreatCategory", "Tampering")},
            {Repudiation, "R", QT_TRANSLATE_NOOP("ThreatCategory", "Repudiation")},
            {InformationDisclosure, "I",
             QT_TRANSLATE_NOOP("ThreatCategory", "Information disclosure")},
            {DenialOfService, "D", QT_TRANSLATE_NOOP("ThreatCategory", "Denial of service")},
            {ElevationOfPrivilege, "E",
             QT_TRANSLATE_NOOP("ThreatCategory", "Elevation of privilege")},
            {Linking, "L", QT_TRANSLATE_NOOP("ThreatCategory", "Linking")},
            {Identifying, "Id", QT_TRANSLATE_NOOP("ThreatCategory", "Identifying")},
            {NonRepudiation, "Nr", QT_TRANSLATE_NOOP("ThreatCategory", "Non-repudiation")},
            {Detecting, "De", QT_TRANSLATE_NOOP("ThreatCategory", "Detecting")},
            {DataDisclosure, "Dd", QT_TRANSLATE_NOOP("ThreatCategory", "Data disclosure")},
            {Unawareness, "U", QT_TRANSLATE_NOOP("ThreatCategory", "Unawareness")},
            {NonCompliance, "Nc", QT_TRANSLATE_NOOP("ThreatCategory", "Non-compliance")},
        };
        return table;
    }
};

/// How a threat stands, derived from what is recorded (see ThreatJudgement).
enum class ThreatState {
    Open, ///< no countermeasure is decided
    Planned, ///< countermeasures are decided, the model does not say yet that they suffice
    Designed, ///< what answers it stands in the design
    Implemented,
    Verified, ///< and evidence of a passed test says so
    Accepted, ///< under a valid risk acceptance
    NotApplicable, ///< with a reason
    Gone, ///< the model has no place for it any longer
};

template<>
struct EnumText<ThreatState> {
    static constexpr const char *context = "ThreatState";
    static std::span<const EnumEntry<ThreatState>> entries()
    {
        using enum ThreatState;
        static constexpr EnumEntry<ThreatState> table[] = {
            {Open, "open", QT_TRANSLATE_NOOP("ThreatState", "Open")},
            {Planned, "planned", QT_TRANSLATE_NOOP("ThreatState", "Countermeasure decided")},
            {Designed, "designed", QT_TRANSLATE_NOOP("ThreatState", "Countermeasure designed")},
            {Implemented, "implemented",
             QT_TRANSLATE_NOOP("ThreatState", "Countermeasure implemented")},
            {Verified, "verified", QT_TRANSLATE_NOOP("ThreatState", "Verified")},
            {Accepted, "accepted", QT_TRANSLATE_NOOP("ThreatState", "Risk accepted")},
            {NotApplicable, "not_applicable", QT_TRANSLATE_NOOP("ThreatState", "Not applicable")},
            {Gone, "gone", QT_TRANSLATE_NOOP("ThreatState", "No longer in the model")},
        };
        return table;
    }
};

/// How far a countermeasure is. Verified is derived from its evidence, never set.
enum class CountermeasureStage { Proposed, Decided, Designed, Implemented, Verified };

template<>
struct EnumText<CountermeasureStage> {
    static constexpr const char *context = "CountermeasureStage";
    static std::span<const EnumEntry<CountermeasureStage>> entries()
    {
        using enum CountermeasureStage;
        static constexpr EnumEntry<CountermeasureStage> table[] = {
            {Proposed, "proposed", QT_TRANSLATE_NOOP("CountermeasureStage", "Proposed")},
            {Decided, "decided", QT_TRANSLATE_NOOP("CountermeasureStage", "Decided")},
            {Designed, "designed", QT_TRANSLATE_NOOP("CountermeasureStage", "Designed")},
            {Implemented, "implemented", QT_TRANSLATE_NOOP("CountermeasureStage", "Implemented")},
            {Verified, "verified", QT_TRANSLATE_NOOP("CountermeasureStage", "Verified")},
        };
        return table;
    }
};

/// How likely and how grave, 1 (least) to 5; 0: not rated.
struct ThreatRating {
    int likelihood = 0;
    int impact = 0;
    bool isRated() const { return likelihood > 0 && impact > 0; }
    bool operator==(const ThreatRating &) const = default;
};

} // namespace gatehouse
