#include "models/portfolio/usercount.h"

namespace gatehouse {

namespace {

// A translation context of its own: this is a plain function.
class UserCount
{
    Q_DECLARE_TR_FUNCTIONS(UserCount)
};

} // namespace

Result<App> settleUserCount(const Change &change, const App *stored, App app)
{
    if (app.userCount <= 0) {
        app.userCountSource.clear();
        app.userCountOn = {};
        return app;
    }
    const bool isAnother = !stored || stored->userCount != app.userCount;
    const bool isEdited = isAnother || stored->userCountSource != app.userCountSource
        || stored->userCountOn != app.userCountOn;
    if (!isEdited)
        return app;
    if (app.userCountSource.trimmed().isEmpty())
        return fail(ErrorKind::Invalid,
                    UserCount::tr("Say where the number of users of %1 comes from: the tier turns "
                                  "on it, and an auditor looks it up there.")
                        .arg(app.name));
    if (!app.userCountOn.isValid())
        app.userCountOn = change.today();
    return app;
}

} // namespace gatehouse
