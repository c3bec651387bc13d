#include "views/release/gatepanel.h"

#include "models/lifecycle/gatecriteriamodel.h"
#include "models/lifecycle/testcriteria.h"
#include "models/lifecycle/threatcriteria.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/elidedlabel.h"
#include "views/design/itemviews.h"
#include "views/badges/gatebadge.h"
#include "views/design/toolbuttons.h"
#include "views/release/gatesigningcard.h"
#include "views/release/releasestate.h"
#include "views/page/navigationcontext.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

// More missing items than this and the list starts folded: the count says enough.
constexpr int unfoldedItems = 12;

} // namespace

GatePanel::GatePanel(ReleaseState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_model(new GateCriteriaModel(this)), m_heading(new QLabel),
      m_badge(new StateBadge), m_late(new StateBadge), m_summary(new ElidedLabel),
      m_tree(new QTreeView), m_hint(new QLabel), m_notApplying(wrappedLabel("caption")),
      m_lowered(new QLabel), m_card(new GateSigningCard(state))
{
    m_notApplying->setObjectName(QStringLiteral("gate-not-applying"));
    setLook(m_heading, "heading");
    m_summary->setMuted(true);
    setLook(m_hint, "caption");
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading);
    head->addWidget(m_badge);
    head->addWidget(m_late);
    head->addWidget(m_summary, 1);

    m_tree->setModel(m_model);
    prepareTree(m_tree);
    m_tree->setColumnWidth(GateCriteriaModel::TitleColumn, 420);
    m_tree->setColumnWidth(GateCriteriaModel::CountColumn, 110);
    rememberColumns(
        m_tree->header(), m_state.context().settings(), QStringLiteral("release/gate"),
        {{.column = GateCriteriaModel::TitleColumn, .rank = 1, .minimum = 220, .grows = true},
         {.column = GateCriteriaModel::CountColumn, .rank = 2}});
    m_tree->setItemDelegateForColumn(
        GateCriteriaModel::TitleColumn,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                const QVariant passed = index.data(GateCriteriaModel::PassedRole);
                if (!index.data(GateCriteriaModel::CriterionRole).isValid()
                    || index.parent().isValid())
                    return std::nullopt;
                return passed.toBool() ? Badge{index.data().toString(),
                                               QStringLiteral("state-compliant"), Tone::Success}
                                       : Badge{index.data().toString(),
                                               QStringLiteral("state-noncompliant"), Tone::Danger};
            },
            BadgeForm::Line, m_tree));

    auto *left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addLayout(head);
    left->addWidget(m_tree, 1);
    left->addWidget(m_hint);
    left->addWidget(m_notApplying);
    m_lowered->setObjectName(QStringLiteral("gate-lowered"));
    m_lowered->setWordWrap(true);
    m_lowered->setTextFormat(Qt::PlainText);
    left->addWidget(m_lowered);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::l);
    row->addLayout(left, 1);
    row->addWidget(m_card);

    connect(m_tree, &QTreeView::activated, this, &GatePanel::jump);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GatePanel::announceSelection);
    connect(&m_state, &ReleaseState::changed, this, &GatePanel::show);
    connect(&m_state, &ReleaseState::phaseChanged, this, &GatePanel::show);
    connect(m_card, &GateSigningCard::requirementRequested, this,
            [this](RequirementId id) { Q_EMIT requirementRequested(id, Criterion::Assessed); });
    retranslate();
}

void GatePanel::retranslate()
{
    m_tree->setAccessibleName(tr("Gate criteria"));
    m_hint->setText(tr("Press Enter or double-click a missing item to go there."));
    m_card->retranslate();
    m_model->setLanguage(m_state.context().language());
    show();
}

