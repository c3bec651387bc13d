#pragma once

#include "models/diagrams/partlooks.h"

#include <QGraphicsScene>

namespace gatehouse {

class BoundaryItem;
class ElementItem;
class FlowItem;
class ModelDraft;
class NoteItem;
class PartItem;
struct ModelDelta;

/// The diagram of a draft as items, kept up to date with it: what did not change is left alone.
class DiagramScene final : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit DiagramScene(ModelDraft &draft, QObject *parent = nullptr);
    ~DiagramScene() override;

    /// The library must outlive the scene or be replaced; nullptr: types are not known.
    void setLibrary(const ThreatLibrary *library);
    void setMarks(PartMarks marks);
    const PartMarks &marks() const { return m_marks; }

    /// Shows how the diagram would be, while something is dragged; the draft stays as it is.
    void preview(const Diagram &diagram);
    /// Shows the draft's again.
    void endPreview();
    /// What is shown: the draft's diagram, or the preview of it.
    const Diagram &shown() const { return m_shown; }

    PartItem *part(const QString &uid) const;
    /// The uppermost part meant at this point; nullptr where there is none. `reach` is in the
    /// scene's units.
    PartItem *partAt(const QPointF &point, double reach) const;
    ElementItem *elementAt(const QPointF &point) const;
    QStringList partsIn(const QRectF &rect) const;
    QStringList allParts() const;

    QStringList selectedUids() const;
    void select(const QStringList &uids);
    /// What is drawn, with its names.
    QRectF drawnRect() const;

Q_SIGNALS:
    /// Something is drawn elsewhere or otherwise: for the overview.
    void drawingChanged();

private:
    void follow(const ModelDelta &delta);
    void showAll();
    void show(const Diagram &next, const ModelDelta *delta, bool isPreview);
    void showPlacements(const Diagram &next, const ModelDelta *delta, QSet<QString> &moved);
    bool showBoundaries(const Diagram &next, const ModelDelta *delta);
    void showNotes(const Diagram &next);
    /// Flows whose name lies under one of these.
    QSet<QString> coveredNames(const QSet<QString> &elements) const;
    void placeNames(const QSet<QString> &only);
    void placeMarks(const std::vector<FlowItem *> &items);
    void indexModel();
    FlowEnd endOf(const QString &element) const;

    ModelDraft &m_draft;
    const ThreatLibrary *m_library = nullptr;
    PartMarks m_marks;
    Diagram m_shown;
    QHash<QString, ElementItem *> m_elements;
    QHash<QString, FlowItem *> m_flows;
    QHash<QString, BoundaryItem *> m_boundaries;
    QHash<QString, NoteItem *> m_notes;
    QHash<QString, const ModelElement *> m_modelElements;
    QHash<QString, const DataFlow *> m_modelFlows;
    QSet<QString> m_opened; ///< elements with a diagram inside
};

} // namespace gatehouse
