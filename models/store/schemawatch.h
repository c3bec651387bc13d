#pragma once

#include "models/store/database.h"

#include <optional>

namespace gatehouse {

/// Whether the views and triggers of a file are those that this version's migrations make: by the
/// views it is told which accounts are one person's, by the triggers nothing on record is changed.
/// Whoever can write the file can put others in their place for a moment, and nothing of that is
/// left afterwards; so it is asked before anything is written (see Change::begin).
///
/// Belongs to one connection. What was looked at once is looked at again when the file's schema is
/// another one, which SQLite counts in its header.
class SchemaWatch
{
    Q_DECLARE_TR_FUNCTIONS(SchemaWatch)
public:
    /// Within a transaction that writes, so that what was looked at stays until its end. Refused
    /// where one is changed, missing or added: the sentence names it.
    Result<void> check(const Database &database);

    /// Of the views and triggers as they stand in a file.
    static Result<QByteArray> digestOf(const Database &database);
    /// Of those that the shipped migrations make.
    static QByteArray shippedDigest();

private:
    std::optional<qint64> m_sound; ///< the schema's number in the file when it was looked at
};

} // namespace gatehouse
