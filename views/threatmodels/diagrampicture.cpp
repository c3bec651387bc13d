#include "views/threatmodels/diagrampicture.h"

#include "views/design/theme.h"
#include "views/threatmodels/labelplacement.h"
#include "views/threatmodels/partpainter.h"

#include <QCoreApplication>
#include <QHash>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr double pictureMargin = 24;
/// No picture has more pixels on a side.
constexpr double mostPixels = 16'000;

struct DiagramPicture {
    Q_DECLARE_TR_FUNCTIONS(DiagramPicture)
};

/// Everything of a diagram, worked out and in its order.
struct Looks {
    std::vector<BoundaryLook> boundaries;
    std::vector<FlowLook> flows;
    std::vector<ElementLook> elements;
    std::vector<NoteLook> notes;
};

Looks looksOf(const PictureSubject &subject)
{
    Looks looks;
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
            looks.boundaries.push_back(boundaryLook(*boundary, shape));
            addObstacles(looks.boundaries.back(), obstacles);
        }
    }
    // The largest first: what lies in it is painted over it.
    std::ranges::stable_sort(looks.boundaries, std::greater(), [](const BoundaryLook &look) {
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
        looks.elements.push_back(std::move(look));
    }
    for (const DiagramNote &note : subject.diagram.notes) {
        looks.notes.push_back(noteLook(note));
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
        looks.flows.push_back(std::move(look));
    }
    const std::vector<QPointF> places = placeLabels(requests, obstacles);
    for (std::size_t at = 0; at < places.size(); ++at)
        looks.flows[at].label = places[at];
    return looks;
}

QRectF rectOf(const Looks &looks)
{
    QRectF rect;
    for (const BoundaryLook &look : looks.boundaries)
        rect |= traceOf(look.shape).boundingRect().adjusted(-2, -2, 2, 2) | look.titleRect();
    for (const FlowLook &look : looks.flows)
        rect |= look.path.line.boundingRect().adjusted(-6, -6, 6, 6) | look.labelRect();
    for (const ElementLook &look : looks.elements)
        rect |= look.rect.adjusted(-2, -10, 10, 2);
    for (const NoteLook &look : looks.notes)
        rect |= look.rect.adjusted(-1, -1, 1, 1);
    if (rect.isEmpty())
        return {};
    return rect.adjusted(-pictureMargin, -pictureMargin, pictureMargin, pictureMargin);
}

void paintLooks(QPainter &painter, const Looks &looks, const ColorScheme &scheme)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    PartPainter parts(painter, scheme);
    parts.setGround(scheme.surface);
    for (const BoundaryLook &look : looks.boundaries)
        parts.paint(look);
    for (const FlowLook &look : looks.flows)
        parts.paintLine(look);
    for (const ElementLook &look : looks.elements)
        parts.paint(look);
    for (const FlowLook &look : looks.flows)
        parts.paintLabel(look);
    for (const NoteLook &look : looks.notes)
        parts.paint(look);
    painter.restore();
}

Result<void> write(const QString &path, PictureFormat format, const PictureSubject &subject)
{
    const Looks looks = looksOf(subject);
    const QRectF rect = rectOf(looks);
    if (rect.isEmpty())
        return fail(
            ErrorKind::Invalid,
            DiagramPicture::tr("The diagram shows nothing yet: there is no picture of it."));
    const ColorScheme &scheme = lightScheme();
    const auto unwritable = [&] { return tl::unexpected(ReplacementFile::writeError(path, 0)); };
    switch (format) {
    case PictureFormat::Svg: {
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setTitle(subject.diagram.name);
        generator.setDescription(subject.diagram.description);
        generator.setSize(rect.size().toSize());
        generator.setViewBox(rect);
        generator.setResolution(96);
        QPainter painter;
        if (!painter.begin(&generator))
            return unwritable();
        painter.fillRect(rect, scheme.surface);
        paintLooks(painter, looks, scheme);
        if (!painter.end())
            return unwritable();
        return {};
    }
    case PictureFormat::Png: {
        const double scale = std::min({2.0, mostPixels / rect.width(), mostPixels / rect.height()});
        QImage image((rect.size() * scale).toSize(), QImage::Format_RGB32);
        if (image.isNull())
            return unwritable();
        image.fill(scheme.surface);
        QPainter painter(&image);
        painter.scale(scale, scale);
        painter.translate(-rect.topLeft());
        paintLooks(painter, looks, scheme);
        painter.end();
        image.setText(QStringLiteral("Title"), subject.diagram.name);
        if (!image.save(path, "PNG"))
            return unwritable();
        return {};
    }
    case PictureFormat::Pdf:
        break;
    }
    QPdfWriter writer(path);
    writer.setTitle(subject.diagram.name);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(rect.width() >= rect.height() ? QPageLayout::Landscape
                                                            : QPageLayout::Portrait);
    writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&writer))
        return unwritable();
    const QSizeF page(writer.width(), writer.height());
    const double scale =
        std::min({1.0, page.width() / rect.width(), page.height() / rect.height()});
    painter.translate(QPointF((page.width() - rect.width() * scale) / 2,
                              (page.height() - rect.height() * scale) / 2));
    painter.scale(scale, scale);
    painter.translate(-rect.topLeft());
    paintLooks(painter, looks, scheme);
    if (!painter.end())
        return unwritable();
    return {};
}

} // namespace

QRectF pictureRect(const PictureSubject &subject)
{
    return rectOf(looksOf(subject));
}

void paintDiagram(QPainter &painter, const PictureSubject &subject, const QPalette &palette)
{
    paintLooks(painter, looksOf(subject), schemeOf(palette));
}

Result<void> savePicture(const FileTarget &target, PictureFormat format,
                         const PictureSubject &subject)
{
    TRY_ASSIGN(ReplacementFile file, ReplacementFile::beside(target));
    TRY(write(file.path(), format, subject));
    return file.commit();
}

} // namespace gatehouse
