#pragma once

#include "models/base/digest.h"
#include "models/records/recorddescription.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace gatehouse {

/// A piece of evidence: a file stored once under its content.
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
    QString note;
    QDate effectiveOn;
    QDate expiresOn;
    QString addedBy;
    QDateTime addedAt;
    qint64 revision = 1;
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
