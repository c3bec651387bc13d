#pragma once

#include "models/assessments/assessment.h"

namespace gatehouse {

/// 待整改 → 整改中 → 待复测 → 已闭环, or 风险接受.
enum class FindingStatus { Open, Fixing, AwaitingRetest, Closed, RiskAccepted };

constexpr bool isOpen(FindingStatus status)
{
    return status != FindingStatus::Closed && status != FindingStatus::RiskAccepted;
}

struct Retest {
    bool passed = false;
    QString record;
    QString testedBy;
    QDateTime testedAt;
    bool operator==(const Retest &) const = default;
};

struct Finding {
    FindingId id;
    QString uid;
    QString number; ///< "F-0001", given in order
    ReleaseId release; ///< invalid: the organisation's
    RequirementId requirement;
    QString title;
    QString description;
    QString advice; ///< 整改建议
    Risk risk = Risk::Medium;
    Risk riskBefore = Risk::None; ///< the highest it was, where it is lower now
    QString riskReason; ///< why it is lower; empty where it is not
    FindingStatus status = FindingStatus::Open;
    PersonId owner; ///< 责任人
    QDate dueOn; ///< 整改期限
    QString openedBy;
    QDateTime openedAt;
    QDateTime closedAt;
    QDate acceptedUntil; ///< last day its risk is or was accepted; invalid: never, or withdrawn
    std::vector<Retest> retests; ///< oldest first; filled when one finding is read
    qint64 revision = 1;
    bool isLowered() const { return riskBefore != Risk::None; }
    bool operator==(const Finding &) const = default;
};

template<>
struct EnumText<FindingStatus> {
    static constexpr const char *context = "FindingStatus";
    static std::span<const EnumEntry<FindingStatus>> entries()
    {
        static constexpr EnumEntry<FindingStatus> table[] = {
            {FindingStatus::Open, "open", QT_TRANSLATE_NOOP("FindingStatus", "Open")},
            {FindingStatus::Fixing, "fixing", QT_TRANSLATE_NOOP("FindingStatus", "Fixing")},
            {FindingStatus::AwaitingRetest, "awaiting_retest",
             QT_TRANSLATE_NOOP("FindingStatus", "Awaiting re-test")},
            {FindingStatus::Closed, "closed", QT_TRANSLATE_NOOP("FindingStatus", "Closed")},
            {FindingStatus::RiskAccepted, "risk_accepted",
             QT_TRANSLATE_NOOP("FindingStatus", "Risk accepted")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<Finding>();

} // namespace gatehouse
