#include "views/release/releasepage.h"

#include "models/assessments/clausegroup.h"
#include "models/lifecycle/releasemove.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/platforms.h"
#include "models/portfolio/releaserepository.h"
#include "models/reviews/reviewrepository.h"
#include "models/workspace/actions.h"
#include "views/assessments/assessmentpanel.h"
#include "views/components/componentspanel.h"
#include "views/evidence/evidencepanel.h"
#include "views/findings/findingspanel.h"
#include "views/assessments/requirementspanel.h"
#include "views/dashboards/dashboardpanel.h"
#include "views/design/designtokens.h"
#include "views/design/filedrop.h"
#include "views/design/icons.h"
#include "views/design/pageheader.h"
#include "views/imports/reportimportdialog.h"
#include "views/page/permit.h"
#include "views/badges/statebadge.h"
#include "views/design/toolbuttons.h"
#include "views/portfolio/releaseeditor.h"
#include "views/release/criterioninspector.h"
#include "views/release/decisionspanel.h"
#include "views/release/gatepanel.h"
#include "views/release/phasestepper.h"
#include "views/release/releasemovedialog.h"
#include "views/release/releasestate.h"
#include "views/release/workbookexport.h"
#include "views/management/developmentpanel.h"
#include "views/testing/testspanel.h"
#include "views/threatmodels/threatspanel.h"

#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

// The tabs in their order; ReleaseTab says which is which.
constexpr std::array<ReleaseTab, 10> tabs{
    ReleaseTab::Gate,     ReleaseTab::Requirements, ReleaseTab::Threats,    ReleaseTab::Tests,
    ReleaseTab::Evidence, ReleaseTab::Findings,     ReleaseTab::Components, ReleaseTab::Development,
    ReleaseTab::SignOffs, ReleaseTab::Progress};

} // namespace

