#pragma once

#include "models/base/enumtext.h"

namespace gatehouse {

enum class UnitKind { Company, Branch, Committee, Department, Team };
/// On whose side a department stands (JR/T 0225-2021, 7.1.a asks for all three).
enum class UnitSide { Business, Technology, Audit };

template<>
struct EnumText<UnitKind> {
    static constexpr const char *context = "UnitKind";
    static std::span<const EnumEntry<UnitKind>> entries()
    {
        static constexpr EnumEntry<UnitKind> table[] = {
            {UnitKind::Company, "company", QT_TRANSLATE_NOOP("UnitKind", "Company")},
            {UnitKind::Branch, "branch", QT_TRANSLATE_NOOP("UnitKind", "Branch")},
            {UnitKind::Committee, "committee", QT_TRANSLATE_NOOP("UnitKind", "Committee")},
            {UnitKind::Department, "department", QT_TRANSLATE_NOOP("UnitKind", "Department")},
            {UnitKind::Team, "team", QT_TRANSLATE_NOOP("UnitKind", "Team")},
        };
        return table;
    }
};

template<>
struct EnumText<UnitSide> {
    static constexpr const char *context = "UnitSide";
    static std::span<const EnumEntry<UnitSide>> entries()
    {
        static constexpr EnumEntry<UnitSide> table[] = {
            {UnitSide::Business, "business", QT_TRANSLATE_NOOP("UnitSide", "Business")},
            {UnitSide::Technology, "technology", QT_TRANSLATE_NOOP("UnitSide", "Technology")},
            {UnitSide::Audit, "audit", QT_TRANSLATE_NOOP("UnitSide", "Audit supervision")},
        };
        return table;
    }
};

} // namespace gatehouse
