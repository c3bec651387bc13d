#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace gatehouse {

/// A member of an object where it lies: its name as it is escaped, without quotation marks; its
/// value as it is written, a text with them.
struct CanonicalMember {
    QByteArrayView name;
    QByteArrayView value;
};

/// The members of an object in canonical form (see canonicalJson), or nothing if it is no such
/// object. Views into `object`; what stands inside a value is not looked at.
std::optional<std::vector<CanonicalMember>> canonicalMembers(QByteArrayView object);

/// The same of the elements of an array.
std::optional<std::vector<QByteArrayView>> canonicalElements(QByteArrayView array);

} // namespace gatehouse
