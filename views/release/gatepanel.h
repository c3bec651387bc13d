#pragma once

#include "models/lifecycle/gate.h"
#include "views/common/draft.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeView;

namespace gatehouse {

class GateCriteriaModel;
class ReleaseState;
class StateBadge;

/// One gate: its criteria with what is missing (each leads there), and the decision.
class GatePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit GatePanel(ReleaseState &state, QWidget *parent = nullptr);
    void retranslate();
    /// Statements written for decisions not taken.
    std::vector<Draft> unsaved();

Q_SIGNALS:
    /// Take the person to a requirement that is missing something.
    void requirementRequested(gatehouse::RequirementId requirement, gatehouse::Criterion criterion);
    /// …to the gate before.
    void phaseRequested(gatehouse::Phase phase);

private:
    void show();
    /// What is written for one gate is not taken along to another.
    void keepStatement();
    void permit();
    void jump(const QModelIndex &index);
    void decide(GateDecisionKind kind);
    QWidget *makeDecision();

    ReleaseState &m_state;
    using Gate = std::pair<qint64, int>; ///< of a release, its phase
    Gate m_shown; ///< whose statement stands in the field
    QHash<Gate, QString> m_statements;
    GateCriteriaModel *m_model;
    QLabel *m_heading;
    StateBadge *m_badge;
    StateBadge *m_late;
    QLabel *m_summary;
    QTreeView *m_tree;
    QLabel *m_hint;
    QLabel *m_decisionHeading;
    QLabel *m_last;
    QPlainTextEdit *m_statement;
    QLabel *m_problem;
    QPushButton *m_pass;
    QPushButton *m_reject;
    QPushButton *m_reopen;
};

} // namespace gatehouse
