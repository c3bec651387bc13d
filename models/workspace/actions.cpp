#include "models/workspace/actions.h"

#include <algorithm>

namespace gatehouse {

const Action *actionOf(const QString &key)
{
    const auto found =
        std::find_if(std::begin(actions::all), std::end(actions::all),
                     [&](const Action *action) { return key == QLatin1StringView(action->key); });
    return found == std::end(actions::all) ? nullptr : *found;
}

QString actionLabel(const QString &key)
{
    const Action *action = actionOf(key);
    return action ? QCoreApplication::translate("Action", action->label) : key;
}

} // namespace gatehouse
