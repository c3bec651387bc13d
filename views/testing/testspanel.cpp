#include "views/testing/testspanel.h"

#include "models/base/listing.h"
#include "models/product/subjects.h"
#include "models/testing/testcasetablemodel.h"
#include "models/testing/testplan.h"
#include "models/testing/testprogress.h"
#include "models/testing/testresultrepository.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/icons.h"
#include "views/design/listfilter.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/searchfield.h"
#include "views/design/toolrow.h"
#include "views/findings/findingopening.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/tableactions.h"
#include "views/subject/assessmentstate.h"
#include "views/testing/assigntestsdialog.h"
#include "views/testing/testbadge.h"
#include "views/testing/testcaseeditor.h"
#include "views/testing/testcasetable.h"
#include "views/testing/testcaseview.h"
#include "views/testing/testresultdialog.h"
#include "views/testing/testsamplingeditor.h"

#include <QAction>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

const QString neverChip = QStringLiteral("never");
const QString ownChip = QStringLiteral("own");
const QString retiredChip = QStringLiteral("retired");

QString countedLine(const QString &what, size_t count)
{
    return TestsPanel::tr("%1: %2").arg(what).arg(count);
}

} // namespace

TestsPanel::TestsPanel(AssessmentState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_model(new TestCaseTableModel(this)),
      m_progress(wrappedLabel()), m_groups(wrappedLabel("muted")), m_more(new QToolButton),
      m_search(new SearchField), m_chips(new FilterChipBar), m_stack(new QStackedWidget),
      m_table(new TestCaseTable(m_model, state.context().settings(),
                                state.settingsKey(QStringLiteral("tests")))),
      m_empty(new EmptyState(QStringLiteral("phase-test"))), m_view(new TestCaseView(state)),
      m_filter(new ListFilter(m_search, m_chips, m_table, this)),
      m_refresh(new RefreshWhenSeen(this, [this] { show(); }))
{
    m_progress->setObjectName(QStringLiteral("tests-progress"));
    m_groups->setObjectName(QStringLiteral("tests-groups"));
    makeActions();
    auto *bar = new ToolRow;
    m_search->setMaximumWidth(260);
    bar->addWidget(m_search);
    auto *tableActions = new TableActions(m_table, state.context(), subjectOf(u"test_case"),
                                          [this] { return m_state.place(); });
    tableActions->setTitleColumns({TestCaseTableModel::TitleColumn});
    // What is done a hundred times for a release comes before what is done once.
    for (QAction *each :
         {m_pass, m_fail, m_block, m_next, m_record, m_plan, m_open, m_assign, m_add, m_edit,
          m_sample, tableActions->change(), tableActions->exportRows()})
        bar->addTool(each);
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    tools->setSpacing(space::s);
    auto *summary = new QHBoxLayout;
    summary->addWidget(m_progress, 1);
    summary->addWidget(m_more, 0, Qt::AlignTop);
    tools->addLayout(summary);
    for (QWidget *each : std::initializer_list<QWidget *>{m_groups, bar, m_chips})
        tools->addWidget(each);
    m_groups->hide();
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    connect(m_more, &QToolButton::toggled, m_groups, &QLabel::setVisible);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *split = new QSplitter;
    split->addWidget(m_stack);
    split->addWidget(m_view);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(split, 1);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, &TestsPanel::applyFilter);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_model->total() == 0)
            m_plan->trigger();
        else
            m_filter->clear();
    });
    connect(m_table, &QTableView::activated, m_record, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                showCurrent();
                const auto requirement =
                    index.data(TestCaseTableModel::RequirementIdRole).value<RequirementId>();
                if (requirement.isValid())
                    m_state.setRequirement(requirement);
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TestsPanel::permit);
    connect(&m_state, &AssessmentState::changed, m_refresh, &RefreshWhenSeen::request);
    connect(&m_state.context(), &NavigationContext::sessionChanged, this, &TestsPanel::permit);
    retranslate();
}

void TestsPanel::announceSelection()
{
    m_state.setRequirement(
        m_table->currentIndex().data(TestCaseTableModel::RequirementIdRole).value<RequirementId>());
}

