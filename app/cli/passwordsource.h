#pragma once

#include "app/cli/verb.h"

#include <QByteArray>

namespace gatehouse {

/// Where a verb takes a password from; never from an argument, which everybody on the machine reads
/// in the list of programs.
struct PasswordSource {
    bool fromInput = false; ///< --password-stdin

    static void declare(const Verb &verb, PasswordSource &source);
};

/// The password: the first line of standard input, else of the file that GATEHOUSE_PASSWORD_FILE
/// names, else typed unseen where there is a terminal. Invalid where there is none of these, and
/// for an empty one; Unreadable for a file that is not there.
Result<QByteArray> readPassword(const PasswordSource &source, const QString &prompt);

} // namespace gatehouse
