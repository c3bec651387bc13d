#pragma once

#include "app/cli/verb.h"
#include "models/portfolio/app.h"

namespace gatehouse {

/// The fields of an app as options: what is not given stays as it is.
struct AppOptions {
    std::optional<QString> name;
    std::optional<AppKind> kind;
    std::optional<std::vector<Platform>> platforms;
    std::optional<AppStatus> status;
    std::optional<QString> ownerUnit;
    std::optional<QString> responsible;
    std::optional<QString> businessLine;
    std::optional<qint64> userCount;
    std::optional<QString> audience;
    std::optional<QString> description;
    std::optional<int> tier;
    std::optional<QString> tierReason;
    bool derivesTier = false;
    std::vector<FlagAnswer> answers;
    std::vector<Filing> filings;
    std::vector<Party> parties;
    std::vector<StoreChannel> channels;

    void declare(const Verb &verb);
    Result<void> apply(App &app, const Database &database) const;
};

} // namespace gatehouse
