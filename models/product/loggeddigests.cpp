#include "models/product/loggeddigests.h"

#include "models/components/shippedlist.h"
#include "models/imports/importjournal.h"
#include "models/imports/toolresults.h"
#include "models/reviews/reviewsample.h"

namespace gatehouse {

namespace {

const QByteArray listEntity = componentsEntity.toByteArray();
const QByteArray resultsEntity("tool_result");
const QByteArray journalEntity("import_journal");
const QByteArray digestField("sha256");

} // namespace

std::vector<DigestedEntity> digestedEntities()
{
    return {{listEntity, ShippedList::digestKey},
            {resultsEntity, digestField},
            {journalEntity, digestField}};
}

Result<void> eachLoggedDigest(
    const Database &database,
    const std::function<bool(const QByteArray &entity, const QByteArray &uid)> &isWanted,
    const std::function<void(const LoggedDigest &)> &take)
{
    const QString field = QString::fromLatin1(digestField);
    TRY_ASSIGN(auto lists,
               database.prepare("SELECT r.uid, r.id, EXISTS (SELECT 1 FROM release_component c "
                                "WHERE c.release_id = r.id) FROM app_release r ORDER BY r.id"));
    lists.bind();
    while (lists.next()) {
        if (!isWanted(listEntity, lists.bytes(0)))
            continue;
        TRY_ASSIGN(const QString digest, ShippedList::digestOf(database, lists.id<ReleaseId>(1)));
        take({listEntity, lists.bytes(0), QString::fromLatin1(ShippedList::digestKey), digest, true,
              !lists.boolean(2)});
    }
    TRY(lists.finished());

    TRY_ASSIGN(auto series,
               database.prepare("SELECT DISTINCT coalesce(r.uid, ''), t.release_id, t.series "
                                "FROM tool_result t LEFT JOIN app_release r ON r.id = "
                                "t.release_id ORDER BY 2, 3"));
    series.bind();
    while (series.next()) {
        const ToolResults results{series.id<ReleaseId>(1), series.text(2)};
        const QByteArray uid = ToolResults::uidOf(series.text(0), results.series).toUtf8();
        if (!isWanted(resultsEntity, uid))
            continue;
        TRY_ASSIGN(const QString digest, results.digest(database));
        take({resultsEntity, uid, field, digest});
    }
    TRY(series.finished());

    TRY_ASSIGN(auto journals, database.prepare("SELECT uid, content FROM import_journal"));
    journals.bind();
    while (journals.next()) {
        if (isWanted(journalEntity, journals.bytes(0)))
            take({journalEntity, journals.bytes(0), field,
                  ImportJournal::digestOf(journals.view(1))});
    }
    TRY(journals.finished());

    const ReviewSampleRepository repository(database);
    const QByteArray samplesEntity = describe<ReviewSample>().entity();
    TRY_ASSIGN(auto samples, database.prepare("SELECT uid, id FROM review_sample"));
    samples.bind();
    while (samples.next()) {
        if (!isWanted(samplesEntity, samples.bytes(0)))
            continue;
        TRY_ASSIGN(const QString digest, repository.membersDigest(samples.id<ReviewSampleId>(1)));
        take({samplesEntity, samples.bytes(0),
              QString::fromLatin1(ReviewSampleRepository::membersDigestKey), digest, false});
    }
    return samples.finished();
}

} // namespace gatehouse
