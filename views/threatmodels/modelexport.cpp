#include "views/threatmodels/modelexport.h"

#include "models/base/sentences.h"
#include "models/exchange/threatmodelexport.h"
#include "models/threatmodels/documentintake.h"
#include "views/design/safefilename.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"
#include "views/threatmodels/threatdesk.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct ModelExport {
    Q_DECLARE_TR_FUNCTIONS(ModelExport)
};

} // namespace

void exportModel(ThreatDesk &desk, ModelFormat format, QWidget *parent)
{
    const ThreatRegister *threats = desk.threats();
    if (!threats)
        return;
    NavigationContext &context = desk.context();
    const auto drawing = ThreatModelRepository(desk.database()).drawing(threats->model.id);
    if (!drawing)
        return context.showError(drawing.error());
    const ModelDocument document = documentOf(*drawing, *threats, context.language());
    const bool isDragon = format == ModelFormat::ThreatDragon;
    const QString path =
        exportFile(context, ExportPlace::release(desk.release()), parent,
                   ModelExport::tr("Export the threat model"),
                   safeFileName(threats->model.name,
                                isDragon ? QStringLiteral(".json") : QStringLiteral(".otm")),
                   isDragon ? ModelExport::tr("OWASP Threat Dragon (*.json)")
                            : ModelExport::tr("Open Threat Model (*.otm *.json)"));
    if (path.isEmpty())
        return;
    // The dialog has asked whether what stands there may go.
    const auto lost = exportThreatModel(document, format, {path, FileTarget::Existing::Replace});
    if (!lost)
        return context.showError(lost.error());
    QStringList lines;
    for (const LostField &each : *lost)
        lines += headed(each.path, each.why);
    QString sentence = ModelExport::tr("The threat model is at %1.").arg(path);
    if (!lines.isEmpty())
        sentence += QLatin1Char(' ')
            + ModelExport::tr("%n thing(s) the other tool cannot show; Gatehouse reads them again.",
                              nullptr, static_cast<int>(lines.size()));
    context.showMessage({MessageKind::Success, sentence, lines.join(QLatin1Char('\n')), {}, {}});
}

} // namespace gatehouse
