#pragma once

#include "models/evidence/previewtable.h"

#include <QByteArrayView>

#include <optional>

namespace gatehouse {

/// Whether content begins as an archive or as something compressed does.
bool isArchive(QByteArrayView content);

/// Entries beyond these are left out.
inline constexpr int mostArchiveEntries = 10'000;

/// What is in an archive (zip and its kin such as apk and ipa, tar compressed or not, 7z, rar, cab,
/// ar and deb, cpio): names, sizes, dates. Nothing is unpacked but what has to be passed over
/// inside a compressed tar, and of that no more than `mostPassed` bytes; no entry's content is
/// kept. Names in GBK are read as such. What is cut off or locked is listed as far as it goes.
/// Nothing when it is no archive that can be read.
std::optional<PreviewTable> archiveListing(QByteArrayView content,
                                           qint64 mostPassed = 512LL * 1024 * 1024);

} // namespace gatehouse
