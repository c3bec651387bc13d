#include "views/organization/assignmenteditor.h"

#include "models/organization/assignmentrepository.h"
#include "models/workspace/actions.h"
#include "views/organization/staffchoices.h"

namespace gatehouse {

AssignmentEditor::AssignmentEditor(NavigationContext &context, Assignment assignment,
                                   QWidget *parent)
    : RecordDialog(context, std::move(assignment), QStringLiteral("assignment"), parent)
{
    setWindowTitle(isNew() ? tr("New assignment") : tr("Assignment"));
    setSaveText(isNew() ? tr("Assign") : tr("Save"));
    editors().add("person", tr("&Person"));
    editors().add("post", tr("P&ost"), tr("To a post, or to an app in a duty: one of the two."));
    const auto app = editors().addRow({"app", "duty"});
    app[0]->setLabel(tr("&App"));
    app[1]->setLabel(tr("&Duty"));
    const auto days = editors().addRow({"from", "until"});
    days[0]->setLabel(tr("&From"));
    days[1]->setLabel(tr("&Until, the last day"));
    editors().add("note", tr("&Note"));
    const StaffChoices choices(context, *messages());
    choices.offerPeople(editors(), "person", &record(), tr("Choose a person"), record().person);
    choices.offerPosts(editors(), "post", &record(), tr("No post"), {}, record().post);
    choices.offerApps(editors(), "app", &record(), tr("No app"));
    begin({actions::assign, actions::editAssignment, &AssignmentRepository::add,
           &AssignmentRepository::update,
           [](const Database &database, AssignmentId id) {
               return AssignmentRepository(database).assignment(id);
           }},
          QSize(560, 520), "person");
}

} // namespace gatehouse
