#include "views/release/gatepanel.h"

#include "models/lifecycle/gatecriteriamodel.h"
#include "models/lifecycle/gateduty.h"
#include "models/lifecycle/testcriteria.h"
#include "models/lifecycle/threatcriteria.h"
#include "models/portfolio/appleads.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/itemviews.h"
#include "views/design/refreshwhenseen.h"
#include "views/badges/statebadge.h"
#include "views/design/toolbuttons.h"
#include "views/release/releasestate.h"
#include "views/page/navigationcontext.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

// More missing items than this and the list starts folded: the count says enough.
constexpr int unfoldedItems = 12;
// More changes than this are scrolled through.
constexpr int shownChanges = 6;

} // namespace

GatePanel::GatePanel(ReleaseState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_model(new GateCriteriaModel(this)), m_heading(new QLabel),
      m_badge(new StateBadge), m_late(new StateBadge), m_summary(new QLabel), m_tree(new QTreeView),
      m_hint(new QLabel), m_notApplying(wrappedLabel("caption")), m_lowered(new QLabel)
{
    m_notApplying->setObjectName(QStringLiteral("gate-not-applying"));
    setLook(m_heading, "heading");
    setLook(m_summary, "muted");
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
    row->addWidget(makeDecision());

    connect(m_tree, &QTreeView::activated, this, &GatePanel::jump);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GatePanel::announceSelection);
    connect(&m_state, &ReleaseState::changed, this, &GatePanel::show);
    connect(&m_state, &ReleaseState::phaseChanged, this, [this] {
        m_problem->hide();
        show();
    });
    connect(&m_state.context(), &NavigationContext::sessionChanged, this, &GatePanel::permit);
    retranslate();
}

QWidget *GatePanel::makeDecision()
{
    auto *card = new QFrame;
    setLook(card, "card");
    card->setFixedWidth(300);
    m_decisionHeading = new QLabel;
    setLook(m_decisionHeading, "heading");
    m_last = new QLabel;
    m_last->setWordWrap(true);
    m_last->setTextFormat(Qt::PlainText);
    m_changesHeading = wrappedLabel("problem");
    m_changesHeading->setObjectName(QStringLiteral("gate-changes-heading"));
    m_changes = shortList();
    m_changes->setObjectName(QStringLiteral("gate-changes"));
    m_refreshChanges = new RefreshWhenSeen(this, [this] { showChanges(); });
    m_statement = new QPlainTextEdit;
    m_statement->setTabChangesFocus(true);
    m_statement->setObjectName(QStringLiteral("gate-statement"));
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->hide();
    setLook(m_problem, "problem");
    m_pass = new QPushButton;
    setLook(m_pass, "primary");
    m_pass->setObjectName(QStringLiteral("gate-pass"));
    m_reject = new QPushButton;
    m_reject->setObjectName(QStringLiteral("gate-reject"));
    m_reopen = new QPushButton;
    m_reopen->setObjectName(QStringLiteral("gate-reopen"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->addWidget(m_decisionHeading);
    column->addWidget(m_last);
    column->addWidget(m_changesHeading);
    column->addWidget(m_changes);
    column->addWidget(m_statement, 1);
    column->addWidget(m_problem);
    column->addWidget(m_pass);
    column->addWidget(m_reject);
    column->addWidget(m_reopen);
    connect(m_changes, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        if (const RequirementId id(item->data(Qt::UserRole).toLongLong()); id.isValid())
            Q_EMIT requirementRequested(id, Criterion::Assessed);
    });
    connect(m_pass, &QPushButton::clicked, this, [this] { decide(GateDecisionKind::Passed); });
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(GateDecisionKind::Rejected); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { decide(GateDecisionKind::Reopened); });
    return card;
}

void GatePanel::retranslate()
{
    m_tree->setAccessibleName(tr("Gate criteria"));
    m_changes->setAccessibleName(tr("Changes since the decision"));
    m_hint->setText(tr("Press Enter or double-click a missing item to go there."));
    m_decisionHeading->setText(tr("Decision"));
    m_statement->setPlaceholderText(
        tr("Your statement: what you decide and why. It goes on record."));
    m_statement->setAccessibleName(tr("Statement"));
    m_pass->setText(tr("Pass the gate"));
    m_reject->setText(tr("Reject"));
    m_reopen->setText(tr("Re-open"));
    m_model->setLanguage(m_state.context().language());
    show();
}

