#include "models/packages/readpackage.h"

#include "models/base/ownhandle.h"
#include "models/packages/apkreader.h"
#include "models/packages/ipareader.h"
#include "models/portfolio/packagedigest.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace gatehouse {

namespace {

struct ReadPackage {
    Q_DECLARE_TR_FUNCTIONS(ReadPackage)
};

constexpr QLatin1StringView manifestName("AndroidManifest.xml");

Result<PackageKind> kindOf(const PackageArchive &archive, const QString &path)
{
    const QStringList &names = archive.names();
    const auto manifests = names.count(manifestName);
    // What one program takes for the manifest another would not.
    if (manifests > 1)
        return fail(ErrorKind::Invalid,
                    ReadPackage::tr("%1 holds more than one AndroidManifest.xml, as only a package "
                                    "does that was made to be misread. Ask where it comes from.")
                        .arg(path));
    if (manifests == 1)
        return PackageKind::Apk;
    if (!infoListOf(archive).isEmpty())
        return PackageKind::Ipa;
    if (names.contains(QStringLiteral("base/manifest/AndroidManifest.xml")))
        return fail(ErrorKind::Invalid,
                    ReadPackage::tr("%1 is an Android App Bundle, which no device installs. Choose "
                                    "the APK that is made of it.")
                        .arg(path));
    const auto inside = std::ranges::find_if(names, [](const QString &name) {
        return name.endsWith(QLatin1StringView(".apk"), Qt::CaseInsensitive)
            || name.endsWith(QLatin1StringView(".ipa"), Qt::CaseInsensitive);
    });
    if (inside != names.end())
        return fail(ErrorKind::Invalid,
                    ReadPackage::tr("%1 is an archive in which %2 lies. Unpack that and choose it.")
                        .arg(path, *inside));
    return fail(ErrorKind::Unreadable,
                ReadPackage::tr("%1 is an archive, and neither an APK nor an IPA: it has no "
                                "AndroidManifest.xml and no Payload/….app/Info.plist.")
                    .arg(path));
}

} // namespace

bool isPackage(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1StringView("apk") || suffix == QLatin1StringView("ipa"))
        return true;
    QFile file(path);
    if (ownHandleOn(path) >= 0 || !file.open(QIODevice::ReadOnly))
        return false;
    return file.read(4) == QByteArrayView("PK\x03\x04");
}

Result<PackageReport> readPackage(const QString &path, Progress *progress)
{
    const QFileInfo file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!file.isFile())
        return fail(
            ErrorKind::Unreadable,
            ReadPackage::tr("%1 is no file that can be read. Choose the APK or IPA.").arg(shown));
    PackageReport report;
    // Programs take a path that begins with a dash for an option.
    report.path = file.absoluteFilePath();
    report.size = file.size();
    const QDateTime written = file.lastModified();
    TRY_ASSIGN(const PackageArchive archive, PackageArchive::open(report.path, progress));
    TRY_ASSIGN(report.kind, kindOf(archive, shown));
    TRY_ASSIGN(const PackageDigest digest, digestOfPackage(report.path, progress));
    report.sha256 = digest.sha256;
    report.sm3 = digest.sm3;
    if (report.kind == PackageKind::Apk) {
        TRY(readApk(report.path, report, progress));
    } else {
        TRY(readIpa(archive, report, progress));
    }
    const QFileInfo now(report.path);
    if (now.size() != report.size || now.lastModified() != written)
        return fail(ErrorKind::Conflict,
                    ReadPackage::tr("Somebody wrote to %1 while it was looked at. Check it again "
                                    "once it is whole.")
                        .arg(shown));
    return report;
}

} // namespace gatehouse
