#include "views/organization/accounteditor.h"

#include "models/accounts/accountrepository.h"
#include "models/base/listing.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/recordconflict.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

QString permissionsOf(Role role)
{
    QStringList may;
    for (const Permission permission : allValues<Permission>()) {
        if (grants(role, permission))
            may += label(permission);
    }
    return may.isEmpty() ? AccountEditor::tr("Reads everything, changes nothing") : listed(may);
}

} // namespace

AccountEditor::AccountEditor(NavigationContext &context, Account account, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_account(std::move(account)),
      m_form(new Form), m_editors(*m_form, describe<Account>(), QStringLiteral("account"))
{
    const bool isNew = !m_account.id.isValid();
    setWindowTitle(isNew ? tr("New account") : m_account.name);
    setSaveText(isNew ? tr("Add account") : tr("Save"));
    const auto names = m_editors.addRow({"name", "display_name"});
    names[0]->setLabel(tr("&Account"));
    names[0]->setRequired(isNew);
    names[0]->setHint(isNew ? tr("Short, without spaces; it stays as it is")
                            : tr("An account's name stays as it is"));
    names[1]->setLabel(tr("&Shown as"));
    names[1]->setHint(tr("What records and workbooks say"));
    m_editors.add("holder", tr("Further account &of"),
                  tr("Where somebody has several; two accounts of one person count as one person. "
                     "The one they work with is entered with the person."));
    offerPeople();
    m_editors.load(&m_account);
    auto *name = static_cast<QLineEdit *>(m_editors.editor("name"));
    name->setReadOnly(!isNew);
    FormField *roleField = m_form->addField(makeRoles(), tr("Roles"));
    roleField->setRequired(true);
    roleField->setCheck([this] {
        return roles().empty() && grants().empty() ? tr("Choose at least one role.") : QString();
    });
    makeGrants();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    if (m_grants)
        column->addWidget(m_grants, 1);
    column->addStretch(1);
    setContent(scrolled(content));
    // With all roles in sight where the screen is high enough.
    resize(600, 800);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, context, m_account);
    m_editors.editor(isNew ? "name" : "display_name")->setFocus();
}

void AccountEditor::offerPeople()
{
    const auto people = OrganizationRepository(m_context.session().workspace.database()).people();
    if (!people) {
        m_editors.offerUnread("holder", &m_account);
        m_context.showError(people.error());
        return;
    }
    std::vector<RecordEditors::Choice> choices{{tr("Nobody's further account"), 0}};
    for (const Person &person : *people) {
        if (person.active || person.id == m_account.holder)
            choices.push_back({person.name, person.id.value});
    }
    m_editors.offer("holder", choices);
}

QWidget *AccountEditor::makeRoles()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (const Role role : allValues<Role>()) {
        auto *check = new QCheckBox(label(role));
        check->setObjectName(QStringLiteral("role-") + toKey(role));
        check->setChecked(m_account.roles.contains(role));
        check->setProperty("role", static_cast<int>(role));
        m_roles.append(check);
        column->addWidget(check);
        QLabel *may = wrappedLabel("caption");
        may->setText(permissionsOf(role));
        may->setContentsMargins(space::xl, 0, 0, space::xs);
        check->setAccessibleDescription(may->text());
        column->addWidget(may);
    }
    return box;
}

/// Roles that count in a part: each line is a role and a place, of which there may be hundreds.
void AccountEditor::makeGrants()
{
    const Database &database = m_context.session().workspace.database();
    const auto apps = AppRepository(database).all();
    const auto units = OrganizationRepository(database).units();
    if (!apps || !units) {
        m_context.showError(apps ? units.error() : apps.error());
        return;
    }
    // A line begins with the first one: the one that may do the least.
    QList<RecordTable::Choice> roles;
    for (const Role role : allValues<Role>()) {
        if (role != Role::Administrator)
            roles.prepend({toKey(role), label(role)});
    }
    QList<RecordTable::Choice> places;
    const auto offer = [&](GrantScope scope, const QString &uid, const QString &name,
                           const QString &text) {
        places.append({uid, text});
        m_places.insert(uid, {scope, name});
    };
    for (const AppSummary &app : *apps)
        offer(GrantScope::App, app.uid, app.code,
              QStringLiteral("%1 · %2").arg(app.code, app.name));
    for (const Unit &unit : *units)
        offer(GrantScope::Unit, unit.uid, unit.name,
              tr("Apps of %1").arg(unit.localName().in(m_context.language())));
    // What has gone since stays until somebody takes it away.
    for (const RoleGrant &grant : m_account.grants) {
        if (!m_places.contains(grant.place))
            offer(grant.scope, grant.place, grant.placeName, grant.placeName);
    }
    m_grants = new RecordTable(tr("Roles for an app or a department's apps"), tr("Add role"),
                               {{tr("Role"), roles, 180}, {tr("Counts for"), places, 320}});
    m_grants->setObjectName(QStringLiteral("role-grants"));
    QList<QStringList> records;
    for (const RoleGrant &grant : m_account.grants)
        records.append({toKey(grant.role), grant.place});
    m_grants->setRecords(records);
}

std::vector<RoleGrant> AccountEditor::grants() const
{
    if (!m_grants)
        return m_account.grants;
    std::vector<RoleGrant> chosen;
    for (const QStringList &cells : m_grants->records()) {
        const auto place = m_places.constFind(cells[1]);
        if (place == m_places.cend())
            continue;
        // What the place was called when the role was given stays on record.
        const auto was = std::ranges::find_if(
            m_account.grants, [&](const RoleGrant &each) { return each.place == cells[1]; });
        chosen.push_back({fromKey<Role>(cells[0]).value_or(Role::Viewer), place->first, cells[1],
                          was == m_account.grants.end() ? place->second : was->placeName});
    }
    return chosen;
}

std::set<Role> AccountEditor::roles() const
{
    std::set<Role> chosen;
    for (const QCheckBox *check : m_roles) {
        if (check->isChecked())
            chosen.insert(static_cast<Role>(check->property("role").toInt()));
    }
    return chosen;
}

Result<void> AccountEditor::save()
{
    Account account = m_account;
    TRY(m_editors.store(&account));
    account.roles = roles();
    account.grants = grants();
    const Session session = m_context.session();
    SharedRecord<Account> shared;
    shared.name = m_account.name;
    // Its name stays, and whether it is active is not changed here.
    shared.fields = conflictFields<Account>(session.workspace.database(),
                                            {QStringLiteral("name"), QStringLiteral("active")});
    shared.lastSave = lastSaveIn<Account>(session.workspace.database());
    shared.write = [&session](Account &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change,
                   Change::begin(session, isNew ? actions::addAccount : actions::editAccount));
        if (isNew) {
            TRY_ASSIGN(wanted.id, AccountAdministration::add(change, wanted));
        } else {
            TRY(AccountAdministration::update(change, wanted));
        }
        return change.commit();
    };
    if (m_account.id.isValid())
        shared.read = [&]() -> Result<Account> {
            TRY_ASSIGN(const auto stored,
                       AccountRepository(session.workspace.database()).byUid(m_account.uid));
            return stored.value_or(m_account);
        };
    TRY_ASSIGN(m_account, saveShared(m_context.dialogs(), this, shared, m_account, account));
    return {};
}

} // namespace gatehouse
