#include "views/testing/testcaseview.h"

#include "models/testing/testresultrepository.h"
#include "models/testing/teststeps.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/page/navigationcontext.h"
#include "views/subject/assessmentstate.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// Beside a list that wants all the room there is, steps can be read in lines of about 15 Chinese
/// characters.
constexpr int narrowest = 260;

} // namespace

TestCaseView::TestCaseView(AssessmentState &state, QWidget *parent)
    : QScrollArea(parent), m_state(state), m_number(wrappedLabel("caption")),
      m_title(wrappedLabel("heading")), m_facts(wrappedLabel("muted")),
      m_stepsHeading(wrappedLabel("caption")), m_steps(wrappedLabel()),
      m_resultsHeading(wrappedLabel("caption")), m_results(wrappedLabel()),
      m_samplingHeading(wrappedLabel("caption")), m_sampling(wrappedLabel())
{
    m_steps->setObjectName(QStringLiteral("test-steps"));
    m_results->setObjectName(QStringLiteral("test-results"));
    m_sampling->setObjectName(QStringLiteral("test-sampling"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    for (QLabel *each : {m_number, m_title, m_facts, m_stepsHeading, m_steps, m_resultsHeading,
                         m_results, m_samplingHeading, m_sampling})
        column->addWidget(each);
    column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(narrowest);
    retranslate();
}

void TestCaseView::retranslate()
{
    setAccessibleName(tr("Test case"));
    m_stepsHeading->setText(tr("Steps"));
    m_resultsHeading->setText(tr("Results"));
    m_samplingHeading->setText(tr("Sampling"));
}

void TestCaseView::show(const TestCaseListing *listing,
                        const std::vector<TestSamplingListing> &samplings)
{
    widget()->setVisible(listing);
    if (!listing)
        return;
    const Language language = m_state.context().language();
    const TestCase &testCase = listing->testCase;
    QStringList head{testCase.number, label(testCase.method), label(testCase.box())};
    if (!listing->citation.isEmpty())
        head.insert(1, listing->citation);
    m_number->setText(head.join(QStringLiteral(" · ")));
    m_title->setText(listing->title().in(language));
    QStringList facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts += tr("%1: %2").arg(name, value);
    };
    add(tr("Tester"), listing->assigneeName);
    add(tr("Test environment"), testCase.environment);
    add(tr("Device"), testCase.device);
    add(tr("Build"), testCase.build);
    if (testCase.retired)
        facts += tr("Out of the plan; its results stay.");
    m_facts->setText(facts.join(u'\n'));
    m_facts->setVisible(!facts.isEmpty());
    m_steps->setText(stepsFor(*listing).in(language));
    m_results->setText(resultsText(testCase.id));
    QStringList drawn;
    for (const TestSamplingListing &each : samplings) {
        const TestSampling &sampling = each.sampling;
        if (sampling.requirement.isValid() && sampling.requirement != testCase.requirement)
            continue;
        const QString population = sampling.populationSize > 0
            ? tr("%1 (%2)").arg(sampling.population).arg(sampling.populationSize)
            : sampling.population;
        drawn += tr("%1 → %2 (%3): %4")
                     .arg(population, sampling.sample, QString::number(sampling.sampleSize),
                          sampling.reason);
    }
    m_sampling->setText(drawn.join(u'\n'));
    m_sampling->setVisible(!drawn.isEmpty());
    m_samplingHeading->setVisible(!drawn.isEmpty());
}

QString TestCaseView::resultsText(TestCaseId id) const
{
    const auto results = TestResultRepository(m_state.database()).ofCase(id);
    if (!results)
        return results.error().message;
    if (results->empty())
        return tr("Never run");
    QStringList lines;
    for (auto each = results->crbegin(); each != results->crend(); ++each) {
        const TestResult &result = *each;
        QStringList said{result.testedAt.toLocalTime().date().toString(Qt::ISODate),
                         label(result.outcome), result.testedBy, result.build, result.device};
        if (result.source == TestSource::Tool)
            said += label(result.source);
        said.removeAll(QString());
        lines += said.join(QStringLiteral("  "));
        if (!result.record.isEmpty())
            lines.back() += u'\n' + result.record;
    }
    return lines.join(QStringLiteral("\n\n"));
}

} // namespace gatehouse
