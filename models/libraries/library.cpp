#include "models/libraries/requirement.h"

namespace gatehouse {

template<>
const RecordDescription &describe<Library>()
{
    // Published as a whole and never changed: one entry in the log stands for every row.
    static constexpr Field fields[] = {
        loggedField({.key = "key", .name = QT_TRANSLATE_NOOP("Field", "Key")}),
        loggedField({.key = "title_zh", .name = QT_TRANSLATE_NOOP("Field", "Chinese title")}),
        loggedField({.key = "title_en", .name = QT_TRANSLATE_NOOP("Field", "English title")}),
        loggedField({.key = "version", .name = QT_TRANSLATE_NOOP("Field", "Version")}),
        loggedField({.key = "edition", .name = QT_TRANSLATE_NOOP("Field", "Edition")}),
        loggedField({.key = "groups",
                     .name = QT_TRANSLATE_NOOP("Field", "Groups"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "requirements",
                     .name = QT_TRANSLATE_NOOP("Field", "Number of requirements"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "rows", .name = "", .inside = true}), // see libraryRows
        loggedField({.key = "content_sha256",
                     .name = QT_TRANSLATE_NOOP("Field", "Content SHA-256"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description(
        {"library", QT_TRANSLATE_NOOP("Entity", "Requirement library"), "library", "b", fields});
    return description;
}

} // namespace gatehouse
