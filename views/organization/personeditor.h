#pragma once

#include "models/organization/organization.h"
#include "views/page/recorddialog.h"

namespace gatehouse {

/// Someone who answers for apps or findings: post, department, contact, and the account they work
/// with, if any.
class PersonEditor final : public RecordDialog<Person>
{
    Q_OBJECT
public:
    PersonEditor(NavigationContext &context, Person person, QWidget *parent = nullptr);

private:
    void offerChoices();
};

} // namespace gatehouse
