#include "models/testing/testproposal.h"

#include <algorithm>

namespace gatehouse {

namespace {

// A translation context of its own: the proposal stays a plain value.
class TestProposals
{
    Q_DECLARE_TR_FUNCTIONS(TestProposals)
};

QString lineOf(const TestCaseListing &listing)
{
    const TestResult &result = *listing.last;
    const QString day = result.testedAt.toLocalTime().date().toString(Qt::ISODate);
    const QString said = TestProposals::tr("%1 %2: %3 (%4, %5)")
                             .arg(listing.testCase.number, label(listing.testCase.method),
                                  label(result.outcome), result.testedBy, day);
    return result.record.isEmpty() ? said : TestProposals::tr("%1. %2").arg(said, result.record);
}

void addOnce(QStringList &texts, const QString &text)
{
    if (!text.isEmpty() && !texts.contains(text))
        texts += text;
}

} // namespace

std::optional<TestProposal> TestProposal::of(const std::vector<TestCaseListing> &cases)
{
    TestProposal proposal;
    QStringList objects;
    QStringList lines;
    int passed = 0;
    int failed = 0;
    int planned = 0;
    for (const TestCaseListing &each : cases) {
        if (each.testCase.retired)
            continue;
        ++planned;
        proposal.missing += each.isMissing();
        if (!each.last)
            continue;
        lines += lineOf(each);
        if (!isDone(each.last->outcome))
            continue;
        (each.last->outcome == TestOutcome::Pass ? passed : failed) += 1;
        if (std::ranges::find(proposal.methods, each.testCase.method) == proposal.methods.end())
            proposal.methods.push_back(each.testCase.method);
        addOnce(objects, each.last->build);
        addOnce(objects, each.last->device);
    }
    if (planned == 0)
        return std::nullopt;
    std::ranges::sort(proposal.methods);
    proposal.object = objects.join(QStringLiteral(" · "));
    proposal.record = lines.join(u'\n');
    if (failed > 0)
        proposal.judgement = passed > 0 ? Judgement::Partial : Judgement::Noncompliant;
    else if (passed > 0 && proposal.missing == 0)
        proposal.judgement = Judgement::Compliant;
    return proposal;
}

} // namespace gatehouse
