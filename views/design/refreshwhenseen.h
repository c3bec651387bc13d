#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace gatehouse {

/// Brings a widget up to date when somebody sees it: at once where it is in sight, else when it
/// comes into sight. What costs and nobody looks at is not done.
class RefreshWhenSeen final : public QObject
{
    Q_OBJECT
public:
    /// Lives as a child of the widget.
    RefreshWhenSeen(QWidget *widget, std::function<void()> refresh);

    void request();
    /// Does at once what is still to be done: whoever chooses a row wants it to be there. False
    /// where there was nothing to do.
    bool settle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_widget;
    std::function<void()> m_refresh;
    bool m_pending = false;
};

} // namespace gatehouse