QAction *TestsPanel::action(const char *iconName, const char *key, void (TestsPanel::*run)())
{
    auto *made = new QAction(icon(QString::fromLatin1(iconName)), {}, this);
    if (key) {
        made->setShortcut(QKeySequence(QString::fromLatin1(key)));
        made->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(made);
    }
    connect(made, &QAction::triggered, this, run);
    return made;
}

void TestsPanel::makeActions()
{
    m_plan = action("refresh", nullptr, &TestsPanel::plan);
    m_pass = action("state-compliant", "P", &TestsPanel::pass);
    m_open = action("finding", nullptr, &TestsPanel::openFinding);
    m_next = action("down", "N", &TestsPanel::goToNext);
    m_assign = action("person", nullptr, &TestsPanel::assign);
    m_add = action("add", nullptr, &TestsPanel::add);
    m_edit = action("edit", nullptr, &TestsPanel::edit);
    m_sample = action("filter", nullptr, &TestsPanel::sample);
    const auto recording = [this](const char *iconName, const char *key, TestOutcome outcome) {
        auto *made = new QAction(icon(QString::fromLatin1(iconName)), {}, this);
        if (key) {
            made->setShortcut(QKeySequence(QString::fromLatin1(key)));
            made->setShortcutContext(Qt::WidgetShortcut);
            m_table->addAction(made);
        }
        connect(made, &QAction::triggered, this, [this, outcome] { record(outcome); });
        return made;
    };
    m_fail = recording("state-noncompliant", "F", TestOutcome::Fail);
    m_block = recording("state-blocked", "B", TestOutcome::Blocked);
    m_record = recording("note", nullptr, TestOutcome::Pass);
}

void TestsPanel::retranslate()
{
    m_more->setText(tr("By method, phase and person"));
    m_plan->setText(tr("Plan the tests"));
    m_pass->setText(tr("Passed"));
    m_fail->setText(tr("Failed…"));
    m_block->setText(tr("Blocked…"));
    m_record->setText(tr("Record result…"));
    m_open->setText(tr("Open a finding…"));
    m_next->setText(tr("Next without a result"));
    m_assign->setText(tr("Assign…"));
    m_add->setText(tr("New case…"));
    m_edit->setText(tr("Edit…"));
    m_sample->setText(tr("Sampling…"));
    m_search->setPlaceholderText(tr("Filter tests"));
    m_search->setAccessibleName(tr("Filter tests"));
    m_table->setAccessibleName(tr("Test cases"));
    std::vector<FilterChip> chips{
        {neverChip, badgeOf(std::nullopt).text, badgeOf(std::nullopt).iconName, {}, {}}};
    for (const TestOutcome outcome : allValues<TestOutcome>()) {
        const Badge badge = badgeOf(outcome);
        chips.push_back({toKey(outcome), badge.text, badge.iconName, badge.tone, {}});
    }
    for (const TestBox box : allValues<TestBox>())
        chips.push_back({toKey(box), label(box), {}, {}, {}});
    chips.push_back({ownChip, tr("Own"), {}, {}, {}});
    chips.push_back({retiredChip, tr("Out of the plan too"), {}, {}, {}});
    m_chips->setChips(chips);
    m_model->setLanguage(m_state.context().language());
    m_view->retranslate();
    m_refresh->request();
}

void TestsPanel::show()
{
    if (!m_state.isLoaded() || !m_state.subject().isValid())
        return;
    const Database &database = m_state.database();
    auto listings = TestCaseRepository(database).listings(m_state.subject());
    auto samplings = TestSamplingRepository(database).listings(m_state.subject());
    if (!listings || !samplings) {
        m_state.context().showError(!listings ? listings.error() : samplings.error());
        return;
    }
    m_samplings = *std::move(samplings);
    m_model->setListings(*std::move(listings));
    showProgress();
    showWhatIsThere();
    showCurrent();
}

