#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

namespace gatehouse {

/// A program of another project that looks at packages, run for one question. It reads files that
/// nobody trusts, so it may neither run, nor talk, nor take memory without end; no shell is
/// involved.
struct PackageTool {
    Q_DECLARE_TR_FUNCTIONS(PackageTool)
public:
    struct Answer {
        int code = 0; ///< the program's exit code
        QByteArray output; ///< what it complained of stands in it, too, unless `isQuiet`
    };

    QString program; ///< looked for in PATH
    QString debian; ///< the package that brings it
    QStringList arguments;
    QByteArray input;
    qint64 mostMemory = 0; ///< bytes of address space; 0: the program limits itself
    bool isQuiet = false; ///< its complaints are not asked for
    int longestRun = 60000; ///< milliseconds
    qint64 longestOutput = 32LL * 1024 * 1024; ///< bytes

    bool isInstalled() const;
    /// NotFound where it is not installed: the sentence says what to install. Invalid where it ran
    /// or talked too long, or crashed. Cancelled when told to stop.
    Result<Answer> run(Progress *progress = nullptr) const;
};

} // namespace gatehouse
