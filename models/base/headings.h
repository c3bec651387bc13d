#pragma once

#include <Qt>

namespace gatehouse {

/// headerData() under this role: what stands for the heading of a column that has no room for the
/// whole, as the letter of "T Tampering". Most headings have none and are shortened.
inline constexpr int shortHeadingRole = Qt::UserRole + 900;

} // namespace gatehouse
