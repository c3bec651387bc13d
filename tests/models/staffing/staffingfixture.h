#pragma once

#include "models/organization/assignmentrepository.h"
#include "models/organization/delegationrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/organization/postrepository.h"
#include "models/organization/serviceperiodrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/staffing/staffing.h"
#include "tests/support/testworkspace.h"

namespace gatehouse {

/// A company with three sides, and short words for putting people into it. Today is 2026-03-02.
struct StaffingFixture : TestWorkspace {
    StaffingFixture()
    {
        company = unit("示例人寿", {}, {});
        business = unit("个险业务部", company, UnitSide::Business);
        technology = unit("科技中心", company, UnitSide::Technology);
        audit = unit("稽核审计部", company, UnitSide::Audit);
    }

    static QDate day(int offset = 0) { return QDate(2026, 3, 2).addDays(offset); }

    UnitId unit(const char *name, UnitId parent, std::optional<UnitSide> side)
    {
        Unit added;
        added.name = QString::fromUtf8(name);
        added.parent = parent;
        added.side = side;
        Change adding = change();
        const UnitId id = need(OrganizationRepository::addUnit(adding, added));
        need(adding.commit());
        return id;
    }
    PostId post(const char *title, UnitId unit, PostId reportsTo = {}, qint64 staffing = 1)
    {
        Post added;
        added.titleZh = QString::fromUtf8(title);
        added.unit = unit;
        added.reportsTo = reportsTo;
        added.staffing = staffing;
        added.duties = QStringLiteral("职责");
        added.dutySet = DutySet::Governance;
        Change adding = change();
        const PostId id = need(PostRepository::add(adding, added));
        need(adding.commit());
        return id;
    }
    PersonId person(const char *name)
    {
        Person added;
        added.name = QString::fromUtf8(name);
        Change adding = change();
        const PersonId id = need(OrganizationRepository::addPerson(adding, added));
        need(adding.commit());
        return id;
    }
    AppId app(const char *code, PersonId responsible = {}, PersonId deputy = {})
    {
        App added;
        added.code = QString::fromLatin1(code);
        added.name = QString::fromLatin1(code);
        added.platforms = {Platform::Android};
        added.responsible = responsible;
        added.deputy = deputy;
        Change adding = change();
        const AppId id = need(AppRepository::add(adding, added));
        need(adding.commit());
        return id;
    }
    AssignmentId assign(PersonId person, PostId post, QDate from = {}, QDate until = {})
    {
        Assignment added;
        added.person = person;
        added.post = post;
        added.from = from;
        added.until = until;
        return add(added);
    }
    AssignmentId assign(PersonId person, AppId app, Duty duty, QDate from = {}, QDate until = {})
    {
        Assignment added;
        added.person = person;
        added.app = app;
        added.duty = duty;
        added.from = from;
        added.until = until;
        return add(added);
    }
    void here(PersonId person, QDate from, QDate until)
    {
        ServicePeriod added;
        added.person = person;
        added.from = from;
        added.until = until;
        Change adding = change();
        need(ServicePeriodRepository::add(adding, added));
        need(adding.commit());
    }
    void away(PersonId person, PersonId delegate, QDate from, QDate until, AppId app = {})
    {
        Delegation added;
        added.person = person;
        added.delegate = delegate;
        added.app = app;
        added.from = from;
        added.until = until;
        Change adding = change();
        need(DelegationRepository::add(adding, added));
        need(adding.commit());
    }
    Staffing staffing() { return need(Staffing::load(database())); }

    UnitId company;
    UnitId business;
    UnitId technology;
    UnitId audit;

private:
    AssignmentId add(const Assignment &assignment)
    {
        Change adding = change();
        const AssignmentId id = need(AssignmentRepository::add(adding, assignment));
        need(adding.commit());
        return id;
    }
};

} // namespace gatehouse
