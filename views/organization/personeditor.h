#pragma once

#include "models/organization/organization.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class NavigationContext;

/// Someone who answers for apps or findings: post, department, contact, and the account they work
/// with, if any.
class PersonEditor final : public FormDialog
{
    Q_OBJECT
public:
    PersonEditor(NavigationContext &context, Person person, QWidget *parent = nullptr);
    /// What stands recorded, once it was saved.
    const Person &person() const { return m_person; }

private:
    QWidget *makeForm();
    void offerChoices();
    Result<void> save();

    NavigationContext &m_context;
    Person m_person;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