ReleasePage::ReleasePage(NavigationContext &context, QWidget *parent, ChartMaker charts)
    : Page(context, parent), m_state(new ReleaseState(context, this)), m_header(new PageHeader),
      m_tier(new StateBadge), m_stepper(new PhaseStepper), m_tabs(new QTabWidget),
      m_gate(new GatePanel(*m_state)), m_requirements(new RequirementsPanel(*m_state)),
      m_threats(
          new MadeWhenSeen<ThreatsPanel>([this](QWidget *place) { return makeThreats(place); })),
      m_tests(new TestsPanel(*m_state)), m_evidence(new EvidencePanel(*m_state)),
      m_findings(new FindingsPanel(*m_state)),
      m_reportDrop(
          new FileDrop(m_findings,
                       {QStringLiteral("json"), QStringLiteral("sarif"), QStringLiteral("xml"),
                        QStringLiteral("apk"), QStringLiteral("ipa")})),
      m_packageDrop(new FileDrop(this, {QStringLiteral("apk"), QStringLiteral("ipa")})),
      m_decisions(new DecisionsPanel(*m_state)), m_components(new ComponentsPanel(*m_state)),
      m_development(new DevelopmentPanel(*m_state)), m_charts(std::move(charts)),
      m_assessment(new AssessmentPanel(*m_state, this)),
      m_criterion(new CriterionInspector(*m_state, this)),
      m_back(new QAction(icon(QStringLiteral("back")), {}, this)),
      m_export(new QAction(icon(QStringLiteral("export")), {}, this)),
      m_edit(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_import(new QAction(icon(QStringLiteral("import")), {}, this)),
      m_move(new QAction(icon(QStringLiteral("up")), {}, this)),
      m_moveButton(toolButton(m_move, this))
{
    m_export->setShortcut(QKeySequence(QStringLiteral("Ctrl+E")));
    addActions({m_export, m_edit, m_import, m_move, m_back, m_requirements->assessSelected()});
    m_export->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_header->addBesideTitle(m_tier);
    m_header->addAction(toolButton(m_back, this));
    m_header->addAction(m_moveButton);
    m_header->addAction(toolButton(m_edit, this));
    m_header->addAction(toolButton(m_import, this));
    m_header->addAction(primaryButton(m_export, this));
    // The dock shows the one that is asked for; until then neither stands on the page.
    m_assessment->hide();
    m_criterion->hide();
    m_tabs->setDocumentMode(true);
    for (QWidget *panel :
         std::initializer_list<QWidget *>{m_gate, m_requirements, m_threats, m_tests, m_evidence,
                                          m_findings, m_components, m_development, m_decisions})
        m_tabs->addTab(panel, QString());
    if (m_charts) {
        m_progress = new DashboardPanel(context);
        m_tabs->addTab(m_progress, QString());
    }

    auto *steps = new QWidget;
    auto *stepRow = new QVBoxLayout(steps);
    stepRow->setContentsMargins(space::l, space::m, space::l, space::s);
    stepRow->addWidget(m_stepper);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(steps);
    column->addWidget(m_tabs, 1);
    setFocusProxy(m_stepper);
    connectPanels();
    retranslate();
}

ReleasePage::~ReleasePage() = default;

void ReleasePage::connectPanels()
{
    connect(m_state, &ReleaseState::changed, this, &ReleasePage::show);
    connect(m_findings, &FindingsPanel::findingChosen, m_assessment, &AssessmentPanel::setFinding);
    connect(m_state, &ReleaseState::phaseChanged, m_stepper, &PhaseStepper::setPhase);
    connect(m_stepper, &PhaseStepper::phaseChosen, this, [this](Phase phase) {
        m_state->setPhase(phase);
        m_tabs->setCurrentWidget(m_gate);
    });
    connect(m_gate, &GatePanel::requirementRequested, this, &ReleasePage::goTo);
    connect(m_gate, &GatePanel::threatRequested, this, &ReleasePage::goToThreat);
    connect(m_criterion, &CriterionInspector::threatRequested, this, &ReleasePage::goToThreat);
    connect(m_gate, &GatePanel::testRequested, this, &ReleasePage::goToTest);
    connect(m_criterion, &CriterionInspector::testRequested, this, &ReleasePage::goToTest);
    connect(m_gate, &GatePanel::phaseRequested, m_state, &ReleaseState::setPhase);
    connect(m_gate, &GatePanel::selectionChanged, this, &ReleasePage::followSelection);
    connect(m_criterion, &CriterionInspector::requirementRequested, this, &ReleasePage::goTo);
    connect(m_criterion, &CriterionInspector::phaseRequested, m_state, &ReleaseState::setPhase);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_besideEvidence = m_besideEvidence && m_tabs->currentWidget() == m_evidence;
        announceSelection();
        Q_EMIT inspectorChanged();
    });
    connect(m_assessment, &AssessmentPanel::evidenceRequested, this, [this](EvidenceId evidence) {
        m_besideEvidence = true;
        goToEvidence(evidence);
    });
    connect(m_assessment, &AssessmentPanel::threatRequested, this, [this](ThreatId threat) {
        m_tabs->setCurrentWidget(m_threats);
        (*m_threats)->select(threat);
    });
    connect(m_assessment, &AssessmentPanel::testRequested, this, [this](TestCaseId testCase) {
        m_tabs->setCurrentWidget(m_tests);
        m_tests->select(testCase);
    });
    connect(m_assessment, &AssessmentPanel::findingRequested, this, [this](FindingId finding) {
        m_tabs->setCurrentWidget(m_findings);
        m_findings->select(finding);
    });
    connect(m_back, &QAction::triggered, this, [this] { context().openApp(m_state->app().id); });
    connect(m_export, &QAction::triggered, this, &ReleasePage::exportWorkbook);
    connect(m_edit, &QAction::triggered, this, &ReleasePage::editRelease);
    connect(m_import, &QAction::triggered, this,
            [this] { ReportImportDialog::choose(*m_state, this); });
    for (const FileDrop *drop : {m_reportDrop, m_packageDrop})
        connect(drop, &FileDrop::filesDropped, this, [this](const QStringList &paths) {
            ReportImportDialog::begin(*m_state, paths, this);
        });
    connect(m_move, &QAction::triggered, this, &ReleasePage::moveRelease);
    connect(&context(), &NavigationContext::sessionChanged, this, &ReleasePage::permit);
    connect(&context().session().workspace, &Workspace::changed, this, [this] {
        if (!isVisible() || !m_state->id().isValid())
            return;
        if (const auto read = m_state->reload(); !read)
            context().showError(read.error());
    });
}

