#pragma once

#include "models/base/id.h"
#include "models/base/phase.h"
#include "models/dashboards/chart.h"
#include "models/libraries/libraryrepository.h"
#include "views/design/madewhenseen.h"
#include "views/page/exportfile.h"
#include "views/page/page.h"

class QAbstractButton;
class QTabWidget;

namespace gatehouse {

class AssessmentPanel;
class ComponentsPanel;
class CriterionInspector;
class DashboardPanel;
class DevelopmentPanel;
class DecisionsPanel;
class EvidencePanel;
class FileDrop;
class FindingsPanel;
class GatePanel;
class PageHeader;
class PhaseStepper;
class ReleaseState;
class RequirementsPanel;
class StateBadge;
class TestsPanel;
class ThreatsPanel;

/// A release at work: its six gates on top; below, the gate looked at, the requirements, the threat
/// model, the tests, the evidence, the findings, the decisions and, in charts, how it comes along.
class ReleasePage final : public Page, public ExportOrigin
{
    Q_OBJECT
public:
    /// Makes a release's charts as of a day, on a thread of its own.
    using ChartMaker = std::function<Result<std::vector<Chart>>(const Database &, LibraryShelf &,
                                                                ReleaseId, QDate today, QDate day)>;

    /// Without a maker of charts there is no tab of them.
    explicit ReleasePage(NavigationContext &context, QWidget *parent = nullptr,
                         ChartMaker charts = {});
    ~ReleasePage() override;

    QString title() const override;
    QString iconName() const override;
    ExportPlace exportPlace() const override;
    void activate() override;
    bool open(const Destination &destination) override;
    QWidget *inspector() override;
    std::vector<Draft> drafts() override;

protected:
    void retranslate() override;

private:
    bool openCurrent(const ListDestination &list);
    /// Of a phase's requirements those that wait for something, by the gate's own count; `what`:
    /// "assess", "submit", "evidence" or "confirm".
    bool showAwaited(const QString &what, Phase phase);
    bool goToGroup(const QString &key);
    void connectPanels();
    void show();
    void permit();
    void showTab(ReleaseTab tab);
    ThreatsPanel *makeThreats(QWidget *parent);
    void goTo(RequirementId requirement);
    /// To the threat model: the threat of a number, or an element or flow.
    void goToEvidence(EvidenceId evidence);
    /// To the tests: the one of a number, where there is one.
    void goToTest(const QString &number);
    void goToThreat(const QString &number, const QString &part);
    /// The inspector follows what is selected on the tab in sight.
    void announceSelection();
    void followSelection();
    void exportWorkbook();
    void editRelease();
    /// The newest version of a library that the release is held against in an earlier one.
    std::optional<LibrarySummary> newerLibrary() const;
    void offerMove();
    void moveRelease();

    ReleaseState *m_state;
    PageHeader *m_header;
    StateBadge *m_tier;
    PhaseStepper *m_stepper;
    QTabWidget *m_tabs;
    GatePanel *m_gate;
    RequirementsPanel *m_requirements;
    MadeWhenSeen<ThreatsPanel> *m_threats; ///< it is half of the page's widgets
    TestsPanel *m_tests;
    EvidencePanel *m_evidence;
    FindingsPanel *m_findings;
    FileDrop *m_reportDrop;
    FileDrop *m_packageDrop;
    DecisionsPanel *m_decisions;
    ComponentsPanel *m_components;
    DevelopmentPanel *m_development;
    ChartMaker m_charts;
    DashboardPanel *m_progress = nullptr;
    AssessmentPanel *m_assessment;
    bool m_besideEvidence = false; ///< the requirement whose evidence was followed stays
    CriterionInspector *m_criterion;
    QAction *m_back;
    QAction *m_export;
    QAction *m_edit;
    QAction *m_import;
    QAction *m_move;
    QAbstractButton *m_moveButton;
};

} // namespace gatehouse
