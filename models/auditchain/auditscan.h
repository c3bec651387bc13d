#pragma once

#include "models/base/canonicalparts.h"

#include <QByteArrayView>

#include <vector>

namespace gatehouse {

/// A record of an audit log's entry as it lies there; what is not there is a null view.
struct ScannedRecord {
    QByteArrayView before; ///< JSON object
    QByteArrayView after; ///< JSON object
    QByteArrayView entity;
    QByteArrayView uid;
    qint64 id = 0; ///< 0: noted by an earlier version, which wrote no keys
    qint64 release = 0;
    qint64 app = 0;

    /// It held nothing before, and has now what every one of its kind has: what is done to a record
    /// without changing a field of it is no beginning.
    bool isNew(QByteArrayView member) const;
    /// It is no more. What it has many of, as the answers of a profile, has names of two parts:
    /// that all of those an entry speaks of are taken back takes the record nowhere.
    bool isGone() const { return isEmpty(after) && !areParts(before); }

private:
    static bool isEmpty(QByteArrayView object) { return object.size() <= 2; }
    static bool areParts(QByteArrayView object);
};

/// An entry of the audit log looked through where it lies, in the tenth of the time that it takes
/// to make objects of it. It holds canonical JSON (see AuditEntry), and nothing else.
struct ScannedEntry {
    QByteArrayView at; ///< timestamp
    QByteArrayView accountName; ///< as it is escaped in JSON
    QByteArrayView action; ///< key of it
    std::vector<ScannedRecord> records;

    /// Reads an entry; views hold as long as `content`.
    void scan(QByteArrayView content);
};

/// All members, in their order; `members` is cleared first.
void scanMembers(QByteArrayView object, std::vector<CanonicalMember> &members);

/// The value of a member: of a text what stands between its quotation marks, of anything else as it
/// is written. Null when the object has none.
QByteArrayView memberOf(QByteArrayView object, QByteArrayView name);

} // namespace gatehouse
