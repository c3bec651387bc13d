#pragma once

#include "models/organization/assignment.h"
#include "views/page/recorddialog.h"

namespace gatehouse {

/// Who stands in for a person who is away, for what, and on which days.
class DelegationEditor final : public RecordDialog<Delegation>
{
    Q_OBJECT
public:
    DelegationEditor(NavigationContext &context, Delegation delegation, QWidget *parent = nullptr);
};

} // namespace gatehouse
