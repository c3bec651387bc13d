#pragma once

#include "models/toolreports/toolreport.h"

#include "models/base/digest.h"

namespace gatehouse {

/// The keys by which the next scan of the same tool knows a result again: of the tool's own
/// fingerprint, else of rule, path and what is said there without digits and white space, so that
/// lines may move. Equal ones are counted in the order of the report; so one object serves one
/// scan.
class StableKeys
{
public:
    QByteArray keyOf(const ToolResult &result);

private:
    Digest m_digest{DigestAlgorithm::Sha256};
    QByteArray m_spelled;
    QHash<QByteArray, int> m_equals;
};

} // namespace gatehouse
