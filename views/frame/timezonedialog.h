#pragma once

#include "views/design/formdialog.h"

class QComboBox;

namespace gatehouse {

class JobRunner;
class NavigationContext;
class WorkspaceController;

/// Another time zone for the workspace, with what that changes and what it leaves alone.
class TimeZoneDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// Nothing is set while one of the jobs runs: it may be counting days.
    TimeZoneDialog(WorkspaceController &workspaces, const JobRunner &jobs,
                   NavigationContext &context, QWidget *parent);

protected:
    QStringList entered() const override;

private:
    Result<void> save();

    WorkspaceController &m_workspaces;
    const JobRunner &m_jobs;
    NavigationContext &m_context;
    QComboBox *m_zone;
};

} // namespace gatehouse
