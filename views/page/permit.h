#pragma once

class QAbstractButton;
class QAction;

namespace gatehouse {

struct Acting;
struct Action;

/// Enables `control` when the account may do it in that place and there is something to do it to.
/// Where the permission is missing, the tool tip says why and which roles have it or where it
/// counts, so that nothing is grey without a reason.
void permit(QAction *control, const Acting &acting, const Action &action, bool hasSubject = true);
void permit(QAbstractButton *control, const Acting &acting, const Action &action,
            bool hasSubject = true);

} // namespace gatehouse
