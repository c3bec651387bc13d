#pragma once

#include "models/organization/assignment.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class NavigationContext;

/// A person on a post, or in a duty for an app, with the days.
class AssignmentEditor final : public FormDialog
{
    Q_OBJECT
public:
    AssignmentEditor(NavigationContext &context, Assignment assignment, QWidget *parent = nullptr);
    /// What stands recorded, once it was saved.
    const Assignment &assignment() const { return m_assignment; }

private:
    QWidget *makeForm();
    void offerChoices();
    Result<void> save();

    NavigationContext &m_context;
    Assignment m_assignment;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
