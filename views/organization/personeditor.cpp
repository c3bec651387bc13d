#include "views/organization/personeditor.h"

#include "models/accounts/accountrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/workspace/actions.h"
#include "views/design/messagebar.h"
#include "views/organization/uniteditor.h"

#include <QCheckBox>

namespace gatehouse {

PersonEditor::PersonEditor(NavigationContext &context, Person person, QWidget *parent)
    : RecordDialog(context, std::move(person), QStringLiteral("person"), parent)
{
    setWindowTitle(isNew() ? tr("New person") : record().name);
    setSaveText(isNew() ? tr("Add person") : tr("Save"));
    const auto names = editors().addRow({"name", "post"});
    names[0]->setLabel(tr("&Name"));
    names[1]->setLabel(tr("&Post"));
    editors().add("unit", tr("&Department"));
    editors().add("contact", tr("&Contact"), tr("Telephone, mail address or extension"));
    editors().add("account", tr("&Account"),
                  tr("Who works in this program signs and assesses under an account."));
    editors()
        .addFlag("active", tr("&Works here"))
        ->setToolTip(tr("Who has left stays on record and is no longer offered for new apps and "
                        "findings."));
    offerChoices();
    begin({actions::addPerson, actions::editPerson, &OrganizationRepository::addPerson,
           &OrganizationRepository::updatePerson,
           [](const Database &database, PersonId id) {
               return OrganizationRepository(database).person(id);
           }},
          QSize(520, 400), "name");
}

void PersonEditor::offerChoices()
{
    const Database &database = context().session().workspace.database();
    if (const auto units = OrganizationRepository(database).units()) {
        editors().offer("unit", unitChoices(*units, context().language(), tr("No department")));
    } else {
        editors().offerUnread("unit", &record());
        messages()->post(units.error());
    }
    const auto accounts = AccountRepository(database).all();
    if (!accounts) {
        editors().offerUnread("account", &record());
        messages()->post(accounts.error());
        return;
    }
    std::vector<RecordEditors::Choice> choices{{tr("No account"), 0}};
    for (const Account &account : *accounts) {
        if (account.active || account.id == record().account)
            choices.push_back({QStringLiteral("%1 · %2").arg(account.name, account.displayName),
                               account.id.value});
    }
    editors().offer("account", choices);
}

} // namespace gatehouse
