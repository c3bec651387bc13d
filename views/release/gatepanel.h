#pragma once

#include "models/lifecycle/gate.h"
#include "views/design/draft.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace gatehouse {

class ElidedLabel;
class GateCriteriaModel;
class GateSigningCard;
class ReleaseState;
class StateBadge;

/// One gate: its criteria with what is missing (each leads there), and how it is decided.
class GatePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit GatePanel(ReleaseState &state, QWidget *parent = nullptr);
    void retranslate();
    /// Statements written for decisions not taken.
    std::vector<Draft> unsaved();
    /// The criterion that is selected; nothing while one of its missing requirements is.
    std::optional<Criterion> selectedCriterion() const;
    /// Has whoever shows the selection look at it again, after it looked at something else.
    void announceSelection();

Q_SIGNALS:
    /// Another criterion or missing item.
    void selectionChanged();
    /// Take the person to a requirement that is missing something.
    void requirementRequested(gatehouse::RequirementId requirement, gatehouse::Criterion criterion);
    /// …to a threat of the release's threat model, by its number, or to an element or flow of it;
    /// both empty: to the model.
    void threatRequested(const QString &number, const QString &part);
    /// The test of this number; empty: the test plan.
    void testRequested(const QString &number);
    /// …to the gate before.
    void phaseRequested(gatehouse::Phase phase);

private:
    void show();
    void selectFirstMissed(const GateStatus &gate);
    void jump(const QModelIndex &index);

    ReleaseState &m_state;
    using Gate = std::pair<qint64, int>; ///< of a release, its phase
    Gate m_shown;
    GateCriteriaModel *m_model;
    QLabel *m_heading;
    StateBadge *m_badge;
    StateBadge *m_late;
    ElidedLabel *m_summary;
    QTreeView *m_tree;
    QLabel *m_hint;
    QLabel *m_notApplying;
    QLabel *m_lowered;
    GateSigningCard *m_card;
};

} // namespace gatehouse
