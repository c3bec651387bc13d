#include "models/threatmodels/threatproposal.h"

#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/threatmodels/threatlibraryrepository.h"

#include <set>

namespace gatehouse {

QStringList proposedCountermeasures(const ThreatRule &rule, const ThreatLibrary &library)
{
    const auto suffices = [&](const QStringList &keys) {
        QSet<QString> set;
        for (const QString &key : keys)
            set.insert(library.countermeasure(key)->sets);
        return rule.exclude
            && rule.exclude
                   ->evaluate([&](const QString &name) -> Condition::Value {
                       return set.contains(name) ? Condition::Value(true) : Condition::Value();
                   })
                   .truth
            == Condition::Truth::Yes;
    };
    for (const QString &key : rule.countermeasures) {
        if (suffices({key}))
            return {key};
    }
    QStringList together;
    for (const QString &key : rule.countermeasures) {
        together += key;
        if (suffices(together))
            return together;
    }
    return rule.countermeasures;
}

Result<int> takeProposals(Change &change, ThreatModelId model, const std::vector<ThreatId> &threats,
                          const ProposalStage &stage)
{
    const Database &database = change.database();
    TRY_ASSIGN(const ThreatModelRecord record, ThreatModelRepository(database).record(model));
    TRY_ASSIGN(const ThreatLibrary *library,
               ThreatLibraryRepository(database).library(record.libraryKey, record.libraryVersion));
    TRY_ASSIGN(const std::vector<Countermeasure> known,
               CountermeasureRepository(database).ofModel(model));
    // By their keys, each with the threats it is to answer from now on.
    std::map<QString, std::set<ThreatId>> wanted;
    TRY_ASSIGN(const std::vector<RecordedThreat> recorded,
               ThreatRepository(database).ofModel(model));
    const std::set<ThreatId> chosen(threats.begin(), threats.end());
    for (const RecordedThreat &threat : recorded) {
        const ThreatId id = threat.id;
        if (!chosen.contains(id))
            continue;
        const ThreatRule *rule = library->rule(threat.rule);
        if (!rule || !threat.isThere || threat.answer != ThreatAnswer::None)
            continue;
        for (const QString &key : proposedCountermeasures(*rule, *library))
            wanted[key].insert(id);
    }
    std::set<ThreatId> answered;
    std::vector<Countermeasure> changed;
    std::vector<Countermeasure> added;
    for (auto &[key, ids] : wanted) {
        const auto there = std::ranges::find(known, key, &Countermeasure::key);
        Countermeasure countermeasure;
        if (there != known.end()) {
            countermeasure = *there;
        } else {
            countermeasure.model = model;
            countermeasure.key = key;
            countermeasure.title = library->countermeasure(key)->title.in(stage.language);
            countermeasure.description = library->countermeasure(key)->about.in(stage.language);
            countermeasure.stage = stage.stage;
            countermeasure.designReference = stage.designReference;
        }
        const std::size_t before = countermeasure.threats.size();
        for (const ThreatId id : ids) {
            if (std::ranges::find(countermeasure.threats, id) != countermeasure.threats.end())
                continue;
            countermeasure.threats.push_back(id);
            answered.insert(id);
        }
        if (there == known.end())
            added.push_back(std::move(countermeasure));
        else if (countermeasure.threats.size() != before)
            changed.push_back(std::move(countermeasure));
    }
    TRY(CountermeasureRepository::putAll(change, model, added, changed));
    return static_cast<int>(answered.size());
}

} // namespace gatehouse
