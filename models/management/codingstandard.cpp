#include "models/management/codingstandard.h"

#include "models/management/document.h"
#include "models/management/withdrawalfields.h"
#include "models/organization/organization.h"

namespace gatehouse {

template<>
const RecordDescription &describe<CodingStandard>()
{
    static constexpr Field fields[] = {
        field<&CodingStandard::number>(
            {.key = "number",
             .name = QT_TRANSLATE_NOOP("Field", "Standard No."),
             .about =
                 QT_TRANSLATE_NOOP("Field", "What it is filed under; empty gives the next one"),
             .longest = 100,
             .code = true,
             .searchable = true}),
        field<&CodingStandard::title>({.key = "title",
                                       .name = QT_TRANSLATE_NOOP("Field", "Title"),
                                       .about = QT_TRANSLATE_NOOP("Field", "What it is called"),
                                       .shortest = 1,
                                       .searchable = true}),
        field<&CodingStandard::technology>(
            {.key = "technology",
             .name = QT_TRANSLATE_NOOP("Field", "Technology"),
             .about = QT_TRANSLATE_NOOP("Field", "What is written by it: Kotlin, Swift, SQL"),
             .searchable = true}),
        field<&CodingStandard::version>({.key = "version",
                                         .name = QT_TRANSLATE_NOOP("Field", "Version"),
                                         .about = QT_TRANSLATE_NOOP("Field", "Its version: 2.1"),
                                         .longest = 64}),
        field<&CodingStandard::owner>(
            {.key = "owner",
             .name = QT_TRANSLATE_NOOP("Field", "Owner"),
             .column = "owner_id",
             .about = QT_TRANSLATE_NOOP("Field", "Who keeps it up to date"),
             .target = &personReference}),
        field<&CodingStandard::effectiveOn>(
            {.key = "effective_on",
             .name = QT_TRANSLATE_NOOP("Field", "Effective on"),
             .option = "effective",
             .about = QT_TRANSLATE_NOOP("Field", "From which day it holds")}),
        field<&CodingStandard::reviewDue>(
            {.key = "review_due",
             .name = QT_TRANSLATE_NOOP("Field", "Review due"),
             .about = QT_TRANSLATE_NOOP("Field", "By which day it is reviewed again")}),
        field<&CodingStandard::evidence>(
            {.key = "evidence",
             .name = QT_TRANSLATE_NOOP("Field", "File"),
             .column = "evidence_id",
             .about = QT_TRANSLATE_NOOP("Field", "The evidence that is its file: E-0001"),
             .target = &evidenceReference}),
        field<&CodingStandard::note>(
            {.key = "note",
             .name = QT_TRANSLATE_NOOP("Field", "Note"),
             .about = QT_TRANSLATE_NOOP("Field", "What else is to be said"),
             .kind = FieldKind::LongText,
             .searchable = true}),
        withdrawnByField<&CodingStandard::withdrawnBy>(),
        withdrawnAtField<&CodingStandard::withdrawnAt>(),
        withdrawnReasonField<&CodingStandard::withdrawnReason>(),
    };
    static const RecordDescription description = RecordDescription::of<CodingStandard>(
        {"coding_standard", QT_TRANSLATE_NOOP("Entity", "Coding standard"), "coding_standard", "s",
         fields});
    return description;
}

} // namespace gatehouse
