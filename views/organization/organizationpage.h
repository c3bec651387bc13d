#pragma once

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
/// whole, with the evidence and findings of that.
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
    void connectPanels();
    void refresh();
    void inspect();
    void jump(const StaffingFinding &finding);
    void openChosen();

    OrganizationState *m_state;
    OrganizationStaff *m_staff;
    PageHeader *m_header;
    QTabWidget *m_tabs;
    PeoplePanel *m_people;
    ChartPanel *m_chart;
    AssignmentsPanel *m_assignments;
    ResponsibilityPanel *m_responsibilities;
    ChecksPanel *m_checks;
    AccountsPanel *m_accounts;
    RequirementsPanel *m_requirements;
    EvidencePanel *m_evidence;
    FindingsPanel *m_findings;
    OrganizationInspector *m_inspector;
    AssessmentPanel *m_assessment;
    bool m_besideEvidence = false; ///< the requirement whose evidence was followed stays
};

} // namespace gatehouse
