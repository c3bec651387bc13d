#include "app/cli/json/test.h"

#include "app/cli/json/values.h"
#include "models/testing/teststeps.h"

namespace gatehouse {

QJsonObject toJson(const TestResult &result, const RecordView &view)
{
    return view.json(result);
}

QJsonObject toJson(const TestCaseListing &listing, const RecordView &view)
{
    QJsonObject object = view.json(listing.testCase);
    object.insert(QStringLiteral("box"), toKey(listing.testCase.box()));
    putBoth(object, QStringLiteral("title"), listing.title());
    object.insert(QStringLiteral("runs"), listing.runs);
    object.insert(QStringLiteral("last"),
                  listing.last ? QJsonValue(toJson(*listing.last, view)) : QJsonValue());
    return object;
}

QJsonObject toJson(const TestCaseListing &listing, const std::vector<TestResult> &results,
                   const RecordView &view)
{
    QJsonObject object = toJson(listing, view);
    putBoth(object, QStringLiteral("steps"), stepsFor(listing));
    object.insert(QStringLiteral("results"),
                  arrayOf(results, [&](const TestResult &result) { return toJson(result, view); }));
    return object;
}

QJsonObject toJson(const TestSamplingListing &listing, const RecordView &view)
{
    return view.json(listing.sampling);
}

QJsonObject toJson(const TestTally &tally)
{
    return {{QStringLiteral("total"), tally.total},
            {QStringLiteral("passed"), tally.passed},
            {QStringLiteral("failed"), tally.failed},
            {QStringLiteral("blocked"), tally.blocked},
            {QStringLiteral("not_run"), tally.notRun()},
            {QStringLiteral("not_applicable"), tally.notApplicable}};
}

QJsonObject toJson(const TestProgress &progress, const std::vector<TestBox> &missingBoxes)
{
    QJsonObject object = toJson(progress.all);
    for (const TestGrouping grouping : allValues<TestGrouping>()) {
        object.insert(QStringLiteral("by_") + toKey(grouping),
                      arrayOf(progress.by(grouping), [](const TestProgressGroup &group) {
                          QJsonObject each = toJson(group.tally);
                          each.insert(QStringLiteral("key"), orNull(group.key));
                          return each;
                      }));
    }
    object.insert(QStringLiteral("missing_boxes"), keyArray(missingBoxes));
    return object;
}

} // namespace gatehouse
