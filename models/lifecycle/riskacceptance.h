#pragma once

#include "models/records/recorddescription.h"
#include "models/workspace/change.h"

#include <QDate>
#include <QDateTime>
#include <QHash>

namespace gatehouse {

/// 风险接受: who took the risk, why, and until when.
struct RiskAcceptance {
    AcceptanceId id;
    QString uid;
    ReleaseId release; ///< invalid: the organisation's
    RequirementId requirement;
    FindingId finding; ///< the finding it settles, if any
    QString reason;
    QString approvedBy;
    QDateTime approvedAt;
    QDate expiresOn; ///< the last day it holds

    bool holdsOn(QDate day) const { return day <= expiresOn; }
    bool operator==(const RiskAcceptance &) const = default;
};

/// The last day on which an acceptance holds, per requirement that has one.
using AcceptedUntil = QHash<RequirementId, QDate>;

class RiskAcceptanceRepository
{
    Q_DECLARE_TR_FUNCTIONS(RiskAcceptanceRepository)
public:
    explicit RiskAcceptanceRepository(const Database &database) : m_database(database) { }
    /// Newest first; an invalid id: the organisation's.
    Result<std::vector<RiskAcceptance>> ofRelease(ReleaseId release) const;
    Result<AcceptedUntil> acceptedUntil(ReleaseId release) const;
    /// Invalid without a reason (1 to 4000 characters), with an expiry that is not in the future,
    /// or on what cannot be assessed for that subject (see AssessmentSubject::check). With a
    /// finding, that finding becomes RiskAccepted; requirement and release are then taken from it.
    /// A closed finding has nothing left to accept (Invalid); one accepted before is accepted
    /// anew. Who approves and when are the Change's.
    static Result<AcceptanceId> accept(Change &change, RiskAcceptance acceptance);

private:
    const Database &m_database;
};

template<>
const RecordDescription &describe<RiskAcceptance>();

} // namespace gatehouse
