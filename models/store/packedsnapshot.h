#pragma once

#include "models/base/result.h"

namespace gatehouse {

/// Gate snapshots as gate_decision keeps them. A decision's digest is over the snapshot itself,
/// never over this.
///
/// The form, fixed since schema 2: the snapshot with its UUIDs as byte 1 and 16 raw bytes and its
/// digests (64 hexadecimal digits) as byte 2 and 32 raw bytes, other bytes 0 to 2 doubled by a 0
/// before them, as a zlib stream (RFC 1950) over the dictionary in
/// resources/schema/snapshot-dictionary.txt. The stream names its dictionary by checksum: an
/// improved one is added beside the first, which stays.
QByteArray packSnapshot(const QByteArray &snapshot);

/// Unreadable when `packed` is no such form.
Result<QByteArray> unpackSnapshot(const QByteArray &packed);

} // namespace gatehouse
