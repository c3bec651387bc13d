#include "tests/benchmarks/data/evidencefiles.h"

#include <QFile>

#include <random>

namespace gatehouse::bench {

namespace {

constexpr qint64 blockSize = 1 << 20;

Result<void> writeFile(const QString &path, qint64 size, std::mt19937_64 &random)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unexpected(QStringLiteral("Cannot write %1.").arg(path), file.errorString());
    std::vector<quint64> block(static_cast<size_t>(std::min(size, blockSize)) / sizeof(quint64));
    for (qint64 left = size; left > 0;) {
        std::generate(block.begin(), block.end(), std::ref(random));
        const auto bytes =
            std::min<qint64>(left, static_cast<qint64>(block.size() * sizeof(quint64)));
        if (file.write(reinterpret_cast<const char *>(block.data()), bytes) != bytes)
            return unexpected(QStringLiteral("Cannot write %1.").arg(path), file.errorString());
        left -= bytes;
    }
    return {};
}

} // namespace

Result<QStringList> EvidenceFiles::paths(const Bench &bench) const
{
    const QString name = QStringLiteral("files-%1-%2").arg(count).arg(size);
    const auto make = [&](const QString &folder) -> Result<void> {
        QDir().mkpath(folder);
        std::mt19937_64 random(static_cast<quint64>(size));
        for (int i = 0; i < count; ++i)
            TRY(writeFile(QStringLiteral("%1/%2.bin").arg(folder).arg(i, 6, 10, QLatin1Char('0')),
                          size, random));
        return {};
    };
    TRY_ASSIGN(const QString folder, bench.kept(name, name.toLatin1(), make));
    QStringList paths;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        paths += file.filePath();
    return paths;
}

Result<void> warm(const QStringList &paths)
{
    QByteArray block(blockSize, Qt::Uninitialized);
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return unexpected(QStringLiteral("Cannot read %1.").arg(path), file.errorString());
        while (file.read(block.data(), block.size()) > 0) { }
    }
    return {};
}

} // namespace gatehouse::bench
