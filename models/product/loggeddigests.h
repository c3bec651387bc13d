#pragma once

#include "models/base/result.h"
#include "models/store/database.h"

#include <functional>
#include <vector>

namespace gatehouse {

/// Rows that stand for no record of their own, of which the audit log has a digest: what a release
/// is made of, results of tools, journals of imports, what a sample drew.
struct LoggedDigest {
    QByteArray entity;
    QByteArray uid;
    QString field;
    QString stored; ///< as it comes to now
    bool isWhole = true; ///< they are all there is of it; else it adds to what is compared already
    bool isEmpty = false; ///< there are none: the log need not say anything
};

/// What a release is made of, by the release.
inline constexpr QByteArrayView componentsEntity("components");

/// The entities among them that no other check of the log asks for, each with the field that holds
/// its digest. Their entries say besides what stood there before.
struct DigestedEntity {
    QByteArray entity;
    QByteArray field;
};
std::vector<DigestedEntity> digestedEntities();

/// Each of those that `isWanted` names by entity and uid, and whatever reading gives.
Result<void> eachLoggedDigest(
    const Database &database,
    const std::function<bool(const QByteArray &entity, const QByteArray &uid)> &isWanted,
    const std::function<void(const LoggedDigest &)> &take);

} // namespace gatehouse
