#pragma once

#include "models/base/digest.h"
#include "models/store/statement.h"

namespace gatehouse {

/// SHA-256 over rows of one query, for the audit log: each column as SQLite stores it, with its
/// length before it, so that nothing can pass from one into another; a NULL is none of the texts.
class RowDigest
{
public:
    /// The row the statement stands on.
    void add(const Statement &rows);
    /// Hexadecimal, of all that was added.
    QString result();

private:
    Digest m_digest{DigestAlgorithm::Sha256};
    QByteArray m_row;
};

} // namespace gatehouse
