#include "views/page/acting.h"

#include "models/workspace/change.h"

namespace gatehouse {

bool Acting::may(const Action &action) const
{
    return action.ofOneself ? account().active : reach->may(action.permission, place);
}

QString Acting::refusal(const Action &action) const
{
    return may(action) ? QString() : reach->refusal(action.permission, place);
}

} // namespace gatehouse
