#pragma once

#include "models/base/result.h"

#include <QCoreApplication>
#include <QDate>

namespace gatehouse {

/// What a date must be like, and how a person calls the field: one rule for every date, so that
/// every form and the command line refuse the same slips with the same sentences.
struct DateRule {
    Q_DECLARE_TR_FUNCTIONS(DateRule)
public:
    QString field; ///< translated, as a sentence's subject: "The date of the assessment"
    bool mayBeFuture = true; ///< false for what has happened

    /// No date breaks no rule. Invalid before 1990 or after 2100, which is a slip of the keyboard,
    /// and after `today`, where that is given, for what cannot be in the future.
    Result<void> check(QDate date, QDate today) const;
};

} // namespace gatehouse
