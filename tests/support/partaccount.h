#pragma once

#include "models/accounts/accountrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/workspace/accountadministration.h"
#include "tests/support/testworkspace.h"

namespace gatehouse {

/// Whoever has one role in one app, and none elsewhere.
inline Session partSession(TestWorkspace &test, Role role, AppId app)
{
    const App in = need(AppRepository(test.database()).app(app));
    Account account;
    account.name = toKey(role) + u'-' + in.code;
    account.displayName = account.name;
    account.grants = {{role, GrantScope::App, in.uid, in.code}};
    Change adding = test.change("test.part");
    const AccountId id = need(AccountAdministration::add(adding, account));
    need(adding.commit());
    return {test.workspace(), need(AccountRepository(test.database()).account(id))};
}

} // namespace gatehouse
