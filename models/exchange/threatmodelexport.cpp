#include "models/exchange/threatmodelexport.h"

#include "models/exchange/otmwriter.h"
#include "models/exchange/threatdragonwriter.h"

#include <QCoreApplication>
#include <QFile>

namespace gatehouse {

bool isWritten(ModelFormat format)
{
    return format == ModelFormat::ThreatDragon || format == ModelFormat::OpenThreatModel;
}

Result<std::vector<LostField>> exportThreatModel(const ModelDocument &document, ModelFormat format,
                                                 const FileTarget &target)
{
    if (!isWritten(format))
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate(
                        "ThreatModelExport",
                        "%1 is read, not written. Write Threat Dragon 2 or Open Threat Model.")
                        .arg(label(format)));
    const ModelWriting writing =
        format == ModelFormat::ThreatDragon ? writeThreatDragon(document) : writeOtm(document);
    TRY_ASSIGN(ReplacementFile replacement, ReplacementFile::beside(target));
    QFile file(replacement.path());
    if (!file.open(QIODevice::WriteOnly) || file.write(writing.content) != writing.content.size()
        || !file.flush())
        return tl::unexpected(ReplacementFile::writeError(target.path, 0, file.errorString()));
    file.close();
    TRY(replacement.commit());
    return writing.lost;
}

} // namespace gatehouse
