#pragma once

#include "models/base/progress.h"
#include "models/store/database.h"

#include <QSet>

namespace gatehouse {

/// That the bytes of evidence were held against the digests by which a gate names them. The digests
/// alone are in what is signed; whoever changes the bytes behind them leaves those as they are.
class EvidenceProof
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceProof)
public:
    /// Of all evidence in a gate's snapshot; as long as reading it takes. Conflict names the first
    /// piece whose content is another one or gone; Cancelled.
    static Result<EvidenceProof> of(const Database &database, const QByteArray &snapshot,
                                    Progress *progress = nullptr);
    /// Whether it holds for all evidence in a snapshot.
    Result<bool> covers(const QByteArray &snapshot) const;

private:
    QSet<QString> m_digests; ///< SHA-256, as the snapshot spells them
};

} // namespace gatehouse
