#pragma once

#include "models/organization/assignment.h"
#include "views/page/recorddialog.h"

namespace gatehouse {

/// A person on a post, or in a duty for an app, with the days.
class AssignmentEditor final : public RecordDialog<Assignment>
{
    Q_OBJECT
public:
    AssignmentEditor(NavigationContext &context, Assignment assignment, QWidget *parent = nullptr);
};

} // namespace gatehouse
