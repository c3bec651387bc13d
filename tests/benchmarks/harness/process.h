#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace gatehouse::bench {

struct Finished {
    double seconds = 0; ///< from its start to its end
    QByteArray output;
};

/// Runs a program to its end; fails when it cannot be started or does not end with 0.
Result<Finished> runProgram(const QString &program, const QStringList &arguments);
/// Runs one of our own child programs (see rows/rows.h) without a screen: what is measured as a
/// whole process, memory and start-up included.
Result<Finished> runChild(const QString &name, const QStringList &arguments);

/// How far this process's resident memory rises above where it stood.
class MemoryRise
{
public:
    MemoryRise();
    double bytes() const;

private:
    qint64 m_before;
};

} // namespace gatehouse::bench
