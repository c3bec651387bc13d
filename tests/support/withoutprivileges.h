#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace gatehouse {

/// Root may write everything, so a test of permissions steps down to "nobody" for its length; the
/// saved user id stays root's, to step back up.
class WithoutPrivileges
{
public:
    WithoutPrivileges() : m_root(geteuid() == 0)
    {
        constexpr uid_t nobody = 65534;
        if (m_root && setresuid(nobody, nobody, 0) != 0)
            qFatal("cannot step down");
    }
    ~WithoutPrivileges()
    {
        if (m_root && setresuid(0, 0, 0) != 0)
            qFatal("cannot step back up");
    }
    WithoutPrivileges(const WithoutPrivileges &) = delete;
    WithoutPrivileges &operator=(const WithoutPrivileges &) = delete;

private:
    bool m_root;
};

} // namespace gatehouse
