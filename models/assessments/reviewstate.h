#pragma once

#include "models/base/enumtext.h"

#include <optional>

namespace gatehouse {

/// What is done to an assessment on its way through the review.
enum class ReviewAct {
    Submitted, ///< by whoever may assess
    Accepted, ///< the rest by a reviewer
    Returned,
    Asked,
    Withdrawn, ///< takes the step before it back
};

/// Where an assessment stands in its review. Derived from the last step that was not withdrawn and
/// from what the assessment says now.
enum class ReviewState : quint8 {
    NotSubmitted, ///< never, or it says something else since
    Submitted, ///< waits for a reviewer
    Asked, ///< waits for an answer, and can be reviewed all the same
    Returned, ///< until it is submitted again
    Accepted,
    ChangedSince, ///< it was accepted and says something else since
};

/// `last`: the last step that was not withdrawn. `isUnchanged`: the assessment says what it said
/// then.
constexpr ReviewState reviewStateOf(std::optional<ReviewAct> last, bool isUnchanged)
{
    switch (last.value_or(ReviewAct::Withdrawn)) {
    case ReviewAct::Submitted:
        return isUnchanged ? ReviewState::Submitted : ReviewState::NotSubmitted;
    case ReviewAct::Accepted:
        return isUnchanged ? ReviewState::Accepted : ReviewState::ChangedSince;
    case ReviewAct::Returned:
        return ReviewState::Returned;
    case ReviewAct::Asked:
        return ReviewState::Asked;
    case ReviewAct::Withdrawn:
        break;
    }
    return ReviewState::NotSubmitted;
}

template<>
struct EnumText<ReviewAct> {
    static constexpr const char *context = "ReviewAct";
    static std::span<const EnumEntry<ReviewAct>> entries()
    {
        static constexpr EnumEntry<ReviewAct> table[] = {
            {ReviewAct::Submitted, "submitted", QT_TRANSLATE_NOOP("ReviewAct", "Submitted")},
            {ReviewAct::Accepted, "accepted", QT_TRANSLATE_NOOP("ReviewAct", "Accepted")},
            {ReviewAct::Returned, "returned", QT_TRANSLATE_NOOP("ReviewAct", "Returned")},
            {ReviewAct::Asked, "asked", QT_TRANSLATE_NOOP("ReviewAct", "Asked")},
            {ReviewAct::Withdrawn, "withdrawn", QT_TRANSLATE_NOOP("ReviewAct", "Withdrawn")},
        };
        return table;
    }
};

template<>
struct EnumText<ReviewState> {
    static constexpr const char *context = "ReviewState";
    static std::span<const EnumEntry<ReviewState>> entries()
    {
        static constexpr EnumEntry<ReviewState> table[] = {
            {ReviewState::NotSubmitted, "not_submitted",
             QT_TRANSLATE_NOOP("ReviewState", "Not submitted")},
            {ReviewState::Submitted, "submitted", QT_TRANSLATE_NOOP("ReviewState", "To review")},
            {ReviewState::Asked, "asked", QT_TRANSLATE_NOOP("ReviewState", "Asked")},
            {ReviewState::Returned, "returned", QT_TRANSLATE_NOOP("ReviewState", "Returned")},
            {ReviewState::Accepted, "accepted", QT_TRANSLATE_NOOP("ReviewState", "Accepted")},
            {ReviewState::ChangedSince, "changed_since",
             QT_TRANSLATE_NOOP("ReviewState", "Changed since accepted")},
        };
        return table;
    }
};

} // namespace gatehouse
