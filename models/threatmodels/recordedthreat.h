#pragma once

#include "models/records/recorddescription.h"
#include "models/threatmodels/threat.h"

namespace gatehouse {

/// What a person said of a threat beside countermeasures.
enum class ThreatAnswer { None, NotApplicable, Accepted };

template<>
struct EnumText<ThreatAnswer> {
    static constexpr const char *context = "ThreatAnswer";
    static std::span<const EnumEntry<ThreatAnswer>> entries()
    {
        using enum ThreatAnswer;
        static constexpr EnumEntry<ThreatAnswer> table[] = {
            {None, "none", QT_TRANSLATE_NOOP("ThreatAnswer", "By countermeasures")},
            {NotApplicable, "not_applicable", QT_TRANSLATE_NOOP("ThreatAnswer", "Not applicable")},
            {Accepted, "accepted", QT_TRANSLATE_NOOP("ThreatAnswer", "Risk accepted")},
        };
        return table;
    }
};

/// A threat of a model as it is recorded. One that a rule finds takes its words from the library of
/// its model; one of a person's own (no rule) has its own.
struct RecordedThreat {
    ThreatId id;
    QString uid;
    ThreatModelId model;
    QString number; ///< "T-0001", given in order within the model; it stays over releases
    QString lineage; ///< uid of the first of its kind in the releases it was carried through
    QString rule; ///< empty: a person's own
    /// "KEY@VERSION" of the library it was last found by, where the one of its model has no such
    /// rule; empty else.
    QString ruleLibrary;
    QString subject; ///< uid of the element or flow; empty: of the whole model
    QString title; ///< of one's own
    QString description;
    std::vector<ThreatCategory> categories; ///< of one's own
    int likelihood = 0; ///< 1 to 5; 0: as the rule has it
    int impact = 0;
    QString ratingReason; ///< why it is lower than the rule has it
    int residualLikelihood = 0; ///< with its countermeasures in place; 0: not rated
    int residualImpact = 0;
    ThreatAnswer answer = ThreatAnswer::None;
    QString answerReason;
    QString answeredBy;
    QDateTime answeredAt;
    QString confirmedBy; ///< who settled that it is not applicable
    QDateTime confirmedAt;
    QDate acceptedUntil; ///< last day
    bool isThere = true; ///< the drawing has a place for it
    bool isExcluded = false; ///< the rule's exclude condition holds (see GeneratedThreat)
    QString addedBy;
    QDateTime addedAt;
    qint64 revision = 1;

    bool isOwn() const { return rule.isEmpty(); }
    bool operator==(const RecordedThreat &) const = default;
};

template<>
const RecordDescription &describe<RecordedThreat>();

} // namespace gatehouse
