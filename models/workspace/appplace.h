#pragma once

#include "models/accounts/account.h"
#include "models/store/database.h"
#include "models/workspace/changeevent.h"

#include <QJsonArray>

namespace gatehouse {

/// An app as roles for a part name it, by uid. Of one that is not there nothing, where no role for
/// a part counts.
struct AppPlace {
    QString app;
    QStringList units; ///< its department, and those above

    /// As the workspace stands now.
    static Result<AppPlace> of(const Database &database, AppId app);
    /// As it stood before these changes, each noted in the record of the same place: departments
    /// themselves are no part's, and stand where they stood.
    static Result<AppPlace> before(const Database &database, AppId app,
                                   const std::vector<EntityChange> &changes,
                                   const QJsonArray &records);

    bool isIn(const RoleGrant &grant) const;
    /// Whether a role for a part of the account may do something there.
    bool admits(const Account &account, Permission permission) const;
};

/// What people call an app; empty where it is not there.
Result<QString> appName(const Database &database, AppId app);

} // namespace gatehouse
