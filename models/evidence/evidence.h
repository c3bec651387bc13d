#pragma once

#include "models/base/digest.h"
#include "models/evidence/evidencekind.h"
#include "models/evidence/redaction.h"
#include "models/records/recorddescription.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace gatehouse {

/// A piece of evidence: a file stored once under its content. The file never changes: a newer
/// revision is a piece of its own that takes its place.
struct Evidence {
    EvidenceId id;
    QString uid;
    QString number; ///< 证据编号 "E-0001", given in order
    QString title;
    QString fileName;
    QString mediaType;
    qint64 blobId = 0;
    qint64 size = 0;
    ContentDigest digest;
    EvidenceKind kind = EvidenceKind::Other;
    QString source; ///< where it is from: a system, a supplier, a tool
    QString collector; ///< who took it
    QDate collectedOn;
    Confidentiality confidentiality = Confidentiality::Internal;
    QString note;
    QDate effectiveOn;
    QDate expiresOn;
    QString addedBy;
    QDateTime addedAt;
    EvidenceId replacesId; ///< the revision before this one
    QString replaces; ///< its number
    EvidenceId replacedById; ///< the revision that took its place
    QString replacedBy; ///< its number
    QDateTime retiredAt; ///< invalid: it counts
    QString retiredBy;
    QString retiredReason;
    std::vector<Redaction> redactions; ///< of a picture
    qint64 revision = 1;
    bool isRetired() const { return retiredAt.isValid(); }
    bool isReplaced() const { return replacedById.isValid(); }
    bool operator==(const Evidence &) const = default;
};

/// A piece of evidence as lists show it, with how many requirements rest on it everywhere.
struct EvidenceRow {
    Evidence evidence;
    int uses = 0;
    bool operator==(const EvidenceRow &) const = default;
};

/// What rests on a piece of evidence: a requirement of a release; an invalid release means the
/// organisation's own assessment.
struct EvidenceUse {
    EvidenceId evidence;
    ReleaseId release;
    RequirementId requirement;
    bool operator==(const EvidenceUse &) const = default;
};

template<>
const RecordDescription &describe<Evidence>();

template<>
const RecordDescription &describe<EvidenceUse>();

} // namespace gatehouse
