#include "views/organization/organizationstaff.h"

#include "views/page/navigationcontext.h"

namespace gatehouse {

OrganizationStaff::OrganizationStaff(NavigationContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
}

void OrganizationStaff::reload()
{
    if (!m_reading.begin())
        return;
    m_context.runReading<Staffing>(
        tr("Reading posts and assignments"), this,
        [readers =
             m_context.session().workspace.readers()](Progress &progress) -> Result<Staffing> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return Staffing::load(*reader);
        },
        [this](Result<Staffing> staffing) {
            const bool again = m_reading.end(staffing.has_value());
            if (staffing) {
                m_staffing = *std::move(staffing);
                m_isLoaded = true;
                Q_EMIT changed();
            }
            if (again)
                reload();
        });
}

QString OrganizationStaff::readingText()
{
    return tr("Reading posts and assignments…");
}

} // namespace gatehouse
