#pragma once

#include "models/auditchain/auditscan.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace gatehouse {

/// When rules found the threats of each model, as the audit log tells: no entry names what a rule
/// found, but each says how many it found, under which numbers, and has a digest of them (see
/// newThreats()). Earlier ones said how many where they drew a model, and of what else can find
/// some (a change of the app or of a countermeasure) nothing; since threats are numbered as they
/// are found, each belongs to one of those. Goes along while somebody reads the log.
class ThreatBeginnings
{
public:
    /// Where in the log something stands.
    struct Place {
        qint64 entry = 0;
        qint64 record = 0; ///< within the entry
        auto operator<=>(const Place &) const = default;
    };
    /// An entry that found threats of a model, or may have.
    struct Finding {
        Place place;
        QByteArray by; ///< as it is escaped in JSON
        QByteArray at;
        std::optional<qint64> count; ///< none: the entry does not say how many
        int first = 0; ///< number of the first; 0: the entry does not say which
        QByteArray digest; ///< of them, see digestOfThreats()
        bool isOf(int number) const
        {
            return first > 0 && number >= first && number < first + count.value_or(0);
        }
    };
    struct Model {
        Place begun;
        QByteArray carriedFrom; ///< uid of the model that it was copied from; empty: drawn anew
        std::vector<Finding> findings; ///< in their order
    };

    /// Whose records it is to be given.
    static const QSet<QByteArray> &entities();
    /// Every one of them, from the log's first entry on.
    void play(const ScannedEntry &entry, const ScannedRecord &record, qint64 sequence);
    /// To be called once everything is played.
    void finish();
    /// nullptr where the log does not say when it was begun.
    const Model *model(const QByteArray &uid) const;

    /// By whom and when a threat was added, as `Finding` has them.
    struct Moment {
        QByteArray by;
        QByteArray at;
    };
    /// The finding that each belongs to, of those that do not say which theirs are, given in the
    /// order of their numbers: so that as few as possible are said to have been added otherwise.
    /// Empty where they do not come to what the log says was found.
    static std::vector<const Finding *> found(const std::vector<Finding> &findings,
                                              const std::vector<Moment> &threats);

private:
    struct Known {
        Model model;
        qint64 release = 0;
        qint64 app = 0;
    };
    /// What the entry that is played says of one model.
    struct Drawn {
        QByteArray uid;
        qint64 record = 0;
        qint64 added = 0;
        qint64 fresh = 0; ///< threats found for the first time, where it says which
        int first = 0;
        QByteArray digest;
    };

    QHash<QByteArray, Known> m_models; ///< by uid
    QHash<qint64, QByteArray> m_ofRelease; ///< models, by release
    QMultiHash<qint64, QByteArray> m_ofApp;
    Finding m_entry; ///< the one that is played
    qint64 m_record = 0; ///< of those that were given of it, the last
    std::vector<Drawn> m_drawn;
    QHash<qint64, qint64> m_returned; ///< threats there again, by releases where any left or came
    QSet<qint64> m_apps; ///< that it changed
    QSet<qint64> m_countered; ///< releases whose countermeasures it changed
};

} // namespace gatehouse
