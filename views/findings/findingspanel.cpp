#include "views/findings/findingspanel.h"

#include "models/assessments/assessmentsubject.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingpolicy.h"
#include "models/findings/findingrepository.h"
#include "models/findings/retestduty.h"
#include "models/findings/findingstate.h"
#include "models/findings/findingtablemodel.h"
#include "models/lifecycle/riskacceptance.h"
#include "models/product/subjects.h"
#include "models/workspace/actions.h"
#include "models/workspace/assignedfindings.h"
#include "views/findings/acceptanceeditor.h"
#include "views/subject/assessmentstate.h"
#include "views/findings/findingeditor.h"
#include "views/findings/findingtable.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/page/permit.h"
#include "views/badges/statebadge.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/toolrow.h"
#include "views/page/navigationcontext.h"
#include "views/page/secondact.h"
#include "views/page/tableactions.h"

#include <QAction>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const QString overdueChip = QStringLiteral("overdue");

} // namespace

FindingsPanel::FindingsPanel(AssessmentState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_model(new FindingTableModel(this)),
      m_chips(new FilterChipBar), m_edit(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_mended(new QAction(icon(badgeOf(FindingStatus::AwaitingRetest).iconName), {}, this)),
      m_passed(new QAction(icon(QStringLiteral("state-compliant")), {}, this)),
      m_failed(new QAction(icon(QStringLiteral("state-noncompliant")), {}, this)),
      m_accept(new QAction(icon(QStringLiteral("state-accepted-risk")), {}, this)),
      m_renew(new QAction(icon(QStringLiteral("refresh")), {}, this)),
      m_withdraw(new QAction(icon(QStringLiteral("undo")), {}, this)),
      m_comment(new QAction(icon(QStringLiteral("note")), {}, this)),
      m_attach(new QAction(icon(QStringLiteral("attach")), {}, this)),
      m_merge(new QAction(icon(QStringLiteral("group")), {}, this)),
      m_split(new QAction(icon(QStringLiteral("distribute-across")), {}, this)),
      m_stack(new QStackedWidget),
      m_table(new FindingTable(m_model, state.context().settings(),
                               state.settingsKey(QStringLiteral("findings")))),
      m_empty(new EmptyState(QStringLiteral("finding"))),
      m_refresh(new RefreshWhenSeen(this, [this] { show(); }))
{
    auto *bar = new ToolRow;
    auto *tableActions = new TableActions(m_table, state.context(), subjectOf(u"finding"),
                                          [this] { return m_state.place(); });
    tableActions->setTitleColumns({FindingTableModel::TitleColumn});
    for (QAction *action :
         {m_edit, m_mended, m_passed, m_failed, m_comment, m_attach, m_accept, m_renew, m_withdraw,
          m_merge, m_split, tableActions->change(), tableActions->exportRows()})
        bar->addTool(action);
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    tools->setSpacing(space::s);
    tools->addWidget(bar);
    tools->addWidget(m_chips);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_chips, &FilterChipBar::checkedKeysChanged, this, &FindingsPanel::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_chips->setCheckedKeys({});
        applyFilter();
    });
    connect(m_table, &QTableView::activated, this, &FindingsPanel::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                permit();
                Q_EMIT findingChosen(current());
                const auto requirement =
                    index.data(FindingTableModel::RequirementIdRole).value<RequirementId>();
                if (requirement.isValid())
                    m_state.setRequirement(requirement);
            });
    connect(m_edit, &QAction::triggered, this, &FindingsPanel::edit);
    connect(m_mended, &QAction::triggered, this, &FindingsPanel::mended);
    connect(m_passed, &QAction::triggered, this, [this] { retest(true); });
    connect(m_failed, &QAction::triggered, this, [this] { retest(false); });
    connect(m_accept, &QAction::triggered, this, &FindingsPanel::accept);
    connect(m_renew, &QAction::triggered, this, &FindingsPanel::renew);
    connect(m_withdraw, &QAction::triggered, this, &FindingsPanel::withdraw);
    connect(m_comment, &QAction::triggered, this, &FindingsPanel::comment);
    connect(m_attach, &QAction::triggered, this, &FindingsPanel::attach);
    connect(m_merge, &QAction::triggered, this, &FindingsPanel::merge);
    connect(m_split, &QAction::triggered, this, &FindingsPanel::split);
    connect(&m_state, &AssessmentState::changed, m_refresh, &RefreshWhenSeen::request);
    connect(&m_state.context(), &NavigationContext::sessionChanged, this, &FindingsPanel::permit);
    retranslate();
}

