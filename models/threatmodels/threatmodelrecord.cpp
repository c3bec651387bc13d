#include "models/threatmodels/threatmodelrecord.h"

#include "models/portfolio/release.h"
#include "models/threatmodels/newthreats.h"

namespace gatehouse {

template<>
const RecordDescription &describe<ThreatModelRecord>()
{
    static constexpr Field fields[] = {
        field<&ThreatModelRecord::release>({.key = "release",
                                            .name = QT_TRANSLATE_NOOP("Field", "Release"),
                                            .column = "release_id",
                                            .given = true,
                                            .target = &releaseReference}),
        field<&ThreatModelRecord::name>(
            {.key = "name", .name = QT_TRANSLATE_NOOP("Field", "Name"), .given = true}),
        field<&ThreatModelRecord::templateKey>(
            {.key = "template", .name = QT_TRANSLATE_NOOP("Field", "Template"), .given = true}),
        field<&ThreatModelRecord::libraryKey>({.key = "library_key",
                                               .name = QT_TRANSLATE_NOOP("Field", "Threat library"),
                                               .given = true}),
        field<&ThreatModelRecord::libraryVersion>(
            {.key = "library_version",
             .name = QT_TRANSLATE_NOOP("Field", "Version of the threat library"),
             .given = true}),
        field<&ThreatModelRecord::drawingDigest>(
            {.key = "drawing_sha256",
             .name = QT_TRANSLATE_NOOP("Field", "Drawing SHA-256"),
             .kind = FieldKind::Fixed,
             .given = true}),
        field<&ThreatModelRecord::carriedFrom>(
            {.key = "carried_from",
             .name = QT_TRANSLATE_NOOP("Field", "Carried over from"),
             .given = true,
             .target = &threatModelReference}),
        field<&ThreatModelRecord::confirmedBy>({.key = "confirmed_by",
                                                .name = QT_TRANSLATE_NOOP("Field", "Confirmed by"),
                                                .given = true}),
        field<&ThreatModelRecord::confirmedAt>({.key = "confirmed_at",
                                                .name = QT_TRANSLATE_NOOP("Field", "Confirmed at"),
                                                .given = true}),
        field<&ThreatModelRecord::drawnBy>(
            {.key = "drawn_by", .name = QT_TRANSLATE_NOOP("Field", "Drawn by"), .given = true}),
        field<&ThreatModelRecord::drawnAt>(
            {.key = "drawn_at", .name = QT_TRANSLATE_NOOP("Field", "Drawn at"), .given = true}),
        loggedField({.key = "elements",
                     .name = QT_TRANSLATE_NOOP("Field", "Elements"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "flows",
                     .name = QT_TRANSLATE_NOOP("Field", "Data flows"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "boundaries",
                     .name = QT_TRANSLATE_NOOP("Field", "Trust boundaries"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "threats_added",
                     .name = QT_TRANSLATE_NOOP("Field", "Threats found"),
                     .kind = FieldKind::Number}),
        loggedField({.key = newThreatsKey,
                     .name = QT_TRANSLATE_NOOP("Field", "Threats found for the first time"),
                     .kind = FieldKind::Number}),
        loggedField({.key = firstNewThreatKey,
                     .name = QT_TRANSLATE_NOOP("Field", "First of them"),
                     .kind = FieldKind::Fixed}),
        loggedField({.key = newThreatsDigestKey,
                     .name = QT_TRANSLATE_NOOP("Field", "SHA-256 of their rules and elements"),
                     .kind = FieldKind::Fixed}),
        loggedField({.key = "threats_gone",
                     .name = QT_TRANSLATE_NOOP("Field", "Threats gone"),
                     .kind = FieldKind::Number}),
        loggedField({.key = "looked_at", .name = QT_TRANSLATE_NOOP("Field", "Looked at")}),
    };
    static const RecordDescription description = RecordDescription::of<ThreatModelRecord>(
        {"threat_model", QT_TRANSLATE_NOOP("Entity", "Threat model"), "threat_model", "d", fields});
    return description;
}

} // namespace gatehouse
