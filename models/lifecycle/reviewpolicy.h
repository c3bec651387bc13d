#pragma once

#include "models/base/enumtext.h"
#include "models/base/phase.h"

#include <array>

namespace gatehouse {

/// How much of what a phase judges is to be reviewed before its gate.
enum class ReviewExtent { None, Sample, All };

/// What gates ask of reviews, by tier. The policy is data with a name and version:
/// resources/criteria/review.json. To which releases it applies says ReviewDemand.
struct ReviewPolicy {
    Phase from = Phase::Test;
    std::array<ReviewExtent, 3> tiers{}; ///< tier 1 first

    static const ReviewPolicy &builtIn();
    ReviewExtent extentOf(int tier, Phase phase) const;
};

template<>
struct EnumText<ReviewExtent> {
    static constexpr const char *context = "ReviewExtent";
    static std::span<const EnumEntry<ReviewExtent>> entries()
    {
        static constexpr EnumEntry<ReviewExtent> table[] = {
            {ReviewExtent::None, "none", QT_TRANSLATE_NOOP("ReviewExtent", "Nothing")},
            {ReviewExtent::Sample, "sample", QT_TRANSLATE_NOOP("ReviewExtent", "A sample")},
            {ReviewExtent::All, "all", QT_TRANSLATE_NOOP("ReviewExtent", "Everything mandatory")},
        };
        return table;
    }
};

} // namespace gatehouse