void FindingsPanel::retranslate()
{
    m_edit->setText(tr("Edit…"));
    m_mended->setText(tr("Mended…"));
    m_passed->setText(tr("Re-test passed…"));
    m_failed->setText(tr("Re-test failed…"));
    m_accept->setText(tr("Accept the risk…"));
    m_renew->setText(tr("Renew the acceptance…"));
    m_withdraw->setText(tr("Withdraw the acceptance…"));
    m_comment->setText(tr("Comment…"));
    m_attach->setText(tr("Attach evidence…"));
    m_merge->setText(tr("Merge…"));
    m_split->setText(tr("Split"));
    m_table->setAccessibleName(tr("Findings"));
    std::vector<FilterChip> chips{
        {overdueChip, tr("Overdue"), QStringLiteral("state-late"), Tone::Late, {}}};
    for (const FindingStatus status : allValues<FindingStatus>())
        chips.push_back(
            {toKey(status), label(status), badgeOf(status).iconName, badgeOf(status).tone, {}});
    m_chips->setChips(chips);
    m_model->setLanguage(m_state.context().language());
    m_refresh->request();
}

void FindingsPanel::show()
{
    if (!m_state.isLoaded())
        return;
    const FindingRepository repository(m_state.database(), m_state.context().today());
    const auto read = [&]() -> Result<std::vector<FindingListing>> {
        TRY_ASSIGN(auto listings, repository.listings(m_state.subject()));
        if (m_state.subject().isValid()) {
            TRY_ASSIGN(const auto inherited, repository.listings(ReleaseId()));
            listings.insert(listings.end(), inherited.begin(), inherited.end());
        }
        return listings;
    };
    auto listings = read();
    if (!listings) {
        m_state.context().showError(listings.error());
        return;
    }
    m_model->setListings(*std::move(listings), m_state.context().today());
    const bool none = m_model->total() == 0;
    m_empty->setTexts(none ? tr("No findings.") : tr("No finding fits these filters."),
                      none ? tr("Open one from a requirement that falls short.") : QString(),
                      none ? QString() : tr("Show all findings"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    permit();
}

void FindingsPanel::applyFilter()
{
    FindingFilter filter;
    for (const QString &key : m_chips->checkedKeys()) {
        if (key == overdueChip)
            filter.onlyOverdue = true;
        else if (const auto status = fromKey<FindingStatus>(key))
            filter.statuses.insert(*status);
    }
    m_model->setFilter(filter);
    show();
}

void FindingsPanel::announceSelection()
{
    Q_EMIT findingChosen(current());
    m_state.setRequirement(
        m_table->currentIndex().data(FindingTableModel::RequirementIdRole).value<RequirementId>());
}

FindingId FindingsPanel::current() const
{
    return m_table->currentIndex().data(FindingTableModel::FindingIdRole).value<FindingId>();
}

void FindingsPanel::permit()
{
    const Acting acting = m_state.acting();
    const QModelIndex index = m_table->currentIndex();
    const auto status =
        static_cast<FindingStatus>(index.data(FindingTableModel::StatusRole).toInt());
    const bool open = index.isValid() && isOpen(status);
    const bool awaits = index.isValid() && status == FindingStatus::AwaitingRetest;
    gatehouse::permit(m_edit, acting, actions::editFinding, open);
    gatehouse::permit(m_mended, acting, actions::editFinding, open && !awaits);
    gatehouse::permit(m_passed, acting, actions::retestFinding, awaits);
    gatehouse::permit(m_failed, acting, actions::retestFinding, awaits);
    if (const FindingListing *chosen = m_model->listingAt(index.row()); chosen && awaits) {
        const auto duty = [&] {
            return checkMayRetest(m_state.database(), acting.account(), chosen->finding);
        };
        for (QAction *retest : {m_passed, m_failed})
            refuseSecondAct(retest, m_state.database(), duty, [this] { permit(); });
    }
    gatehouse::permit(m_accept, acting, actions::acceptRisk, open);
    const bool accepted = index.isValid() && status == FindingStatus::RiskAccepted;
    const FindingListing *listing = m_model->listingAt(index.row());
    gatehouse::permit(m_renew, acting, actions::renewRisk,
                      accepted || (listing && isReopened(listing->finding)));
    gatehouse::permit(m_withdraw, acting, actions::withdrawRisk, accepted);
    gatehouse::permit(m_comment, acting, actions::commentFinding, index.isValid());
    gatehouse::permit(m_attach, acting, actions::attachToFinding, index.isValid());
    permitAssigned(acting);
    gatehouse::permit(m_merge, acting, actions::mergeFindings, open);
    gatehouse::permit(m_split, acting, actions::splitFinding,
                      listing && listing->finding.isDuplicate());
}

void FindingsPanel::permitAssigned(const Acting &acting)
{
    const FindingListing *listing = m_model->listingAt(m_table->currentIndex().row());
    if (!listing || acting.may(actions::editFinding)
        || !AssignedFindings::has(m_state.database(), acting.account(), listing->finding.id)
                .value_or(false))
        return;
    for (QAction *each : {m_mended, m_comment, m_attach}) {
        each->setEnabled(true);
        each->setToolTip({});
    }
    const FindingStatus status = listing->finding.status;
    m_mended->setEnabled(isOpen(status) && status != FindingStatus::AwaitingRetest);
}

void FindingsPanel::select(FindingId finding)
{
    m_refresh->settle();
    if (m_model->rowOf(finding.value) < 0) {
        m_chips->setCheckedKeys({});
        applyFilter();
    }
    if (const int row = m_model->rowOf(finding.value); row >= 0)
        m_table->selectRow(row);
}

void FindingsPanel::edit()
{
    const QModelIndex index = m_table->currentIndex();
    if (!m_edit->isEnabled() || !index.isValid())
        return;
    auto finding =
        FindingRepository(m_state.database(), m_state.context().today()).finding(current());
    if (!finding) {
        m_state.context().showError(finding.error());
        return;
    }
    const FindingListing *listing = m_model->listingAt(index.row());
    const QString subject = listing->citation + QLatin1Char(' ')
        + listing->requirementTitle.in(m_state.context().language());
    auto *editor = new FindingEditor(m_state.context(), *std::move(finding), subject, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void FindingsPanel::retest(bool passed)
{
    // The one that is chosen now: while the record is typed, another one may come to stand there.
    const FindingListing *listing = m_model->listingAt(m_table->currentIndex().row());
    if (!listing)
        return;
    const FindingId id = listing->finding.id;
    const ReleaseId release = listing->finding.release;
    const RequirementId requirement = listing->finding.requirement;
    const auto record = m_state.context().dialogs().askText(
        this,
        {passed ? tr("Re-test passed") : tr("Re-test failed"),
         tr("Record"),
         {},
         passed ? tr("What was tested again and seen. The finding is then closed.")
                : tr("What was tested again and seen. The finding goes back to fixing."),
         passed ? tr("Close the finding") : tr("Send back"),
         true,
         true});
    if (!record)
        return;
    std::optional<EvidenceId> evidence = EvidenceId();
    if (passed) {
        const auto subject = AssessmentSubject::find(m_state.database(), release, requirement);
        if (subject && FindingPolicy::builtIn().asksForEvidence(subject->tier))
            evidence = askEvidence(tr("Re-test passed"),
                                   tr("At this tier a re-test closes a finding with evidence of "
                                      "its own. Attach the file to the requirement first."),
                                   true);
    }
    if (!evidence)
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::retestFinding));
        TRY(FindingRepository::retest(change, id, passed, *record, *evidence));
        return change.commit();
    };
    if (const auto done = run(); !done) {
        m_state.context().showError(done.error());
        return;
    }
    if (!passed)
        return;
    if (const auto closed =
            FindingRepository(m_state.database(), m_state.context().today()).finding(id))
        offerJudgement(*closed);
}

void FindingsPanel::offerJudgement(const Finding &closed)
{
    const SheetRow *row = m_state.sheet().row(closed.requirement);
    const Assessment *shortfall = row ? row->shortfall() : nullptr;
    if (!shortfall)
        return;
    NavigationContext &context = m_state.context();
    context.showMessage(
        {MessageKind::Success,
         tr("%1 is closed. %2 is still judged “%3”.")
             .arg(closed.number, row->requirement->citation(), label(shortfall->judgement)),
         {},
         tr("Judge it again"),
         [&context, release = closed.release, requirement = closed.requirement,
          phase = shortfall->phase] {
             if (release.isValid())
                 context.openRelease(release, phase, requirement);
             else
                 context.openOrganisation(requirement);
         }});
}

void FindingsPanel::accept()
{
    const QModelIndex index = m_table->currentIndex();
    const FindingListing *listing = m_model->listingAt(index.row());
    RiskAcceptance acceptance;
    acceptance.finding = listing->finding.id;
    acceptance.release = listing->finding.release;
    acceptance.requirement = listing->finding.requirement;
    auto *editor = new AcceptanceEditor(
        m_state.context(), acceptance,
        listing->finding.number + QLatin1Char(' ') + listing->finding.title, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void FindingsPanel::renew()
{
    const FindingListing *listing = m_model->listingAt(m_table->currentIndex().row());
    const auto standing =
        RiskAcceptanceRepository(m_state.database()).newestOf(listing->finding.id);
    if (!standing) {
        m_state.context().showError(standing.error());
        return;
    }
    renewAcceptance(m_state.context(), *standing,
                    listing->finding.number + QLatin1Char(' ') + listing->finding.title, this);
}

void FindingsPanel::withdraw()
{
    const auto standing = RiskAcceptanceRepository(m_state.database()).newestOf(current());
    if (!standing) {
        m_state.context().showError(standing.error());
        return;
    }
    withdrawAcceptance(m_state.context(), *standing, this);
}

std::optional<EvidenceId> FindingsPanel::askEvidence(const QString &title, const QString &hint,
                                                     bool required)
{
    const auto number = m_state.context().dialogs().askText(
        this, {title, tr("Evidence No."), {}, hint, tr("Attach"), false, required});
    if (!number)
        return std::nullopt;
    if (number->isEmpty())
        return EvidenceId();
    const auto found = EvidenceRepository(m_state.database()).byNumber(*number);
    if (found)
        return found->id;
    m_state.context().showError(found.error());
    return std::nullopt;
}

void FindingsPanel::write(const Action &action, const std::function<Result<void>(Change &)> &what)
{
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), action));
        TRY(what(change));
        return change.commit();
    };
    if (const auto done = run(); !done)
        m_state.context().showError(done.error());
}

