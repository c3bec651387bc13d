#include "models/testing/testresult.h"

namespace gatehouse {

namespace {

constexpr ReferenceTarget evidenceReference{
    "evidence", "number",
    QT_TRANSLATE_NOOP("Reference", "There is no such evidence in this workspace.")};

} // namespace

template<>
const RecordDescription &describe<TestResult>()
{
    static constexpr Field fields[] = {
        field<&TestResult::testCase>({.key = "test_case",
                                      .name = QT_TRANSLATE_NOOP("Field", "Test case"),
                                      .column = "case_id",
                                      .given = true,
                                      .target = &testCaseReference}),
        field<&TestResult::outcome>({.key = "outcome",
                                     .name = QT_TRANSLATE_NOOP("Field", "Result"),
                                     .about = QT_TRANSLATE_NOOP("Field", "How the test went")}),
        field<&TestResult::record>(
            {.key = "record",
             .name = QT_TRANSLATE_NOOP("Field", "Result record"),
             .about = QT_TRANSLATE_NOOP("Field", "What was seen, or why there is no result"),
             .kind = FieldKind::LongText}),
        field<&TestResult::build>({.key = "build",
                                   .name = QT_TRANSLATE_NOOP("Field", "Build"),
                                   .about = QT_TRANSLATE_NOOP("Field", "Which build was tested")}),
        field<&TestResult::device>(
            {.key = "device",
             .name = QT_TRANSLATE_NOOP("Field", "Device"),
             .about = QT_TRANSLATE_NOOP("Field", "On which device and system")}),
        field<&TestResult::evidence>({.key = "evidence",
                                      .name = QT_TRANSLATE_NOOP("Field", "Evidence"),
                                      .column = "evidence_id",
                                      .given = true,
                                      .target = &evidenceReference}),
        field<&TestResult::source>(
            {.key = "source", .name = QT_TRANSLATE_NOOP("Field", "Found"), .given = true}),
        field<&TestResult::testedBy>(
            {.key = "tested_by", .name = QT_TRANSLATE_NOOP("Field", "Tested by"), .given = true}),
        field<&TestResult::testedAt>(
            {.key = "tested_at", .name = QT_TRANSLATE_NOOP("Field", "Tested at"), .given = true}),
    };
    static const RecordDescription description = RecordDescription::of<TestResult>(
        {"test_result", QT_TRANSLATE_NOOP("Entity", "Test result"), "test_result", "t", fields});
    return description;
}

} // namespace gatehouse
