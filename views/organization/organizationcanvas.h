#pragma once

#include "models/diagrams/organizationpicture.h"

#include <QAbstractScrollArea>

#include <memory>

namespace gatehouse {

/// The chart of the organisation on the screen: zoomed by Ctrl and the wheel or by + and -, moved
/// by dragging or scrolling; a click or the arrows choose a department or a post, Enter opens it.
class OrganizationCanvas final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit OrganizationCanvas(QWidget *parent = nullptr);

    /// Keeps what is chosen, and where it stands. nullptr: nothing is shown.
    void setPicture(std::shared_ptr<OrganizationPicture> picture);
    const OrganizationPicture *picture() const { return m_picture.get(); }

    double zoom() const { return m_zoom; }
    void zoomBy(double factor);
    /// All of it, however small; until that is asked for it is never smaller than can be read.
    void fit();
    /// Where a place of the chart is in the viewport.
    QPointF toScreen(QPointF place) const;

    UnitId unit() const { return m_unit; } ///< of the post, too
    PostId post() const { return m_post; }
    void choose(UnitId unit, PostId post = {});

Q_SIGNALS:
    void chosen();
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// A department or a post, as the arrows lead from one to the next.
    struct Stop {
        UnitId unit;
        PostId post;
        QRectF rect;
    };

    void zoomAround(QPointF position, double factor);
    void refit();
    void setBars();
    QPointF origin() const;
    QPointF toChart(QPointF position) const;
    std::vector<Stop> stops() const;
    void walk(Qt::Key key);
    void reveal(const QRectF &rect);

    std::shared_ptr<OrganizationPicture> m_picture;
    double m_zoom = 1;
    bool m_isFitted = true; ///< it follows the room, and nobody has looked closer since
    double m_leastFitted; ///< no smaller for that
    UnitId m_unit;
    PostId m_post;
    QPoint m_pressed;
    QPoint m_moved;
    bool m_isDragging = false;
};

} // namespace gatehouse
