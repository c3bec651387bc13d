#include "tests/benchmarks/data/portfolio.h"

#include "models/accounts/accountrepository.h"
#include "models/base/digest.h"
#include "models/lifecycle/gaterollup.h"
#include "models/product/openworkspace.h"
#include "models/workspace/actions.h"
#include "tests/benchmarks/data/portfoliowriter.h"
#include "tests/benchmarks/data/benchowner.h"

namespace gatehouse::bench {

namespace {

constexpr int generation = 3;
/// So many requirements of the house's own make 140 a release with the built-in ones.
constexpr size_t houseRequirements = 23;
constexpr quint32 libraryKind = 0x20;
constexpr quint32 requirementKind = 0x21;

bool isAssessedByReleases(const Requirement &requirement)
{
    return requirement.isAssessed() && requirement.scope == Scope::Application;
}

/// A second library beside the built-in one, as most organisations have.
Result<void> publishHouseLibrary(const OpenWorkspace &open)
{
    TRY_ASSIGN(Library house, builtInLibrary());
    std::erase_if(house.requirements,
                  [](const Requirement &each) { return !isAssessedByReleases(each); });
    house.requirements.resize(std::min(house.requirements.size(), houseRequirements));
    for (Requirement &requirement : house.requirements) {
        requirement.uid = QString::fromLatin1(uidOf(requirementKind, requirement.position));
        requirement.condition.clear();
    }
    house.uid = QString::fromLatin1(uidOf(libraryKind, 1));
    house.key = QStringLiteral("house");
    house.title = {QStringLiteral("公司内部基线"), QStringLiteral("House baseline")};
    house.contentDigest = Digest::of(DigestAlgorithm::Sha256, house.key.toUtf8());
    TRY_ASSIGN(const Account owner,
               AccountRepository(open.workspace->database()).byName(QStringLiteral("owner")));
    TRY_ASSIGN(auto change, Change::begin({*open.workspace, owner}, actions::publishLibrary));
    TRY(LibraryRepository::publish(change, house));
    return change.commit();
}

Result<void> make(const QString &path, const PortfolioSize &size)
{
    const auto clock =
        std::make_shared<FixedClock>(QDateTime(portfolioToday, QTime(9, 0), Qt::UTC));
    TRY_ASSIGN(const NewOwner owner, benchOwner());
    TRY_ASSIGN(const OpenWorkspace open, createWorkspace(path, owner, clock));
    TRY(publishHouseLibrary(open));
    const Database &database = open.workspace->database();
    TRY_ASSIGN(auto requirements, assessedRequirements(database));
    TRY_ASSIGN(auto transaction, Transaction::begin(database));
    TRY(PortfolioWriter(database, size, AssessmentRows(std::move(requirements))).write());
    for (int release = 1; size.counted && release <= size.releases; ++release)
        TRY(GateRollup::refresh(database, *open.shelf, ReleaseId(release)));
    return transaction.commit();
}

} // namespace

QString PortfolioSize::text() const
{
    return QStringLiteral("%1 apps, %2 releases, %3 assessments")
        .arg(grouped(apps), grouped(releases), grouped(assessments));
}

PortfolioSize largePortfolio(const Bench &bench)
{
    return bench.size(PortfolioSize{1'000, 5'000, 700'000}, PortfolioSize{20, 60, 8'400});
}

Result<QString> keptPortfolio(const Bench &bench, const PortfolioSize &size)
{
    const QByteArray stamp = schemaStamp(generation) + size.text().toUtf8();
    return bench.kept(QStringLiteral("portfolio-%1").arg(size.assessments), stamp,
                      [&](const QString &path) { return make(path, size); });
}

Result<std::vector<AssessedRequirement>> assessedRequirements(const Database &database)
{
    std::vector<AssessedRequirement> assessed;
    TRY_ASSIGN(const auto libraries, LibraryRepository(database).all());
    for (const LibrarySummary &summary : libraries) {
        TRY_ASSIGN(const Library library, LibraryRepository(database).load(summary.id));
        for (const Requirement &requirement : library.requirements) {
            if (isAssessedByReleases(requirement))
                assessed.push_back({requirement.id, toKey(requirement.phases.back()).toLatin1()});
        }
    }
    return assessed;
}

} // namespace gatehouse::bench
