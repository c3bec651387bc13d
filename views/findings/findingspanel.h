#pragma once

#include "models/base/id.h"
#include "models/workspace/change.h"

#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class FindingTable;
class FindingTableModel;
class RefreshWhenSeen;
struct Acting;
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
    /// The assessment shown beside it is of its chosen row; where none is, of nothing.
    void announceSelection();

Q_SIGNALS:
    /// Invalid: nothing is chosen any more.
    void findingChosen(gatehouse::FindingId finding);

private:
    void show();
    void applyFilter();
    void permit();
    /// What whoever a finding is assigned to may do with it in whatever role (see
    /// AssignedFindings).
    void permitAssigned(const Acting &acting);
    void edit();
    void mended();
    void retest(bool passed);
    /// A requirement whose finding is closed still says what it said: offers to judge it again.
    void offerJudgement(const Finding &closed);
    void accept();
    void renew();
    void withdraw();
    /// One Change; what fails is said in the message bar.
    void write(const Action &action, const std::function<Result<void>(Change &)> &what);
    void comment();
    void attach();
    void merge();
    void split();
    /// Asks for a piece of evidence by its number; nothing when it was thought better of, an
    /// invalid id where the answer was left empty and that is allowed.
    std::optional<EvidenceId> askEvidence(const QString &title, const QString &hint, bool required);
    FindingId current() const;

    AssessmentState &m_state;
    FindingTableModel *m_model;
    FilterChipBar *m_chips;
    QAction *m_edit;
    QAction *m_mended;
    QAction *m_passed;
    QAction *m_failed;
    QAction *m_accept;
    QAction *m_renew;
    QAction *m_withdraw;
    QAction *m_comment;
    QAction *m_attach;
    QAction *m_merge;
    QAction *m_split;
    QStackedWidget *m_stack;
    FindingTable *m_table;
    EmptyState *m_empty;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
