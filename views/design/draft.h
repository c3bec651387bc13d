#pragma once

#include "models/base/result.h"

#include <QString>

#include <functional>

namespace gatehouse {

/// Something entered on the screen and not saved.
struct Draft {
    QString name; ///< as a person knows it: "POLICY@1.0 · 6.3.1 a) Access control"
    /// A failure leaves it entered; Cancelled: whoever was asked has said why already. Empty: it is
    /// saved only by a step of its own, like a gate's statement by the decision.
    std::function<Result<void>()> save;
    std::function<void()> discard;
};

} // namespace gatehouse
