#pragma once

#include <QWidget>

namespace gatehouse {

/// One line of text that shortens itself to the room there is; the whole text is its tool tip
/// then, and always its accessible name.
class ElidedLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setElideMode(Qt::TextElideMode mode);
    /// A remnant narrower than this is left out: two letters say nothing, and half a number says
    /// another one.
    void setShortest(int width);
    /// Draws in the muted colour of the appearance.
    void setMuted(bool muted);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool isWhole() const;

    QString m_text;
    int m_shortest = 0;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    bool m_muted = false;
};

} // namespace gatehouse
