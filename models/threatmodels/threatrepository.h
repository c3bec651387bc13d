#pragma once

#include "models/threatmodels/newthreats.h"
#include "models/threatmodels/recordedthreat.h"
#include "models/threatmodels/threatmodelrepository.h"

namespace gatehouse {

class ThreatRepository
{
    Q_DECLARE_TR_FUNCTIONS(ThreatRepository)
public:
    explicit ThreatRepository(const Database &database) : m_database(database) { }

    Result<std::vector<RecordedThreat>> ofModel(ThreatModelId model) const; ///< by number
    Result<RecordedThreat> threat(ThreatId id) const;
    /// Everybody's own, of all models: what the search knows.
    Result<std::vector<RecordedThreat>> searchable() const;
    /// Also finds "t-1" and "1" for T-0001.
    Result<RecordedThreat> byNumber(ThreatModelId model, const QString &number) const;

    /// A person's own, at an element or flow or of the whole model. Invalid without a title, a
    /// category and a rating.
    static Result<ThreatId> add(Change &change, RecordedThreat threat);
    /// Only for taking a file over: people's own as the file has them, whatever they lack; `uid`
    /// tells one apart from others and stays its lineage. Their ids, in their order.
    static Result<std::vector<ThreatId>> take(Change &change, ThreatModelId model,
                                              std::vector<RecordedThreat> threats);
    /// Title, description and categories of one's own; ratings of any. What is rated lower than its
    /// rule has it needs a reason. Conflict when the revision is not the stored one.
    static Result<void> update(Change &change, const RecordedThreat &threat);
    /// The same, with its answer: what undo puts back. Refused where the answer, before or after,
    /// is the decision of another person: that is decided again.
    static Result<void> putBack(Change &change, const RecordedThreat &threat);
    /// Says that a threat is not applicable, with a reason. It counts once another person who may
    /// decide applicability has confirmed it, or at once where the app's tier asks for none and
    /// that person says it.
    static Result<void> dismiss(Change &change, ThreatId id, const QString &reason);
    /// The same of many of one model.
    static Result<void> dismiss(Change &change, ThreatModelId model,
                                const std::vector<std::pair<ThreatId, QString>> &reasons);
    /// Confirms that, as `seen`. Conflict when it was said anew since, Refused for who said it.
    static Result<void> confirm(Change &change, const RecordedThreat &seen);
    /// Takes back that it is not applicable or accepted. Invalid when it is neither.
    static Result<void> takeBack(Change &change, ThreatId id);
    /// Only for risk acceptance (lifecycle/): accepts its risk until a day.
    static Result<void> markAccepted(Change &change, ThreatId id, const QString &reason,
                                     QDate until);

    /// What came of that, and what was found for the first time.
    struct Settled {
        ThreatsFound threats;
        std::vector<NewThreat> found; ///< under one number after the other
    };
    /// Only for ThreatModelRepository: brings what is recorded in line with what the rules find.
    static Result<Settled> settle(Change &change, const ThreatModelRecord &model,
                                  const std::vector<GeneratedThreat> &found);
    /// Only for ThreatModelRepository: takes all threats to the model of another release.
    static Result<void> carryAll(Change &change, ThreatModelId from, ThreatModelId to);

private:
    const Database &m_database;
};

/// What the audit log calls a model's threats and countermeasures by.
struct ThreatPlace {
    ReleaseId release;
    AppId app;
    QString releaseName; ///< "CODE@VERSION"
    int tier = 3;

    static Result<ThreatPlace> of(const Database &database, ThreatModelId model);
};

/// Whether it is confirmed that a threat is not applicable: by another person where the app's tier
/// takes one, whoever confirmed it while the app stood at a lower tier.
bool isSettled(const RecordedThreat &threat, int tier);

} // namespace gatehouse
