#include "models/organization/post.h"

namespace gatehouse {

template<>
const RecordDescription &describe<Post>()
{
    static constexpr Field fields[] = {
        field<&Post::titleZh>({.key = "title_zh",
                               .name = QT_TRANSLATE_NOOP("Field", "Title in Chinese"),
                               .shortest = 1,
                               .searchable = true}),
        field<&Post::titleEn>({.key = "title_en",
                               .name = QT_TRANSLATE_NOOP("Field", "Title in English"),
                               .searchable = true}),
        field<&Post::unit>({.key = "unit",
                            .name = QT_TRANSLATE_NOOP("Field", "Department"),
                            .column = "unit_id",
                            .target = &unitReference}),
        field<&Post::kind>({.key = "kind", .name = QT_TRANSLATE_NOOP("Field", "Kind")}),
        field<&Post::dutySet>(
            {.key = "duty_set",
             .name = QT_TRANSLATE_NOOP("Field", "Duties it answers"),
             .about = QT_TRANSLATE_NOOP("Field", "Which of the duties of clause 7.1 it is for")}),
        field<&Post::duties>({.key = "duties",
                              .name = QT_TRANSLATE_NOOP("Field", "Duties"),
                              .about = QT_TRANSLATE_NOOP("Field", "What whoever holds it does"),
                              .kind = FieldKind::LongText,
                              .searchable = true}),
        field<&Post::staffing>({.key = "staffing",
                                .name = QT_TRANSLATE_NOOP("Field", "Staffing required"),
                                .about = QT_TRANSLATE_NOOP("Field", "How many people it needs"),
                                .most = 1000}),
        field<&Post::reportsTo>(
            {.key = "reports_to",
             .name = QT_TRANSLATE_NOOP("Field", "Reports to"),
             .column = "reports_to_id",
             .about = QT_TRANSLATE_NOOP("Field", "The post above it; empty for the topmost"),
             .target = &postReference}),
        field<&Post::active>(
            {.key = "active",
             .name = QT_TRANSLATE_NOOP("Field", "Active"),
             .about = QT_TRANSLATE_NOOP("Field", "No: done away with, kept for its history")}),
    };
    static const RecordDescription description = RecordDescription::of<Post>(
        {"post", QT_TRANSLATE_NOOP("Entity", "Post"), "post", "o", fields});
    return description;
}

} // namespace gatehouse
