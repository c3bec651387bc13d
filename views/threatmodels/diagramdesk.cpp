#include "views/threatmodels/diagramdesk.h"

#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/walking.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

/// The middle of an element beside, over or under another one, so that a flow between the two runs
/// straight: elements of other sizes are off the grid by their middles.
QPointF levelWith(const QPointF &other, const QPointF &middle)
{
    const auto near = [](double from, double to) {
        return std::abs(from - to) < diagramGrid ? from : to;
    };
    return {near(other.x(), middle.x()), near(other.y(), middle.y())};
}

} // namespace

DiagramDesk::DiagramDesk(ModelDraft &draft, DiagramScene &scene, QObject *parent)
    : QObject(parent), m_draft(draft), m_scene(scene)
{
}

bool DiagramDesk::editDiagram(const QString &text,
                              const std::function<void(ThreatModel &, Diagram &)> &edit)
{
    return m_draft.edit(text, [&](ThreatModel &model) {
        // Parts are added to the model while the diagram is changed: it is put back afterwards.
        const QString uid = someDiagram(model, m_draft.diagramUid(), tr("Diagram")).uid;
        Diagram diagram = *model.diagram(uid);
        edit(model, diagram);
        *diagramIn(model, uid) = std::move(diagram);
    });
}

QString DiagramDesk::typeTitle(const QString &type) const
{
    const ElementType *known = m_library ? m_library->type(type) : nullptr;
    return known ? known->title.in(m_language) : QString();
}

ModelElement DiagramDesk::newElement(const ThreatModel &model, const QString &type) const
{
    ModelElement element;
    if (const ElementType *known = m_library ? m_library->type(type) : nullptr) {
        element.type = type;
        element.kind = known->kind;
        element.name = freshName(model, known->title.in(m_language));
        return element;
    }
    element.kind = fromKey<ElementKind>(type).value_or(ElementKind::Process);
    element.name = freshName(model, label(element.kind));
    return element;
}

QRectF DiagramDesk::usualRect(const ModelElement &element, const QPointF &middle) const
{
    const QSizeF size = usualSize(shapeOf(m_library, element));
    return {onGrid(middle - QPointF(size.width() / 2, size.height() / 2)), size};
}

void DiagramDesk::remember(const QString &type)
{
    m_recentTypes.removeAll(type);
    m_recentTypes.prepend(type);
    while (m_recentTypes.size() > 6)
        m_recentTypes.removeLast();
}

void DiagramDesk::setLibrary(const ThreatLibrary *library)
{
    m_library = library;
    makeGenerator();
}

void DiagramDesk::setProfile(Condition::Lookup profile)
{
    m_profile = std::move(profile);
    makeGenerator();
}

void DiagramDesk::makeGenerator()
{
    m_generator.reset();
    if (m_library)
        m_generator.emplace(*m_library, [profile = m_profile](const QString &name) {
            return profile ? profile(name) : Condition::Value();
        });
}

QSet<QString> DiagramDesk::asked(const ModelElement &element) const
{
    return m_generator ? m_generator->asked(element) : QSet<QString>();
}

QSet<QString> DiagramDesk::asked(const DataFlow &flow) const
{
    return m_generator ? m_generator->asked(flow, m_draft.model(), geometryOf(m_draft.model()))
                       : QSet<QString>();
}

