#pragma once

#include "models/base/digest.h"
#include "models/toolreports/toolreport.h"

#include <array>

namespace gatehouse {

/// By what it is told whether something else is said of a result than by the scan before: its
/// words, place and rating in 16 bytes of a digest.
class ContentMarks
{
public:
    static constexpr int bytes = 16;
    using Mark = std::array<char, bytes>;

    Mark of(const ToolResult &result);

private:
    Digest m_digest{DigestAlgorithm::Sha256};
    QByteArray m_spelled;
};

} // namespace gatehouse
