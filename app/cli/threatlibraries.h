#pragma once

#include "app/cli/context.h"
#include "app/cli/verb.h"
#include "models/threatmodels/threatlibrarydraftrepository.h"

namespace gatehouse {

/// The version of a threat library that a verb is about.
struct LibraryName {
    /// KEY by its place: "KEY", "KEY@VERSION" or "KEY@draft".
    static void declare(const Verb &verb, QString &target);
    /// KEY by its place: that of a draft.
    static void declareDraft(const Verb &verb, QString &target);

    /// From the workspace; without one, the library that comes with the program.
    static Result<ThreatLibraryContent> read(const Context &context, const QString &name);
    /// "KEY" or "KEY@draft".
    static Result<ThreatLibraryDraft> draft(const Database &database, const QString &name);
};

/// Lists the entries of one kind.
Result<Answer> showParts(const Context &context, const ThreatLibraryContent &content,
                         LibraryPartKind kind);

} // namespace gatehouse
