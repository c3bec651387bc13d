#pragma once

#include "models/lifecycle/gate.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace gatehouse {

class InspectorSection;
class KeyValueGrid;
class ReleaseState;
class StateBadge;

/// A gate's criterion beside the page: what it asks and on which clauses it rests, who can fulfil
/// it, and what is missing, each leading there.
class CriterionInspector final : public QWidget
{
    Q_OBJECT
public:
    explicit CriterionInspector(ReleaseState &state, QWidget *parent = nullptr);

    /// Of the gate looked at.
    void show(Criterion criterion);
    void retranslate();

Q_SIGNALS:
    void requirementRequested(gatehouse::RequirementId requirement);
    void threatRequested(const QString &number, const QString &part);
    /// The test of this number; empty: the test plan.
    void testRequested(const QString &number);
    void phaseRequested(gatehouse::Phase phase);

private:
    void refresh();
    void showPeople(const std::vector<Permission> &permissions);
    void showMissing(const CriterionStatus &status);
    void jump(int row);

    ReleaseState &m_state;
    Criterion m_criterion = Criterion::PreviousGate;
    std::vector<MissingItem> m_items; ///< as listed
    QLabel *m_gate;
    QLabel *m_title;
    StateBadge *m_badge;
    QLabel *m_asks;
    KeyValueGrid *m_facts;
    QLabel *m_people;
    QLabel *m_none;
    QListWidget *m_missing;
    QList<InspectorSection *> m_sections;
};

} // namespace gatehouse
