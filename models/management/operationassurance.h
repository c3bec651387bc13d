#pragma once

#include "models/assessments/assessmentsheet.h"
#include "models/management/criticaloperation.h"

namespace gatehouse {

/// How a control stands, by what was judged of the requirements that ask for it.
struct ControlState {
    OperationControl control = OperationControl::RiskNotice;
    Judgement judgement = Judgement::NotAssessed;
    QStringList requirements; ///< keys
    std::vector<RequirementId> open; ///< those that are not complied with, to go to
    bool operator==(const ControlState &) const = default;
};

/// How a critical operation stands in its app's current release.
struct OperationState {
    ReleaseId release; ///< invalid: the app has none
    std::vector<ControlState> controls;
    /// The worst of its controls; nothing where it needs none, which is to be looked at.
    std::optional<Judgement> judgement() const;
    bool operator==(const OperationState &) const = default;

    static OperationState of(const CriticalOperation &operation, const AssessmentSheet &sheet);
};

/// What weighs more: what falls short, then what nobody has judged.
Judgement worseOf(Judgement one, Judgement other);

/// States of operations by their ids. Reads a sheet for each app, so not for the screen's thread.
Result<std::map<qint64, OperationState>>
operationStates(const Database &database, LibraryShelf &shelf,
                const std::vector<CriticalOperation> &operations, QDate today);

} // namespace gatehouse
