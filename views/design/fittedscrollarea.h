#pragma once

#include <QScrollArea>

namespace gatehouse {

/// As high as its content takes at its width, and scrolled where it has less room than that: what
/// stands around it keeps its place, and nothing is laid over anything.
class FittedScrollArea final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FittedScrollArea(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace gatehouse
