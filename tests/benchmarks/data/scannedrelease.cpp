#include "tests/benchmarks/data/scannedrelease.h"

#include "models/accounts/accountrepository.h"
#include "models/base/clock.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "tests/benchmarks/data/benchowner.h"

namespace gatehouse::bench {

Result<ScannedRelease> ScannedRelease::make(const QString &path)
{
    ScannedRelease made;
    const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    TRY_ASSIGN(const NewOwner owner, benchOwner());
    TRY_ASSIGN(made.open, createWorkspace(path, owner, std::make_shared<FixedClock>(now)));
    const Database &database = made.open.workspace->database();
    TRY_ASSIGN(made.owner, AccountRepository(database).byName(QStringLiteral("owner")));
    TRY_ASSIGN(Change change, Change::begin({*made.open.workspace, *made.owner}, actions::addApp));
    App app;
    app.code = QStringLiteral("APP");
    app.name = QStringLiteral("App");
    app.platforms = {Platform::Android};
    Release release;
    TRY_ASSIGN(release.app, AppRepository::add(change, app));
    release.version = QStringLiteral("1.0");
    TRY_ASSIGN(made.release, ReleaseRepository::add(change, release));
    TRY(change.commit());
    return made;
}

Result<void> ScannedRelease::import(const ReportFile &file)
{
    TRY_ASSIGN(Change change, Change::begin({*open.workspace, *owner}, actions::importReport));
    TRY(ReportImport::run(change, *open.shelf, release, {file}));
    return change.commit();
}

} // namespace gatehouse::bench
