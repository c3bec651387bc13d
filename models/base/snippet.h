#pragma once

#include <QString>

namespace gatehouse {

/// The part of a text around the first word of what was searched, in one line and with "…" where
/// it was cut; empty when none of the words stands in it.
QString snippetOf(const QString &text, const QString &query);

} // namespace gatehouse
