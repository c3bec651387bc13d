#include "models/reviews/reviewsample.h"

#include "models/base/digest.h"
#include "models/base/textrule.h"
#include "models/portfolio/release.h"
#include "models/workspace/recordwriter.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

constexpr int longestSeed = 100;

Result<std::vector<Drawable>> populationOf(const Database &database, const ReviewSample &wanted)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT a.id, a.uid, a.phase, a.release_id, coalesce(p.tier, 0) "
                                "FROM assessment a LEFT JOIN app_release r ON r.id = a.release_id "
                                "LEFT JOIN app p ON p.id = r.app_id "
                                "WHERE a.judgement <> 'not_assessed' "
                                "AND (?1 = 0 OR a.release_id = ?1) AND (?2 = '' OR a.phase = ?2) "
                                "ORDER BY a.id"));
    rows.bind(wanted.release.value, wanted.phase ? toKey(*wanted.phase) : QStringLiteral(""));
    std::vector<Drawable> population;
    while (rows.next())
        population.push_back({rows.id<AssessmentId>(0), rows.text(1) + u'\n' + rows.text(2),
                              rows.id<ReleaseId>(3), rows.integer(4) == 1});
    TRY(rows.finished());
    return population;
}

} // namespace

template<>
const RecordDescription &describe<ReviewSample>()
{
    static constexpr Field fields[] = {
        field<&ReviewSample::seed>(
            {.key = "seed",
             .name = QT_TRANSLATE_NOOP("Field", "Seed"),
             .about = QT_TRANSLATE_NOOP("Field", "Whoever draws from the same gets the same"),
             .given = true}),
        field<&ReviewSample::perRelease>({.key = "per_release",
                                          .name = QT_TRANSLATE_NOOP("Field", "Of each release"),
                                          .given = true}),
        field<&ReviewSample::release>({.key = "release",
                                       .name = QT_TRANSLATE_NOOP("Field", "Release"),
                                       .column = "release_id",
                                       .given = true,
                                       .target = &releaseReference}),
        field<&ReviewSample::phase>(
            {.key = "phase", .name = QT_TRANSLATE_NOOP("Field", "Phase"), .given = true}),
        field<&ReviewSample::population>(
            {.key = "population", .name = QT_TRANSLATE_NOOP("Field", "Judged"), .given = true}),
        field<&ReviewSample::drawn>(
            {.key = "drawn", .name = QT_TRANSLATE_NOOP("Field", "Drawn"), .given = true}),
        field<&ReviewSample::drawnBy>(
            {.key = "drawn_by", .name = QT_TRANSLATE_NOOP("Field", "Sampled by"), .given = true}),
        field<&ReviewSample::drawnAt>(
            {.key = "drawn_at", .name = QT_TRANSLATE_NOOP("Field", "Sampled at"), .given = true}),
        loggedField({.key = ReviewSampleRepository::membersDigestKey,
                     .name = QT_TRANSLATE_NOOP("Field", "SHA-256 of what was drawn"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description = RecordDescription::of<ReviewSample>(
        {"review_sample", QT_TRANSLATE_NOOP("Entity", "Review sample"), "review_sample", "m",
         fields});
    return description;
}

std::vector<AssessmentId> drawFrom(const std::vector<Drawable> &population, const QString &seed,
                                   int perRelease)
{
    struct Place {
        QByteArray digest;
        size_t position;
    };
    Digest digest(DigestAlgorithm::Sha256);
    std::map<ReleaseId, std::vector<Place>> places;
    std::vector<bool> isDrawn(population.size());
    for (size_t i = 0; i < population.size(); ++i) {
        if (population[i].isWhole) {
            isDrawn[i] = true;
            continue;
        }
        digest.add(QString(seed + u'\n' + population[i].mark).toUtf8());
        places[population[i].release].push_back({digest.result(), i});
    }
    for (auto &[release, each] : places) {
        const size_t count = std::min(each.size(), static_cast<size_t>(std::max(perRelease, 0)));
        std::sort(each.begin(), each.end(), [](const Place &one, const Place &other) {
            return std::tie(one.digest, one.position) < std::tie(other.digest, other.position);
        });
        for (size_t i = 0; i < count; ++i)
            isDrawn[each[i].position] = true;
    }
    std::vector<AssessmentId> drawn;
    for (size_t i = 0; i < population.size(); ++i) {
        if (isDrawn[i])
            drawn.push_back(population[i].id);
    }
    return drawn;
}

Result<std::vector<ReviewSample>> ReviewSampleRepository::all() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<ReviewSample>().selection()
                                  + " FROM review_sample m ORDER BY m.id DESC"));
    return readRecords<ReviewSample>(std::move(rows));
}

Result<std::vector<AssessmentId>> ReviewSampleRepository::members(ReviewSampleId sample) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT assessment_id FROM review_sample_member "
                                  "WHERE sample_id = ? ORDER BY assessment_id"));
    rows.bind(sample);
    std::vector<AssessmentId> members;
    while (rows.next())
        members.push_back(rows.id<AssessmentId>(0));
    TRY(rows.finished());
    return members;
}

