#pragma once

#include "models/demo/demoportfolio.h"
#include "tests/support/testworkspace.h"

#include <QFile>

namespace gatehouse {

/// When the demo that tests read is looked at.
inline QDateTime demoMoment()
{
    return {QDate(2026, 3, 2), QTime(9, 0), Qt::UTC};
}

/// Puts the demo portfolio of that moment at `path`: a copy of the one made for all tests of a run
/// (see DEMO of gatehouse_tests); where a test runs by itself, one made for it.
inline void putDemoPortfolio(const QString &path)
{
    const QString made = qEnvironmentVariable("GATEHOUSE_DEMO");
    if (made.isEmpty())
        need(buildDemoPortfolio(path, demoMoment()));
    else if (!QFile::copy(made, path))
        qFatal("cannot copy %s", qUtf8Printable(made));
}

} // namespace gatehouse