void TestsPanel::showProgress()
{
    const TestProgress progress = TestProgress::of(m_model->rows());
    const TestTally &all = progress.all;
    QString said = tr("%n test(s)", nullptr, all.total)
        + tr(": %1 passed, %2 failed, %3 blocked, %4 not run, %5 not applicable")
              .arg(all.passed)
              .arg(all.failed)
              .arg(all.blocked)
              .arg(all.notRun())
              .arg(all.notApplicable);
    QStringList missing;
    for (const TestBox box : TestProgress::missingBoxes(m_model->rows()))
        missing += label(box);
    if (!missing.isEmpty() && all.total > 0)
        said += u'\n' + tr("Not tested yet: %1").arg(listed(missing));
    const auto lineOf = [&progress](TestGrouping grouping) {
        QStringList groups;
        for (const TestProgressGroup &each : progress.by(grouping))
            groups +=
                tr("%1 %2/%3").arg(each.title()).arg(each.tally.decided()).arg(each.tally.total);
        return groups.join(QStringLiteral(" · "));
    };
    m_progress->setText(said + u'\n' + lineOf(TestGrouping::Box));
    QStringList lines;
    for (const TestGrouping grouping :
         {TestGrouping::Method, TestGrouping::Phase, TestGrouping::Person})
        lines += lineOf(grouping);
    m_groups->setText(lines.join(u'\n'));
    for (QWidget *each : std::initializer_list<QWidget *>{m_progress, m_more})
        each->setVisible(all.total > 0);
    m_groups->setVisible(all.total > 0 && m_more->isChecked());
}

void TestsPanel::showWhatIsThere()
{
    const bool none = m_model->total() == 0;
    m_empty->setTexts(none ? tr("No test plan yet.") : tr("No test fits these filters."),
                      none ? tr("A plan has one test for each method of every requirement that is "
                                "due in the test phase.")
                           : QString(),
                      none ? tr("Plan the tests") : tr("Show all tests"));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

void TestsPanel::showCurrent()
{
    m_view->show(m_model->listingAt(m_table->currentIndex().row()), m_samplings);
    permit();
}

void TestsPanel::applyFilter()
{
    TestCaseFilter filter;
    filter.text = m_search->text().trimmed();
    for (const QString &key : m_chips->checkedKeys()) {
        if (key == neverChip)
            filter.withoutResult = true;
        else if (key == ownChip)
            filter.onlyOwn = true;
        else if (key == retiredChip)
            filter.withRetired = true;
        else if (const auto box = fromKey<TestBox>(key))
            filter.boxes.insert(*box);
        else if (const auto outcome = fromKey<TestOutcome>(key))
            filter.outcomes.insert(*outcome);
    }
    m_model->setFilter(std::move(filter));
    showWhatIsThere();
    showCurrent();
}

void TestsPanel::permit()
{
    const Acting acting = m_state.acting();
    const bool isRelease = m_state.subject().isValid();
    const bool some = !selected().empty();
    gatehouse::permit(m_plan, acting, actions::planTests, isRelease);
    gatehouse::permit(m_add, acting, actions::addTestCase, isRelease);
    gatehouse::permit(m_sample, acting, actions::sampleTests, isRelease);
    gatehouse::permit(m_edit, acting, actions::editTestCase, m_table->currentIndex().isValid());
    gatehouse::permit(m_assign, acting, actions::editTestCase, some);
    for (QAction *each : {m_pass, m_fail, m_block, m_record})
        gatehouse::permit(each, acting, actions::recordTest, some);
    gatehouse::permit(m_open, acting, actions::openFinding, m_table->currentIndex().isValid());
    m_next->setEnabled(m_model->rowCount() > 0);
}

std::vector<TestCaseId> TestsPanel::selected() const
{
    std::vector<TestCaseId> cases;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        cases.push_back(row.data(TestCaseTableModel::TestCaseIdRole).value<TestCaseId>());
    return cases;
}

QString TestsPanel::nameOf(const std::vector<TestCaseId> &cases) const
{
    if (cases.size() != 1)
        return tr("%n test(s)", nullptr, static_cast<int>(cases.size()));
    const TestCaseListing *listing = m_model->listingAt(m_model->rowOf(cases.front().value));
    return QStringLiteral("%1 %2 (%3)")
        .arg(listing->testCase.number, listing->title().in(m_state.context().language()),
             label(listing->testCase.method));
}

void TestsPanel::select(TestCaseId testCase)
{
    m_refresh->settle();
    if (m_model->rowOf(testCase.value) < 0)
        m_filter->clear();
    if (const int row = m_model->rowOf(testCase.value); row >= 0)
        m_table->selectRow(row);
}

void TestsPanel::select(const QString &number)
{
    if (const auto found = TestCaseRepository(m_state.database()).byNumber(number))
        select(found->id);
}

void TestsPanel::plan()
{
    const auto preview = TestPlan::preview(m_state.database(), m_state.sheet());
    if (!preview)
        return m_state.context().showError(preview.error());
    if (preview->isEmpty()) {
        m_state.context().showSuccess(tr("The test plan is up to date."));
        return offerOwnCases();
    }
    QStringList touches;
    const auto add = [&touches](const QString &what, size_t count) {
        if (count > 0)
            touches += countedLine(what, count);
    };
    add(tr("New"), preview->added.size());
    add(tr("Out of the plan now"), preview->retired.size());
    add(tr("In the plan again"), preview->revived.size());
    add(tr("As they were"), static_cast<size_t>(preview->kept));
    if (!m_state.context().dialogs().confirm(
            this,
            {tr("Plan the tests"),
             tr("The tests follow from the requirements that apply. What was recorded stays."),
             touches, tr("Plan"), false}))
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::planTests));
        TRY(TestPlan::update(change, m_state.sheet()));
        return change.commit();
    };
    if (const auto planned = run(); !planned)
        return m_state.context().showError(planned.error());
    offerOwnCases();
}

