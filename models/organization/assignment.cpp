#include "models/organization/assignment.h"

namespace gatehouse {

template<>
const RecordDescription &describe<ServicePeriod>()
{
    static constexpr Field fields[] = {
        field<&ServicePeriod::person>({.key = "person",
                                       .name = QT_TRANSLATE_NOOP("Field", "Person"),
                                       .column = "person_id",
                                       .given = true,
                                       .target = &personReference}),
        field<&ServicePeriod::from>({.key = "from",
                                     .name = QT_TRANSLATE_NOOP("Field", "From"),
                                     .column = "from_on",
                                     .about = QT_TRANSLATE_NOOP("Field", "The first day")}),
        field<&ServicePeriod::until>(
            {.key = "until",
             .name = QT_TRANSLATE_NOOP("Field", "Until"),
             .column = "until_on",
             .about = QT_TRANSLATE_NOOP("Field", "The last day; empty while it goes on")}),
        field<&ServicePeriod::note>({.key = "note", .name = QT_TRANSLATE_NOOP("Field", "Note")}),
    };
    static const RecordDescription description = RecordDescription::of<ServicePeriod>(
        {"service_period", QT_TRANSLATE_NOOP("Entity", "Period of service"), "service_period", "s",
         fields});
    return description;
}

template<>
const RecordDescription &describe<Assignment>()
{
    static constexpr Field fields[] = {
        field<&Assignment::person>({.key = "person",
                                    .name = QT_TRANSLATE_NOOP("Field", "Person"),
                                    .column = "person_id",
                                    .target = &personReference}),
        field<&Assignment::post>({.key = "post",
                                  .name = QT_TRANSLATE_NOOP("Field", "Post"),
                                  .column = "post_id",
                                  .about = QT_TRANSLATE_NOOP("Field", "The post to hold"),
                                  .target = &postReference}),
        field<&Assignment::app>({.key = "app",
                                 .name = QT_TRANSLATE_NOOP("Field", "App"),
                                 .column = "app_id",
                                 .about = QT_TRANSLATE_NOOP("Field", "The app to work for"),
                                 .target = &appReference}),
        field<&Assignment::duty>({.key = "duty",
                                  .name = QT_TRANSLATE_NOOP("Field", "Duty"),
                                  .about = QT_TRANSLATE_NOOP("Field", "What to do for the app")}),
        field<&Assignment::from>({.key = "from",
                                  .name = QT_TRANSLATE_NOOP("Field", "From"),
                                  .column = "from_on",
                                  .about = QT_TRANSLATE_NOOP("Field", "The first day")}),
        field<&Assignment::until>(
            {.key = "until",
             .name = QT_TRANSLATE_NOOP("Field", "Until"),
             .column = "until_on",
             .about = QT_TRANSLATE_NOOP("Field", "The last day; empty while it goes on")}),
        field<&Assignment::note>({.key = "note", .name = QT_TRANSLATE_NOOP("Field", "Note")}),
    };
    static const RecordDescription description = RecordDescription::of<Assignment>(
        {"assignment", QT_TRANSLATE_NOOP("Entity", "Assignment"), "assignment", "g", fields});
    return description;
}

template<>
const RecordDescription &describe<Delegation>()
{
    static constexpr Field fields[] = {
        field<&Delegation::person>({.key = "person",
                                    .name = QT_TRANSLATE_NOOP("Field", "Who is away"),
                                    .column = "person_id",
                                    .target = &personReference}),
        field<&Delegation::delegate>(
            {.key = "delegate",
             .name = QT_TRANSLATE_NOOP("Field", "Stands in"),
             .column = "delegate_id",
             .about = QT_TRANSLATE_NOOP("Field", "Who stands in meanwhile"),
             .target = &personReference}),
        field<&Delegation::post>(
            {.key = "post",
             .name = QT_TRANSLATE_NOOP("Field", "Post"),
             .column = "post_id",
             .about = QT_TRANSLATE_NOOP("Field", "For this post only; empty for all they do"),
             .target = &postReference}),
        field<&Delegation::app>(
            {.key = "app",
             .name = QT_TRANSLATE_NOOP("Field", "App"),
             .column = "app_id",
             .about = QT_TRANSLATE_NOOP("Field", "For this app only; empty for all they do"),
             .target = &appReference}),
        field<&Delegation::from>({.key = "from",
                                  .name = QT_TRANSLATE_NOOP("Field", "From"),
                                  .column = "from_on",
                                  .about = QT_TRANSLATE_NOOP("Field", "The first day")}),
        field<&Delegation::until>(
            {.key = "until",
             .name = QT_TRANSLATE_NOOP("Field", "Until"),
             .column = "until_on",
             .about = QT_TRANSLATE_NOOP("Field", "The last day; empty while it goes on")}),
        field<&Delegation::reason>({.key = "reason", .name = QT_TRANSLATE_NOOP("Field", "Reason")}),
    };
    static const RecordDescription description = RecordDescription::of<Delegation>(
        {"delegation", QT_TRANSLATE_NOOP("Entity", "Delegation"), "delegation", "d", fields});
    return description;
}

} // namespace gatehouse
