#include "models/reviews/reviewstep.h"

#include "models/base/phase.h"

namespace gatehouse {

template<>
const RecordDescription &describe<ReviewStep>()
{
    static constexpr Field fields[] = {
        field<&ReviewStep::assessment>({.key = "assessment",
                                        .name = QT_TRANSLATE_NOOP("Field", "Assessment"),
                                        .column = "assessment_id",
                                        .given = true,
                                        .inside = true}),
        field<&ReviewStep::assessmentRevision>(
            {.key = "assessment_revision",
             .name = QT_TRANSLATE_NOOP("Field", "Revision looked at"),
             .given = true}),
        field<&ReviewStep::act>(
            {.key = "act", .name = QT_TRANSLATE_NOOP("Field", "Review"), .given = true}),
        field<&ReviewStep::note>({.key = "note",
                                  .name = QT_TRANSLATE_NOOP("Field", "Note"),
                                  .kind = FieldKind::LongText,
                                  .given = true}),
        field<&ReviewStep::actedBy>(
            {.key = "acted_by", .name = QT_TRANSLATE_NOOP("Field", "By"), .given = true}),
        field<&ReviewStep::actedAt>(
            {.key = "acted_at", .name = QT_TRANSLATE_NOOP("Field", "At"), .given = true}),
        field<&ReviewStep::withdraws>({.key = "withdraws",
                                       .name = QT_TRANSLATE_NOOP("Field", "Takes back"),
                                       .column = "withdraws_id",
                                       .given = true,
                                       .inside = true}),
        loggedField({.key = "phase",
                     .name = QT_TRANSLATE_NOOP("Field", "Phase"),
                     .kind = FieldKind::Key,
                     .choices = &choicesOf<Phase>}),
    };
    static const RecordDescription description = RecordDescription::of<ReviewStep>(
        {"assessment_review", QT_TRANSLATE_NOOP("Entity", "Review of an assessment"),
         "assessment_review", "s", fields});
    return description;
}

} // namespace gatehouse
