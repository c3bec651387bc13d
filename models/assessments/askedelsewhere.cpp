#include "models/assessments/askedelsewhere.h"

#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"

namespace gatehouse {

Result<std::vector<AskedElsewhere>> AskedElsewhere::load(const Database &database,
                                                         LibraryShelf &shelf, ReleaseId release,
                                                         RequirementId requirementId,
                                                         Progress &progress)
{
    TRY_ASSIGN(const auto requirement, shelf.requirement(database, requirementId));
    TRY_ASSIGN(const auto library, shelf.library(database, requirement->library));
    TRY_ASSIGN(const Release here, ReleaseRepository(database).release(release));
    TRY_ASSIGN(const auto apps, AppRepository(database).all());
    std::vector<AskedElsewhere> asked;
    qint64 done = 0;
    for (const AppSummary &app : apps) {
        if (!progress.report(done++, static_cast<qint64>(apps.size())))
            return fail(ErrorKind::Cancelled, QString());
        if (app.id == here.app || closesGates(app.status) || !app.currentRelease.isValid())
            continue;
        TRY_ASSIGN(auto sheet, AssessmentSheet::load(database, shelf, app.currentRelease, {}));
        std::erase_if(sheet.rows, [&](const SheetRow &row) {
            return row.inherited || row.library->key != library->key
                || row.requirement->key != requirement->key
                || !asksTheSame(*row.requirement, *requirement);
        });
        if (!sheet.rows.empty())
            asked.push_back(
                {app.code + u'@' + app.currentVersion + u' ' + app.name, std::move(sheet)});
    }
    return asked;
}

} // namespace gatehouse
