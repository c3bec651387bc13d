#include "models/evidence/mediatype.h"

#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace gatehouse {

namespace {

bool isAnyOf(const QString &mediaType, std::initializer_list<const char *> known)
{
    return std::any_of(known.begin(), known.end(),
                       [&](const char *each) { return mediaType == QLatin1StringView(each); });
}

bool holdsAnyOf(const QString &mediaType, std::initializer_list<const char *> parts)
{
    return std::any_of(parts.begin(), parts.end(), [&](const char *part) {
        return mediaType.contains(QLatin1StringView(part));
    });
}

/// What the cache goes by: "gz" of "log.gz", but "tar.gz" of "log.tar.gz".
QString suffixOf(const QString &fileName)
{
    const QFileInfo info(fileName);
    QString suffix = info.suffix().toLower();
    if (info.completeBaseName().endsWith(QLatin1StringView(".tar"), Qt::CaseInsensitive))
        return QStringLiteral("tar.") + suffix;
    return suffix;
}

} // namespace

FileType fileTypeOf(const QString &mediaType)
{
    if (mediaType == QLatin1StringView("application/pdf"))
        return FileType::Pdf;
    if (isAnyOf(mediaType,
                {"application/vnd.android.package-archive", "application/x-ios-app",
                 "application/vnd.openharmony.hap"}))
        return FileType::AppPackage;
    if (holdsAnyOf(mediaType, {"spreadsheet", "ms-excel", "text/csv", "tab-separated-values"}))
        return FileType::Spreadsheet;
    if (holdsAnyOf(mediaType,
                   {"wordprocessing", "opendocument", "presentation", "msword", "ms-powerpoint",
                    "wps-office", "application/rtf", "text/rtf"}))
        return FileType::Document;
    if (mediaType.startsWith(QLatin1StringView("image/")))
        return FileType::Image;
    if (mediaType.startsWith(QLatin1StringView("video/"))
        || mediaType.startsWith(QLatin1StringView("audio/")))
        return FileType::Recording;
    if (holdsAnyOf(
            mediaType,
            {"zip", "compressed", "x-tar", "java-archive", "x-rar", "vnd.rar", "x-xz", "x-bzip"}))
        return FileType::Archive;
    if (mediaType.startsWith(QLatin1StringView("text/"))
        || isAnyOf(mediaType,
                   {"application/json", "application/xml", "application/x-yaml", "application/yaml",
                    "application/javascript", "application/sql", "application/x-shellscript",
                    "application/toml"})
        || mediaType.endsWith(QLatin1StringView("+json"))
        || mediaType.endsWith(QLatin1StringView("+xml")))
        return FileType::Text;
    return FileType::Other;
}

QString MediaTypes::of(const QString &fileName, const std::function<QByteArray()> &head)
{
    const QString suffix = suffixOf(fileName);
    const auto known = m_bySuffix.constFind(suffix);
    if (known != m_bySuffix.cend())
        return *known;
    const QMimeDatabase database;
    const QList<QMimeType> byName = database.mimeTypesForFileName(fileName);
    if (byName.size() != 1)
        return database.mimeTypeForFileNameAndData(fileName, head()).name();
    // A whole name such as "CMakeLists.txt" can decide otherwise than its suffix.
    if (!suffix.isEmpty() && byName.front().suffixes().contains(suffix))
        m_bySuffix.insert(suffix, byName.front().name());
    return byName.front().name();
}

} // namespace gatehouse
