#include "views/testing/assigntestsdialog.h"

#include "models/testing/testcaserepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/subject/assessmentstate.h"
#include "views/testing/testcaseeditor.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace gatehouse {

AssignTestsDialog::AssignTestsDialog(AssessmentState &state, std::vector<TestCaseId> cases,
                                     QWidget *parent)
    : FormDialog(state.context().dialogs(), parent), m_state(state), m_cases(std::move(cases)),
      m_tester(new QComboBox)
{
    setWindowTitle(tr("Assign %n test(s)", nullptr, static_cast<int>(m_cases.size())));
    setSaveText(tr("Assign"));
    m_tester->setObjectName(QStringLiteral("tests-tester"));
    auto *form = new Form;
    form->addField(m_tester, tr("Te&ster"));
    if (const auto people = testersToOffer(m_state, {})) {
        for (const RecordEditors::Choice &each : *people)
            m_tester->addItem(each.name, each.id);
    } else {
        saveButton()->setEnabled(false);
        messages()->post(people.error());
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(form);
    setContent(content);
    setSave([this] { return save(); });
    m_tester->setFocus();
}

Result<void> AssignTestsDialog::save()
{
    TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::editTestCase));
    TRY(TestCaseRepository::assign(change, m_cases,
                                   PersonId(m_tester->currentData().toLongLong())));
    return change.commit();
}

} // namespace gatehouse
