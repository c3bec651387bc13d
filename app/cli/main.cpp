#include "app/cli/program.h"
#include "models/base/privatememory.h"
#include "models/base/processzone.h"
#include "models/base/replacementfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace gatehouse;

namespace {

/// Goes on as the program that paints, in this one's place: beside it in a build, apart from what
/// people call where it is installed. Comes back where that is missing.
void paintInstead(char **argv)
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *place : {"gatehouse-painting", "../libexec/gatehouse/gatehouse-painting"})
        execv(QFile::encodeName(here.filePath(QLatin1String(place))).constData(), argv);
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryPrivate();
    ReplacementFile::outliveSizeLimits();
    ProcessZone::begin();
    QCoreApplication application(argc, argv);
    Context context = contextOf(argc, argv);
    return runProgram(argc, argv, context, [argv] { paintInstead(argv); });
}
