#include "models/testing/testcase.h"

#include "models/organization/organization.h"
#include "models/portfolio/release.h"

namespace gatehouse {

template<>
const RecordDescription &describe<TestCase>()
{
    static constexpr Field fields[] = {
        field<&TestCase::number>({.key = "number",
                                  .name = QT_TRANSLATE_NOOP("Field", "Test case No."),
                                  .given = true,
                                  .searchable = true}),
        field<&TestCase::release>({.key = "release",
                                   .name = QT_TRANSLATE_NOOP("Field", "Release"),
                                   .column = "release_id",
                                   .given = true,
                                   .target = &releaseReference}),
        field<&TestCase::requirement>({.key = "requirement",
                                       .name = QT_TRANSLATE_NOOP("Field", "Requirement"),
                                       .column = "requirement_id",
                                       .given = true,
                                       .target = &requirementReference}),
        field<&TestCase::method>({.key = "method",
                                  .name = QT_TRANSLATE_NOOP("Field", "Test method"),
                                  .about = QT_TRANSLATE_NOOP("Field", "How it is tested")}),
        field<&TestCase::origin>(
            {.key = "origin", .name = QT_TRANSLATE_NOOP("Field", "Origin"), .given = true}),
        field<&TestCase::title>(
            {.key = "title",
             .name = QT_TRANSLATE_NOOP("Field", "Title"),
             .about = QT_TRANSLATE_NOOP("Field",
                                        "What to call it; a planned one is called "
                                        "after its requirement where this is empty"),
             .searchable = true}),
        field<&TestCase::assignee>(
            {.key = "assignee",
             .name = QT_TRANSLATE_NOOP("Field", "Tester"),
             .column = "assignee_id",
             .about = QT_TRANSLATE_NOOP("Field", "Who is to test it; empty for nobody"),
             .target = &personReference}),
        field<&TestCase::environment>(
            {.key = "environment",
             .name = QT_TRANSLATE_NOOP("Field", "Test environment"),
             .about = QT_TRANSLATE_NOOP("Field", "Where it is to be tested")}),
        field<&TestCase::device>(
            {.key = "device",
             .name = QT_TRANSLATE_NOOP("Field", "Device"),
             .about = QT_TRANSLATE_NOOP("Field", "On which device and system")}),
        field<&TestCase::build>({.key = "build",
                                 .name = QT_TRANSLATE_NOOP("Field", "Build"),
                                 .about = QT_TRANSLATE_NOOP("Field", "Which build is tested")}),
        field<&TestCase::steps>(
            {.key = "steps",
             .name = QT_TRANSLATE_NOOP("Field", "Steps"),
             .about = QT_TRANSLATE_NOOP("Field",
                                        "How to test it; a planned one follows the "
                                        "guidance where this is empty"),
             .kind = FieldKind::LongText,
             .searchable = true}),
        field<&TestCase::retired>(
            {.key = "retired",
             .name = QT_TRANSLATE_NOOP("Field", "Out of the plan"),
             .about = QT_TRANSLATE_NOOP("Field", "Whether it is left out of the plan")}),
    };
    static const RecordDescription description = RecordDescription::of<TestCase>(
        {"test_case", QT_TRANSLATE_NOOP("Entity", "Test case"), "test_case", "c", fields});
    return description;
}

} // namespace gatehouse
