#include "views/design/keptdrafts.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

#include <utility>

namespace gatehouse {

namespace {

const QString ending = QStringLiteral(".json");

QString folderFor(const QSettings &settings, const QString &kind)
{
    const QDir beside = settings.format() == QSettings::IniFormat
        ? QFileInfo(settings.fileName()).absoluteDir()
        : QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return beside.filePath(kind);
}

QString digestOf(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

KeptDrafts::KeptDrafts(const QSettings &settings, const QString &kind, const QString &workspace,
                       const QString &account, Bounds bounds)
    : m_folder(folderFor(settings, kind)),
      m_owner(QFileInfo(workspace).absoluteFilePath() + u'\n' + account), m_bounds(bounds)
{
}

QString KeptDrafts::fileOf(const QString &key) const
{
    return QDir(m_folder).filePath(digestOf(m_owner + u'\n' + key) + ending);
}

void KeptDrafts::write(const QString &key, const QByteArray &content) const
{
    if (content.size() > m_bounds.mostBytes || !QDir().mkpath(m_folder))
        return;
    QSaveFile file(fileOf(key));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(content);
    file.commit();
}

std::optional<QByteArray> KeptDrafts::read(const QString &key) const
{
    QFile file(fileOf(key));
    if (!file.open(QIODevice::ReadOnly) || file.size() > m_bounds.mostBytes)
        return std::nullopt;
    return file.readAll();
}

void KeptDrafts::remove(const QString &key) const
{
    QFile::remove(fileOf(key));
}

void KeptDrafts::removeOld() const
{
    if (m_bounds.mostDays == 0)
        return;
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-m_bounds.mostDays);
    const auto files = QDir(m_folder).entryInfoList({u'*' + ending}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.lastModified() < oldest)
            QFile::remove(file.filePath());
    }
}

KeptDraftWriter::KeptDraftWriter()
{
    m_pool.setMaxThreadCount(1); // one after the other
}

void KeptDraftWriter::write(const QString &file, std::function<void()> writing)
{
    const QMutexLocker lock(&m_mutex);
    const bool isAwaited = !m_waiting.isEmpty();
    m_waiting.insert(file, std::move(writing));
    if (!isAwaited)
        m_pool.start([this] { writeNext(); });
}

void KeptDraftWriter::writeNext()
{
    for (;;) {
        std::function<void()> next;
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
        next();
    }
}

void KeptDraftWriter::drop(const QString &file)
{
    bool isBeingWritten = false;
    {
        const QMutexLocker lock(&m_mutex);
        m_waiting.remove(file);
        isBeingWritten = m_writing == file;
    }
    // Else it would stand there again.
    if (isBeingWritten)
        m_pool.waitForDone();
}

void KeptDraftWriter::finish(const QString &file)
{
    bool isAwaited = false;
    {
        const QMutexLocker lock(&m_mutex);
        isAwaited = m_writing == file || m_waiting.contains(file);
    }
    if (isAwaited)
        m_pool.waitForDone();
}

} // namespace gatehouse
