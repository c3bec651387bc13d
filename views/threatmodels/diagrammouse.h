#pragma once

#include "views/threatmodels/diagramhandles.h"
#include "views/threatmodels/paletteentry.h"

#include <QObject>

#include <functional>
#include <memory>

namespace gatehouse {

class DiagramGesture;
class DiagramScene;
class DiagramView;
class ModelDraft;
class PartItem;

/// The canvas under the mouse: what a press, a drag and a click mean where they happen.
class DiagramMouse final : public QObject
{
    Q_OBJECT
public:
    DiagramMouse(ModelDraft &draft, DiagramScene &scene, DiagramView &view);
    ~DiagramMouse() override;

    /// The next click puts this on the diagram.
    void arm(const PaletteEntry &entry);
    void disarm();
    const std::optional<PaletteEntry> &armed() const { return m_armed; }

    // Positions are the viewport's.
    void press(const QPoint &position, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    void move(const QPoint &position, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers);
    void release(const QPoint &position, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    void doubleClick(const QPoint &position, Qt::KeyboardModifiers modifiers);
    void drop(const PaletteEntry &entry, const QPointF &at);
    void leave();

    /// Between press and release, or between two clicks.
    bool isWorking() const { return m_gesture || m_pending; }
    /// What was begun is given up.
    void giveUp() { endGesture(false); }
    void paint(QPainter &painter, const ColorScheme &scheme) const;
    Qt::CursorShape cursor() const;

private:
    using Begin = std::function<std::unique_ptr<DiagramGesture>()>;
    /// The gesture that begins at a handle.
    void take(const DiagramHandle &handle);
    void pressPart(PartItem &part, const QPointF &at, Qt::KeyboardModifiers modifiers);
    void pressEmpty(const QPointF &at, Qt::KeyboardModifiers modifiers);
    bool pressArmed(const QPointF &at, Qt::KeyboardModifiers modifiers);
    void begin(std::unique_ptr<DiagramGesture> gesture);
    void endGesture(bool finish);
    void hover(const QPointF &at);
    double reach() const;
    std::vector<DiagramHandle> handles() const;

    ModelDraft &m_draft;
    DiagramScene &m_scene;
    DiagramView &m_view;
    std::unique_ptr<DiagramGesture> m_gesture;
    Begin m_pending; ///< begins once the mouse has moved far enough
    std::optional<PaletteEntry> m_armed;
    std::optional<DiagramHandle> m_handle;
    QString m_hovered;
    QString m_clicked; ///< is selected alone unless the mouse moves
    QPoint m_pressed;
    QPointF m_mouse;
    bool m_isSticky = false; ///< the gesture goes on without the button
};

} // namespace gatehouse
