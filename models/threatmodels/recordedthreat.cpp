#include "models/threatmodels/recordedthreat.h"

#include "models/threatmodels/threatmodelrecord.h"

namespace gatehouse {

template<>
const RecordDescription &describe<RecordedThreat>()
{
    static constexpr int highest = 5;
    static constexpr Field fields[] = {
        field<&RecordedThreat::number>({.key = "number",
                                        .name = QT_TRANSLATE_NOOP("Field", "Threat No."),
                                        .given = true,
                                        .searchable = true}),
        field<&RecordedThreat::model>({.key = "model",
                                       .name = QT_TRANSLATE_NOOP("Field", "Threat model"),
                                       .column = "model_id",
                                       .given = true,
                                       .target = &threatModelReference}),
        field<&RecordedThreat::lineage>({.key = "lineage",
                                         .name = QT_TRANSLATE_NOOP("Field", "First of its kind"),
                                         .given = true,
                                         .inside = true}),
        field<&RecordedThreat::rule>(
            {.key = "rule", .name = QT_TRANSLATE_NOOP("Field", "Rule"), .given = true}),
        field<&RecordedThreat::ruleLibrary>(
            {.key = "rule_library",
             .name = QT_TRANSLATE_NOOP("Field", "Library of its rule"),
             .given = true,
             .inside = true}),
        field<&RecordedThreat::subject>({.key = "subject",
                                         .name = QT_TRANSLATE_NOOP("Field", "Element or flow"),
                                         .kind = FieldKind::Fixed,
                                         .given = true}),
        field<&RecordedThreat::title>({.key = "title",
                                       .name = QT_TRANSLATE_NOOP("Field", "Title"),
                                       .about = QT_TRANSLATE_NOOP("Field", "What to call it"),
                                       .searchable = true}),
        field<&RecordedThreat::description>({.key = "description",
                                             .name = QT_TRANSLATE_NOOP("Field", "Description"),
                                             .about = QT_TRANSLATE_NOOP("Field", "What is wrong"),
                                             .kind = FieldKind::LongText,
                                             .searchable = true}),
        field<&RecordedThreat::categories>(
            {.key = "categories",
             .name = QT_TRANSLATE_NOOP("Field", "Threat categories"),
             .about = QT_TRANSLATE_NOOP("Field", "Its categories by STRIDE and LINDDUN")}),
        field<&RecordedThreat::likelihood>(
            {.key = "likelihood",
             .name = QT_TRANSLATE_NOOP("Field", "Likelihood"),
             .about = QT_TRANSLATE_NOOP("Field", "1 to 5; 0 for what the threat library says"),
             .most = highest}),
        field<&RecordedThreat::impact>(
            {.key = "impact",
             .name = QT_TRANSLATE_NOOP("Field", "Impact"),
             .about = QT_TRANSLATE_NOOP("Field", "1 to 5; 0 for what the threat library says"),
             .most = highest}),
        field<&RecordedThreat::ratingReason>(
            {.key = "rating_reason",
             .name = QT_TRANSLATE_NOOP("Field", "Reason for the rating"),
             .about = QT_TRANSLATE_NOOP("Field", "Why it is rated lower than the library has it"),
             .kind = FieldKind::LongText}),
        field<&RecordedThreat::residualLikelihood>(
            {.key = "residual_likelihood",
             .name = QT_TRANSLATE_NOOP("Field", "Residual likelihood"),
             .about = QT_TRANSLATE_NOOP("Field", "1 to 5, with its countermeasures in place"),
             .most = highest}),
        field<&RecordedThreat::residualImpact>(
            {.key = "residual_impact",
             .name = QT_TRANSLATE_NOOP("Field", "Residual impact"),
             .about = QT_TRANSLATE_NOOP("Field", "1 to 5, with its countermeasures in place"),
             .most = highest}),
        field<&RecordedThreat::answer>({.key = "answer",
                                        .name = QT_TRANSLATE_NOOP("Field", "Answer"),
                                        .given = true,
                                        .restored = true}),
        field<&RecordedThreat::answerReason>(
            {.key = "answer_reason",
             .name = QT_TRANSLATE_NOOP("Field", "Reason for the answer"),
             .kind = FieldKind::LongText,
             .given = true,
             .restored = true}),
        field<&RecordedThreat::answeredBy>({.key = "answered_by",
                                            .name = QT_TRANSLATE_NOOP("Field", "Answered by"),
                                            .given = true,
                                            .restored = true}),
        field<&RecordedThreat::answeredAt>({.key = "answered_at",
                                            .name = QT_TRANSLATE_NOOP("Field", "Answered at"),
                                            .given = true,
                                            .restored = true}),
        field<&RecordedThreat::confirmedBy>({.key = "confirmed_by",
                                             .name = QT_TRANSLATE_NOOP("Field", "Confirmed by"),
                                             .given = true,
                                             .restored = true}),
        field<&RecordedThreat::confirmedAt>({.key = "confirmed_at",
                                             .name = QT_TRANSLATE_NOOP("Field", "Confirmed at"),
                                             .given = true,
                                             .restored = true}),
        field<&RecordedThreat::acceptedUntil>(
            {.key = "accepted_until",
             .name = QT_TRANSLATE_NOOP("Field", "Risk accepted until"),
             .given = true,
             .restored = true}),
        field<&RecordedThreat::isThere>({.key = "is_there",
                                         .name = QT_TRANSLATE_NOOP("Field", "In the drawing"),
                                         .given = true}),
        field<&RecordedThreat::isExcluded>(
            {.key = "is_excluded",
             .name = QT_TRANSLATE_NOOP("Field", "Answered by the drawing"),
             .given = true}),
        field<&RecordedThreat::addedBy>(
            {.key = "added_by", .name = QT_TRANSLATE_NOOP("Field", "Added by"), .given = true}),
        field<&RecordedThreat::addedAt>(
            {.key = "added_at", .name = QT_TRANSLATE_NOOP("Field", "Added at"), .given = true}),
    };
    static const RecordDescription description = RecordDescription::of<RecordedThreat>(
        {"threat", QT_TRANSLATE_NOOP("Entity", "Threat"), "threat", "t", fields});
    return description;
}

} // namespace gatehouse
