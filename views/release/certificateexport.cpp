#include "views/release/certificateexport.h"

#include "models/reports/gatecertificate.h"
#include "views/design/safefilename.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"
#include "views/release/releasestate.h"

#include <QCoreApplication>
#include <QWidget>

namespace gatehouse {

namespace {

struct CertificateExport {
    Q_DECLARE_TR_FUNCTIONS(CertificateExport)
};

} // namespace

void exportCertificate(const ReleaseState &state, const GateDecision &decision, QWidget *parent)
{
    NavigationContext &context = state.context();
    const QString name = QStringLiteral("%1 %2 %3")
                             .arg(state.app().code, state.release().version, label(decision.phase));
    const QString path = exportFile(context, ExportPlace::release(state.id()), parent,
                                    CertificateExport::tr("Save the certificate"),
                                    safeFileName(name, QStringLiteral(".pdf")),
                                    CertificateExport::tr("Certificates (*.pdf)"));
    if (path.isEmpty())
        return;
    const Session session = context.session();
    context.runJob<QString>(
        CertificateExport::tr("Certificate of %1").arg(name), parent,
        [readers = session.workspace.readers(), id = decision.id, path,
         now = session.workspace.clock().now()](Progress &progress) -> Result<QString> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            // The dialog has asked whether what stands there may go.
            TRY(GateCertificate::write(*reader, shelf, id, {path, FileTarget::Existing::Replace},
                                       now));
            return path;
        },
        [&context](const Result<QString> &written) {
            if (written)
                showExported(context, CertificateExport::tr("The certificate is at %1."), *written);
        });
}

} // namespace gatehouse
