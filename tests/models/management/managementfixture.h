#pragma once

#include "models/libraries/libraryrepository.h"
#include "models/management/codemodule.h"
#include "models/management/codereview.h"
#include "models/management/codingstandard.h"
#include "models/management/criticaloperation.h"
#include "models/management/document.h"
#include "models/management/outsourcingcontract.h"
#include "models/management/registerrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "tests/support/auditrecords.h"
#include "tests/support/testworkspace.h"

namespace gatehouse {

/// A workspace with the built-in library and two people; today is 2026-03-02.
class ManagementFixture : public TestWorkspace
{
public:
    ManagementFixture()
    {
        Change filling = change();
        library = need(LibraryRepository::publish(filling, need(builtInLibrary())));
        Person person;
        person.name = QStringLiteral("林一");
        owner = need(OrganizationRepository::addPerson(filling, person));
        person.name = QStringLiteral("周二");
        approver = need(OrganizationRepository::addPerson(filling, person));
        need(filling.commit());
    }

    QDate today() { return clock().today(); }

    AppId addApp(const QString &code, const std::vector<Party> &parties = {})
    {
        Change adding = change();
        App app;
        app.code = code;
        app.name = code;
        app.platforms = {Platform::Android};
        app.parties = parties;
        const AppId id = need(AppRepository::add(adding, app));
        need(adding.commit());
        return id;
    }
    ReleaseId addRelease(AppId app, const QString &version = QStringLiteral("1.0"))
    {
        Change adding = change();
        Release release;
        release.app = app;
        release.version = version;
        const ReleaseId id = need(ReleaseRepository::add(adding, release));
        need(adding.commit());
        return id;
    }

    template<class Record>
    Result<qint64> add(const Record &record)
    {
        Change adding = change();
        TRY_ASSIGN(const qint64 id,
                   RegisterRepository::add(adding, registerOf<Record>(),
                                           std::make_shared<Record>(record)));
        TRY(adding.commit());
        return id;
    }
    template<class Record>
    Result<void> update(const Record &record)
    {
        Change updating = change();
        TRY(RegisterRepository::update(updating, registerOf<Record>(),
                                       std::make_shared<Record>(record)));
        return updating.commit();
    }
    template<class Record>
    Result<void> withdraw(qint64 id, const QString &reason)
    {
        Change withdrawing = change();
        TRY(RegisterRepository::withdraw(withdrawing, registerOf<Record>(), id, reason));
        return withdrawing.commit();
    }
    template<class Record>
    Record stored(qint64 id)
    {
        const auto record = need(RegisterRepository(database(), registerOf<Record>()).record(id));
        return held<Record>(record);
    }

    /// In force, with everything that asks for.
    Document document(const QString &title)
    {
        Document made;
        made.titleZh = title;
        made.state = DocumentState::InForce;
        made.owner = owner;
        made.approver = approver;
        made.effectiveOn = QDate(2025, 3, 1);
        return made;
    }

    LibraryId library;
    PersonId owner;
    PersonId approver;
};

} // namespace gatehouse
