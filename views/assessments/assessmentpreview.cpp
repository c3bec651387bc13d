#include "views/assessments/assessmentpreview.h"

#include "models/base/sentences.h"
#include "models/assessments/assessmentplanmodel.h"
#include "views/badges/statebadge.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/itemviews.h"
#include "views/design/message.h"
#include "views/design/messagebar.h"
#include "views/page/writingjob.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

Badge outcomeBadge(const QModelIndex &index)
{
    const QString text = index.data().toString();
    switch (
        static_cast<PlannedAssessment::State>(index.data(AssessmentPlanModel::StateRole).toInt())) {
    case PlannedAssessment::Changes:
        return {text, QStringLiteral("edit"), Tone::Progress};
    case PlannedAssessment::LeftOut:
        return {text, QStringLiteral("minus"), Tone::Neutral};
    case PlannedAssessment::Same:
        return {text, QStringLiteral("check-all"), Tone::Neutral};
    case PlannedAssessment::Refused:
        break;
    }
    return {text, QStringLiteral("warning"), Tone::Warning};
}

/// Does it until the job's progress or whoever looks at the dialog says stop.
template<class Doing>
auto untilStopped(Progress &progress, const std::atomic_bool &stop, const Doing &doing)
{
    Progress watched([&](qint64 done, qint64 total) {
        if (!progress.report(done, total) || stop)
            watched.cancel();
    });
    return doing(watched);
}

} // namespace

AssessmentPreview::AssessmentPreview(NavigationContext &context, Content content,
                                     std::optional<Phase> phase, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_content(std::move(content)),
      m_phase(new QComboBox), m_counts(wrappedLabel()), m_all(new QCheckBox(tr("&All"))),
      m_model(new AssessmentPlanModel(m_content.subject, this)), m_table(new QTableView)
{
    setWindowTitle(m_content.title);
    for (const Phase each : m_content.phases)
        m_phase->addItem(label(each), static_cast<int>(each));
    if (phase)
        m_phase->setCurrentIndex(std::max(0, m_phase->findData(static_cast<int>(*phase))));
    m_phase->setObjectName(QStringLiteral("preview-phase"));
    m_phase->setAccessibleName(tr("Phase"));
    auto *phaseName = new QLabel(tr("&Phase"));
    phaseName->setBuddy(m_phase);
    auto *phases = beside({phaseName, m_phase});
    phases->setVisible(m_phase->count() > 0);
    auto *about = wrappedLabel("muted");
    about->setText(m_content.note);
    about->setVisible(!m_content.note.isEmpty());
    m_counts->setObjectName(QStringLiteral("preview-counts"));
    m_all->setObjectName(QStringLiteral("preview-all"));
    m_all->setChecked(m_content.ticksAll);
    setUpTable();

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->setSpacing(space::m);
    column->addWidget(phases);
    column->addWidget(m_counts);
    column->addWidget(about);
    column->addWidget(m_all);
    column->addWidget(m_table, 1);
    setContent(page);
    resize(960, 560);
    connect(m_phase, &QComboBox::currentIndexChanged, this, &AssessmentPreview::showPlan);
    connect(m_all, &QAbstractButton::toggled, m_model, &AssessmentPlanModel::chooseAll);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AssessmentPreview::showCounts);
    showPlan();
}

AssessmentPreview::~AssessmentPreview()
{
    if (m_stop)
        *m_stop = true;
}

AssessmentPreview::Stop AssessmentPreview::begin(Work work, const QString &said)
{
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_work = work;
    messages()->clear();
    m_counts->setText(said);
    saveButton()->setEnabled(false);
    for (QWidget *each : std::initializer_list<QWidget *>{m_all, m_table})
        each->setEnabled(false);
    m_phase->setEnabled(work != Work::Recording);
    return m_stop;
}

void AssessmentPreview::end()
{
    m_work = Work::None;
    for (QWidget *each : std::initializer_list<QWidget *>{m_phase, m_all, m_table})
        each->setEnabled(true);
    showCounts();
}

std::optional<Phase> AssessmentPreview::phase() const
{
    if (m_phase->count() == 0)
        return std::nullopt;
    return static_cast<Phase>(m_phase->currentData().toInt());
}

void AssessmentPreview::setUpTable()
{
    m_table->setObjectName(QStringLiteral("preview-lines"));
    m_table->setAccessibleName(tr("What will change"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setColumnWidth(AssessmentPlanModel::RequirementColumn, 220);
    m_table->setColumnWidth(AssessmentPlanModel::NowColumn, 200);
    m_table->setColumnWidth(AssessmentPlanModel::ThenColumn, 260);
    m_table->setItemDelegateForColumn(
        AssessmentPlanModel::OutcomeColumn,
        new BadgeDelegate([](const QModelIndex &index) { return outcomeBadge(index); },
                          BadgeForm::Line, m_table));
}

void AssessmentPreview::showPlan()
{
    const Stop stop = begin(Work::Looking, tr("Looking at what will change…"));
    m_model->setPlan({});
    runWriting<AssessmentPlan>(
        m_context, m_content.title, this,
        [make = m_content.plan, chosen = phase(), stop](
            const Session &session, LibraryShelf &, Progress &progress) -> Result<AssessmentPlan> {
            AssessmentPlan plan = make(chosen);
            TRY(untilStopped(progress, *stop,
                             [&](Progress &watched) { return plan.check(session, &watched); }));
            return plan;
        },
        [this, stop](Result<Written<AssessmentPlan>> looked) {
            if (*stop)
                return;
            if (looked)
                m_model->setPlan(std::move(looked->result));
            else
                messages()->post(looked.error());
            m_model->chooseAll(m_all->isChecked());
            end();
        });
}

void AssessmentPreview::showCounts()
{
    const AssessmentPlan &plan = m_model->plan();
    const int changes = plan.count(PlannedAssessment::Changes);
    QStringList said;
    if (changes > 0)
        said += tr("%n will change.", nullptr, changes);
    if (const int leftOut = plan.count(PlannedAssessment::LeftOut); leftOut > 0)
        said += tr("%n could change and is (are) not ticked.", nullptr, leftOut);
    if (const int same = plan.count(PlannedAssessment::Same); same > 0)
        said += tr("%n need(s) no change.", nullptr, same);
    if (const int refused = plan.count(PlannedAssessment::Refused); refused > 0)
        said += tr("%n cannot be recorded and stay(s) as it is: see why.", nullptr, refused);
    m_counts->setText(sentences(said));
    setSaveText(tr("Change %n", nullptr, changes));
    saveButton()->setEnabled(changes > 0);
}

void AssessmentPreview::accept()
{
    if (m_work != Work::None || !saveButton()->isEnabled())
        return;
    const Stop stop = begin(Work::Recording, tr("Recording what is ticked…"));
    runWriting<int>(
        m_context, m_content.title, this,
        [plan = m_model->plan(), stop](const Session &session, LibraryShelf &, Progress &progress) {
            return untilStopped(progress, *stop,
                                [&](Progress &watched) { return plan.record(session, &watched); });
        },
        [this](const Result<Written<int>> &recorded) {
            if (recorded) {
                m_context.offerUndo(tr("%n assessment(s) changed.", nullptr, recorded->result),
                                    recorded->entry);
                return QDialog::accept();
            }
            messages()->post(recorded.error());
            end();
        });
}

void AssessmentPreview::reject()
{
    // Whether it still could be stopped, the job says.
    if (m_work == Work::Recording)
        *m_stop = true;
    else
        discard();
}

} // namespace gatehouse
