#pragma once

#include "models/base/replacementfile.h"
#include "models/lifecycle/signatureexport.h"

namespace gatehouse {

/// A gate's decision as it is handed over: what was decided on which release, on what, who signed
/// it, in which post and role, with which key, whether what it rests on has changed since, and how
/// the signatures are verified without Gatehouse. A PDF on A4 pages, in Chinese and then in
/// English.
class GateCertificate
{
    Q_DECLARE_TR_FUNCTIONS(GateCertificate)
public:
    /// Writes to `target`, where it appears when it is whole. Fails as ReplacementFile does, and
    /// with NotFound where there is no such decision or nobody signed it. Needs a QGuiApplication.
    static Result<void> write(const Database &database, LibraryShelf &shelf,
                              GateDecisionId decision, const FileTarget &target,
                              const QDateTime &now);
};

} // namespace gatehouse
