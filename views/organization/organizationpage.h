#pragma once

#include "views/design/madewhenseen.h"
#include "views/page/page.h"

class QTabWidget;

namespace gatehouse {

class AccountsPanel;
class AssessmentPanel;
class AssignmentsPanel;
class ChartPanel;
class ChecksPanel;
class EvidencePanel;
class FindingsPanel;
class OrganizationInspector;
class OrganizationStaff;
class OrganizationState;
class PageHeader;
class PeoplePanel;
class RequirementsPanel;
class ResponsibilityPanel;
struct StaffingFinding;

/// The organisation itself: its departments, posts and people, drawn and as lists, who answers for
/// what, what is wrong with that; the accounts that work here, and what it is held against as a
/// whole, with the evidence and findings of that. A tab is made when it is first seen, or when
/// something leads to it.
class OrganizationPage final : public Page
{
    Q_OBJECT
public:
    explicit OrganizationPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    bool open(const Destination &destination) override;
    QWidget *inspector() override;
    std::vector<Draft> drafts() override;
    QList<QAction *> paletteActions() const override;

protected:
    void retranslate() override;

private:
    /// Each makes its tab, which follows the page from then on.
    void makeStaffTabs();
    void makeSheetTabs();
    void connectPanels();
    /// Of the requirement that is looked at; made when it is first wanted.
    AssessmentPanel *assessment();
    void readSheet();
    void refresh();
    void inspect();
    void jump(const StaffingFinding &finding);
    void openChosen();

    OrganizationState *m_state;
    OrganizationStaff *m_staff;
    PageHeader *m_header;
    QTabWidget *m_tabs;
    PeoplePanel *m_people;
    MadeWhenSeen<ChartPanel> *m_chart;
    MadeWhenSeen<AssignmentsPanel> *m_assignments;
    MadeWhenSeen<ResponsibilityPanel> *m_responsibilities;
    MadeWhenSeen<ChecksPanel> *m_checks;
    MadeWhenSeen<AccountsPanel> *m_accounts;
    MadeWhenSeen<RequirementsPanel> *m_requirements;
    MadeWhenSeen<EvidencePanel> *m_evidence;
    MadeWhenSeen<FindingsPanel> *m_findings;
    OrganizationInspector *m_inspector;
    AssessmentPanel *m_assessment = nullptr;
    bool m_isRead = false;
    bool m_besideEvidence = false; ///< the requirement whose evidence was followed stays
};

} // namespace gatehouse