Result<QString> ReviewSampleRepository::membersDigest(ReviewSampleId sample) const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare("SELECT a.uid FROM review_sample_member m JOIN assessment a "
                           "ON a.id = m.assessment_id WHERE m.sample_id = ? ORDER BY a.uid"));
    rows.bind(sample);
    Digest digest(DigestAlgorithm::Sha256);
    while (rows.next()) {
        digest.add(rows.view(0));
        digest.add("\n");
    }
    TRY(rows.finished());
    return QString::fromLatin1(digest.result().toHex());
}

Result<QHash<AssessmentId, QDateTime>> ReviewSampleRepository::drawnOf(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT a.id, min(s.drawn_at) FROM assessment a "
                                  "JOIN review_sample_member m ON m.assessment_id = a.id "
                                  "JOIN review_sample s ON s.id = m.sample_id "
                                  "WHERE coalesce(a.release_id, 0) = ? GROUP BY a.id"));
    rows.bind(release.value);
    QHash<AssessmentId, QDateTime> drawn;
    while (rows.next())
        drawn.insert(rows.id<AssessmentId>(0), rows.moment(1));
    TRY(rows.finished());
    return drawn;
}

Result<ReviewSampleRepository::Size>
ReviewSampleRepository::sizeOf(const ReviewSample &wanted) const
{
    TRY_ASSIGN(const std::vector<Drawable> population, populationOf(m_database, wanted));
    Size size{static_cast<int>(population.size()), 0};
    std::map<ReleaseId, int> drawn;
    for (const Drawable &each : population) {
        int &ofRelease = drawn[each.release];
        if (each.isWhole || ofRelease < wanted.perRelease) {
            ++ofRelease;
            ++size.drawn;
        }
    }
    return size;
}

Result<ReviewSample> ReviewSampleRepository::draw(Change &change, ReviewSample wanted)
{
    const Database &database = change.database();
    TRY_ASSIGN(wanted.seed, (TextRule{tr("The seed"), 0, longestSeed}).check(wanted.seed));
    if (wanted.seed.isEmpty())
        wanted.seed = change.newUid();
    if (wanted.perRelease < 1)
        return fail(ErrorKind::Invalid,
                    tr("Say how many are drawn of each release: one at the least."));
    TRY_ASSIGN(const std::vector<Drawable> population, populationOf(database, wanted));
    if (population.empty())
        return fail(ErrorKind::Invalid,
                    tr("Nothing is judged there yet, so there is nothing to draw from."));
    const std::vector<AssessmentId> members = drawFrom(population, wanted.seed, wanted.perRelease);
    wanted.population = static_cast<int>(population.size());
    wanted.drawn = static_cast<int>(members.size());
    wanted.drawnBy = change.account().displayName;
    wanted.drawnAt = change.now();
    TRY(insertRecord(change, wanted));
    TRY_ASSIGN(auto adding,
               database.prepare("INSERT INTO review_sample_member (sample_id, assessment_id) "
                                "VALUES (?, ?)"));
    for (const AssessmentId member : members) {
        adding.bind(wanted.id, member);
        TRY(adding.run());
    }
    TRY_ASSIGN(JsonDifference difference,
               recordDifference<ReviewSample>(database, nullptr, &wanted));
    TRY_ASSIGN(const QString drawn, ReviewSampleRepository(database).membersDigest(wanted.id));
    difference.after.insert(QString::fromLatin1(ReviewSampleRepository::membersDigestKey), drawn);
    change.record({Entity::ReviewSample, wanted.id.value, wanted.release.value, 0}, wanted.uid,
                  difference.before, difference.after);
    return wanted;
}

} // namespace gatehouse
