#pragma once

#include "models/records/recorddescription.h"
#include "models/threatmodels/threatmodel.h"

namespace gatehouse {

/// The threat model of one release, apart from its drawing.
struct ThreatModelRecord {
    ThreatModelId id;
    QString uid;
    ReleaseId release;
    QString name;
    QString templateKey; ///< the template it began with; empty: none
    QString libraryKey; ///< of the threats it is held against
    QString libraryVersion;
    QString drawingDigest; ///< SHA-256 of the drawing's canonical JSON, hexadecimal
    ThreatModelId carriedFrom; ///< of the release before
    QString confirmedBy; ///< who said that the carried one is true of this release
    QDateTime confirmedAt;
    QString drawnBy; ///< who changed the drawing last
    QDateTime drawnAt;
    qint64 revision = 1;

    /// It was drawn or changed for this release, or somebody confirmed that it still holds.
    bool isOfThisRelease() const { return !carriedFrom.isValid() || confirmedAt.isValid(); }
    bool operator==(const ThreatModelRecord &) const = default;
};

inline constexpr ReferenceTarget threatModelReference{
    "threat_model", "name",
    QT_TRANSLATE_NOOP("Reference", "This threat model is no longer there.")};

template<>
const RecordDescription &describe<ThreatModelRecord>();

} // namespace gatehouse
