#pragma once

#include "models/libraries/requirement.h"
#include "models/workspace/change.h"

#include <memory>

#include <map>
#include <memory>
#include <typeindex>

namespace gatehouse {

/// A library without its contents, for lists.
struct LibrarySummary {
    LibraryId id;
    QString key;
    QString version;
    LocalizedText title;
    int requirements = 0;
    int releases = 0; ///< how many releases are held against it
    bool operator==(const LibrarySummary &) const = default;
};

class LibraryRepository
{
    Q_DECLARE_TR_FUNCTIONS(LibraryRepository)
public:
    explicit LibraryRepository(const Database &database) : m_database(database) { }

    Result<std::vector<LibrarySummary>> all() const; ///< by key, newest version first
    /// The same but for LibrarySummary::releases, which takes a look at every release.
    Result<std::vector<LibrarySummary>> versions() const;
    Result<Library> load(LibraryId id) const;
    /// Of each key the newest version that a release is held against; where there is none, the
    /// newest: a version that is only published asks nothing yet.
    Result<std::vector<LibrarySummary>> inUse() const;
    /// The newest version under a key; NotFound names the keys there are.
    Result<LibraryId> newest(const QString &key) const;
    /// The version of the built-in library that comes with this program and is newer than those
    /// published here: what a person is offered. Empty where there is none.
    Result<QString> offered() const;

    /// Publishes a library read from its file (see parseLibrary). Invalid when that key and
    /// version are there with other content; the same content again is no error and changes
    /// nothing.
    static Result<LibraryId> publish(Change &change, const Library &library);

private:
    const Database &m_database;
};

/// What a search finds a requirement by.
QString requirementSearchText(const Requirement &requirement);

/// Reads a library file (resources/libraries/*.json). Invalid names the requirement and field.
Result<Library> parseLibrary(const QByteArray &json);

/// The versions of the built-in JR/T 0225-2021 library that ship, newest first. A new workspace
/// publishes the newest; an earlier one is never changed, since releases are pinned to it.
inline constexpr const char *builtInLibraryKey = "jrt-0225-2021";
inline constexpr const char *builtInLibraryVersions[] = {"1.2.0", "1.1.0", "1.0.0"};
inline constexpr const char *builtInLibraryVersion = builtInLibraryVersions[0];
/// Reads one of them; NotFound names those there are.
Result<Library> builtInLibrary(const QString &version = QLatin1StringView(builtInLibraryVersion));

/// Published libraries read once per workspace and program: they never change. One shelf serves
/// one workspace, since ids are only unique in it.
class LibraryShelf
{
    Q_DECLARE_TR_FUNCTIONS(LibraryShelf)
public:
    Result<std::shared_ptr<const Library>> library(const Database &database, LibraryId id);
    /// A requirement of whichever library holds it; NotFound when none does.
    Result<std::shared_ptr<const Requirement>> requirement(const Database &database,
                                                           RequirementId id);
    /// What other rooms keep beside the libraries while the workspace is open; empty at first.
    template<class Kept>
    Kept &kept()
    {
        std::shared_ptr<void> &slot = m_kept[std::type_index(typeid(Kept))];
        if (!slot)
            slot = std::make_shared<Kept>();
        return *std::static_pointer_cast<Kept>(slot);
    }

private:
    QHash<LibraryId, std::shared_ptr<const Library>> m_libraries;
    /// Those of the libraries read so far, which they keep alive.
    QHash<RequirementId, std::shared_ptr<const Requirement>> m_requirements;
    std::map<std::type_index, std::shared_ptr<void>> m_kept;
};

} // namespace gatehouse
