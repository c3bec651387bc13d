#pragma once

#include "models/product/logcomparison.h"
#include "models/product/threatbeginnings.h"

#include <map>

namespace gatehouse {

/// What the log proves of threats that a rule found, of which no entry speaks: by whom and when
/// they were added is whose the entry is that found them, what they are is what that entry found,
/// and one that came with a model from the release before is the same as there. And that no threat
/// of a model is gone, and no number of one is given again.
class LoggedThreats
{
public:
    LoggedThreats(const Database &database, LogComparison &held, const ThreatBeginnings &begun)
        : m_database(database), m_held(held), m_begun(begun)
    {
    }
    Result<void> compare();

private:
    struct Stored {
        QByteArray uid;
        int number = 0;
        QString rule; ///< empty: somebody's own
        QString subject;
        QString lineage;
        ThreatBeginnings::Moment added;
    };
    /// What a threat that a rule found has to say of itself.
    struct Said {
        ThreatBeginnings::Place place; ///< where its model got it
        const ThreatBeginnings::Finding *found = nullptr; ///< none: nothing tells
        QString lineage;
        QString rule;
        QString subject;
    };
    using SaidByNumber = std::map<int, Said>;

    Result<void> compareThreats();
    void compareModel(const QByteArray &uid, const std::vector<Stored> &threats);
    void compareFound(const QByteArray &uid, const ThreatBeginnings::Finding &finding,
                      const std::vector<Stored> &threats);
    void compareThreat(const Stored &threat, const Said &said);
    Result<void> compareOwnLineage();
    Result<void> compareNumbers();

    const Database &m_database;
    LogComparison &m_held;
    const ThreatBeginnings &m_begun;
    QHash<QByteArray, SaidByNumber> m_said; ///< by uid of the model
};

} // namespace gatehouse