ThreatsPanel *ReleasePage::makeThreats(QWidget *parent)
{
    auto *threats = new ThreatsPanel(*m_state, this, parent);
    connect(threats, &ThreatsPanel::requirementRequested, this, &ReleasePage::goTo);
    connect(threats, &ThreatsPanel::evidenceRequested, this, &ReleasePage::goToEvidence);
    connect(threats, &ThreatsPanel::inspectorChanged, this, &ReleasePage::inspectorChanged);
    threats->setThreats(m_state->threats());
    return threats;
}

QString ReleasePage::title() const
{
    return m_state->id().isValid()
        ? QStringLiteral("%1 %2").arg(m_state->app().name, m_state->release().version)
        : tr("Release");
}

ExportPlace ReleasePage::exportPlace() const
{
    return ExportPlace::release(m_state->id());
}

QString ReleasePage::iconName() const
{
    return QStringLiteral("release");
}

void ReleasePage::activate()
{
    if (m_state->id().isValid()) {
        if (const auto read = m_state->reload(); !read)
            context().showError(read.error());
    }
    setFocus();
}

bool ReleasePage::open(const Destination &destination)
{
    if (const auto *list = std::get_if<ListDestination>(&destination))
        return openCurrent(*list);
    const auto *wanted = std::get_if<ReleaseDestination>(&destination);
    if (!wanted)
        return false;
    if (const auto opened = m_state->open(wanted->release); !opened) {
        context().showError(opened.error());
        return false;
    }
    if (wanted->phase)
        m_state->setPhase(*wanted->phase);
    showTab(wanted->tab);
    if (wanted->requirement.isValid()) {
        showTab(ReleaseTab::Requirements);
        m_requirements->select(wanted->requirement, wanted->phase);
    }
    if (wanted->finding.isValid()) {
        showTab(ReleaseTab::Findings);
        m_findings->select(wanted->finding);
    }
    if (wanted->evidence.isValid()) {
        showTab(ReleaseTab::Evidence);
        m_evidence->select(wanted->evidence);
    }
    if (wanted->threat.isValid()) {
        showTab(ReleaseTab::Threats);
        (*m_threats)->select(wanted->threat);
    }
    if (wanted->testCase.isValid()) {
        showTab(ReleaseTab::Tests);
        m_tests->select(wanted->testCase);
    }
    if (wanted->countermeasure.isValid()) {
        showTab(ReleaseTab::Threats);
        (*m_threats)->select(wanted->countermeasure);
    }
    return true;
}

/// The release that an app shows, by the app's code, or the one of a version: a gate of it where a
/// phase is named, else its requirements.
bool ReleasePage::openCurrent(const ListDestination &list)
{
    const auto valueOf = [&](const QString &key) {
        const auto field =
            std::ranges::find(list.filter, key, [](const auto &each) { return each.first; });
        return field == list.filter.end() ? QString() : field->second;
    };
    const auto found = AppRepository(context().session().workspace.database())
                           .appByCode(valueOf(QStringLiteral("app")));
    if (!found) {
        context().showError(found.error());
        return false;
    }
    ReleaseId release = found->currentRelease;
    if (const QString version = valueOf(QStringLiteral("version")); !version.isEmpty()) {
        const auto named = ReleaseRepository(context().session().workspace.database())
                               .byName(found->code + u'@' + version);
        if (!named) {
            context().showError(named.error());
            return false;
        }
        release = named->id;
    }
    const auto phase = fromKey<Phase>(valueOf(QStringLiteral("phase")));
    const QString group = valueOf(QStringLiteral("group"));
    if (release.isValid() && !group.isEmpty())
        return open(ReleaseDestination{release, {}, {}}) && goToGroup(group);
    const QString awaited = valueOf(QStringLiteral("show"));
    if (release.isValid() && !awaited.isEmpty())
        return open(ReleaseDestination{release, phase, {}, ReleaseTab::Requirements})
            && showAwaited(awaited, m_state->phase());
    return release.isValid()
        && open(ReleaseDestination{
            release, phase, {}, phase ? ReleaseTab::Gate : ReleaseTab::Requirements});
}

