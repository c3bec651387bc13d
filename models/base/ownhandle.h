#pragma once

#include <QString>

namespace gatehouse {

/// A handle that this program has on the file found at `path`, under whatever name; -1 where it
/// has none, or no ordinary file is there. To open such a file once more and close that handle ends
/// every lock that SQLite has on it in the whole program (fcntl(2), "record locks"), and another
/// program then takes away the log that this one goes on writing. So it is read through the handle
/// that is there, or left alone.
int ownHandleOn(const QString &path);

/// The same of a file that was opened to be looked at, that handle aside.
int ownHandleBeside(int handle);

} // namespace gatehouse
