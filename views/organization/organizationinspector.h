#pragma once

#include "models/accounts/account.h"
#include "models/organization/organization.h"
#include "models/portfolio/apprepository.h"
#include "models/staffing/staffing.h"
#include "models/staffing/staffingcheck.h"

#include <QWidget>

#include <variant>

class QVBoxLayout;

namespace gatehouse {

class InspectorPanel;
class NavigationContext;
class OrganizationStaff;

/// The chosen department, post, person or account beside the page: what stands recorded of it and
/// what it answers for; or what a check found.
class OrganizationInspector final : public QWidget
{
    Q_OBJECT
public:
    using Subject =
        std::variant<std::monostate, UnitId, PostId, PersonId, AccountId, StaffingFinding>;

    explicit OrganizationInspector(OrganizationStaff &staff, QWidget *parent = nullptr);
    /// Reads it and shows it; a monostate shows what there is to choose.
    void show(const Subject &subject);
    void retranslate() { show(m_subject); }

private:
    bool restsOnStaff() const;
    Result<QWidget *> contentOf(UnitId id);
    Result<QWidget *> contentOf(PostId id);
    Result<QWidget *> contentOf(PersonId id);
    Result<QWidget *> contentOf(AccountId id);
    /// What a check found, in full.
    Result<QWidget *> contentOf(const StaffingFinding &finding);
    Result<QWidget *> contentOf(std::monostate);
    QWidget *appsList(const std::vector<AppSummary> &apps);

    OrganizationStaff &m_staff;
    NavigationContext &m_context;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    Subject m_subject;
};

} // namespace gatehouse
