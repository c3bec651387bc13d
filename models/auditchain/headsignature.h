#pragma once

#include "models/signatures/signingkey.h"

#include <QJsonObject>

namespace gatehouse {

/// The head of the log as the last Change left it, signed by the workspace's key of one machine: so
/// that no entry is without a signature until the next checkpoint comes. There is one, which every
/// Change replaces in its own transaction, as a property of the workspace beside the noted head.
///
/// Nobody takes it over silently. Where the signature that stands there is another key's, or not
/// that of the head (entries came that nobody signed, or were cut off or written anew), the entry
/// that goes on is a *relay*: it names the key that signs from there on, and bears what stood
/// there. So a key that somebody puts on record themselves begins behind what was signed before, or
/// shows that it does not (see HeadCheck).
///
/// The same is signed twice, for the head and for a relay to bear: what a relay bears stays in the
/// log, and would else be the signature of a head to which the log can be cut back.
struct HeadSignature {
    enum class As { Head, Relayed };

    qint64 sequence = 0; ///< of the entry that was the head
    QString keyUid;
    QDateTime signedAt;
    QByteArray signature; ///< as Head; none in a relay
    QByteArray relayed; ///< as Relayed

    /// What is signed: canonical JSON {"digest", "format", "sequence", "signed_at"}. Formats of
    /// their own, so that no checkpoint passes for one, nor one of them for another.
    QByteArray text(As as, const QByteArray &digest) const;
    /// As it stands in the property.
    QString stored() const;
    /// As a relay bears it.
    QString passedOn() const;
    /// Nothing where it is none.
    static std::optional<HeadSignature> fromStored(const QString &stored);
    static std::optional<HeadSignature> fromRelay(const QString &from);

    /// What stands in the property; empty where there is none.
    static Result<QString> storedIn(const Database &database);
    /// Signs a head; only Change's business, inside its transaction.
    static Result<void> write(const Database &database, qint64 sequence, const QByteArray &digest,
                              const UnlockedKey &key, const QDateTime &at);
};

/// The member of an entry that makes it a relay (see HeadSignature).
struct HeadRelay {
    QString keyUid; ///< that signs from this entry on
    /// HeadSignature::passedOn() of the one before, or what stood in its place; empty: nothing did.
    QString from;

    QJsonObject json() const;
    /// Of an entry's content, from an object or nothing.
    static std::optional<HeadRelay> fromJson(const QJsonObject &relay);
};

} // namespace gatehouse
