#pragma once

#include "models/portfolio/release.h"
#include "models/workspace/change.h"

namespace gatehouse {

class ReleaseRepository
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseRepository)
public:
    explicit ReleaseRepository(const Database &database) : m_database(database) { }

    Result<std::vector<Release>> all() const; ///< by app code, then newest first
    Result<std::vector<Release>> ofApp(AppId app) const; ///< newest first
    Result<Release> release(ReleaseId id) const;
    /// "CODE@VERSION", as the command line names a release. Invalid without '@'; NotFound else.
    Result<Release> byName(const QString &codeAtVersion) const;
    /// The release the board shows of an app; invalid when the app has none.
    Result<ReleaseId> currentOf(AppId app) const;
    /// The release of the same app that was added before this one; an invalid id: it is the first.
    Result<ReleaseId> before(ReleaseId id) const;
    /// "CODE@VERSION" of a release.
    Result<QString> nameOf(ReleaseId id) const;
    /// The same of all, in the order of all(), without reading what they hold.
    Result<std::vector<std::pair<ReleaseId, QString>>> names() const;

    /// Adds a release and makes it its app's current one. An empty baseline is filled with the
    /// newest version of every library; empty platforms with the app's. Invalid without notes where
    /// wantsReasonForRelease().
    static Result<ReleaseId> add(Change &change, Release release);
    /// Writes version, build, platforms, package, notes and plan. The baseline does not change
    /// here.
    static Result<void> update(Change &change, const Release &release);
    /// Takes back that it was added. Conflict while it is its app's current release, and once
    /// anything was recorded of it: what was recorded stays.
    static Result<void> remove(Change &change, ReleaseId id);
    /// Only for moving a release (lifecycle/), which takes along what was recorded: holds it
    /// against `to` in place of `from`. Invalid unless `from` is in its baseline and both are
    /// versions of one library.
    static Result<void> repin(Change &change, ReleaseId release, LibraryId from, LibraryId to);

private:
    const Database &m_database;
};

} // namespace gatehouse
