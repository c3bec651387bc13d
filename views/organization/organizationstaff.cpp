#include "views/organization/organizationstaff.h"

#include "views/page/navigationcontext.h"

namespace gatehouse {

OrganizationStaff::OrganizationStaff(NavigationContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
}

Result<void> OrganizationStaff::reload()
{
    TRY_ASSIGN(m_staffing, Staffing::load(m_context.session().workspace.database()));
    m_isLoaded = true;
    Q_EMIT changed();
    return {};
}

} // namespace gatehouse
