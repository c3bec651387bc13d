#pragma once

#include <QString>

namespace gatehouse {

class Change;

/// What a committed Change did, on stderr; of one that came to nothing, that nothing differs: who
/// may not change something is not told that it was.
void noteChanged(const Change &change, const QString &sentence);

} // namespace gatehouse
