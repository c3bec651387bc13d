#include "models/evidence/evidence.h"

#include <QJsonDocument>

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

/// A list that stands in a column of its record, as JSON: it is short, and nothing asks for one of
/// its items.
template<auto member>
constexpr Field columnList(FieldFacts facts)
{
    Field field = listField<member>(facts);
    field.read = [](void *record, const Statement &rows, int column) {
        listField<member>({}).set(record,
                                  QJsonDocument::fromJson(rows.text(column).toUtf8()).array());
    };
    field.bind = [](const void *record, Statement &statement, int position) {
        const FieldValue items = listField<member>({}).get(record);
        statement.bindOne(
            position,
            QString::fromUtf8(
                QJsonDocument(std::get<QJsonArray>(items)).toJson(QJsonDocument::Compact)));
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
        field<&Evidence::kind>({.key = "kind",
                                .name = QT_TRANSLATE_NOOP("Field", "Kind of evidence"),
                                .about = QT_TRANSLATE_NOOP("Field", "What it is")}),
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
        field<&Evidence::source>(
            {.key = "source",
             .name = QT_TRANSLATE_NOOP("Field", "Source"),
             .about = QT_TRANSLATE_NOOP("Field", "Where it is from: a system, a supplier, a tool"),
             .searchable = true}),
        field<&Evidence::collector>({.key = "collector",
                                     .name = QT_TRANSLATE_NOOP("Field", "Collected by"),
                                     .about = QT_TRANSLATE_NOOP("Field", "Who took it"),
                                     .searchable = true}),
        field<&Evidence::collectedOn>({.key = "collected_on",
                                       .name = QT_TRANSLATE_NOOP("Field", "Collected on"),
                                       .about = QT_TRANSLATE_NOOP("Field", "The day it shows"),
                                       .past = true}),
        field<&Evidence::confidentiality>(
            {.key = "confidentiality",
             .name = QT_TRANSLATE_NOOP("Field", "Confidentiality"),
             .about = QT_TRANSLATE_NOOP("Field", "To whom it may be shown")}),
        field<&Evidence::note>({.key = "note",
                                .name = QT_TRANSLATE_NOOP("Field", "Note"),
                                .kind = FieldKind::LongText,
                                .searchable = true}),
        field<&Evidence::effectiveOn>(
            {.key = "effective_on",
             .name = QT_TRANSLATE_NOOP("Field", "Effective on"),
             .about = QT_TRANSLATE_NOOP("Field", "The first day it counts")}),
        field<&Evidence::expiresOn>(
            {.key = "expires_on",
             .name = QT_TRANSLATE_NOOP("Field", "Expires on"),
             .about = QT_TRANSLATE_NOOP("Field", "The last day it counts")}),
        field<&Evidence::addedBy>(
            {.key = "added_by", .name = QT_TRANSLATE_NOOP("Field", "Added by"), .given = true}),
        field<&Evidence::addedAt>(
            {.key = "added_at", .name = QT_TRANSLATE_NOOP("Field", "Added at"), .given = true}),
        field<&Evidence::replacesId>({.key = "replaces_id", .name = "", .inside = true}),
        field<&Evidence::replaces>({.key = "replaces",
                                    .name = QT_TRANSLATE_NOOP("Field", "Revision of"),
                                    .column = "earlier.number",
                                    .given = true}),
        field<&Evidence::replacedById>({.key = "replaced_by_id", .name = "", .inside = true}),
        field<&Evidence::replacedBy>({.key = "replaced_by",
                                      .name = QT_TRANSLATE_NOOP("Field", "Replaced by"),
                                      .column = "later.number",
                                      .given = true}),
        field<&Evidence::retiredAt>(
            {.key = "retired_at", .name = QT_TRANSLATE_NOOP("Field", "Retired at"), .given = true}),
        field<&Evidence::retiredBy>(
            {.key = "retired_by", .name = QT_TRANSLATE_NOOP("Field", "Retired by"), .given = true}),
        field<&Evidence::retiredReason>(
            {.key = "retired_reason",
             .name = QT_TRANSLATE_NOOP("Field", "Reason for retiring it"),
             .given = true}),
        columnList<&Evidence::redactions>(
            {.key = "redactions", .name = QT_TRANSLATE_NOOP("Field", "Painted over")}),
    };
    static const RecordDescription description = RecordDescription::of<Evidence>(
        {"evidence", QT_TRANSLATE_NOOP("Entity", "Evidence"), "evidence", "e", fields});
    return description;
}

template<>
const RecordDescription &describe<EvidenceUse>()
{
    // The log names what is linked; who linked it and when are the entry's, or those of the link it
    // goes on from.
    static constexpr Field fields[] = {
        loggedField({.key = "evidence", .name = QT_TRANSLATE_NOOP("Field", "Evidence")}),
        loggedField({.key = "linked_by", .name = QT_TRANSLATE_NOOP("Field", "Linked by")}),
        loggedField({.key = "linked_at", .name = QT_TRANSLATE_NOOP("Field", "Linked at")}),
    };
    static const RecordDescription description({"evidence_link",
                                                QT_TRANSLATE_NOOP("Entity", "Evidence link"),
                                                "evidence_link", "l", fields});
    return description;
}

} // namespace gatehouse
