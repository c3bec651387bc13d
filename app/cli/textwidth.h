#pragma once

#include <QString>

namespace gatehouse {

/// How many columns a terminal gives a text: Chinese, Japanese, Korean and emoji take two, marks
/// and joiners none, and what a joiner ties to the emoji before it none either.
int textWidth(QStringView text);
/// The text in at most `width` columns, with "…" at its end when something had to go.
QString elided(const QString &text, int width);
/// The text with spaces behind it up to `width` columns.
QString padded(const QString &text, int width);
/// The text with spaces before it up to `width` columns.
QString rightAligned(const QString &text, int width);

} // namespace gatehouse
