#include "views/testing/testresultdialog.h"

#include "models/evidence/evidencerepository.h"
#include "models/testing/testresultrepository.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"
#include "views/subject/assessmentstate.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse {

TestResultDialog::TestResultDialog(AssessmentState &state, std::vector<TestCaseId> cases,
                                   TestResult begun, const QString &subject, QWidget *parent)
    : FormDialog(state.context().dialogs(), parent), m_state(state), m_cases(std::move(cases)),
      m_begun(std::move(begun)), m_form(new Form),
      m_editors(*m_form, describe<TestResult>(), QStringLiteral("test-result"))
{
    setWindowTitle(tr("Record result"));
    setSaveText(tr("Record"));
    auto *about = wrappedLabel("muted");
    about->setText(subject);
    m_form->addWidget(about);
    m_editors.add("outcome", tr("&Result"));
    m_editors.add("record", tr("Result re&cord"), tr("What was seen, or why there is no result."));
    const auto where = m_editors.addRow({"build", "device"});
    where[0]->setLabel(tr("&Build"));
    where[1]->setLabel(tr("&Device"));
    m_editors.add("evidence", tr("&Evidence"));
    offerEvidence();
    m_editors.setRule("record", [this] {
        const auto *record = static_cast<const QPlainTextEdit *>(m_editors.editor("record"));
        return record->toPlainText().trimmed().isEmpty()
            ? tr("Say what was seen, or why there is no result.")
            : QString();
    });
    m_editors.load(&m_begun);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(520, 460);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, state.context(), QStringLiteral("test_result"), {}, 0, placeOf(m_cases));
    m_editors.editor("record")->setFocus();
}

void TestResultDialog::offerEvidence()
{
    const auto pieces = EvidenceRepository(m_state.database()).rowsIn(m_state.subject(), true);
    if (!pieces) {
        m_editors.offerUnread("evidence", &m_begun);
        messages()->post(pieces.error());
        return;
    }
    std::vector<RecordEditors::Choice> choices{{tr("None"), 0}};
    for (const EvidenceRow &row : *pieces)
        choices.push_back({QStringLiteral("%1  %2").arg(row.evidence.number, row.evidence.title),
                           row.evidence.id.value});
    m_editors.offer("evidence", choices);
}

Result<void> TestResultDialog::save()
{
    TestResult result = m_begun;
    TRY(m_editors.store(&result));
    TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::recordTest));
    TRY(TestResultRepository::record(change, m_cases, result));
    return change.commit();
}

} // namespace gatehouse
