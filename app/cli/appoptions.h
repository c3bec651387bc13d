#pragma once

#include "app/cli/recordoptions.h"
#include "models/portfolio/app.h"

namespace gatehouse {

/// The fields of an app as options: what is not given stays as it is.
struct AppOptions {
    RecordOptions fields; ///< but for the tier, the profile and the lists
    std::optional<int> tier;
    std::optional<QString> tierReason;
    bool derivesTier = false;
    std::vector<FlagAnswer> answers;
    std::vector<Filing> filings;
    std::vector<Party> parties;
    std::vector<StoreChannel> channels;

    /// `needed`: keys of fields that must be given.
    void declare(const Verb &verb, const QStringList &needed = {});
    /// The answers of the profile alone.
    void declareAnswers(const Verb &verb);
    Result<void> apply(App &app, const Database &database) const;
};

} // namespace gatehouse
