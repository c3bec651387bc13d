#include "models/management/duestate.h"

#include "models/base/lastday.h"

namespace gatehouse {

DueState dueStateOf(QDate day, QDate today)
{
    if (!day.isValid() || !today.isValid())
        return DueState::None;
    if (isPast(day, today))
        return DueState::Over;
    const qint64 left = today.daysTo(day);
    if (left <= 7)
        return DueState::Within7;
    if (left <= 14)
        return DueState::Within14;
    return left <= 30 ? DueState::Within30 : DueState::Later;
}

} // namespace gatehouse
