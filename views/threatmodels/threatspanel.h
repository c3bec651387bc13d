#pragma once

#include "models/base/id.h"
#include "views/design/draft.h"

#include <QWidget>

#include <memory>

class QAction;
class QButtonGroup;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace gatehouse {

class AssessmentState;
class ComparisonPane;
class CountermeasureInspector;
class CountermeasureList;
class DiagramPane;
class ElidedLabel;
class MatrixList;
class ModelStart;
class ModelTemplate;
class RefreshWhenSeen;
class StateBadge;
class ThreatDesk;
class ThreatInspector;
class ThreatList;
class TraceList;
struct ThreatRegister;

/// The threat model of a release: how to begin one where there is none; else its diagrams, its
/// threats and its countermeasures, how the ones lead to the others and to what proves them, what
/// was considered, and what differs from another release, one beside the other.
class ThreatsPanel final : public QWidget
{
    Q_OBJECT
public:
    enum View { Diagram, Threats, Countermeasures, Trace, Matrix, Comparison };

    /// `inspectors`: whose children stand beside the page (see inspector()).
    ThreatsPanel(AssessmentState &state, QWidget *inspectors, QWidget *parent = nullptr);

    /// Of the release that the state shows now; nullptr: it has no model. The views follow once
    /// they are seen.
    void setThreats(std::shared_ptr<const ThreatRegister> threats);
    void retranslate();
    void showView(View view);

    /// Leads to a threat, or to a countermeasure, in its list.
    void select(ThreatId threat);
    void select(CountermeasureId countermeasure);
    /// Leads to the threat of this number; where it is empty or there is none, to the element or
    /// flow on its diagram.
    void select(const QString &number, const QString &part);

    /// What follows the selection beside the page; nullptr while the diagram takes all the room.
    QWidget *inspector() const;
    /// Drawings that were changed and not saved.
    std::vector<Draft> unsaved();

Q_SIGNALS:
    void inspectorChanged();
    void requirementRequested(gatehouse::RequirementId requirement);
    void evidenceRequested(gatehouse::EvidenceId evidence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    void connectViews();
    /// Where there is no room for all names of the switch, only the view that is shown has its own.
    void fitSwitch();
    void refresh();
    void refreshView();
    void showHead();
    void permit();
    void confirm();
    /// Whether nothing drawn waits to be saved; says so where it does.
    bool mayLeaveDrawing();
    void importFile();
    /// Another template's drawing, in the editor, once it was said what that costs.
    void beginAnew();
    void takeTemplate(const ModelTemplate &wanted);
    void moveToVersion();
    /// Those of the workspace that the model is not held against: "KEY@VERSION".
    QStringList otherVersions() const;
    void selectPart(const QString &uid);
    View view() const;

    ThreatDesk *m_desk;
    ModelStart *m_start;
    DiagramPane *m_diagram;
    ThreatList *m_threats;
    CountermeasureList *m_countermeasures;
    TraceList *m_trace;
    MatrixList *m_matrix;
    ComparisonPane *m_comparison;
    ThreatInspector *m_threatInspector;
    CountermeasureInspector *m_countermeasureInspector;
    QStackedWidget *m_stack;
    QStackedWidget *m_views;
    QStackedWidget *m_tools;
    QButtonGroup *m_switch;
    QLabel *m_name;
    StateBadge *m_badge;
    ElidedLabel *m_facts;
    QAction *m_confirm;
    QToolButton *m_confirmButton;
    QAction *m_import;
    QAction *m_anew;
    QAction *m_move;
    QToolButton *m_moveButton;
    QToolButton *m_export;
    QAction *m_dragon;
    QAction *m_otm;
    QAction *m_chineseReport;
    QAction *m_englishReport;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
