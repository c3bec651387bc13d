#include "models/management/codemodule.h"

#include "models/management/withdrawalfields.h"
#include "models/organization/organization.h"

namespace gatehouse {

template<>
const RecordDescription &describe<CodeModule>()
{
    static constexpr Field fields[] = {
        field<&CodeModule::number>(
            {.key = "number",
             .name = QT_TRANSLATE_NOOP("Field", "Module No."),
             .about =
                 QT_TRANSLATE_NOOP("Field", "What it is filed under; empty gives the next one"),
             .longest = 100,
             .code = true,
             .searchable = true}),
        field<&CodeModule::name>({.key = "name",
                                  .name = QT_TRANSLATE_NOOP("Field", "Module"),
                                  .about = QT_TRANSLATE_NOOP("Field", "What it is called"),
                                  .shortest = 1,
                                  .searchable = true}),
        field<&CodeModule::purpose>(
            {.key = "purpose",
             .name = QT_TRANSLATE_NOOP("Field", "Purpose"),
             .about = QT_TRANSLATE_NOOP("Field", "Which common technique it holds"),
             .kind = FieldKind::LongText,
             .searchable = true}),
        field<&CodeModule::version>(
            {.key = "version",
             .name = QT_TRANSLATE_NOOP("Field", "Version"),
             .about = QT_TRANSLATE_NOOP("Field", "The newest that is released for use"),
             .longest = 64}),
        field<&CodeModule::owner>({.key = "owner",
                                   .name = QT_TRANSLATE_NOOP("Field", "Owner"),
                                   .column = "owner_id",
                                   .about = QT_TRANSLATE_NOOP("Field", "Who keeps it up to date"),
                                   .target = &personReference}),
        field<&CodeModule::place>(
            {.key = "place",
             .name = QT_TRANSLATE_NOOP("Field", "Fetched from"),
             .about = QT_TRANSLATE_NOOP("Field", "Repository and coordinates it is fetched from"),
             .searchable = true}),
        field<&CodeModule::reviewedOn>(
            {.key = "reviewed_on",
             .name = QT_TRANSLATE_NOOP("Field", "Reviewed on"),
             .option = "reviewed",
             .about = QT_TRANSLATE_NOOP("Field", "When it was reviewed last"),
             .past = true}),
        field<&CodeModule::reviewDue>(
            {.key = "review_due",
             .name = QT_TRANSLATE_NOOP("Field", "Review due"),
             .about = QT_TRANSLATE_NOOP("Field", "By which day it is reviewed again")}),
        field<&CodeModule::note>({.key = "note",
                                  .name = QT_TRANSLATE_NOOP("Field", "Note"),
                                  .about = QT_TRANSLATE_NOOP("Field", "What else is to be said"),
                                  .kind = FieldKind::LongText,
                                  .searchable = true}),
        withdrawnByField<&CodeModule::withdrawnBy>(),
        withdrawnAtField<&CodeModule::withdrawnAt>(),
        withdrawnReasonField<&CodeModule::withdrawnReason>(),
    };
    static const RecordDescription description = RecordDescription::of<CodeModule>(
        {"code_module", QT_TRANSLATE_NOOP("Entity", "Reusable module"), "code_module", "m",
         fields});
    return description;
}

} // namespace gatehouse
