#pragma once

#include <QStringList>

namespace gatehouse {

/// Whether there is something to open a window on: a display of the session, or a platform that
/// the person named. Qt ends a program without one by SIGABRT, before it can say a word.
bool hasDisplay(const QStringList &arguments);

} // namespace gatehouse
