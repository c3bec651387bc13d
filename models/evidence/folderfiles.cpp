#include "models/evidence/folderfiles.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace gatehouse {

namespace {

// What systems leave in folders without hiding it everywhere.
bool isOfTheSystem(const QString &name)
{
    static const QStringList names{QStringLiteral("thumbs.db"), QStringLiteral("desktop.ini"),
                                   QStringLiteral("ehthumbs.db"), QStringLiteral("icon\r")};
    return name.startsWith(u'.') || name.startsWith(QLatin1StringView("~$"))
        || names.contains(name.toLower());
}

/// Whether a name below the folder, or one of the folders on the way, is to be left out.
bool isLeftOut(const QString &below, const QFileInfo &file)
{
    const QStringList names = below.split(u'/', Qt::SkipEmptyParts);
    return file.isSymLink() || file.size() == 0
        || std::any_of(names.begin(), names.end(), isOfTheSystem);
}

} // namespace

FolderFiles FolderFiles::under(const QStringList &paths)
{
    FolderFiles found;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            found.files += path;
            continue;
        }
        found.hasFolder = true;
        QStringList inFolder;
        QDirIterator walk(path, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString file = walk.next();
            if (isLeftOut(file.mid(path.size()), walk.fileInfo())) {
                ++found.leftOut;
                continue;
            }
            found.isTooMany = found.files.size() + inFolder.size() >= most;
            if (found.isTooMany)
                break;
            inFolder += file;
        }
        inFolder.sort();
        found.files += inFolder;
    }
    return found;
}

} // namespace gatehouse
