#include "models/tables/zippackage.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <thread>

namespace gatehouse {

namespace {

// PKWARE APPNOTE 6.3.3: 4.3.7 local header, 4.3.12 central header, 4.3.16 end of directory.
constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr int localLength = 30;
constexpr int centralLength = 46;
constexpr int endLength = 22;
constexpr quint16 deflated = 8;
constexpr quint16 utf8Name = 1 << 11;
/// 1980-01-01: the same content gives the same bytes.
constexpr quint16 dosDate = (1 << 5) | 1;

template<class Number>
void append(QByteArray &bytes, Number value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

template<class Number>
Number take(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

/// A raw deflate stream over one block, ended on a byte boundary and not final, so that
/// blocks deflated apart can stand behind each other.
QByteArray deflateBlock(const QByteArray &content)
{
    z_stream stream{};
    deflateInit2(&stream, 1, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray result(qsizetype(deflateBound(&stream, uLong(content.size()))) + 16,
                      Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = uInt(result.size());
    ::deflate(&stream, Z_SYNC_FLUSH);
    result.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return result;
}

} // namespace

ZipWriter::ZipWriter(QFile &file)
    : m_file(file), m_inFlight(std::clamp(std::thread::hardware_concurrency(), 1U, 4U))
{
}

ZipWriter::~ZipWriter() = default;

ZipWriter::Block ZipWriter::deflate(const QByteArray &content)
{
    return {deflateBlock(content),
            quint32(crc32(0, reinterpret_cast<const Bytef *>(content.constData()),
                          uInt(content.size()))),
            quint32(content.size())};
}

QByteArray ZipWriter::localHeader(const Entry &entry)
{
    QByteArray header;
    append(header, localSignature);
    append(header, quint16(20));
    append(header, utf8Name);
    append(header, deflated);
    append(header, quint16(0));
    append(header, dosDate);
    append(header, entry.crc);
    append(header, quint32(entry.deflatedSize));
    append(header, quint32(entry.size));
    append(header, quint16(entry.name.size()));
    append(header, quint16(0));
    return header + entry.name;
}

void ZipWriter::begin(const QByteArray &name)
{
    Entry entry;
    entry.name = name;
    entry.offset = quint64(m_offset);
    m_entries.push_back(entry);
    put(localHeader(entry)); // written again by end(), once sizes and CRC are known
}

void ZipWriter::write(QByteArray block)
{
    if (block.isEmpty() || m_failed)
        return;
    m_blocks.push_back(
        std::async(std::launch::async, [content = std::move(block)] { return deflate(content); }));
    drain(m_inFlight);
}

void ZipWriter::drain(size_t left)
{
    Entry &entry = m_entries.back();
    while (m_blocks.size() > left) {
        const Block block = m_blocks.front().get();
        m_blocks.pop_front();
        entry.crc = quint32(crc32_combine(entry.crc, block.crc, z_off_t(block.size)));
        entry.size += block.size;
        entry.deflatedSize += quint64(block.deflated.size());
        put(block.deflated);
    }
}

void ZipWriter::end()
{
    drain(0);
    Entry &entry = m_entries.back();
    const QByteArray last("\x03\x00", 2); // the final, empty block
    entry.deflatedSize += quint64(last.size());
    put(last);
    if (entry.size > std::numeric_limits<quint32>::max()
        || m_offset > qint64(std::numeric_limits<quint32>::max()))
        m_failed = true;
    if (m_failed)
        return;
    if (!m_file.seek(qint64(entry.offset)))
        m_failed = true;
    const qint64 whole = m_offset;
    put(localHeader(entry));
    m_offset = whole;
    if (!m_file.seek(m_offset))
        m_failed = true;
}

void ZipWriter::add(const QByteArray &name, QByteArray content)
{
    begin(name);
    write(std::move(content));
    end();
}

bool ZipWriter::finish()
{
    QByteArray directory;
    for (const Entry &entry : m_entries) {
        append(directory, centralSignature);
        append(directory, quint16(20));
        append(directory, quint16(20));
        append(directory, utf8Name);
        append(directory, deflated);
        append(directory, quint16(0));
        append(directory, dosDate);
        append(directory, entry.crc);
        append(directory, quint32(entry.deflatedSize));
        append(directory, quint32(entry.size));
        append(directory, quint16(entry.name.size()));
        append(directory, quint64(0)); // no extra field, no comment, disk 0, no internal attributes
        append(directory, quint32(0));
        append(directory, quint32(entry.offset));
        directory += entry.name;
    }
    QByteArray last;
    append(last, endSignature);
    append(last, quint32(0));
    append(last, quint16(m_entries.size()));
    append(last, quint16(m_entries.size()));
    append(last, quint32(directory.size()));
    append(last, quint32(m_offset));
    append(last, quint16(0));
    put(directory + last);
    if (!m_failed && !m_file.flush()) {
        m_failed = true;
        m_systemError = errno;
    }
    return !m_failed;
}

void ZipWriter::put(const QByteArray &bytes)
{
    if (m_failed)
        return;
    errno = 0;
    if (m_file.write(bytes) != bytes.size()) {
        m_failed = true;
        m_systemError = errno;
    }
    m_offset += bytes.size();
}

Result<ZipReader> ZipReader::open(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unreadable, tr("“%1” cannot be read.").arg(path),
                    file.errorString());
    ZipReader reader;
    reader.m_bytes = file.readAll();
    const QByteArray &bytes = reader.m_bytes;
    const auto damaged = [&] {
        return fail(ErrorKind::Unreadable, tr("“%1” is not a whole ZIP file.").arg(path));
    };

    QByteArray mark;
    append(mark, endSignature);
    const qsizetype last = bytes.lastIndexOf(mark);
    if (last < 0 || last + endLength > bytes.size())
        return damaged();
    qsizetype at = take<quint32>(bytes, last + 16);
    const int count = take<quint16>(bytes, last + 10);
    for (int i = 0; i < count; ++i) {
        if (at + centralLength > last || take<quint32>(bytes, at) != centralSignature)
            return damaged();
        const int nameLength = take<quint16>(bytes, at + 28);
        const int rest = take<quint16>(bytes, at + 30) + take<quint16>(bytes, at + 32);
        reader.m_entries.push_back({bytes.mid(at + centralLength, nameLength),
                                    take<quint16>(bytes, at + 10), take<quint32>(bytes, at + 16),
                                    take<quint32>(bytes, at + 24), take<quint32>(bytes, at + 20),
                                    take<quint32>(bytes, at + 42)});
        at += centralLength + nameLength + rest;
    }
    return reader;
}

std::vector<QByteArray> ZipReader::names() const
{
    std::vector<QByteArray> names;
    for (const Entry &entry : m_entries)
        names.push_back(entry.name);
    return names;
}

Result<QByteArray> ZipReader::read(const QByteArray &name) const
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &candidate) { return candidate.name == name; });
    const QString shown = QString::fromUtf8(name);
    if (entry == m_entries.end())
        return fail(ErrorKind::NotFound, tr("There is no “%1” in the file.").arg(shown));
    const auto damaged = [&] {
        return fail(ErrorKind::Unreadable, tr("“%1” is damaged.").arg(shown));
    };