void GatePanel::show()
{
    if (!m_state.id().isValid())
        return;
    const GateStatus &gate = m_state.gate(m_state.phase());
    const bool another = keepStatement();
    m_heading->setText(tr("%1 gate").arg(label(gate.phase)));
    const bool changed = m_state.changedGates()[static_cast<size_t>(indexOf(gate.phase))];
    m_badge->setBadge(changed ? staleBadge() : badgeOf(gate.state));
    m_late->setBadge(lateBadge());
    m_late->setVisible(gate.late);
    int missing = 0;
    for (const CriterionStatus &criterion : gate.criteria)
        missing += static_cast<int>(criterion.missing.size());
    m_summary->setText(
        gate.isPassed() ? QString()
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
    m_last->setVisible(gate.decision.has_value());
    if (gate.decision) {
        m_last->setText(tr("%1 by %2 (%3) on %4:\n%5")
                            .arg(label(gate.decision->decision), gate.decision->decidedBy,
                                 label(gate.decision->role),
                                 gate.decision->decidedAt.toLocalTime().toString(
                                     QStringLiteral("yyyy-MM-dd HH:mm")),
                                 gate.decision->statement));
    }
    m_refreshChanges->request();
    permit();
}

void GatePanel::showChanges()
{
    const GateStatus &gate = m_state.gate(m_state.phase());
    m_changes->clear();
    if (gate.decision && m_state.changedGates()[static_cast<size_t>(indexOf(gate.phase))]) {
        const auto changes = GateRepository(m_state.database(), m_state.context().shelf())
                                 .changesSince(gate.decision->id, m_state.context().today());
        for (const SnapshotDifference &change :
             changes ? *changes : std::vector<SnapshotDifference>()) {
            const Requirement *requirement = nullptr;
            for (const SheetRow &row : m_state.sheet().rows) {
                if (row.requirement->key == change.key)
                    requirement = row.requirement;
            }
            const auto phase = fromKey<Phase>(change.key);
            const QString about = requirement ? requirement->citation()
                : phase                       ? label(*phase)
                                              : change.key;
            auto *item = new QListWidgetItem(
                (label(change.what) + QLatin1Char(' ') + about).trimmed(), m_changes);
            item->setToolTip(requirement ? item->text() + QLatin1Char('\n')
                                     + requirement->title.in(m_state.context().language())
                                         : item->text());
            if (requirement)
                item->setData(Qt::UserRole, requirement->id.value);
        }
    }
    fitRows(*m_changes, shownChanges);
    m_changesHeading->setText(
        tr("Changed since the decision: %n. Look at it, and re-open the gate where it no longer "
           "holds.",
           nullptr, m_changes->count()));
    m_changesHeading->setVisible(m_changes->count() > 0);
    m_changes->setVisible(m_changes->count() > 0);
}

void GatePanel::selectFirstMissed(const GateStatus &gate)
{
    const auto missed = std::ranges::find(gate.criteria, false, &CriterionStatus::passed);
    const auto row = missed == gate.criteria.end() ? 0 : missed - gate.criteria.begin();
    m_tree->setCurrentIndex(m_model->index(static_cast<int>(row), GateCriteriaModel::TitleColumn));
}

bool GatePanel::keepStatement()
{
    const Gate shown{m_state.id().value, indexOf(m_state.phase())};
    if (shown == m_shown)
        return false;
    m_statements.insert(m_shown, m_statement->toPlainText());
    m_shown = shown;
    m_statement->setPlainText(m_statements.take(shown));
    return true;
}

std::vector<Draft> GatePanel::unsaved()
{
    QHash<Gate, QString> written = m_statements;
    written.insert(m_shown, m_statement->toPlainText());
    std::vector<Draft> drafts;
    for (const auto &[gate, statement] : written.asKeyValueRange()) {
        if (statement.trimmed().isEmpty())
            continue;
        const auto discard = [this, gate = gate] {
            m_statements.remove(gate);
            if (gate == m_shown)
                m_statement->clear();
        };
        const auto release = ReleaseRepository(m_state.database()).nameOf(ReleaseId(gate.first));
        drafts.push_back(
            {QStringLiteral("%1 · %2").arg(
                 release.value_or(QString()),
                 tr("Statement for the %1 gate").arg(label(allPhases[size_t(gate.second)]))),
             {},
             discard});
    }
    std::ranges::sort(drafts, {}, &Draft::name);
    return drafts;
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

void GatePanel::permit()
{
    if (!m_state.id().isValid())
        return;
    const GateStatus &gate = m_state.gate(m_state.phase());
    const Account account = m_state.context().session().account;
    const bool retired = closesGates(m_state.app().status);
    const bool mayAtAll = account.may(actions::decideGate.permission);
    const auto mayHere = checkMayDecideGates(m_state.database(), account, m_state.app());
    const bool may = mayAtAll && mayHere && !retired;
    const auto mayPass =
        checkMayPass(m_state.database(), account, m_state.app(), m_state.sheet(), m_state.phase());
    const bool closed = gate.state == GateState::Passed || gate.state == GateState::Rejected;
    m_pass->setEnabled(may && mayPass && gate.state != GateState::Passed && gate.criteriaHold());
    m_reject->setEnabled(may && !closed);
    m_reopen->setEnabled(may && closed);
    m_pass->setVisible(gate.state != GateState::Passed);
    m_reject->setVisible(!closed);
    m_reopen->setVisible(closed);
    m_statement->setEnabled(may);
    QString why;
    if (retired)
        why = tr("The app is retired, so its gates are closed. What was decided stands.");
    else if (mayAtAll && !mayHere)
        why = mayHere.error().message;
    else if (!may)
        why = tr("%1 may not decide gates; a project lead or security manager may.")
                  .arg(account.displayName);
    else if (!gate.criteriaHold() && gate.state != GateState::Passed)
        why = tr("The gate can be passed once every criterion holds.");
    else if (!mayPass)
        why = mayPass.error().message;
    m_pass->setToolTip(why);
    m_reject->setToolTip(may ? QString() : why);
    m_reopen->setToolTip(may ? QString() : why);
    m_statement->setToolTip(may ? QString() : why);
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

void GatePanel::decide(GateDecisionKind kind)
{
    const QString statement = m_statement->toPlainText().trimmed();
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::decideGate));
        TRY(GateRepository::decide(change, m_state.context().shelf(), m_state.id(), m_state.phase(),
                                   kind, statement));
        return change.commit();
    };
    const Phase phase = m_state.phase();
    if (const auto decided = run(); !decided) {
        m_problem->setText(decided.error().message);
        m_problem->show();
        m_statement->setFocus();
        return;
    }
    m_problem->hide();
    m_statement->clear();
    m_state.context().showSuccess(tr("%1 gate: %2").arg(label(phase), label(kind)));
}

} // namespace gatehouse
