#pragma once

#include "app/cli/verb.h"
#include "models/assessments/assessment.h"

namespace gatehouse {

struct ReportOutcome;

/// What is said of an import, whatever comes in.
struct AskedImport {
    QString release;
    bool dryRun = false;
    std::optional<Risk> failOn;

    /// `whose` says what the release is to what comes in.
    void declareRelease(const Verb &verb, const QString &whose);
    /// --dry-run and --fail-on, and that it writes.
    void declare(const Verb &verb);
    /// What is wrong with how they were given, or nothing.
    QString complaint() const;
    /// No where an open finding of that risk or above stands for its results.
    Answer answerTo(const ReportOutcome &outcome) const;
    /// Who is named with --as, where nobody has to sign in: for --dry-run.
    static Result<std::optional<Account>> named(const Context &context, const Database &database);
};

} // namespace gatehouse
