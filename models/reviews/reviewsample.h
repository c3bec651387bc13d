#pragma once

#include "models/base/phase.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// What was drawn to be reviewed: everything that is judged of apps in tier 1, and so many of every
/// other release (the organisation counting as one). Drawn by a seed that is shown, so that whoever
/// draws again from the same gets the same.
struct ReviewSample {
    ReviewSampleId id;
    QString uid;
    QString seed;
    int perRelease = 0; ///< of each release that is not drawn whole
    ReleaseId release; ///< drawn from one alone; invalid: from all, and the organisation's
    std::optional<Phase> phase; ///< drawn from what one phase judges; none: from all
    int population = 0; ///< how many were judged where it was drawn from
    int drawn = 0; ///< and how many of them are in it
    QString drawnBy;
    QDateTime drawnAt;
    bool operator==(const ReviewSample &) const = default;
};

template<>
const RecordDescription &describe<ReviewSample>();

/// What a sample is drawn from.
struct Drawable {
    AssessmentId id;
    QString mark; ///< that of no other, the same in every copy of the workspace
    ReleaseId release;
    bool isWhole = false; ///< its release is drawn whole
};
/// The ids drawn, in the order they stood: of each release those whose SHA-256 over seed and mark
/// (UTF-8, a line break between them) come first.
std::vector<AssessmentId> drawFrom(const std::vector<Drawable> &population, const QString &seed,
                                   int perRelease);

class ReviewSampleRepository
{
    Q_DECLARE_TR_FUNCTIONS(ReviewSampleRepository)
public:
    /// What the audit log calls the digest of what was drawn.
    static constexpr const char *membersDigestKey = "members_sha256";

    explicit ReviewSampleRepository(const Database &database) : m_database(database) { }

    /// The last drawn first.
    Result<std::vector<ReviewSample>> all() const;
    Result<std::vector<AssessmentId>> members(ReviewSampleId sample) const;
    /// SHA-256, hexadecimal, over the uids of what is in it, each on a line, in their order.
    Result<QString> membersDigest(ReviewSampleId sample) const;
    /// What was ever drawn of a release, and when it was first.
    Result<QHash<AssessmentId, QDateTime>> drawnOf(ReleaseId release) const;

    /// How many are judged where `wanted` draws from, and how many it would draw; no seed changes
    /// that.
    struct Size {
        int population = 0;
        int drawn = 0;
        bool operator==(const Size &) const = default;
    };
    Result<Size> sizeOf(const ReviewSample &wanted) const;

    /// Draws: seed, count, release and phase as given; an empty seed becomes one that nobody could
    /// know before. Invalid where nothing is judged, and for less than one per release.
    static Result<ReviewSample> draw(Change &change, ReviewSample wanted);

private:
    const Database &m_database;
};

} // namespace gatehouse
