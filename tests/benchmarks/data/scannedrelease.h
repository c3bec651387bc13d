#pragma once

#include "models/imports/reportimport.h"
#include "models/product/openworkspace.h"

namespace gatehouse::bench {

/// A workspace with an app and its release, which reports of tools are imported into.
struct ScannedRelease {
    OpenWorkspace open;
    std::optional<Account> owner;
    ReleaseId release;

    static Result<ScannedRelease> make(const QString &path);
    Result<void> import(const ReportFile &file);
};

} // namespace gatehouse::bench