void TestsPanel::offerOwnCases()
{
    const auto offered = TestPlan::offered(m_state.database(), m_state.subject());
    if (!offered || offered->empty())
        return;
    QStringList titles;
    for (const TestCase &each : *offered)
        titles += each.title;
    if (!m_state.context().dialogs().confirm(
            this,
            {tr("Own test cases"),
             tr("The release before has test cases of its own. Go on with them in this one?"),
             titles, tr("Take over"), false}))
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::planTests));
        TRY(TestPlan::takeOver(change, m_state.subject()));
        return change.commit();
    };
    if (const auto taken = run(); !taken)
        m_state.context().showError(taken.error());
}

std::optional<QString> TestsPanel::askHowItPassed(const OneResult &of)
{
    const auto *listing =
        of.cases.size() == 1 ? m_model->listingAt(m_model->rowOf(of.cases.front().value)) : nullptr;
    std::map<std::optional<TestOutcome>, size_t> outcomes;
    for (const TestCaseId each : of.cases)
        ++outcomes[m_model->listingAt(m_model->rowOf(each.value))->outcome()];
    QStringList hint{tr("“Passed” is recorded for %1 with this text and your name, and stays on "
                        "record.")
                         .arg(nameOf(of.cases))};
    if (!listing || listing->last) {
        QStringList before;
        for (const auto &[outcome, count] : outcomes)
            before += listing ? badgeOf(outcome).text : countedLine(badgeOf(outcome).text, count);
        hint += tr("How it went last: %1").arg(listed(before));
    }
    hint += of.leftOut;
    return m_state.context().dialogs().askText(this,
                                               {tr("Record “Passed”"),
                                                tr("How it was tested, and what was seen"),
                                                {},
                                                hint.join(u'\n'),
                                                tr("Record"),
                                                true,
                                                true});
}

TestsPanel::OneResult TestsPanel::forOneResult(const std::vector<TestCaseId> &cases,
                                               TestOutcome outcome)
{
    OneResult of;
    if (cases.size() <= 1 || outcome == TestOutcome::Fail) {
        of.cases = cases;
        return of;
    }
    const auto failed = TestResultRepository(m_state.database()).failed(cases);
    if (!failed) {
        m_state.context().showError(failed.error());
        return of;
    }
    int retired = 0;
    for (const TestCaseId each : cases) {
        if (m_model->listingAt(m_model->rowOf(each.value))->testCase.retired)
            ++retired;
        else if (std::ranges::find(*failed, each) == failed->end())
            of.cases.push_back(each);
    }
    const int leftOut = static_cast<int>(cases.size() - of.cases.size()) - retired;
    if (leftOut > 0)
        of.leftOut += tr("Left out: %n that failed. What failed gets another result one by one, "
                         "with a record of what was tried again.",
                         nullptr, leftOut);
    if (retired > 0)
        of.leftOut += tr("Left out: %n out of the plan.", nullptr, retired);
    if (of.cases.empty())
        m_state.context().showError({ErrorKind::Invalid, of.leftOut.join(u' '), {}});
    return of;
}

