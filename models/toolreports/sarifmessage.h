#pragma once

#include <QStringList>

namespace gatehouse {

/// The text of "[text](target)", which a SARIF message may hold (3.11.6), and what "\[" stands for.
QString withoutLinks(const QString &text);

/// "{0}" by its argument; "{{" and "}}" are braces (3.11.5).
QString withArguments(const QString &text, const QStringList &arguments);

} // namespace gatehouse
