#include "views/organization/organizationpage.h"

#include "views/assessments/assessmentpanel.h"
#include "views/evidence/evidencepanel.h"
#include "views/findings/findingspanel.h"
#include "views/assessments/requirementspanel.h"
#include "views/design/pageheader.h"
#include "views/organization/accountspanel.h"
#include "views/organization/assignmentspanel.h"
#include "views/organization/chartpanel.h"
#include "views/organization/checkspanel.h"
#include "views/organization/organizationinspector.h"
#include "views/organization/organizationstaff.h"
#include "views/organization/organizationstate.h"
#include "views/organization/peoplepanel.h"
#include "views/organization/responsibilitypanel.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace gatehouse {

OrganizationPage::OrganizationPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_state(new OrganizationState(context, this)),
      m_staff(new OrganizationStaff(context, this)), m_header(new PageHeader),
      m_tabs(new QTabWidget), m_people(new PeoplePanel(context)),
      m_inspector(new OrganizationInspector(*m_staff, this))
{
    m_inspector->hide(); // shown by the dock alone
    makeStaffTabs();
    makeSheetTabs();
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_people, m_chart, m_assignments,
                                                           m_responsibilities, m_checks, m_accounts,
                                                           m_requirements, m_evidence, m_findings})
        m_tabs->addTab(panel, QString());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tabs, 1);
    setFocusProxy(m_tabs);
    connectPanels();
    retranslate();
}

void OrganizationPage::makeStaffTabs()
{
    m_chart = new MadeWhenSeen<ChartPanel>([this](QWidget *parent) {
        auto *panel = new ChartPanel(*m_staff, parent);
        connect(panel, &ChartPanel::selectionChanged, this, &OrganizationPage::inspect);
        connect(panel, &ChartPanel::opened, this, &OrganizationPage::openChosen);
        connect(panel, &ChartPanel::addUnitRequested, m_people, &PeoplePanel::addUnit);
        return panel;
    });
    m_assignments = new MadeWhenSeen<AssignmentsPanel>([this](QWidget *parent) {
        auto *panel = new AssignmentsPanel(*m_staff, parent);
        connect(panel, &AssignmentsPanel::selectionChanged, this, &OrganizationPage::inspect);
        return panel;
    });
    m_responsibilities = new MadeWhenSeen<ResponsibilityPanel>([this](QWidget *parent) {
        auto *panel = new ResponsibilityPanel(*m_staff, parent);
        connect(panel, &ResponsibilityPanel::selectionChanged, this, &OrganizationPage::inspect);
        return panel;
    });
    m_checks = new MadeWhenSeen<ChecksPanel>([this](QWidget *parent) {
        auto *panel = new ChecksPanel(*m_staff, parent);
        connect(panel, &ChecksPanel::selectionChanged, this, &OrganizationPage::inspect);
        connect(panel, &ChecksPanel::jumpRequested, this, &OrganizationPage::jump);
        return panel;
    });
    m_accounts = new MadeWhenSeen<AccountsPanel>([this](QWidget *parent) {
        auto *panel = new AccountsPanel(context(), parent);
        panel->refresh();
        connect(panel, &AccountsPanel::selectionChanged, this, &OrganizationPage::inspect);
        return panel;
    });
}

void OrganizationPage::makeSheetTabs()
{
    m_requirements = new MadeWhenSeen<RequirementsPanel>([this](QWidget *parent) {
        readSheet();
        return new RequirementsPanel(*m_state, parent);
    });
    m_evidence = new MadeWhenSeen<EvidencePanel>([this](QWidget *parent) {
        readSheet();
        return new EvidencePanel(*m_state, parent);
    });
    m_findings = new MadeWhenSeen<FindingsPanel>([this](QWidget *parent) {
        readSheet();
        auto *panel = new FindingsPanel(*m_state, parent);
        connect(panel, &FindingsPanel::findingChosen, assessment(), &AssessmentPanel::setFinding);
        return panel;
    });
}

