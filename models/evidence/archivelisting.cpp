#include "models/evidence/archivelisting.h"

#include "models/base/momenttext.h"
#include "models/base/quantity.h"
#include "models/evidence/previewtext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

namespace gatehouse {

namespace {

struct ArchiveWords {
    Q_DECLARE_TR_FUNCTIONS(ArchiveListing)
};

struct CloseArchive {
    void operator()(archive *reading) const { archive_read_free(reading); }
};
using Reading = std::unique_ptr<archive, CloseArchive>;

struct Signature {
    QByteArrayView bytes;
    qsizetype at = 0;
};

/// Every filter and format by name: "all" would have some unpacked by programs that stand around.
Reading open(QByteArrayView content)
{
    Reading reading(archive_read_new());
    archive *opened = reading.get();
    archive_read_support_filter_none(opened);
    archive_read_support_filter_gzip(opened);
    archive_read_support_filter_bzip2(opened);
    archive_read_support_filter_xz(opened);
    archive_read_support_filter_lzma(opened);
    archive_read_support_filter_zstd(opened);
    archive_read_support_filter_lz4(opened);
    archive_read_support_format_zip(opened);
    archive_read_support_format_tar(opened);
    archive_read_support_format_7zip(opened);
    archive_read_support_format_rar(opened);
    archive_read_support_format_rar5(opened);
    archive_read_support_format_cab(opened);
    archive_read_support_format_cpio(opened);
    archive_read_support_format_ar(opened);
    if (archive_read_open_memory(opened, content.data(), static_cast<size_t>(content.size()))
        != ARCHIVE_OK)
        return {};
    return reading;
}

QString nameOf(archive_entry *entry)
{
    if (const char *bytes = archive_entry_pathname(entry))
        return visibleLine(decodedName(bytes));
    const wchar_t *wide = archive_entry_pathname_w(entry);
    return wide ? visibleLine(QString::fromWCharArray(wide)) : QStringLiteral("?");
}

QStringList rowOf(archive_entry *entry)
{
    const bool isFile = archive_entry_filetype(entry) == AE_IFREG;
    const bool isDated = archive_entry_mtime_is_set(entry) && archive_entry_mtime(entry) != 0;
    return {nameOf(entry),
            isFile && archive_entry_size_is_set(entry) ? sizeText(archive_entry_size(entry))
                                                       : QString(),
            isDated ? shortMomentText(QDateTime::fromSecsSinceEpoch(archive_entry_mtime(entry)))
                    : QString()};
}

/// Goes to the end of an entry inside of something compressed, which has to be unpacked for that.
/// False when that would take more than `room`, which becomes less.
bool pass(archive *reading, qint64 &room)
{
    const void *block = nullptr;
    size_t size = 0;
    la_int64_t offset = 0;
    while (room > 0) {
        const int result = archive_read_data_block(reading, &block, &size, &offset);
        if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
            return true; // its end, or what the next header says again
        room -= static_cast<qint64>(std::max<size_t>(size, 1));
    }
    return false;
}

/// A zip keeps its list at the end; what is cut off there may have looked whole until then.
bool isCutZip(QByteArrayView content)
{
    constexpr qsizetype listWithin = 22 + 0xffff; // the end record and its comment
    return content.startsWith(QByteArrayView("PK\x03\x04"))
        && content.last(std::min(content.size(), listWithin)).indexOf(QByteArrayView("PK\x05\x06"))
        < 0;
}

} // namespace

bool isArchive(QByteArrayView content)
{
    static const Signature signatures[] = {
        {QByteArrayView("PK\x03\x04")},       {QByteArrayView("PK\x05\x06")},
        {QByteArrayView("\x1f\x8b")},         {QByteArrayView("BZh")},
        {QByteArrayView("\xfd\x37zXZ")},      {QByteArrayView("7z\xbc\xaf\x27\x1c")},
        {QByteArrayView("Rar!\x1a\x07")},     {QByteArrayView("\x28\xb5\x2f\xfd")},
        {QByteArrayView("\x04\x22\x4d\x18")}, {QByteArrayView("MSCF")},
        {QByteArrayView("!<arch>\n")},        {QByteArrayView("ustar"), 257},
    };
    return std::any_of(std::begin(signatures), std::end(signatures), [&](const Signature &each) {
        return content.size() >= each.at && content.sliced(each.at).startsWith(each.bytes);
    });
}

std::optional<PreviewTable> archiveListing(QByteArrayView content, qint64 mostPassed)
{
    const Reading reading = open(content);
    if (!reading)
        return std::nullopt;
    PreviewTable listing;
    listing.columns = {ArchiveWords::tr("Name"), ArchiveWords::tr("Size"),
                       ArchiveWords::tr("Changed")};
    for (;;) {
        archive_entry *entry = nullptr;
        const int result = archive_read_next_header(reading.get(), &entry);
        if (result == ARCHIVE_EOF)
            break;
        if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
            listing.isBroken = true;
            break;
        }
        if (static_cast<int>(listing.rows.size()) == mostArchiveEntries) {
            listing.isTruncated = true;
            break;
        }
        listing.rows.push_back(rowOf(entry));
        const bool isCompressed = archive_filter_count(reading.get()) > 1;
        if (isCompressed && !pass(reading.get(), mostPassed)) {
            listing.isTruncated = true;
            break;
        }
    }
    listing.isBroken = listing.isBroken || isCutZip(content);
    if (listing.rows.empty() && listing.isBroken)
        return std::nullopt;
    return listing;
}

} // namespace gatehouse
