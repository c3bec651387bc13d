#include "views/assessments/requirementspanel.h"

#include "models/assessments/assessmentpaste.h"
#include "models/base/listing.h"
#include "models/reviews/reviewrepository.h"
#include "models/workspace/actions.h"
#include "views/assessments/assessmentbadges.h"
#include "views/assessments/assessmentpreview.h"
#include "views/subject/assessmentstate.h"
#include "views/assessments/batchassessment.h"
#include "views/assessments/confirmassessments.h"
#include "views/assessments/judgeelsewhere.h"
#include "views/design/celltable.h"
#include "views/design/designtokens.h"
#include "views/design/elidedlabel.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/page/permit.h"
#include "views/design/searchfield.h"
#include "views/badges/statebadge.h"
#include "views/design/toolbuttons.h"
#include "views/design/toolrow.h"
#include "views/evidence/attachevidencedialog.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const QString phaseChip = QStringLiteral("phase:");
const QString judgementChip = QStringLiteral("judgement:");
const QString applicableChip = QStringLiteral("applicable");
const QString evidenceChip = QStringLiteral("evidence");
const QString onlyChip = QStringLiteral("only");

} // namespace

RequirementsPanel::RequirementsPanel(AssessmentState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_model(new AssessmentGridModel(this)),
      m_search(new SearchField), m_chips(new FilterChipBar), m_count(new ElidedLabel),
      m_assessSelected(new QAction(icon(QStringLiteral("check-all")), {}, this)),
      m_confirm(new QAction(icon(QStringLiteral("forward")), {}, this)),
      m_submit(new QAction(icon(QStringLiteral("reviews")), {}, this)),
      m_attach(new QAction(icon(QStringLiteral("attach")), {}, this)),
      m_paste(new QAction(icon(QStringLiteral("paste")), {}, this)),
      m_fillDown(new QAction(icon(QStringLiteral("down")), {}, this)),
      m_elsewhere(new QAction(icon(QStringLiteral("app-native")), {}, this)),
      m_stack(new QStackedWidget), m_table(new CellTable(AssessmentGridModel::ClauseColumn)),
      m_nothing(new EmptyState(QStringLiteral("filter"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this))
{
    m_count->setMuted(true);
    m_search->setMinimumWidth(220);
    m_search->setMaximumWidth(320);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_search);
    tools->addWidget(m_count, 1);
    QToolButton *confirm = toolButton(m_confirm, this);
    confirm->setObjectName(QStringLiteral("confirm-earlier"));
    tools->addWidget(confirm);
    QToolButton *submit = toolButton(m_submit, this);
    submit->setObjectName(QStringLiteral("submit-judged"));
    tools->addWidget(submit);
    // The words give way before a tool has to wait behind "More".
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *ofSelected = new ToolRow;
    ofSelected->addTool(m_assessSelected);
    ofSelected->addTool(m_attach);
    tools->addWidget(ofSelected);
    setUpTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::s, space::l, space::s);
    head->setSpacing(space::s);
    head->addLayout(tools);
    head->addWidget(m_chips);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, [this] {
        if (m_only && !m_chips->checkedKeys().contains(onlyChip)) {
            m_only.reset();
            setChips();
        }
        applyFilter();
    });
    connect(m_assessSelected, &QAction::triggered, this, &RequirementsPanel::assessTogether);
    connect(m_confirm, &QAction::triggered, this, &RequirementsPanel::confirmTogether);
    connect(m_paste, &QAction::triggered, this, &RequirementsPanel::paste);
    connect(m_fillDown, &QAction::triggered, this, &RequirementsPanel::fillDown);
    connect(m_elsewhere, &QAction::triggered, this, &RequirementsPanel::judgeElsewhere);
    connect(m_nothing, &EmptyState::actionRequested, m_filter, &ListFilter::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (!m_selecting && index.isValid())
                    m_state.setRequirement(m_model->requirementAt(index.row()));
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RequirementsPanel::permit);
    connect(m_submit, &QAction::triggered, this, &RequirementsPanel::submit);
    connect(m_attach, &QAction::triggered, this, &RequirementsPanel::attachTogether);
    connect(&m_state, &AssessmentState::changed, this, &RequirementsPanel::readReviews);
    connect(&m_state, &AssessmentState::changed, this, &RequirementsPanel::show);
    connect(&m_state, &AssessmentState::assessedPhaseChanged, this,
            &RequirementsPanel::showConfirmable);
    connect(&m_state, &AssessmentState::requirementChanged, this,
            &RequirementsPanel::followRequirement);
    connect(&m_state.context(), &NavigationContext::sessionChanged, this,
            &RequirementsPanel::permit);
    // Who is made when it is first seen comes to a sheet that was read before.
    if (m_state.isLoaded())
        readReviews();
    retranslate();
    followRequirement();
}

