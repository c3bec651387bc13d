#include "views/organization/delegationeditor.h"

#include "models/organization/delegationrepository.h"
#include "models/workspace/actions.h"
#include "views/organization/staffchoices.h"

namespace gatehouse {

DelegationEditor::DelegationEditor(NavigationContext &context, Delegation delegation,
                                   QWidget *parent)
    : RecordDialog(context, std::move(delegation), QStringLiteral("delegation"), parent)
{
    setWindowTitle(isNew() ? tr("New delegation") : tr("Delegation"));
    setSaveText(isNew() ? tr("Arrange") : tr("Save"));
    const auto people = editors().addRow({"person", "delegate"});
    people[0]->setLabel(tr("&Who is away"));
    people[1]->setLabel(tr("&Stands in"));
    const auto scope = editors().addRow({"post", "app"});
    scope[0]->setLabel(tr("For this &post only"));
    scope[1]->setLabel(tr("For this &app only"));
    const auto days = editors().addRow({"from", "until"});
    days[0]->setLabel(tr("&From"));
    days[1]->setLabel(tr("&Until, the last day"));
    editors().add("reason", tr("&Reason"));
    const StaffChoices choices(context, *messages());
    choices.offerPeople(editors(), "person", &record(), tr("Choose a person"), record().person);
    choices.offerPeople(editors(), "delegate", &record(), tr("Nobody yet"), record().delegate);
    choices.offerPosts(editors(), "post", &record(), tr("All they do"), {}, record().post);
    choices.offerApps(editors(), "app", &record(), tr("All they do"));
    begin({actions::delegate, actions::editDelegation, &DelegationRepository::add,
           &DelegationRepository::update,
           [](const Database &database, DelegationId id) {
               return DelegationRepository(database).delegation(id);
           }},
          QSize(560, 520), "person");
}

} // namespace gatehouse
