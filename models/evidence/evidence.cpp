#include "models/evidence/evidence.h"

namespace gatehouse {

namespace {

/// A digest of the content: bytes in the blob's row, hexadecimal to people.
template<QByteArray ContentDigest::*digest>
constexpr Field digestField(FieldFacts facts)
{
    facts.kind = FieldKind::Fixed;
    facts.given = true;
    Field field{facts};
    field.get = [](const void *record) -> FieldValue {
        return QString::fromLatin1((static_cast<const Evidence *>(record)->digest.*digest).toHex());
    };
    field.read = [](void *record, const Statement &rows, int column) {
        static_cast<Evidence *>(record)->digest.*digest = rows.bytes(column);
    };
    return field;
}

} // namespace

template<>
const RecordDescription &describe<Evidence>()
{
    static constexpr Field fields[] = {
        field<&Evidence::number>({.key = "number",
                                  .name = QT_TRANSLATE_NOOP("Field", "Evidence No."),
                                  .given = true,
                                  .searchable = true}),
        field<&Evidence::title>({.key = "title",
                                 .name = QT_TRANSLATE_NOOP("Field", "Title"),
                                 .shortest = 1,
                                 .searchable = true}),
        field<&Evidence::fileName>({.key = "file_name",
                                    .name = QT_TRANSLATE_NOOP("Field", "File name"),
                                    .given = true,
                                    .searchable = true}),
        field<&Evidence::mediaType>(
            {.key = "media_type", .name = QT_TRANSLATE_NOOP("Field", "Media type"), .given = true}),
        field<&Evidence::blobId>({.key = "blob_id", .name = "", .inside = true}),
        field<&Evidence::size>({.key = "size",
                                .name = QT_TRANSLATE_NOOP("Field", "Size"),
                                .column = "b.size",
                                .kind = FieldKind::Bytes,
                                .given = true}),
        digestField<&ContentDigest::sha256>(
            {.key = "sha256", .name = QT_TRANSLATE_NOOP("Field", "SHA-256"), .column = "b.sha256"}),
        digestField<&ContentDigest::sm3>(
            {.key = "sm3", .name = QT_TRANSLATE_NOOP("Field", "SM3"), .column = "b.sm3"}),
        field<&Evidence::note>({.key = "note",
                                .name = QT_TRANSLATE_NOOP("Field", "Note"),
                                .kind = FieldKind::LongText,
                                .searchable = true}),
        field<&Evidence::effectiveOn>(
            {.key = "effective_on", .name = QT_TRANSLATE_NOOP("Field", "Effective on")}),
        field<&Evidence::expiresOn>(
            {.key = "expires_on",
             .name = QT_TRANSLATE_NOOP("Field", "Expires on"),
             .about = QT_TRANSLATE_NOOP("Field", "The last day it counts")}),
        field<&Evidence::addedBy>(
            {.key = "added_by", .name = QT_TRANSLATE_NOOP("Field", "Added by"), .given = true}),
        field<&Evidence::addedAt>(
            {.key = "added_at", .name = QT_TRANSLATE_NOOP("Field", "Added at"), .given = true}),
    };
    static const RecordDescription description = RecordDescription::of<Evidence>(
        {"evidence", QT_TRANSLATE_NOOP("Entity", "Evidence"), "evidence", "e", fields});
    return description;
}

template<>
const RecordDescription &describe<EvidenceUse>()
{
    // The log names what is linked; who linked it and when are the entry's.
    static constexpr Field fields[] = {
        loggedField({.key = "evidence", .name = QT_TRANSLATE_NOOP("Field", "Evidence")}),
    };
    static const RecordDescription description({"evidence_link",
                                                QT_TRANSLATE_NOOP("Entity", "Evidence link"),
                                                "evidence_link", "l", fields});
    return description;
}

} // namespace gatehouse
