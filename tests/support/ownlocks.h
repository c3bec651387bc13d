#pragma once

#include <QString>

namespace gatehouse {

/// How many record locks this program holds on a workspace and on the index of its log, as the
/// system lists them.
int ownLocksOn(const QString &workspace);

} // namespace gatehouse
