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
      m_tabs(new QTabWidget), m_people(new PeoplePanel(context)), m_chart(new ChartPanel(*m_staff)),
      m_assignments(new AssignmentsPanel(*m_staff)),
      m_responsibilities(new ResponsibilityPanel(*m_staff)), m_checks(new ChecksPanel(*m_staff)),
      m_accounts(new AccountsPanel(context)), m_requirements(new RequirementsPanel(*m_state)),
      m_evidence(new EvidencePanel(*m_state)), m_findings(new FindingsPanel(*m_state)),
      m_inspector(new OrganizationInspector(*m_staff, this)),
      m_assessment(new AssessmentPanel(*m_state, this))
{
    // Shown by the dock alone, where they come in turn.
    m_inspector->hide();
    m_assessment->hide();
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

void OrganizationPage::connectPanels()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        inspect();
        m_besideEvidence = m_besideEvidence && m_tabs->currentWidget() == m_evidence;
        if (m_tabs->currentWidget() == m_requirements)
            m_requirements->announceSelection();
        else if (m_tabs->currentWidget() == m_findings)
            m_findings->announceSelection();
        Q_EMIT inspectorChanged();
    });
    connect(m_people, &PeoplePanel::selectionChanged, this, &OrganizationPage::inspect);
    connect(m_accounts, &AccountsPanel::selectionChanged, this, &OrganizationPage::inspect);
    connect(m_chart, &ChartPanel::selectionChanged, this, &OrganizationPage::inspect);
    connect(m_chart, &ChartPanel::opened, this, &OrganizationPage::openChosen);
    connect(m_chart, &ChartPanel::addUnitRequested, m_people, &PeoplePanel::addUnit);
    connect(m_assignments, &AssignmentsPanel::selectionChanged, this, &OrganizationPage::inspect);
    connect(m_responsibilities, &ResponsibilityPanel::selectionChanged, this,
            &OrganizationPage::inspect);
    connect(m_checks, &ChecksPanel::selectionChanged, this, &OrganizationPage::inspect);
    connect(m_checks, &ChecksPanel::jumpRequested, this, &OrganizationPage::jump);
    connect(m_findings, &FindingsPanel::findingChosen, m_assessment, &AssessmentPanel::setFinding);
    connect(m_assessment, &AssessmentPanel::evidenceRequested, this, [this](EvidenceId evidence) {
        m_besideEvidence = true;
        m_tabs->setCurrentWidget(m_evidence);
        m_evidence->select(evidence);
    });
    connect(m_assessment, &AssessmentPanel::findingRequested, this, [this](FindingId finding) {
        m_tabs->setCurrentWidget(m_findings);
        m_findings->select(finding);
    });
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
    refresh();
    m_tabs->setCurrentWidget(m_requirements);
    if (wanted->requirement.isValid() && !m_state->sheet().row(wanted->requirement))
        context().showMessage({MessageKind::Info,
                               tr("This requirement stands in an earlier version of its library; "
                                  "the organisation is held against the newest."),
                               {},
                               {},
                               {}});
    else if (wanted->requirement.isValid())
        m_requirements->select(wanted->requirement);
    if (wanted->finding.isValid()) {
        m_tabs->setCurrentWidget(m_findings);
        m_findings->select(wanted->finding);
    }
    if (wanted->evidence.isValid()) {
        m_tabs->setCurrentWidget(m_evidence);
        m_evidence->select(wanted->evidence);
    }
    return true;
}

std::vector<Draft> OrganizationPage::drafts()
{
    return m_assessment->unsaved();
}

QWidget *OrganizationPage::inspector()
{
    const QWidget *shown = m_tabs->currentWidget();
    m_assessment->setChosenBy(shown == m_findings ? AssessmentPanel::ChosenBy::Finding
                                                  : AssessmentPanel::ChosenBy::Requirement);
    if (shown == m_requirements || shown == m_findings)
        return m_assessment;
    // A piece of evidence is shown beside the list, and beside what led to it.
    if (shown == m_evidence)
        return m_besideEvidence ? m_assessment : nullptr;
    return m_inspector;
}

QList<QAction *> OrganizationPage::paletteActions() const
{
    return m_people->panelActions() + m_chart->panelActions() + m_assignments->panelActions()
        + m_checks->panelActions() + m_accounts->panelActions()
        + QList{m_requirements->assessSelected()};
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
    m_chart->retranslate();
    m_assignments->retranslate();
    m_responsibilities->retranslate();
    m_checks->retranslate();
    m_accounts->retranslate();
    m_requirements->retranslate();
    m_evidence->retranslate();
    m_findings->retranslate();
    m_inspector->retranslate();
    m_assessment->retranslate();
    if (m_state->isLoaded())
        m_header->setSubtitle(m_people->summary());
}

void OrganizationPage::refresh()
{
    m_people->refresh();
    m_accounts->refresh();
    m_staff->reload();
    if (const auto read = m_state->reload(); !read)
        context().showError(read.error());
    m_header->setSubtitle(m_people->summary());
}

void OrganizationPage::inspect()
{
    OrganizationInspector::Subject subject;
    if (m_tabs->currentWidget() == m_accounts && m_accounts->account().isValid())
        subject = m_accounts->account();
    else if (m_tabs->currentWidget() == m_chart && m_chart->post().isValid())
        subject = m_chart->post();
    else if (m_tabs->currentWidget() == m_chart && m_chart->unit().isValid())
        subject = m_chart->unit();
    else if (m_tabs->currentWidget() == m_assignments && m_assignments->person().isValid())
        subject = m_assignments->person();
    else if (m_tabs->currentWidget() == m_responsibilities
             && m_responsibilities->person().isValid())
        subject = m_responsibilities->person();
    else if (m_tabs->currentWidget() == m_checks && m_checks->finding())
        subject = *m_checks->finding();
    else if (m_tabs->currentWidget() == m_people && m_people->post().isValid())
        subject = m_people->post();
    else if (m_tabs->currentWidget() == m_people && m_people->person().isValid())
        subject = m_people->person();
    else if (m_tabs->currentWidget() == m_people && m_people->unit().isValid())
        subject = m_people->unit();
    m_inspector->show(subject);
}

/// Where what a check found can be put right.
void OrganizationPage::jump(const StaffingFinding &finding)
{
    if (finding.account.isValid()) {
        m_tabs->setCurrentWidget(m_accounts);
        m_accounts->choose(finding.account);
    } else if (finding.delegation.isValid()) {
        m_tabs->setCurrentWidget(m_assignments);
        m_assignments->chooseDelegation(finding.delegation);
    } else if (finding.person.isValid()) {
        m_tabs->setCurrentWidget(m_assignments);
        m_assignments->search(m_staff->staffing().nameOf(finding.person));
    } else if (finding.app.isValid() && finding.rule->leadsToApp) {
        context().openApp(finding.app);
    } else if (finding.app.isValid()) {
        const Staffing::App *app = m_staff->staffing().app(finding.app);
        m_tabs->setCurrentWidget(m_assignments);
        m_assignments->search(app ? app->code : QString());
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
    if (m_chart->post().isValid())
        m_people->choose(m_chart->post());
    else
        m_people->choose(m_chart->unit());
    m_people->edit();
}

} // namespace gatehouse
