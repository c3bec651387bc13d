#pragma once

#include "models/base/enumtext.h"

#include <QMap>
#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

namespace gatehouse {

/// What an element is, whatever its type: who acts, what works, what keeps.
enum class ElementKind { Actor, Process, Store };

template<>
struct EnumText<ElementKind> {
    static constexpr const char *context = "ElementKind";
    static std::span<const EnumEntry<ElementKind>> entries()
    {
        static constexpr EnumEntry<ElementKind> table[] = {
            {ElementKind::Actor, "actor", QT_TRANSLATE_NOOP("ElementKind", "External actor")},
            {ElementKind::Process, "process", QT_TRANSLATE_NOOP("ElementKind", "Process")},
            {ElementKind::Store, "store", QT_TRANSLATE_NOOP("ElementKind", "Data store")},
        };
        return table;
    }
};

/// What is answered of an element or a flow: the question's key (see ThreatLibrary), yes or no.
/// What is not in it is not known.
using ModelAnswers = QMap<QString, bool>;

/// Why threats of it are not looked for. Empty: they are.
struct OutOfScope {
    bool isOut = false;
    QString reason;
    bool operator==(const OutOfScope &) const = default;
};

/// Something of the app or around it. It stands in a model once, and on as many diagrams as show
/// it.
struct ModelElement {
    QString uid; ///< stable over versions and releases
    ElementKind kind = ElementKind::Process;
    QString type; ///< key of an ElementType of the threat library; empty: of no type
    QString name;
    QString description;
    ModelAnswers answers;
    QStringList assets; ///< uids of what it handles, sorted
    OutOfScope outOfScope;
    bool operator==(const ModelElement &) const = default;
};

/// Data on its way between two elements.
struct DataFlow {
    QString uid;
    QString type; ///< key of a FlowType of the threat library; empty: of no type
    QString name;
    QString description;
    QString source; ///< uid of an element; both ends are always there
    QString target;
    bool isBidirectional = false;
    QString protocol; ///< free text: "HTTPS", "SDK call"
    ModelAnswers answers;
    QStringList assets; ///< uids of what it carries, sorted
    OutOfScope outOfScope;
    bool operator==(const DataFlow &) const = default;
};

/// Where trust changes. Its shapes on the diagrams say what lies inside and which flows cross it.
struct TrustBoundary {
    QString uid;
    QString name;
    QString description;
    bool operator==(const TrustBoundary &) const = default;
};

/// How much depends on an asset staying secret, right or there.
enum class AssetNeed { Unknown, Low, Medium, High };

template<>
struct EnumText<AssetNeed> {
    static constexpr const char *context = "AssetNeed";
    static std::span<const EnumEntry<AssetNeed>> entries()
    {
        static constexpr EnumEntry<AssetNeed> table[] = {
            {AssetNeed::Unknown, "unknown", QT_TRANSLATE_NOOP("AssetNeed", "Not rated")},
            {AssetNeed::Low, "low", QT_TRANSLATE_NOOP("AssetNeed", "Low")},
            {AssetNeed::Medium, "medium", QT_TRANSLATE_NOOP("AssetNeed", "Medium")},
            {AssetNeed::High, "high", QT_TRANSLATE_NOOP("AssetNeed", "High")},
        };
        return table;
    }
};

/// Data worth protecting.
struct ModelAsset {
    QString uid;
    QString name;
    QString description;
    AssetNeed confidentiality = AssetNeed::Unknown;
    AssetNeed integrity = AssetNeed::Unknown;
    AssetNeed availability = AssetNeed::Unknown;
    bool operator==(const ModelAsset &) const = default;
};

/// An element as a diagram shows it. Lengths are scene units: one is a pixel at 100 %.
struct Placement {
    QString element; ///< uid
    QRectF rect;
    QString group; ///< elements of one diagram under the same name move together; empty: alone
    bool operator==(const Placement &) const = default;
};

enum class RouteStyle { Straight, Orthogonal, Curved };

template<>
struct EnumText<RouteStyle> {
    static constexpr const char *context = "RouteStyle";
    static std::span<const EnumEntry<RouteStyle>> entries()
    {
        static constexpr EnumEntry<RouteStyle> table[] = {
            {RouteStyle::Straight, "straight", QT_TRANSLATE_NOOP("RouteStyle", "Straight")},
            {RouteStyle::Orthogonal, "orthogonal", QT_TRANSLATE_NOOP("RouteStyle", "Right angles")},
            {RouteStyle::Curved, "curved", QT_TRANSLATE_NOOP("RouteStyle", "Curved")},
        };
        return table;
    }
};

/// A flow as a diagram shows it: from its source's edge over the bends to its target's.
struct Route {
    QString flow; ///< uid; both of its ends stand on the diagram
    RouteStyle style = RouteStyle::Straight;
    std::vector<QPointF> bends;
    std::optional<QPointF>
        label; ///< middle of its name, where a person put it; else it finds its place
    bool operator==(const Route &) const = default;
};

/// A boundary as a diagram shows it: a box, or a line through its points.
struct BoundaryShape {
    QString boundary; ///< uid
    bool isBox = true;
    QRectF rect; ///< of a box
    std::vector<QPointF> line; ///< of a line: at least two points
    bool operator==(const BoundaryShape &) const = default;
};

struct DiagramNote {
    QString uid;
    QString text;
    QRectF rect;
    bool operator==(const DiagramNote &) const = default;
};

struct Diagram {
    QString uid;
    QString name;
    QString description;
    QString inside; ///< uid of the element that it shows the inside of; empty: of none
    std::vector<Placement> placements; ///< an element at most once; painted in this order
    std::vector<Route> routes; ///< a flow at most once
    std::vector<BoundaryShape> boundaries; ///< a boundary at most once
    std::vector<DiagramNote> notes;
    bool operator==(const Diagram &) const = default;
};

/// What was drawn of an app, apart from what was thought of it: threats, answers and
/// countermeasures point at its uids (JR/T 0225—2021, 7.3.3).
struct ThreatModel {
    QString name;
    QString description;
    std::vector<ModelAsset> assets;
    std::vector<ModelElement> elements;
    std::vector<DataFlow> flows;
    std::vector<TrustBoundary> boundaries;
    std::vector<Diagram> diagrams;

    /// What has that uid; nullptr for none. They walk: whoever asks often makes an index.
    const ModelElement *element(const QString &uid) const;
    const DataFlow *flow(const QString &uid) const;
    const TrustBoundary *boundary(const QString &uid) const;
    const ModelAsset *asset(const QString &uid) const;
    const Diagram *diagram(const QString &uid) const;

    bool operator==(const ThreatModel &) const = default;
};

/// Lowest and highest coordinate that a drawing may hold.
inline constexpr double farthestCoordinate = 1'000'000;
/// At most this many elements, flows, boundaries, notes and diagrams each, and bends in a route.
inline constexpr int mostModelParts = 20'000;
inline constexpr int mostBends = 500;
/// At most this many characters in a name, and in a description.
inline constexpr int longestModelName = 300;
inline constexpr int longestModelText = 20'000;

} // namespace gatehouse
