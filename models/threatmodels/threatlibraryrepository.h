#pragma once

#include "models/threatmodels/threatlibrarycontent.h"
#include "models/threatmodels/threatlibrarydraft.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// The published versions of threat libraries. They never change, so a threat model keeps the one
/// it is held against until a person moves it (see ThreatLibraryMover).
class ThreatLibraryRepository
{
    Q_DECLARE_TR_FUNCTIONS(ThreatLibraryRepository)
public:
    explicit ThreatLibraryRepository(const Database &database) : m_database(database) { }

    Result<std::vector<PublishedThreatLibrary>> all() const; ///< by key, newest version first
    /// "KEY" is its newest version, "KEY@VERSION" that one; NotFound names those there are.
    Result<PublishedThreatLibrary> named(const QString &name) const;
    /// The version of that key, for as long as the program runs. The one that comes with the
    /// program is there whether it was published here or not. NotFound where neither is so;
    /// Unreadable where the content is not what its digest says.
    Result<const ThreatLibrary *> library(const QString &key, const QString &version) const;
    /// The same, entry by entry.
    Result<ThreatLibraryContent> content(const QString &key, const QString &version) const;
    /// Those whose content is not what their digest says.
    Result<std::vector<PublishedThreatLibrary>> damaged() const;
    /// What a new model is held against: the one published last that a model is held against;
    /// where there is none, the one published last; where nothing is published, what comes with
    /// the program.
    Result<const ThreatLibrary *> forNewModels() const;
    /// The version that comes with this program and is newer than those published here: what a
    /// person is offered. Empty where there is none.
    Result<QString> offered() const;

    /// Publishes what is complete. Invalid where something in it is wrong (see
    /// checkThreatLibrary), or where its key is the one of the library that comes with the program
    /// and it is another; Conflict where that version is there with other content. The same
    /// content again is no error and changes nothing.
    static Result<ThreatLibraryId> publish(Change &change, const ThreatLibraryContent &content);
    /// The one that comes with this program.
    static Result<ThreatLibraryId> publishBuiltIn(Change &change);

    /// Invalid where libraries of one's own cannot have this key.
    static Result<void> checkKey(const QString &key);

private:
    Result<QByteArray> json(const QString &key, const QString &version) const;

    const Database &m_database;
};

/// The key that a copy of a library goes on under: its own, but for the one that comes with the
/// program.
QString ownThreatLibraryKey(const QString &key);

} // namespace gatehouse
