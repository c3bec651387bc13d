#pragma once

#include "models/workspace/accountreach.h"

#include <memory>

namespace gatehouse {

struct Action;

/// Who is at work, and where what a page offers would be written.
struct Acting {
    std::shared_ptr<const AccountReach> reach;
    ActionPlace place;

    const Account &account() const { return reach->account(); }
    bool may(const Action &action) const;
    /// Why not; empty where it may.
    QString refusal(const Action &action) const;
    Acting in(AppId app) const { return {reach, ActionPlace::in(app)}; }
};

} // namespace gatehouse
