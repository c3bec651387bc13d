#pragma once

#include <QStringList>

namespace gatehouse {

/// Sentences one after the other, as the running language sets them: with a space between them, or
/// without. What is empty is left out.
QString sentences(const QStringList &each);

} // namespace gatehouse