    if (qsizetype(entry->offset) + localLength > m_bytes.size()
        || take<quint32>(m_bytes, entry->offset) != localSignature)
        return damaged();
    const qsizetype start = qsizetype(entry->offset) + localLength
        + take<quint16>(m_bytes, entry->offset + 26) + take<quint16>(m_bytes, entry->offset + 28);
    if (start + qsizetype(entry->deflatedSize) > m_bytes.size())
        return damaged();

    QByteArray content(qsizetype(entry->size), Qt::Uninitialized);
    if (entry->method == 0) {
        if (entry->size != entry->deflatedSize)
            return damaged();
        content = m_bytes.mid(start, entry->size);
    } else {
        z_stream stream{};
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
            return damaged();
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(m_bytes.constData() + start));
        stream.avail_in = entry->deflatedSize;
        stream.next_out = reinterpret_cast<Bytef *>(content.data());
        stream.avail_out = entry->size;
        const int ended = inflate(&stream, Z_FINISH);
        inflateEnd(&stream);
        if (ended != Z_STREAM_END || stream.total_out != entry->size)
            return damaged();
    }
    if (crc32(0, reinterpret_cast<const Bytef *>(content.constData()), uInt(content.size()))
        != entry->crc)
        return damaged();
    return content;
}

} // namespace gatehouse
