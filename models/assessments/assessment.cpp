#include "models/assessments/assessment.h"

#include "models/portfolio/release.h"

namespace gatehouse {

template<>
const RecordDescription &describe<Assessment>()
{
    static constexpr Field fields[] = {
        field<&Assessment::release>({.key = "release",
                                     .name = QT_TRANSLATE_NOOP("Field", "Release"),
                                     .column = "release_id",
                                     .given = true,
                                     .target = &releaseReference}),
        field<&Assessment::requirement>({.key = "requirement",
                                         .name = QT_TRANSLATE_NOOP("Field", "Requirement"),
                                         .column = "requirement_id",
                                         .given = true,
                                         .target = &requirementReference}),
        field<&Assessment::phase>(
            {.key = "phase", .name = QT_TRANSLATE_NOOP("Field", "Phase"), .given = true}),
        field<&Assessment::judgement>(
            {.key = "judgement", .name = QT_TRANSLATE_NOOP("Field", "Judgement")}),
        field<&Assessment::methods>(
            {.key = "methods", .name = QT_TRANSLATE_NOOP("Field", "Methods")}),
        field<&Assessment::object>({.key = "object",
                                    .name = QT_TRANSLATE_NOOP("Field", "Object looked at"),
                                    .kind = FieldKind::LongText}),
        field<&Assessment::record>({.key = "record",
                                    .name = QT_TRANSLATE_NOOP("Field", "Result record"),
                                    .kind = FieldKind::LongText}),
        field<&Assessment::risk>({.key = "risk", .name = QT_TRANSLATE_NOOP("Field", "Risk level")}),
        field<&Assessment::remark>({.key = "remark",
                                    .name = QT_TRANSLATE_NOOP("Field", "Remark"),
                                    .kind = FieldKind::LongText}),
        field<&Assessment::assessor>(
            {.key = "assessor", .name = QT_TRANSLATE_NOOP("Field", "Assessor")}),
        field<&Assessment::outsideBody>(
            {.key = "outside_body",
             .name = QT_TRANSLATE_NOOP("Field", "Assessed by an outside body")}),
        field<&Assessment::assessedOn>({.key = "assessed_on",
                                        .name = QT_TRANSLATE_NOOP("Field", "Assessed on"),
                                        .past = true}),
        field<&Assessment::confirms>(
            {.key = "confirms",
             .name = QT_TRANSLATE_NOOP("Field", "Confirms the judgement of"),
             .given = true}),
        field<&Assessment::carriedFrom>({.key = "carried_from",
                                         .name = QT_TRANSLATE_NOOP("Field", "Carried over from"),
                                         .given = true,
                                         .target = &releaseReference}),
        field<&Assessment::recordedBy>({.key = "recorded_by",
                                        .name = QT_TRANSLATE_NOOP("Field", "Recorded by"),
                                        .given = true}),
    };
    static const RecordDescription description = RecordDescription::of<Assessment>(
        {"assessment", QT_TRANSLATE_NOOP("Entity", "Assessment"), "assessment", "s", fields});
    return description;
}

} // namespace gatehouse
