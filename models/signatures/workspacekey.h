#pragma once

#include "models/signatures/keypair.h"

namespace gatehouse {

/// The key by which a workspace signs its log on one machine. It lies outside the file, in a folder
/// of the person who works there, readable by nobody else: whoever owns the workspace alone cannot
/// write its log anew. Every machine has one of its own.
class WorkspaceKey
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceKey)
public:
    /// Where it lies unless somebody says otherwise: in the configuration of the person at work.
    static QString usualFolder();
    /// That of the workspace of this mark, made when there is none. Unwritable and Unreadable as
    /// the folder has it.
    static Result<PrivateKey> in(const QString &folder, const QString &mark);
    /// Another one in its place: that one was revoked.
    static Result<PrivateKey> renew(const QString &folder, const QString &mark);
};

} // namespace gatehouse
