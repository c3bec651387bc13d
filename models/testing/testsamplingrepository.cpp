#include "models/testing/testsamplingrepository.h"

#include "models/testing/testplace.h"
#include "models/workspace/recordwriter.h"

namespace gatehouse {

namespace {

Result<void> follow(Change &change, const TestSampling *before, const TestSampling *after)
{
    const TestSampling &about = after ? *after : *before;
    TRY_ASSIGN(const TestPlace place, TestPlace::of(change.database(), about.release));
    TRY_ASSIGN(JsonDifference difference, recordDifference(change.database(), before, after));
    if (after)
        difference.after.insert(QStringLiteral("release"), place.releaseName);
    change.record({Entity::TestSampling, about.id.value, place.release.value, place.app.value},
                  about.uid, difference.before, difference.after);
    return {};
}

Result<void> check(const Change &change, TestSampling &sampling)
{
    TRY(checkTested(change.database(), sampling.release, sampling.requirement));
    TRY(checkRecord(change, sampling));
    if (sampling.populationSize > 0 && sampling.sampleSize > sampling.populationSize)
        return fail(ErrorKind::Invalid,
                    TestSamplingRepository::tr("A sample of %1 cannot be drawn from %2. Correct "
                                               "the size of the population or of the sample.")
                        .arg(sampling.sampleSize)
                        .arg(sampling.populationSize));
    return {};
}

} // namespace

Result<std::vector<TestSamplingListing>> TestSamplingRepository::listings(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<TestSampling>().selection()
                                  + ", q.clause, q.item, q.title_zh, q.title_en "
                                    "FROM test_sampling s LEFT JOIN requirement q "
                                    "ON q.id = s.requirement_id "
                                    "WHERE s.release_id = ? ORDER BY s.id"));
    rows.bind(release);
    const int beside = describe<TestSampling>().selectedColumns();
    std::vector<TestSamplingListing> listings;
    while (rows.next()) {
        TestSamplingListing &listing = listings.emplace_back();
        TRY_ASSIGN(listing.sampling, readRecord<TestSampling>(rows));
        if (!listing.sampling.requirement.isValid())
            continue;
        Requirement cited;
        cited.clause = rows.text(beside);
        cited.item = rows.text(beside + 1);
        listing.citation = cited.citation();
        listing.requirementTitle = {rows.text(beside + 2), rows.text(beside + 3)};
    }
    TRY(rows.finished());
    return listings;
}

Result<TestSampling> TestSamplingRepository::sampling(TestSamplingId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<TestSampling>().selection()
                                  + " FROM test_sampling s WHERE s.id = ?"));
    rows.bind(id);
    if (rows.next())
        return readRecord<TestSampling>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("There is no such sampling in this workspace."));
}

Result<TestSamplingId> TestSamplingRepository::add(Change &change, TestSampling sampling)
{
    sampling.uid.clear();
    sampling.recordedBy = change.account().displayName;
    sampling.recordedAt = change.now();
    TRY(check(change, sampling));
    TRY(insertRecord(change, sampling));
    TRY(follow(change, nullptr, &sampling));
    return sampling.id;
}

Result<void> TestSamplingRepository::update(Change &change, const TestSampling &sampling)
{
    TRY_ASSIGN(const TestSampling stored,
               TestSamplingRepository(change.database()).sampling(sampling.id));
    if (sampling.revision != stored.revision)
        return fail(ErrorKind::Conflict,
                    tr("This sampling was changed by somebody else in the meantime. Look at what "
                       "it says now, then change it again."));
    TestSampling changed = withEdits(stored, sampling);
    TRY(check(change, changed));
    if (changed == stored)
        return {};
    TRY(updateRecord(change, stored, changed));
    return follow(change, &stored, &changed);
}

Result<void> TestSamplingRepository::remove(Change &change, TestSamplingId id)
{
    TRY_ASSIGN(const TestSampling stored, TestSamplingRepository(change.database()).sampling(id));
    TRY_ASSIGN(auto removing, change.database().prepare("DELETE FROM test_sampling WHERE id = ?"));
    removing.bind(id);
    TRY(removing.run());
    return follow(change, &stored, nullptr);
}

Result<void> TestSamplingRepository::carry(Change &change, ReleaseId release,
                                           const QHash<RequirementId, RequirementId> &ways)
{
    TRY_ASSIGN(const auto samplings, TestSamplingRepository(change.database()).listings(release));
    for (const TestSamplingListing &each : samplings) {
        const auto way = ways.constFind(each.sampling.requirement);
        if (way == ways.cend())
            continue;
        TestSampling carried = each.sampling;
        carried.requirement = *way;
        TRY(updateRecord(change, each.sampling, carried));
        TRY(follow(change, &each.sampling, &carried));
    }
    return {};
}

Result<void> TestSamplingRepository::restore(Change &change, TestSampling sampling)
{
    TRY(check(change, sampling));
    TRY(insertRecord(change, sampling));
    return follow(change, nullptr, &sampling);
}

} // namespace gatehouse
