#pragma once

#include "models/accounts/secret.h"
#include "models/base/result.h"

#include <QByteArray>

namespace gatehouse {

/// What is kept of a password: scrypt (RFC 7914) over it and a salt of its own, with
/// N = 2^cost, r = 8, p = 1.
struct PasswordDigest {
    QByteArray salt; ///< 16 random bytes
    QByteArray digest; ///< 32 bytes
    int cost = 17;

    /// Costs of memory 1 KiB · 2^cost and of time what that takes: 17 is 128 MiB and some tenths
    /// of a second.
    static constexpr int leastCost = 14;
    static constexpr int mostCost = 20;

    bool isValid() const { return !digest.isEmpty(); }
    bool operator==(const PasswordDigest &) const = default;
};

/// Under a new salt. Slow on purpose: on no thread that a person waits for. Internal where there is
/// not the memory.
Result<PasswordDigest> digestOf(const Secret &password, int cost);
/// Whether it is the password of this digest; as slow, and equally slow whatever the answer.
Result<bool> isPassword(const Secret &password, const PasswordDigest &kept);

} // namespace gatehouse
