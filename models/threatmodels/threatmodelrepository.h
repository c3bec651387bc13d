#pragma once

#include "models/threatmodels/threatgeneration.h"
#include "models/threatmodels/threatmodelrecord.h"
#include "models/workspace/change.h"

namespace gatehouse {

/// An element or a flow of a drawing, as lists and gates see it.
struct ModelPart {
    QString subject; ///< uid
    bool isFlow = false;
    QString name;
    bool isOutOfScope = false;
    bool isSilent = false; ///< in scope, and no rule found anything
    QString digest; ///< SHA-256 of it and of what boundaries it crosses, hexadecimal
    QString lookedBy; ///< who has looked at it as it is now; empty: nobody
    QDateTime lookedAt;

    bool isLookedAt() const { return lookedAt.isValid(); }
    bool operator==(const ModelPart &) const = default;
};

/// A release that has a threat model.
struct ThreatModelListing {
    ReleaseId release;
    QString releaseName; ///< "CODE@VERSION"
};

/// How many threats a new drawing brought and took.
struct ThreatsFound {
    int added = 0;
    int gone = 0;
    bool operator==(const ThreatsFound &) const = default;
};

class ThreatModelRepository
{
    Q_DECLARE_TR_FUNCTIONS(ThreatModelRepository)
public:
    explicit ThreatModelRepository(const Database &database) : m_database(database) { }

    /// Nothing where the release has none.
    Result<std::optional<ThreatModelRecord>> ofRelease(ReleaseId release) const;
    Result<ThreatModelRecord> record(ThreatModelId id) const;
    Result<ThreatModel> drawing(ThreatModelId id) const;
    /// Those whose drawing is not what its digest says, or from which elements, flows and threats
    /// follow that are not recorded so.
    Result<std::vector<ThreatModelRecord>> damaged() const;
    /// The releases that have a model, by app and in the order they were added.
    Result<std::vector<ThreatModelListing>> listings() const;
    /// Elements, then flows, in the order of the drawing.
    Result<std::vector<ModelPart>> parts(ThreatModelId id) const;
    /// The other releases of the same app that have a model: the one before first, then those
    /// before it, then later ones.
    Result<std::vector<ThreatModelListing>> others(ReleaseId release) const;
    /// The model of the newest earlier release of the same app that has one.
    Result<std::optional<ThreatModelRecord>> ofReleaseBefore(ReleaseId release) const;

    /// The first drawing of a release, and the threats that are found in it. Conflict when the
    /// release has a model; Invalid when the drawing does not hold together (see checkModel).
    static Result<ThreatModelId> draw(Change &change, ReleaseId release, const ThreatModel &model,
                                      const QString &templateKey = {});
    /// Another drawing in place of the stored one. Threats whose rule and subject are still there
    /// keep all that was decided; what is new is added; the others are marked as gone. Who looked
    /// at a part has looked while it stays as it was. Conflict when the revision is not the stored
    /// one.
    static Result<ThreatsFound> redraw(Change &change, ThreatModelId id, const ThreatModel &model,
                                       qint64 revision);
    /// Looks for threats again: the app's answers or the countermeasures have changed.
    static Result<ThreatsFound> regenerate(Change &change, ThreatModelId id);
    /// Takes a model with all that was decided to a release that has none. It counts there once it
    /// is confirmed or changed; accepted risks stay with the release they were accepted for.
    static Result<ThreatModelId> carry(Change &change, ThreatModelId from, ReleaseId to);
    /// Says that a carried model is true of its release. Invalid where there is nothing to confirm.
    static Result<void> confirm(Change &change, ThreatModelId id, qint64 revision);
    /// Only for ThreatLibraryMover: holds a model against another version of a threat library.
    static Result<ThreatsFound> hold(Change &change, ThreatModelId id, const ThreatLibrary &library,
                                     qint64 revision);
    /// Marks elements and flows as looked at, as the drawing has them at this revision. Conflict
    /// when that is not the stored one; NotFound for what is not in it; Invalid where one of them
    /// is out of scope without a reason.
    static Result<void> look(Change &change, ThreatModelId id, const QStringList &subjects,
                             qint64 revision);

    /// Only for the repositories of this room: says that something of a model is another now, so
    /// that nobody goes on with what was read before (see ThreatShelf).
    static Result<void> touch(Change &change, ThreatModelId id);

    /// Keeps the threats right inside every Change that touches an app's answers.
    static void install(Workspace &workspace);

private:
    const Database &m_database;
};

} // namespace gatehouse
