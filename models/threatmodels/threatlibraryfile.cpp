#include "models/threatmodels/threatlibraryfile.h"

#include "models/base/canonicaljson.h"
#include "models/store/inputfile.h"

#include <QFile>

namespace gatehouse {

namespace {

constexpr qint64 mostBytes = 64LL * 1024 * 1024;

struct ThreatLibraryFile {
    Q_DECLARE_TR_FUNCTIONS(ThreatLibraryFile)
};

} // namespace

Result<ThreatLibraryContent> readThreatLibraryFile(const QString &path)
{
    TRY_ASSIGN(InputFile file, InputFile::open(path));
    if (file.size() > mostBytes)
        return fail(ErrorKind::Unreadable,
                    ThreatLibraryFile::tr("This is not a threat library: the file is far larger "
                                          "than any."));
    QByteArray content(file.size(), Qt::Uninitialized);
    TRY(file.read(content.data(), content.size()));
    TRY(file.expectEnd());
    return threatLibraryContentFromJson(content);
}

Result<void> writeThreatLibraryFile(const ThreatLibraryContent &content, const FileTarget &target)
{
    const QByteArray json = canonicalJson(toJson(content));
    TRY_ASSIGN(ReplacementFile replacement, ReplacementFile::beside(target));
    QFile file(replacement.path());
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.flush())
        return tl::unexpected(ReplacementFile::writeError(target.path, 0, file.errorString()));
    file.close();
    return replacement.commit();
}

} // namespace gatehouse
