#pragma once

#include "app/cli/recordview.h"
#include "models/testing/testplan.h"
#include "models/testing/testprogress.h"
#include "models/testing/testsamplingrepository.h"

namespace gatehouse {

QJsonObject toJson(const TestResult &result, const RecordView &view);
/// A case with its last result, or with all of them (oldest first).
QJsonObject toJson(const TestCaseListing &listing, const RecordView &view);
QJsonObject toJson(const TestCaseListing &listing, const std::vector<TestResult> &results,
                   const RecordView &view);
QJsonObject toJson(const TestSamplingListing &listing, const RecordView &view);
QJsonObject toJson(const TestTally &tally);
QJsonObject toJson(const TestProgress &progress, const std::vector<TestBox> &missingBoxes);

} // namespace gatehouse
