#include "models/lifecycle/gatesignature.h"

#include "models/base/canonicaljson.h"
#include "models/base/clock.h"

namespace gatehouse {

template<>
const RecordDescription &describe<GateSubmission>()
{
    static constexpr Field fields[] = {
        field<&GateSubmission::phase>(
            {.key = "phase", .name = QT_TRANSLATE_NOOP("Field", "Gate"), .given = true}),
        field<&GateSubmission::statement>({.key = "statement",
                                           .name = QT_TRANSLATE_NOOP("Field", "Statement"),
                                           .kind = FieldKind::LongText,
                                           .given = true}),
        field<&GateSubmission::submittedBy>({.key = "submitted_by",
                                             .name = QT_TRANSLATE_NOOP("Field", "Submitted by"),
                                             .given = true}),
        field<&GateSubmission::accountUid>({.key = "account_uid",
                                            .name = QT_TRANSLATE_NOOP("Field", "Account"),
                                            .kind = FieldKind::Fixed,
                                            .given = true}),
        field<&GateSubmission::submittedAt>({.key = "submitted_at",
                                             .name = QT_TRANSLATE_NOOP("Field", "Submitted at"),
                                             .given = true}),
        loggedField({.key = "snapshot_sha256",
                     .name = QT_TRANSLATE_NOOP("Field", "Decided upon SHA-256"),
                     .kind = FieldKind::Fixed}),
        loggedField({.key = "follows",
                     .name = QT_TRANSLATE_NOOP("Field", "Follows decision"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description = RecordDescription::of<GateSubmission>(
        {"gate_submission", QT_TRANSLATE_NOOP("Entity", "Gate submission"), "gate_submission", "s",
         fields});
    return description;
}

template<>
const RecordDescription &describe<GateSignature>()
{
    static constexpr Field fields[] = {
        field<&GateSignature::phase>(
            {.key = "phase", .name = QT_TRANSLATE_NOOP("Field", "Gate"), .given = true}),
        field<&GateSignature::kind>(
            {.key = "decision", .name = QT_TRANSLATE_NOOP("Field", "Decision"), .given = true}),
        field<&GateSignature::statement>({.key = "statement",
                                          .name = QT_TRANSLATE_NOOP("Field", "Statement"),
                                          .kind = FieldKind::LongText,
                                          .given = true}),
        field<&GateSignature::subject>(
            {.key = "subject", .name = QT_TRANSLATE_NOOP("Field", "Subject"), .given = true}),
        field<&GateSignature::signedBy>(
            {.key = "signed_by", .name = QT_TRANSLATE_NOOP("Field", "Signed by"), .given = true}),
        field<&GateSignature::accountUid>({.key = "account_uid",
                                           .name = QT_TRANSLATE_NOOP("Field", "Account"),
                                           .kind = FieldKind::Fixed,
                                           .given = true}),
        field<&GateSignature::post>(
            {.key = "post", .name = QT_TRANSLATE_NOOP("Field", "Post"), .given = true}),
        field<&GateSignature::role>(
            {.key = "role", .name = QT_TRANSLATE_NOOP("Field", "Role"), .given = true}),
        field<&GateSignature::signedAt>(
            {.key = "signed_at", .name = QT_TRANSLATE_NOOP("Field", "Signed at"), .given = true}),
        field<&GateSignature::keyUid>({.key = "key_uid",
                                       .name = QT_TRANSLATE_NOOP("Field", "Signing key"),
                                       .kind = FieldKind::Fixed,
                                       .given = true}),
        loggedField({.key = "snapshot_sha256",
                     .name = QT_TRANSLATE_NOOP("Field", "Decided upon SHA-256"),
                     .kind = FieldKind::Fixed}),
        loggedField({.key = "submission",
                     .name = QT_TRANSLATE_NOOP("Field", "Submission"),
                     .kind = FieldKind::Fixed}),
        loggedField({.key = "signature",
                     .name = QT_TRANSLATE_NOOP("Field", "Signature"),
                     .kind = FieldKind::Fixed}),
    };
    static const RecordDescription description = RecordDescription::of<GateSignature>(
        {"gate_signature", QT_TRANSLATE_NOOP("Entity", "Signature under a gate"), "gate_signature",
         "g", fields});
    return description;
}

QByteArray GateSignature::text() const
{
    return canonicalJson(QJsonObject{
        {QStringLiteral("account"), accountUid},
        {QStringLiteral("decision"), toKey(kind)},
        {QStringLiteral("format"), QString::fromLatin1(format)},
        {QStringLiteral("key"), keyUid},
        {QStringLiteral("phase"), toKey(phase)},
        {QStringLiteral("post"), post},
        {QStringLiteral("role"), toKey(role)},
        {QStringLiteral("signed_at"), toTimestamp(signedAt)},
        {QStringLiteral("signed_by"), signedBy},
        {QStringLiteral("snapshot_sha256"), QString::fromLatin1(snapshotDigest.toHex())},
        {QStringLiteral("statement"), statement},
        {QStringLiteral("subject"), subject},
        {QStringLiteral("submission"), submissionUid},
        {QStringLiteral("uid"), uid},
    });
}

} // namespace gatehouse
