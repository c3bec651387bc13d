#pragma once

#include "models/threatmodels/librarypart.h"

namespace gatehouse {

/// What stands in place of a version's number while it is being written.
inline constexpr QLatin1StringView draftVersion("draft");

/// A version of a threat library, published or not, entry by entry.
struct ThreatLibraryContent {
    QString key;
    QString version; ///< draftVersion of a draft
    LocalizedText title;
    LocalizedText about;
    std::vector<LibraryPart> parts; ///< by kind, in the order of a library's file

    QString name() const { return key + u'@' + version; }
    /// nullptr where there is none.
    const LibraryPart *part(LibraryPartKind kind, const QString &partKey) const;
    std::vector<const LibraryPart *> partsOf(LibraryPartKind kind) const;
    bool operator==(const ThreatLibraryContent &) const = default;
};

/// A library's file; canonicalJson of it is what a digest is taken over.
QJsonObject toJson(const ThreatLibraryContent &content);
/// Reads a library's file as it stands, complete or not. Unreadable where it is none; Invalid where
/// it holds something that no library has, or an entry twice: nothing in it is passed over.
Result<ThreatLibraryContent> threatLibraryContentFromJson(const QByteArray &json);

} // namespace gatehouse
