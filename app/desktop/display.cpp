#include "app/desktop/display.h"

#include <QtGlobal>

#include <algorithm>

namespace gatehouse {

bool hasDisplay(const QStringList &arguments)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    static constexpr const char *naming[] = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET",
                                             "QT_QPA_PLATFORM"};
    return std::any_of(std::begin(naming), std::end(naming),
                       [](const char *variable) { return !qEnvironmentVariableIsEmpty(variable); })
        || arguments.contains(QLatin1StringView("-platform"))
        || arguments.contains(QLatin1StringView("--platform"));
#else
    Q_UNUSED(arguments)
    return true;
#endif
}

} // namespace gatehouse
