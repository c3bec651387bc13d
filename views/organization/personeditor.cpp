#include "views/organization/personeditor.h"

#include "models/accounts/accountrepository.h"
#include "models/organization/organizationrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/page/recordconflict.h"
#include "views/organization/uniteditor.h"
#include "views/page/navigationcontext.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace gatehouse {

PersonEditor::PersonEditor(NavigationContext &context, Person person, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_person(std::move(person)),
      m_form(new Form), m_editors(*m_form, describe<Person>(), QStringLiteral("person"))
{
    const bool isNew = !m_person.id.isValid();
    setWindowTitle(isNew ? tr("New person") : m_person.name);
    setSaveText(isNew ? tr("Add person") : tr("Save"));
    setContent(makeForm());
    offerChoices();
    m_editors.load(&m_person);
    resize(520, 400);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_editors.editor("name")->setFocus();
}

QWidget *PersonEditor::makeForm()
{
    const auto names = m_editors.addRow({"name", "post"});
    names[0]->setLabel(tr("&Name"));
    names[1]->setLabel(tr("&Post"));
    m_editors.add("unit", tr("&Department"));
    m_editors.add("contact", tr("&Contact"), tr("Telephone, mail address or extension"));
    m_editors.add("account", tr("&Account"),
                  tr("Who works in this program signs and assesses under an account."));
    m_editors.addFlag("active", tr("&Works here"))
        ->setToolTip(tr("Who has left stays on record and is no longer offered for new apps and "
                        "findings."));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    return content;
}

void PersonEditor::offerChoices()
{
    const Database &database = m_context.session().workspace.database();
    if (const auto units = OrganizationRepository(database).units()) {
        m_editors.offer("unit", unitChoices(*units, tr("No department")));
    } else {
        m_editors.offerUnread("unit", &m_person);
        messages()->post(units.error());
    }
    const auto accounts = AccountRepository(database).all();
    if (!accounts) {
        m_editors.offerUnread("account", &m_person);
        messages()->post(accounts.error());
        return;
    }
    std::vector<RecordEditors::Choice> choices{{tr("No account"), 0}};
    for (const Account &account : *accounts) {
        if (account.active || account.id == m_person.account)
            choices.push_back({QStringLiteral("%1 · %2").arg(account.name, account.displayName),
                               account.id.value});
    }
    m_editors.offer("account", choices);
}

Result<void> PersonEditor::save()
{
    Person person = m_person;
    TRY(m_editors.store(&person));
    const Session session = m_context.session();
    const Database &database = session.workspace.database();
    const OrganizationRepository organization(database);
    SharedRecord<Person> shared;
    shared.name = m_person.name;
    shared.fields = conflictFields<Person>(database);
    shared.write = [&session](Person &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change,
                   Change::begin(session, isNew ? actions::addPerson : actions::editPerson));
        if (isNew) {
            TRY_ASSIGN(wanted.id, OrganizationRepository::addPerson(change, wanted));
        } else {
            TRY(OrganizationRepository::updatePerson(change, wanted));
        }
        return change.commit();
    };
    if (m_person.id.isValid())
        shared.read = [&] { return organization.person(m_person.id); };
    TRY_ASSIGN(m_person, saveShared(m_context.dialogs(), this, shared, m_person, person));
    return {};
}

} // namespace gatehouse
