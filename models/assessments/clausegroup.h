#pragma once

#include "models/libraries/requirement.h"

#include <optional>

namespace gatehouse {

/// The clause group a requirement is counted under, three numbers deep ("6.1.3"): what summaries,
/// heat maps and formulas speak of.
struct ClauseGroup {
    QString key; ///< "g:jrt-0225-2021/6.1.3": the same in every version of the library
    QString clause;
    QString sectionKey; ///< of the group above it that sums it up
    QString section; ///< its clause: "6.1", "5", "7"
    LocalizedText title;
    LocalizedText sectionTitle;
    bool operator==(const ClauseGroup &) const = default;
};

/// Groups that divide one printed clause ("6.1.3-1", "6.1.3-2") count as that clause. Nothing where
/// the library does not have the requirement's group.
std::optional<ClauseGroup> clauseGroup(const Library &library, const Requirement &requirement);
/// Its key alone; empty where there is none.
QString clauseGroupKey(const Library &library, const Requirement &requirement);

} // namespace gatehouse
