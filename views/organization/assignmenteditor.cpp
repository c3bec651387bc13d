#include "views/organization/assignmenteditor.h"

#include "models/organization/assignmentrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/organization/staffchoices.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"

#include <QVBoxLayout>

namespace gatehouse {

AssignmentEditor::AssignmentEditor(NavigationContext &context, Assignment assignment,
                                   QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context),
      m_assignment(std::move(assignment)), m_form(new Form),
      m_editors(*m_form, describe<Assignment>(), QStringLiteral("assignment"))
{
    const bool isNew = !m_assignment.id.isValid();
    setWindowTitle(isNew ? tr("New assignment") : tr("Assignment"));
    setSaveText(isNew ? tr("Assign") : tr("Save"));
    setContent(makeForm());
    offerChoices();
    m_editors.load(&m_assignment);
    resize(560, 520);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_editors.editor("person")->setFocus();
}

QWidget *AssignmentEditor::makeForm()
{
    m_editors.add("person", tr("&Person"));
    m_editors.add("post", tr("P&ost"), tr("To a post, or to an app in a duty: one of the two."));
    const auto app = m_editors.addRow({"app", "duty"});
    app[0]->setLabel(tr("&App"));
    app[1]->setLabel(tr("&Duty"));
    const auto days = m_editors.addRow({"from", "until"});
    days[0]->setLabel(tr("&From"));
    days[1]->setLabel(tr("&Until, the last day"));
    m_editors.add("note", tr("&Note"));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    return content;
}

void AssignmentEditor::offerChoices()
{
    StaffChoices choices(m_context, *messages());
    choices.offerPeople(m_editors, "person", &m_assignment, tr("Choose a person"),
                        m_assignment.person);
    choices.offerPosts(m_editors, "post", &m_assignment, tr("No post"), {}, m_assignment.post);
    choices.offerApps(m_editors, "app", &m_assignment, tr("No app"));
}

Result<void> AssignmentEditor::save()
{
    Assignment assignment = m_assignment;
    TRY(m_editors.store(&assignment));
    const Session session = m_context.session();
    const Database &database = session.workspace.database();
    SharedRecord<Assignment> shared;
    shared.name = windowTitle();
    shared.fields = conflictFields<Assignment>(database);
    shared.write = [&session](Assignment &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change,
                   Change::begin(session, isNew ? actions::assign : actions::editAssignment));
        if (isNew) {
            TRY_ASSIGN(wanted.id, AssignmentRepository::add(change, wanted));
        } else {
            TRY(AssignmentRepository::update(change, wanted));
        }
        return change.commit();
    };
    if (m_assignment.id.isValid())
        shared.read = [&] { return AssignmentRepository(database).assignment(m_assignment.id); };
    TRY_ASSIGN(m_assignment,
               saveShared(m_context.dialogs(), this, shared, m_assignment, assignment));
    return {};
}

} // namespace gatehouse
