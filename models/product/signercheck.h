#pragma once

#include "models/base/progress.h"
#include "models/base/phase.h"
#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// Gates for which one person stands twice, as submitter and signer or as two signers. Whose
/// accounts were whose is read from the audit log, as it stood at that entry: what the tables said
/// just then may have been put there and taken back.
class SignerCheck
{
    Q_DECLARE_TR_FUNCTIONS(SignerCheck)
public:
    struct Shared {
        QString release;
        Phase phase = Phase::Requirements;
        QString first; ///< account that submitted or signed before, as it was shown then
        QString second; ///< account that signed
        bool isSubmission = false; ///< of `first`: it submitted what the other one signed
        qint64 entry = 0; ///< of the log, that of the later signature

        /// What a person reads of it.
        QString sentence() const;
    };

    /// By entry. Cancelled.
    static Result<std::vector<Shared>> run(const Database &database, Progress *progress = nullptr);
};

} // namespace gatehouse
