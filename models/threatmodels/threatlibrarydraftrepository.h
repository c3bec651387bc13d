#pragma once

#include "models/threatmodels/threatlibraryrepository.h"

namespace gatehouse {

/// What a new entry's fields may say by itself: Invalid for a condition that is none, with the
/// place, for a key that is none, and for what only flows can have.
Result<void> checkPart(const LibraryPart &part);

/// The versions that are being written, one per key.
class ThreatLibraryDraftRepository
{
    Q_DECLARE_TR_FUNCTIONS(ThreatLibraryDraftRepository)
public:
    explicit ThreatLibraryDraftRepository(const Database &database) : m_database(database) { }

    Result<std::vector<ThreatLibraryDraft>> all() const; ///< by key
    Result<ThreatLibraryDraft> draft(ThreatLibraryDraftId id) const;
    /// NotFound says how to begin one.
    Result<ThreatLibraryDraft> byKey(const QString &key) const;
    /// With all its entries.
    Result<ThreatLibraryContent> content(ThreatLibraryDraftId id) const;
    Result<LibraryPart> part(LibraryPartId id) const;
    Result<LibraryPart> partNamed(ThreatLibraryDraftId id, LibraryPartKind kind,
                                  const QString &key) const;

    /// A copy of a version under a key, to be changed. Conflict where that key has a draft
    /// already, Invalid for a key that libraries of one's own cannot have.
    static Result<ThreatLibraryDraftId> begin(Change &change, const ThreatLibraryContent &from,
                                              const QString &key);
    /// What a file says in place of the titles and all entries of a draft.
    static Result<void> replace(Change &change, ThreatLibraryDraftId id,
                                const ThreatLibraryContent &from);
    /// Its titles and texts. Conflict when the revision is not the stored one.
    static Result<void> update(Change &change, const ThreatLibraryDraft &draft);
    /// Throws it away.
    static Result<void> discard(Change &change, ThreatLibraryDraftId id);
    /// Publishes it as a version (see ThreatLibraryRepository::publish); the draft is gone then.
    static Result<ThreatLibraryId> publish(Change &change, ThreatLibraryDraftId id,
                                           const QString &version);

    /// An entry, behind the others of its kind. Invalid where that kind has one of this key.
    static Result<LibraryPartId> addPart(Change &change, LibraryPart part);
    /// Conflict when the revision is not the stored one; Invalid where another one has its key.
    static Result<void> updatePart(Change &change, const LibraryPart &part);
    static Result<void> removePart(Change &change, LibraryPartId id);
    /// Puts back one that was removed, under its uid.
    static Result<void> restorePart(Change &change, LibraryPart part);

private:
    const Database &m_database;
};

/// "KEY" is its newest published version, "KEY@VERSION" that one, "KEY@draft" its draft.
Result<ThreatLibraryContent> threatLibraryNamed(const Database &database, const QString &name);

} // namespace gatehouse
