#include "models/auditchain/headsignature.h"

#include "models/base/canonicaljson.h"
#include "models/base/clock.h"
#include "models/store/workspaceproperty.h"

namespace gatehouse {

namespace {

constexpr char property[] = "audit_head_signature";

QString base64Of(const QByteArray &signature)
{
    return QString::fromLatin1(signature.toBase64());
}

/// What both forms begin with.
HeadSignature begunBy(const QStringList &parts)
{
    return {parts[0].toLongLong(), parts[1], fromTimestamp(parts[2]), {}, {}};
}

} // namespace

QByteArray HeadSignature::text(As as, const QByteArray &digest) const
{
    return canonicalJson(QJsonObject{
        {QStringLiteral("digest"), QString::fromLatin1(digest.toHex())},
        {QStringLiteral("format"),
         as == As::Head ? QStringLiteral("gatehouse-audit-head-1")
                        : QStringLiteral("gatehouse-audit-relay-1")},
        {QStringLiteral("sequence"), sequence},
        {QStringLiteral("signed_at"), toTimestamp(signedAt)},
    });
}

QString HeadSignature::stored() const
{
    return passedOn() + u' ' + base64Of(signature);
}

QString HeadSignature::passedOn() const
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(QString::number(sequence), keyUid, toTimestamp(signedAt), base64Of(relayed));
}

std::optional<HeadSignature> HeadSignature::fromStored(const QString &stored)
{
    const QStringList parts = stored.split(u' ');
    if (parts.size() != 5)
        return std::nullopt;
    HeadSignature read = begunBy(parts);
    read.relayed = QByteArray::fromBase64(parts[3].toLatin1());
    read.signature = QByteArray::fromBase64(parts[4].toLatin1());
    // One spelling: what says the same in another way was put there.
    return read.stored() == stored ? std::optional(read) : std::nullopt;
}

std::optional<HeadSignature> HeadSignature::fromRelay(const QString &from)
{
    const QStringList parts = from.split(u' ');
    if (parts.size() != 4)
        return std::nullopt;
    HeadSignature read = begunBy(parts);
    read.relayed = QByteArray::fromBase64(parts[3].toLatin1());
    return read.passedOn() == from ? std::optional(read) : std::nullopt;
}

Result<QString> HeadSignature::storedIn(const Database &database)
{
    return WorkspaceProperty::read(database, property);
}

Result<void> HeadSignature::write(const Database &database, qint64 sequence,
                                  const QByteArray &digest, const UnlockedKey &key,
                                  const QDateTime &at)
{
    HeadSignature head{sequence, key.record.uid, at, {}, {}};
    TRY_ASSIGN(head.signature, key.key.sign(head.text(As::Head, digest)));
    TRY_ASSIGN(head.relayed, key.key.sign(head.text(As::Relayed, digest)));
    return WorkspaceProperty::write(database, property, head.stored());
}

QJsonObject HeadRelay::json() const
{
    return {{QStringLiteral("from"), from}, {QStringLiteral("key"), keyUid}};
}

std::optional<HeadRelay> HeadRelay::fromJson(const QJsonObject &relay)
{
    const QJsonValue key = relay.value(QLatin1StringView("key"));
    const QJsonValue from = relay.value(QLatin1StringView("from"));
    if (!key.isString() || !from.isString())
        return std::nullopt;
    return HeadRelay{key.toString(), from.toString()};
}

} // namespace gatehouse
