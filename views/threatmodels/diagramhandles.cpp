#include "views/threatmodels/diagramhandles.h"

#include "views/threatmodels/boundaryitem.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/elementitem.h"
#include "views/threatmodels/flowitem.h"
#include "views/threatmodels/noteitem.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>

namespace gatehouse {

namespace {

void addResizing(std::vector<DiagramHandle> &handles, const QString &uid, const QRectF &rect,
                 double scale)
{
    // Where there is little room on the screen, the corners do.
    const bool isSmall = std::min(rect.width(), rect.height()) * scale < 70;
    const double middle = rect.center().x();
    const double half = rect.center().y();
    const QPointF places[] = {rect.topLeft(),       {middle, rect.top()}, rect.topRight(),
                              {rect.right(), half}, rect.bottomRight(),   {middle, rect.bottom()},
                              rect.bottomLeft(),    {rect.left(), half}};
    for (int index = 0; index < 8; index += isSmall ? 2 : 1)
        handles.push_back({HandleKind::Resize, uid, index, places[index]});
}

void addConnecting(std::vector<DiagramHandle> &handles, const QString &uid, const QRectF &rect,
                   double scale)
{
    // Clear of the handles for the size.
    const double off = 16 / scale;
    const QPointF places[] = {{rect.center().x(), rect.top() - off},
                              {rect.right() + off, rect.center().y()},
                              {rect.center().x(), rect.bottom() + off},
                              {rect.left() - off, rect.center().y()}};
    int index = 0;
    for (const QPointF &place : places)
        handles.push_back({HandleKind::Connect, uid, index++, place});
}

void addBends(std::vector<DiagramHandle> &handles, const FlowItem &flow)
{
    const FlowPath &path = flow.look().path;
    if (path.isEmpty())
        return;
    const std::vector<QPointF> &bends = flow.route().bends;
    QPointF before = path.start;
    for (std::size_t at = 0; at <= bends.size(); ++at) {
        const QPointF next = at < bends.size() ? bends[at] : path.end;
        if (QLineF(before, next).length() > 50 && flow.route().style == RouteStyle::Straight)
            handles.push_back(
                {HandleKind::NewBend, flow.uid(), static_cast<int>(at), (before + next) / 2});
        before = next;
    }
    for (std::size_t at = 0; at < bends.size(); ++at)
        handles.push_back({HandleKind::Bend, flow.uid(), static_cast<int>(at), bends[at]});
    handles.push_back({HandleKind::End, flow.uid(), 0, path.start});
    handles.push_back({HandleKind::End, flow.uid(), 1, path.end});
}

} // namespace

std::vector<DiagramHandle> handlesOf(const DiagramScene &scene, const QString &hovered,
                                     double scale)
{
    std::vector<DiagramHandle> handles;
    const QStringList selected = scene.selectedUids();
    const PartItem *only = selected.size() == 1 ? scene.part(selected.front()) : nullptr;
    const PartItem *under = hovered.isEmpty() ? nullptr : scene.part(hovered);
    if (under && under != only && under->kind() == PartKind::Element)
        addConnecting(handles, hovered, static_cast<const ElementItem *>(under)->look().rect,
                      scale);
    if (!only)
        return handles;
    switch (only->kind()) {
    case PartKind::Element: {
        const QRectF &rect = static_cast<const ElementItem *>(only)->look().rect;
        addConnecting(handles, only->uid(), rect, scale);
        addResizing(handles, only->uid(), rect, scale);
        break;
    }
    case PartKind::Flow:
        addBends(handles, *static_cast<const FlowItem *>(only));
        break;
    case PartKind::Boundary: {
        const BoundaryShape &shape = static_cast<const BoundaryItem *>(only)->look().shape;
        if (shape.isBox) {
            addResizing(handles, only->uid(), shape.rect, scale);
            break;
        }
        int index = 0;
        for (const QPointF &point : shape.line)
            handles.push_back({HandleKind::LinePoint, only->uid(), index++, point});
        break;
    }
    case PartKind::Note:
        addResizing(handles, only->uid(), static_cast<const NoteItem *>(only)->look().rect, scale);
        break;
    }
    return handles;
}

std::optional<DiagramHandle> handleAt(const std::vector<DiagramHandle> &handles,
                                      const QPointF &point, double scale)
{
    std::optional<DiagramHandle> nearest;
    double least = 9 / scale;
    for (const DiagramHandle &handle : handles) {
        if (const double distance = QLineF(handle.at, point).length(); distance <= least) {
            least = distance;
            nearest = handle;
        }
    }
    return nearest;
}

void paintHandles(QPainter &painter, const std::vector<DiagramHandle> &handles,
                  const ColorScheme &scheme, double scale, const QPointF &mouse)
{
    const auto near = handleAt(handles, mouse, scale);
    for (const DiagramHandle &handle : handles) {
        const bool isNear = near && near->kind == handle.kind && near->index == handle.index
            && near->uid == handle.uid;
        const double reach = (isNear ? 5.5 : 3.5) / scale;
        painter.setPen(QPen(scheme.accent, 1.5 / scale));
        painter.setBrush(isNear ? scheme.accent : scheme.surface);
        switch (handle.kind) {
        case HandleKind::Resize:
        case HandleKind::LinePoint:
            painter.drawRect(
                QRectF(handle.at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
            break;
        case HandleKind::Bend:
        case HandleKind::End:
            painter.drawEllipse(handle.at, reach, reach);
            break;
        case HandleKind::NewBend:
            painter.setOpacity(isNear ? 1 : 0.6);
            painter.drawEllipse(handle.at, reach * 0.75, reach * 0.75);
            painter.setOpacity(1);
            break;
        case HandleKind::Connect: {
            // An arrow that leads away: what is dragged from here becomes a flow.
            painter.save();
            painter.translate(handle.at);
            painter.rotate(handle.index * 90 - 90);
            const double size = (isNear ? 7.0 : 5.0) / scale;
            painter.setBrush(isNear ? scheme.accent : scheme.tone(Tone::Ready).tint);
            painter.drawPolygon(
                QPolygonF{{size, 0}, {-size * 0.7, size * 0.9}, {-size * 0.7, -size * 0.9}});
            painter.restore();
            break;
        }
        }
    }
}

Qt::CursorShape cursorOf(const DiagramHandle &handle)
{
    switch (handle.kind) {
    case HandleKind::Connect:
    case HandleKind::End:
        return Qt::CrossCursor;
    case HandleKind::Bend:
    case HandleKind::NewBend:
    case HandleKind::LinePoint:
        return Qt::SizeAllCursor;
    case HandleKind::Resize:
        break;
    }
    switch (handle.index % 4) {
    case 0:
        return Qt::SizeFDiagCursor;
    case 1:
        return Qt::SizeVerCursor;
    case 2:
        return Qt::SizeBDiagCursor;
    default:
        return Qt::SizeHorCursor;
    }
}

} // namespace gatehouse
