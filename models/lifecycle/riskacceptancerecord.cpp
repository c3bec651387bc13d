#include "models/lifecycle/riskacceptance.h"

namespace gatehouse {

template<>
const RecordDescription &describe<RiskAcceptance>()
{
    static constexpr Field fields[] = {
        field<&RiskAcceptance::reason>({.key = "reason",
                                        .name = QT_TRANSLATE_NOOP("Field", "Reason"),
                                        .kind = FieldKind::LongText,
                                        .shortest = 1,
                                        .longest = 4000,
                                        .given = true}),
        field<&RiskAcceptance::approvedBy>({.key = "approved_by",
                                            .name = QT_TRANSLATE_NOOP("Field", "Approved by"),
                                            .given = true}),
        field<&RiskAcceptance::approvedAt>({.key = "approved_at",
                                            .name = QT_TRANSLATE_NOOP("Field", "Approved at"),
                                            .given = true}),
        field<&RiskAcceptance::expiresOn>(
            {.key = "expires_on", .name = QT_TRANSLATE_NOOP("Field", "Expires on"), .given = true}),
        field<&RiskAcceptance::withdrawalReason>(
            {.key = "withdrawal_reason",
             .name = QT_TRANSLATE_NOOP("Field", "Reason for the withdrawal"),
             .kind = FieldKind::LongText,
             .given = true}),
        field<&RiskAcceptance::withdrawnBy>({.key = "withdrawn_by",
                                             .name = QT_TRANSLATE_NOOP("Field", "Withdrawn by"),
                                             .given = true}),
        field<&RiskAcceptance::withdrawnAt>({.key = "withdrawn_at",
                                             .name = QT_TRANSLATE_NOOP("Field", "Withdrawn at"),
                                             .given = true}),
        loggedField({.key = "renews", .name = QT_TRANSLATE_NOOP("Field", "Follows on")}),
        loggedField({.key = "finding", .name = QT_TRANSLATE_NOOP("Field", "Finding")}),
    };
    static const RecordDescription description = RecordDescription::of<RiskAcceptance>(
        {"risk_acceptance", QT_TRANSLATE_NOOP("Entity", "Risk acceptance"), "risk_acceptance", "x",
         fields});
    return description;
}

} // namespace gatehouse
