#pragma once

#include "models/threatmodels/librarypart.h"

namespace gatehouse {

/// A version of a threat library that is being written, apart from its entries: one per key.
struct ThreatLibraryDraft {
    ThreatLibraryDraftId id;
    QString uid;
    QString key;
    QString titleZh;
    QString titleEn;
    QString aboutZh;
    QString aboutEn;
    QString basedOn; ///< "KEY@VERSION" it began as a copy of; empty: of none
    QString begunBy;
    QDateTime begunAt;
    qint64 revision = 1;

    /// As it is shown: in one language alone it stands for both.
    LocalizedText title() const { return inEitherLanguage({titleZh, titleEn}); }
    bool operator==(const ThreatLibraryDraft &) const = default;
};

inline constexpr ReferenceTarget threatLibraryDraftReference{
    "threat_library_draft", "key",
    QT_TRANSLATE_NOOP("Reference", "This draft of a threat library is no longer there.")};

template<>
const RecordDescription &describe<ThreatLibraryDraft>();

/// A version as it was published, for the audit log: its content never changes.
struct PublishedThreatLibrary {
    ThreatLibraryId id;
    QString uid;
    QString key;
    QString version;
    LocalizedText title;
    QString digest; ///< SHA-256 of the canonical JSON, hexadecimal
    QString publishedBy;
    QDateTime publishedAt;
    int models = 0; ///< how many threat models are held against it

    QString name() const { return key + u'@' + version; }
    bool operator==(const PublishedThreatLibrary &) const = default;
};

template<>
const RecordDescription &describe<PublishedThreatLibrary>();

} // namespace gatehouse
