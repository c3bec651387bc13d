#include "models/evidence/redaction.h"

namespace gatehouse {

template<>
const RecordDescription &describe<Redaction>()
{
    static constexpr Field fields[] = {
        field<&Redaction::left>({.key = "left",
                                 .name = QT_TRANSLATE_NOOP("Field", "From the left"),
                                 .most = Redaction::farthest}),
        field<&Redaction::top>({.key = "top",
                                .name = QT_TRANSLATE_NOOP("Field", "From the top"),
                                .most = Redaction::farthest}),
        field<&Redaction::width>({.key = "width",
                                  .name = QT_TRANSLATE_NOOP("Field", "Width"),
                                  .least = 1,
                                  .most = Redaction::farthest}),
        field<&Redaction::height>({.key = "height",
                                   .name = QT_TRANSLATE_NOOP("Field", "Height"),
                                   .least = 1,
                                   .most = Redaction::farthest}),
        field<&Redaction::markedBy>(
            {.key = "marked_by", .name = QT_TRANSLATE_NOOP("Field", "Marked by"), .given = true}),
        field<&Redaction::markedAt>(
            {.key = "marked_at", .name = QT_TRANSLATE_NOOP("Field", "Marked at"), .given = true}),
    };
    static const RecordDescription description = RecordDescription::of<Redaction>(
        {"redaction", QT_TRANSLATE_NOOP("Entity", "Painted-over part"), nullptr, nullptr, fields});
    return description;
}

} // namespace gatehouse
