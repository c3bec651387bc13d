#pragma once

#include "models/testing/testcase.h"
#include "views/page/recorddialog.h"

namespace gatehouse {

class AssessmentState;

/// A test case: a new one of one's own, or what a person may say of one that is there. `subject`
/// names its requirement; empty where it has none.
class TestCaseEditor final : public RecordDialog<TestCase>
{
    Q_OBJECT
public:
    TestCaseEditor(AssessmentState &state, TestCase testCase, const QString &subject,
                   QWidget *parent = nullptr);
};

/// Who can be given a test: `chosen` stays offered where it is no longer active. What could not be
/// read is an error.
Result<std::vector<RecordEditors::Choice>> testersToOffer(const AssessmentState &state,
                                                          PersonId chosen);

} // namespace gatehouse
