#pragma once

#include "models/threatmodels/threatregister.h"

namespace gatehouse {

/// What kind of thing of a threat model differs.
enum class ModelPartKind { Asset, Element, Flow, Boundary, Threat, Countermeasure };

template<>
struct EnumText<ModelPartKind> {
    static constexpr const char *context = "ModelPartKind";
    static std::span<const EnumEntry<ModelPartKind>> entries()
    {
        using enum ModelPartKind;
        static constexpr EnumEntry<ModelPartKind> table[] = {
            {Asset, "asset", QT_TRANSLATE_NOOP("ModelPartKind", "Asset")},
            {Element, "element", QT_TRANSLATE_NOOP("ModelPartKind", "Element")},
            {Flow, "flow", QT_TRANSLATE_NOOP("ModelPartKind", "Data flow")},
            {Boundary, "boundary", QT_TRANSLATE_NOOP("ModelPartKind", "Trust boundary")},
            {Threat, "threat", QT_TRANSLATE_NOOP("ModelPartKind", "Threat")},
            {Countermeasure, "countermeasure",
             QT_TRANSLATE_NOOP("ModelPartKind", "Countermeasure")},
        };
        return table;
    }
};

enum class PartChange {
    Added,
    Removed,
    Changed,
    Moved, ///< drawn elsewhere, and the same in meaning
};

template<>
struct EnumText<PartChange> {
    static constexpr const char *context = "PartChange";
    static std::span<const EnumEntry<PartChange>> entries()
    {
        static constexpr EnumEntry<PartChange> table[] = {
            {PartChange::Added, "added", QT_TRANSLATE_NOOP("PartChange", "Added")},
            {PartChange::Removed, "removed", QT_TRANSLATE_NOOP("PartChange", "Removed")},
            {PartChange::Changed, "changed", QT_TRANSLATE_NOOP("PartChange", "Changed")},
            {PartChange::Moved, "moved", QT_TRANSLATE_NOOP("PartChange", "Only moved")},
        };
        return table;
    }
};

/// One thing in which two versions of a model differ.
struct ModelChange {
    ModelPartKind kind = ModelPartKind::Element;
    PartChange change = PartChange::Changed;
    QString uid; ///< of an element, flow, boundary or asset; a threat's or countermeasure's lineage
    LocalizedText name; ///< as it is now, or was; with a threat's number before it
    QStringList fields; ///< keys of what changed: "name", "type", "answers.encrypted", "state"
    bool operator==(const ModelChange &) const = default;
};

/// Elements, flows and boundaries, in that order, that mean the same in both and stand elsewhere on
/// a diagram that both have.
std::vector<ModelChange> movedParts(const ThreatModel &before, const ThreatModel &after);

/// What differs in meaning; where it is drawn does not (see movedParts).
/// Assets, elements, flows and boundaries, in that order; what is added or changed in the order of
/// `after`, then what was removed.
std::vector<ModelChange> compareModels(const ThreatModel &before, const ThreatModel &after);

/// Threats and countermeasures, told apart by their lineage. What is gone counts as removed.
std::vector<ModelChange> compareRegisters(const ThreatRegister &before,
                                          const ThreatRegister &after);

} // namespace gatehouse
