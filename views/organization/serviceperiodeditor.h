#pragma once

#include "models/organization/assignment.h"
#include "views/page/recorddialog.h"

namespace gatehouse {

/// The days in which a person is here.
class ServicePeriodEditor final : public RecordDialog<ServicePeriod>
{
    Q_OBJECT
public:
    ServicePeriodEditor(NavigationContext &context, ServicePeriod period,
                        QWidget *parent = nullptr);
};

} // namespace gatehouse
