#pragma once

#include "models/records/recorddescription.h"
#include "models/threatmodels/threat.h"

namespace gatehouse {

/// What was tried of a countermeasure, and the evidence of it.
struct CountermeasureTest {
    EvidenceId evidence;
    QString evidenceNumber;
    QDate effectiveOn; ///< of the evidence
    QDate expiresOn;
    bool passed = false;
    QString record; ///< what it found
    QString testedBy;
    QDateTime testedAt;
    bool isRetired = false; ///< the evidence counts no longer

    /// It passed, and its evidence is good on that day; without a day, ever.
    bool provesOn(QDate day) const;
    bool operator==(const CountermeasureTest &) const = default;
};

/// What is done against threats of one model.
struct Countermeasure {
    CountermeasureId id;
    QString uid;
    ThreatModelId model;
    QString number; ///< "C-0001", given in order within the model; it stays over releases
    QString lineage; ///< see RecordedThreat
    QString key; ///< of the threat library; empty: a person's own
    QString title;
    QString description;
    CountermeasureStage stage = CountermeasureStage::Proposed; ///< stored up to Implemented
    QString designReference; ///< where it stands in the design
    RequirementId requirement; ///< the one it fulfils, if any
    PersonId owner;
    QDate dueOn;
    QString addedBy;
    QDateTime addedAt;
    qint64 revision = 1;
    std::vector<ThreatId> threats; ///< that it answers, by id
    std::vector<CountermeasureTest> tests; ///< oldest first

    /// Verified where it is implemented and its last test proves that on the day.
    CountermeasureStage stageOn(QDate day) const;
    bool operator==(const Countermeasure &) const = default;
};

template<>
const RecordDescription &describe<Countermeasure>();

} // namespace gatehouse
