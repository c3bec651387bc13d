#pragma once

#include <QStringList>

namespace gatehouse {

/// Sentences one after the other, as the running language sets them: with a space between them, or
/// without. What is empty is left out.
QString sentences(const QStringList &each);

/// A text under what it is of, as the running language sets the colon: "Person: Li Wei".
QString headed(const QString &head, const QString &text);

} // namespace gatehouse
