#pragma once

#include "models/threatmodels/threatmodel.h"
#include "views/threatmodels/paletteentry.h"

#include <QGraphicsView>
#include <QHash>

#include <optional>

namespace gatehouse {

class DiagramKeyboard;
class DiagramMouse;
class DiagramScene;
class ModelDraft;

/// The canvas: shows the scene, zooms and pans, and turns what mouse and keyboard do into edits of
/// the draft. What needs a question first is asked for by a signal.
class DiagramView final : public QGraphicsView
{
    Q_OBJECT
public:
    DiagramView(ModelDraft &draft, DiagramScene &scene, QWidget *parent = nullptr);
    ~DiagramView() override;

    /// The next click puts this on the diagram.
    void arm(const PaletteEntry &entry);
    void disarm();
    const std::optional<PaletteEntry> &armed() const;

    static constexpr double smallestZoom = 0.1;
    static constexpr double largestZoom = 4;
    double zoom() const;
    /// Around the middle.
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    /// Everything, no larger than it is.
    void fit();
    /// The scene's point in the middle of the canvas.
    QPointF middle() const;
    /// Scrolls as far as it takes to see these.
    void reveal(const QStringList &uids);
    /// Something is dragged or drawn at the moment.
    bool isWorking() const;
    /// The cursor that says what a press would do.
    void showCursor();
    DiagramKeyboard *keyboard() const { return m_keyboard; }

Q_SIGNALS:
    void zoomChanged(double zoom);
    void viewMoved();
    void armedChanged();
    void placeRequested(const gatehouse::PaletteEntry &entry, const QPointF &at);
    void boundaryDrawn(const gatehouse::BoundaryShape &shape);
    void connectRequested(const QString &source, const QString &target);
    /// `end`: 0 the source, 1 the target.
    void reconnectRequested(const QString &flow, int end, const QString &element);
    /// A new element, with a flow to it from `source`; its type is to be asked.
    void newElementRequested(const QString &source, const QPointF &middle);
    void renameRequested(const QString &uid);
    void openInsideRequested(const QString &element);
    void menuRequested(const QPoint &globalPosition);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Standpoint {
        double zoom = 1;
        QPointF middle;
    };

    void setZoomAround(double zoom, const QPoint &position);
    void showDiagram();
    void followDrawing();
    void scrollBy(const QPoint &by);
    void paintGroups(QPainter &painter) const;

    ModelDraft &m_draft;
    DiagramScene &m_scene;
    DiagramKeyboard *m_keyboard;
    DiagramMouse *m_hand;
    QHash<QString, Standpoint> m_standpoints; ///< where each diagram was looked at from
    QString m_standing; ///< the diagram that is looked at
    QPoint m_panned;
    bool m_isPanning = false;
    bool m_isSpaceHeld = false;
    bool m_hasPanned = false;
    bool m_isFitted = true; ///< everything is seen, and nobody has looked closer since
};

} // namespace gatehouse
