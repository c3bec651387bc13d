#include "models/imports/importedreport.h"

#include "models/portfolio/release.h"

namespace gatehouse {

namespace {

constexpr ReferenceTarget evidenceReference{
    "evidence", "number", QT_TRANSLATE_NOOP("Reference", "This evidence is not in the workspace.")};

} // namespace

template<>
const RecordDescription &describe<ImportedReport>()
{
    static constexpr Field fields[] = {
        field<&ImportedReport::release>({.key = "release",
                                         .name = QT_TRANSLATE_NOOP("Field", "Release"),
                                         .column = "release_id",
                                         .given = true,
                                         .target = &releaseReference}),
        field<&ImportedReport::evidence>({.key = "evidence",
                                          .name = QT_TRANSLATE_NOOP("Field", "Evidence"),
                                          .column = "evidence_id",
                                          .given = true,
                                          .target = &evidenceReference}),
        field<&ImportedReport::format>(
            {.key = "format", .name = QT_TRANSLATE_NOOP("Field", "Format"), .given = true}),
        field<&ImportedReport::tool>(
            {.key = "tool", .name = QT_TRANSLATE_NOOP("Field", "Tool"), .given = true}),
        field<&ImportedReport::toolVersion>(
            {.key = "tool_version", .name = QT_TRANSLATE_NOOP("Field", "Version"), .given = true}),
        field<&ImportedReport::series>(
            {.key = "series", .name = QT_TRANSLATE_NOOP("Field", "Series"), .given = true}),
        field<&ImportedReport::scan>(
            {.key = "scan_id", .name = QT_TRANSLATE_NOOP("Field", "Scan"), .inside = true}),
        field<&ImportedReport::ranAt>(
            {.key = "ran_at", .name = QT_TRANSLATE_NOOP("Field", "Ran at"), .given = true}),
        field<&ImportedReport::results>(
            {.key = "results", .name = QT_TRANSLATE_NOOP("Field", "Results"), .given = true}),
        field<&ImportedReport::passes>(
            {.key = "passes", .name = QT_TRANSLATE_NOOP("Field", "Passed"), .given = true}),
        field<&ImportedReport::opened>(
            {.key = "opened", .name = QT_TRANSLATE_NOOP("Field", "New findings"), .given = true}),
        field<&ImportedReport::same>(
            {.key = "same", .name = QT_TRANSLATE_NOOP("Field", "Same findings"), .given = true}),
        field<&ImportedReport::gone>(
            {.key = "gone", .name = QT_TRANSLATE_NOOP("Field", "Findings gone"), .given = true}),
        field<&ImportedReport::reopened>({.key = "reopened",
                                          .name = QT_TRANSLATE_NOOP("Field", "Findings re-opened"),
                                          .given = true}),
        field<&ImportedReport::importedBy>({.key = "imported_by",
                                            .name = QT_TRANSLATE_NOOP("Field", "Imported by"),
                                            .given = true}),
        field<&ImportedReport::importedAt>({.key = "imported_at",
                                            .name = QT_TRANSLATE_NOOP("Field", "Imported at"),
                                            .given = true}),
        loggedField({.key = "not_taken", .name = QT_TRANSLATE_NOOP("Field", "Results not taken")}),
        loggedField({.key = "not_taken_rules",
                     .name = QT_TRANSLATE_NOOP("Field", "Rules of results not taken")}),
    };
    static const RecordDescription description = RecordDescription::of<ImportedReport>(
        {"report_import", QT_TRANSLATE_NOOP("Entity", "Import of a report"), "report_import", "i",
         fields});
    return description;
}

} // namespace gatehouse
