#pragma once

#include <QByteArray>

namespace gatehouse::bench {

/// A SARIF log of so many bytes at least: results with places, snippets, fingerprints and the ways
/// that data takes, as analysers of code write them.
QByteArray largeSarif(qsizetype bytes);

/// A report of MobSF of so many bytes at least: rules over many files, and the strings and files
/// that make up most of one.
QByteArray largeMobsfReport(qsizetype bytes);

} // namespace gatehouse::bench