bool ReleasePage::showAwaited(const QString &what, Phase phase)
{
    QSet<RequirementId> awaited;
    const auto addMissing = [&](Criterion wanted) {
        for (const CriterionStatus &criterion : m_state->gate(phase).criteria) {
            if (criterion.criterion != wanted)
                continue;
            for (const MissingItem &item : criterion.missing) {
                if (item.requirement.isValid())
                    awaited.insert(item.requirement);
            }
        }
    };
    Awaited why = Awaited::Assessment;
    if (what == QStringLiteral("evidence")) {
        why = Awaited::Evidence;
        addMissing(Criterion::EvidencePresent);
    } else if (what == QStringLiteral("confirm")) {
        why = Awaited::Confirmation;
        for (const SheetRow &row : m_state->sheet().rows) {
            if (row.applicability.decision && !row.applicability.decision->isConfirmed())
                awaited.insert(row.requirement->id);
        }
    } else if (what == QStringLiteral("submit")) {
        why = Awaited::Submission;
        addMissing(Criterion::Reviewed);
        const auto standings = ReviewRepository(m_state->database()).ofRelease(m_state->id());
        if (!standings) {
            context().showError(standings.error());
            return false;
        }
        for (auto each = awaited.begin(); each != awaited.end();) {
            const SheetRow *row = m_state->sheet().row(*each);
            const Assessment *assessment = row ? row->assessment(phase) : nullptr;
            const ReviewState state =
                assessment ? standings->value(assessment->id).state : ReviewState::NotSubmitted;
            const bool isOpen =
                state == ReviewState::NotSubmitted || state == ReviewState::ChangedSince;
            each = isOpen ? std::next(each) : awaited.erase(each);
        }
    } else {
        addMissing(Criterion::Assessed);
    }
    if (!awaited.isEmpty())
        // Whether one applies is decided for all phases at once.
        m_requirements->showOnly(
            awaited, why, why == Awaited::Confirmation ? std::nullopt : std::optional(phase));
    return true;
}

/// The first of the clause group's requirements.
bool ReleasePage::goToGroup(const QString &key)
{
    showTab(ReleaseTab::Requirements);
    for (const SheetRow &row : m_state->sheet().rows) {
        if (row.requirement->isAssessed()
            && clauseGroupKey(*row.library, *row.requirement) == key) {
            m_requirements->select(row.requirement->id);
            break;
        }
    }
    return true;
}

std::vector<Draft> ReleasePage::drafts()
{
    auto drafts = m_assessment->unsaved();
    const auto statements = m_gate->unsaved();
    drafts.insert(drafts.end(), statements.begin(), statements.end());
    if (ThreatsPanel *threats = m_threats->made()) {
        const auto drawings = threats->unsaved();
        drafts.insert(drafts.end(), drawings.begin(), drawings.end());
    }
    return drafts;
}

QWidget *ReleasePage::inspector()
{
    if (m_tabs->currentWidget() == m_gate && m_gate->selectedCriterion())
        return m_criterion;
    if (m_tabs->currentWidget() == m_threats && m_threats->isMade())
        return (*m_threats)->inspector();
    if (m_tabs->currentWidget() == m_evidence && m_besideEvidence)
        return m_assessment;
    // The other tabs choose no requirement: the one chosen before would be taken for theirs.
    const std::initializer_list<const QWidget *> ofRequirements{m_gate, m_requirements, m_tests,
                                                                m_findings};
    return std::ranges::count(ofRequirements, m_tabs->currentWidget()) > 0 ? m_assessment : nullptr;
}

/// What stands beside a tab speaks of what is chosen in it.
void ReleasePage::announceSelection()
{
    using ChosenBy = AssessmentPanel::ChosenBy;
    m_assessment->setChosenBy(m_tabs->currentWidget() == m_tests          ? ChosenBy::Test
                                  : m_tabs->currentWidget() == m_findings ? ChosenBy::Finding
                                                                          : ChosenBy::Requirement);
    if (m_tabs->currentWidget() == m_gate)
        m_gate->announceSelection();
    else if (m_tabs->currentWidget() == m_requirements)
        m_requirements->announceSelection();
    else if (m_tabs->currentWidget() == m_tests)
        m_tests->announceSelection();
    else if (m_tabs->currentWidget() == m_findings)
        m_findings->announceSelection();
}

void ReleasePage::followSelection()
{
    if (m_tabs->currentWidget() != m_gate)
        return;
    if (const auto criterion = m_gate->selectedCriterion())
        m_criterion->show(*criterion);
    Q_EMIT inspectorChanged();
}

void ReleasePage::goTo(RequirementId requirement)
{
    m_tabs->setCurrentWidget(m_requirements);
    m_requirements->select(requirement);
}

void ReleasePage::goToEvidence(EvidenceId evidence)
{
    m_tabs->setCurrentWidget(m_evidence);
    m_evidence->select(evidence);
}

