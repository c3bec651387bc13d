#pragma once

#include <QString>

namespace gatehouse {

/// A requirement's key as people cite it, as Requirement::citation() does where the requirement is
/// at hand: "6.1.3-2.b" is "6.1.3 b)", "6.1.9.1.p2" is "6.1.9.1".
QString citationOf(const QString &requirementKey);

} // namespace gatehouse
