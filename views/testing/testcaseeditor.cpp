#include "views/testing/testcaseeditor.h"

#include "models/organization/organizationrepository.h"
#include "models/testing/testcaserepository.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/messagebar.h"
#include "views/subject/assessmentstate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace gatehouse {

Result<std::vector<RecordEditors::Choice>> testersToOffer(const AssessmentState &state,
                                                          PersonId chosen)
{
    TRY_ASSIGN(const auto people, OrganizationRepository(state.database()).people());
    std::vector<RecordEditors::Choice> choices{{TestCaseEditor::tr("Nobody"), 0}};
    for (const Person &person : people) {
        if (person.active || person.id == chosen)
            choices.push_back({person.name, person.id.value});
    }
    return choices;
}

TestCaseEditor::TestCaseEditor(AssessmentState &state, TestCase testCase, const QString &subject,
                               QWidget *parent)
    : RecordDialog(state.context(), std::move(testCase), QStringLiteral("test-case"), parent)
{
    setWindowTitle(isNew() ? tr("New test case") : record().number);
    setSaveText(isNew() ? tr("Add test case") : tr("Save"));
    auto *about = wrappedLabel("muted");
    about->setText(subject.isEmpty() ? tr("Of no requirement") : subject);
    form().addWidget(about);
    editors().add("title", tr("&Title"),
                  record().isPlanned() ? tr("Empty: called after its requirement.") : QString());
    if (!record().isPlanned())
        editors().setRule("title", [this] {
            return static_cast<const QLineEdit *>(editors().editor("title"))
                       ->text()
                       .trimmed()
                       .isEmpty()
                ? tr("Say what is tested.")
                : QString();
        });
    const auto how = editors().addRow({"method", "assignee"});
    how[0]->setLabel(tr("&Method"));
    how[1]->setLabel(tr("Te&ster"));
    editors().editor("method")->setEnabled(!record().isPlanned());
    if (const auto people = testersToOffer(state, record().assignee)) {
        editors().offer("assignee", *people);
    } else {
        editors().offerUnread("assignee", &record());
        messages()->post(people.error());
    }
    editors().add("steps", tr("Ste&ps"),
                  record().isPlanned() ? tr("Empty: as the guidance says.") : QString());
    editors().add("environment", tr("Test &environment"));
    const auto where = editors().addRow({"device", "build"});
    where[0]->setLabel(tr("&Device"));
    where[1]->setLabel(tr("&Build"));
    editors().addFlag("retired", tr("&Out of the plan"))->setVisible(!isNew());
    begin({actions::addTestCase, actions::editTestCase, &TestCaseRepository::addOwn,
           &TestCaseRepository::update,
           [](const Database &database, TestCaseId id) {
               return TestCaseRepository(database).testCase(id);
           }},
          QSize(560, 540), "title", placeOf(record().release, record().requirement));
}

} // namespace gatehouse
