#include "models/management/codereview.h"

#include "models/management/document.h"
#include "models/management/withdrawalfields.h"
#include "models/portfolio/release.h"

namespace gatehouse {

template<>
const RecordDescription &describe<CodeReview>()
{
    static constexpr Field fields[] = {
        field<&CodeReview::number>(
            {.key = "number",
             .name = QT_TRANSLATE_NOOP("Field", "Review No."),
             .about =
                 QT_TRANSLATE_NOOP("Field", "What it is filed under; empty gives the next one"),
             .longest = 100,
             .code = true,
             .searchable = true}),
        field<&CodeReview::release>(
            {.key = "release",
             .name = QT_TRANSLATE_NOOP("Field", "Release"),
             .column = "release_id",
             .about = QT_TRANSLATE_NOOP("Field", "Whose code was reviewed: CODE@VERSION"),
             .target = &releaseReference}),
        field<&CodeReview::scope>({.key = "scope",
                                   .name = QT_TRANSLATE_NOOP("Field", "Code reviewed"),
                                   .about = QT_TRANSLATE_NOOP("Field", "What was looked at"),
                                   .shortest = 1,
                                   .longest = 1000,
                                   .searchable = true}),
        field<&CodeReview::reviewers>({.key = "reviewers",
                                       .name = QT_TRANSLATE_NOOP("Field", "Reviewers"),
                                       .about = QT_TRANSLATE_NOOP("Field", "Who reviewed it"),
                                       .shortest = 1,
                                       .searchable = true}),
        field<&CodeReview::reviewedOn>(
            {.key = "reviewed_on",
             .name = QT_TRANSLATE_NOOP("Field", "Reviewed on"),
             .option = "reviewed",
             .about = QT_TRANSLATE_NOOP("Field", "The day of the review"),
             .past = true}),
        field<&CodeReview::result>({.key = "result",
                                    .name = QT_TRANSLATE_NOOP("Field", "Result"),
                                    .about = QT_TRANSLATE_NOOP("Field", "What it came to")}),
        field<&CodeReview::summary>({.key = "summary",
                                     .name = QT_TRANSLATE_NOOP("Field", "Summary"),
                                     .about = QT_TRANSLATE_NOOP("Field", "What was seen"),
                                     .kind = FieldKind::LongText,
                                     .searchable = true}),
        field<&CodeReview::findings>(
            {.key = "findings",
             .name = QT_TRANSLATE_NOOP("Field", "Findings"),
             .about =
                 QT_TRANSLATE_NOOP("Field", "Findings that record what was seen: F-0001 F-0002"),
             .longest = 2000}),
        field<&CodeReview::evidence>(
            {.key = "evidence",
             .name = QT_TRANSLATE_NOOP("Field", "File"),
             .column = "evidence_id",
             .about = QT_TRANSLATE_NOOP("Field", "The evidence that is its file: E-0001"),
             .target = &evidenceReference}),
        withdrawnByField<&CodeReview::withdrawnBy>(),
        withdrawnAtField<&CodeReview::withdrawnAt>(),
        withdrawnReasonField<&CodeReview::withdrawnReason>(),
    };
    static const RecordDescription description = RecordDescription::of<CodeReview>(
        {"code_review", QT_TRANSLATE_NOOP("Entity", "Code review"), "code_review", "r", fields});
    return description;
}

} // namespace gatehouse
