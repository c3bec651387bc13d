#include "app/cli/commandline.h"
#include "app/cli/program.h"
#include "models/base/privatememory.h"
#include "models/base/processzone.h"
#include "models/base/replacementfile.h"

#include <QGuiApplication>
#include <QLoggingCategory>

using namespace gatehouse;

/// The command line once more, with what paints: gatehouse-cli goes on as this for the verbs that
/// do (see Painting).
int main(int argc, char **argv)
{
    keepMemoryPrivate();
    ReplacementFile::outliveSizeLimits();
    ProcessZone::begin();
    // It draws into files: whatever the desktop is, and where there is none.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false\nqt.*.warning=false"));
    int name = 1; // Qt takes no option for itself
    QGuiApplication application(name, argv);
    Context context = contextOf(argc, argv);
    context.painting = Painting{AuditWorkbook::write, ThreatReport::write, GateCertificate::write,
                                saveEvidenceCopy,     checkCoversPicture,  saveOrganizationChart};
    return runProgram(argc, argv, context, [] {});
}
