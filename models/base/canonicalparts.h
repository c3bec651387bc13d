#pragma once

#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace gatehouse {

/// The members of an object in canonical form (see canonicalJson), name and value each as they are
/// spelled there, or nothing if it is no such object. Views into `object`; what stands inside a
/// value is not looked at, so two values are the same content when they are the same bytes.
std::optional<std::vector<std::pair<QByteArrayView, QByteArrayView>>>
canonicalMembers(QByteArrayView object);

/// The same of the elements of an array.
std::optional<std::vector<QByteArrayView>> canonicalElements(QByteArrayView array);

} // namespace gatehouse
