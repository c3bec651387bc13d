#pragma once

class QAbstractButton;
class QAction;

namespace gatehouse {

struct Account;
struct Action;

/// Enables `control` when the account may do it and there is something to do it to. Where the
/// permission is missing, the tool tip says which roles have it, so that nothing is grey without
/// a reason.
void permit(QAction *control, const Account &account, const Action &action, bool hasSubject = true);
void permit(QAbstractButton *control, const Account &account, const Action &action,
            bool hasSubject = true);

} // namespace gatehouse
