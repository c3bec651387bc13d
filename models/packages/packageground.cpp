#include "models/packages/packageground.h"

#include "models/imports/importedreportrepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/testing/testcaserepository.h"

#include <QSet>

#include <algorithm>

namespace gatehouse {

bool PackageGround::isOnlyOf(Platform platform) const
{
    return std::ranges::count_if(platforms, isNative) == 1
        && std::ranges::find(platforms, platform) != platforms.end();
}

Result<PackageGround> PackageGround::load(const Database &database, ReleaseId id)
{
    const ReleaseRepository releases(database);
    TRY_ASSIGN(const Release release, releases.release(id));
    PackageGround ground;
    TRY_ASSIGN(ground.release, releases.nameOf(id));
    ground.version = release.version;
    ground.build = release.build;
    ground.package = release.packageName;
    ground.sha256 = release.packageSha256.toLower();
    ground.sm3 = release.packageSm3.toLower();
    ground.platforms = release.platforms;

    TRY_ASSIGN(const auto imported, ImportedReportRepository(database).ofRelease(id));
    QSet<EvidenceId> checks;
    for (const ImportedReport &each : imported) {
        if (each.format == ReportFormat::Package)
            checks.insert(each.evidence);
    }
    TRY_ASSIGN(const auto cases, TestCaseRepository(database).listings(id));
    for (const TestCaseListing &each : cases) {
        const auto outcome = each.outcome();
        if ((outcome != TestOutcome::Pass && outcome != TestOutcome::Fail)
            || each.last->build.trimmed().isEmpty() || checks.contains(each.last->evidence))
            continue;
        const QString build = each.last->build.trimmed();
        const auto known = std::ranges::find(ground.tested, build, &TestedBuild::build);
        if (known == ground.tested.end())
            ground.tested.push_back({build, 1});
        else
            ++known->results;
    }
    std::ranges::stable_sort(ground.tested, std::ranges::greater(), &TestedBuild::results);
    return ground;
}

} // namespace gatehouse
