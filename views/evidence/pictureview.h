#pragma once

#include <QScrollArea>

namespace gatehouse {

class PictureCanvas;

/// A picture fitted into the room there is, or at its own size and scrolled.
class PictureView final : public QScrollArea
{
    Q_OBJECT
public:
    explicit PictureView(QWidget *parent = nullptr);
    void setFitting(bool fits);
    PictureCanvas *canvas() const { return m_canvas; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    PictureCanvas *m_canvas;
    bool m_fits = true;
};

} // namespace gatehouse
