#include "views/testing/testcaseeditor.h"

#include "models/organization/organizationrepository.h"
#include "models/testing/testcaserepository.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"
#include "views/subject/assessmentstate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

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
    : FormDialog(state.context().dialogs(), parent), m_state(state),
      m_testCase(std::move(testCase)), m_form(new Form),
      m_editors(*m_form, describe<TestCase>(), QStringLiteral("test-case"))
{
    const bool isNew = !m_testCase.id.isValid();
    setWindowTitle(isNew ? tr("New test case") : m_testCase.number);
    setSaveText(isNew ? tr("Add test case") : tr("Save"));
    auto *about = wrappedLabel("muted");
    about->setText(subject.isEmpty() ? tr("Of no requirement") : subject);
    m_form->addWidget(about);
    m_editors.add("title", tr("&Title"),
                  m_testCase.isPlanned() ? tr("Empty: called after its requirement.") : QString());
    if (!m_testCase.isPlanned())
        m_editors.setRule("title", [this] {
            return static_cast<const QLineEdit *>(m_editors.editor("title"))
                       ->text()
                       .trimmed()
                       .isEmpty()
                ? tr("Say what is tested.")
                : QString();
        });
    const auto how = m_editors.addRow({"method", "assignee"});
    how[0]->setLabel(tr("&Method"));
    how[1]->setLabel(tr("Te&ster"));
    m_editors.editor("method")->setEnabled(!m_testCase.isPlanned());
    if (const auto people = testersToOffer(m_state, m_testCase.assignee)) {
        m_editors.offer("assignee", *people);
    } else {
        m_editors.offerUnread("assignee", &m_testCase);
        messages()->post(people.error());
    }
    m_editors.add("steps", tr("Ste&ps"),
                  m_testCase.isPlanned() ? tr("Empty: as the guidance says.") : QString());
    m_editors.add("environment", tr("Test &environment"));
    const auto where = m_editors.addRow({"device", "build"});
    where[0]->setLabel(tr("&Device"));
    where[1]->setLabel(tr("&Build"));
    m_editors.addFlag("retired", tr("&Out of the plan"))->setVisible(!isNew);
    m_editors.load(&m_testCase);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(560, 540);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_editors.editor("title")->setFocus();
}

Result<void> TestCaseEditor::save()
{
    TestCase edited = m_testCase;
    TRY(m_editors.store(&edited));
    const Session session = m_state.context().session();
    const Database &database = m_state.database();
    SharedRecord<TestCase> shared;
    shared.name = m_testCase.number;
    shared.fields = conflictFields<TestCase>(database);
    shared.write = [&session](const TestCase &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change,
                   Change::begin(session, isNew ? actions::addTestCase : actions::editTestCase));
        if (isNew) {
            TRY(TestCaseRepository::addOwn(change, wanted));
        } else {
            TRY(TestCaseRepository::update(change, wanted));
        }
        return change.commit();
    };
    if (m_testCase.id.isValid())
        shared.read = [&] { return TestCaseRepository(database).testCase(m_testCase.id); };
    TRY(saveShared(m_state.context().dialogs(), this, shared, m_testCase, edited));
    return {};
}

} // namespace gatehouse
