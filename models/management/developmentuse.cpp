#include "models/management/developmentuse.h"

namespace gatehouse {

template<>
const RecordDescription &describe<DevelopmentUse>()
{
    static constexpr Field fields[] = {
        field<&DevelopmentUse::release>({.key = "release",
                                         .name = QT_TRANSLATE_NOOP("Field", "Release"),
                                         .column = "release_id",
                                         .given = true,
                                         .target = &releaseReference}),
        field<&DevelopmentUse::standard>({.key = "standard",
                                          .name = QT_TRANSLATE_NOOP("Field", "Coding standard"),
                                          .column = "standard_id",
                                          .given = true,
                                          .target = &codingStandardReference}),
        field<&DevelopmentUse::module>({.key = "module",
                                        .name = QT_TRANSLATE_NOOP("Field", "Module"),
                                        .column = "module_id",
                                        .given = true,
                                        .target = &codeModuleReference}),
        field<&DevelopmentUse::version>(
            {.key = "version",
             .name = QT_TRANSLATE_NOOP("Field", "Version used"),
             .about = QT_TRANSLATE_NOOP("Field", "The version the release uses"),
             .longest = 64}),
        field<&DevelopmentUse::note>(
            {.key = "note",
             .name = QT_TRANSLATE_NOOP("Field", "Note"),
             .about = QT_TRANSLATE_NOOP("Field", "What else is to be said"),
             .kind = FieldKind::LongText}),
    };
    static const RecordDescription description = RecordDescription::of<DevelopmentUse>(
        {"development_use", QT_TRANSLATE_NOOP("Entity", "Use by a release"), "development_use", "u",
         fields});
    return description;
}

} // namespace gatehouse
