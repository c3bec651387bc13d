#pragma once

#include "models/auditchain/auditlog.h"
#include "models/signatures/signingkey.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// Signs the log's head as a Change leaves it (see HeadSignature), where the key of the workspace
/// is at hand on this machine. Change's business alone, inside its transaction.
class HeadSigner
{
public:
    /// Before the entry is written; `head` is the log's until then. Nothing where the key cannot be
    /// had: that keeps nobody from working, and the check of the log says how far it is signed.
    static Result<std::optional<HeadSigner>> begin(Change &change, const QString &folder,
                                                   const AuditLog::Head &head);

    /// What makes the entry a relay; empty where it goes on from its own signature of the head.
    const QJsonObject &relay() const { return m_relay; }
    /// Once the entry is written, which `head` is.
    Result<void> sign(const Database &database, const AuditLog::Head &head,
                      const QDateTime &at) const;

private:
    HeadSigner(UnlockedKey key, QJsonObject relay)
        : m_key(std::move(key)), m_relay(std::move(relay))
    {
    }

    UnlockedKey m_key;
    QJsonObject m_relay;
};

} // namespace gatehouse
