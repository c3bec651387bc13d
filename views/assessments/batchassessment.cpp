#include "views/assessments/batchassessment.h"

#include "models/assessments/assessmentrepository.h"
#include "models/assessments/assessmentrule.h"
#include "models/workspace/actions.h"
#include "views/assessments/assessmentform.h"
#include "views/subject/assessmentstate.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int listedLines = 6;

} // namespace

BatchAssessment::BatchAssessment(AssessmentState &state, const std::vector<const SheetRow *> &rows,
                                 QWidget *parent)
    : FormDialog(state.context().dialogs(), parent), m_state(state), m_phase(new QComboBox),
      m_about(new QListWidget), m_note(wrappedLabel()), m_form(new AssessmentForm)
{
    setSaveText(tr("Record for all"));
    for (const SheetRow *row : rows)
        m_rows.push_back(*row);
    for (const Phase phase : allPhases) {
        if (std::any_of(rows.begin(), rows.end(),
                        [phase](const SheetRow *row) { return row->isJudgedIn(phase); }))
            m_phase->addItem(label(phase), static_cast<int>(phase));
    }
    m_phase->setObjectName(QStringLiteral("batch-phase"));
    m_phase->setAccessibleName(tr("Phase"));
    if (const std::optional<Phase> wanted = state.assessedPhase())
        m_phase->setCurrentIndex(std::max(0, m_phase->findData(static_cast<int>(*wanted))));
    auto *phaseName = new QLabel(tr("&Phase"));
    phaseName->setBuddy(m_phase);
    auto *phases = beside({phaseName, m_phase});
    phases->setVisible(m_phase->count() > 0);
    // All of them, since what is recorded stands for each.
    m_about->setObjectName(QStringLiteral("batch-list"));
    m_about->setAccessibleName(tr("What is recorded stands for each of these"));
    m_about->setSelectionMode(QAbstractItemView::NoSelection);
    m_about->setFixedHeight(m_about->fontMetrics().lineSpacing() * (listedLines + 1));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->setSpacing(space::m);
    column->addWidget(phases);
    column->addWidget(m_about);
    column->addWidget(m_form);
    column->addWidget(m_note);
    column->addStretch(1);
    Assessment start;
    start.judgement = Judgement::Compliant;
    m_form->setAssessment(start);
    setContent(content);
    resize(560, 560);
    connect(m_phase, &QComboBox::currentIndexChanged, this, &BatchAssessment::showChosen);
    showChosen();
    setSave([this] { return save(); });
    std::vector<RequirementId> ids;
    for (const SheetRow *row : rows)
        ids.push_back(row->requirement->id);
    keepDraft(*this, state.context(), QStringLiteral("assessments"), {}, 0,
              placeOf(state.subject()) + placeOf(ids));
}

std::optional<Phase> BatchAssessment::phase() const
{
    if (m_phase->count() == 0)
        return std::nullopt;
    return static_cast<Phase>(m_phase->currentData().toInt());
}

std::vector<const SheetRow *> BatchAssessment::chosen() const
{
    std::vector<const SheetRow *> rows;
    for (const SheetRow &row : m_rows) {
        if (row.inherited || (phase() && row.isJudgedIn(*phase())))
            rows.push_back(&row);
    }
    return rows;
}

void BatchAssessment::showChosen()
{
    const std::vector<const SheetRow *> rows = chosen();
    setWindowTitle(tr("Assess %n requirements", nullptr, static_cast<int>(rows.size())));
    QStringList names;
    std::vector<Method> planned;
    int recorded = 0;
    for (const SheetRow *row : rows) {
        const std::optional<Phase> judging = row->phaseToJudge(phase());
        const Judgement judgement = row->judgement(judging);
        recorded += judgement == Judgement::NotAssessed ? 0 : 1;
        names += m_state.nameOf(*row);
        for (const Method method : methodsThatFit(row->requirement->methods, judging)) {
            if (std::find(planned.begin(), planned.end(), method) == planned.end())
                planned.push_back(method);
        }
    }
    std::sort(planned.begin(), planned.end());
    m_about->clear();
    m_about->addItems(names);
    m_form->setPlanned(planned);
    QStringList notes;
    if (recorded > 0)
        notes += tr("%n of them are assessed already; what they say now moves to their history.",
                    nullptr, recorded);
    if (const auto left = static_cast<int>(m_rows.size() - rows.size()); left > 0)
        notes += tr("%n of the chosen are not due in this phase and are left out.", nullptr, left);
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->setVisible(!notes.isEmpty());
    saveButton()->setEnabled(!rows.empty());
}

Result<void> BatchAssessment::save()
{
    const Assessment entered = m_form->assessment();
    TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::assess));
    for (const SheetRow *row : chosen()) {
        const std::optional<Phase> judging = row->phaseToJudge(phase());
        const Assessment *stored = row->assessment(judging);
        Assessment assessment = entered;
        assessment.id = stored ? stored->id : AssessmentId();
        assessment.uid = stored ? stored->uid : QString();
        assessment.revision = stored ? stored->revision : 0;
        assessment.release = m_state.subjectOf(*row);
        assessment.requirement = row->requirement->id;
        assessment.phase = judging;
        assessment.assessor.clear();
        assessment.assessedOn = {};
        TRY(AssessmentRepository::record(change, assessment));
    }
    return change.commit();
}

} // namespace gatehouse
