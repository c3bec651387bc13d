#pragma once

#include "models/base/jsondifference.h"
#include "models/records/recorddescription.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// What a Reference leads to: a name to read, a uid to trust. Both empty for none.
struct Referred {
    QString uid;
    QString name;
};
/// NotFound, in the target's own sentence, when it is not there (any longer).
Result<Referred> referredTo(const Database &database, const ReferenceTarget &target, qint64 id);
/// The id behind a uid; 0 for an empty one; NotFound like referredTo().
Result<qint64> idBehind(const Database &database, const ReferenceTarget &target,
                        const QString &uid);

/// All that a reference can lead to, by name.
Result<std::vector<std::pair<qint64, QString>>> referable(const Database &database,
                                                          const ReferenceTarget &target);

/// The writing half of a description: rows and what the audit log says of them. Rules between
/// fields, permissions and what else follows are the repository's.
namespace recordwriter {

/// Holds every field against its rule and every reference against what is there; trims texts.
Result<void> check(const Change &change, const RecordDescription &description, void *record);

/// Adds the row; gives it its id, a uid where it has none, and revision 1.
Result<void> insert(Change &change, const RecordDescription &description, void *record);
/// Writes the columns in which the two differ and moves the revision on. Nothing when none does.
Result<void> update(Change &change, const RecordDescription &description, const void *before,
                    const void *after);
/// What the audit log says: all of a new or removed record (the other side nullptr), or the
/// fields in which two states differ. A reference is logged by name, and by uid as "…_uid".
Result<JsonDifference> difference(const Database &database, const RecordDescription &description,
                                  const void *before, const void *after);

} // namespace recordwriter

template<class Record>
Result<void> checkRecord(const Change &change, Record &record)
{
    return recordwriter::check(change, describe<Record>(), &record);
}

template<class Record>
Result<void> insertRecord(Change &change, Record &record)
{
    return recordwriter::insert(change, describe<Record>(), &record);
}

template<class Record>
Result<void> updateRecord(Change &change, const Record &before, const Record &after)
{
    return recordwriter::update(change, describe<Record>(), &before, &after);
}

template<class Record>
Result<JsonDifference> recordDifference(const Database &database, const Record *before,
                                        const Record *after)
{
    return recordwriter::difference(database, describe<Record>(), before, after);
}

} // namespace gatehouse
