#pragma once

#include <QWidget>

class QVBoxLayout;

namespace gatehouse {

class MessageBar;

/// A page, and at its lower edge what is said about it. A message comes and goes above the page, so
/// that nothing moves under the mouse. The room that it covers is given to it once the hand goes
/// on: the mouse left the page, or scrolls it, or a key is pressed. So the last row can be
/// reached.
class MessagePlace final : public QWidget
{
    Q_OBJECT
public:
    /// Takes both.
    MessagePlace(QWidget *page, MessageBar *messages, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int wantedHeight() const;
    void place();
    void settle();
    bool isPointedAt() const;

    QWidget *m_page;
    MessageBar *m_messages;
    QVBoxLayout *m_layout;
};

} // namespace gatehouse
