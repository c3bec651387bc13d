#pragma once

#include "models/testing/testproposal.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace gatehouse {

class AssessmentState;

/// The tests of the chosen requirement, how each went last, and the judgement that they propose: it
/// is taken into the form by a person, and saved by none but them.
class TestsSection final : public QWidget
{
    Q_OBJECT
public:
    explicit TestsSection(AssessmentState &state, QWidget *parent = nullptr);
    void retranslate();
    /// Shows those of the chosen requirement; false where none is in the plan.
    bool showChosen();

Q_SIGNALS:
    void testRequested(gatehouse::TestCaseId testCase);
    /// Into the form with it.
    void proposalTaken(const gatehouse::TestProposal &proposal);

private:
    AssessmentState &m_state;
    QListWidget *m_list;
    QLabel *m_sentence;
    QPushButton *m_take;
    TestProposal m_proposal;
};

} // namespace gatehouse
