#pragma once

#include "models/records/recorddescription.h"

namespace gatehouse {

/// A module of the organisation's own library, made once and used by several apps (7.3.4.b).
struct CodeModule {
    CodeModuleId id;
    QString uid;
    QString number;
    QString name;
    QString purpose; ///< which technique it holds
    QString version; ///< the newest that is released for use
    PersonId owner;
    QString place; ///< where it is fetched from
    QDate reviewedOn;
    QDate reviewDue;
    QString note;
    QString withdrawnBy;
    QDateTime withdrawnAt;
    QString withdrawnReason;
    qint64 revision = 1;
    bool operator==(const CodeModule &) const = default;
};

inline constexpr ReferenceTarget codeModuleReference{
    "code_module", "number",
    QT_TRANSLATE_NOOP("Reference", "The module chosen is no longer there. Choose another one.")};

template<>
const RecordDescription &describe<CodeModule>();

} // namespace gatehouse
