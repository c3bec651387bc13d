#include "models/threatmodels/threatlibrarydraft.h"

namespace gatehouse {

template<>
const RecordDescription &describe<ThreatLibraryDraft>()
{
    static constexpr Field fields[] = {
        field<&ThreatLibraryDraft::key>({.key = "key",
                                         .name = QT_TRANSLATE_NOOP("Field", "Key"),
                                         .shortest = 1,
                                         .longest = 64,
                                         .code = true,
                                         .given = true}),
        field<&ThreatLibraryDraft::titleZh>(
            {.key = "title_zh", .name = QT_TRANSLATE_NOOP("Field", "Chinese title")}),
        field<&ThreatLibraryDraft::titleEn>(
            {.key = "title_en", .name = QT_TRANSLATE_NOOP("Field", "English title")}),
        field<&ThreatLibraryDraft::aboutZh>({.key = "about_zh",
                                             .name = QT_TRANSLATE_NOOP("Field", "Chinese text"),
                                             .kind = FieldKind::LongText}),
        field<&ThreatLibraryDraft::aboutEn>({.key = "about_en",
                                             .name = QT_TRANSLATE_NOOP("Field", "English text"),
                                             .kind = FieldKind::LongText}),
        field<&ThreatLibraryDraft::basedOn>(
            {.key = "based_on", .name = QT_TRANSLATE_NOOP("Field", "Copied from"), .given = true}),
        field<&ThreatLibraryDraft::begunBy>(
            {.key = "begun_by", .name = QT_TRANSLATE_NOOP("Field", "Begun by"), .given = true}),
        field<&ThreatLibraryDraft::begunAt>(
            {.key = "begun_at", .name = QT_TRANSLATE_NOOP("Field", "Begun at"), .given = true}),
        loggedField({.key = "parts",
                     .name = QT_TRANSLATE_NOOP("Field", "Entries"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "published_as", .name = QT_TRANSLATE_NOOP("Field", "Published as")}),
    };
    static const RecordDescription description = RecordDescription::of<ThreatLibraryDraft>(
        {"threat_library_draft", QT_TRANSLATE_NOOP("Entity", "Draft of a threat library"),
         "threat_library_draft", "d", fields});
    return description;
}

template<>
const RecordDescription &describe<PublishedThreatLibrary>()
{
    // Published as a whole and never changed: one entry in the log stands for every row.
    static constexpr Field fields[] = {
        loggedField({.key = "key", .name = QT_TRANSLATE_NOOP("Field", "Key")}),
        loggedField({.key = "version", .name = QT_TRANSLATE_NOOP("Field", "Version")}),
        loggedField({.key = "title_zh", .name = QT_TRANSLATE_NOOP("Field", "Chinese title")}),
        loggedField({.key = "title_en", .name = QT_TRANSLATE_NOOP("Field", "English title")}),
        loggedField({.key = "rules",
                     .name = QT_TRANSLATE_NOOP("Field", "Threat rules"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "content_sha256",
                     .name = QT_TRANSLATE_NOOP("Field", "Content SHA-256"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description({"threat_library",
                                                QT_TRANSLATE_NOOP("Entity", "Threat library"),
                                                "threat_library", "l", fields});
    return description;
}

} // namespace gatehouse
