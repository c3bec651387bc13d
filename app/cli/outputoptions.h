#pragma once

#include "app/cli/verb.h"
#include "models/base/replacementfile.h"

namespace gatehouse {

/// The file a verb writes: -o, and --replace where one that stands there may go.
struct OutputOptions {
    QString path;
    bool replaces = false;

    static void declare(const Verb &verb, OutputOptions &options, const QString &what);

    FileTarget target() const;
    /// What came of writing there; a file that stands there is said to need --replace.
    Result<void> explained(Result<void> written) const;
};

} // namespace gatehouse
