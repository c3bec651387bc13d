#pragma once

#include <QWidget>

namespace gatehouse {

class DiagramScene;
class DiagramView;

/// The whole diagram in a corner of the canvas, with what is seen of it; a click or a drag goes
/// there. It hides where everything is seen anyway.
class Minimap final : public QWidget
{
    Q_OBJECT
public:
    Minimap(DiagramScene &scene, DiagramView &view);

    QSize sizeHint() const override { return {176, 116}; }
    /// Where a point of the scene lies on it.
    QPointF fromScene(const QPointF &point) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRectF whole() const;
    double scale() const;
    void follow();
    void go(const QPointF &to);

    DiagramScene &m_scene;
    DiagramView &m_view;
    QRectF m_drawn;
};

} // namespace gatehouse
