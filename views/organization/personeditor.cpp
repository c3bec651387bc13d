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
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

PersonEditor::PersonEditor(NavigationContext &context, Person person, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_person(std::move(person)),
      m_form(new Form), m_name(new QLineEdit(m_person.name)), m_post(new QLineEdit(m_person.post)),
      m_unit(new QComboBox), m_contact(new QLineEdit(m_person.contact)), m_account(new QComboBox),
      m_active(new QCheckBox)
{
    const bool isNew = !m_person.id.isValid();
    setWindowTitle(isNew ? tr("New person") : m_person.name);
    setSaveText(isNew ? tr("Add person") : tr("Save"));
    setContent(makeForm());
    fill();
    resize(520, 400);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_name->setFocus();
}

QWidget *PersonEditor::makeForm()
{
    m_name->setObjectName(QStringLiteral("person-name"));
    m_post->setObjectName(QStringLiteral("person-post"));
    m_unit->setObjectName(QStringLiteral("person-unit"));
    m_contact->setObjectName(QStringLiteral("person-contact"));
    m_account->setObjectName(QStringLiteral("person-account"));
    m_active->setObjectName(QStringLiteral("person-active"));
    const auto names = m_form->addRow({m_name, m_post});
    names[0]->setLabel(tr("&Name"));
    names[0]->setRequired(true);
    names[0]->setCheck([this] {
        return m_name->text().trimmed().isEmpty() ? tr("Give the person a name.") : QString();
    });
    names[1]->setLabel(tr("&Post"));
    m_form->addField(m_unit, tr("&Department"));
    m_form->addField(m_contact, tr("&Contact"), tr("Telephone, mail address or extension"));
    m_form->addField(m_account, tr("&Account"),
                     tr("Who works in this program signs and assesses under an account."));
    m_active->setText(tr("&Works here"));
    m_active->setToolTip(
        tr("Who has left stays on record and is no longer offered for new apps and findings."));
    m_active->setChecked(m_person.active);
    m_form->addWidget(m_active);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    return content;
}

void PersonEditor::fill()
{
    const Database &database = m_context.session().workspace.database();
    if (const auto units = OrganizationRepository(database).units()) {
        offerUnits(*m_unit, *units, tr("No department"), m_person.unit);
    } else {
        showUnread(m_unit, QVariant::fromValue(m_person.unit));
        messages()->post(units.error());
    }
    const auto accounts = AccountRepository(database).all();
    if (!accounts) {
        showUnread(m_account, QVariant::fromValue(m_person.account));
        messages()->post(accounts.error());
        return;
    }
    m_account->addItem(tr("No account"), QVariant::fromValue(AccountId()));
    for (const Account &account : *accounts) {
        const bool theirs = account.id == m_person.account;
        if (!account.active && !theirs)
            continue;
        m_account->addItem(QStringLiteral("%1 · %2").arg(account.name, account.displayName),
                           QVariant::fromValue(account.id));
        if (theirs)
            m_account->setCurrentIndex(m_account->count() - 1);
    }
}

Result<void> PersonEditor::save()
{
    Person person = m_person;
    person.name = m_name->text().trimmed();
    person.post = m_post->text().trimmed();
    person.unit = m_unit->currentData().value<UnitId>();
    person.contact = m_contact->text().trimmed();
    person.account = m_account->currentData().value<AccountId>();
    person.active = m_active->isChecked();
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
