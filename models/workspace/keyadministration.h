#pragma once

#include "models/workspace/change.h"

/// Makes, revokes and locks signing keys. Nobody sees a private key: it is sealed under a password
/// before it is written, and goes when the key is revoked.
namespace gatehouse::KeyAdministration {

/// A key for the Change's account, sealed under its password. Conflict when it has one already,
/// Invalid for an empty password.
Result<SigningKey> create(Change &change, SignatureAlgorithm algorithm, QByteArrayView password,
                          const SealCost &cost = {});
/// From now on nothing can be signed with it; what was signed before stays valid. Refused unless it
/// is the Change's account's own or the account administers the workspace; Invalid without a reason
/// and when it is revoked already.
Result<void> revoke(Change &change, const QString &uid, const QString &reason);
/// What an account's key needs when its password changes: the private half sealed under the new
/// one. Nothing where it has no key; Refused when the old password is another one.
Result<void> reseal(Change &change, const Account &account, QByteArrayView oldPassword,
                    QByteArrayView newPassword, const SealCost &cost = {});

/// The workspace's own key on this machine (see WorkspaceKey), put on record where it is new here,
/// and another one where it was revoked. It is read once and kept until the program ends: every
/// Change signs by it.
Result<UnlockedKey> workspaceKey(Change &change, const QString &folder);

} // namespace gatehouse::KeyAdministration
