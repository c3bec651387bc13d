#include "views/threatmodels/drawingbackup.h"

#include "models/threatmodels/modeljson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutexLocker>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace gatehouse {

namespace {

constexpr qint64 mostBytes = 64 << 20;

QString folderFor(const QSettings &settings)
{
    const QDir beside = settings.format() == QSettings::IniFormat
        ? QFileInfo(settings.fileName()).absoluteDir()
        : QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return beside.filePath(QStringLiteral("drawings"));
}

QString digestOf(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

DrawingBackup::DrawingBackup(const QSettings &settings, const QString &workspace,
                             const QString &account)
    : m_folder(folderFor(settings)),
      m_owner(QFileInfo(workspace).absoluteFilePath() + u'\n' + account)
{
}

QString DrawingBackup::fileOf(const ThreatModelRecord &record) const
{
    return QDir(m_folder).filePath(digestOf(m_owner + u'\n' + record.uid)
                                   + QStringLiteral(".json"));
}

void DrawingBackup::write(const DrawnDraft &draft) const
{
    if (!QDir().mkpath(m_folder))
        return;
    QSaveFile file(fileOf(draft.record));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("release"), draft.release},
                                         {QStringLiteral("revision"), draft.record.revision},
                                         {QStringLiteral("digest"), draft.record.drawingDigest},
                                         {QStringLiteral("base"), toJson(draft.base)},
                                         {QStringLiteral("model"), toJson(draft.model)}})
                   .toJson(QJsonDocument::Compact));
    file.commit();
}

std::optional<DrawnDraft> DrawingBackup::read(const ThreatModelRecord &record) const
{
    QFile file(fileOf(record));
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    auto base = modelFromJson(json.value(QStringLiteral("base")).toObject());
    auto model = modelFromJson(json.value(QStringLiteral("model")).toObject());
    if (!base || !model || *base == *model)
        return std::nullopt;
    DrawnDraft draft;
    draft.record = record;
    draft.record.revision = json.value(QStringLiteral("revision")).toInteger();
    draft.record.drawingDigest = json.value(QStringLiteral("digest")).toString();
    draft.release = json.value(QStringLiteral("release")).toString();
    draft.base = *std::move(base);
    draft.model = *std::move(model);
    return draft;
}

void DrawingBackup::remove(const ThreatModelRecord &record) const
{
    QFile::remove(fileOf(record));
}

DrawingBackupWriter::DrawingBackupWriter()
{
    m_pool.setMaxThreadCount(1); // one after the other
}

void DrawingBackupWriter::write(const DrawingBackup &backup, const DrawnDraft &draft)
{
    const QMutexLocker lock(&m_mutex);
    const bool isAwaited = !m_waiting.isEmpty();
    m_waiting.insert(backup.fileOf(draft.record), {backup, draft});
    if (!isAwaited)
        m_pool.start([this] { writeNext(); });
}

void DrawingBackupWriter::writeNext()
{
    for (;;) {
        std::optional<std::pair<DrawingBackup, DrawnDraft>> next;
        {
            const QMutexLocker lock(&m_mutex);
            m_writing.clear();
            if (m_waiting.isEmpty())
                return;
            const auto first = m_waiting.begin();
            next = *first;
            m_writing = first.key();
            m_waiting.erase(first);
        }
        next->first.write(next->second);
    }
}

void DrawingBackupWriter::remove(const DrawingBackup &backup, const ThreatModelRecord &record)
{
    const QString file = backup.fileOf(record);
    bool isBeingWritten = false;
    {
        const QMutexLocker lock(&m_mutex);
        m_waiting.remove(file);
        isBeingWritten = m_writing == file;
    }
    // Else it would stand there again.
    if (isBeingWritten)
        m_pool.waitForDone();
    backup.remove(record);
}

std::optional<DrawnDraft> DrawingBackupWriter::read(const DrawingBackup &backup,
                                                    const ThreatModelRecord &record)
{
    const QString file = backup.fileOf(record);
    bool isAwaited = false;
    {
        const QMutexLocker lock(&m_mutex);
        isAwaited = m_writing == file || m_waiting.contains(file);
    }
    if (isAwaited)
        m_pool.waitForDone();
    return backup.read(record);
}

} // namespace gatehouse
