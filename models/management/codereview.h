#pragma once

#include "models/records/recorddescription.h"

namespace gatehouse {

enum class CodeReviewResult { Passed, PassedWithRemarks, Failed };

/// A review of a release's code (7.3.4.c).
struct CodeReview {
    CodeReviewId id;
    QString uid;
    QString number;
    ReleaseId release;
    QString scope; ///< what was looked at
    QString reviewers;
    QDate reviewedOn;
    CodeReviewResult result = CodeReviewResult::Passed;
    QString summary;
    QString findings; ///< numbers of those it opened, separated by spaces
    EvidenceId evidence; ///< the minutes
    QString withdrawnBy;
    QDateTime withdrawnAt;
    QString withdrawnReason;
    qint64 revision = 1;
    bool operator==(const CodeReview &) const = default;
};

template<>
struct EnumText<CodeReviewResult> {
    static constexpr const char *context = "CodeReviewResult";
    static std::span<const EnumEntry<CodeReviewResult>> entries()
    {
        static constexpr EnumEntry<CodeReviewResult> table[] = {
            {CodeReviewResult::Passed, "passed", QT_TRANSLATE_NOOP("CodeReviewResult", "Passed")},
            {CodeReviewResult::PassedWithRemarks, "passed_with_remarks",
             QT_TRANSLATE_NOOP("CodeReviewResult", "Passed with remarks")},
            {CodeReviewResult::Failed, "failed", QT_TRANSLATE_NOOP("CodeReviewResult", "Failed")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<CodeReview>();

} // namespace gatehouse