void GatePanel::show()
{
    if (!m_state.id().isValid())
        return;
    const GateStatus &gate = m_state.gate(m_state.phase());
    const Gate shown{m_state.id().value, indexOf(m_state.phase())};
    const bool another = std::exchange(m_shown, shown) != shown;
    m_heading->setText(tr("%1 gate").arg(label(gate.phase)));
    const bool changed = m_state.changedGates()[static_cast<size_t>(indexOf(gate.phase))];
    const bool submitted = m_state.submittedGates()[static_cast<size_t>(indexOf(gate.phase))];
    m_badge->setBadge(gateBadge(gate.state, changed, submitted));
    m_late->setBadge(lateBadge());
    m_late->setVisible(gate.late);
    int missing = 0;
    for (const CriterionStatus &criterion : gate.criteria)
        missing += static_cast<int>(criterion.missing.size());
    m_summary->setText(
        gate.isPassed() ? QString()
            : gate.criteriaHold() && submitted
            ? tr("Every criterion holds, and the gate is submitted; it waits for signatures.")
            : gate.criteriaHold()
            ? tr("Every criterion holds; the gate waits for a decision.")
            : tr("%n items stand between this release and the gate", nullptr, missing));
    m_notApplying->setText(gate.notApplying.sentence());
    m_model->setStatus(gate);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        m_tree->setExpanded(
            index, m_model->rowCount(index) > 0 && m_model->rowCount(index) <= unfoldedItems);
    }
    if (another || !m_tree->currentIndex().isValid())
        selectFirstMissed(gate);
    QStringList lowered;
    for (const LoweredRisk &each : gate.lowered)
        lowered += each.sentence();
    m_lowered->setText(tr("Risks that were lowered:\n%1").arg(lowered.join(QLatin1Char('\n'))));
    m_lowered->setVisible(!lowered.isEmpty());
    m_card->show();
}

void GatePanel::selectFirstMissed(const GateStatus &gate)
{
    const auto missed = std::ranges::find(gate.criteria, false, &CriterionStatus::passed);
    const auto row = missed == gate.criteria.end() ? 0 : missed - gate.criteria.begin();
    m_tree->setCurrentIndex(m_model->index(static_cast<int>(row), GateCriteriaModel::TitleColumn));
}

std::vector<Draft> GatePanel::unsaved()
{
    return m_card->unsaved();
}

std::optional<Criterion> GatePanel::selectedCriterion() const
{
    const QModelIndex index = m_tree->currentIndex();
    const QVariant criterion = index.data(GateCriteriaModel::CriterionRole);
    if (!criterion.isValid()
        || index.data(GateCriteriaModel::RequirementIdRole).value<RequirementId>().isValid())
        return std::nullopt;
    return static_cast<Criterion>(criterion.toInt());
}

void GatePanel::announceSelection()
{
    const auto requirement =
        m_tree->currentIndex().data(GateCriteriaModel::RequirementIdRole).value<RequirementId>();
    if (requirement.isValid())
        m_state.setRequirement(requirement);
    Q_EMIT selectionChanged();
}

void GatePanel::jump(const QModelIndex &index)
{
    const MissingItem *item = m_model->missingAt(index);
    if (!item) {
        // What has nothing to list is missing as a whole.
        const CriterionStatus *asked = m_model->criterionAt(index);
        if (asked && asksForThreatModel(asked->criterion) && asked->missing.empty())
            Q_EMIT threatRequested({}, {});
        if (asked && asksForTests(asked->criterion) && asked->missing.empty())
            Q_EMIT testRequested({});
        return;
    }
    const CriterionStatus *criterion = m_model->criterionAt(index.siblingAtColumn(0).parent());
    if (criterion && asksForThreatModel(criterion->criterion)) {
        Q_EMIT threatRequested(item->citation, item->subject);
    } else if (criterion && asksForTests(criterion->criterion)) {
        Q_EMIT testRequested(item->key);
    } else if (item->requirement.isValid()) {
        Q_EMIT requirementRequested(item->requirement,
                                    criterion ? criterion->criterion : Criterion::Assessed);
    } else if (const auto phase = fromKey<Phase>(item->key)) {
        Q_EMIT phaseRequested(*phase);
    }
}

} // namespace gatehouse
