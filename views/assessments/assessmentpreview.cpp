#include "views/assessments/assessmentpreview.h"

#include "models/assessments/assessmentplanmodel.h"
#include "views/badges/statebadge.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/itemviews.h"
#include "views/design/message.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"

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
    setSave([this] { return save(); });
    showPlan();
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
    messages()->clear();
    AssessmentPlan plan = m_content.plan(phase());
    const auto checked = plan.check(m_context.session());
    if (!checked)
        messages()->post(checked.error());
    m_model->setPlan(checked ? std::move(plan) : AssessmentPlan());
    m_model->chooseAll(m_all->isChecked());
    showCounts();
}

void AssessmentPreview::showCounts()
{
    const AssessmentPlan &plan = m_model->plan();
    const int changes = plan.count(PlannedAssessment::Changes);
    QStringList said{tr("%n will change.", nullptr, changes)};
    if (const int leftOut = plan.count(PlannedAssessment::LeftOut); leftOut > 0)
        said += tr("%n could change and is (are) not ticked.", nullptr, leftOut);
    if (const int same = plan.count(PlannedAssessment::Same); same > 0)
        said += tr("%n stand(s) so already.", nullptr, same);
    if (const int refused = plan.count(PlannedAssessment::Refused); refused > 0)
        said += tr("%n cannot be recorded and stay(s) as it is: see why.", nullptr, refused);
    m_counts->setText(said.join(u' '));
    setSaveText(tr("Change %n", nullptr, changes));
    saveButton()->setEnabled(changes > 0);
}

Result<void> AssessmentPreview::save()
{
    TRY_ASSIGN(const int recorded, m_model->plan().record(m_context.session()));
    m_context.offerUndo(tr("%n assessment(s) changed.", nullptr, recorded));
    return {};
}

} // namespace gatehouse