void DiagramDesk::place(const PaletteEntry &entry, const QPointF &at)
{
    QString made;
    switch (entry.what) {
    case PaletteEntry::What::NewElement:
        editDiagram(tr("Add an element"), [&](ThreatModel &model, Diagram &diagram) {
            ModelElement element = newElement(model, entry.key);
            const QRectF rect = usualRect(element, at);
            made = addElement(model, diagram, std::move(element), rect);
        });
        remember(entry.key);
        break;
    case PaletteEntry::What::ShownElement: {
        const ModelElement *element = m_draft.model().element(entry.key);
        if (!element)
            return;
        const QRectF rect = usualRect(*element, at);
        editDiagram(tr("Show an element here"), [&](ThreatModel &model, Diagram &diagram) {
            placeElement(model, diagram, entry.key, rect);
        });
        m_scene.select({entry.key});
        return;
    }
    case PaletteEntry::What::Flow:
        return;
    case PaletteEntry::What::BoundaryBox: {
        BoundaryShape shape;
        shape.rect = QRectF(onGrid(at - QPointF(160, 110)), QSizeF(320, 220));
        drawBoundary(shape);
        return;
    }
    case PaletteEntry::What::BoundaryLine: {
        BoundaryShape shape;
        shape.isBox = false;
        shape.line = {onGrid(at - QPointF(0, 120)), onGrid(at + QPointF(0, 120))};
        drawBoundary(shape);
        return;
    }
    case PaletteEntry::What::Note:
        editDiagram(tr("Add a note"), [&](ThreatModel &, Diagram &diagram) {
            made =
                addNote(diagram, tr("Note"), QRectF(onGrid(at - QPointF(90, 40)), QSizeF(180, 80)));
        });
        break;
    }
    if (made.isEmpty())
        return;
    m_scene.select({made});
    Q_EMIT this->made(made);
}

void DiagramDesk::drawBoundary(const BoundaryShape &shape)
{
    QString uid;
    editDiagram(tr("Add a trust boundary"), [&](ThreatModel &model, Diagram &diagram) {
        uid = addBoundary(model, diagram, freshName(model, tr("Trust boundary")), shape);
    });
    if (uid.isEmpty())
        return;
    m_scene.select({uid});
    Q_EMIT made(uid);
}

void DiagramDesk::connectElements(const QString &source, const QString &target)
{
    QString uid;
    editDiagram(tr("Add a data flow"), [&](ThreatModel &model, Diagram &diagram) {
        if (source == target || !placementIn(std::as_const(diagram), source)
            || !placementIn(std::as_const(diagram), target))
            return;
        DataFlow flow;
        flow.name = tr("Data flow");
        flow.source = source;
        flow.target = target;
        uid = addFlow(model, diagram, std::move(flow));
    });
    if (uid.isEmpty())
        return;
    m_scene.select({uid});
    Q_EMIT made(uid);
}

void DiagramDesk::reconnect(const QString &uid, int end, const QString &element)
{
    m_draft.edit(tr("Connect otherwise"), [&](ThreatModel &model) {
        DataFlow *flow = flowIn(model, uid);
        if (!flow || !model.element(element))
            return;
        QString &moved = end == 0 ? flow->source : flow->target;
        const QString &stays = end == 0 ? flow->target : flow->source;
        if (stays == element || moved == element)
            return;
        moved = element;
        // Where the new end does not stand, the flow cannot be shown.
        for (Diagram &diagram : model.diagrams) {
            std::erase_if(diagram.routes, [&](const Route &route) {
                return route.flow == uid
                    && (!placementIn(std::as_const(diagram), flow->source)
                        || !placementIn(std::as_const(diagram), flow->target));
            });
            if (Route *route = routeIn(diagram, uid)) {
                route->bends.clear();
                route->label.reset();
            }
        }
    });
}

void DiagramDesk::addConnected(const QString &source, const QString &type, const QPointF &at)
{
    QString uid;
    editDiagram(tr("Add an element"), [&](ThreatModel &model, Diagram &diagram) {
        ModelElement element = newElement(model, type);
        QRectF rect = usualRect(element, at);
        if (const Placement *from = placementIn(std::as_const(diagram), source))
            rect.moveCenter(levelWith(from->rect.center(), rect.center()));
        uid = addElement(model, diagram, std::move(element), rect);
        if (placementIn(std::as_const(diagram), source)) {
            DataFlow flow;
            flow.name = tr("Data flow");
            flow.source = source;
            flow.target = uid;
            addFlow(model, diagram, std::move(flow));
        }
    });
    if (uid.isEmpty())
        return;
    remember(type);
    m_scene.select({uid});
    Q_EMIT made(uid);
}

void DiagramDesk::removeSelected()
{
    const QStringList uids = m_scene.selectedUids();
    m_draft.edit(tr("Delete"),
                 [&](ThreatModel &model) { takeOff(model, m_draft.diagramUid(), uids); });
}

