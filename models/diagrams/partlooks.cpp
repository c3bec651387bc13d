#include "models/diagrams/partlooks.h"

#include "models/appearance/fonts.h"
#include "models/appearance/iconimage.h"

#include <QFontMetricsF>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr double widestLabel = 160;

QFont nameFont()
{
    return captionFont();
}

QFont boldCaption()
{
    QFont font = captionFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

PartMarks marksOf(const ThreatRegister &threats)
{
    PartMarks marks;
    for (const ModelPart &part : threats.parts)
        marks[part.subject].isLookedAt = part.isLookedAt();
    for (const ThreatRow &row : threats.threats) {
        if (row.state != ThreatState::Open || row.threat.subject.isEmpty())
            continue;
        PartMark &mark = marks[row.threat.subject];
        ++mark.openThreats;
        mark.highestRisk = std::max(mark.highestRisk, row.inherentRisk);
    }
    return marks;
}

QSizeF FlowLook::labelSize() const
{
    if (name.isEmpty() && protocol.isEmpty())
        return {};
    return {std::max(name.size.width(), protocol.size.width()) + 10,
            name.size.height() + protocol.size.height() + 4};
}

QRectF FlowLook::labelRect() const
{
    QRectF rect(QPointF(), labelSize());
    rect.moveCenter(label);
    return rect;
}

QRectF BoundaryLook::titleRect() const
{
    if (name.isEmpty())
        return {};
    const QSizeF size = name.size + QSizeF(12, 6);
    if (shape.isBox)
        return {shape.rect.topLeft() + QPointF(8, 4), size};
    const QPolygonF line = traceOf(shape);
    if (line.isEmpty())
        return {};
    // Beside the upper end of the line.
    const QPointF end = line.first().y() <= line.last().y() ? line.first() : line.last();
    return {end + QPointF(8, 0), size};
}

ElementLook elementLook(const ModelElement &element, const QRectF &rect,
                        const ThreatLibrary *library)
{
    ElementLook look;
    look.rect = rect;
    look.shape = shapeOf(library, element);
    look.kind = element.kind;
    look.iconName = iconNameOf(library, element);
    look.isOutOfScope = element.outOfScope.isOut;
    const bool isRound = look.shape == ElementShape::Circle;
    const double width = rect.width() * (isRound ? 0.82 : 1) - (isRound ? 4 : 16);
    double height = rect.height() - 6;
    if (isRound)
        height = rect.height() * 0.74;
    if (look.shape == ElementShape::Cylinder)
        height -= 16;
    const double line = QFontMetricsF(bodyFont()).height();
    // Above the name stands the icon, where the two have room.
    const int lines = std::clamp(static_cast<int>((height - 22) / line), 1, 4);
    look.name = wrapText(element.name, bodyFont(), width, lines);
    return look;
}

FlowLook flowLook(const DataFlow &flow, const FlowEnd &source, const FlowEnd &target,
                  const Route &route, const std::vector<BoundaryShape> &boundaries)
{
    FlowLook look;
    look.path = flowPath(source, target, route);
    look.name = wrapText(flow.name, nameFont(), widestLabel, 2);
    look.protocol = wrapText(flow.protocol, nameFont(), widestLabel, 1);
    look.isBidirectional = flow.isBidirectional;
    look.isOutOfScope = flow.outOfScope.isOut;
    look.crossings = crossingsOf(look.path.trace, boundaries);
    look.label = route.label.value_or(pointAlong(look.path.trace, 0.5));
    return look;
}

BoundaryLook boundaryLook(const TrustBoundary &boundary, const BoundaryShape &shape)
{
    const double width = shape.isBox ? std::max(40.0, shape.rect.width() - 28) : 180;
    return {shape, wrapText(boundary.name, boldCaption(), width, 1), {}};
}

NoteLook noteLook(const DiagramNote &note)
{
    const double line = QFontMetricsF(nameFont()).height();
    const int lines = std::max(1, static_cast<int>((note.rect.height() - 14) / line));
    return {note.rect, wrapText(note.text, nameFont(), note.rect.width() - 20, lines)};
}

void addObstacles(const BoundaryLook &look, std::vector<QRectF> &obstacles)
{
    obstacles.push_back(look.titleRect());
    if (!look.shape.isBox)
        return;
    const QRectF &rect = look.shape.rect;
    constexpr double half = 1.5;
    obstacles.emplace_back(rect.left() - half, rect.top(), 2 * half, rect.height());
    obstacles.emplace_back(rect.right() - half, rect.top(), 2 * half, rect.height());
    obstacles.emplace_back(rect.left(), rect.top() - half, rect.width(), 2 * half);
    obstacles.emplace_back(rect.left(), rect.bottom() - half, rect.width(), 2 * half);
}

ElementShape shapeOf(const ThreatLibrary *library, const ModelElement &element)
{
    const ElementType *type = library ? library->type(element.type) : nullptr;
    if (type)
        return type->shape;
    switch (element.kind) {
    case ElementKind::Actor:
        return ElementShape::Box;
    case ElementKind::Process:
        return ElementShape::Rounded;
    case ElementKind::Store:
        break;
    }
    return ElementShape::Cylinder;
}

QString iconNameOf(const ThreatLibrary *library, const ModelElement &element)
{
    const ElementType *type = library ? library->type(element.type) : nullptr;
    return type && hasIcon(type->icon) ? type->icon : iconNameOf(element.kind);
}

QString iconNameOf(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Actor:
        return QStringLiteral("person");
    case ElementKind::Process:
        return QStringLiteral("element-process");
    case ElementKind::Store:
        break;
    }
    return QStringLiteral("element-store");
}

QString iconNameOf(PartChange change)
{
    switch (change) {
    case PartChange::Added:
        return QStringLiteral("add");
    case PartChange::Removed:
        return QStringLiteral("minus");
    case PartChange::Changed:
        return QStringLiteral("edit");
    case PartChange::Moved:
        return QStringLiteral("moved");
    }
    return {};
}

} // namespace gatehouse