void TestsPanel::pass()
{
    const OneResult of = forOneResult(selected(), TestOutcome::Pass);
    if (of.cases.empty())
        return;
    const auto record = askHowItPassed(of);
    if (!record)
        return;
    const auto run = [&]() -> Result<void> {
        TestResult result;
        result.record = *record;
        TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::recordTest));
        TRY(TestResultRepository::record(change, of.cases, result));
        return change.commit();
    };
    if (const auto recorded = run(); !recorded)
        return m_state.context().showError(recorded.error());
    m_state.context().showSuccess(tr("Passed: %1").arg(nameOf(of.cases)));
}

void TestsPanel::record(TestOutcome outcome)
{
    if (!m_record->isEnabled())
        return;
    const OneResult of = forOneResult(selected(), outcome);
    const std::vector<TestCaseId> &cases = of.cases;
    if (cases.empty())
        return;
    TestResult begun;
    begun.outcome = outcome;
    if (cases.size() == 1) {
        const TestCase &testCase =
            m_model->listingAt(m_model->rowOf(cases.front().value))->testCase;
        begun.build = testCase.build;
        begun.device = testCase.device;
    }
    auto *dialog = new TestResultDialog(
        m_state, cases, begun, (QStringList{nameOf(cases)} + of.leftOut).join(u'\n'), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TestsPanel::openFinding()
{
    const TestCaseListing *listing = m_model->listingAt(m_table->currentIndex().row());
    if (!listing)
        return;
    const Language language = m_state.context().language();
    const TestCase &testCase = listing->testCase;
    Finding finding;
    finding.source = FindingSource::Test;
    finding.title = listing->title().in(language);
    QStringList seen{QStringLiteral("%1 · %2").arg(testCase.number, label(testCase.method))};
    if (listing->last) {
        for (const QString &each :
             {listing->last->build, listing->last->device, listing->last->record}) {
            if (!each.isEmpty())
                seen += each;
        }
    }
    finding.description = seen.join(u'\n');
    gatehouse::openFinding(m_state.context(), finding, findingPlaces(m_state, {listing->key}),
                           this);
}

void TestsPanel::assign()
{
    auto *dialog = new AssignTestsDialog(m_state, selected(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TestsPanel::add()
{
    TestCase added;
    added.release = m_state.subject();
    QString subject;
    if (const SheetRow *row = m_state.row();
        row && row->requirement->isAssessed() && !row->inherited) {
        added.requirement = row->requirement->id;
        subject = m_state.nameOf(*row);
    }
    auto *editor = new TestCaseEditor(m_state, added, subject, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void TestsPanel::edit()
{
    const TestCaseListing *listing = m_model->listingAt(m_table->currentIndex().row());
    if (!listing)
        return;
    const QString subject = listing->citation.isEmpty() ? QString()
                                                        : listing->citation + QLatin1Char(' ')
            + listing->requirementTitle.in(m_state.context().language());
    auto *editor = new TestCaseEditor(m_state, listing->testCase, subject, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void TestsPanel::sample()
{
    TestSampling drawn;
    drawn.release = m_state.subject();
    QString subject;
    if (const SheetRow *row = m_state.row();
        row && row->requirement->isAssessed() && !row->inherited) {
        drawn.requirement = row->requirement->id;
        subject = m_state.nameOf(*row);
    }
    auto *editor = new TestSamplingEditor(m_state, drawn, subject, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void TestsPanel::goToNext()
{
    const int rows = m_model->rowCount();
    const int from = m_table->currentIndex().row();
    for (int step = 1; step <= rows; ++step) {
        const int row = (from + step) % rows;
        if (m_model->listingAt(row)->isMissing()) {
            m_table->selectRow(row);
            m_table->scrollTo(m_model->index(row, 0));
            return;
        }
    }
    m_state.context().showSuccess(tr("Every test shown has a result."));
}

} // namespace gatehouse
