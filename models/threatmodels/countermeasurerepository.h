#pragma once

#include "models/threatmodels/countermeasure.h"
#include "models/threatmodels/threatgeneration.h"
#include "models/workspace/change.h"

namespace gatehouse {

class CountermeasureRepository
{
    Q_DECLARE_TR_FUNCTIONS(CountermeasureRepository)
public:
    explicit CountermeasureRepository(const Database &database) : m_database(database) { }

    Result<std::vector<Countermeasure>> ofModel(ThreatModelId model) const; ///< by number
    Result<Countermeasure> countermeasure(CountermeasureId id) const;
    /// Of all models, without their threats and tests: what the search knows.
    Result<std::vector<Countermeasure>> searchable() const;
    /// Also finds "c-1" and "1" for C-0001.
    Result<Countermeasure> byNumber(ThreatModelId model, const QString &number) const;
    /// What the countermeasures of a model that stand in the design answer at the threats'
    /// subjects.
    Result<AppliedAnswers> applied(ThreatModelId model, const ThreatLibrary &library) const;

    /// The numbers of threats, as the audit log has them: "T-0001, T-0004".
    Result<QString> numbersOf(const std::vector<ThreatId> &threats) const;
    /// The threats of a model behind such numbers.
    Result<std::vector<ThreatId>> threatsNumbered(ThreatModelId model,
                                                  const QString &numbers) const;

    /// With the threats it answers, all of its model. Title and requirement come from the library
    /// where `key` names one of its countermeasures and none is given. Invalid in a stage from
    /// Designed on without a reference to the design; Verified is not for setting.
    static Result<CountermeasureId> add(Change &change, Countermeasure countermeasure);
    /// Fields, requirement and threats. Conflict when the revision is not the stored one.
    static Result<void> update(Change &change, const Countermeasure &countermeasure);
    /// Adds and updates several of one model (a `uid` that is given stays the lineage), and looks
    /// for its threats once. Gives those added.
    static Result<std::vector<CountermeasureId>> putAll(Change &change, ThreatModelId model,
                                                        const std::vector<Countermeasure> &added,
                                                        const std::vector<Countermeasure> &changed);
    /// Records what was tried. Invalid without a record, and before it is implemented.
    static Result<void> test(Change &change, CountermeasureId id, EvidenceId evidence, bool passed,
                             const QString &record);

    /// Only for moving a release to another version of its library: names the requirement there.
    static Result<void> carry(Change &change, CountermeasureId id, RequirementId to);
    /// Only for ThreatModelRepository: takes all countermeasures to the model of another release,
    /// whose threats are there already. Tests stay with the release they were made on.
    static Result<void> carryAll(Change &change, ThreatModelId from, ThreatModelId to);

private:
    const Database &m_database;
};

} // namespace gatehouse