void RequirementsPanel::followRequirement()
{
    const int row = m_model->rowOf(m_state.requirement().value);
    if (row < 0 || row == m_table->currentIndex().row())
        return;
    m_selecting = true;
    m_table->selectRow(row);
    m_selecting = false;
}

void RequirementsPanel::setUpTable()
{
    m_table->setModel(m_model);
    const std::pair<int, int> widths[] = {
        {AssessmentGridModel::ClauseColumn, 88},    {AssessmentGridModel::TitleColumn, 190},
        {AssessmentGridModel::AppliesColumn, 112},  {AssessmentGridModel::JudgementColumn, 160},
        {AssessmentGridModel::PathColumn, 136},     {AssessmentGridModel::MethodsColumn, 130},
        {AssessmentGridModel::RecordColumn, 260},   {AssessmentGridModel::RiskColumn, 116},
        {AssessmentGridModel::EvidenceColumn, 88},  {AssessmentGridModel::FindingsColumn, 88},
        {AssessmentGridModel::AssessorColumn, 120}, {AssessmentGridModel::DateColumn, 100},
        {AssessmentGridModel::ReviewColumn, 150},   {AssessmentGridModel::ObjectColumn, 160},
    };
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    // A column that came later, beside the record it belongs to.
    m_table->horizontalHeader()->moveSection(AssessmentGridModel::ObjectColumn,
                                             AssessmentGridModel::RecordColumn);
    m_table->setItemDelegateForColumn(
        AssessmentGridModel::JudgementColumn,
        judgementDelegate(AssessmentGridModel::JudgementRole, m_table));
    m_table->setItemDelegateForColumn(AssessmentGridModel::RiskColumn,
                                      riskDelegate(AssessmentGridModel::RiskRole, m_table));
    m_table->setItemDelegateForColumn(AssessmentGridModel::ReviewColumn,
                                      reviewDelegate(AssessmentGridModel::ReviewRole, m_table));
    m_table->setItemDelegateForColumn(AssessmentGridModel::PathColumn,
                                      new PathDelegate(AssessmentGridModel::PathRole, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AssessmentGridModel::ClauseColumn, Qt::AscendingOrder);
    rememberColumns(
        m_table->horizontalHeader(), m_state.context().settings(),
        m_state.settingsKey(QStringLiteral("grid")),
        {{.column = AssessmentGridModel::ClauseColumn, .rank = 1},
         {.column = AssessmentGridModel::TitleColumn, .rank = 2, .minimum = 170, .grows = true},
         {.column = AssessmentGridModel::JudgementColumn, .rank = 3, .minimum = 126},
         {.column = AssessmentGridModel::PathColumn, .rank = 4, .minimum = 136},
         {.column = AssessmentGridModel::RiskColumn, .rank = 5},
         {.column = AssessmentGridModel::EvidenceColumn, .rank = 6, .minimum = 64},
         {.column = AssessmentGridModel::FindingsColumn, .rank = 7, .minimum = 64},
         {.column = AssessmentGridModel::ReviewColumn, .rank = 8},
         {.column = AssessmentGridModel::RecordColumn, .rank = 9, .minimum = 120},
         {.column = AssessmentGridModel::AppliesColumn, .rank = 10},
         {.column = AssessmentGridModel::AssessorColumn, .rank = 11},
         {.column = AssessmentGridModel::DateColumn, .rank = 12, .minimum = dayWidth},
         {.column = AssessmentGridModel::MethodsColumn, .rank = 13},
         {.column = AssessmentGridModel::ObjectColumn, .rank = 14}});
    m_paste->setShortcut(QKeySequence::Paste);
    m_fillDown->setShortcut(QKeySequence(QStringLiteral("Ctrl+D")));
    for (QAction *action : {m_paste, m_fillDown}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    m_table->addAction(m_elsewhere);
    new TableActions(m_table, m_state.context());
}

void RequirementsPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Filter requirements"));
    m_search->setAccessibleName(tr("Filter by clause, title, text, record or assessor"));
    m_table->setAccessibleName(tr("Assessment grid"));
    m_assessSelected->setText(tr("Assess selected…"));
    m_paste->setText(tr("Paste…"));
    m_fillDown->setText(tr("Fill down…"));
    m_elsewhere->setText(tr("Judge in other apps…"));
    m_submit->setText(tr("Submit for review"));
    m_attach->setText(tr("Attach evidence…"));
    m_confirm->setToolTip(
        tr("Take over for a phase what an earlier one or the release before judged"));
    m_model->setLanguage(m_state.context().language());
    setChips();
    permit();
    show();
}

void RequirementsPanel::setChips()
{
    std::vector<FilterChip> chips{
        {applicableChip, tr("Applies"), {}, {}, {}},
        {judgementChip + toKey(Judgement::NotAssessed),
         label(Judgement::NotAssessed),
         badgeOf(Judgement::NotAssessed).iconName,
         Tone::Neutral,
         {}},
        {judgementChip + toKey(Judgement::Noncompliant),
         label(Judgement::Noncompliant),
         badgeOf(Judgement::Noncompliant).iconName,
         Tone::Danger,
         {}},
        {judgementChip + toKey(Judgement::Partial),
         label(Judgement::Partial),
         badgeOf(Judgement::Partial).iconName,
         toneOf(Judgement::Partial),
         {}},
        {evidenceChip, tr("No evidence"), QStringLiteral("evidence"), {}, {}},
    };
    if (m_only) {
        const auto name = [why = m_only->why] {
            switch (why) {
            case Awaited::Assessment:
                return tr("To assess");
            case Awaited::Submission:
                return tr("To submit for review");
            case Awaited::Evidence:
                return tr("Judged without evidence");
            case Awaited::Confirmation:
                break;
            }
            return tr("Applicability to confirm");
        };
        chips.insert(chips.begin(), {onlyChip, name(), QStringLiteral("check-all"), {}, {}});
    }
    for (const Phase phase : allPhases)
        chips.push_back({phaseChip + toKey(phase),
                         label(phase),
                         QStringLiteral("phase-") + toKey(phase),
                         {},
                         {}});
    m_chips->setChips(chips);
}

void RequirementsPanel::show()
{
    if (!m_state.isLoaded())
        return;
    m_model->setSheet(m_state.sheet());
    showConfirmable();
    if (m_subject != m_state.subject()) {
        // Of another release nothing is chosen; a row left current could not be chosen by a click.
        m_subject = m_state.subject();
        m_selecting = true;
        m_table->selectionModel()->clear();
        m_selecting = false;
        // What another release was narrowed to would hide here what one came for.
        if (!m_chips->checkedKeys().isEmpty() || !m_search->text().isEmpty())
            return m_filter->clear();
    }
    if (m_state.sheet().rows.empty())
        m_nothing->setTexts(tr("No requirement library stands behind this sheet."));
    else
        m_nothing->setTexts(tr("No requirement fits these filters."), {},
                            tr("Show all requirements"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    int shown = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        shown += m_model->rowAt(row)->requirement->isAssessed() ? 1 : 0;
    Score score;
    for (const SheetRow &row : m_state.sheet().rows)
        score.add(row);
    const auto percent = [](std::optional<double> value) {
        return value ? QString::number(*value, 'f', 0) + QLatin1Char('%') : QStringLiteral("–");
    };
    m_count->setText(
        // What matters most first: the end is shortened where there is no room.
        tr("Score %1 · coverage %2 · %3 apply · %4 shown")
            .arg(score.value() ? QString::number(*score.value(), 'f', 1) : QStringLiteral("–"),
                 percent(score.coverage()))
            .arg(score.applicable)
            .arg(shown));
    m_count->setToolTip(
        m_count->text() + u'\n'
        + tr("Scheme %1: compliant 1, partial 0.5, non-compliant 0, over assessed items")
              .arg(QLatin1StringView(Score::scheme)));
    permit();
}

void RequirementsPanel::applyFilter()
{
    AssessmentGridFilter filter;
    filter.text = m_search->text().trimmed();
    for (const QString &key : m_chips->checkedKeys()) {
        if (key == applicableChip)
            filter.onlyApplicable = true;
        else if (key == evidenceChip)
            filter.onlyMissingEvidence = true;
        else if (key == onlyChip && m_only)
            filter.ids = m_only->requirements;
        else if (const auto judgement = fromKey<Judgement>(key.mid(judgementChip.size()));
                 key.startsWith(judgementChip) && judgement)
            filter.judgements.insert(*judgement);
        else if (const auto phase = fromKey<Phase>(key.mid(phaseChip.size()));
                 key.startsWith(phaseChip) && phase)
            filter.phase = phase;
    }
    // "Not assessed" asks for work to do; what does not apply is none.
    if (filter.judgements.contains(Judgement::NotAssessed))
        filter.onlyApplicable = true;
    m_model->setFilter(filter);
    if (filter.phase && m_state.subject().isValid())
        m_state.setAssessedPhase(filter.phase);
    show();
}

void RequirementsPanel::select(RequirementId requirement, std::optional<Phase> phase)
{
    const bool isOfAnotherPhase =
        phase && m_model->filter().phase && m_model->filter().phase != phase;
    if (isOfAnotherPhase || m_model->rowOf(requirement.value) < 0)
        m_filter->clear();
    if (phase && m_state.subject().isValid())
        m_state.setAssessedPhase(phase);
    if (const int row = m_model->rowOf(requirement.value); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
        m_state.setRequirement(requirement);
    }
}

void RequirementsPanel::showOnly(const QSet<RequirementId> &requirements, Awaited why,
                                 std::optional<Phase> phase)
{
    m_filter->clear();
    m_only = Only{requirements, why};
    setChips();
    QStringList chips{onlyChip};
    if (phase)
        chips += phaseChip + toKey(*phase);
    m_chips->setCheckedKeys(chips);
    applyFilter();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (requirements.contains(m_model->requirementAt(row)))
            return select(m_model->requirementAt(row));
    }
}

void RequirementsPanel::announceSelection()
{
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_state.setRequirement(m_model->requirementAt(current.row()));
}

std::vector<const SheetRow *> RequirementsPanel::allSelectedRows() const
{
    std::vector<const SheetRow *> rows;
    for (const int selected : m_table->rowsSelected()) {
        if (const SheetRow *row = m_model->rowAt(selected))
            rows.push_back(row);
    }
    return rows;
}

std::vector<const SheetRow *> RequirementsPanel::selectedRows() const
{
    std::vector<const SheetRow *> rows = allSelectedRows();
    std::erase_if(rows, [](const SheetRow *row) {
        return !row->requirement->isAssessed() || !row->applicability.applies;
    });
    return rows;
}

void RequirementsPanel::permit()
{
    const Acting acting = m_state.acting();
    gatehouse::permit(m_assessSelected, acting, actions::assess, !selectedRows().empty());
    gatehouse::permit(m_attach, acting, actions::addEvidence, !allSelectedRows().empty());
    gatehouse::permit(m_paste, acting, actions::assess, m_state.isLoaded());
    gatehouse::permit(m_fillDown, acting, actions::assess, m_table->rowsSelected().size() > 1);
    const SheetRow *row = m_model->rowAt(m_table->currentIndex().row());
    gatehouse::permit(m_elsewhere, acting, actions::assess,
                      m_state.subject().isValid() && row && row->requirement->isAssessed()
                          && !row->inherited);
    gatehouse::permit(m_confirm, acting, actions::confirmAssessment, m_state.isLoaded());
    gatehouse::permit(m_submit, acting, actions::submitAssessment, m_state.isLoaded());
    if (m_submit->isEnabled())
        m_submit->setToolTip(tr("Hand to the reviewers what is judged and was not submitted as it "
                                "stands: of the phase chosen, else of all"));
    m_confirm->setVisible(m_state.isLoaded() && m_state.subject().isValid());
}

void RequirementsPanel::showConfirmable()
{
    const std::optional<Phase> phase = m_state.assessedPhase();
    const auto &rows = m_state.sheet().rows;
    const auto count = phase
        ? std::count_if(rows.begin(), rows.end(),
                        [phase](const SheetRow &row) {
                            return row.awaitsJudgement(*phase) && row.confirmable(*phase);
                        })
        : 0;
    m_confirm->setText(count > 0 ? tr("Confirm earlier (%1)…").arg(count) : tr("Confirm earlier…"));
}

void RequirementsPanel::confirmTogether()
{
    // One row is where the eye happens to be; several were chosen.
    std::vector<const SheetRow *> rows = selectedRows();
    if (rows.size() < 2)
        rows.clear();
    auto *editor = new ConfirmAssessments(m_state, rows, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void RequirementsPanel::readReviews()
{
    const auto standings = ReviewRepository(m_state.database()).ofRelease(m_state.subject());
    QHash<AssessmentId, ReviewState> states;
    if (standings) {
        for (auto each = standings->cbegin(); each != standings->cend(); ++each)
            states.insert(each.key(), each->state);
    }
    m_model->setReviews(std::move(states));
}

void RequirementsPanel::submit()
{
    const std::optional<Phase> phase = m_model->filter().phase;
    const auto run = [&]() -> Result<int> {
        TRY_ASSIGN(auto change,
                   Change::begin(m_state.context().session(), actions::submitAssessment));
        TRY_ASSIGN(const int submitted,
                   ReviewRepository::submitAll(change, m_state.subject(), phase));
        TRY(change.commit());
        return submitted;
    };
    if (const auto submitted = run(); !submitted)
        m_state.context().showError(submitted.error());
    else if (*submitted == 0)
        m_state.context().showMessage({MessageKind::Info,
                                       tr("Everything judged here was submitted already, or waits "
                                          "for an answer of yours on the page of the reviews."),
                                       {},
                                       {},
                                       {}});
    else
        m_state.context().showSuccess(
            tr("%n assessment(s) submitted for review.", nullptr, *submitted));
}

std::vector<RequirementId> RequirementsPanel::requirementsFrom(int row) const
{
    std::vector<RequirementId> requirements;
    for (; row >= 0 && row < m_model->rowCount(); ++row) {
        if (m_model->rowAt(row)->requirement->isAssessed())
            requirements.push_back(m_model->requirementAt(row));
    }
    return requirements;
}

std::vector<RequirementId> RequirementsPanel::selectedRequirements() const
{
    std::vector<RequirementId> requirements;
    for (const int row : m_table->rowsSelected())
        requirements.push_back(m_model->requirementAt(row));
    return requirements;
}

void RequirementsPanel::paste()
{
    AssessmentPaste::Place place;
    place.selected = selectedRequirements();
    if (!place.selected.empty()) {
        place.rows = requirementsFrom(m_table->rowsSelected().front());
        for (const int column : m_table->columnsFrom(m_table->columnsSelected().front()))
            place.columns.push_back({m_model->headerData(column, Qt::Horizontal).toString(),
                                     AssessmentGridModel::heading(column)});
    }
    const auto pasted =
        AssessmentPaste::read(QGuiApplication::clipboard()->text(), m_state.sheet(), place);
    if (!pasted)
        return m_state.context().showMessage(
            {MessageKind::Warning, pasted.error().message, {}, {}, {}});
    QStringList notes{
        tr("Recorded: %1. An empty cell leaves what stands.").arg(listed(pasted->recorded))};
    if (!pasted->leftOut.isEmpty())
        notes += tr("Not recorded: %1.").arg(listed(pasted->leftOut));
    preview(pasted->entries, tr("Paste into the assessments"), notes.join(QLatin1Char('\n')));
}

void RequirementsPanel::fillDown()
{
    std::vector<const Field *> fields;
    for (const int column : m_table->columnsSelected()) {
        const auto heading = AssessmentGridModel::heading(column);
        fields.push_back(heading ? heading->field : nullptr);
    }
    const auto filled =
        filledDown(m_state.sheet(), selectedRequirements(), fields, m_model->filter().phase);
    if (!filled)
        return m_state.context().showMessage(
            {MessageKind::Warning, filled.error().message, {}, {}, {}});
    preview(*filled, tr("Fill down"), {});
}

void RequirementsPanel::judgeElsewhere()
{
    const SheetRow *row = m_model->rowAt(m_table->currentIndex().row());
    if (!row)
        return;
    auto *form = new JudgeElsewhere(m_state, *row, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    form->open();
}

void RequirementsPanel::preview(const std::vector<AssessmentEntry> &entries, const QString &title,
                                const QString &note)
{
    AssessmentPreview::Content content;
    content.title = title;
    content.note = note;
    for (const Phase phase : allPhases) {
        const bool judges =
            std::any_of(entries.begin(), entries.end(), [&](const AssessmentEntry &entry) {
                const SheetRow *row = m_state.sheet().row(entry.requirement);
                return row && m_state.subject().isValid() && row->isJudgedIn(phase);
            });
        if (judges)
            content.phases.push_back(phase);
    }
    const auto sheet = std::make_shared<const AssessmentSheet>(m_state.sheet());
    content.plan = [sheet, entries](std::optional<Phase> phase) {
        AssessmentPlan plan;
        plan.add(*sheet, entries, phase);
        return plan;
    };
    auto *dialog =
        new AssessmentPreview(m_state.context(), std::move(content), m_state.assessedPhase(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RequirementsPanel::attachTogether()
{
    auto *dialog = new AttachEvidenceDialog(m_state, allSelectedRows(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RequirementsPanel::assessTogether()
{
    auto *editor = new BatchAssessment(m_state, selectedRows(), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

} // namespace gatehouse
