#pragma once

#include "models/base/canonicalparts.h"

#include <QByteArray>

#include <vector>

namespace gatehouse {

/// An answer of an app's profile of which an entry says something: when it was given and confirmed
/// is when the entry was written, and stands in no entry otherwise.
struct SaidAnswer {
    QByteArray flag; ///< "profile.has_login"
    bool isGiven = false; ///< anew, or given a reason anew; it is confirmed then by whoever may

    /// Of what an entry says of an app, before and after: each once.
    static std::vector<SaidAnswer> in(const std::vector<CanonicalMember> &before,
                                      const std::vector<CanonicalMember> &after);
    static bool isAnswer(QByteArrayView member);

    QByteArray answeredBy() const { return flag + ".answered_by"; }
    QByteArray answeredAt() const { return flag + ".answered_at"; }
    QByteArray confirmedBy() const { return flag + ".confirmed_by"; }
    QByteArray confirmedAt() const { return flag + ".confirmed_at"; }
};

} // namespace gatehouse
