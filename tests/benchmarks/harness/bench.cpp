#include "tests/benchmarks/harness/bench.h"

#include "models/base/digest.h"
#include "models/libraries/libraryrepository.h"
#include "models/store/migrator.h"

#include <QLocale>
#include <QTextStream>

namespace gatehouse::bench {

namespace {

constexpr qsizetype stampDigits = 12;

void remove(const QFileInfo &what)
{
    if (what.isDir())
        QDir(what.filePath()).removeRecursively();
    else
        QFile::remove(what.filePath());
}

} // namespace

Result<QString> Bench::kept(const QString &name, const QByteArray &stamp,
                            const std::function<Result<void>(const QString &)> &make) const
{
    const QString digest =
        QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, stamp).toHex().left(stampDigits));
    const QString path = cache.filePath(QStringLiteral("%1-%2").arg(name, digest));
    if (QFileInfo::exists(path))
        return path;
    const QFileInfoList outdated = cache.entryInfoList(
        {name + QStringLiteral("-") + QString(stampDigits, u'?') + QStringLiteral("*")});
    for (const QFileInfo &old : outdated)
        remove(old);
    QTextStream(stderr) << "making " << path << " …" << Qt::endl;
    const QString partial = path + QStringLiteral(".partial");
    TRY(make(partial));
    if (!QDir().rename(partial, path))
        return unexpected(QStringLiteral("Cannot rename %1.").arg(partial));
    return path;
}

Result<std::unique_ptr<QTemporaryDir>> Bench::freshFolder() const
{
    auto folder = std::make_unique<QTemporaryDir>(cache.filePath(QStringLiteral("run-XXXXXX")));
    if (!folder->isValid())
        return unexpected(QStringLiteral("Cannot make a folder in %1.").arg(cache.path()),
                          folder->errorString());
    return folder;
}

QByteArray schemaStamp(int generation)
{
    QByteArray stamp = QByteArray::number(generation);
    for (const Migration &migration : shippedMigrations())
        stamp += migration.script;
    if (const auto library = builtInLibrary())
        stamp += library->contentDigest;
    return stamp;
}

QString grouped(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

tl::unexpected<Error> unexpected(const QString &what, const QString &cause)
{
    return fail(ErrorKind::Internal, what, cause);
}

} // namespace gatehouse::bench
