#include "views/threatmodels/reportexport.h"

#include "models/portfolio/releaserepository.h"
#include "models/reports/threatreport.h"
#include "views/design/safefilename.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"
#include "views/threatmodels/threatdesk.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct ReportExport {
    Q_DECLARE_TR_FUNCTIONS(ReportExport)
};

} // namespace

void exportReport(ThreatDesk &desk, Language language, QWidget *parent)
{
    if (!desk.threats())
        return;
    NavigationContext &context = desk.context();
    const QString name =
        ReleaseRepository(desk.database()).nameOf(desk.release()).value_or(QString());
    const QString path = exportFile(
        context, ExportPlace::release(desk.release()), parent,
        ReportExport::tr("Report of the threat model"),
        safeFileName(ReportExport::tr("Threats of %1").arg(name), QStringLiteral(".pdf")),
        ReportExport::tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    const Session session = context.session();
    const ThreatReportOptions options{.language = language,
                                      .preparedBy = session.account,
                                      .preparedAt = session.workspace.clock().now()};
    context.runJob<QString>(
        ReportExport::tr("Report of %1").arg(name), parent,
        [readers = session.workspace.readers(), release = desk.release(), path,
         options](Progress &progress) -> Result<QString> {
            // The screen's connection belongs to the screen's thread.
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            // The dialog has asked whether what stands there may go.
            TRY(ThreatReport::write(*reader, shelf, release, {path, FileTarget::Existing::Replace},
                                    options, &progress));
            return path;
        },
        [&context](const Result<QString> &written) {
            if (written)
                showExported(context, ReportExport::tr("The report is at %1."), *written);
        });
}

} // namespace gatehouse