void FindingsPanel::comment()
{
    const FindingId id = current();
    const auto text =
        m_state.context().dialogs().askText(this,
                                            {tr("Comment"),
                                             tr("Comment"),
                                             {},
                                             tr("It is kept as it is written, with your name."),
                                             tr("Add comment"),
                                             true,
                                             true});
    if (!text)
        return;
    write(actions::commentFinding,
          [&](Change &change) { return FindingRepository::comment(change, id, *text); });
}

void FindingsPanel::mended()
{
    const FindingId id = current();
    const auto text =
        m_state.context().dialogs().askText(this,
                                            {tr("Mended"),
                                             tr("What was done"),
                                             {},
                                             tr("It is kept among the comments, with your name. "
                                                "The finding then waits for its re-test."),
                                             tr("Ask for the re-test"),
                                             true,
                                             true});
    if (!text)
        return;
    write(actions::editFinding,
          [&](Change &change) { return FindingRepository::mended(change, id, *text); });
}

void FindingsPanel::attach()
{
    const FindingId id = current();
    const auto evidence =
        askEvidence(tr("Attach evidence"),
                    tr("Its number, like E-0001. What is no evidence yet is attached to the "
                       "requirement first."),
                    true);
    if (!evidence)
        return;
    write(actions::attachToFinding,
          [&](Change &change) { return FindingRepository::attach(change, id, *evidence); });
}

void FindingsPanel::merge()
{
    const FindingId id = current();
    NavigationContext &context = m_state.context();
    const QString number =
        m_table->currentIndex().siblingAtColumn(FindingTableModel::NumberColumn).data().toString();
    const auto into = context.dialogs().askText(
        this,
        {tr("Merge %1").arg(number),
         tr("Finding No."),
         {},
         tr("The finding that goes on, of the same requirement. %1 is closed as its duplicate, and "
            "can be split again.")
             .arg(number),
         tr("Merge"),
         false,
         true});
    if (!into)
        return;
    write(actions::mergeFindings, [&](Change &change) -> Result<void> {
        TRY_ASSIGN(const Finding original,
                   FindingRepository(change.database(), change.today()).byNumber(*into));
        return FindingRepository::merge(change, id, original.id);
    });
}

void FindingsPanel::split()
{
    const FindingId id = current();
    write(actions::splitFinding,
          [&](Change &change) { return FindingRepository::split(change, id); });
}

} // namespace gatehouse
