#pragma once

#include "models/testing/testsamplingrepository.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace gatehouse {

class AssessmentState;
class EmptyState;
class FilterChipBar;
class ListFilter;
class RefreshWhenSeen;
class SearchField;
class TestCaseTable;
class TestCaseTableModel;
class TestCaseView;
enum class TestOutcome;

/// The test plan of a release: how far it is, each test with its results, and what is done with
/// them: planned, given to testers, recorded. In the list P records a pass, F a failure, B a
/// blocked test, and N goes to the next one without a result.
class TestsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit TestsPanel(AssessmentState &state, QWidget *parent = nullptr);
    void retranslate();
    void select(TestCaseId testCase);
    /// The test of a number; nothing where there is none.
    void select(const QString &number);
    /// The assessment shown beside it is of its chosen row; where none is, of nothing.
    void announceSelection();

private:
    void makeActions();
    void show();
    void showProgress();
    void showWhatIsThere();
    void showCurrent();
    void applyFilter();
    void permit();
    void plan();
    void offerOwnCases();
    void pass();
    /// What one result is recorded for, and what of the chosen is left out of that, and why.
    struct OneResult {
        std::vector<TestCaseId> cases;
        QStringList leftOut; ///< a sentence each
    };
    /// Says so where nothing is left.
    OneResult forOneResult(const std::vector<TestCaseId> &cases, TestOutcome outcome);
    /// Nothing: thought better of it.
    std::optional<QString> askHowItPassed(const OneResult &of);
    /// Asks how it went, beginning with this.
    void record(TestOutcome outcome);
    /// A finding of what the test showed.
    void openFinding();
    void assign();
    void add();
    void edit();
    void sample();
    void goToNext();
    std::vector<TestCaseId> selected() const;
    QString nameOf(const std::vector<TestCaseId> &cases) const;
    QAction *action(const char *iconName, const char *key, void (TestsPanel::*run)());

    AssessmentState &m_state;
    TestCaseTableModel *m_model;
    std::vector<TestSamplingListing> m_samplings;
    QLabel *m_progress;
    QLabel *m_groups;
    QToolButton *m_more; ///< shows them
    SearchField *m_search;
    FilterChipBar *m_chips;
    QStackedWidget *m_stack;
    TestCaseTable *m_table;
    EmptyState *m_empty;
    TestCaseView *m_view;
    ListFilter *m_filter;
    QAction *m_plan;
    QAction *m_pass;
    QAction *m_fail;
    QAction *m_block;
    QAction *m_record;
    QAction *m_open;
    QAction *m_assign;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_sample;
    QAction *m_next;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
