#pragma once

#include "models/organization/assignment.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class NavigationContext;

/// The days in which a person is here.
class ServicePeriodEditor final : public FormDialog
{
    Q_OBJECT
public:
    ServicePeriodEditor(NavigationContext &context, ServicePeriod period,
                        QWidget *parent = nullptr);
    /// What stands recorded, once it was saved.
    const ServicePeriod &period() const { return m_period; }

private:
    QWidget *makeForm();
    Result<void> save();

    NavigationContext &m_context;
    ServicePeriod m_period;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
