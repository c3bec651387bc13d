#pragma once

#include "models/base/id.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class FindingTable;
class FindingTableModel;
struct Finding;
class AssessmentState;

/// The release's findings with the organisation's that it inherits, or the organisation's alone:
/// follow them, test them again, accept their risk.
class FindingsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsPanel(AssessmentState &state, QWidget *parent = nullptr);
    void retranslate();
    void select(FindingId finding);

private:
    void show();
    void applyFilter();
    void permit();
    void edit();
    void retest(bool passed);
    /// A requirement whose finding is closed still says what it said: offers to judge it again.
    void offerJudgement(const Finding &closed);
    void accept();
    void renew();
    void withdraw();
    FindingId current() const;

    AssessmentState &m_state;
    FindingTableModel *m_model;
    FilterChipBar *m_chips;
    QAction *m_edit;
    QAction *m_passed;
    QAction *m_failed;
    QAction *m_accept;
    QAction *m_renew;
    QAction *m_withdraw;
    QStackedWidget *m_stack;
    FindingTable *m_table;
    EmptyState *m_empty;
};

} // namespace gatehouse
