#pragma once

#include "models/evidence/redaction.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace gatehouse {

/// A picture with what is painted over on it. While it is being marked, rectangles are drawn,
/// moved, sized and taken off by mouse and keys; what comes of each step is announced.
class PictureCanvas final : public QWidget
{
    Q_OBJECT
public:
    explicit PictureCanvas(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    void setMarks(std::vector<Redaction> marks);
    void setMarking(bool marking);
    /// Shown as large as fits into the room, but never above its own size, or, where there is no
    /// room to fit into, at that.
    void setRoom(QSize room);
    void retranslate();

Q_SIGNALS:
    /// All marks as they are to be; those that were drawn or moved name nobody.
    void marked(const std::vector<gatehouse::Redaction> &marks);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QPoint pictureAt(const QPointF &place) const;
    QRectF shownRect(const Redaction &mark) const;
    int markAt(const QPointF &place) const;
    void place(const QRect &rect);
    void addInTheMiddle();
    void removeCurrent();
    /// How far a key moves, in the picture's pixels.
    int keyStep(Qt::KeyboardModifiers modifiers) const;
    bool moveByKey(const QKeyEvent &event);
    void announce();

    QImage m_picture;
    QPixmap m_shown; ///< at the size it is painted at
    QSize m_room;
    double m_scale = 1; ///< widget's pixels per picture's
    std::vector<Redaction> m_marks;
    int m_current = -1;
    bool m_marking = false;
    bool m_isDrawing = false; ///< a new one, else the current one is moved
    bool m_isDragging = false;
    bool m_isChanged = false; ///< something that is not announced yet
    QPoint m_from; ///< where the mouse was pressed, in the picture's pixels
    QRect m_was; ///< the current mark then
};

} // namespace gatehouse