void DiagramDesk::removeSelectedFromModel()
{
    const QStringList uids = m_scene.selectedUids();
    m_draft.edit(tr("Delete from every diagram"),
                 [&](ThreatModel &model) { removeParts(model, uids); });
}

void DiagramDesk::copy() const
{
    const Diagram *diagram = m_draft.diagram();
    const QStringList uids = m_scene.selectedUids();
    if (!diagram || uids.isEmpty())
        return;
    QGuiApplication::clipboard()->setMimeData(
        toMime({clipOf(m_draft.model(), *diagram, uids), m_draft.mark()}));
}

void DiagramDesk::cut()
{
    copy();
    const QStringList uids = m_scene.selectedUids();
    m_draft.edit(tr("Cut"),
                 [&](ThreatModel &model) { takeOff(model, m_draft.diagramUid(), uids); });
}

bool DiagramDesk::canPaste() const
{
    return !m_draft.isReadOnly() && clipFrom(QGuiApplication::clipboard()->mimeData());
}

void DiagramDesk::pasteClip(PasteAs how, const QPointF &at)
{
    const auto clip = clipFrom(QGuiApplication::clipboard()->mimeData());
    if (!clip)
        return;
    const QRectF bounds = boundsOf(clip->model.diagrams.front());
    // Beside what it was copied from; elsewhere, where it is looked at.
    QPointF by = onGrid(at - bounds.center());
    const ClipOrigin origin =
        clip->mark == m_draft.mark() ? ClipOrigin::ThisModel : ClipOrigin::Elsewhere;
    if (const Diagram *diagram = m_draft.diagram(); diagram && origin == ClipOrigin::ThisModel) {
        const auto &copied = clip->model.diagrams.front().placements;
        const bool isHere = std::ranges::any_of(copied, [&](const Placement &placement) {
            return placementIn(*diagram, placement.element) != nullptr;
        });
        if (isHere)
            by = {20, 20};
        const auto isTaken = [&](const QPointF &shift) {
            return std::ranges::any_of(copied, [&](const Placement &placement) {
                return std::ranges::any_of(diagram->placements, [&](const Placement &other) {
                    return other.rect.topLeft() == placement.rect.topLeft() + shift;
                });
            });
        };
        while (isHere && isTaken(by))
            by += QPointF(20, 20);
    }
    QStringList pasted;
    editDiagram(how == PasteAs::Same ? tr("Show the same here") : tr("Paste"),
                [&](ThreatModel &model, Diagram &diagram) {
                    pasted = paste(model, diagram, clip->model, how, by, origin);
                });
    if (!pasted.isEmpty())
        m_scene.select(pasted);
}

void DiagramDesk::duplicate()
{
    const Diagram *shown = m_draft.diagram();
    const QStringList uids = m_scene.selectedUids();
    if (!shown || uids.isEmpty())
        return;
    const ThreatModel clip = clipOf(m_draft.model(), *shown, uids);
    QStringList pasted;
    editDiagram(tr("Duplicate"), [&](ThreatModel &model, Diagram &diagram) {
        pasted = paste(model, diagram, clip, PasteAs::New, {20, 20});
    });
    if (!pasted.isEmpty())
        m_scene.select(pasted);
}

void DiagramDesk::groupSelected()
{
    const QStringList uids = m_scene.selectedUids();
    editDiagram(tr("Group"), [&](ThreatModel &, Diagram &diagram) { group(diagram, uids); });
}

void DiagramDesk::ungroupSelected()
{
    const QStringList uids = m_scene.selectedUids();
    editDiagram(tr("Ungroup"), [&](ThreatModel &, Diagram &diagram) { ungroup(diagram, uids); });
}

void DiagramDesk::alignSelected(Alignment how)
{
    const QStringList uids = m_scene.selectedUids();
    editDiagram(tr("Align"),
                [&](ThreatModel &model, Diagram &diagram) { align(diagram, model, uids, how); });
}

