#pragma once

#include "models/base/enumtext.h"
#include "models/base/language.h"

#include <QStringList>

namespace gatehouse {

/// How surely a rule speaks of a requirement.
enum class MappingConfidence {
    High, ///< what the rule finds is what the requirement forbids
    Medium, ///< it mostly is; the place decides
    Low, ///< it may be; somebody has to look
};

/// By what a result was found to speak of a requirement, or of none.
enum class MappedBy {
    Person, ///< a mapping in the workspace (ToolMapping)
    Rule, ///< the tool's own rule
    Control, ///< a control of OWASP MASVS 2 or of its first edition (MSTG)
    Weakness, ///< a CWE
};

/// What a rule, a control or a weakness speaks of.
struct RuleMapping {
    QString library; ///< its key
    /// Keys, the nearest first: a result goes to the first that applies. Empty: nothing asks for
    /// it.
    QStringList requirements;
    MappingConfidence confidence = MappingConfidence::Medium;
    LocalizedText reason;
    MappedBy by = MappedBy::Rule;
    bool operator==(const RuleMapping &) const = default;
};

template<>
struct EnumText<MappingConfidence> {
    static constexpr const char *context = "MappingConfidence";
    static std::span<const EnumEntry<MappingConfidence>> entries()
    {
        static constexpr EnumEntry<MappingConfidence> table[] = {
            {MappingConfidence::High, "high", QT_TRANSLATE_NOOP("MappingConfidence", "High")},
            {MappingConfidence::Medium, "medium", QT_TRANSLATE_NOOP("MappingConfidence", "Medium")},
            {MappingConfidence::Low, "low", QT_TRANSLATE_NOOP("MappingConfidence", "Low")},
        };
        return table;
    }
};

template<>
struct EnumText<MappedBy> {
    static constexpr const char *context = "MappedBy";
    static std::span<const EnumEntry<MappedBy>> entries()
    {
        static constexpr EnumEntry<MappedBy> table[] = {
            {MappedBy::Person, "person", QT_TRANSLATE_NOOP("MappedBy", "Own mapping")},
            {MappedBy::Rule, "rule", QT_TRANSLATE_NOOP("MappedBy", "The tool's rule")},
            {MappedBy::Control, "control", QT_TRANSLATE_NOOP("MappedBy", "MASVS control")},
            {MappedBy::Weakness, "weakness", QT_TRANSLATE_NOOP("MappedBy", "CWE")},
        };
        return table;
    }
};

} // namespace gatehouse
