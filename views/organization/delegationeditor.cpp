#include "views/organization/delegationeditor.h"

#include "models/organization/delegationrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/organization/staffchoices.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"

#include <QVBoxLayout>

namespace gatehouse {

DelegationEditor::DelegationEditor(NavigationContext &context, Delegation delegation,
                                   QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context),
      m_delegation(std::move(delegation)), m_form(new Form),
      m_editors(*m_form, describe<Delegation>(), QStringLiteral("delegation"))
{
    const bool isNew = !m_delegation.id.isValid();
    setWindowTitle(isNew ? tr("New delegation") : tr("Delegation"));
    setSaveText(isNew ? tr("Arrange") : tr("Save"));
    setContent(makeForm());
    offerChoices();
    m_editors.load(&m_delegation);
    resize(560, 520);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_editors.editor("person")->setFocus();
}

QWidget *DelegationEditor::makeForm()
{
    const auto people = m_editors.addRow({"person", "delegate"});
    people[0]->setLabel(tr("&Who is away"));
    people[1]->setLabel(tr("&Stands in"));
    const auto scope = m_editors.addRow({"post", "app"});
    scope[0]->setLabel(tr("For this &post only"));
    scope[1]->setLabel(tr("For this &app only"));
    const auto days = m_editors.addRow({"from", "until"});
    days[0]->setLabel(tr("&From"));
    days[1]->setLabel(tr("&Until, the last day"));
    m_editors.add("reason", tr("&Reason"));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    return content;
}

void DelegationEditor::offerChoices()
{
    StaffChoices choices(m_context, *messages());
    choices.offerPeople(m_editors, "person", &m_delegation, tr("Choose a person"),
                        m_delegation.person);
    choices.offerPeople(m_editors, "delegate", &m_delegation, tr("Nobody yet"),
                        m_delegation.delegate);
    choices.offerPosts(m_editors, "post", &m_delegation, tr("All they do"), {}, m_delegation.post);
    choices.offerApps(m_editors, "app", &m_delegation, tr("All they do"));
}

Result<void> DelegationEditor::save()
{
    Delegation delegation = m_delegation;
    TRY(m_editors.store(&delegation));
    const Session session = m_context.session();
    const Database &database = session.workspace.database();
    SharedRecord<Delegation> shared;
    shared.name = windowTitle();
    shared.fields = conflictFields<Delegation>(database);
    shared.write = [&session](Delegation &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change,
                   Change::begin(session, isNew ? actions::delegate : actions::editDelegation));
        if (isNew) {
            TRY_ASSIGN(wanted.id, DelegationRepository::add(change, wanted));
        } else {
            TRY(DelegationRepository::update(change, wanted));
        }
        return change.commit();
    };
    if (m_delegation.id.isValid())
        shared.read = [&] { return DelegationRepository(database).delegation(m_delegation.id); };
    TRY_ASSIGN(m_delegation,
               saveShared(m_context.dialogs(), this, shared, m_delegation, delegation));
    return {};
}

} // namespace gatehouse
