#include "views/design/filenameicons.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gatehouse {

QIcon FileNameIcons::icon(const QFileInfo &file) const
{
    return icon(file.isDir() ? Folder : File);
}

QString FileNameIcons::type(const QFileInfo &file) const
{
    const auto phrase = [](const char *text) {
        return QCoreApplication::translate("QAbstractFileIconProvider", text);
    };
    if (file.isDir())
        return phrase("Folder");
    return file.suffix().isEmpty() ? phrase("File")
                                   : phrase("%1 File").arg(file.suffix().toUpper());
}

} // namespace gatehouse
