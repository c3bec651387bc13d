#pragma once

#include <QString>

#include <optional>

namespace gatehouse {

/// The edition of CVSS that a vector is of: 2, 3 (3.0 and 3.1) or 4, by its prefix or, where it has
/// none, by its metrics. 0 for what is no vector of CVSS.
int cvssEdition(const QString &vector);

/// The base score that the specification of CVSS 2.0, 3.0 or 3.1 computes of a vector, "CVSS:3.1/
/// AV:N/…" or "AV:N/AC:L/Au:N/…"; what it says of time and environment is passed over. Nothing for
/// a vector that is not whole, and for CVSS 4, which has no formula but a table.
std::optional<double> cvssBaseScore(const QString &vector);

} // namespace gatehouse
