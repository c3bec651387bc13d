#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>

#include <deque>
#include <future>
#include <vector>

namespace gatehouse {

/// Writes a ZIP file whose large entries are deflated in blocks on all cores while the caller
/// goes on producing them; at most a handful of blocks is in memory. Entries and file stay
/// below 4 GiB (no ZIP64).
class ZipWriter
{
public:
    /// How much the caller should gather before write().
    static constexpr qsizetype blockSize = 1 << 20;

    /// `file` is open for writing, empty, and outlives the writer.
    explicit ZipWriter(QFile &file);
    ~ZipWriter();
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    void begin(const QByteArray &name);
    /// The next bytes of the entry begun.
    void write(QByteArray block);
    void end();
    void add(const QByteArray &name, QByteArray content);
    /// The directory. False when anything could not be written since the start.
    bool finish();

    qint64 bytesWritten() const { return m_offset; }
    bool hasFailed() const { return m_failed; }
    /// errno of the first failure, 0 when it is not known.
    int systemError() const { return m_systemError; }

private:
    struct Block {
        QByteArray deflated;
        quint32 crc = 0;
        quint32 size = 0;
    };
    struct Entry {
        QByteArray name;
        quint32 crc = 0;
        quint64 size = 0;
        quint64 deflatedSize = 0;
        quint64 offset = 0;
    };
    static Block deflate(const QByteArray &content);
    static QByteArray localHeader(const Entry &entry);
    void drain(size_t left);
    void put(const QByteArray &bytes);

    QFile &m_file;
    qint64 m_offset = 0;
    bool m_failed = false;
    int m_systemError = 0;
    size_t m_inFlight;
    std::deque<std::future<Block>> m_blocks;
    std::vector<Entry> m_entries;
};

/// Reads the entries of a ZIP file of ours back, checking lengths and CRC.
class ZipReader
{
    Q_DECLARE_TR_FUNCTIONS(ZipReader)
public:
    static Result<ZipReader> open(const QString &path);

    std::vector<QByteArray> names() const;
    /// NotFound when there is no such entry, Unreadable when it is damaged.
    Result<QByteArray> read(const QByteArray &name) const;

private:
    struct Entry {
        QByteArray name;
        quint16 method = 0;
        quint32 crc = 0;
        quint32 size = 0;
        quint32 deflatedSize = 0;
        quint32 offset = 0;
    };
    QByteArray m_bytes;
    std::vector<Entry> m_entries;
};

} // namespace gatehouse
