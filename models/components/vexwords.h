#pragma once

#include <QString>

namespace gatehouse {

/// What a file's key for a justification or a response says (CycloneDX 1.5, impactAnalysis:
/// justification and response), in the language that the program runs in; several are separated by
/// commas. What is no such key is the file's own text and stays.
QString vexWords(const QString &keys);

} // namespace gatehouse
