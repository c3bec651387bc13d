#pragma once

#include "models/dashboards/pastrecords.h"

namespace gatehouse {

/// The threats of a past day: models, threats, countermeasures with what they answer, and their
/// tests. Of drawings the log has a digest, so parts are those of today, and of a drawing that was
/// another on that day nothing is there.
class PastThreats
{
public:
    /// `after`: the first moment after the day, as SQL says it.
    static Result<PastThreats> begin(ShadowTables &tables, PastRecords &records,
                                     const QByteArray &after);

    /// Whether it was a record of a threat model.
    Result<bool> takeBack(const ScannedRecord &record);
    /// What countermeasures were tested with is evidence that stood otherwise.
    Result<void> retest(qint64 evidence);

private:
    explicit PastThreats(PastRecords &records) : m_records(&records) { }

    Result<void> takeBackModel(const ScannedRecord &record);
    Result<void> takeBackCountermeasure(const ScannedRecord &record);
    /// It is not what was read of today (see ThreatShelf).
    Result<void> renew(qint64 model);
    Result<void> renewAll(const QByteArray &selection);

    PastRecords *m_records;
    std::set<qint64> m_renewed;
};

} // namespace gatehouse
