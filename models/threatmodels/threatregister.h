#pragma once

#include "models/threatmodels/countermeasure.h"
#include "models/threatmodels/recordedthreat.h"
#include "models/threatmodels/threatmodelrepository.h"

namespace gatehouse {

/// A threat with all that follows from what is recorded.
struct ThreatRow {
    RecordedThreat threat;
    const ThreatRule *rule = nullptr; ///< nullptr: a person's own
    ThreatState state = ThreatState::Open;
    QString subjectName; ///< of its element or flow; empty: of the whole model
    ThreatRating inherent;
    Risk inherentRisk = Risk::None;
    Risk residualRisk = Risk::None; ///< with its countermeasures in place
    /// As it is today: the residual one once they are implemented, none for what is not there.
    Risk currentRisk = Risk::None;
    std::vector<std::size_t> countermeasures; ///< positions in the register

    LocalizedText title() const;
    LocalizedText description() const;
    const std::vector<ThreatCategory> &categories() const;
    /// What fulfils or names it of the requirement library: "6.1.6.1.a".
    QStringList requirements() const;
    /// It is there and wants an answer.
    bool counts() const { return state != ThreatState::Gone; }
};

/// How a countermeasure stands, with its requirement in words.
struct CountermeasureRow {
    Countermeasure countermeasure;
    CountermeasureStage stage = CountermeasureStage::Proposed; ///< with Verified
    QString requirementKey; ///< empty: none
    QString citation;
    LocalizedText requirementTitle;
};

/// All threats of a release's model with their states, derived (JR/T 0225—2021, 7.3.3):
///
/// - gone, where the drawing has no place for it;
/// - not applicable, once that is settled (see ThreatRepository::dismiss);
/// - accepted, while an acceptance holds;
/// - open, while no countermeasure is decided: always;
/// - decided, until what is decided stands in the design and the model says that it answers the
///   threat: the rule's exclude condition, or of a threat without one all that is decided;
/// - then designed, implemented or verified, as its least advanced countermeasure that is decided.
struct ThreatRegister {
    ThreatModelRecord model;
    const ThreatLibrary *library = nullptr;
    std::vector<ThreatRow> threats; ///< by number
    std::vector<CountermeasureRow> countermeasures; ///< by number
    std::vector<ModelPart> parts;

    /// On a day; without one, acceptances and evidence hold as recorded. Nothing where the release
    /// has no model.
    static Result<std::optional<ThreatRegister>> load(const Database &database, ReleaseId release,
                                                      QDate today);

    const ThreatRow *threat(ThreatId id) const;
};

} // namespace gatehouse
