#pragma once

#include "models/base/enumtext.h"

#include <array>

namespace gatehouse {

/// The six phases every release walks, in order (JR/T 0225-2021, 7.3.2 to 7.3.7).
enum class Phase { Requirements, Design, Development, Test, Delivery, Operation };

inline constexpr std::array<Phase, 6> allPhases{Phase::Requirements, Phase::Design,
                                                Phase::Development,  Phase::Test,
                                                Phase::Delivery,     Phase::Operation};

/// 0 for requirements … 5 for operation.
constexpr int indexOf(Phase phase)
{
    return static_cast<int>(phase);
}

template<>
struct EnumText<Phase> {
    static constexpr const char *context = "Phase";
    static std::span<const EnumEntry<Phase>> entries()
    {
        static constexpr EnumEntry<Phase> table[] = {
            {Phase::Requirements, "requirements", QT_TRANSLATE_NOOP("Phase", "Requirements")},
            {Phase::Design, "design", QT_TRANSLATE_NOOP("Phase", "Design")},
            {Phase::Development, "development", QT_TRANSLATE_NOOP("Phase", "Development")},
            {Phase::Test, "test", QT_TRANSLATE_NOOP("Phase", "Test")},
            {Phase::Delivery, "delivery", QT_TRANSLATE_NOOP("Phase", "Delivery")},
            {Phase::Operation, "operation", QT_TRANSLATE_NOOP("Phase", "Operation")},
        };
        return table;
    }
};

} // namespace gatehouse
