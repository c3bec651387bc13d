#include "views/assessments/confirmassessments.h"

#include "models/lifecycle/confirmation.h"
#include "models/workspace/actions.h"
#include "views/badges/statebadge.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/page/navigationcontext.h"
#include "views/subject/assessmentstate.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

ConfirmAssessments::ConfirmAssessments(AssessmentState &state,
                                       const std::vector<const SheetRow *> &rows, QWidget *parent)
    : FormDialog(state.context().dialogs(), parent), m_state(state), m_phase(new QComboBox),
      m_count(wrappedLabel()), m_list(shortList())
{
    setWindowTitle(tr("Confirm earlier judgements"));
    if (rows.empty())
        m_rows = state.sheet().rows;
    for (const SheetRow *row : rows)
        m_rows.push_back(*row);
    for (const Phase phase : allPhases)
        m_phase->addItem(label(phase), static_cast<int>(phase));
    m_phase->setObjectName(QStringLiteral("confirm-phase"));
    m_phase->setAccessibleName(tr("Phase"));
    const Phase wanted = state.assessedPhase().value_or(Phase::Requirements);
    m_phase->setCurrentIndex(std::max(0, m_phase->findData(static_cast<int>(wanted))));
    auto *phaseName = new QLabel(tr("&Phase"));
    phaseName->setBuddy(m_phase);
    m_list->setAccessibleName(tr("What is confirmed, and what is not"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->setSpacing(space::m);
    column->addWidget(beside({phaseName, m_phase}));
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    setContent(content);
    resize(640, 520);
    connect(m_phase, &QComboBox::currentIndexChanged, this, &ConfirmAssessments::showWhatFollows);
    showWhatFollows();
    setSave([this] { return save(); });
}

Phase ConfirmAssessments::phase() const
{
    return static_cast<Phase>(m_phase->currentData().toInt());
}

void ConfirmAssessments::showWhatFollows()
{
    m_list->clear();
    int confirmed = 0;
    int left = 0;
    for (const SheetRow &row : m_rows) {
        if (!row.awaitsJudgement(phase()))
            continue;
        const Assessment *earlier = row.assessmentBefore(phase());
        const bool counts = row.confirmable(phase()) != nullptr;
        QString why;
        if (counts)
            why = (earlier->release == m_state.subject()
                       ? tr("%1, as judged at “%2”")
                       : tr("%1, as judged at “%2” of the release before"))
                      .arg(label(earlier->judgement), label(*earlier->phase));
        else if (earlier && earlier->judgement == Judgement::NotApplicable)
            why = tr("to be judged, or left out by a decision on its applicability");
        else if (earlier)
            why = tr("to be judged: the methods of “%1” do not count here")
                      .arg(label(*earlier->phase));
        else
            why = tr("to be judged: no earlier judgement");
        const Badge badge = badgeOf(counts ? earlier->judgement : Judgement::NotAssessed);
        auto *item = new QListWidgetItem(icon(badge.iconName, badge.tone),
                                         QStringLiteral("%1 · %2").arg(m_state.nameOf(row), why));
        item->setToolTip(item->text());
        m_list->insertItem(counts ? confirmed : m_list->count(), item);
        ++(counts ? confirmed : left);
    }
    m_count->setText(
        tr("%n judgement(s) can be confirmed.", nullptr, confirmed)
        + (left > 0 ? QLatin1Char(' ')
                   + tr("%n requirement(s) are to be judged in this phase.", nullptr, left)
                    : QString()));
    setSaveText(tr("Confirm %n", nullptr, confirmed));
    saveButton()->setEnabled(confirmed > 0);
}

Result<void> ConfirmAssessments::save()
{
    TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::confirmAssessment));
    for (const SheetRow &row : m_rows) {
        if (!row.awaitsJudgement(phase()))
            continue;
        if (const Assessment *earlier = row.confirmable(phase()))
            TRY(confirmEarlier(change, m_state.context().shelf(), *earlier,
                               {m_state.subject(), row.requirement->id, phase()}));
    }
    return change.commit();
}

} // namespace gatehouse