void DiagramDesk::distributeSelected(Qt::Orientation along)
{
    const QStringList uids = m_scene.selectedUids();
    editDiagram(tr("Distribute"), [&](ThreatModel &model, Diagram &diagram) {
        distribute(diagram, model, uids, along);
    });
}

void DiagramDesk::restackSelected(Stacking how)
{
    const QStringList uids = m_scene.selectedUids();
    editDiagram(tr("Change the order"),
                [&](ThreatModel &, Diagram &diagram) { restack(diagram, uids, how); });
}

QString DiagramDesk::nameOf(const QString &uid) const
{
    const ThreatModel &model = m_draft.model();
    if (const ModelElement *element = model.element(uid))
        return element->name;
    if (const DataFlow *flow = model.flow(uid))
        return flow->name;
    if (const TrustBoundary *boundary = model.boundary(uid))
        return boundary->name;
    for (const Diagram &diagram : model.diagrams) {
        if (const DiagramNote *note = noteIn(diagram, uid))
            return note->text;
    }
    return {};
}

void DiagramDesk::rename(const QString &uid, const QString &name)
{
    m_draft.edit(tr("Rename"), [&](ThreatModel &model) {
        const QString line = name.left(longestModelName);
        if (ModelElement *element = elementIn(model, uid))
            element->name = line;
        else if (DataFlow *flow = flowIn(model, uid))
            flow->name = line;
        else if (TrustBoundary *boundary = boundaryIn(model, uid))
            boundary->name = line;
        else if (Diagram *diagram = diagramIn(model, m_draft.diagramUid())) {
            if (DiagramNote *note = noteIn(*diagram, uid))
                note->text = name.left(longestModelText);
        }
    });
}

bool DiagramDesk::takeArrangement(const Diagram &before, const Diagram &arranged)
{
    if (!m_draft.diagram() || *m_draft.diagram() != before)
        return false;
    editDiagram(tr("Arrange automatically"),
                [&](ThreatModel &, Diagram &shown) { shown = arranged; });
    return true;
}

QString DiagramDesk::addDiagram()
{
    QString uid;
    m_draft.edit(tr("Add a diagram"),
                 [&](ThreatModel &model) { uid = someDiagram(model, {}, tr("Diagram")).uid; });
    m_draft.showDiagram(uid);
    return uid;
}

void DiagramDesk::renameDiagram(const QString &uid, const QString &name)
{
    m_draft.edit(tr("Rename the diagram"), [&](ThreatModel &model) {
        if (Diagram *diagram = diagramIn(model, uid))
            diagram->name = name.left(longestModelName);
    });
}

void DiagramDesk::removeDiagram(const QString &uid)
{
    m_draft.edit(tr("Remove the diagram"),
                 [&](ThreatModel &model) { gatehouse::removeDiagram(model, uid); });
}

void DiagramDesk::moveDiagram(int from, int to)
{
    m_draft.edit(tr("Reorder the diagrams"), [&](ThreatModel &model) {
        auto &diagrams = model.diagrams;
        const int count = static_cast<int>(diagrams.size());
        if (from < 0 || to < 0 || from >= count || to >= count)
            return;
        if (from < to)
            std::rotate(diagrams.begin() + from, diagrams.begin() + from + 1,
                        diagrams.begin() + to + 1);
        else
            std::rotate(diagrams.begin() + to, diagrams.begin() + from,
                        diagrams.begin() + from + 1);
    });
}

void DiagramDesk::openInside(const QString &uid)
{
    const ModelElement *element = m_draft.model().element(uid);
    if (!element)
        return;
    const auto &diagrams = m_draft.model().diagrams;
    const auto inside = std::ranges::find(diagrams, uid, &Diagram::inside);
    if (inside != diagrams.end()) {
        m_draft.showDiagram(inside->uid);
        return;
    }
    QString made;
    m_draft.edit(tr("Add a diagram"), [&](ThreatModel &model) {
        Diagram &diagram = someDiagram(model, {}, element->name);
        diagram.name = element->name;
        diagram.inside = uid;
        made = diagram.uid;
    });
    m_draft.showDiagram(made);
}

} // namespace gatehouse
