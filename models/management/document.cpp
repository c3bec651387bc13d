#include "models/management/document.h"

#include "models/management/withdrawalfields.h"
#include "models/organization/organization.h"

namespace gatehouse {

QString requirementKeyOf(ManagementItem item)
{
    return QStringLiteral("7.2.") + toKey(item);
}

template<>
const RecordDescription &describe<Document>()
{
    static constexpr Field fields[] = {
        field<&Document::number>({.key = "number",
                                  .name = QT_TRANSLATE_NOOP("Field", "Document No."),
                                  .about = QT_TRANSLATE_NOOP(
                                      "Field", "What it is filed under; empty gives the next one"),
                                  .longest = 100,
                                  .code = true,
                                  .searchable = true}),
        field<&Document::titleZh>(
            {.key = "title_zh",
             .name = QT_TRANSLATE_NOOP("Field", "Title (Chinese)"),
             .about = QT_TRANSLATE_NOOP("Field", "What it is called in Chinese"),
             .shortest = 1,
             .searchable = true}),
        field<&Document::titleEn>(
            {.key = "title_en",
             .name = QT_TRANSLATE_NOOP("Field", "Title (English)"),
             .about = QT_TRANSLATE_NOOP("Field", "What it is called in English"),
             .searchable = true}),
        field<&Document::kind>({.key = "kind",
                                .name = QT_TRANSLATE_NOOP("Field", "Kind of document"),
                                .about = QT_TRANSLATE_NOOP("Field", "Its level in the system")}),
        field<&Document::area>({.key = "area",
                                .name = QT_TRANSLATE_NOOP("Field", "Subject area"),
                                .about = QT_TRANSLATE_NOOP("Field", "What it is about")}),
        field<&Document::version>({.key = "version",
                                   .name = QT_TRANSLATE_NOOP("Field", "Version"),
                                   .about = QT_TRANSLATE_NOOP("Field", "Its version: 2.1"),
                                   .longest = 64}),
        field<&Document::state>({.key = "state",
                                 .name = QT_TRANSLATE_NOOP("Field", "State"),
                                 .about = QT_TRANSLATE_NOOP(
                                     "Field", "Whether it holds; it is withdrawn with a reason")}),
        field<&Document::owner>({.key = "owner",
                                 .name = QT_TRANSLATE_NOOP("Field", "Owner"),
                                 .column = "owner_id",
                                 .about = QT_TRANSLATE_NOOP("Field", "Who keeps it up to date"),
                                 .target = &personReference}),
        field<&Document::approver>(
            {.key = "approver",
             .name = QT_TRANSLATE_NOOP("Field", "Approver"),
             .column = "approver_id",
             .about = QT_TRANSLATE_NOOP("Field", "Who approved it; never its owner"),
             .target = &personReference}),
        field<&Document::effectiveOn>(
            {.key = "effective_on",
             .name = QT_TRANSLATE_NOOP("Field", "Effective on"),
             .option = "effective",
             .about = QT_TRANSLATE_NOOP("Field", "From which day it holds")}),
        field<&Document::reviewDue>(
            {.key = "review_due",
             .name = QT_TRANSLATE_NOOP("Field", "Review due"),
             .about = QT_TRANSLATE_NOOP("Field", "By which day it is reviewed again")}),
        field<&Document::evidence>(
            {.key = "evidence",
             .name = QT_TRANSLATE_NOOP("Field", "File"),
             .column = "evidence_id",
             .about = QT_TRANSLATE_NOOP("Field", "The evidence that is its file: E-0001"),
             .target = &evidenceReference}),
        field<&Document::items>(
            {.key = "items",
             .name = QT_TRANSLATE_NOOP("Field", "Items of 7.2"),
             .about = QT_TRANSLATE_NOOP("Field", "Which items of 7.2 it answers")}),
        field<&Document::requirements>(
            {.key = "requirements",
             .name = QT_TRANSLATE_NOOP("Field", "Other requirements"),
             .about = QT_TRANSLATE_NOOP("Field", "Which others it answers: 6.1.9.1.p2 7.3.4.a"),
             .longest = 2000,
             .searchable = true}),
        field<&Document::note>({.key = "note",
                                .name = QT_TRANSLATE_NOOP("Field", "Note"),
                                .about = QT_TRANSLATE_NOOP("Field", "What else is to be said"),
                                .kind = FieldKind::LongText,
                                .searchable = true}),
        withdrawnByField<&Document::withdrawnBy>(),
        withdrawnAtField<&Document::withdrawnAt>(),
        withdrawnReasonField<&Document::withdrawnReason>(),
    };
    static const RecordDescription description = RecordDescription::of<Document>(
        {"document", QT_TRANSLATE_NOOP("Entity", "Document"), "management_document", "d", fields});
    return description;
}

} // namespace gatehouse
