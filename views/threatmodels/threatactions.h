#pragma once

#include <QObject>

#include <vector>

class QAction;
class QTableView;

namespace gatehouse {

class ThreatDesk;
class ThreatTableModel;
struct ThreatRow;

/// What is done with the threats that are selected in a list, one or several: as actions for
/// buttons, and in the menu of the list's rows.
class ThreatActions final : public QObject
{
    Q_OBJECT
public:
    ThreatActions(ThreatDesk &desk, QTableView *table, ThreatTableModel *model);

    void retranslate();
    void permit();

    QAction *propose() const { return m_propose; }
    QAction *dismiss() const { return m_dismiss; }
    QAction *confirm() const { return m_confirm; }
    QAction *accept() const { return m_accept; }
    QAction *takeBack() const { return m_takeBack; }
    QAction *rate() const { return m_rate; }
    QAction *open() const { return m_open; }
    /// Opens the editor of a new threat of one's own, at an element or flow or of the whole model.
    void addOwn(const QString &subject, QWidget *parent) const;

private:
    Result<void> mayConfirm(const ThreatRow &row) const;
    std::vector<const ThreatRow *> chosen() const;
    std::vector<ThreatId> chosenIds() const;
    void takeProposals();
    void sayNotApplicable();
    void confirmChosen();
    void acceptRisk();
    void takeBackChosen();
    void edit();
    void openFinding();

    ThreatDesk &m_desk;
    QTableView *m_table;
    ThreatTableModel *m_model;
    QAction *m_propose;
    QAction *m_dismiss;
    QAction *m_confirm;
    QAction *m_accept;
    QAction *m_takeBack;
    QAction *m_rate;
    QAction *m_open; ///< a finding
};

} // namespace gatehouse
