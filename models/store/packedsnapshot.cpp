#include "models/store/packedsnapshot.h"

#include <QCoreApplication>
#include <QFile>
#include <QScopeGuard>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace gatehouse {

namespace {

constexpr char escape = 0; ///< before a byte that would be taken for a mark
constexpr char uuidMark = 1;
constexpr char digestMark = 2;
constexpr std::array<qsizetype, 5> uuidGroups{8, 4, 4, 4, 12};
constexpr qsizetype uuidLength = 36;
constexpr qsizetype uuidBytes = 16;
constexpr qsizetype digestLength = 64;
constexpr qsizetype digestBytes = 32;
// Thousands of times what a snapshot is: more is a damaged or malicious file.
constexpr qsizetype largest = 256 << 20;

const QByteArray &dictionary()
{
    static const QByteArray text = [] {
        QFile file(QStringLiteral(":/schema/snapshot-dictionary.txt"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return text;
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool isHex(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return isHex(c); });
}

bool isUuid(QByteArrayView text)
{
    qsizetype at = 0;
    for (const qsizetype length : uuidGroups) {
        if (at > 0 && text[at++] != '-')
            return false;
        if (!isHex(text.sliced(at, length)))
            return false;
        at += length;
    }
    return true;
}

QByteArray shorten(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size());
    const QByteArrayView all(text);
    qsizetype at = 0;
    while (at < all.size()) {
        const QByteArrayView rest = all.sliced(at);
        if (!isHex(rest.front())) {
            if (rest.front() >= escape && rest.front() <= digestMark)
                out += escape;
            out += rest.front();
            ++at;
        } else if (rest.size() >= digestLength && isHex(rest.first(digestLength))) {
            out += digestMark;
            out += QByteArray::fromHex(rest.first(digestLength).toByteArray());
            at += digestLength;
        } else if (rest.size() >= uuidLength && isUuid(rest.first(uuidLength))) {
            out += uuidMark;
            out += QByteArray::fromHex(rest.first(uuidLength).toByteArray()); // skips the dashes
            at += uuidLength;
        } else {
            out += rest.front();
            ++at;
        }
    }
    return out;
}

/// Nothing when a mark stands too near the end.
std::optional<QByteArray> lengthen(const QByteArray &shortened)
{
    QByteArray out;
    out.reserve(shortened.size() * 2);
    qsizetype at = 0;
    while (at < shortened.size()) {
        const char c = shortened[at++];
        if (c < escape || c > digestMark) {
            out += c;
            continue;
        }
        const qsizetype length = c == escape ? 1 : c == uuidMark ? uuidBytes : digestBytes;
        if (shortened.size() - at < length)
            return std::nullopt;
        const QByteArray raw = shortened.mid(at, length);
        at += length;
        if (c == escape) {
            out += raw;
            continue;
        }
        const QByteArray hex = raw.toHex();
        if (c == digestMark) {
            out += hex;
            continue;
        }
        qsizetype from = 0;
        for (const qsizetype group : uuidGroups) {
            if (from > 0)
                out += '-';
            out += hex.mid(from, group);
            from += group;
        }
    }
    return out;
}

const Bytef *bytesOf(const QByteArray &data)
{
    return reinterpret_cast<const Bytef *>(data.constData());
}

tl::unexpected<Error> unreadable(const QString &cause)
{
    return fail(ErrorKind::Unreadable,
                QCoreApplication::translate(
                    "GateRepository",
                    "What this decision was made on can no longer be read: the workspace file was "
                    "damaged or changed by another program. Restore it from a backup."),
                cause);
}

} // namespace

QByteArray packSnapshot(const QByteArray &snapshot)
{
    QByteArray text = shorten(snapshot);
    z_stream stream = {};
    if (deflateInit(&stream, Z_BEST_COMPRESSION) != Z_OK)
        qFatal("out of memory");
    const auto ended = qScopeGuard([&stream] { deflateEnd(&stream); });
    deflateSetDictionary(&stream, bytesOf(dictionary()), static_cast<uInt>(dictionary().size()));
    QByteArray packed(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(text.size()))),
        Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    return packed;
}

Result<QByteArray> unpackSnapshot(const QByteArray &packed)
{
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK)
        qFatal("out of memory");
    const auto ended = qScopeGuard([&stream] { inflateEnd(&stream); });
    stream.next_in = const_cast<Bytef *>(bytesOf(packed));
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray text;
    QByteArray part(64 << 10, Qt::Uninitialized);
    int code = Z_OK;
    while (code == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        code = inflate(&stream, Z_NO_FLUSH);
        if (code == Z_NEED_DICT)
            code = inflateSetDictionary(&stream, bytesOf(dictionary()),
                                        static_cast<uInt>(dictionary().size()));
        text.append(part.constData(), part.size() - static_cast<qsizetype>(stream.avail_out));
        if (text.size() > largest)
            return unreadable(QStringLiteral("snapshot larger than %1 bytes").arg(largest));
    }
    if (code != Z_STREAM_END || stream.avail_in != 0)
        return unreadable(QStringLiteral("snapshot: zlib %1").arg(code));
    std::optional<QByteArray> snapshot = lengthen(text);
    if (!snapshot)
        return unreadable(QStringLiteral("snapshot: cut off"));
    return *std::move(snapshot);
}

} // namespace gatehouse
