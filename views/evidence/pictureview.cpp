#include "views/evidence/pictureview.h"

#include "views/evidence/picturecanvas.h"

namespace gatehouse {

PictureView::PictureView(QWidget *parent) : QScrollArea(parent), m_canvas(new PictureCanvas)
{
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_canvas);
    setFitting(true);
}

void PictureView::setFitting(bool fits)
{
    m_fits = fits;
    const auto policy = fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    setHorizontalScrollBarPolicy(policy);
    setVerticalScrollBarPolicy(policy);
    fit();
}

void PictureView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_fits)
        fit();
}

void PictureView::fit()
{
    m_canvas->setRoom(m_fits ? viewport()->size() : QSize());
}

} // namespace gatehouse
