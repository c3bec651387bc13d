#include "views/design/safefilename.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStringView>

namespace gatehouse {

namespace {

// Names are limited to 255 bytes on Linux, to 255 UTF-16 units on Windows; some is left for a
// person to add to.
constexpr qsizetype longestName = 240;

bool isRefused(QChar character)
{
    return character.category() == QChar::Other_Control
        || QStringView(u"/\\:*?\"<>|").contains(character);
}

} // namespace

QString safeFileName(const QString &text, const QString &suffix)
{
    QString name = text;
    for (QChar &character : name) {
        if (isRefused(character))
            character = u'_';
    }
    while (name.toUtf8().size() > longestName)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    return name.trimmed() + suffix;
}

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace gatehouse
