#include "views/organization/organizationstate.h"

#include "views/page/navigationcontext.h"

namespace gatehouse {

OrganizationState::OrganizationState(NavigationContext &context, QObject *parent)
    : AssessmentState(context, QStringLiteral("organisation"), parent)
{
}

Result<void> OrganizationState::reload()
{
    TRY_ASSIGN(AssessmentSheet sheet,
               AssessmentSheet::loadOrganisation(database(), context().shelf(), context().today()));
    setSheet(std::move(sheet));
    Q_EMIT changed();
    return {};
}

} // namespace gatehouse
