#include "models/diagrams/diagrampicture.h"

#include "models/diagrams/labelplacement.h"
#include "models/diagrams/markplacement.h"
#include "models/diagrams/partpainter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr double pictureMargin = 24;

} // namespace

DiagramPicture::DiagramPicture(const PictureSubject &subject)
{
    QHash<QString, const ModelElement *> elements;
    for (const ModelElement &element : subject.model.elements)
        elements.insert(element.uid, &element);
    QHash<QString, const DataFlow *> flows;
    for (const DataFlow &flow : subject.model.flows)
        flows.insert(flow.uid, &flow);
    QSet<QString> opened;
    for (const Diagram &diagram : subject.model.diagrams)
        opened.insert(diagram.inside);
    std::vector<QRectF> obstacles;
    QHash<QString, FlowEnd> ends;
    for (const BoundaryShape &shape : subject.diagram.boundaries) {
        if (const TrustBoundary *boundary = subject.model.boundary(shape.boundary)) {
            m_boundaries.push_back(boundaryLook(*boundary, shape));
            addObstacles(m_boundaries.back(), obstacles);
        }
    }
    // The largest first: what lies in it is painted over it.
    std::ranges::stable_sort(m_boundaries, std::greater(), [](const BoundaryLook &look) {
        const QRectF rect = traceOf(look.shape).boundingRect();
        return rect.width() * rect.height();
    });
    for (const Placement &placement : subject.diagram.placements) {
        const ModelElement *element = elements.value(placement.element);
        if (!element)
            continue;
        ElementLook look = elementLook(*element, placement.rect, subject.library);
        look.mark = subject.marks.value(element->uid);
        look.opensInside = opened.contains(element->uid);
        ends.insert(element->uid, {look.rect, look.shape});
        obstacles.push_back(look.rect.adjusted(-3, -3, 3, 3));
        m_elements.push_back(std::move(look));
    }
    for (const DiagramNote &note : subject.diagram.notes) {
        m_notes.push_back(noteLook(note));
        obstacles.push_back(note.rect);
    }
    std::vector<LabelRequest> requests;
    for (const Route &route : subject.diagram.routes) {
        const DataFlow *flow = flows.value(route.flow);
        if (!flow || !ends.contains(flow->source) || !ends.contains(flow->target))
            continue;
        FlowLook look = flowLook(*flow, ends.value(flow->source), ends.value(flow->target), route,
                                 subject.diagram.boundaries);
        look.mark = subject.marks.value(flow->uid);
        for (const QPointF &crossing : look.crossings)
            obstacles.push_back(QRectF(crossing - QPointF(5, 5), QSizeF(10, 10)));
        requests.push_back({look.path.trace, look.labelSize(), route.label});
        m_flows.push_back(std::move(look));
    }
    const std::vector<QPointF> places = placeLabels(requests, obstacles);
    for (std::size_t at = 0; at < places.size(); ++at)
        m_flows[at].label = places[at];
    placeMarks();
    QRectF rect;
    for (const BoundaryLook &look : m_boundaries)
        rect |= traceOf(look.shape).boundingRect().adjusted(-2, -2, 2, 2) | look.titleRect();
    for (const FlowLook &look : m_flows)
        rect |= look.path.line.boundingRect().adjusted(-6, -6, 6, 6) | look.labelRect()
            | PartPainter::markRect(look);
    for (const ElementLook &look : m_elements)
        rect |= look.rect.adjusted(-2, -10, 10, 2);
    for (const NoteLook &look : m_notes)
        rect |= look.rect.adjusted(-1, -1, 1, 1);
    if (!rect.isEmpty())
        m_rect = rect.adjusted(-pictureMargin, -pictureMargin, pictureMargin, pictureMargin);
}

void DiagramPicture::placeMarks()
{
    std::vector<QRectF> obstacles;
    for (const BoundaryLook &look : m_boundaries)
        obstacles.push_back(look.titleRect());
    for (const ElementLook &look : m_elements)
        obstacles.push_back(look.rect);
    for (const NoteLook &look : m_notes)
        obstacles.push_back(look.rect);
    std::vector<const FlowLook *> flows;
    for (const FlowLook &look : m_flows)
        flows.push_back(&look);
    const std::vector<MarkCorner> corners = markCorners(flows, obstacles);
    for (std::size_t at = 0; at < corners.size(); ++at)
        m_flows[at].markCorner = corners[at];
}

void DiagramPicture::paint(QPainter &painter, const ColorScheme &scheme) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    PartPainter parts(painter, scheme);
    parts.setGround(scheme.surface);
    for (const BoundaryLook &look : m_boundaries)
        parts.paint(look);
    for (const FlowLook &look : m_flows)
        parts.paintLine(look);
    for (const ElementLook &look : m_elements)
        parts.paint(look);
    for (const FlowLook &look : m_flows)
        parts.paintLabel(look);
    for (const NoteLook &look : m_notes)
        parts.paint(look);
    painter.restore();
}

PictureContent DiagramPicture::content() const
{
    return {{}, {}, m_rect, [this](QPainter &painter) { paint(painter, lightScheme()); }};
}

void DiagramPicture::paintInto(QPainter &painter, const QRectF &room, const ColorScheme &scheme,
                               double largest) const
{
    gatehouse::paintInto(
        painter, room, {{}, {}, m_rect, [&](QPainter &inside) { paint(inside, scheme); }}, largest);
}

QImage DiagramPicture::image(double scale) const
{
    return imageOf(content(), scale);
}

QByteArray DiagramPicture::png(double scale) const
{
    return pngOf(content(), scale);
}

Result<void> savePicture(const FileTarget &target, PictureFormat format,
                         const PictureSubject &subject)
{
    const DiagramPicture picture(subject);
    if (picture.isEmpty())
        return fail(
            ErrorKind::Invalid,
            DiagramPicture::tr("The diagram shows nothing yet: there is no picture of it."));
    PictureContent content = picture.content();
    content.title = subject.diagram.name;
    content.description = subject.diagram.description;
    return writePicture(target, format, content);
}

} // namespace gatehouse