AssessmentPanel *OrganizationPage::assessment()
{
    if (m_assessment)
        return m_assessment;
    m_assessment = new AssessmentPanel(*m_state, this);
    m_assessment->hide(); // shown by the dock alone
    connect(m_assessment, &AssessmentPanel::evidenceRequested, this, [this](EvidenceId evidence) {
        m_besideEvidence = true;
        m_tabs->setCurrentWidget(m_evidence);
        (*m_evidence)->select(evidence);
    });
    connect(m_assessment, &AssessmentPanel::findingRequested, this, [this](FindingId finding) {
        m_tabs->setCurrentWidget(m_findings);
        (*m_findings)->select(finding);
    });
    return m_assessment;
}

void OrganizationPage::connectPanels()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        inspect();
        m_besideEvidence = m_besideEvidence && m_tabs->currentWidget() == m_evidence;
        if (m_tabs->currentWidget() == m_requirements)
            (*m_requirements)->announceSelection();
        else if (m_tabs->currentWidget() == m_findings)
            (*m_findings)->announceSelection();
        Q_EMIT inspectorChanged();
    });
    connect(m_people, &PeoplePanel::selectionChanged, this, &OrganizationPage::inspect);
    connect(&context().session().workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

QString OrganizationPage::title() const
{
    return tr("Organisation");
}

QString OrganizationPage::iconName() const
{
    return QStringLiteral("organisation");
}

void OrganizationPage::activate()
{
    refresh();
    m_tabs->currentWidget()->setFocus();
}

bool OrganizationPage::open(const Destination &destination)
{
    const auto *wanted = std::get_if<OrganisationDestination>(&destination);
    if (!wanted)
        return false;
    if (const auto read = m_state->reload(); !read)
        context().showError(read.error());
    m_tabs->setCurrentWidget(m_requirements);
    if (wanted->requirement.isValid() && !m_state->sheet().row(wanted->requirement))
        context().showMessage({MessageKind::Info,
                               tr("This requirement stands in an earlier version of its library; "
                                  "the organisation is held against the newest."),
                               {},
                               {},
                               {}});
    else if (wanted->requirement.isValid())
        (*m_requirements)->select(wanted->requirement);
    if (wanted->finding.isValid()) {
        m_tabs->setCurrentWidget(m_findings);
        (*m_findings)->select(wanted->finding);
    }
    if (wanted->evidence.isValid()) {
        m_tabs->setCurrentWidget(m_evidence);
        (*m_evidence)->select(wanted->evidence);
    }
    return true;
}

std::vector<Draft> OrganizationPage::drafts()
{
    return m_assessment ? m_assessment->unsaved() : std::vector<Draft>();
}

QWidget *OrganizationPage::inspector()
{
    const QWidget *shown = m_tabs->currentWidget();
    // A piece of evidence is shown beside the list, and beside what led to it.
    const bool isBesideEvidence = shown == m_evidence && m_besideEvidence;
    if (shown == m_requirements || shown == m_findings || isBesideEvidence) {
        assessment()->setChosenBy(shown == m_findings ? AssessmentPanel::ChosenBy::Finding
                                                      : AssessmentPanel::ChosenBy::Requirement);
        return m_assessment;
    }
    return shown == m_evidence ? nullptr : m_inspector;
}

QList<QAction *> OrganizationPage::paletteActions() const
{
    // Also of tabs that nobody has seen yet: they are made for whoever looks for an action.
    return m_people->panelActions() + (*m_chart)->panelActions() + (*m_assignments)->panelActions()
        + (*m_checks)->panelActions() + (*m_accounts)->panelActions()
        + QList{(*m_requirements)->assessSelected()};
}

void OrganizationPage::retranslate()
{
    m_header->setTitle(title());
    const QStringList titles{
        tr("Departments and people"),    tr("Chart"),    tr("Assignments"),
        tr("Responsibilities"),          tr("Checks"),   tr("Accounts and roles"),
        tr("Organisation requirements"), tr("Evidence"), tr("Findings")};
    for (int i = 0; i < titles.size(); ++i)
        m_tabs->setTabText(i, titles[i]);
    m_people->retranslate();
    // What is made later speaks the language of then.
    const auto follow = [](auto *place) {
        if (auto *panel = place->made())
            panel->retranslate();
    };
    follow(m_chart);
    follow(m_assignments);
    follow(m_responsibilities);
    follow(m_checks);
    follow(m_accounts);
    follow(m_requirements);
    follow(m_evidence);
    follow(m_findings);
    m_inspector->retranslate();
    if (m_assessment)
        m_assessment->retranslate();
    if (m_isRead)
        m_header->setSubtitle(m_people->summary());
}

void OrganizationPage::readSheet()
{
    if (m_state->isLoaded())
        return;
    if (const auto read = m_state->reload(); !read)
        context().showError(read.error());
}

void OrganizationPage::refresh()
{
    m_people->refresh();
    if (AccountsPanel *accounts = m_accounts->made())
        accounts->refresh();
    m_staff->reload();
    // Nobody has asked for the sheet before.
    if (m_state->isLoaded()) {
        if (const auto read = m_state->reload(); !read)
            context().showError(read.error());
    }
    m_header->setSubtitle(m_people->summary());
    m_isRead = true;
}

void OrganizationPage::inspect()
{
    OrganizationInspector::Subject subject;
    const QWidget *shown = m_tabs->currentWidget();
    // The first of them that is chosen.
    const auto take = [&subject](const auto &...ids) {
        static_cast<void>(((ids.isValid() && (subject = ids, true)) || ...));
    };
    // What is in sight is made; before the page is, nothing is chosen in it.
    if (shown == m_accounts && m_accounts->isMade())
        take((*m_accounts)->account());
    else if (shown == m_chart && m_chart->isMade())
        take((*m_chart)->post(), (*m_chart)->unit());
    else if (shown == m_assignments && m_assignments->isMade())
        take((*m_assignments)->person());
    else if (shown == m_responsibilities && m_responsibilities->isMade())
        take((*m_responsibilities)->person());
    else if (shown == m_checks && m_checks->isMade() && (*m_checks)->finding())
        subject = *(*m_checks)->finding();
    else if (shown == m_people)
        take(m_people->post(), m_people->person(), m_people->unit());
    m_inspector->show(subject);
}

/// Where what a check found can be put right.
void OrganizationPage::jump(const StaffingFinding &finding)
{
    if (finding.account.isValid()) {
        m_tabs->setCurrentWidget(m_accounts);
        (*m_accounts)->choose(finding.account);
    } else if (finding.delegation.isValid()) {
        m_tabs->setCurrentWidget(m_assignments);
        (*m_assignments)->chooseDelegation(finding.delegation);
    } else if (finding.person.isValid()) {
        m_tabs->setCurrentWidget(m_assignments);
        (*m_assignments)->search(m_staff->staffing().nameOf(finding.person));
    } else if (finding.app.isValid() && finding.rule->leadsToApp) {
        context().openApp(finding.app);
    } else if (finding.app.isValid()) {
        const Staffing::App *app = m_staff->staffing().app(finding.app);
        m_tabs->setCurrentWidget(m_assignments);
        (*m_assignments)->search(app ? app->code : QString());
    } else {
        m_tabs->setCurrentWidget(m_people);
        if (finding.post.isValid())
            m_people->choose(finding.post);
        else if (finding.unit.isValid())
            m_people->choose(finding.unit);
    }
}

/// What is chosen in the chart, in its editor.
void OrganizationPage::openChosen()
{
    if ((*m_chart)->post().isValid())
        m_people->choose((*m_chart)->post());
    else
        m_people->choose((*m_chart)->unit());
    m_people->edit();
}

} // namespace gatehouse
