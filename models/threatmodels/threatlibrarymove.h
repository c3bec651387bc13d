#pragma once

#include "models/threatmodels/threatmodelrepository.h"
#include "models/threatmodels/threatregister.h"

namespace gatehouse {

/// What becomes of a threat when its model is held against another version of a threat library.
enum class ThreatMove { Comes, Goes, Stays };

template<>
struct EnumText<ThreatMove> {
    static constexpr const char *context = "ThreatMove";
    static std::span<const EnumEntry<ThreatMove>> entries()
    {
        static constexpr EnumEntry<ThreatMove> table[] = {
            {ThreatMove::Comes, "comes", QT_TRANSLATE_NOOP("ThreatMove", "New")},
            {ThreatMove::Goes, "goes", QT_TRANSLATE_NOOP("ThreatMove", "No longer found")},
            {ThreatMove::Stays, "stays", QT_TRANSLATE_NOOP("ThreatMove", "Stays")},
        };
        return table;
    }
};

/// One threat of a move. A threat is the one its rule finds at its subject, so what stays keeps all
/// that was decided of it, and what goes comes back with it when the rule does.
struct MovedThreat {
    ThreatMove move = ThreatMove::Stays;
    QString number; ///< empty: it comes
    QString rule;
    QString subject; ///< uid of the element or flow
    QString subjectName;
    LocalizedText title; ///< as the new version has it; of what goes, as it was
    ThreatRating before; ///< as the versions rate it, whatever a person said
    ThreatRating after;
    bool wasAnswered = false; ///< the rule says that the model answers it
    bool isAnswered = false;
    ThreatState state = ThreatState::Open; ///< as it stands before the move
    bool operator==(const MovedThreat &) const = default;
};

/// Holding a model against another version of a threat library.
struct ThreatLibraryMove {
    ThreatModelId model;
    qint64 revision = 0; ///< of the model, as it was looked at
    QString from; ///< "KEY@VERSION"
    QString to;
    /// By number, then what comes in the order of the drawing. A person's own threats are no
    /// library's business and stay.
    std::vector<MovedThreat> threats;
    QStringList unknownTypes; ///< types that the drawing uses and the new version lacks
    QStringList unknownQuestions; ///< answered in the drawing, and no longer asked
    QStringList
        unknownCountermeasures; ///< of the model, by number: they answer no question any more

    int count(ThreatMove move) const;
};

class ThreatLibraryMover
{
    Q_DECLARE_TR_FUNCTIONS(ThreatLibraryMover)
public:
    /// What moving would do. NotFound where the release has no model or there is no such version
    /// ("KEY@VERSION", or "KEY" for its newest); Invalid where it is held against that one already.
    static Result<ThreatLibraryMove> preview(const Database &database, ReleaseId release,
                                             const QString &library);
    /// Does it. Conflict where the model was changed since it was looked at.
    static Result<ThreatsFound> move(Change &change, const ThreatLibraryMove &seen);
};

} // namespace gatehouse
