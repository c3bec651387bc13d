#pragma once

#include "views/subject/assessmentstate.h"

namespace gatehouse {

/// The organisation's own sheet: what is assessed once and inherited by every release.
class OrganizationState final : public AssessmentState
{
    Q_OBJECT
public:
    explicit OrganizationState(NavigationContext &context, QObject *parent = nullptr);

    Result<void> reload() override;
};

} // namespace gatehouse
