#pragma once

#include "models/toolreports/toolreport.h"

#include <QStringList>

namespace gatehouse {

// What tools say in words of their own, in one form.

/// "CWE-79" of "external/cwe/cwe-079", "CWE-79: text", "cwe_79"; each once, in their order.
QStringList cwesIn(const QString &text);
/// The same of a bare number: "79", "CWE79".
QString cweOfNumber(const QString &text);
/// "MSTG-STORAGE-3", "MASVS-STORAGE-1" wherever they stand in a text, and "storage-3", which alone
/// is of edition 1; each once.
QStringList controlsIn(const QString &text);
/// Adds what is not there yet.
void addEach(QStringList &list, const QStringList &others);

/// Nothing for words that are no severity; "info", "none" and "unknown" are None.
std::optional<ToolSeverity> severityOfWord(const QString &word);
/// Of a CVSS score: none, low below 4, medium below 7, high below 9, critical.
ToolSeverity severityOfScore(double score);

/// Without tags: "<br>" is a space.
QString withoutMarkup(const QString &text);

/// A title that a tool puts names into.
struct TitleStem {
    QString stem; ///< without markup, brackets, quotations, and paths, addresses, and words with
                  ///< dots or digits
    QString variables; ///< those words, in their order
};
TitleStem stemOf(const QString &title);

/// "binary/stack-canary": a rule of a tool that numbers none. Letters and digits in lower case,
/// everything else is a hyphen; a long title counts by its beginning.
QString ruleKey(const QString &section, const QString &title);

} // namespace gatehouse
