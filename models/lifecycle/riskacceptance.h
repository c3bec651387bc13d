#pragma once

#include "models/base/lastday.h"
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
    AcceptanceId renews; ///< the one it follows on, if any
    QString withdrawalReason; ///< empty while it is not withdrawn
    QString withdrawnBy;
    QDateTime withdrawnAt;

    bool isWithdrawn() const { return !withdrawalReason.isEmpty(); }
    bool holdsOn(QDate day) const { return !isWithdrawn() && !isPast(expiresOn, day); }
    bool operator==(const RiskAcceptance &) const = default;
};

/// Where an acceptance stands.
enum class AcceptanceState { Holds, Expired, Withdrawn };
AcceptanceState stateOn(const RiskAcceptance &acceptance, QDate day);

/// The last day on which an acceptance holds, per requirement that has one not withdrawn.
using AcceptedUntil = QHash<RequirementId, QDate>;

class RiskAcceptanceRepository
{
    Q_DECLARE_TR_FUNCTIONS(RiskAcceptanceRepository)
public:
    explicit RiskAcceptanceRepository(const Database &database) : m_database(database) { }
    /// Newest first; an invalid id: the organisation's.
    Result<std::vector<RiskAcceptance>> ofRelease(ReleaseId release) const;
    Result<AcceptedUntil> acceptedUntil(ReleaseId release) const;
    Result<RiskAcceptance> acceptance(AcceptanceId id) const;
    /// The newest acceptance of a finding, or of a requirement: what is to be renewed or
    /// withdrawn. NotFound when its risk was never accepted.
    Result<RiskAcceptance> newestOf(FindingId finding) const;
    Result<RiskAcceptance> newestOf(ReleaseId release, RequirementId requirement) const;

    /// Invalid without a reason (1 to 4000 characters), with an expiry that is not in the future
    /// or further away than the policy allows (AcceptancePolicy), or on what cannot be assessed
    /// for that subject (see AssessmentSubject::check). With a finding, that finding becomes
    /// RiskAccepted; requirement and release are then taken from it. A closed finding has nothing
    /// left to accept (Invalid); one accepted before is accepted anew. Who approves and when are
    /// the Change's.
    static Result<AcceptanceId> accept(Change &change, RiskAcceptance acceptance);
    /// Follows on an acceptance, lapsed or not, by the rules of accept(). Invalid when it was
    /// withdrawn, and when the new last day is not after the old one.
    static Result<AcceptanceId> renew(Change &change, AcceptanceId id, const QString &reason,
                                      QDate expiresOn);
    /// Takes an acceptance back, with those it renews that hold still; its finding is open again
    /// unless another acceptance of it holds. Invalid without a reason, and when it was withdrawn
    /// before or has lapsed: then there is nothing left to take back.
    static Result<void> withdraw(Change &change, AcceptanceId id, const QString &reason);
    /// Only for moving a release: has an acceptance hold at the same requirement of another version
    /// of its library too. Acceptances never change, so one follows on it there, as it was given:
    /// to withdraw that withdraws both. `finding`: the one it settles there, if any.
    static Result<void> carry(Change &change, AcceptanceId id, RequirementId to, FindingId finding);

private:
    const Database &m_database;
};

template<>
const RecordDescription &describe<RiskAcceptance>();

template<>
struct EnumText<AcceptanceState> {
    static constexpr const char *context = "AcceptanceState";
    static std::span<const EnumEntry<AcceptanceState>> entries()
    {
        static constexpr EnumEntry<AcceptanceState> table[] = {
            {AcceptanceState::Holds, "holds", QT_TRANSLATE_NOOP("AcceptanceState", "Holds")},
            {AcceptanceState::Expired, "expired", QT_TRANSLATE_NOOP("AcceptanceState", "Expired")},
            {AcceptanceState::Withdrawn, "withdrawn",
             QT_TRANSLATE_NOOP("AcceptanceState", "Withdrawn")},
        };
        return table;
    }
};

} // namespace gatehouse
