// Makes the demo portfolio that the tests of one run read: making it takes most of what they take.

#include "tests/support/demo/demoworkspace.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString path = application.arguments().value(1);
    QFile::remove(path);
    gatehouse::need(gatehouse::buildDemoPortfolio(path, gatehouse::demoMoment()));
    return 0;
}
