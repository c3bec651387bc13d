#pragma once

#include "models/records/recorddescription.h"

namespace gatehouse {

/// A secure-coding standard that development keeps to (7.3.4.a).
struct CodingStandard {
    CodingStandardId id;
    QString uid;
    QString number;
    QString title;
    QString technology; ///< what is written by it: "Kotlin/Android"
    QString version;
    PersonId owner;
    QDate effectiveOn;
    QDate reviewDue;
    EvidenceId evidence; ///< the file
    QString note;
    QString withdrawnBy;
    QDateTime withdrawnAt;
    QString withdrawnReason;
    qint64 revision = 1;
    bool operator==(const CodingStandard &) const = default;
};

inline constexpr ReferenceTarget codingStandardReference{
    "coding_standard", "number",
    QT_TRANSLATE_NOOP("Reference",
                      "The coding standard chosen is no longer there. Choose another one.")};

template<>
const RecordDescription &describe<CodingStandard>();

} // namespace gatehouse
