#pragma once

#include "models/testing/testcaserepository.h"
#include "models/testing/testsamplingrepository.h"

#include <QScrollArea>

class QLabel;

namespace gatehouse {

class AssessmentState;

/// One test case beside the list: what to do, every result it had, and what was drawn as a sample.
class TestCaseView final : public QScrollArea
{
    Q_OBJECT
public:
    explicit TestCaseView(AssessmentState &state, QWidget *parent = nullptr);
    void retranslate();
    /// nullptr: nothing is chosen. `samplings` are the release's.
    void show(const TestCaseListing *listing, const std::vector<TestSamplingListing> &samplings);

private:
    QString resultsText(TestCaseId id) const;

    AssessmentState &m_state;
    QLabel *m_number;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_stepsHeading;
    QLabel *m_steps;
    QLabel *m_resultsHeading;
    QLabel *m_results;
    QLabel *m_samplingHeading;
    QLabel *m_sampling;
};

} // namespace gatehouse