void ReleasePage::goToThreat(const QString &number, const QString &part)
{
    m_tabs->setCurrentWidget(m_threats);
    (*m_threats)->select(number, part);
}

void ReleasePage::goToTest(const QString &number)
{
    m_tabs->setCurrentWidget(m_tests);
    m_tests->select(number);
}

void ReleasePage::retranslate()
{
    m_back->setText(tr("Portfolio"));
    m_export->setText(tr("Export workbook…"));
    m_edit->setText(tr("Edit release"));
    m_import->setText(tr("Import reports…"));
    m_reportDrop->setInvitation(tr("Drop to import as reports of tools"));
    m_packageDrop->setInvitation(tr("Drop to check the package"));
    m_move->setText(tr("Move to the newer library version…"));
    const QStringList titles{
        tr("Gate"),     tr("Requirements"), tr("Threat model"), tr("Tests"),     tr("Evidence"),
        tr("Findings"), tr("Components"),   tr("Development"),  tr("Decisions"), tr("Progress")};
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, titles[i]);
    m_gate->retranslate();
    m_requirements->retranslate();
    if (ThreatsPanel *threats = m_threats->made())
        threats->retranslate();
    m_tests->retranslate();
    m_evidence->retranslate();
    m_findings->retranslate();
    m_decisions->retranslate();
    m_components->retranslate();
    m_development->retranslate();
    if (m_progress)
        m_progress->retranslate();
    m_assessment->retranslate();
    m_criterion->retranslate();
    show();
}

void ReleasePage::show()
{
    if (!m_state->id().isValid())
        return;
    if (ThreatsPanel *threats = m_threats->made())
        threats->setThreats(m_state->threats());
    m_header->setTitle(title());
    const Release &release = m_state->release();
    QStringList facts{m_state->app().code};
    if (!release.build.isEmpty())
        facts += tr("build %1").arg(release.build);
    facts += platformNames(release.platforms);
    m_header->setSubtitle(facts.join(QStringLiteral(" · ")));
    m_tier->setBadge(tierBadge(m_state->app().tier));
    m_stepper->setGates(m_state->gates(), m_state->changedGates(), m_state->submittedGates());
    m_stepper->setPhase(m_state->phase());
    if (m_progress)
        m_progress->ask(m_state->id().value,
                        [charts = m_charts, release = m_state->id()](
                            const Database &database, LibraryShelf &shelf, QDate today, QDate day) {
                            return charts(database, shelf, release, today, day);
                        });
    permit();
    offerMove();
    Q_EMIT titleChanged();
}

void ReleasePage::permit()
{
    const Acting acting = m_state->acting();
    gatehouse::permit(m_edit, acting, actions::editRelease, m_state->id().isValid());
    gatehouse::permit(m_import, acting, neededToImport(acting), m_state->id().isValid());
    m_reportDrop->setEnabled(m_import->isEnabled());
    m_packageDrop->setEnabled(m_import->isEnabled());
    gatehouse::permit(m_move, acting, actions::moveRelease, m_state->id().isValid());
    m_export->setEnabled(m_state->id().isValid());
}

std::optional<LibrarySummary> ReleasePage::newerLibrary() const
{
    const auto newer =
        ReleaseMover::newerThan(context().session().workspace.database(), m_state->id());
    return newer && !newer->empty() ? std::optional(newer->front()) : std::nullopt;
}

void ReleasePage::offerMove()
{
    // Where there is nowhere to go the action is out of the way, in the palette too.
    const bool canMove = newerLibrary().has_value();
    m_move->setVisible(canMove);
    m_moveButton->setVisible(canMove);
}

void ReleasePage::moveRelease()
{
    if (const auto to = newerLibrary())
        gatehouse::moveRelease(context(), *m_state, *to, this);
}

void ReleasePage::showTab(ReleaseTab tab)
{
    const auto found = std::find(tabs.begin(), tabs.end(), tab);
    if (found != tabs.end() && found - tabs.begin() < m_tabs->count())
        m_tabs->setCurrentIndex(static_cast<int>(found - tabs.begin()));
}

void ReleasePage::exportWorkbook()
{
    gatehouse::exportWorkbook(context(), *m_state, this);
}

void ReleasePage::editRelease()
{
    auto *editor = new ReleaseEditor(context(), m_state->app(), m_state->release(), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

} // namespace gatehouse
