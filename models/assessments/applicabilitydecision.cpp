#include "models/assessments/applicability.h"

namespace gatehouse {

template<>
const RecordDescription &describe<ApplicabilityDecision>()
{
    static constexpr Field fields[] = {
        field<&ApplicabilityDecision::applies>(
            {.key = "applies", .name = QT_TRANSLATE_NOOP("Field", "Applies")}),
        field<&ApplicabilityDecision::reason>({.key = "reason",
                                               .name = QT_TRANSLATE_NOOP("Field", "Reason"),
                                               .kind = FieldKind::LongText,
                                               .shortest = 1}),
        field<&ApplicabilityDecision::decidedBy>(
            {.key = "decided_by", .name = QT_TRANSLATE_NOOP("Field", "Decided by"), .given = true}),
        field<&ApplicabilityDecision::decidedAt>(
            {.key = "decided_at", .name = QT_TRANSLATE_NOOP("Field", "Decided at"), .given = true}),
        field<&ApplicabilityDecision::confirmedBy>(
            {.key = "confirmed_by",
             .name = QT_TRANSLATE_NOOP("Field", "Confirmed by"),
             .given = true}),
        field<&ApplicabilityDecision::confirmedAt>(
            {.key = "confirmed_at",
             .name = QT_TRANSLATE_NOOP("Field", "Confirmed at"),
             .given = true}),
    };
    static const RecordDescription description = RecordDescription::of<ApplicabilityDecision>(
        {"applicability_decision", QT_TRANSLATE_NOOP("Entity", "Applicability decision"),
         "applicability_decision", "d", fields});
    return description;
}

} // namespace gatehouse
