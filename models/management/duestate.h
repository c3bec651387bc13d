#pragma once

#include "models/base/enumtext.h"

#include <QDate>

namespace gatehouse {

/// How near a day is that something is due on, or ends on: warned of 30, 14 and 7 days ahead, over
/// from the day after.
enum class DueState { None, Later, Within30, Within14, Within7, Over };

DueState dueStateOf(QDate day, QDate today);

/// Someone should look at it now.
constexpr bool isPressing(DueState state)
{
    return state >= DueState::Within30;
}

template<>
struct EnumText<DueState> {
    static constexpr const char *context = "DueState";
    static std::span<const EnumEntry<DueState>> entries()
    {
        static constexpr EnumEntry<DueState> table[] = {
            {DueState::None, "none", QT_TRANSLATE_NOOP("DueState", "No date")},
            {DueState::Later, "later", QT_TRANSLATE_NOOP("DueState", "Later")},
            {DueState::Within30, "within_30", QT_TRANSLATE_NOOP("DueState", "Within 30 days")},
            {DueState::Within14, "within_14", QT_TRANSLATE_NOOP("DueState", "Within 14 days")},
            {DueState::Within7, "within_7", QT_TRANSLATE_NOOP("DueState", "Within 7 days")},
            {DueState::Over, "over", QT_TRANSLATE_NOOP("DueState", "Overdue")},
        };
        return table;
    }
};

} // namespace gatehouse
