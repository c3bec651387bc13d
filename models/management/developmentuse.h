#pragma once

#include "models/management/codemodule.h"
#include "models/management/codingstandard.h"
#include "models/portfolio/release.h"

namespace gatehouse {

/// What a release is developed with: a coding standard it keeps to, or a module it uses; one of the
/// two, each once a release.
struct DevelopmentUse {
    DevelopmentUseId id;
    QString uid;
    ReleaseId release;
    CodingStandardId standard;
    CodeModuleId module;
    QString version; ///< the one it uses
    QString note;
    qint64 revision = 1;
    bool operator==(const DevelopmentUse &) const = default;
};

template<>
const RecordDescription &describe<DevelopmentUse>();

} // namespace gatehouse
