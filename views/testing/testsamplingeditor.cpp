#include "views/testing/testsamplingeditor.h"

#include "models/testing/testsamplingrepository.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"
#include "views/subject/assessmentstate.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace gatehouse {

TestSamplingEditor::TestSamplingEditor(AssessmentState &state, TestSampling sampling,
                                       const QString &subject, QWidget *parent)
    : FormDialog(state.context().dialogs(), parent), m_state(state),
      m_sampling(std::move(sampling)), m_form(new Form),
      m_whole(new QCheckBox(tr("Of the &whole plan"))),
      m_editors(*m_form, describe<TestSampling>(), QStringLiteral("test-sampling"))
{
    setWindowTitle(tr("Record a sampling"));
    setSaveText(tr("Record"));
    auto *about = wrappedLabel("muted");
    about->setText(subject);
    m_form->addWidget(about);
    m_whole->setChecked(subject.isEmpty());
    m_whole->setVisible(!subject.isEmpty());
    m_form->addWidget(m_whole);
    const auto population = m_editors.addRow({"population", "population_size"});
    population[0]->setLabel(tr("&Population"));
    population[1]->setLabel(tr("&How many"));
    m_editors.add("sample", tr("&Sample"));
    m_editors.add("sample_size", tr("How many were &looked at"));
    m_editors.add("reason", tr("&Reason of the selection"));
    m_sampling.sampleSize = qMax(1, m_sampling.sampleSize);
    m_editors.load(&m_sampling);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(520, 520);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, state.context(), m_sampling, placeOf(m_sampling.release) + subject);
    m_editors.editor("population")->setFocus();
}

Result<void> TestSamplingEditor::save()
{
    TestSampling drawn = m_sampling;
    TRY(m_editors.store(&drawn));
    if (m_whole->isChecked())
        drawn.requirement = {};
    TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::sampleTests));
    TRY(TestSamplingRepository::add(change, drawn));
    return change.commit();
}

} // namespace gatehouse
