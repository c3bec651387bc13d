#include "models/findings/finding.h"

#include "models/organization/organization.h"
#include "models/portfolio/release.h"

namespace gatehouse {

template<>
const RecordDescription &describe<Finding>()
{
    static constexpr Field fields[] = {
        field<&Finding::number>({.key = "number",
                                 .name = QT_TRANSLATE_NOOP("Field", "Finding No."),
                                 .given = true,
                                 .searchable = true}),
        field<&Finding::release>({.key = "release",
                                  .name = QT_TRANSLATE_NOOP("Field", "Release"),
                                  .column = "release_id",
                                  .given = true,
                                  .target = &releaseReference}),
        field<&Finding::requirement>({.key = "requirement",
                                      .name = QT_TRANSLATE_NOOP("Field", "Requirement"),
                                      .column = "requirement_id",
                                      .given = true,
                                      .target = &requirementReference}),
        field<&Finding::title>({.key = "title",
                                .name = QT_TRANSLATE_NOOP("Field", "Title"),
                                .about = QT_TRANSLATE_NOOP("Field", "What to call it"),
                                .shortest = 1,
                                .searchable = true}),
        field<&Finding::risk>({.key = "risk",
                               .name = QT_TRANSLATE_NOOP("Field", "Risk level"),
                               .about = QT_TRANSLATE_NOOP("Field", "Its risk")}),
        field<&Finding::riskReason>(
            {.key = "risk_reason",
             .name = QT_TRANSLATE_NOOP("Field", "Reason for the lower risk"),
             .about = QT_TRANSLATE_NOOP("Field", "Why its risk is lower than it was"),
             .kind = FieldKind::LongText}),
        field<&Finding::riskBefore>(
            {.key = "risk_before",
             .name = QT_TRANSLATE_NOOP("Field", "Risk before it was lowered"),
             .given = true}),
        field<&Finding::status>(
            {.key = "status",
             .name = QT_TRANSLATE_NOOP("Field", "Status"),
             .about = QT_TRANSLATE_NOOP("Field",
                                        "How far it is; it is closed by a re-test and "
                                        "accepted by “risk accept”")}),
        field<&Finding::owner>(
            {.key = "owner",
             .name = QT_TRANSLATE_NOOP("Field", "Remediation owner"),
             .column = "owner_id",
             .about = QT_TRANSLATE_NOOP("Field", "Who sees to it; empty for nobody"),
             .target = &personReference}),
        field<&Finding::dueOn>({.key = "due_on",
                                .name = QT_TRANSLATE_NOOP("Field", "Due"),
                                .option = "due",
                                .about = QT_TRANSLATE_NOOP("Field", "Until when")}),
        field<&Finding::description>({.key = "description",
                                      .name = QT_TRANSLATE_NOOP("Field", "Problem"),
                                      .about = QT_TRANSLATE_NOOP("Field", "What is wrong"),
                                      .kind = FieldKind::LongText,
                                      .searchable = true}),
        field<&Finding::advice>({.key = "advice",
                                 .name = QT_TRANSLATE_NOOP("Field", "Remediation advice"),
                                 .about = QT_TRANSLATE_NOOP("Field", "What to do about it"),
                                 .kind = FieldKind::LongText,
                                 .searchable = true}),
        field<&Finding::source>({.key = "source",
                                 .name = QT_TRANSLATE_NOOP("Field", "Source"),
                                 .about = QT_TRANSLATE_NOOP("Field", "What brought it up")}),
        field<&Finding::cwe>({.key = "cwe",
                              .name = QT_TRANSLATE_NOOP("Field", "CWE"),
                              .about = QT_TRANSLATE_NOOP("Field", "Its weakness, like CWE-312"),
                              .searchable = true}),
        field<&Finding::component>(
            {.key = "component",
             .name = QT_TRANSLATE_NOOP("Field", "Component"),
             .about = QT_TRANSLATE_NOOP("Field", "The library, module or screen it is in"),
             .searchable = true}),
        field<&Finding::openedBy>(
            {.key = "opened_by", .name = QT_TRANSLATE_NOOP("Field", "Opened by"), .given = true}),
        field<&Finding::openedAt>(
            {.key = "opened_at", .name = QT_TRANSLATE_NOOP("Field", "Opened at"), .given = true}),
        field<&Finding::acceptedUntil>({.key = "accepted_until",
                                        .name = QT_TRANSLATE_NOOP("Field", "Risk accepted until"),
                                        .given = true}),
        field<&Finding::closedAt>(
            {.key = "closed_at", .name = QT_TRANSLATE_NOOP("Field", "Closed at"), .given = true}),
        field<&Finding::duplicateOfId>({.key = "duplicate_of_id", .name = "", .inside = true}),
        field<&Finding::duplicateOf>({.key = "duplicate_of",
                                      .name = QT_TRANSLATE_NOOP("Field", "Duplicate of"),
                                      .column = "original.number",
                                      .given = true}),
        loggedField({.key = "retest_passed",
                     .name = QT_TRANSLATE_NOOP("Field", "Re-test passed"),
                     .kind = FieldKind::Flag}),
        loggedField({.key = "retest_record", .name = QT_TRANSLATE_NOOP("Field", "Re-test record")}),
        loggedField({.key = "retest_evidence",
                     .name = QT_TRANSLATE_NOOP("Field", "Evidence of the re-test")}),
        loggedField({.key = "comment", .name = QT_TRANSLATE_NOOP("Field", "Comment")}),
        loggedField({.key = "attached", .name = QT_TRANSLATE_NOOP("Field", "Attached evidence")}),
        loggedField({.key = "detached", .name = QT_TRANSLATE_NOOP("Field", "Evidence taken away")}),
    };
    static const RecordDescription description = RecordDescription::of<Finding>(
        {"finding", QT_TRANSLATE_NOOP("Entity", "Finding"), "finding", "f", fields});
    return description;
}

} // namespace gatehouse
